// SPDX-License-Identifier: MIT
#include "viz/report/docx_page.hpp"

#include <algorithm>
#include <cmath>

#include "remit/viz/report.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/report/docx_styles.hpp"
#include "viz/report/docx_text.hpp"

namespace remit {
namespace report {
namespace {

constexpr double short_side = 595.3;
constexpr double long_side = 841.9;
constexpr double margin = 56.7;  // 2 cm
constexpr double foot = 17;      // from the footer to the edge of the paper

/// Of a page on its side, which figures fill as far as printers print.
constexpr double narrow_margin = diagram::theme::paper_margin;
constexpr double narrow_foot = 36;
constexpr double caption_height = 22;

/// Of an annex.
constexpr double annex_margin = 42.5;  // 1.5 cm
constexpr double between_columns = 17;

std::string twips(double points) { return std::to_string(static_cast<int>(points * 20)); }

/// Left and right, and above.
double margin_of(Sheet sheet) {
    switch (sheet) {
        case Sheet::turned:
            return narrow_margin;
        case Sheet::columns:
            return annex_margin;
        case Sheet::upright:
            break;
    }
    return margin;
}

}  // namespace

double line_width(Sheet sheet) {
    const double inner = (sheet == Sheet::turned ? long_side : short_side) - 2 * margin_of(sheet);
    return sheet == Sheet::columns ? (inner - between_columns) / 2 : inner;
}

double room_for_picture(double used) {
    return short_side - narrow_margin - narrow_foot - caption_height - used;
}

double height_of(const std::string& text, double size, double line) {
    return line *
           std::max(1.0, std::ceil(diagram::text_width(text, size) / line_width(Sheet::turned)));
}

void add_page(pugi::xml_node parent, Sheet sheet, const std::string& footer) {
    const bool turned = sheet == Sheet::turned;
    pugi::xml_node page = add(parent, "w:sectPr");
    add(page, "w:footerReference", {{"w:type", "default"}, {"r:id", footer}});
    add(page, "w:type", {{"w:val", "nextPage"}});
    if (turned)
        add(page, "w:pgSz",
            {{"w:w", twips(long_side)}, {"w:h", twips(short_side)}, {"w:orient", "landscape"}});
    else
        add(page, "w:pgSz", {{"w:w", twips(short_side)}, {"w:h", twips(long_side)}});
    const std::string side = twips(margin_of(sheet));
    add(page, "w:pgMar",
        {{"w:top", side},
         {"w:right", side},
         {"w:bottom", turned ? twips(narrow_foot) : side},
         {"w:left", side},
         {"w:header", twips(foot)},
         {"w:footer", twips(foot)},
         {"w:gutter", "0"}});
    if (sheet == Sheet::columns)
        add(page, "w:cols", {{"w:num", "2"}, {"w:space", twips(between_columns)}});
}

}  // namespace report

Paper word_paper() {
    using namespace report;
    return {long_side, room_for_picture(heading_height(2)) + 2 * narrow_margin};
}

}  // namespace remit
