// SPDX-License-Identifier: MIT
#include "viz/diagram/page_parts.hpp"

#include <algorithm>
#include <string>
#include <utility>

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

/// The sources of a picture; where they take too much of a page, the first of them and how many
/// more.
std::string sources_within(const Caption& caption, const Cited& cited, double width,
                           double height) {
    const double most_lines = height / (theme::small_size * theme::leading);
    const auto fits = [&](const std::string& line) {
        // Breaking a long text into lines is dear, and most need no breaking to be too long.
        if (text_width(line, theme::small_size) > most_lines * width) return false;
        return paragraph(line, width, theme::small_size).size.height <= height;
    };
    std::string all = sources_line(caption, cited);
    if (fits(all)) return all;
    std::size_t few = 0;
    std::size_t too_many = cited.size();
    while (few + 1 < too_many) {
        const std::size_t half = few + (too_many - few) / 2;
        (fits(sources_line(caption, cited, half)) ? few : too_many) = half;
    }
    return sources_line(caption, cited, few);
}

double text_area(const Layout& layout) {
    double area = 0;
    for (const Text& text : layout.texts)
        area += text_width(text.text, text.size, text.bold) * text.size;
    return area;
}

}  // namespace

PageParts::PageParts(const Caption& caption, Cited cited, const Paper& paper, double scale)
    : caption_(caption),
      cited_(std::move(cited)),
      scale_(scale),
      page_{paper.width / scale, paper.height / scale},
      margin_(theme::paper_margin / scale) {
    const auto sources =
        sources_within(caption, cited_, inner().width, inner().height * most_of_sources);
    print_ = small_print(sources.empty() || !caption_.sources_elsewhere.empty()
                             ? sources
                             : "Sources: on the last page.");
    last_print_ = small_print(sources);
    names_all_sources_ = sources == sources_line(caption, cited_);
    const Layout widest_head = head(page_number_room, page_number_room);
    body_top_ = widest_head.size.height + theme::block_gap;
    head_area_ = text_area(widest_head);
}

Size PageParts::inner() const { return {page_.width - 2 * margin_, page_.height - 2 * margin_}; }

Layout PageParts::head(std::size_t page, std::size_t pages) const {
    constexpr std::size_t most_lines = 3;
    Layout out;
    Column column(out, {});
    column.write(caption_.title, inner().width, theme::title_size, true, 2, most_lines);
    const std::string number = pages > 1 ? fmt::format(" · page {} of {}", page, pages) : "";
    column.write(caption_.subtitle + number, inner().width, theme::subtitle_size, false, 0,
                 most_lines);
    return out;
}

/// What the picture leaves out, and a line on its sources.
Layout PageParts::small_print(const std::string& sources) const {
    Layout out;
    Column column(out, {});
    const double width = inner().width;
    for (const std::string& line : caption_.footer)
        column.write(line, width, theme::small_size, false, line_gap);
    column.write(sources, width, theme::small_size, false, line_gap);
    return out;
}

KeyLayout PageParts::key_to(const Figure& shown) const {
    return lay_out_key(shown, inner().width, KeyForm::run_on);
}

Layout PageParts::foot(KeyLayout key, std::size_t page, std::size_t pages) const {
    Layout out;
    Column column(out, {});
    column.add(std::move(key), key_gap);
    const Layout& print = page == pages ? last_print_ : print_;
    for (Text text : print.texts) {
        text.at = text.at + column.corner();
        out.texts.push_back(std::move(text));
    }
    column.take(print.size, 0);
    return out;
}

double PageParts::covered(const KeyLayout& key, std::size_t page, std::size_t pages) const {
    return key.size.width * key.size.height + text_area(page == pages ? last_print_ : print_) +
           head_area_;
}

double PageParts::body_height(const KeyLayout& key, std::size_t page, std::size_t pages) const {
    const double print = (page == pages ? last_print_ : print_).size.height;
    const double foot = key.size.height + (key.size.height > 0 ? key_gap : 0) + print;
    return inner().height - body_top_ - theme::block_gap - foot;
}

Point to_the_middle(Size used, Size room) {
    constexpr double most_down = 24;
    return {(room.width - used.width) / 2, std::min((room.height - used.height) / 2, most_down)};
}

}  // namespace remit::diagram
