// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "viz/card/relation_line.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/view_text.hpp"

namespace remit::report {
namespace {

bool dated(const Register& map, BodyId body) {
    return std::ranges::any_of(map.list(map[body].phases), [](const Phase& phase) {
        return static_cast<bool>(phase.start) || static_cast<bool>(phase.end);
    });
}

/// "dormant from 2014 to 2015, active since 2015"
std::string life(const Register& map, BodyId body) {
    std::string text;
    for (const Phase& phase : map.list(map[body].phases)) {
        text += fmt::format("{}{}{}", text.empty() ? "" : ", ", word(phase.status),
                            card::span_of(phase.start, phase.end));
    }
    return text;
}

/// By their start; those whose start is not known first.
std::vector<BodyId> with_dates(const Register& map) {
    std::vector<BodyId> found;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (dated(map, BodyId{i})) found.emplace_back(i);
    }
    std::ranges::stable_sort(found, {},
                             [&](BodyId body) { return map.list(map[body].phases).front().start; });
    return found;
}

List successions(const Review& review, std::size_t& left_out) {
    const Register& map = review.map();
    List list;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id{i};
        if (map[id].type != RelationType::succeeds || !review.snapshot().meant(id)) continue;
        if (list.items.size() == most_told)
            ++left_out;
        else
            list.items.push_back(
                {.words = review.linked(card::relation_line(map, id, {}), map[id].from)});
    }
    return list;
}

}  // namespace

std::vector<Section> timeline_text(const Review& review) {
    const Register& map = review.map();
    const auto bodies = with_dates(map);
    List list;
    for (const BodyId body : bodies) {
        if (list.items.size() == most_told) break;
        Words words{review.name(body), plain_text(": " + life(map, body))};
        if (!review.snapshot().live(body))
            words.push_back(plain_text("; not in being on the date"));
        list.items.push_back({.words = std::move(words)});
    }
    std::vector<Section> sections;
    const std::size_t undated = map.bodies().size() - bodies.size();
    Words before;
    if (undated > 0)
        before.push_back(
            plain_text(fmt::format("Of {} no date is recorded.",
                                   findings::counted(undated, "other body", "other bodies"))));
    const std::size_t left_out = bodies.size() - list.items.size();
    if (!bodies.empty())
        add_told(sections, "view-timeline-bodies", "Bodies by their start", std::move(before),
                 std::move(list), left_out);
    std::size_t more = 0;
    List after = successions(review, more);
    add_told(sections, "view-timeline-successions", "What came after what", std::move(after), more);
    return sections;
}

}  // namespace remit::report
