// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "viz/diagram/area_blocks.hpp"
#include "viz/diagram/area_sheet.hpp"
#include "viz/diagram/area_tree.hpp"
#include "viz/diagram/chart_parts.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// The bodies of a tree of areas, in the order in which they are drawn.
template <class Each>
void for_each_body(const AreaTree& tree, Each each) {
    for (const ServingBody& serving : tree.over_several)
        each(serving);
    for (const AreaFrame& frame : tree.frames) {
        for (const ServingBody& serving : frame.bodies)
            each(serving);
    }
}

void make_key(Chart& chart, const Snapshot& snapshot, const AreaTree& tree) {
    std::vector<Node> nodes;
    bool merged = false;
    for_each_body(tree, [&](const ServingBody& serving) {
        nodes.push_back(node_of(snapshot, serving.body));
        chart.cited.insert(nodes.back().sources.begin(), nodes.back().sources.end());
        merged = merged || serving.merged > 0;
    });
    std::vector<const Node*> shown;
    shown.reserve(nodes.size());
    for (const Node& node : nodes)
        shown.push_back(&node);
    add_bodies_to_key(chart.key, shown);
    if (merged) chart.key.push_back(key_to_merged());
    const bool crossing = std::ranges::any_of(
        tree.frames, [](const AreaFrame& frame) { return !frame.across.empty(); });
    if (crossing) chart.key.push_back(key_to_crossing());
}

std::set<std::string> framed_on(const std::vector<ChartPage>& pages) {
    std::set<std::string> ids;
    for (const ChartPage& page : pages) {
        for (const ChartGroup& group : page.groups) {
            if (group.css == "area") ids.insert(group.id);
        }
    }
    return ids;
}

/// Frames are as wide as their room. With less they are higher, and drawn larger: as little as
/// takes no more pages and has no fewer frames.
std::vector<ChartPage> largest_pages(const Snapshot& snapshot, const AreaTree& tree, Size room) {
    constexpr double step = 1.05;
    constexpr double most = 2;
    std::vector<ChartPage> pages = area_pages(snapshot, tree, room);
    const std::size_t frames = framed_on(pages).size();
    for (double larger = step; larger <= most; larger *= step) {
        auto made = area_pages(snapshot, tree, {room.width / larger, room.height / larger});
        if (made.size() > pages.size() || framed_on(made).size() < frames) break;
        pages = std::move(made);
    }
    return pages;
}

}  // namespace

Chart areas_view(const Snapshot& snapshot, const DrawOptions& options) {
    const Selection selection = selected(snapshot, options);
    const AreaTree tree = area_tree(snapshot, options.area, selection);
    Chart chart;
    name(chart, snapshot, options, selection.words);
    chart.sources = source_names(snapshot.map());
    chart.footer.push_back(left_out_line(tree.left_out));
    make_key(chart, snapshot, tree);
    if (tree.frames.empty() && tree.bare.empty() && tree.over_several.empty()) {
        chart.pages.push_back(page_that_says(kind_of(View::areas).nothing));
        return chart;
    }
    chart.pages = cut_for_paper(chart, options, [&](std::optional<PageRoom> room) {
        return room ? largest_pages(snapshot, tree, room->any) : area_pages(snapshot, tree, {});
    });
    return chart;
}

}  // namespace remit::diagram
