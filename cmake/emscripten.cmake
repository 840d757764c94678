# Finds Emscripten's own toolchain file: an activated emsdk first, then Debian's package.
foreach(root IN ITEMS "$ENV{EMSDK}/upstream/emscripten" "$ENV{EMSCRIPTEN_ROOT}" /usr/share/emscripten)
  set(toolchain "${root}/cmake/Modules/Platform/Emscripten.cmake")
  if(EXISTS "${toolchain}")
    include("${toolchain}")
    return()
  endif()
endforeach()
message(FATAL_ERROR "Emscripten is not installed: activate an emsdk, or install the package 'emscripten'.")
