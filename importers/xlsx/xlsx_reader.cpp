// SPDX-License-Identifier: MIT
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/sheets/archive.hpp"
#include "importers/sheets/sheet_filler.hpp"
#include "importers/sheets/workbook_file.hpp"
#include "importers/shortened.hpp"
#include "importers/xlsx/xlsx_sheet.hpp"
#include "importers/xlsx/xlsx_strings.hpp"
#include "remit/importers/xlsx.hpp"

namespace remit {
namespace {

using sheets::attribute;
using sheets::child;

/// A part that another names.
struct Target {
    std::string part{};
    std::string kind{};  ///< the last word of its type: "worksheet"
};

std::string folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return std::string(slash == std::string_view::npos ? "" : part.substr(0, slash + 1));
}

/// The part that `target` names, seen from a folder: `/xl/a.xml`, `a.xml`, `../a.xml`.
std::string resolved(std::string folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    while (target.starts_with("../") || target.starts_with("./")) {
        if (target.starts_with("../") && !folder.empty()) {
            folder.pop_back();
            folder = folder_of(folder);
        }
        target.remove_prefix(target.find('/') + 1);
    }
    return folder.append(target);
}

class XlsxReader {
  public:
    XlsxReader(sheets::Archive archive, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits)
        : archive_(std::move(archive)),
          complaints_{input, diagnostics},
          draft_(draft),
          limits_(limits),
          sheets_(input, draft, diagnostics, limits) {}

    bool read() {
        if (archive_.has("xl/workbook.bin")) {
            complaints_.error("I118", "this is a binary workbook (.xlsb)",
                              "open it in a spreadsheet program and save it as .xlsx");
            return false;
        }
        const auto part = workbook_part();
        if (!part) return false;
        sheets::Xml workbook;
        if (!sheets::read_xml(archive_, *part, complaints_, workbook)) return false;
        if (!read_targets(*part, targets_) || !read_shared(*part)) return false;
        shared_.from_1904 =
            sheets::is_true(attribute(child(workbook.root(), "workbookPr"), "date1904"));
        bool whole = true;
        for (pugi::xml_node sheet = child(child(workbook.root(), "sheets"), "sheet"); sheet;
             sheet = sheets::next_named(sheet, "sheet"))
            whole = read_sheet(sheet) && whole;
        return whole && sheets_.read();
    }

  private:
    /// The part with the list of sheets, wherever the package says that it lies.
    std::optional<std::string> workbook_part() {
        std::map<std::string, Target, std::less<>> all;
        if (archive_.has("_rels/.rels") && !read_targets("", all)) return std::nullopt;
        std::string part = "xl/workbook.xml";
        for (const auto& [id, target] : all) {
            if (target.kind == "officeDocument") part = target.part;
        }
        if (archive_.has("word/document.xml") || archive_.has("ppt/presentation.xml")) {
            complaints_.error("I118", "this is a document or a presentation, not a workbook");
            return std::nullopt;
        }
        if (!archive_.has(part)) {
            complaints_.error("I117", "this is a zip archive without a workbook in it",
                              "open it in a spreadsheet program and save it as .xlsx");
            return std::nullopt;
        }
        return part;
    }

    /// What a part names by relationship; nothing is no fault.
    bool read_targets(const std::string& part, std::map<std::string, Target, std::less<>>& found) {
        const std::string folder = folder_of(part);
        const std::string file = fmt::format("{}_rels/{}.rels", folder, part.substr(folder.size()));
        if (!archive_.has(file)) return true;
        sheets::Xml xml;
        if (!sheets::read_xml(archive_, file, complaints_, xml)) return false;
        for (pugi::xml_node one = child(xml.root(), "Relationship"); one;
             one = sheets::next_named(one, "Relationship")) {
            const std::string_view type = attribute(one, "Type");
            found.insert_or_assign(std::string(attribute(one, "Id")),
                                   Target{.part = resolved(folder, attribute(one, "Target")),
                                          .kind = std::string(type.substr(type.rfind('/') + 1))});
        }
        return true;
    }

    bool read_shared(const std::string& workbook) {
        std::string strings = folder_of(workbook) + "sharedStrings.xml";
        std::string styles = folder_of(workbook) + "styles.xml";
        for (const auto& [id, target] : targets_) {
            if (target.kind == "sharedStrings") strings = target.part;
            if (target.kind == "styles") styles = target.part;
        }
        if (archive_.has(strings)) {
            sheets::Xml xml;
            if (!sheets::read_xml(archive_, strings, complaints_, xml)) return false;
            shared_.strings = xlsx::shared_strings(xml.root());
        }
        if (archive_.has(styles)) {
            sheets::Xml xml;
            if (!sheets::read_xml(archive_, styles, complaints_, xml)) return false;
            shared_.styles = xlsx::Styles(xml.root());
        }
        return true;
    }

    bool read_sheet(const pugi::xml_node& sheet) {
        const auto found = targets_.find(sheets::prefixed_attribute(sheet, "id"));
        if (found != targets_.end() && found->second.kind != "worksheet") return true;  // a chart
        table::Table* const table = sheets_.add(attribute(sheet, "name"));
        if (table == nullptr) return false;
        const std::string_view state = attribute(sheet, "state");
        table->hidden = state == "hidden" || state == "veryHidden";
        if (found == targets_.end()) {
            complaints_.error("I117",
                              fmt::format("sheet '{}' is missing from it", shortened(table->name)),
                              "copy it again, or open it in a spreadsheet program and save it");
            return false;
        }
        sheets::Xml xml;
        if (!sheets::read_xml(archive_, found->second.part, complaints_, xml)) return false;
        sheets::SheetFiller filler(*table, draft_.texts, complaints_.diagnostics, limits_, cells_);
        return xlsx::read_sheet(xml.root(), shared_, filler);
    }

    sheets::Archive archive_;
    sheets::Complaints complaints_;
    Draft& draft_;
    Limits limits_;
    sheets::Sheets sheets_;
    std::map<std::string, Target, std::less<>> targets_;
    xlsx::Shared shared_;
    std::size_t cells_ = 0;
};

}  // namespace

bool read_xlsx(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits) {
    const sheets::Complaints complaints{input, diagnostics};
    if (!sheets::open_document_type(bytes).empty()) {
        complaints.error("I118", "this is an OpenDocument file, whatever its name says",
                         "name it .ods, or say --from ods");
        return false;
    }
    auto archive = sheets::Archive::open(bytes, complaints, limits);
    return archive && XlsxReader(std::move(*archive), input, draft, diagnostics, limits).read();
}

bool looks_like_xlsx(std::string_view bytes) {
    return sheets::is_old_office(bytes) ||
           (sheets::is_zip(bytes) && bytes.find("xl/workbook") != std::string_view::npos);
}

}  // namespace remit
