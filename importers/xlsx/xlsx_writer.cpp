// SPDX-License-Identifier: MIT
#include "remit/importers/xlsx_writer.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "importers/table/written_tables.hpp"
#include "importers/written/left_out.hpp"
#include "importers/xlsx/made_workbook.hpp"

namespace remit {
namespace {

constexpr std::size_t most_rows = LXW_ROW_MAX;
constexpr std::size_t most_letters = 32'767;  // of a cell, in every spreadsheet
constexpr double seconds_a_day = 86'400;
constexpr double narrowest = 8;  // columns, in letters
constexpr double widest = 60;

[[noreturn]] void fail(std::string_view why) {
    throw std::runtime_error(fmt::format("cannot make the workbook: {}", why));
}

/// "planned_per_year" as people write a heading: "Planned per year".
std::string shown(std::string_view key) {
    std::string out(key);
    std::replace(out.begin(), out.end(), '_', ' ');
    if (!out.empty() && out.front() >= 'a' && out.front() <= 'z')
        out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
}

/// Letters of UTF-8, as a spreadsheet counts them but for those beyond the first plane.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// The number that a cell would hold, if it is the same to its last digit when it is read.
bool holds_number(std::string_view text, double& number) {
    constexpr std::size_t sure_digits = 15;
    const auto digits =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size() &&
           static_cast<std::size_t>(digits) <= sure_digits;
}

class Workbook {
  public:
    Workbook() {
        heading_ = workbook_add_format(book());
        format_set_bold(heading_);
        format_set_align(heading_, LXW_ALIGN_VERTICAL_TOP);
        format_set_bottom(heading_, LXW_BORDER_THIN);
        text_ = workbook_add_format(book());
        format_set_text_wrap(text_);
        format_set_align(text_, LXW_ALIGN_VERTICAL_TOP);
    }

    void describe(std::string title, PartialDate date) {
        lxw_doc_properties properties{};
        properties.title = title.data();
        // Else it would be the time of day.
        constexpr PartialDate undated{2000, 1, 1};
        properties.created =
            static_cast<time_t>((date ? date.last() : undated.first()).number * seconds_a_day);
        workbook_set_properties(book(), &properties);
    }

    void add(const table::WrittenTable& table) {
        lxw_worksheet* sheet = workbook_add_worksheet(book(), shown(table.name).c_str());
        if (sheet == nullptr) fail(fmt::format("no sheet can be called '{}'", table.name));
        std::vector<std::size_t> widths;
        worksheet_set_paper(sheet, 9);  // A4
        worksheet_set_landscape(sheet);
        lxw_row_t row = 0;
        if (!table.headings.empty()) {
            for (const std::string& heading : table.headings) {
                const std::string text = shown(heading);
                put(sheet, row, widths.size(), {.text = text}, heading_);
                widths.push_back(letters(text) + 3);  // and the arrow of the filter
            }
            worksheet_freeze_panes(sheet, 1, 1);  // names stay in sight
            worksheet_repeat_rows(sheet, 0, 0);
            worksheet_repeat_columns(sheet, 0, 0);
            ++row;
        }
        for (const auto& cells : table.rows) {
            if (row >= most_rows) {
                ++rows_left_out_;
                continue;
            }
            widths.resize(std::max(widths.size(), cells.size()));
            for (std::size_t c = 0; c < cells.size(); ++c) {
                put(sheet, row, c, cells[c], text_);
                widths[c] = std::max(widths[c], letters(cells[c].text) + 1);
            }
            ++row;
        }
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            worksheet_set_column(sheet, column, column,
                                 std::clamp(static_cast<double>(widths[c]), narrowest, widest),
                                 nullptr);
        }
        if (!table.headings.empty())
            worksheet_autofilter(sheet, 0, 0, row - 1,
                                 static_cast<lxw_col_t>(table.headings.size() - 1));
    }

    [[nodiscard]] std::string take() { return file_.take(); }

    [[nodiscard]] std::size_t rows_left_out() const { return rows_left_out_; }
    [[nodiscard]] std::size_t texts_left_out() const { return texts_left_out_; }

  private:
    [[nodiscard]] lxw_workbook* book() const { return file_.book(); }

    void put(lxw_worksheet* sheet, lxw_row_t row, std::size_t column,
             const table::WrittenCell& cell, lxw_format* format) {
        if (cell.text.empty()) return;
        const auto at = static_cast<lxw_col_t>(column);
        double number = 0;
        if (cell.number && holds_number(cell.text, number)) {
            worksheet_write_number(sheet, row, at, number, format);
            return;
        }
        const std::string text = table::guarded(cell);
        if (letters(text) > most_letters) {
            ++texts_left_out_;
            return;
        }
        const lxw_error error = worksheet_write_string(sheet, row, at, text.c_str(), format);
        if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
    }

    MadeWorkbook file_;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    std::size_t rows_left_out_ = 0;
    std::size_t texts_left_out_ = 0;
};

table::WrittenTable as_table(const ExtraTable& extra) {
    table::WrittenTable table{.name = extra.name, .headings = extra.headings};
    for (const auto& row : extra.rows) {
        auto& cells = table.rows.emplace_back();
        for (const std::string& text : row)
            cells.push_back({.text = text});
    }
    return table;
}

}  // namespace

Written write_xlsx(const Register& map, const WriteOptions& options) {
    const auto all = table::written_tables(map, options);
    Workbook book;
    book.describe(options.title.empty() ? std::string(map.text(map.title)) : options.title,
                  map.as_at);
    for (const table::WrittenTable& table : all.tables)
        book.add(table);
    for (const ExtraTable& extra : options.tables)
        book.add(as_table(extra));
    written::LeftOut left_out("XLSX");
    left_out.add(fmt::format("rows of a sheet beyond {}", most_rows), book.rows_left_out());
    left_out.add(fmt::format("texts of more than {} letters", most_letters), book.texts_left_out());
    Written written{.files = {{.bytes = book.take()}}, .notes = left_out.take()};
    if (std::string note = table::note_of_changed("XLSX", all.changed); !note.empty())
        written.notes.push_back(std::move(note));
    return written;
}

}  // namespace remit
