// SPDX-License-Identifier: MIT
#include "viz/diagram/page_parts.hpp"

#include <string>

#include <fmt/format.h>

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/column.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double line_gap = 3;
constexpr double most_of_sources = 0.25;       // of a page
constexpr std::size_t page_number_room = 999;  // whose digits are kept room for

/// The sources of a figure; where they take too much of a page, the first of them and how many
/// more.
std::string sources_within(const Figure& figure, double width, double height) {
    const auto fits = [&](const std::string& line) {
        return paragraph(line, width, theme::small_size).size.height <= height;
    };
    std::string all = sources_line(figure);
    if (fits(all)) return all;
    std::size_t few = 0;
    std::size_t too_many = figure.sources.size();
    while (few + 1 < too_many) {
        const std::size_t half = few + (too_many - few) / 2;
        (fits(sources_line(figure, half)) ? few : too_many) = half;
    }
    return sources_line(figure, few);
}

}  // namespace

PageParts::PageParts(const Figure& figure, const Paper& paper, double scale)
    : figure_(figure),
      scale_(scale),
      page_{paper.width / scale, paper.height / scale},
      margin_(theme::paper_margin / scale) {
    sources_ = sources_within(figure, inner().width, inner().height * most_of_sources);
    body_top_ = head(page_number_room, page_number_room).size.height + theme::block_gap;
}

Size PageParts::inner() const { return {page_.width - 2 * margin_, page_.height - 2 * margin_}; }

Layout PageParts::head(std::size_t page, std::size_t pages) const {
    constexpr std::size_t most_lines = 3;
    Layout out;
    Column column(out, {});
    column.write(figure_.title, inner().width, theme::title_size, true, 2, most_lines);
    const std::string number = pages > 1 ? fmt::format(" · page {} of {}", page, pages) : "";
    column.write(figure_.subtitle + number, inner().width, theme::subtitle_size, false, 0,
                 most_lines);
    return out;
}

Layout PageParts::foot(const Figure& shown, std::size_t page, std::size_t pages) const {
    Layout out;
    Column column(out, {});
    const double width = inner().width;
    column.add(lay_out_key(shown, width, KeyForm::run_on), theme::block_gap / 2);
    for (const std::string& line : figure_.footer)
        column.write(line, width, theme::small_size, false, line_gap);
    const bool elsewhere = page != pages && !sources_.empty();
    column.write(elsewhere ? fmt::format("Sources: on page {}.", pages) : sources_, width,
                 theme::small_size, false, line_gap);
    return out;
}

double PageParts::covered(const Figure& shown, std::size_t page, std::size_t pages) const {
    double area = 0;
    for (const Layout& part : {head(page, pages), foot(shown, page, pages)}) {
        for (const Frame& frame : part.frames)
            area += frame.box.width * frame.box.height;
        for (const Text& text : part.texts)
            area += text_width(text.text, text.size, text.bold) * text.size;
    }
    return area;
}

double PageParts::body_height(const Figure& shown, std::size_t page, std::size_t pages) const {
    return inner().height - body_top_ - theme::block_gap - foot(shown, page, pages).size.height;
}

}  // namespace remit::diagram
