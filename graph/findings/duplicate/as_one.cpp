// SPDX-License-Identifier: MIT
#include "graph/findings/duplicate/as_one.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "graph/findings/wording.hpp"
#include "graph/paths/meetings.hpp"

namespace remit {

SeatsAsOne seats_as_one(const Members& members, const std::vector<BodyId>& bodies) {
    std::map<BodyId, std::size_t> on;
    SeatsAsOne result;
    for (const BodyId body : bodies) {
        result.now += members.count(body);
        result.unnumbered += members.unnumbered(body);
        for (const Member& member : members.of(body))
            ++on[member.who];
    }
    result.merged = result.now;
    for (const auto& [member, count] : on) {
        result.merged -= count - 1;
        if (count > 1) result.repeated.push_back(member);
    }
    return result;
}

std::string described(const Register& map, const std::vector<BodyId>& repeated, std::size_t now,
                      std::size_t merged) {
    return fmt::format(
        "{} {} on more than one of them: together they have {} seats, and one body would have {}",
        names(map, repeated), repeated.size() == 1 ? "sits" : "sit", number(now), number(merged));
}

MeetingsAsOne meetings_as_one(const Register& map, const std::vector<BodyId>& bodies) {
    MeetingsAsOne result;
    for (const BodyId body : bodies) {
        const double a_year = meetings_in_a_year(map[body].meetings);
        const double hours = a_year * map[body].meetings.hours;
        if (!recorded(a_year)) result.unsaid.push_back(body);
        if (!recorded(hours)) result.hours_unsaid.push_back(body);
        if (recorded(a_year)) {
            result.now += a_year;
            result.merged = std::max(result.merged, a_year);
        }
        if (recorded(hours)) {
            result.hours_now += hours;
            result.hours_merged = std::max(result.hours_merged, hours);
        }
    }
    return result;
}

std::string described(const MeetingsAsOne& meetings) {
    if (!meetings.unsaid.empty()) return {};
    return fmt::format(
        "Together they meet {:g} times a year; one body that met as often as the busiest of them "
        "would meet {:g} times",
        meetings.now, meetings.merged);
}

}  // namespace remit
