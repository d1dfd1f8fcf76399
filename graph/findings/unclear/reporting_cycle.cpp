// SPDX-License-Identifier: MIT
#include <algorithm>
#include <deque>
#include <unordered_map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Past this many bodies in one component the ring shown starts at the first body, rather than
/// being the shortest of all: the search from every body would cost their square.
constexpr std::size_t exact_up_to = 300;

using Ring = std::vector<RelationId>;

/// The shortest way along lines from a body back to itself, within its component.
Ring shortest_ring_from(const Snapshot& snapshot, BodyId start) {
    std::unordered_map<BodyId, RelationId> came_by;
    std::deque<BodyId> queue{start};
    while (!queue.empty()) {
        const BodyId body = queue.front();
        queue.pop_front();
        for (const Arc& arc : snapshot.from(body, RelationClass::line)) {
            if (snapshot.ring_of(arc.body) != snapshot.ring_of(start)) continue;
            if (arc.body == start) {
                Ring ring{arc.relation};
                for (BodyId b = body; b != start; b = snapshot.map()[came_by.at(b)].from) {
                    ring.push_back(came_by.at(b));
                }
                std::reverse(ring.begin(), ring.end());
                return ring;
            }
            if (came_by.try_emplace(arc.body, arc.relation).second) queue.push_back(arc.body);
        }
    }
    return {};
}

Ring shortest_ring(const Snapshot& snapshot, const std::vector<BodyId>& component) {
    Ring best;
    const std::size_t tries = component.size() <= exact_up_to ? component.size() : 1;
    for (std::size_t i = 0; i < tries; ++i) {
        Ring ring = shortest_ring_from(snapshot, component[i]);
        if (best.empty() || (!ring.empty() && ring.size() < best.size())) best = std::move(ring);
    }
    return best;
}

Finding finding(const Snapshot& snapshot, const std::vector<BodyId>& component, const Ring& ring) {
    const Register& map = snapshot.map();
    Finding f{.severity = reporting_cycle.kind.severity};
    f.bodies = component;
    f.relations = ring;
    for (const RelationId line : ring)
        f.because.push_back(because(map, line));
    f.ask = map[ring.front()].from;
    if (component.size() == 1) {
        // Nobody says so but the map itself: most likely a slip of the pen.
        if (!map[ring.front()].standing.sourced()) f.severity = Severity::medium;
        f.title = fmt::format("{} is shown to report to itself", named(map, f.ask));
    } else {
        f.title = fmt::format("{} report to one another in a ring", names(map, component));
    }
    f.question = fmt::format("To whom outside {} does {} answer in the end?",
                             component.size() == 1 ? "itself" : "the ring", named(map, f.ask));
    f.suggestion =
        "Decide which of these lines is the real one, and make the others information or "
        "coordination.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    std::unordered_map<std::uint32_t, std::vector<BodyId>> components;
    std::vector<std::uint32_t> order;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!snapshot.live(body)) continue;
        auto& component = components[snapshot.ring_of(body)];
        if (component.empty()) order.push_back(snapshot.ring_of(body));
        component.push_back(body);
    }
    for (const std::uint32_t number : order) {
        const auto& component = components[number];
        const Ring ring = shortest_ring(snapshot, component);
        if (!ring.empty()) findings.add(finding(snapshot, component, ring));
    }
}

}  // namespace

constinit const Detector reporting_cycle{
    .kind = {.code = "U302",
             .name = "reporting-cycle",
             .says = "Bodies report to one another in a ring, or one to itself.",
             .category = FindingCategory::unclear,
             .severity = Severity::high},
    .find = find};

}  // namespace remit::detectors
