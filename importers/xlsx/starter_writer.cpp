// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "importers/xlsx/made_workbook.hpp"
#include "remit/importers/starter.hpp"

namespace remit {
namespace {

constexpr lxw_row_t last_row = 4'999;  ///< down to which lists are offered
constexpr std::string_view lists_sheet = "Lists";

std::string letters(std::size_t column) {
    std::string out;
    for (++column; column > 0; column = (column - 1) / 26)
        out.insert(out.begin(), static_cast<char>('A' + (column - 1) % 26));
    return out;
}

class Writer {
  public:
    Writer() {
        std::string title = "A map for Remit";
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.created = 1'451'606'400;  // the first of 2016: the same bytes each time
        workbook_set_properties(book(), &properties);
        heading_ = workbook_add_format(book());
        format_set_bold(heading_);
        format_set_bg_color(heading_, 0xDDE6EE);
        format_set_border(heading_, LXW_BORDER_THIN);
        format_set_num_format(heading_, "@");
        text_ = workbook_add_format(book());
        format_set_num_format(text_, "@");
    }

    void write(const std::vector<StarterSheet>& sheets) {
        for (const StarterSheet& sheet : sheets)
            write_sheet(sheet);
        write_lists();
    }

    [[nodiscard]] std::string take() { return file_.take(); }

  private:
    [[nodiscard]] lxw_workbook* book() const { return file_.book(); }

    void write_sheet(const StarterSheet& starter) {
        lxw_worksheet* const sheet =
            workbook_add_worksheet(book(), std::string(starter.name).c_str());
        worksheet_freeze_panes(sheet, 1, 1);  // names stay in sight
        worksheet_set_paper(sheet, 9);        // A4
        worksheet_set_landscape(sheet);
        worksheet_repeat_rows(sheet, 0, 0);
        worksheet_repeat_columns(sheet, 0, 0);
        for (std::size_t i = 0; i < starter.columns.size(); ++i)
            write_column(sheet, starter, static_cast<lxw_col_t>(i));
        for (std::size_t row = 0; row < starter.rows.size(); ++row) {
            for (std::size_t i = 0; i < starter.rows[row].size(); ++i) {
                const std::string& cell = starter.rows[row][i];
                if (cell.empty()) continue;
                worksheet_write_string(sheet, static_cast<lxw_row_t>(row + 1),
                                       static_cast<lxw_col_t>(i), cell.c_str(), nullptr);
            }
        }
    }

    void write_column(lxw_worksheet* sheet, const StarterSheet& starter, lxw_col_t at) {
        const StarterColumn& column = starter.columns[at];
        std::size_t width = column.heading.size() + 3;
        for (const auto& row : starter.rows)
            width = std::max(width, row[at].size() + 1);
        // What is typed stays as typed: 2015-07 would else become the first of July.
        worksheet_set_column(sheet, at, at, static_cast<double>(std::min<std::size_t>(width, 42)),
                             column.number ? nullptr : text_);
        worksheet_write_string(sheet, 0, at, column.heading.c_str(), heading_);
        lxw_comment_options note{};
        note.width = 260;
        note.height = static_cast<std::uint16_t>(30 + 18 * (column.says.size() / 36));
        worksheet_write_comment_opt(sheet, 0, at, std::string(column.says).c_str(), &note);
        std::string source;
        if (!column.offers.empty()) {
            source = list(column.offers);
        } else if (!column.names_from.empty()) {
            source = fmt::format("={}!$A$2:$A${}", column.names_from, last_row + 1);
        } else {
            return;
        }
        offer(sheet, at, source, column.closed);
    }

    static void offer(lxw_worksheet* sheet, lxw_col_t at, std::string& source, bool closed) {
        std::string title = "Not on the list";
        std::string message = "Remit reads the words on the list alone. Keep it all the same?";
        lxw_data_validation list{};
        list.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        list.value_formula = source.data();
        list.ignore_blank = LXW_VALIDATION_ON;
        list.dropdown = LXW_VALIDATION_ON;
        // Names may also be acronyms, ids, or several of them.
        list.show_error = closed ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
        list.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
        list.error_title = title.data();
        list.error_message = message.data();
        worksheet_data_validation_range(sheet, 1, at, last_row, at, &list);
    }

    /// Where the list stands; lists that are the same stand once.
    std::string list(const std::vector<std::string>& words) {
        auto found = std::find(lists_.begin(), lists_.end(), words);
        if (found == lists_.end()) found = lists_.insert(lists_.end(), words);
        const std::string column = letters(static_cast<std::size_t>(found - lists_.begin()));
        return fmt::format("={}!${}$1:${}${}", lists_sheet, column, column, words.size());
    }

    void write_lists() {
        lxw_worksheet* const sheet =
            workbook_add_worksheet(book(), std::string(lists_sheet).c_str());
        for (std::size_t i = 0; i < lists_.size(); ++i) {
            for (std::size_t row = 0; row < lists_[i].size(); ++row) {
                worksheet_write_string(sheet, static_cast<lxw_row_t>(row),
                                       static_cast<lxw_col_t>(i), lists_[i][row].c_str(), nullptr);
            }
        }
        worksheet_hide(sheet);
    }

    MadeWorkbook file_;
    lxw_format* heading_ = nullptr;
    lxw_format* text_ = nullptr;
    std::vector<std::vector<std::string>> lists_;
};

}  // namespace

std::string starter_xlsx(const Vocabulary& vocabulary) {
    Writer writer;
    writer.write(starter_sheets(vocabulary));
    return writer.take();
}

}  // namespace remit
