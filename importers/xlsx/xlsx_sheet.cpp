// SPDX-License-Identifier: MIT
#include "importers/xlsx/xlsx_sheet.hpp"

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include "importers/shortened.hpp"
#include "importers/table/cell_words.hpp"
#include "importers/xlsx/xlsx_strings.hpp"

namespace remit::xlsx {
namespace {

using sheets::At;
using sheets::attribute;
using sheets::child;
using table::Remark;

class SheetReader {
  public:
    SheetReader(const Shared& shared, sheets::SheetFiller& filler)
        : shared_(shared), filler_(filler) {}

    bool rows(const pugi::xml_node& data) {
        std::uint32_t number = 0;
        for (pugi::xml_node row = child(data, "row"); row; row = sheets::next_named(row, "row")) {
            const std::string_view written = attribute(row, "r");
            const auto told = sheets::whole_number(written);
            if (!written.empty() && (!told || *told == 0 || *told > sheets::most_rows))
                return outside({number + 1, 1}, written);
            number = told.value_or(number + 1);
            if (sheets::is_true(attribute(row, "hidden"))) filler_.hidden_row(number);
            if (!cells(row, number)) return false;
        }
        return true;
    }

    void merged(const pugi::xml_node& list) {
        for (pugi::xml_node one = child(list, "mergeCell"); one;
             one = sheets::next_named(one, "mergeCell")) {
            const std::string_view range = attribute(one, "ref");
            const std::size_t colon = range.find(':');
            if (colon == std::string_view::npos) continue;
            const auto first = sheets::parse_cell(range.substr(0, colon));
            const auto last = sheets::parse_cell(range.substr(colon + 1));
            if (first && last && first->row <= last->row && first->column <= last->column)
                filler_.merge({*first, *last});
        }
    }

  private:
    bool outside(At near, std::string_view written) {
        return filler_.stop(near, "I117",
                            fmt::format("'{}' is no row or cell of a sheet", shortened(written)),
                            "the file is damaged; save it again");
    }

    bool cells(const pugi::xml_node& row, std::uint32_t number) {
        At at{number, 0};
        for (pugi::xml_node cell = child(row, "c"); cell; cell = sheets::next_named(cell, "c")) {
            const std::string_view written = attribute(cell, "r");
            if (written.empty()) {
                ++at.column;
            } else if (const auto told = sheets::parse_cell(written)) {
                at = *told;
            } else {
                return outside({number, at.column + 1}, written);
            }
            if (!this->cell(cell, at)) return false;
        }
        return true;
    }

    bool cell(const pugi::xml_node& cell, At at) {
        const std::string_view type = attribute(cell, "t");
        if (type == "inlineStr") return filler_.put(at, rich_text(child(cell, "is")));
        const pugi::xml_node v = child(cell, "v");
        const std::string text = v ? sheets::own_text(v) : std::string{};
        const std::string_view value = table::trimmed(text);
        if (value.empty()) {
            if (type != "str" && !child(cell, "f").empty())
                filler_.remark(Remark::What::no_value, at);
            return true;
        }
        if (type == "s") return shared_string(value, at);
        if (type == "str") return filler_.put(at, unescaped(value));
        if (type == "b") return filler_.put(at, sheets::is_true(value) ? "yes" : "no");
        if (type == "e") {
            filler_.remark(Remark::What::error_value, at, value);
            return true;
        }
        const auto style = sheets::whole_number(attribute(cell, "s")).value_or(0);
        const auto shown = shared_.styles.shown_by(style);
        if (type == "d") {
            const bool date = shown != sheets::Shown::no_date;
            return filler_.put_date(
                at, sheets::date_of_text(value, date ? shown : sheets::Shown::day), value);
        }
        if (shown == sheets::Shown::no_date) return filler_.put(at, sheets::plain_number(value));
        return serial(value, shown, at);
    }

    bool shared_string(std::string_view value, At at) {
        const auto number = sheets::whole_number(value);
        if (number && *number < shared_.strings.size())
            return filler_.put(at, shared_.strings[*number]);
        filler_.remark(Remark::What::no_text, at);
        return true;
    }

    bool serial(std::string_view value, sheets::Shown shown, At at) {
        double number = NAN;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
        if (read.ec != std::errc{} || read.ptr != value.data() + value.size())
            return filler_.put(at, value);
        return filler_.put_date(at, sheets::date_of_serial(number, shared_.from_1904, shown),
                                value);
    }

    const Shared& shared_;
    sheets::SheetFiller& filler_;
};

}  // namespace

bool read_sheet(const pugi::xml_node& worksheet, const Shared& shared,
                sheets::SheetFiller& filler) {
    SheetReader reader(shared, filler);
    const bool whole = reader.rows(child(worksheet, "sheetData"));
    reader.merged(child(worksheet, "mergeCells"));
    filler.finish();
    return whole;
}

}  // namespace remit::xlsx
