# SPDX-License-Identifier: MIT
# The libraries that Remit's own are made of. Read by the build and, installed beside remit-config.cmake, by whoever
# links Remit: static libraries want at the last link all that they were compiled with, so that one list serves both.

find_package(Threads REQUIRED)
find_package(Boost 1.74 CONFIG REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(pugixml 1.13 REQUIRED)
find_package(PkgConfig REQUIRED)
# Graphviz has no CMake package, and Debian's 2.42 calls itself 2.43: ask for no version.
pkg_check_modules(Graphviz REQUIRED IMPORTED_TARGET GLOBAL libcgraph libgvc)
# Debian's CMake package of libzip asks for its programs, which stand in another package.
pkg_check_modules(Zip REQUIRED IMPORTED_TARGET GLOBAL libzip>=1.7)
pkg_check_modules(Glib REQUIRED IMPORTED_TARGET GLOBAL glib-2.0>=2.70)
pkg_check_modules(Png REQUIRED IMPORTED_TARGET GLOBAL libpng>=1.6)

# The two Graphviz plugins that drawing needs, linked so that none is looked for at run time. Debian keeps them beside
# the others, out of the linker's own folders.
foreach(plugin IN ITEMS core dot_layout)
    find_library(REMIT_GRAPHVIZ_${plugin} gvplugin_${plugin} HINTS ${Graphviz_libgvc_LIBDIR}/graphviz REQUIRED)
    mark_as_advanced(REMIT_GRAPHVIZ_${plugin})
    if(NOT TARGET Graphviz::${plugin})
        add_library(Graphviz::${plugin} UNKNOWN IMPORTED GLOBAL)
        set_target_properties(Graphviz::${plugin} PROPERTIES IMPORTED_LOCATION ${REMIT_GRAPHVIZ_${plugin}})
    endif()
endforeach()

# Debian 13's xlsxwriter.pc asks for packages that its package does not bring, and Debian 12's has a wrong version.
find_path(XLSXWRITER_INCLUDE xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
mark_as_advanced(XLSXWRITER_INCLUDE XLSXWRITER_LIBRARY)
file(STRINGS ${XLSXWRITER_INCLUDE}/xlsxwriter.h XLSXWRITER_VERSION REGEX "^#define LXW_VERSION \"")
string(REGEX REPLACE "^.*\"(.*)\".*$" "\\1" XLSXWRITER_VERSION "${XLSXWRITER_VERSION}")
if(NOT TARGET Xlsxwriter::Xlsxwriter)
    add_library(Xlsxwriter::Xlsxwriter UNKNOWN IMPORTED GLOBAL)
    set_target_properties(Xlsxwriter::Xlsxwriter PROPERTIES
        IMPORTED_LOCATION ${XLSXWRITER_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${XLSXWRITER_INCLUDE}
    )
endif()

# A header, without any package file.
find_path(MUSTACHE_INCLUDE kainjow/mustache.hpp REQUIRED)
mark_as_advanced(MUSTACHE_INCLUDE)
if(NOT TARGET Kainjow::Mustache)
    add_library(Kainjow::Mustache INTERFACE IMPORTED GLOBAL)
    set_target_properties(Kainjow::Mustache PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${MUSTACHE_INCLUDE})
endif()
