# SPDX-License-Identifier: MIT
# remit_embed(<name> <file>...): the library remit_<name>, also called remit::<name>, that holds the files' bytes.
# Its header is <remit/name.hpp>: remit::name::file("explain/G101.md"), remit::name::files(). Paths are relative to the
# calling folder. When it runs as a script (cmake -P) this file writes the table: see the end.

function(remit_embed name)
    set(target remit_${name})
    set(folder ${PROJECT_BINARY_DIR}/generated)
    set(table ${folder}/${name}.cpp)
    set(list ${folder}/${name}.list)
    set(paths ${ARGN})
    list(SORT paths)
    list(TRANSFORM paths PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
    list(JOIN paths "\n" lines)
    file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
    configure_file(${PROJECT_SOURCE_DIR}/scripts/cmake/embedded.hpp.in ${folder}/remit/${name}.hpp @ONLY)
    add_custom_command(
        OUTPUT ${table}
        COMMAND ${CMAKE_COMMAND} -D NAME=${name} -D ROOT=${CMAKE_CURRENT_SOURCE_DIR} -D LIST=${list} -D TABLE=${table}
                -P ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        DEPENDS ${files} ${list} ${CMAKE_CURRENT_FUNCTION_LIST_FILE}
        COMMENT "Embedding ${name}"
        VERBATIM
    )
    add_library(${target} ${table})
    add_library(remit::${name} ALIAS ${target})
    remit_set_up(${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${folder} FILES ${folder}/remit/${name}.hpp)
    set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
    remit_install_library(${target})
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
    return()
endif()

# Each file becomes one raw string literal: quick to write and to compile, and readable in the debugger.
file(STRINGS ${LIST} paths)
set(delimiter remit_embedded)
set(rows "")
foreach(path IN LISTS paths)
    file(READ ${ROOT}/${path} text)
    file(SIZE ${ROOT}/${path} size)
    string(LENGTH "${text}" length)
    string(FIND "${text}" ")${delimiter}\"" end)
    string(FIND "${text}" "\r" return)
    if(NOT length EQUAL size OR NOT end EQUAL -1 OR NOT return EQUAL -1)
        message(FATAL_ERROR "${ROOT}/${path} cannot be embedded: it has a NUL, a carriage return, or )${delimiter}\"")
    endif()
    string(APPEND rows "    EmbeddedFile{R\"${delimiter}(${path})${delimiter}\"sv, R\"${delimiter}(${text})${delimiter}\"sv},\n")
endforeach()
list(LENGTH paths count)
file(WRITE ${TABLE} "// Made from ${ROOT} by scripts/cmake/RemitEmbed.cmake; do not edit.
#include <remit/${NAME}.hpp>

#include <algorithm>
#include <array>

namespace remit::${NAME} {
namespace {
using namespace std::string_view_literals;

// In order of path.
constexpr std::array<EmbeddedFile, ${count}> table{
${rows}};
}  // namespace

std::span<const EmbeddedFile> files() noexcept { return table; }

std::optional<std::string_view> file(std::string_view path) noexcept {
    const auto* const found = std::ranges::lower_bound(table, path, {}, &EmbeddedFile::path);
    if (found == table.end() || found->path != path) return std::nullopt;
    return found->bytes;
}
}  // namespace remit::${NAME}
")
