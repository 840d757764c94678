# How the core is compiled for WebAssembly, which is downloaded before the first report. Most of the time goes by in a few
# files; the others are most of the code, and compiled for size: a seventh less to download for a third of the speed.
foreach(source IN ITEMS text/characters match/vocabulary match/hits match/grams
    match/prefilter_search report/json_text)
  list(APPEND fast_sources "${CMAKE_CURRENT_SOURCE_DIR}/core/${source}.cpp")
endforeach()
set(small_sources ${core_sources})
list(REMOVE_ITEM small_sources ${fast_sources})
set_property(SOURCE ${small_sources} APPEND PROPERTY COMPILE_OPTIONS -Oz)

# Reading throws nothing, but for Boost and for words of one's own: elsewhere clean-up after a throw would be dead weight.
file(GLOB_RECURSE calm_sources CONFIGURE_DEPENDS core/text/*.cpp core/match/*.cpp core/extract/*.cpp core/infer/*.cpp)
list(FILTER calm_sources EXCLUDE REGEX "match/(pattern|own_words)\\.cpp$")
set_property(SOURCE ${calm_sources} APPEND PROPERTY COMPILE_OPTIONS -fno-exceptions)

# One thread reads at a time in WebAssembly: what is made on first use needs no guard.
set_property(SOURCE ${core_sources} APPEND PROPERTY COMPILE_OPTIONS -fno-threadsafe-statics)
