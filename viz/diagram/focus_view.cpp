// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "viz/diagram/around.hpp"
#include "viz/diagram/focus_words.hpp"
#include "viz/diagram/ranks.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {
namespace {

/// Fewer that are tied alike are drawn each by itself.
constexpr std::size_t least_folded = 2;

/// How a member sits: "chair".
std::string role_of(const Relation& relation) {
    if (relation.type != RelationType::member_of || relation.role == Role::member) return {};
    return std::string(word(relation.role));
}

/// Whether what is at the from-end is drawn above: who pays, guides or has a say stands over whom
/// it is about, as who reports stands under.
bool from_is_above(RelationType type) {
    switch (line_for(type)) {
        case Line::reports:
        case Line::answers:
        case Line::part:
        case Line::membership:
            return false;
        default:
            return type != RelationType::eligible_for && type != RelationType::succeeds;
    }
}

class FocusView {
  public:
    FocusView(const Snapshot& snapshot, const DrawOptions& options)
        : snapshot_(snapshot),
          map_(snapshot.map()),
          options_(options),
          bodies_(selected(snapshot, options)),
          around_(around(snapshot, bodies_, options.focus, options.hops)) {}

    Figure make() {
        add_nodes();
        add_edges();
        for (const auto& [pair, edges] : between_)
            settle(edges);
        tie_leaves();
        settle_ranks(figure_);
        name(figure_, snapshot_, options_, bodies_.words);
        figure_.subtitle = subtitle();
        if (figure_.edges.empty())
            figure_.footer.emplace_back("No relation to another body is shown.");
        const auto left = left_out();
        figure_.footer.push_back(left_out_line(left));
        if (shared_ > 0)
            figure_.footer.emplace_back(
                "Several relations of one kind between the same two bodies are drawn as one line.");
        figure_.sources = source_names(map_);
        return std::move(figure_);
    }

  private:
    using Edges = std::vector<std::size_t>;

    [[nodiscard]] std::size_t hops(BodyId id) const { return around_.hops[id.index()]; }

    void add_nodes() {
        node_of_.assign(map_.bodies().size(), 0);
        for (std::size_t i = 0; i < node_of_.size(); ++i) {
            if (around_.hops[i] == Around::far) continue;
            node_of_[i] = figure_.nodes.size();
            figure_.nodes.push_back(node_of(snapshot_, BodyId(i)));
            figure_.nodes.back().raised = false;
            figure_.nodes.back().strong = BodyId(i) == options_.focus;
        }
    }

    void add_edges() {
        for (const StructureLine& line : around_.drawn) {
            const Relation& relation = map_[line.relation];
            const std::size_t from = node_of_[relation.from.index()];
            const std::size_t to = node_of_[relation.to.index()];
            between_[std::minmax({from, to})].push_back(figure_.edges.size());
            figure_.edges.push_back({.id = map_.edge_id(line.relation),
                                     .tooltip = sentence(map_, line.relation),
                                     .from = from,
                                     .to = to,
                                     .line = line.line,
                                     .state = line.state,
                                     .undirected = is_undirected(relation.type),
                                     .sources = sources_of(map_, line.relation)});
            relation_of_.push_back(line.relation);
        }
    }

    /// Between two bodies: who stands above, which edge has the path, which run beside it.
    void settle(const Edges& edges) {
        const auto rank = [&](std::size_t e) {
            return std::pair{figure_.edges[e].state == State::gone, figure_.edges[e].line};
        };
        const std::size_t leader = *std::ranges::min_element(edges, {}, rank);
        const Edge& first = figure_.edges[leader];
        const std::size_t upper =
            from_is_above(map_[relation_of_[leader]].type) ? first.from : first.to;
        std::vector<std::tuple<Line, State, bool>> lanes;
        const auto lane_of = [&](std::size_t e) {
            const Edge& edge = figure_.edges[e];
            return std::tuple{edge.line, edge.state, edge.from_is_upper};
        };
        for (const std::size_t e : edges)
            figure_.edges[e].from_is_upper = figure_.edges[e].from == upper;
        lanes.push_back(lane_of(leader));
        for (const std::size_t e : edges) {
            if (e == leader) continue;
            const auto lane = lane_of(e);
            auto place = std::find(lanes.begin(), lanes.end(), lane);
            const bool drawn = place == lanes.end();
            if (drawn) place = lanes.insert(lanes.end(), lane);
            figure_.edges[e].beside =
                Beside{leader, static_cast<std::size_t>(place - lanes.begin()), drawn};
            if (!drawn) ++shared_;
        }
    }

    /// A leaf has relations to one body only, which is nearer to the focus. Those of one body that
    /// are tied to it alike hang in one box; the others say for themselves how they are tied.
    void tie_leaves() {
        std::vector<std::set<std::size_t>> neighbours(figure_.nodes.size());
        for (const auto& [pair, edges] : between_) {
            neighbours[pair.first].insert(pair.second);
            neighbours[pair.second].insert(pair.first);
        }
        std::map<std::pair<std::size_t, std::vector<Tie>>, std::vector<std::size_t>> alike;
        for (std::size_t n = 0; n < figure_.nodes.size(); ++n) {
            if (figure_.nodes[n].strong || neighbours[n].size() != 1) continue;
            alike[{*neighbours[n].begin(), ties_of(n, *neighbours[n].begin())}].push_back(n);
        }
        for (const auto& [tied, leaves] : alike) {
            if (leaves.size() < least_folded) {
                const std::string words = words_of(tied.second, it(tied.first), false);
                for (const std::size_t leaf : leaves)
                    add_note(leaf, words);
            } else {
                fold(tied.first, tied.second, leaves);
            }
        }
        for (std::size_t n = 0; n < figure_.nodes.size(); ++n) {
            const bool next_to_focus = neighbours[n].contains(node_of_[options_.focus.index()]);
            if (neighbours[n].size() > 1 && next_to_focus && !figure_.nodes[n].strong)
                add_note(n, words_of(ties_of(n, node_of_[options_.focus.index()]), "it", false));
        }
    }

    [[nodiscard]] std::vector<Tie> ties_of(std::size_t leaf, std::size_t hub) const {
        std::vector<Tie> ties;
        for (const std::size_t e : between_.at(std::minmax({leaf, hub}))) {
            ties.push_back({map_[relation_of_[e]].type, figure_.edges[e].state,
                            figure_.edges[e].from == leaf});
        }
        std::ranges::sort(ties);
        ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
        return ties;
    }

    /// How a note speaks of the body that a leaf is tied to.
    [[nodiscard]] std::string it(std::size_t hub) const {
        return figure_.nodes[hub].strong ? "it" : figure_.nodes[hub].name;
    }

    void add_note(std::size_t node, const std::string& words) {
        std::string& notes = figure_.nodes[node].notes;
        notes = notes.empty() ? words : fmt::format("{} · {}", notes, words);
    }

    void fold(std::size_t hub, const std::vector<Tie>& ties,
              const std::vector<std::size_t>& leaves) {
        Stack stack{.superior = hub, .members = leaves};
        for (const std::size_t leaf : leaves) {
            for (const std::size_t e : between_.at(std::minmax({leaf, hub}))) {
                Edge& edge = figure_.edges[e];
                edge.from_is_upper = edge.from == hub;
                if (!edge.beside) stack.edges.push_back(e);
                const std::string role = role_of(map_[relation_of_[e]]);
                if (!role.empty()) add_note(leaf, role);
            }
        }
        stack.line = figure_.edges[stack.edges.front()].line;
        for (const std::size_t e : between_.at(std::minmax({leaves.front(), hub}))) {
            Edge& edge = figure_.edges[e];
            if (!edge.beside || !edge.beside->drawn) continue;
            stack.more.push_back({edge.line, edge.state, edge.from_is_upper, edge.undirected});
        }
        for (const std::size_t leaf : leaves) {
            for (const std::size_t e : between_.at(std::minmax({leaf, hub}))) {
                if (figure_.edges[e].beside) figure_.edges[e].beside->drawn = false;
            }
        }
        stack.heading =
            fmt::format("{} ({})", capitalised(words_of(ties, it(hub), true)), leaves.size());
        figure_.stacks.push_back(std::move(stack));
    }

    [[nodiscard]] std::string subtitle() const {
        const std::string_view body = map_.name(options_.focus);
        return fmt::format(
            "What surrounds {}{}, as at {}{}{}", body,
            options_.hops == 1 ? "" : fmt::format(", {} steps around", options_.hops),
            plain(date_of(snapshot_.day())), bodies_.words.empty() ? "" : ": ", bodies_.words);
    }

    [[nodiscard]] std::vector<std::string> left_out() const {
        std::vector<std::string> texts;
        add_count(texts, around_.between_the_last, "relation between bodies around it",
                  "relations between bodies around it");
        add_count(texts, around_.not_current, "relation not in force on the date",
                  "relations not in force on the date");
        add_count(texts, around_.not_firm, "relation that is not firm",
                  "relations that are not firm");
        add_count(texts, around_.beyond, "relation to a body that is left out",
                  "relations to bodies that are left out");
        std::size_t farther = 0;
        for (std::size_t i = 0; i < around_.hops.size(); ++i)
            farther += bodies_.has(BodyId(i)) && around_.hops[i] == Around::far ? 1 : 0;
        add_count(texts, farther, "body farther away", "bodies farther away");
        texts.insert(texts.end(), bodies_.left_out.begin(), bodies_.left_out.end());
        return texts;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    const DrawOptions& options_;
    Selection bodies_;
    Around around_;
    Figure figure_;
    std::vector<std::size_t> node_of_;     // by body; only of those in the figure
    std::vector<RelationId> relation_of_;  // by edge
    std::map<std::pair<std::size_t, std::size_t>, Edges> between_;  // the lower number first
    std::size_t shared_ = 0;  // relations that another is drawn for
};

}  // namespace

Figure focus_view(const Snapshot& snapshot, const DrawOptions& options) {
    if (!options.focus)
        throw std::invalid_argument("the view focus is of a body, and none is given");
    return FocusView(snapshot, options).make();
}

}  // namespace remit::diagram
