// SPDX-License-Identifier: MIT
#include "importers/ods/ods_sheet.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "importers/table/cell_words.hpp"

namespace remit::ods {
namespace {

using sheets::At;
using sheets::attribute;
using sheets::local_name;
using table::Remark;

constexpr std::string_view blanks = " \t\r\n";

/// How often an element stands there; never more than a sheet has room for.
std::uint32_t times(const pugi::xml_node& node, const char* name, std::uint32_t most) {
    const std::string_view written = attribute(node, name);
    if (written.empty()) return 1;
    return std::clamp(sheets::whole_number(written).value_or(most), 1U, most);
}

/// Text as OpenDocument means it: a run of blanks is one, more of them are elements.
void append_text(std::string& text, std::string_view more) {
    for (const char c : more) {
        if (blanks.find(c) == std::string_view::npos) {
            text += c;
        } else if (!text.empty() && text.back() != ' ' && text.back() != '\n') {
            text += ' ';
        }
    }
}

/// A paragraph without its notes and what says how it is read aloud.
void append_paragraph(std::string& text, const pugi::xml_node& paragraph) {
    append_text(text, paragraph.value());
    bool inside = true;
    for (pugi::xml_node at = sheets::following(paragraph, paragraph, true); at;
         at = sheets::following(at, paragraph, inside)) {
        inside = true;
        if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) {
            append_text(text, at.value());
            continue;
        }
        const std::string_view name = local_name(at);
        if (name == "annotation" || name == "note" || name == "ruby-text") {
            inside = false;
        } else if (name == "s") {
            text.append(times(at, "text:c", 100), ' ');
        } else if (name == "tab") {
            text += '\t';
        } else if (name == "line-break") {
            text += '\n';
        } else {
            append_text(text, at.value());
        }
    }
}

std::string text_of(const pugi::xml_node& cell) {
    std::string text;
    bool first = true;
    for (const pugi::xml_node part : cell.children()) {
        const std::string_view name = local_name(part);
        if (name != "p" && name != "h") continue;
        if (!first) text += '\n';
        first = false;
        append_paragraph(text, part);
    }
    return text;
}

/// The styles that columns give to cells without one.
class ColumnStyles {
  public:
    void add(const pugi::xml_node& column) {
        next_ += times(column, "table:number-columns-repeated", sheets::most_columns);
        runs_.push_back({next_, attribute(column, "table:default-cell-style-name")});
    }
    [[nodiscard]] std::string_view of(std::uint32_t column) const {
        const auto run =
            std::upper_bound(runs_.begin(), runs_.end(), column,
                             [](std::uint32_t wanted, const Run& one) { return wanted < one.end; });
        return run == runs_.end() ? std::string_view{} : run->style;
    }

  private:
    struct Run {
        std::uint64_t end = 0;
        std::string_view style{};
    };
    std::vector<Run> runs_;
    std::uint64_t next_ = 1;
};

class SheetReader {
  public:
    SheetReader(const Styles& styles, sheets::SheetFiller& filler)
        : styles_(styles), filler_(filler) {}

    bool read(const pugi::xml_node& sheet) {
        bool inside = true;
        for (pugi::xml_node at = sheets::following(sheet, sheet, true); at;
             at = sheets::following(at, sheet, inside)) {
            const std::string_view name = local_name(at);
            inside = name == "table-header-rows" || name == "table-rows" ||
                     name == "table-row-group" || name == "table-header-columns" ||
                     name == "table-columns" || name == "table-column-group";
            if (name == "table-column") columns_.add(at);
            if (name == "table-row" && !row(at)) return false;
        }
        return true;
    }

  private:
    bool row(const pugi::xml_node& row) {
        const std::string_view visible = attribute(row, "table:visibility");
        if (visible == "collapse" || visible == "filter") filler_.hidden_row(row_);
        const std::string_view style = attribute(row, "table:default-cell-style-name");
        At at{row_, 1};
        for (const pugi::xml_node cell : row.children()) {
            const std::string_view name = local_name(cell);
            if (name != "table-cell" && name != "covered-table-cell") continue;
            const std::uint32_t again =
                times(cell, "table:number-columns-repeated", sheets::most_columns);
            if (!cells(cell, style, at, again)) return false;
            at.column = std::min(at.column + again, sheets::most_columns + 1);
        }
        row_ = std::min(row_ + times(row, "table:number-rows-repeated", sheets::most_rows),
                        sheets::most_rows + 1);
        return true;
    }

    /// One cell, as often as it stands there.
    bool cells(const pugi::xml_node& cell, std::string_view row_style, At at, std::uint32_t again) {
        const std::uint32_t rows = times(cell, "table:number-rows-spanned", sheets::most_rows);
        const std::uint32_t columns =
            times(cell, "table:number-columns-spanned", sheets::most_columns);
        if (rows > 1 || columns > 1) {
            filler_.merge({at,
                           {std::min(at.row + rows - 1, sheets::most_rows),
                            std::min(at.column + columns - 1, sheets::most_columns)}});
        }
        if (!cell.first_child() && !cell.first_attribute()) return true;
        for (std::uint32_t i = 0; i < again; ++i) {
            const Did did = value(cell, row_style, {at.row, at.column + i});
            if (did == Did::nothing) return true;
            if (did == Did::stopped) return false;
        }
        return true;
    }

    enum class Did : std::uint8_t { nothing, put, stopped };
    static Did did(bool whole) { return whole ? Did::put : Did::stopped; }

    Did value(const pugi::xml_node& cell, std::string_view row_style, At at) {
        const std::string_view type = attribute(cell, "office:value-type");
        if (attribute(cell, "calcext:value-type") == "error") {
            filler_.remark(Remark::What::error_value, at, table::trimmed(text_of(cell)));
            return Did::put;
        }
        if (type == "date") {
            const std::string_view date = attribute(cell, "office:date-value");
            return did(filler_.put_date(
                at, sheets::date_of_text(date, shown(cell, row_style, at.column)), date));
        }
        if (type == "boolean") {
            const bool yes = sheets::is_true(attribute(cell, "office:boolean-value"));
            return did(filler_.put(at, yes ? "yes" : "no"));
        }
        const std::string_view number = attribute(cell, "office:value");
        if (!number.empty()) return did(filler_.put(at, sheets::plain_number(number)));
        std::string text(attribute(cell, "office:string-value"));
        if (text.empty()) text = text_of(cell);
        if (!table::trimmed(text).empty()) return did(filler_.put(at, text));
        if (type.empty() && !attribute(cell, "table:formula").empty()) {
            filler_.remark(Remark::What::no_value, at);
            return Did::put;
        }
        return Did::nothing;
    }

    [[nodiscard]] sheets::Shown shown(const pugi::xml_node& cell, std::string_view row_style,
                                      std::uint32_t column) const {
        std::string_view style = attribute(cell, "table:style-name");
        if (style.empty()) style = row_style;
        if (style.empty()) style = columns_.of(column);
        return styles_.shown_by(style);
    }

    const Styles& styles_;
    sheets::SheetFiller& filler_;
    ColumnStyles columns_;
    std::uint32_t row_ = 1;
};

}  // namespace

bool read_sheet(const pugi::xml_node& sheet, const Styles& styles, sheets::SheetFiller& filler) {
    SheetReader reader(styles, filler);
    const bool whole = reader.read(sheet);
    filler.finish();
    return whole;
}

}  // namespace remit::ods
