# SPDX-License-Identifier: MIT
# The build's own rules, said once: remit_build_flags, remit_set_up(), remit_precompile(),
# remit_install_library(), remit_add_library().

# Warnings go to Remit's own targets alone, never to who links them.
add_library(remit_build_flags INTERFACE)
target_compile_options(remit_build_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${REMIT_WARNINGS_AS_ERRORS}>:-Werror>
)

# What every compiled target of Remit has: the language, the warnings, and private headers spelled from the top of
# the tree (#include "graph/model/x.hpp").
function(remit_set_up target)
    target_compile_features(${target} PUBLIC cxx_std_20)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:remit_build_flags>)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR})
endfunction()

# remit_precompile(<target> <header>...): compiles headers once that most of its sources include. Each source includes what
# it uses all the same.
function(remit_precompile target)
    target_precompile_headers(${target} PRIVATE ${ARGN})
    # ccache asks for this before it keeps an object that used a precompiled header.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endfunction()

# The heaviest of those that Remit's own libraries and the program have in common.
set(remit_heavy_headers
    <algorithm> <array> <fmt/format.h> <map> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <vector>
)

# Installs a library with its public headers, for find_package(remit).
function(remit_install_library target)
    if(REMIT_INSTALL)
        install(TARGETS ${target} EXPORT remit-targets
            ARCHIVE COMPONENT development
            LIBRARY COMPONENT development
            FILE_SET HEADERS COMPONENT development
        )
    endif()
endfunction()

# remit_add_library(<name> HEADERS <include/remit/name/x.hpp>... SOURCES <x.cpp>... PUBLIC <library>... PRIVATE <library>...)
# makes remit_<name>, also called remit::<name>. HEADERS are the public ones; build target
# all_verify_interface_header_sets compiles each of them alone.
function(remit_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "HEADERS;SOURCES;PUBLIC;PRIVATE")
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "remit_add_library(${name}): what is '${arg_UNPARSED_ARGUMENTS}'?")
    endif()
    set(target remit_${name})
    add_library(${target} ${arg_SOURCES})
    add_library(remit::${name} ALIAS ${target})
    remit_set_up(${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
    set_target_properties(${target} PROPERTIES
        EXPORT_NAME ${name}
        VERIFY_INTERFACE_HEADER_SETS ${PROJECT_IS_TOP_LEVEL}
    )
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    if(fmt::fmt IN_LIST arg_PRIVATE)
        remit_precompile(${target} ${remit_heavy_headers})
    endif()
    remit_install_library(${target})
endfunction()
