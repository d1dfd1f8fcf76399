# SPDX-License-Identifier: MIT
# What `cmake --install` puts where, but for the libraries (RemitTargets.cmake) and the program (cli/CMakeLists.txt). Two
# components: `program`, for who uses it, and `development`, for who links it (find_package(remit)).
include(CMakePackageConfigHelpers)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/remit)
configure_package_config_file(scripts/cmake/remit-config.cmake.in remit-config.cmake
    INSTALL_DESTINATION ${config_folder}
    NO_SET_AND_CHECK_MACRO
)
# Before 1.0 a new minor version may change anything.
write_basic_package_version_file(remit-config-version.cmake COMPATIBILITY SameMinorVersion)
install(
    FILES
        ${PROJECT_BINARY_DIR}/remit-config.cmake
        ${PROJECT_BINARY_DIR}/remit-config-version.cmake
        scripts/cmake/RemitDependencies.cmake
    DESTINATION ${config_folder}
    COMPONENT development
)
install(EXPORT remit-targets NAMESPACE remit:: DESTINATION ${config_folder} COMPONENT development)

install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
if(NOT REMIT_PACKAGE)  # which has both by the names that Debian gives them
    install(FILES LICENSE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
endif()
# The cases, to try Remit on: remit analyse …/examples/suffolk.json
file(GLOB cases RELATIVE ${PROJECT_SOURCE_DIR}/data/cases CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/data/cases/*/register.json)
foreach(case IN LISTS cases)
    get_filename_component(name ${case} DIRECTORY)
    install(FILES data/cases/${case} DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples RENAME ${name}.json COMPONENT program)
endforeach()
