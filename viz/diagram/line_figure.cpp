// SPDX-License-Identifier: MIT
#include "viz/diagram/line_figure.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/ranks.hpp"
#include "viz/diagram/stack.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {

LineFigure::LineFigure(const Snapshot& snapshot, const std::vector<std::uint8_t>& bodies,
                       const std::vector<StructureLine>& lines)
    : snapshot_(snapshot), map_(snapshot.map()), node_of_(bodies.size(), 0) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        if (bodies[i] == 0) continue;
        node_of_[i] = figure_.nodes.size();
        figure_.nodes.push_back(node_of(snapshot, BodyId(i)));
        bodies_.emplace_back(i);
    }
    touched_.assign(bodies_.size(), false);
    for (const StructureLine& line : lines) {
        const Relation& relation = map_[line.relation];
        figure_.edges.push_back({.id = map_.edge_id(line.relation),
                                 .tooltip = sentence(map_, line.relation),
                                 .from = node_of_[relation.from.index()],
                                 .to = node_of_[relation.to.index()],
                                 .from_is_upper = line.line == Line::scrutiny,
                                 .line = line.line,
                                 .state = line.state,
                                 .sources = sources_of(map_, line.relation)});
        touched_[figure_.edges.back().from] = touched_[figure_.edges.back().to] = true;
    }
}

void LineFigure::list_untouched(const std::string& heading) {
    std::array<std::vector<std::size_t>, look_count> by_look;
    std::size_t untouched = 0;
    for (std::size_t n = 0; n < touched_.size(); ++n) {
        if (touched_[n]) continue;
        by_look[static_cast<std::size_t>(figure_.nodes[n].look)].push_back(n);
        ++untouched;
    }
    for (std::size_t i = 0; i < look_count; ++i) {
        if (by_look[i].empty()) continue;
        const Look look = static_cast<Look>(i);
        figure_.listed.push_back(
            {fmt::format("{} ({})", style(look).heading, by_look[i].size()), look, by_look[i]});
    }
    figure_.list_heading = fmt::format("{}: {}", heading, counted(untouched, "body", "bodies"));
}

Figure LineFigure::finished(const std::vector<std::string>& left_out) {
    frame_by_area();
    settle_ranks(figure_);
    stack_leaves(figure_);
    figure_.footer.push_back(left_out_line(left_out));
    figure_.sources = source_names(map_);
    return std::move(figure_);
}

/// By the one area of a body, where that lies within another.
void LineFigure::frame_by_area() {
    std::vector<std::vector<std::size_t>> by_area(map_.areas().size());
    for (std::size_t n = 0; n < bodies_.size(); ++n) {
        const auto areas = map_.list(map_[bodies_[n]].areas);
        if (areas.size() != 1 || snapshot_.holders(areas.front()).size() < 2) continue;
        by_area[areas.front().index()].push_back(n);
    }
    for (std::size_t a = 0; a < by_area.size(); ++a) {
        if (by_area[a].empty()) continue;
        figure_.clusters.push_back({"area-" + map_.id(AreaId(a)), std::string(map_.name(AreaId(a))),
                                    std::move(by_area[a])});
    }
}

}  // namespace remit::diagram
