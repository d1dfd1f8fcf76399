// SPDX-License-Identifier: MIT
#include "remit/importers/formats.hpp"

#include <algorithm>

#include "remit/importers/csv.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/ods.hpp"
#include "remit/importers/xlsx.hpp"

namespace remit {
namespace {

bool looks_like_json(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

bool ends_with(std::string_view name, std::string_view suffix) {
    if (name.size() < suffix.size()) return false;
    return std::ranges::equal(name.substr(name.size() - suffix.size()), suffix, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

}  // namespace

std::span<const Format> formats() {
    static const std::vector<Format> table{
        {.name = "json",
         .suffixes = {".json"},
         .says = "a map as one JSON object, remit/1: everything that a map can say",
         .looks_like = looks_like_json,
         .read = read_json},
        {.name = "csv",
         .suffixes = {".csv", ".tsv"},
         .says = "a folder of tables, bodies.csv, relations.csv …, or one of them: from,type,to is "
                 "enough",
         .looks_like = looks_like_csv,
         .read = read_csv,
         .read_folder = read_csv_folder},
        {.name = "xlsx",
         .suffixes = {".xlsx", ".xlsm"},
         .says = "the same tables as the sheets of a workbook, which Excel and other programs save",
         .looks_like = looks_like_xlsx,
         .read = read_xlsx},
        {.name = "ods",
         .suffixes = {".ods"},
         .says = "the same as an OpenDocument spreadsheet, which LibreOffice saves",
         .looks_like = looks_like_ods,
         .read = read_ods},
    };
    return table;
}

const Format* find_format(std::string_view name) {
    const auto all = formats();
    const auto found = std::ranges::find(all, name, &Format::name);
    return found == all.end() ? nullptr : &*found;
}

bool has_suffix(const Format& format, std::string_view file_name) {
    return std::ranges::any_of(
        format.suffixes, [&](std::string_view suffix) { return ends_with(file_name, suffix); });
}

const Format* format_of(std::string_view file_name, std::string_view bytes) {
    for (const Format& format : formats()) {
        if (has_suffix(format, file_name)) return &format;
    }
    for (const Format& format : formats()) {
        if (format.looks_like && format.looks_like(bytes)) return &format;
    }
    return nullptr;
}

}  // namespace remit
