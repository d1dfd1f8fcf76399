// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "viz/card/relation_line.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

Words topic_words(const Register& map, TopicId topic) {
    Words words{strong(std::string(map.name(topic)))};
    if (const TopicId broader = map[topic].broader)
        words.push_back(faint(fmt::format(" (part of {})", map.name(broader))));
    return words;
}

}  // namespace

std::vector<Section> remits_text(const Review& review) {
    const Register& map = review.map();
    std::vector<ListItem> topics(map.topics().size());
    std::size_t told = 0;
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        if (!review.snapshot().current(id)) continue;
        if (told == most_told) {
            ++left_out;
            continue;
        }
        ++told;
        topics[map[id].topic.index()].items.push_back(
            {.words = {review.name(map[id].body),
                       plain_text(fmt::format(": {}", card::remit_words(map, id)))}});
    }
    List list;
    List nobody;
    for (std::size_t i = 0; i < topics.size(); ++i) {
        topics[i].words = topic_words(map, TopicId{i});
        List& where = topics[i].items.empty() ? nobody : list;
        where.items.push_back(std::move(topics[i]));
    }
    std::vector<Section> sections;
    add_told(sections, "view-remits-topics", "By topic: who does what", std::move(list), left_out);
    // A topic may be there only to hold others, or all of its remits may lie beyond the bound.
    if (left_out == 0)
        add_told(sections, "view-remits-nobody", "Topics on which no body has a remit of its own",
                 std::move(nobody));
    return sections;
}

}  // namespace remit::report
