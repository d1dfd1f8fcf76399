// SPDX-License-Identifier: MIT
#include "importers/sheets/sheet_filler.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "importers/sheets/xml.hpp"
#include "importers/table/cell_words.hpp"
#include "importers/utf8.hpp"

namespace remit::sheets {
namespace {

using table::Remark;
using table::TableCell;

At at_of(const TableCell& cell) { return {cell.place_row, cell.place_column}; }
bool before(const TableCell& a, const TableCell& b) { return at_of(a) < at_of(b); }

std::string printed(const Merged& cells) {
    return fmt::format("{}:{}", printed(cells.first), printed(cells.last));
}

/// The merged cells of one row, by first column. Real ones never overlap: those that do are left
/// out.
class Covering {
  public:
    explicit Covering(std::vector<Merged> all) : all_(std::move(all)) {
        std::stable_sort(all_.begin(), all_.end(),
                         [](const Merged& a, const Merged& b) { return a.first < b.first; });
    }

    /// What covers a cell, itself not being the first of it. Ask in the order of rows.
    const Merged* of(At at) {
        for (; next_ < all_.size() && all_[next_].first.row <= at.row; ++next_)
            add(all_[next_], at.row);
        auto after = open_.upper_bound(at.column);
        if (after == open_.begin()) return nullptr;
        const Merged* found = (--after)->second;
        if (found->last.row < at.row || found->last.column < at.column) return nullptr;
        return found->first == at ? nullptr : found;
    }

  private:
    void add(const Merged& cells, std::uint32_t row) {
        if (cells.last.row < row) return;
        auto at = open_.upper_bound(cells.first.column);
        if (at != open_.begin()) --at;
        while (at != open_.end() && at->first <= cells.last.column) {
            if (at->second->last.column < cells.first.column) {
                ++at;
            } else if (at->second->last.row < row) {
                at = open_.erase(at);
            } else {
                return;
            }
        }
        open_.insert_or_assign(cells.first.column, &cells);
    }

    std::vector<Merged> all_;
    std::map<std::uint32_t, const Merged*> open_;
    std::size_t next_ = 0;
};

}  // namespace

std::optional<At> parse_cell(std::string_view reference) {
    std::uint32_t column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && i < 4; ++i) {
        const char c = reference[i];
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
    }
    const auto row = whole_number(reference.substr(i));
    if (!row || *row == 0 || *row > most_rows || column == 0 || column > most_columns)
        return std::nullopt;
    return At{*row, column};
}

std::string printed(At at) {
    std::string letters;
    for (std::uint32_t column = at.column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return fmt::format("{}{}", letters, at.row);
}

bool SheetFiller::stop(At at, std::string_view id, std::string text, std::string hint) {
    diagnostics_.error(id, {table_.input, at.row, at.column}, std::move(text), std::move(hint));
    return false;
}

bool SheetFiller::put(At at, std::string_view text) {
    text = table::unguarded(table::trimmed(text));
    if (text.empty()) return true;
    if (at.row > most_rows || at.column > most_columns) {
        return stop({std::min(at.row, most_rows), std::min(at.column, most_columns)}, "I117",
                    "a cell beyond the last that a sheet can have");
    }
    if (text.size() > limits_.text)
        return stop(at, "I104", fmt::format("a text of more than {} bytes", limits_.text));
    if (at.column > limits_.columns) {
        return stop(at, "I104",
                    fmt::format("more than {} columns; the rest is not read", limits_.columns));
    }
    if (++cells_ > limits_.cells) {
        return stop(
            at, "I104",
            fmt::format("more than {} cells in one workbook; the rest is not read", limits_.cells));
    }
    if (!is_utf8(text)) {
        remark(Remark::What::not_utf8, at);
        return true;
    }
    if (const std::size_t wrong = wrong_letters(text); wrong > 0) {
        if (wrong_.count == 0) {
            wrong_.what = Remark::What::wrong_letters;
            wrong_.place_row = at.row;
            wrong_.place_column = at.column;
        }
        wrong_.count += wrong;
    }
    table_.cells.push_back({.text = texts_.intern(text),
                            .column = at.column - 1,
                            .place_row = at.row,
                            .place_column = at.column});
    return true;
}

bool SheetFiller::put_date(At at, const Date& date, std::string_view written) {
    if (date.fault == Date::Fault::none) return put(at, date.text);
    const bool leap = date.fault == Date::Fault::no_such_day;
    remark(leap ? Remark::What::no_such_day : Remark::What::no_date, at, written);
    return true;
}

void SheetFiller::remark(Remark::What what, At at, std::string_view text) {
    if (table_.remarks.size() >= limits_.cells) return;
    const std::string_view said = is_utf8(text) ? text : std::string_view{};
    table_.remarks.push_back({.what = what,
                              .column = at.column - 1,
                              .place_row = at.row,
                              .place_column = at.column,
                              .text = texts_.intern(said.substr(0, limits_.text))});
}

void SheetFiller::hidden_row(std::uint32_t row) { hidden_.push_back(row); }

void SheetFiller::finish() {
    sort();
    if (!merged_.empty()) take_off_merged();
    make_rows();
    if (wrong_.count > 0) table_.remarks.push_back(wrong_);
    if (table_.hidden && !table_.cells.empty())
        table_.remarks.push_back({.what = Remark::What::hidden_sheet});
    // Of the hidden rows, those that hold something.
    std::sort(hidden_.begin(), hidden_.end());
    Remark hidden{.what = Remark::What::hidden_rows};
    std::uint32_t last = 0;
    for (const TableCell& cell : table_.cells) {
        if (cell.place_row == last) continue;
        last = cell.place_row;
        if (!std::binary_search(hidden_.begin(), hidden_.end(), last)) continue;
        if (hidden.count++ == 0) hidden.place_row = last;
    }
    if (hidden.count > 0) table_.remarks.push_back(hidden);
}

void SheetFiller::sort() {
    auto& cells = table_.cells;
    if (!std::is_sorted(cells.begin(), cells.end(), before))
        std::stable_sort(cells.begin(), cells.end(), before);
    const auto same = [](const TableCell& a, const TableCell& b) { return at_of(a) == at_of(b); };
    cells.erase(std::unique(cells.begin(), cells.end(), same), cells.end());
}

void SheetFiller::take_off_merged() {
    Covering covering(merged_);
    std::vector<TableCell> kept;
    kept.reserve(table_.cells.size());
    for (const TableCell& cell : table_.cells) {
        if (const Merged* over = covering.of(at_of(cell))) {
            remark(Remark::What::merged_over, at_of(cell), printed(*over));
        } else {
            kept.push_back(cell);
        }
    }
    table_.cells = std::move(kept);
    for (const Merged& range : merged_)
        remark_merged_rows(range);
}

/// A value that is shown for several rows, and belongs to the first alone.
void SheetFiller::remark_merged_rows(const Merged& range) {
    if (range.last.row == range.first.row) return;
    const auto& cells = table_.cells;
    const TableCell wanted{.place_row = range.first.row, .place_column = range.first.column};
    const auto value = std::lower_bound(cells.begin(), cells.end(), wanted, before);
    if (value == cells.end() || at_of(*value) != range.first) return;
    const TableCell next_row{.place_row = range.first.row + 1, .place_column = 0};
    const auto after = std::lower_bound(value, cells.end(), next_row, before);
    if (after == cells.end() || after->place_row > range.last.row) return;
    remark(Remark::What::merged_rows, range.first, printed(range));
}

void SheetFiller::make_rows() {
    const auto& cells = table_.cells;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i + 1 == cells.size() || cells[i + 1].place_row != cells[i].place_row)
            table_.row_ends.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

}  // namespace remit::sheets
