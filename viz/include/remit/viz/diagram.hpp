// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// A way to look at a map: each answers one question.
enum class View : std::uint8_t {
    structure,
    accountability,
    membership,
    funding,
    remits,
    findings,
    areas,
    timeline,
    focus
};

struct ViewKind {
    View view = View::structure;
    std::string_view name{};      ///< what a user calls it
    std::string_view title{};     ///< of a figure, where the map has none
    std::string_view question{};  ///< that it answers
    std::string_view nothing{};   ///< what it says of a map that has nothing to show
    bool has_dot = false;         ///< draws lines between bodies, so that it can be written as DOT
};
/// All views, in the order in which help names them.
[[nodiscard]] std::span<const ViewKind> views();
[[nodiscard]] const ViewKind& kind_of(View view);

/// A sheet of paper, in points; of no size where a figure may be as large as it likes.
struct Paper {
    double width = 0;
    double height = 0;
};
/// "a4", which lies on its side as "a4-landscape" does, "a3-portrait" … a0, or "free".
[[nodiscard]] std::optional<Paper> paper_named(std::string_view name);
/// All that have their side said, from the usual to the largest, then "free".
[[nodiscard]] std::span<const std::string_view> paper_names();

enum class FigureFormat : std::uint8_t {
    svg,  ///< a file for each page
    pdf,  ///< all pages in one, dated by the day that the map is read for
    png,  ///< a file for each page, 200 pixels to the inch
    dot   ///< what is drawn, for Graphviz to lay out anew; paper is nothing to it. Not of all views
};

struct DrawOptions {
    View view = View::structure;
    Paper paper{};
    FigureFormat format = FigureFormat::svg;
    std::string title{};    ///< instead of the map's own
    std::string remark{};   ///< a sentence that is added to what is left out
    std::string sources{};  ///< a sentence that stands instead of the sources: where they are named
    AreaId area{};          ///< only the bodies that serve it
    TopicId topic{};        ///< only those with a remit on it, and whom they answer to
    BodyId focus{};         ///< the body that `View::focus` is about
    std::size_t hops = 1;   ///< of `View::focus`: how far around the body, 1 or more
    /// What `View::findings` and `View::remits` mark; else what `analyse` finds. Lives as long as
    /// the drawing.
    const Analysis* analysis = nullptr;
    /// Of `View::structure`, free and as SVG: all that is drawn on any of the days on which it
    /// changes, in one layout, for a page to hide what is not there on a day. Nothing is drawn
    /// where it never changes. The root says the days in `data-days` (ISO dates) and the
    /// snapshot's in `data-today`; what is there on some says in `data-days` on which, by their
    /// numbers from 0: "0-3 7".
    bool over_time = false;
    std::string id_prefix{};  ///< before every id in an SVG, where several stand on one page
};

/// Draws a view of a map: a file, or one for each page. Every live line of the view's kind is drawn
/// on some page or counted as left out. On paper no text is smaller than 7 points. In SVG each body
/// is one element of class `node` and id `body-<id>`, each relation one of class `edge` and id
/// `relation-<id>`. The same snapshot gives the same bytes (in PDF and PNG, with the same libraries
/// and fonts). May be called from several threads; they draw one at a time. Throws
/// std::runtime_error where Graphviz, librsvg or cairo fails, the latter two also where they are
/// not there (they are not linked, but opened for PDF and PNG), std::invalid_argument where a view
/// that has no DOT is wanted as such.
[[nodiscard]] std::vector<std::string> draw(const Snapshot& snapshot,
                                            const DrawOptions& options = {});

}  // namespace remit
