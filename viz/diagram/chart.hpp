// SPDX-License-Identifier: MIT
// A figure that is no graph: a table, bars, flows. A view makes a Chart whose parts have their
// places on each page; `lay_out_pages` puts title, key and small print around them, `svg` draws
// them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "viz/diagram/caption.hpp"
#include "viz/diagram/geometry.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/svg_parts.hpp"
#include "viz/diagram/theme.hpp"

namespace remit::diagram {

/// How an outline is drawn. Colours and dashes are the program's own: nothing of a map.
struct Ink {
    std::string_view fill = "none";
    std::string_view stroke{};  ///< empty: no outline
    double width = 1;
    std::string_view dashes{};
};

struct Slab {  ///< a box
    Rect box{};
    double corner = 0;  ///< radius
    Ink ink{};
};
struct Stroke {  ///< lines, or areas where they are closed
    std::vector<Path> paths{};
    bool closed = false;
    Ink ink{};
    std::optional<Arrow> arrow{};  ///< at the end of the last
};
struct Shaped {  ///< a body's shape
    NodeDress dress{};
    Rect box{};
};
struct Words {
    Text text{};
    std::string_view ink{};  ///< empty: the figure's
};
using ChartItem = std::variant<Slab, Stroke, Shaped, Words, PlacedBadge>;
void move(std::vector<ChartItem>& items, double dx, double dy);

/// Things that belong together: a row, a cell, a bar. A body's is of class "node", with its id.
struct ChartGroup {
    std::string css{};  ///< classes; only the program's own words and what passed `xml_id`
    std::string id{};   ///< "body-csp", unescaped; where a page has it twice, the second gets "+2"
    std::string title{};  ///< that a pointer shows, and a reader for the blind says
    std::string desc{};   ///< of class "edge": the sentence; its title is "from->to"
    std::vector<ChartItem> items{};
};

/// An entry of the key. The items have their places from the picture's corner.
struct ChartKey {
    Size picture{};  ///< no higher than 15
    std::vector<ChartItem> items{};
    std::string label{};
};

/// What stands between head and foot of a page. Places are from its upper left corner.
struct ChartPage {
    Size size{};
    std::vector<ChartGroup> groups{};
    std::string words{};  ///< all that the page tells, in sentences: for those who do not see it
};

struct Chart : Caption {
    Cited cited{};
    std::vector<ChartKey> key{};
    std::vector<ChartPage> pages{};  ///< one where the figure is free
};

/// A page as it is drawn.
struct ChartSheet {
    std::string subtitle{};
    std::string words{};
    Layout layout{};  ///< title, key and small print
    std::vector<ChartGroup> groups{};
};

/// The room on pages of paper, between head and foot. The last page has the sources.
struct PageRoom {
    Size any{};
    Size last{};
};
/// Cuts what a chart shows into pages that have so much room, or leaves it whole where there is no
/// paper.
using CutToRoom = std::function<std::vector<ChartPage>(std::optional<PageRoom> room)>;

/// The pages of a chart for the paper of `options`, of the room that is left at the smallest scale
/// at which text is read. Title, small print and key must be in the chart already; what `options`
/// add is reckoned with. Where the sources would stand on a page by themselves, all pages are cut
/// for the room that they leave, if that makes no more.
[[nodiscard]] std::vector<ChartPage> cut_for_paper(const Chart& chart, const DrawOptions& options,
                                                   const CutToRoom& cut);

/// Puts the pages of a chart on sheets: as large as they need where the paper has no size, else all
/// at one scale, the largest at which each fits. Where the last page has no room for the sources,
/// they stand on one more.
[[nodiscard]] std::vector<ChartSheet> lay_out(const Chart& chart, const Paper& paper);

}  // namespace remit::diagram
