// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr std::size_t fewest_in_part = 2;
constexpr std::size_t fewest_parts = 2;
/// Bodies of a part that are named.
constexpr std::size_t most_named = 2;

using Vertex = std::uint32_t;
using Ties =
    boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                       boost::no_property, Vertex, Vertex>;

/// Who is tied to whom: by a line, a declared arrangement, a seat or by being one of the
/// authorities that make up a partnership, whichever way it runs.
Ties ties(const Snapshot& snapshot) {
    std::vector<std::pair<Vertex, Vertex>> pairs;
    const auto tie = [&](BodyId a, BodyId b) {
        if (a == b) return;
        pairs.emplace_back(a.value, b.value);
        pairs.emplace_back(b.value, a.value);
    };
    const auto bodies = static_cast<Vertex>(snapshot.map().bodies().size());
    for (Vertex body = 0; body < bodies; ++body) {
        for (const auto c : {RelationClass::line, RelationClass::coordination}) {
            for (const Arc& arc : snapshot.from(BodyId(body), c))
                tie(BodyId(body), arc.body);
        }
        for (const Arc& arc : snapshot.from(BodyId(body), RelationClass::authority)) {
            const RelationType type = snapshot.map()[arc.relation].type;
            if (type == RelationType::authority_of) tie(BodyId(body), arc.body);
        }
        for (const Seat& seat : snapshot.seats_of(BodyId(body)))
            tie(seat.holder, seat.host);
    }
    sort_once(pairs);
    return {boost::edges_are_sorted, pairs.begin(), pairs.end(), bodies};
}

/// A post is a seat in a part and not a body of it. A record that stands for many is one, since
/// each of the many hangs on its own.
std::size_t weight(const Register& map, BodyId body) {
    return category(map, body) == Category::post ? 0 : 1;
}

/// Some bodies that hang together once one is gone.
struct Part {
    std::size_t weight = 0;
    std::vector<BodyId> named{};
};

/// The depth-first forest that Boost's search for articulation points leaves behind. What lies
/// under a body stands in one run of its order, so that a part is told without a search of its own.
class Forest {
  public:
    explicit Forest(const Snapshot& snapshot) : map_(snapshot.map()), graph_(ties(snapshot)) {
        const std::size_t n = map_.bodies().size();
        found_.assign(n, 0);
        low_.assign(n, 0);
        above_.assign(n, 0);
        const auto index = get(boost::vertex_index, graph_);
        boost::articulation_points(
            graph_, std::back_inserter(cuts_),
            boost::discover_time_map(boost::make_iterator_property_map(found_.begin(), index))
                .lowpoint_map(boost::make_iterator_property_map(low_.begin(), index))
                .predecessor_map(boost::make_iterator_property_map(above_.begin(), index)));
        weigh();
        std::ranges::sort(cuts_);
    }

    [[nodiscard]] const std::vector<Vertex>& cuts() const { return cuts_; }

    /// The parts that count, of those left without a body, largest first.
    [[nodiscard]] std::vector<Part> without(Vertex body) const {
        std::vector<Part> parts;
        std::vector<Vertex> loose;  // children whose part has no other way out
        for (auto [edge, end] = boost::out_edges(body, graph_); edge != end; ++edge) {
            const Vertex child = boost::target(*edge, graph_);
            const bool own = above_[child] == body && child != body;
            if (own && low_[child] >= found_[body]) loose.push_back(child);
        }
        std::ranges::sort(loose, {}, [&](Vertex child) { return found_[child]; });
        Part rest{.weight = weight_[root_[body]] - weight(map_, BodyId(body))};
        for (const Vertex child : loose) {
            parts.push_back({weight_[child], {}});
            rest.weight -= weight_[child];
            name(parts.back(), found_[child], found_[child] + size_[child], {}, body);
        }
        const Vertex root = root_[body];
        name(rest, found_[root], found_[root] + size_[root], loose, body);
        parts.push_back(std::move(rest));
        // A part of posts alone has no name, and is too small to be told.
        std::erase_if(parts, [](const Part& part) { return part.weight < fewest_in_part; });
        std::ranges::sort(parts, [](const Part& a, const Part& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.named < b.named;
        });
        return parts;
    }

  private:
    void weigh() {
        const std::size_t n = found_.size();
        order_.resize(n);
        for (Vertex v = 0; v < n; ++v)
            order_[found_[v] - 1] = v;
        root_.resize(n);
        for (const Vertex v : order_)
            root_[v] = above_[v] == v ? v : root_[above_[v]];
        size_.assign(n, 1);
        weight_.resize(n);
        for (Vertex v = 0; v < n; ++v)
            weight_[v] = weight(map_, BodyId(v));
        for (const Vertex v : order_) {
            bodies_before_.push_back(bodies_.size());
            if (weight_[v] > 0) bodies_.push_back(v);
        }
        bodies_before_.push_back(bodies_.size());
        for (std::size_t i = n; i-- > 0;) {
            const Vertex v = order_[i];
            if (above_[v] == v) continue;
            size_[above_[v]] += size_[v];
            weight_[above_[v]] += weight_[v];
        }
    }

    /// Names the first bodies of a run, without one body and without the runs of some children.
    void name(Part& part, std::size_t first, std::size_t end, const std::vector<Vertex>& without,
              Vertex body) const {
        auto skip = without.begin();
        const std::size_t last = bodies_before_[end - 1];
        for (std::size_t at = bodies_before_[first - 1];
             at < last && part.named.size() < most_named;) {
            const Vertex v = bodies_[at];
            if (skip != without.end() && found_[*skip] <= found_[v]) {
                at = bodies_before_[found_[*skip] - 1 + size_[*skip]];
                ++skip;
                continue;
            }
            if (v != body) part.named.emplace_back(v);
            ++at;
        }
        std::ranges::sort(part.named);
    }

    const Register& map_;
    Ties graph_;
    std::vector<std::size_t> found_, low_;  // when the search came to a body; how far back it leads
    std::vector<Vertex> above_;             // in the forest; itself where it is a root
    std::vector<Vertex> cuts_, order_, root_;
    std::vector<std::size_t> size_, weight_;  // of all that lies under a body, itself included
    std::vector<Vertex> bodies_;              // without posts, in the order of the search
    std::vector<std::size_t> bodies_before_;  // by place in the order
};

/// A body that could go: councils and agencies are there by law, and a record of many is no single
/// point.
bool could_go(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Category c = category(map, body);
    return snapshot.live(body) && !stands_for_many(map, body) && c != Category::elected &&
           c != Category::agency;
}

std::string named_part(const Register& map, const Part& part) {
    std::vector<std::string> all;
    for (const BodyId body : part.named)
        all.push_back(named(map, body));
    if (all.size() < part.weight)
        all.push_back(counted(part.weight - all.size(), "other", "others"));
    return listed(all, most_named + 1);
}

/// "A and B to 12 other bodies", or of more parts how many.
std::string joins(const Register& map, const std::vector<Part>& parts) {
    const Part& rest = parts.front();
    const std::string largest = number(rest.weight) + " other bodies";
    if (parts.size() > 2) {
        return fmt::format("{} parts of the map together, of which the largest has {} bodies",
                           number(parts.size()), number(rest.weight));
    }
    return fmt::format("{} to {}", named_part(map, parts.back()),
                       rest.weight > most_named ? largest : named_part(map, rest));
}

Finding finding(const Register& map, BodyId body, const std::vector<Part>& parts) {
    Finding f{.severity = single_point_of_failure.kind.severity};
    f.bodies = {body};
    f.ask = body;
    for (std::size_t i = 1; i < parts.size(); ++i)
        f.also.insert(f.also.end(), parts[i].named.begin(), parts[i].named.end());
    f.title = fmt::format("{} {} all that ties {}", named(map, body), agree(map, body, "is", "are"),
                          joins(map, parts));
    f.because.push_back(because(map, body));
    for (const Part& part : parts) {
        f.because.push_back(
            because(fmt::format("Without it, {} are left by themselves", named_part(map, part)),
                    part.named.front()));
    }
    const std::string cut = named_part(map, parts.back());
    f.question = fmt::format("Who would keep {} in touch with the rest if {} stopped?", cut,
                             named(map, body));
    f.suggestion = fmt::format("Give {} a second tie, such as a seat or a report, beside {}.", cut,
                               named(map, body));
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Forest forest(snapshot);
    for (const Vertex cut : forest.cuts()) {
        if (!could_go(snapshot, BodyId(cut))) continue;
        const auto parts = forest.without(cut);
        if (parts.size() >= fewest_parts) findings.add(finding(snapshot.map(), BodyId(cut), parts));
    }
}

}  // namespace

constinit const Detector single_point_of_failure{
    .kind = {.code = "U311",
             .name = "single-point-of-failure",
             .says = "One body is all that ties two parts of the map together.",
             .category = FindingCategory::unclear,
             .severity = Severity::info},
    .find = find};

}  // namespace remit::detectors
