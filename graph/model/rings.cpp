// SPDX-License-Identifier: MIT
// Areas and topics must not contain themselves.
#include "graph/model/builder.hpp"

namespace remit {
namespace {

/// A ring along `next` that starts at `start` if one leads back to it; the walk goes depth first
/// without recursion and remembers what is known to be free of rings.
template <class Next>
std::vector<std::uint32_t> find_ring(std::uint32_t start, std::vector<std::uint8_t>& state,
                                     Next next) {
    enum : std::uint8_t { fresh, open, done };
    struct Step {
        std::uint32_t node;
        std::size_t tried = 0;
    };
    std::vector<Step> path;
    if (state[start] != fresh) return {};
    path.push_back({start});
    state[start] = open;
    while (!path.empty()) {
        Step& step = path.back();
        const auto onward = next(step.node);
        if (step.tried == onward.size()) {
            state[step.node] = done;
            path.pop_back();
            continue;
        }
        const std::uint32_t to = onward[step.tried++].value;
        if (state[to] == open) {
            std::vector<std::uint32_t> ring;
            auto first = std::find_if(path.begin(), path.end(),
                                      [to](const Step& s) { return s.node == to; });
            for (; first != path.end(); ++first)
                ring.push_back(first->node);
            for (const Step& s : path)
                state[s.node] = done;
            return ring;
        }
        if (state[to] == fresh) {
            state[to] = open;
            path.push_back({to});
        }
    }
    return {};
}

template <class List>
std::string ring_text(const std::vector<std::uint32_t>& ring, const List& name_of) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < ring.size() && i < most; ++i) {
        text += fmt::format("'{}' within ", name_of(ring[i]));
    }
    if (ring.size() > most) text += "… within ";
    return text + fmt::format("'{}'", name_of(ring.front()));
}

}  // namespace

void Builder::check_area_rings() {
    std::vector<std::uint8_t> state(map_.areas_.size());
    for (std::uint32_t i = 0; i < map_.areas_.size(); ++i) {
        const auto ring =
            find_ring(i, state, [&](std::uint32_t n) { return map_.list(map_.areas_[n].within); });
        if (ring.empty()) continue;
        diagnostics_.error(
            "I216", map_.areas_[ring.front()].place,
            "areas contain one another in a ring: " + ring_text(ring, [&](std::uint32_t n) {
                return draft_.texts.view(map_.areas_[n].id);
            }));
    }
}

void Builder::check_topic_rings() {
    std::vector<std::uint8_t> state(map_.topics_.size());
    for (std::uint32_t i = 0; i < map_.topics_.size(); ++i) {
        const auto ring = find_ring(i, state, [&](std::uint32_t n) {
            const TopicId& broader = map_.topics_[n].broader;
            return std::span<const TopicId>(&broader, broader ? 1 : 0);
        });
        if (ring.empty()) continue;
        diagnostics_.error(
            "I216", map_.topics_[ring.front()].place,
            "topics lie under one another in a ring: " + ring_text(ring, [&](std::uint32_t n) {
                return draft_.texts.view(map_.topics_[n].id);
            }));
    }
}

}  // namespace remit
