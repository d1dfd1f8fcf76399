// SPDX-License-Identifier: MIT
#include "viz/diagram/pages.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/arrange.hpp"
#include "viz/diagram/forest.hpp"
#include "viz/diagram/label.hpp"
#include "viz/diagram/marks.hpp"
#include "viz/diagram/page_parts.hpp"
#include "viz/diagram/parts.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// So many times the room of a page are not worth a trial.
constexpr double hopeless = 1.4;

/// Room that a node takes on the whole, with the gaps and lines around it.
double room_for(const Node& node) {
    constexpr double beside = 16;
    constexpr double below = 27;
    const Size size = node_label(node).size;
    return (size.width + beside) * (size.height + below);
}

Piece laid_out(Figure tree, double aspect) {
    Piece piece{std::move(tree), {}};
    piece.layout.nodes.resize(piece.figure.nodes.size());
    piece.layout.edges.resize(piece.figure.edges.size());
    Forest forest(piece.figure, aspect);
    forest.pack(0);
    forest.place({}, piece.layout);
    piece.layout.size = forest.size();
    place_cluster_names(piece.layout);
    place_marks(piece.figure, piece.layout);
    for (const Frame& frame : piece.layout.clusters)
        piece.layout.size.height = std::max(piece.layout.size.height, frame.box.bottom());
    return piece;
}

/// The trees of a figure, those that are too big for a page cut at their branches.
class Planted {
  public:
    Planted(const Figure& figure, const Paper& paper)
        : page_(figure, cited_in(figure), paper, theme::least_scale) {
        for (Figure& tree : trees_of(figure))
            plant(std::move(tree));
    }

    std::vector<Piece> take() { return std::move(trees_); }

  private:
    /// Lays a tree out, or, where it is too big, the parts that it is cut in, one after another.
    void plant(Figure whole) {
        std::vector<Figure> waiting;
        waiting.push_back(std::move(whole));
        while (!waiting.empty()) {
            Figure tree = std::move(waiting.back());
            waiting.pop_back();
            const auto weight = weights_of(tree);
            if (planted(tree, weight)) continue;
            auto halves = cut_in_two(tree, weight);
            waiting.push_back(std::move(halves.back()));
            waiting.push_back(std::move(halves.front()));
        }
    }

    /// Whether a tree fits on a page, or cannot be cut, and so stands now among the pieces.
    bool planted(Figure& tree, const std::vector<double>& weight) {
        const Size inner = page_.inner();
        const bool may_be_cut = tree.nodes.size() > 2;
        const double all = std::accumulate(weight.begin(), weight.end(), 0.0);
        if (may_be_cut && all > inner.width * inner.height * hopeless) return false;
        Piece piece = laid_out(std::move(tree), inner.width / page_.body_height({}, 1, 2));
        if (may_be_cut && !fits(piece)) {
            tree = std::move(piece.figure);
            return false;
        }
        trees_.push_back(std::move(piece));
        return true;
    }

    static std::vector<double> weights_of(const Figure& tree) {
        std::vector<double> weights;
        weights.reserve(tree.nodes.size());
        for (const Node& node : tree.nodes)
            weights.push_back(room_for(node));
        return weights;
    }

    [[nodiscard]] bool fits(const Piece& piece) const {
        return piece.layout.size.width <= page_.inner().width &&
               piece.layout.size.height <=
                   page_.body_height(page_.key_to(shown_on({&piece})), 1, 2);
    }

    PageParts page_;
    std::vector<Piece> trees_;
};

/// What the trees and lists of a page take of it.
Size used_on(const ArrangedPage& page) {
    Size used;
    for (const auto& [piece, corner] : page.pieces) {
        used.width = std::max(used.width, corner.x + piece->layout.size.width);
        used.height = std::max(used.height, corner.y + piece->layout.size.height);
    }
    return used;
}

Piece composed(const Figure& figure, const Paper& paper, const ArrangedPage& arranged) {
    const std::size_t number = arranged.number;
    const std::size_t count = arranged.count;
    const PageParts parts(figure, cited_in(figure), paper, arranged.scale);
    std::vector<const Piece*> pieces;
    for (const auto& [piece, corner] : arranged.pieces)
        pieces.push_back(piece);
    KeyLayout key = parts.key_to(shown_on(pieces));
    Piece page;
    page.figure.view = figure.view;
    page.figure.part = figure.part;
    page.figure.title = figure.title;
    page.figure.subtitle = figure.subtitle;
    if (count > 1) page.figure.subtitle += fmt::format(", page {} of {}", number, count);
    page.figure.list_heading = figure.list_heading;
    page.figure.notes_heading = figure.notes_heading;
    page.figure.footer = figure.footer;
    page.figure.sources = figure.sources;
    page.layout.size = parts.page();
    page.layout.scale = parts.scale();
    const Point corner{parts.margin(), parts.margin()};
    add_piece(page, {{}, parts.head(number, count)}, corner);
    const Point body = corner + Point{0, parts.body_top()} +
                       to_the_middle(used_on(arranged),
                                     {parts.inner().width, parts.body_height(key, number, count)});
    for (const auto& [piece, at] : arranged.pieces)
        add_piece(page, *piece, body + at);
    Layout foot = parts.foot(std::move(key), number, count);
    // At the foot of the page, or, where only sources are left to tell, under the head.
    const double top = pieces.empty() && number > 1
                           ? corner.y + parts.body_top()
                           : parts.page().height - parts.margin() - foot.size.height;
    add_piece(page, {{}, std::move(foot)}, {corner.x, top});
    return page;
}

/// "also on page 2", "also on pages 2 to 7".
std::string pages_besides(std::set<std::size_t> pages, std::size_t own) {
    pages.erase(own);
    if (pages.empty()) return "drawn twice on this page";
    if (pages.size() == 1) return fmt::format("also on page {}", *pages.begin());
    return fmt::format("also on pages {} {} {}", *pages.begin(), pages.size() == 2 ? "and" : "to",
                       *pages.rbegin());
}

void name_other_pages(std::vector<Piece>& pages) {
    std::map<std::string, std::set<std::size_t>> pages_of;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const Node& node : pages[p].figure.nodes) {
            if (node.elsewhere) pages_of[node.id].insert(p + 1);
        }
    }
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Piece& page = pages[p];
        for (std::size_t n = 0; n < page.figure.nodes.size(); ++n) {
            const Node& node = page.figure.nodes[n];
            if (!node.elsewhere) continue;
            page.layout.nodes[n].texts.back().text = pages_besides(pages_of[node.id], p + 1);
        }
    }
}

}  // namespace

std::vector<Piece> lay_out_pages(const Figure& figure, const Paper& paper) {
    const std::vector<Piece> trees = Planted(figure, paper).take();
    Arranger arranger(figure, paper, trees);
    const auto arranged = arranger.arranged();
    std::vector<Piece> pages;
    pages.reserve(arranged.size());
    for (const ArrangedPage& page : arranged)
        pages.push_back(composed(figure, paper, page));
    name_other_pages(pages);
    return pages;
}

}  // namespace remit::diagram
