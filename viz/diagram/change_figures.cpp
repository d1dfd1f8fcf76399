// SPDX-License-Identifier: MIT
#include "remit/viz/change_figures.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/change_view.hpp"
#include "viz/diagram/pages.hpp"
#include "viz/diagram/print.hpp"
#include "viz/diagram/svg.hpp"
#include "viz/diagram/theme.hpp"

namespace remit {
namespace {

using diagram::ChangePart;
using diagram::Piece;

std::string_view word_of(ChangePart part) {
    if (part == ChangePart::before) return "before";
    return part == ChangePart::after ? "after" : "changes";
}

/// How many bodies stand on several pages, since what they hang on was cut.
std::size_t cuts(const std::vector<Piece>& pages) {
    std::size_t count = 0;
    for (const Piece& page : pages) {
        count += static_cast<std::size_t>(
            std::ranges::count(page.figure.nodes, true, &diagram::Node::elsewhere));
    }
    return count;
}

/// Of the boxes of seats in one column, or in several, what takes the fewest pages; of these what
/// is cut least, then what is drawn largest.
std::vector<Piece> pages_of(diagram::Figure& figure, const Paper& paper) {
    std::vector<Piece> best;
    for (const std::size_t rows : {14U, 8U, 5U}) {
        for (diagram::Stack& stack : figure.stacks) {
            if (stack.rows > 0) stack.rows = rows;
        }
        std::vector<Piece> trial = diagram::lay_out_pages(figure, paper);
        const auto rank = [](const std::vector<Piece>& pages) {
            return std::tuple{pages.size(), cuts(pages), -pages.front().layout.scale};
        };
        if (best.empty() || rank(trial) < rank(best)) best = std::move(trial);
        if (std::ranges::all_of(figure.stacks, [](const auto& stack) { return stack.rows == 0; }))
            break;
    }
    return best;
}

std::vector<Piece> laid_out(diagram::Figure figure, const Paper& paper) {
    if (paper.width > 0) return pages_of(figure, paper);
    diagram::Layout layout = diagram::lay_out(figure);
    return {{std::move(figure), std::move(layout)}};
}

/// The page with other words under its title, where only the number of the page follows.
void retitle(Piece& page, std::string_view before, std::string_view after) {
    const auto replace = [&](std::string& text) {
        if (text.starts_with(before)) text.replace(0, before.size(), after);
    };
    replace(page.figure.subtitle);
    for (diagram::Text& text : page.layout.texts) {
        if (text.size == diagram::theme::subtitle_size && !text.bold) replace(text.text);
    }
}

class ThreePictures {
  public:
    ThreePictures(const diagram::TwoDays& days, const ChangeDrawing& options)
        : days_(days), options_(options) {
        diagram::Figure figure = diagram::change_view(days, options);
        title_ = figure.title;
        pages_ = laid_out(std::move(figure), options.paper);
    }

    [[nodiscard]] std::vector<std::string> drawn(ChangePart part) const {
        const bool printed = options_.format != FigureFormat::svg;
        std::vector<std::string> files;
        for (Piece page : pages_) {
            page.figure.part = part;
            retitle(page, subtitle_of(days_, ChangePart::changes), subtitle_of(days_, part));
            files.push_back(diagram::svg(
                page.figure, page.layout, fmt::format("{}{}-", options_.id_prefix, word_of(part)),
                printed ? diagram::theme::measured_font : diagram::theme::fonts));
        }
        if (options_.format == FigureFormat::pdf)
            return {diagram::pdf(files, title_, days_.after.day())};
        if (options_.format == FigureFormat::png) {
            for (std::string& file : files)
                file = diagram::png(file);
        }
        return files;
    }

  private:
    const diagram::TwoDays& days_;
    const ChangeDrawing& options_;
    std::string title_;
    std::vector<Piece> pages_;
};

}  // namespace

ChangeFigures draw_change(const Snapshot& before, const Snapshot& after,
                          const Difference& difference, const ChangeDrawing& options) {
    if (options.format == FigureFormat::dot)
        throw std::invalid_argument("a picture of a change has no DOT");
    const diagram::TwoDays days{before, after, difference};
    const ThreePictures pictures(days, options);
    return {pictures.drawn(ChangePart::before), pictures.drawn(ChangePart::changes),
            pictures.drawn(ChangePart::after)};
}

}  // namespace remit
