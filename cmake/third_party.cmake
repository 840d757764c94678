# The two header-only libraries that the engine is built with, Boost.Regex and RapidJSON. Neither shows in its public header.
add_library(fineprint_third_party INTERFACE)
# Boost.Regex alone, and a pattern that runs away is stopped early (its own limit is 100 times higher).
target_compile_definitions(fineprint_third_party INTERFACE BOOST_REGEX_STANDALONE BOOST_REGEX_MAX_STATE_COUNT=1000000)

find_path(FINEPRINT_BOOST_INCLUDE boost/regex.hpp PATHS /usr/local/include /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_path(FINEPRINT_JSON_INCLUDE rapidjson/reader.h PATHS /usr/local/include /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)

if(EMSCRIPTEN)
  # The system's include folder would shadow Emscripten's own headers, so only these two folders are shown to it.
  set(third_party "${PROJECT_BINARY_DIR}/third_party/include")
  file(MAKE_DIRECTORY "${third_party}")
  file(CREATE_LINK "${FINEPRINT_BOOST_INCLUDE}/boost" "${third_party}/boost" SYMBOLIC)
  file(CREATE_LINK "${FINEPRINT_JSON_INCLUDE}/rapidjson" "${third_party}/rapidjson" SYMBOLIC)
  target_include_directories(fineprint_third_party SYSTEM INTERFACE "${third_party}")
else()
  foreach(folder IN ITEMS "${FINEPRINT_BOOST_INCLUDE}" "${FINEPRINT_JSON_INCLUDE}")
    if(NOT folder IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
      target_include_directories(fineprint_third_party SYSTEM INTERFACE "${folder}")
    endif()
  endforeach()
endif()
