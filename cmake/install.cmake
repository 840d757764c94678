# Makes the installed library reachable by find_package(fineprint) and by pkg-config.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS fineprint EXPORT fineprint ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY core/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/fineprint)
install(EXPORT fineprint NAMESPACE fineprint:: FILE fineprintConfig.cmake DESTINATION ${package_dir})
write_basic_package_version_file(fineprintConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/fineprintConfigVersion.cmake" DESTINATION ${package_dir})

configure_file(cmake/fineprint.pc.in fineprint.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/fineprint.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
