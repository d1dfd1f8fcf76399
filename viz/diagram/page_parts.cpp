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
constexpr double key_gap = theme::block_gap / 2;
constexpr double most_of_sources = 0.4;        // of a page
constexpr std::size_t page_number_room = 999;  // whose digits are kept room for

/// The sources of a figure; where they take too much of a page, the first of them and how many
/// more.
std::string sources_within(const Figure& figure, double width, double height) {
    const double most_lines = height / (theme::small_size * theme::leading);
    const auto fits = [&](const std::string& line) {
        // Breaking a long text into lines is dear, and most need no breaking to be too long.
        if (text_width(line, theme::small_size) > most_lines * width) return false;
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

double text_area(const Layout& layout) {
    double area = 0;
    for (const Text& text : layout.texts)
        area += text_width(text.text, text.size, text.bold) * text.size;
    return area;
}

}  // namespace

PageParts::PageParts(const Figure& figure, const Paper& paper, double scale)
    : figure_(figure),
      scale_(scale),
      page_{paper.width / scale, paper.height / scale},
      margin_(theme::paper_margin / scale) {
    const auto sources = sources_within(figure, inner().width, inner().height * most_of_sources);
    print_ = small_print(sources.empty() ? "" : "Sources: on the last page.");
    last_print_ = small_print(sources);
    names_all_sources_ = sources == sources_line(figure);
    const Layout widest_head = head(page_number_room, page_number_room);
    body_top_ = widest_head.size.height + theme::block_gap;
    head_area_ = text_area(widest_head);
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

/// What the figure leaves out, and a line on its sources.
Layout PageParts::small_print(const std::string& sources) const {
    Layout out;
    Column column(out, {});
    const double width = inner().width;
    for (const std::string& line : figure_.footer)
        column.write(line, width, theme::small_size, false, line_gap);
    column.write(sources, width, theme::small_size, false, line_gap);
    return out;
}

Layout PageParts::foot(const Figure& shown, std::size_t page, std::size_t pages) const {
    Layout out;
    Column column(out, {});
    column.add(lay_out_key(shown, inner().width, KeyForm::run_on), key_gap);
    const Layout& print = page == pages ? last_print_ : print_;
    for (Text text : print.texts) {
        text.at = text.at + column.corner();
        out.texts.push_back(std::move(text));
    }
    column.take(print.size, 0);
    return out;
}

double PageParts::covered(const Figure& shown, std::size_t page, std::size_t pages) const {
    const Size key = lay_out_key(shown, inner().width, KeyForm::run_on).size;
    return key.width * key.height + text_area(page == pages ? last_print_ : print_) + head_area_;
}

double PageParts::body_height(const Figure& shown, std::size_t page, std::size_t pages) const {
    const double key = lay_out_key(shown, inner().width, KeyForm::run_on).size.height;
    const double print = (page == pages ? last_print_ : print_).size.height;
    const double foot = key + (key > 0 ? key_gap : 0) + print;
    return inner().height - body_top_ - theme::block_gap - foot;
}

}  // namespace remit::diagram
