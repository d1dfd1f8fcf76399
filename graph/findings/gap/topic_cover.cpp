// SPDX-License-Identifier: MIT
#include "graph/findings/gap/topic_cover.hpp"

#include <algorithm>

#include "remit/graph/terms.hpp"

namespace remit {
namespace {

std::uint64_t key(TopicId topic, AreaId area = AreaId{}) {
    return (std::uint64_t{topic.value} << 32U) | area.value;
}

}  // namespace

void TopicCover::add(RemitId id) {
    const TopicId topic = snapshot_.map()[id].topic;
    add_at(own_, topic, id);
    for (const TopicId above : broader_topics(snapshot_.map(), topic)) {
        if (above != topic) add_at(below_, above, id);
    }
}

void TopicCover::add_at(Level& level, TopicId topic, RemitId id) const {
    const auto areas = areas_of(snapshot_.map(), id);
    level.topics.insert(key(topic));
    if (areas.empty()) level.anywhere.insert(key(topic));
    for (const AreaId area : areas) {
        level.areas.insert(key(topic, area));
        for (const AreaId holder : snapshot_.holders(area))
            level.holders.insert(key(topic, holder));
    }
}

bool TopicCover::meets(RemitId id) const {
    const TopicId topic = snapshot_.map()[id].topic;
    const auto topics = broader_topics(snapshot_.map(), topic);
    return meets_within(id) ||
           std::ranges::any_of(topics, [&](TopicId above) { return meets_at(own_, above, id); });
}

bool TopicCover::meets_within(RemitId id) const {
    const TopicId topic = snapshot_.map()[id].topic;
    return meets_at(own_, topic, id) || meets_at(below_, topic, id);
}

bool TopicCover::meets_at(const Level& level, TopicId topic, RemitId id) const {
    const auto areas = areas_of(snapshot_.map(), id);
    if (level.anywhere.contains(key(topic))) return true;
    if (areas.empty()) return level.topics.contains(key(topic));
    const auto in = [&](AreaId area) { return level.areas.contains(key(topic, area)); };
    return std::ranges::any_of(areas, [&](AreaId area) {
        return level.holders.contains(key(topic, area)) ||
               std::ranges::any_of(snapshot_.holders(area), in) ||
               std::ranges::any_of(snapshot_.cut_across(area), in);
    });
}

}  // namespace remit
