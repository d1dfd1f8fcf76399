// SPDX-License-Identifier: MIT
#include "viz/diagram/layout.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <utility>
#include <vector>

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

/// What stands around the trees, in some width.
struct Around {
    NotesLayout notes{};
    ListLayout list{};
    KeyLayout key{};
};

/// Lays it out once for each width that trials ask for: beside the trees there are but two.
class Surroundings {
  public:
    explicit Surroundings(const Figure& figure) : figure_(figure), rows_(list_rows(figure)) {}

    [[nodiscard]] const Around& in(double width) {
        const auto [at, is_new] = known_.try_emplace(width);
        if (is_new) {
            at->second = {lay_out_notes(figure_, width), lay_out_list(figure_, rows_, width),
                          lay_out_key(figure_, width)};
        }
        return at->second;
    }

  private:
    const Figure& figure_;
    std::vector<ListRow> rows_;
    std::map<double, Around> known_;
};

/// The width of the smallest page of the paper's form that holds all.
double needed(const Layout& layout) {
    return std::max(layout.size.width, layout.size.height * paper_aspect);
}

/// Nothing where the page would need as much as `limit` or more, which shows before all is on it.
std::optional<Layout> on_page(const Figure& figure, Forest& forest, Surroundings& surroundings,
                              const Trial& trial, double limit) {
    forest.pack(trial.trees_width);
    const bool beside = trial.columns_beside > 0;
    const double beside_width = list_width(trial.columns_beside);
    if (forest.size().width + 2 * theme::margin >= limit) return std::nullopt;
    const double page_width =
        std::max(forest.size().width + (beside ? theme::gap + beside_width : 0), least_width);
    Layout out;
    out.nodes.resize(figure.nodes.size());
    out.edges.resize(figure.edges.size());
    Column page(out, {theme::margin, theme::margin});
    page.write(figure.title, page_width, theme::title_size, true, 2);
    page.write(figure.subtitle, page_width, theme::subtitle_size, false, theme::gap);
    Column side(out, page.corner() + Point{forest.size().width + theme::gap, 0});
    forest.place(page.corner(), out);
    page.take(forest.size());
    Column& rest = beside ? side : page;
    const Around& around = surroundings.in(beside ? beside_width : page_width);
    rest.add(around.notes);
    rest.add(around.list);
    rest.add(around.key);
    if (needed(out) >= limit) return std::nullopt;
    Column foot(out, {theme::margin, std::max(page.corner().y, rest.corner().y)});
    for (const std::string& line : figure.footer)
        foot.write(line, page_width, theme::small_size, false, footer_gap);
    foot.write(sources_line(figure, cited_in(figure)), page_width, theme::small_size, false,
               footer_gap);
    out.size = {out.size.width + theme::margin, out.size.height + theme::margin};
    if (needed(out) >= limit) return std::nullopt;
    return out;
}

}  // namespace

Layout lay_out(const Figure& figure) {
    Forest forest(figure, paper_aspect);
    Surroundings surroundings(figure);
    Layout best;
    double limit = std::numeric_limits<double>::infinity();
    double width = forest.least_width();
    do {
        for (const std::size_t columns : {0U, 1U, 2U}) {
            auto trial = on_page(figure, forest, surroundings, {width, columns}, limit);
            if (!trial) continue;
            best = *std::move(trial);
            limit = needed(best);
        }
        width *= wider;
    } while (width < forest.most_width());
    place_cluster_names(best);
    place_marks(figure, best);
    return best;
}

}  // namespace remit::diagram
