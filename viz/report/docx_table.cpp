// SPDX-License-Identifier: MIT
#include "viz/report/docx_table.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"

namespace remit::report {
namespace {

constexpr double letter_size =
    8.5;                        // of the style TableText, 9.5, in a narrower face than is measured
constexpr double padding = 12;  // of a cell, on both sides

/// How narrow a column can be without a word being cut, and how wide it would like to be.
struct Wish {
    double least = 0;
    double most = 0;
    void add(std::string_view text) {
        most = std::max(most, padding + diagram::text_width(text, letter_size));
        while (!text.empty()) {
            const auto end = std::min(text.find(' '), text.size());
            least =
                std::max(least, padding + diagram::text_width(text.substr(0, end), letter_size));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
    }
};

/// Widths of the columns in points: each has room for its longest word, and what is left goes where
/// more is said.
std::vector<double> widths(const Table& table, double width) {
    std::vector<Wish> wishes(table.columns.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        wishes[i].add(table.columns[i]);
        for (const auto& row : table.rows)
            wishes[i].add(text_of(row.at(i)));
        // A paragraph in one column must not leave the others their longest word alone.
        wishes[i].least = std::min(wishes[i].least, width / 3);
        wishes[i].most = std::clamp(wishes[i].most, wishes[i].least, width * 0.8);
    }
    const auto sum = [&](double Wish::*part) {
        return std::accumulate(wishes.begin(), wishes.end(), 0.0,
                               [=](double all, const Wish& one) { return all + one.*part; });
    };
    const double least = sum(&Wish::least);
    const double more = sum(&Wish::most) - least;
    std::vector<double> out;
    for (const Wish& wish : wishes) {
        if (least >= width)
            out.push_back(wish.least * width / least);
        else if (more <= 0)
            out.push_back(wish.least + (width - least) / static_cast<double>(wishes.size()));
        else
            out.push_back(wish.least + (wish.most - wish.least) * (width - least) / more);
    }
    return out;
}

std::string twips(double points) { return std::to_string(static_cast<int>(points * 20)); }

pugi::xml_node add_cell(pugi::xml_node row, double width) {
    pugi::xml_node cell = add(row, "w:tc");
    add(add(cell, "w:tcPr"), "w:tcW", {{"w:w", twips(width)}, {"w:type", "dxa"}});
    pugi::xml_node paragraph = add(cell, "w:p");
    add(add(paragraph, "w:pPr"), "w:pStyle", {{"w:val", "TableText"}});
    return paragraph;
}

}  // namespace

void add_table(pugi::xml_node body, const Table& table, double width, Links& links) {
    if (table.columns.empty()) return;
    const std::vector<double> columns = widths(table, width);
    pugi::xml_node made = add(body, "w:tbl");
    pugi::xml_node properties = add(made, "w:tblPr");
    add(properties, "w:tblStyle", {{"w:val", "ReportTable"}});
    add(properties, "w:tblW", {{"w:w", twips(width)}, {"w:type", "dxa"}});
    add(properties, "w:tblLayout", {{"w:type", "fixed"}});
    add(properties, "w:tblLook",
        {{"w:val", "00A0"},
         {"w:firstRow", "1"},
         {"w:lastRow", "0"},
         {"w:firstColumn", "1"},
         {"w:lastColumn", "0"},
         {"w:noHBand", "1"},
         {"w:noVBand", "1"}});
    if (!table.caption.empty()) add(properties, "w:tblCaption", {{"w:val", table.caption}});
    pugi::xml_node grid = add(made, "w:tblGrid");
    for (const double column : columns)
        add(grid, "w:gridCol", {{"w:w", twips(column)}});
    pugi::xml_node head = add(made, "w:tr");
    pugi::xml_node head_properties = add(head, "w:trPr");
    add(head_properties, "w:cantSplit");
    add(head_properties, "w:tblHeader");
    for (std::size_t i = 0; i < columns.size(); ++i)
        add_run(add_cell(head, columns[i]), table.columns[i]);
    for (const auto& row : table.rows) {
        pugi::xml_node line = add(made, "w:tr");
        add(add(line, "w:trPr"), "w:cantSplit");
        for (std::size_t i = 0; i < columns.size(); ++i)
            links.add_words(add_cell(line, columns[i]), row.at(i));
    }
}

}  // namespace remit::report
