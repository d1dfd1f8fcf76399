// SPDX-License-Identifier: MIT
#include "viz/diagram/structure_view.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/ranks.hpp"
#include "viz/diagram/stack.hpp"
#include "viz/diagram/structure_lines.hpp"
#include "viz/diagram/theme.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

class StructureView {
  public:
    explicit StructureView(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), lines_(structure_lines(snapshot)) {}

    Figure make(std::string_view title) {
        figure_.view = "structure";
        figure_.title = title.empty() ? std::string(map_.text(map_.title)) : std::string(title);
        if (figure_.title.empty()) figure_.title = "Structure";
        figure_.subtitle =
            fmt::format("Who reports to whom, as at {}", plain(date_of(snapshot_.day())));
        add_nodes();
        add_edges();
        list_what_no_line_touches();
        frame_by_area();
        settle_ranks(figure_);
        stack_leaves(figure_);
        add_footer();
        figure_.sources = source_names(map_);
        return std::move(figure_);
    }

  private:
    void add_nodes() {
        node_of_.assign(map_.bodies().size(), 0);
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            if (!snapshot_.live(BodyId(i))) continue;
            node_of_[i] = figure_.nodes.size();
            figure_.nodes.push_back(node_of(snapshot_, BodyId(i)));
        }
    }

    void add_edges() {
        for (const StructureLine& line : lines_.drawn) {
            const Relation& relation = map_[line.relation];
            figure_.edges.push_back({.id = map_.id(line.relation),
                                     .tooltip = sentence(map_, line.relation),
                                     .from = node_of_[relation.from.index()],
                                     .to = node_of_[relation.to.index()],
                                     .from_is_upper = line.line == Line::scrutiny,
                                     .line = line.line,
                                     .state = line.state,
                                     .sources = sources_of(map_, line.relation)});
        }
    }

    void list_what_no_line_touches() {
        std::vector<bool> touched(figure_.nodes.size(), false);
        for (const Edge& edge : figure_.edges)
            touched[edge.from] = touched[edge.to] = true;
        std::array<std::vector<std::size_t>, look_count> by_look;
        std::size_t untouched = 0;
        for (std::size_t n = 0; n < touched.size(); ++n) {
            if (touched[n]) continue;
            by_look[static_cast<std::size_t>(figure_.nodes[n].look)].push_back(n);
            ++untouched;
        }
        for (std::size_t i = 0; i < look_count; ++i) {
            if (by_look[i].empty()) continue;
            const Look look = static_cast<Look>(i);
            figure_.listed.push_back(
                {fmt::format("{} ({})", style(look).heading, by_look[i].size()), look, by_look[i]});
        }
        figure_.list_heading = fmt::format("No line of reporting or scrutiny recorded: {}",
                                           counted(untouched, "body", "bodies"));
    }

    /// By the one area of a body, where that lies within another.
    void frame_by_area() {
        std::vector<std::vector<std::size_t>> by_area(map_.areas().size());
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const auto areas = map_.list(map_.bodies()[i].areas);
            if (!snapshot_.live(BodyId(i)) || areas.size() != 1) continue;
            if (snapshot_.holders(areas.front()).size() < 2) continue;
            by_area[areas.front().index()].push_back(node_of_[i]);
        }
        for (std::size_t a = 0; a < by_area.size(); ++a) {
            if (by_area[a].empty()) continue;
            figure_.clusters.push_back({"area-" + map_.id(AreaId(a)),
                                        std::string(map_.name(AreaId(a))), std::move(by_area[a])});
        }
    }

    void add_footer() {
        std::vector<std::string> left_out = relations_of_other_classes();
        const auto add = [&](std::size_t count, std::string_view one, std::string_view many) {
            if (count > 0) left_out.push_back(counted(count, one, many));
        };
        add(lines_.said_by_a_chain, "line that a longer chain says as well",
            "lines that longer chains say as well");
        add(lines_.not_current, "line not in force on the date", "lines not in force on the date");
        add(lines_.not_firm, "line that is not firm", "lines that are not firm");
        add(map_.bodies().size() - figure_.nodes.size(), "body not in being on the date",
            "bodies not in being on the date");
        figure_.footer.push_back(left_out.empty() ? "Nothing is left out."
                                                  : fmt::format("Left out: {}.", listed(left_out)));
    }

    [[nodiscard]] std::vector<std::string> relations_of_other_classes() const {
        struct Class {
            RelationClass relations;
            std::string_view one, many;
        };
        static constexpr std::array<Class, 6> classes{{
            {RelationClass::membership, "membership", "memberships"},
            {RelationClass::authority, "relation of authority", "relations of authority"},
            {RelationClass::funding, "flow of money", "flows of money"},
            {RelationClass::information, "flow of information", "flows of information"},
            {RelationClass::coordination, "arrangement between equals",
             "arrangements between equals"},
            {RelationClass::change, "succession", "successions"},
        }};
        std::array<std::size_t, Words<RelationClass>::list.size()> counts{};
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            if (snapshot_.live(RelationId(i)))
                ++counts[static_cast<std::size_t>(class_of(map_.relations()[i].type))];
        }
        std::vector<std::string> texts;
        for (const Class& c : classes) {
            const std::size_t count = counts[static_cast<std::size_t>(c.relations)];
            if (count > 0) texts.push_back(counted(count, c.one, c.many));
        }
        return texts;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    StructureLines lines_;
    Figure figure_;
    std::vector<std::size_t> node_of_;  // by body; only of live ones
};

}  // namespace

Figure structure_view(const Snapshot& snapshot, const DrawOptions& options) {
    return StructureView(snapshot).make(options.title);
}

}  // namespace remit::diagram
