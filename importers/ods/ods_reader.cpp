// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <string>

#include "importers/ods/ods_sheet.hpp"
#include "importers/ods/ods_styles.hpp"
#include "importers/sheets/archive.hpp"
#include "importers/sheets/sheet_filler.hpp"
#include "importers/sheets/workbook_file.hpp"
#include "remit/importers/ods.hpp"

namespace remit {
namespace {

using sheets::attribute;
using sheets::child;

/// Whether the list of parts says that some are locked. Their names, and what they were made with,
/// can be read by everyone.
bool is_locked(sheets::Archive& archive, const sheets::Complaints& complaints, bool& whole) {
    constexpr const char* list = "META-INF/manifest.xml";
    sheets::Xml manifest;
    if (!archive.has(list)) return archive.has("encrypted-package");
    whole = sheets::read_xml(archive, list, complaints, manifest);
    if (!whole) return false;
    const auto entries = manifest.root().children();
    return std::any_of(entries.begin(), entries.end(), [](const pugi::xml_node& entry) {
        return !child(entry, "encryption-data").empty();
    });
}

bool read_sheets(const pugi::xml_node& content, const ods::Styles& styles, InputId input,
                 Draft& draft, Diagnostics& diagnostics, const Limits& limits) {
    sheets::Sheets all(input, draft, diagnostics, limits);
    std::size_t cells = 0;
    bool whole = true;
    for (pugi::xml_node sheet = child(content, "table"); sheet;
         sheet = sheets::next_named(sheet, "table")) {
        if (!child(sheet, "table-source").empty()) continue;  // what was seen of another file
        table::Table* const table = all.add(attribute(sheet, "table:name"));
        if (table == nullptr) return false;
        table->hidden = styles.hides(attribute(sheet, "table:style-name"));
        sheets::SheetFiller filler(*table, draft.texts, diagnostics, limits, cells);
        whole = ods::read_sheet(sheet, styles, filler) && whole;
    }
    return whole && all.read();
}

}  // namespace

bool read_ods(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
              const Limits& limits) {
    const sheets::Complaints complaints{input, diagnostics};
    auto archive = sheets::Archive::open(bytes, complaints, limits);
    if (!archive) return false;
    if (!archive->has("content.xml") && archive->has("[Content_Types].xml")) {
        complaints.error("I118", "this is a workbook of Excel's, whatever its name says",
                         "name it .xlsx, or say --from xlsx");
        return false;
    }
    bool whole = true;
    if (is_locked(*archive, complaints, whole)) {
        complaints.error("I118", "the workbook is locked with a password",
                         "open it, take the password off and save it");
        return false;
    }
    if (!whole) return false;
    ods::Styles styles;
    sheets::Xml common;
    if (archive->has("styles.xml")) {
        if (!sheets::read_xml(*archive, "styles.xml", complaints, common)) return false;
        styles.add(child(common.root(), "styles"));
    }
    sheets::Xml content;
    if (!sheets::read_xml(*archive, "content.xml", complaints, content)) return false;
    styles.add(child(content.root(), "automatic-styles"));
    const pugi::xml_node spreadsheet = child(child(content.root(), "body"), "spreadsheet");
    if (!spreadsheet) {
        complaints.error("I118", "this is an OpenDocument file, and no spreadsheet");
        return false;
    }
    return read_sheets(spreadsheet, styles, input, draft, diagnostics, limits);
}

bool looks_like_ods(std::string_view bytes) {
    return sheets::open_document_type(bytes).starts_with(sheets::open_document_sheets);
}

}  // namespace remit
