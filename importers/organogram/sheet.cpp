// SPDX-License-Identifier: MIT
#include "importers/organogram/sheet.hpp"

#include <algorithm>

#include "importers/foreign/foreign_map.hpp"
#include "remit/graph/text.hpp"

namespace remit::organogram {
namespace {

struct Heading {
    std::string_view words{};  ///< folded
    Part part{};
};

constexpr auto headings = std::to_array<Heading>({
    {"post unique reference", Part::reference},
    {"grade or equivalent", Part::grade},
    {"grade", Part::grade},
    {"job title", Part::title},
    {"generic job title", Part::title},
    {"job team function", Part::function},
    {"parent department", Part::department},
    {"organisation", Part::organisation},
    {"unit", Part::unit},
    {"reports to senior post", Part::manager},
    {"reporting senior post", Part::manager},
    {"professional occupational group", Part::profession},
    {"profession", Part::profession},
    {"location", Part::location},
    {"fte", Part::fte},
    {"number of posts in fte", Part::fte},
});

/// Where the pound sign was lost, what stands for it does not matter.
constexpr std::string_view cost_heading = "salary cost of reports";

struct Columns {
    std::array<std::uint32_t, part_count> of{};
    std::array<bool, part_count> has{};
    std::uint32_t name = UINT32_MAX;
    std::vector<std::uint32_t> contact{};
    std::optional<SheetKind> kind{};

    void add(Part part, std::uint32_t column) {
        const auto i = static_cast<std::size_t>(part);
        if (has[i]) return;
        has[i] = true;
        of[i] = column;
    }
};

Columns columns_of(const table::Table& table, const TextPool& texts) {
    Columns columns;
    if (table.rows() == 0) return columns;
    bool reference = false;
    bool reports_to = false;
    for (const table::TableCell& cell : table.row(0)) {
        const std::string words = folded(texts.view(cell.text));
        const auto* const found =
            std::ranges::find(headings, std::string_view(words), &Heading::words);
        if (found != headings.end()) columns.add(found->part, cell.column);
        if (words.starts_with(cost_heading)) columns.add(Part::cost, cell.column);
        if (words == "name") columns.name = cell.column;
        if (words.starts_with("contact")) columns.contact.push_back(cell.column);
        reference = reference || words == "post unique reference";
        reports_to = reports_to || words == "reports to senior post";
        if (words == "reporting senior post") columns.kind = SheetKind::junior;
    }
    if (reference && reports_to) columns.kind = SheetKind::senior;
    return columns;
}

Filled filled(std::string_view name) {
    const std::string words = folded(name);
    if (words == "eliminated") return Filled::eliminated;
    return words == "vacant" || words == "vacancy" ? Filled::vacant : Filled::yes;
}

/// A row with what its columns hold; nothing where that is nothing.
std::optional<Row> row_of(const table::Table& table, std::size_t number, const Columns& columns,
                          const TextPool& texts) {
    Row row;
    bool blank = true;
    for (const table::TableCell& cell : table.row(number)) {
        const Place place{table.input, cell.place_row, cell.place_column};
        const std::string_view text = texts.view(cell.text);
        if (cell.column == columns.name) row.filled = filled(text);
        if (std::ranges::find(columns.contact, cell.column) != columns.contact.end())
            row.contact = row.contact || !foreign::clean(text).empty();
        for (std::size_t part = 0; part < part_count; ++part) {
            if (!columns.has[part] || columns.of[part] != cell.column) continue;
            row.values[part] = {foreign::clean(text), place};
            if (blank) row.place = place;
            blank = false;
        }
    }
    return blank ? std::nullopt : std::optional(std::move(row));
}

}  // namespace

std::optional<SheetKind> kind_of(const table::Table& table, const TextPool& texts) {
    return columns_of(table, texts).kind;
}

std::optional<Sheet> read_sheet(const table::Table& table, const TextPool& texts) {
    const Columns columns = columns_of(table, texts);
    if (!columns.kind) return std::nullopt;
    const table::TableCell& first = table.cells.front();
    Sheet sheet{.kind = *columns.kind,
                .input = table.input,
                .heading = {table.input, first.place_row, first.place_column},
                .has = columns.has};
    for (std::size_t i = 1; i < table.rows(); ++i) {
        auto row = row_of(table, i, columns, texts);
        if (!row) continue;
        sheet.has_contacts = sheet.has_contacts || row->contact;
        sheet.rows.push_back(*std::move(row));
    }
    return sheet;
}

}  // namespace remit::organogram
