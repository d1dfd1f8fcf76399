// SPDX-License-Identifier: MIT
#include "graph/findings/burden/seat_load.hpp"

#include <cmath>

#include <fmt/format.h>

#include "graph/paths/meetings.hpp"

namespace remit {
namespace {

bool is_county(const Register& map, AreaId area) {
    const std::string_view kind = map.text(map[area].kind);
    return kind == "county" || kind == "unitary";
}

/// The one county that an area holds; none if there are several or none.
AreaId only_county(const Snapshot& snapshot, AreaId police) {
    const Register& map = snapshot.map();
    AreaId result;
    for (const AreaId part : map.list(map[police].parts)) {
        if (!is_county(map, part) || snapshot.holders(part).empty()) continue;
        if (result) return {};
        result = part;
    }
    return result;
}

}  // namespace

Counties::Counties(const Snapshot& snapshot) : snapshot_(snapshot) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.areas().size(); ++i) {
        const bool police = map.text(map[AreaId{i}].kind) == "police-area";
        only_county_.push_back(police ? only_county(snapshot, AreaId{i}) : AreaId{});
    }
}

AreaId Counties::of(BodyId body) const {
    const AreaId area = snapshot_.county(body);
    return area && only_county_[area.index()] ? only_county_[area.index()] : area;
}

Load load(const Register& map, const std::vector<BodyId>& hosts) {
    Load result;
    for (const BodyId host : hosts) {
        const float meetings = meetings_in_a_year(map[host].meetings);
        if (!recorded(meetings)) continue;
        result.meetings += meetings;
        if (recorded(map[host].meetings.hours)) result.hours += meetings * map[host].meetings.hours;
    }
    return result;
}

std::string described(const Load& load) {
    if (load.meetings <= 0) return {};
    const std::string meetings = fmt::format("{:.0f} meeting{}", std::round(load.meetings),
                                             std::round(load.meetings) == 1 ? "" : "s");
    if (load.hours <= 0) return meetings + " a year";
    return fmt::format("{} and {:.0f} hour{} a year", meetings, std::round(load.hours),
                       std::round(load.hours) == 1 ? "" : "s");
}

}  // namespace remit
