// SPDX-License-Identifier: MIT
#include "viz/diagram/layout.hpp"

#include "viz/diagram/blocks.hpp"
#include "viz/diagram/column.hpp"
#include "viz/diagram/forest.hpp"
#include "viz/diagram/marks.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

constexpr double least_width = 480;  // room for the title and the key
constexpr double footer_gap = 3;
constexpr double paper_aspect = 1.414;  // of A4 on its side
constexpr double wider = 1.1;           // from one trial to the next

/// How a page might be filled.
struct Trial {
    double trees_width = 0;
    std::size_t columns_beside = 0;  ///< of the list and the key, right of the trees; 0: below them
};

Layout on_page(const Figure& figure, Forest& forest, const Trial& trial) {
    Layout out;
    out.nodes.resize(figure.nodes.size());
    out.edges.resize(figure.edges.size());
    forest.pack(trial.trees_width);
    const bool beside = trial.columns_beside > 0;
    const double beside_width = list_width(trial.columns_beside);
    const double page_width =
        std::max(forest.size().width + (beside ? theme::gap + beside_width : 0), least_width);
    Column page(out, {theme::margin, theme::margin});
    page.write(figure.title, page_width, theme::title_size, true, 2);
    page.write(figure.subtitle, page_width, theme::subtitle_size, false, theme::gap);
    Column side(out, page.corner() + Point{forest.size().width + theme::gap, 0});
    forest.place(page.corner(), out);
    page.take(forest.size());
    Column& rest = beside ? side : page;
    rest.add(lay_out_notes(figure, beside ? beside_width : page_width));
    rest.add(lay_out_list(figure, beside ? beside_width : page_width));
    rest.add(lay_out_key(figure, beside ? beside_width : page_width));
    Column foot(out, {theme::margin, std::max(page.corner().y, rest.corner().y)});
    for (const std::string& line : figure.footer)
        foot.write(line, page_width, theme::small_size, false, footer_gap);
    foot.write(sources_line(figure, cited_in(figure)), page_width, theme::small_size, false,
               footer_gap);
    out.size = {out.size.width + theme::margin, out.size.height + theme::margin};
    return out;
}

/// The width of the smallest page of the paper's form that holds all.
double needed(const Layout& layout) {
    return std::max(layout.size.width, layout.size.height * paper_aspect);
}

}  // namespace

Layout lay_out(const Figure& figure) {
    Forest forest(figure, paper_aspect);
    Layout best;
    double width = forest.least_width();
    do {
        for (const std::size_t columns : {0U, 1U, 2U}) {
            Layout trial = on_page(figure, forest, {width, columns});
            if (best.size.width == 0 || needed(trial) < needed(best)) best = std::move(trial);
        }
        width *= wider;
    } while (width < forest.most_width());
    place_cluster_names(best);
    place_marks(figure, best);
    return best;
}

}  // namespace remit::diagram
