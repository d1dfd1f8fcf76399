// SPDX-License-Identifier: MIT
#include "viz/diagram/reach.hpp"

#include <utility>

#include "remit/graph/terms.hpp"

namespace remit::diagram {

ReachByLines reach_by_lines(const Snapshot& snapshot) {
    const std::size_t count = snapshot.map().bodies().size();
    ReachByLines reach{std::vector<std::uint8_t>(count, 0), std::vector<Arc>(count)};
    std::vector<BodyId> queue;
    for (std::size_t i = 0; i < count; ++i) {
        if (!snapshot.live(BodyId(i)) || !elected(snapshot.map(), BodyId(i))) continue;
        reach.reached[i] = 1;
        queue.emplace_back(i);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const Arc& below : snapshot.to(queue[i], RelationClass::line)) {
            if (std::exchange(reach.reached[below.body.index()], 1) != 0) continue;
            reach.next[below.body.index()] = {queue[i], below.relation};
            queue.push_back(below.body);
        }
    }
    return reach;
}

bool is_asked_to_answer(const Snapshot& snapshot, BodyId body) {
    const Category kind = category(snapshot.map(), body);
    if (!snapshot.live(body) || elected(snapshot.map(), body)) return false;
    if (kind == Category::post || kind == Category::scrutiny) return false;
    return snapshot.in_scope(body) || !snapshot.from(body, RelationClass::line).empty() ||
           !snapshot.to(body, RelationClass::scrutiny).empty();
}

}  // namespace remit::diagram
