// SPDX-License-Identifier: MIT
#include "remit/importers/formats.hpp"

#include <algorithm>

#include "importers/json/kind_of_json.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/govuk.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/moderngov.hpp"
#include "remit/importers/network_readers.hpp"
#include "remit/importers/networks.hpp"
#include "remit/importers/ods.hpp"
#include "remit/importers/organogram.hpp"
#include "remit/importers/popolo.hpp"
#include "remit/importers/popolo_reader.hpp"
#include "remit/importers/xlsx.hpp"
#include "remit/importers/xlsx_writer.hpp"

namespace remit {
namespace {

bool looks_like_json(std::string_view bytes) {
    return json_reader::kind_of_json(bytes) == json_reader::JsonKind::map;
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
         .read = read_json,
         .write = write_json},
        {.name = "csv",
         .suffixes = {".csv", ".tsv"},
         .says = "a folder of tables, bodies.csv, relations.csv …, or one of them: from,type,to is "
                 "enough",
         .looks_like = looks_like_csv,
         .read = read_csv,
         .read_folder = read_csv_folder,
         .write = write_csv,
         .writes_folder = true},
        {.name = "xlsx",
         .suffixes = {".xlsx", ".xlsm"},
         .says = "the same tables as the sheets of a workbook; written with what is found",
         .looks_like = looks_like_xlsx,
         .read = read_xlsx,
         .write = write_xlsx,
         .takes_tables = true},
        {.name = "ods",
         .suffixes = {".ods"},
         .says = "the same as an OpenDocument spreadsheet, which LibreOffice saves",
         .looks_like = looks_like_ods,
         .read = read_ods},
        {.name = "govuk",
         .suffixes = {".json"},
         .says = "GOV.UK's list of the organisations of central government",
         .looks_like = looks_like_govuk,
         .read = read_govuk},
        {.name = "organogram",
         .suffixes = {".csv"},
         .says = "senior or junior staff of a public body as data.gov.uk publishes them; a folder "
                 "or workbook of both is read as csv, xlsx or ods",
         .looks_like = looks_like_organogram,
         .read = read_organogram},
        {.name = "popolo",
         .suffixes = {".json", ".popolo.json"},
         .says = "organizations, posts and memberships as Popolo, without the persons",
         .looks_like = looks_like_popolo,
         .read = read_popolo,
         .write = write_popolo},
        {.name = "moderngov",
         .suffixes = {".xml"},
         .says = "a council's committees, meetings or one meeting, as ModernGov's service answers",
         .looks_like = looks_like_moderngov,
         .read = read_moderngov},
        {.name = "kumu",
         .suffixes = {".json", ".kumu.json"},
         .says = "a Kumu project: a blueprint or a full backup; written as a blueprint",
         .looks_like = looks_like_kumu,
         .read = read_kumu,
         .write = write_kumu},
        {.name = "pajek",
         .suffixes = {".net", ".paj"},
         .says = "a Pajek network of one or two modes",
         .looks_like = looks_like_pajek,
         .read = read_pajek},
        {.name = "graphml",
         .suffixes = {".graphml", ".xml"},
         .says = "a network as GraphML, from yEd, Gephi, igraph and others",
         .looks_like = looks_like_graphml,
         .read = read_graphml,
         .write = write_graphml},
        {.name = "dot",
         .suffixes = {".dot", ".gv"},
         .says = "bodies and relations for Graphviz, as they are; remit draw writes figures in it",
         .write = write_dot},
        {.name = "gexf",
         .suffixes = {".gexf"},
         .says = "bodies and relations with their dates as GEXF 1.3, for Gephi",
         .write = write_gexf},
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
    // Several formats share a suffix: of these the bytes tell, and where they do not, the first is
    // meant, whose reader says what is wrong.
    const Format* first = nullptr;
    for (const Format& format : formats()) {
        if (!format.read || !has_suffix(format, file_name)) continue;
        if (format.looks_like && format.looks_like(bytes)) return &format;
        if (first == nullptr) first = &format;
    }
    if (first != nullptr) return first;
    for (const Format& format : formats()) {
        if (format.looks_like && format.looks_like(bytes)) return &format;
    }
    return nullptr;
}

const Format* format_to_write(std::string_view file_name) {
    const Format* best = nullptr;
    std::size_t longest = 0;
    for (const Format& format : formats()) {
        for (const std::string_view suffix : format.suffixes) {
            if (!format.write || suffix.size() <= longest || !ends_with(file_name, suffix))
                continue;
            best = &format;
            longest = suffix.size();
        }
    }
    return best;
}

}  // namespace remit
