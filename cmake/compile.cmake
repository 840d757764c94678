# How every target of this project is compiled.
find_program(FINEPRINT_CCACHE ccache)
if(PROJECT_IS_TOP_LEVEL AND FINEPRINT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${FINEPRINT_CCACHE}")
endif()

if(NOT CMAKE_BUILD_TYPE AND PROJECT_IS_TOP_LEVEL)
  set(CMAKE_BUILD_TYPE Release)
endif()

function(fineprint_compile target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    $<$<BOOL:${FINEPRINT_WERROR}>:-Werror>)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)  # false alarms on joined strings, GCC bug 105651
  endif()
  if(FINEPRINT_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${FINEPRINT_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${FINEPRINT_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
      target_compile_options(${target} PRIVATE -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/cmake/sanitize.txt)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)  # false alarms in what a sanitizer adds, GCC bug 105562
    endif()
  endif()
  if(EMSCRIPTEN)
    # Whole-program optimisation and native exceptions: JavaScript exceptions cost half the speed, -Os as much.
    target_compile_options(${target} PRIVATE -O3 -flto -fwasm-exceptions)
  else()
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
endfunction()
