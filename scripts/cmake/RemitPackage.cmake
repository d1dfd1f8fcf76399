# SPDX-License-Identifier: MIT
# The Debian packages that scripts/package makes, by CPack: `remit` is the program and all that its users read,
# `libremit-dev` what links it. Every date in them is SOURCE_DATE_EPOCH, which scripts/package sets.

set(package_folder ${CMAKE_CURRENT_LIST_DIR}/package)
set(maintainers "Remit maintainers <remit@example.invalid>")

# A package is of one release of Debian: that of the next is the higher version, so that an upgrade brings it.
cmake_host_system_information(RESULT debian QUERY DISTRIB_VERSION_ID)
set(package_release 1~deb${debian})
set(package_version ${PROJECT_VERSION}-${package_release})

# What Debian wants in /usr/share/doc of every package.
string(TIMESTAMP package_date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(READ ${PROJECT_SOURCE_DIR}/LICENSE licence)
string(REGEX REPLACE "^MIT License\n\n[^\n]*\n\n" "" licence "${licence}")
string(REGEX REPLACE "\n\n" "\n.\n" licence "${licence}")
string(REGEX REPLACE "\n([^\n])" "\n \\1" licence " ${licence}")
configure_file(${package_folder}/copyright.in package/copyright @ONLY)
foreach(component_and_name IN ITEMS program:remit development:libremit-dev)
    string(REPLACE ":" ";" component_and_name ${component_and_name})
    list(GET component_and_name 0 component)
    list(GET component_and_name 1 package_name)
    set(docs ${CMAKE_INSTALL_DATADIR}/doc/${package_name})
    configure_file(${package_folder}/changelog.in package/${package_name}/changelog.Debian @ONLY)
    install(
        FILES ${PROJECT_BINARY_DIR}/package/copyright ${PROJECT_BINARY_DIR}/package/${package_name}/changelog.Debian
        DESTINATION ${docs}
        COMPONENT ${component}
    )
    install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${docs} RENAME changelog COMPONENT ${component})
endforeach()
install(
    FILES ${package_folder}/remit.lintian-overrides
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
    RENAME remit
    COMPONENT program
)
# Whose headers are compiled into the program, and want their notice to go with it.
foreach(package IN ITEMS libcli11-dev nlohmann-json3-dev libkainjow-mustache-dev)
    install(
        FILES /usr/share/doc/${package}/copyright
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/notices
        RENAME ${package}
        COMPONENT program
    )
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME remit)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_CONTACT ${maintainers})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # or it would come before the descriptions below
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${package_folder}/compress.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE ${package_release})
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME remit)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# The font that figures are measured for and, on paper, drawn with; and what prints them, which no link tells of.
set(print_package "librsvg2-2 (>= 2.52)")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "fonts-dejavu-core, ${print_package}")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
"finds where the governance of public bodies is muddled
Remit reads a map of who reports to whom, who sits where and who pays, and
finds groups that answer to nobody, duties without a lead, bodies that do the
same and papers that contradict one another. It says how it knows each thing
and which question to put to whom, and draws and writes all of it for people
to read."
)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libremit-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
# Static libraries bring nothing themselves: what RemitDependencies.cmake looks for, and what prints.
set(development_packages
    libboost-dev libfmt-dev libglib2.0-dev libgraphviz-dev libkainjow-mustache-dev libpng-dev libpugixml-dev
    ${print_package} libxlsxwriter-dev libzip-dev nlohmann-json3-dev pkgconf
)
list(JOIN development_packages ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS)
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION
"libraries that find where governance is muddled (development files)
The static libraries of Remit and their headers, for C++20 programs that read
maps of public bodies, look for muddles in them or draw them. CMake finds them
by find_package(remit)."
)
include(CPack)
