// SPDX-License-Identifier: MIT
#include "tests/viz/two_days.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "tests/support/map.hpp"

namespace remit::test {
namespace {

template <class Id>
std::optional<Fate> fate(const Snapshot& before, const Snapshot& after, Id id) {
    if (before.live(id) == after.live(id)) return std::nullopt;
    return after.live(id) ? Fate::created : Fate::closed;
}

std::vector<BodyId> successors(const Register& map, const Snapshot& after, BodyId body) {
    std::vector<BodyId> found;
    for (const Relation& relation : map.relations()) {
        if (relation.type == RelationType::succeeds && relation.to == body &&
            after.live(relation.from))
            found.push_back(relation.from);
    }
    return found;
}

}  // namespace

TwoDays::TwoDays(std::string_view lines, std::string_view first, std::string_view second)
    : TwoDays(test::map(lines), first, second) {}

TwoDays::TwoDays(Register read, std::string_view first, std::string_view second)
    : map(std::move(read)), before(snapshot(map, first)), after(snapshot(map, second)) {
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId id(i);
        const std::string name(map.name(id));
        if (const auto becomes = fate(before, after, id)) {
            difference.bodies.push_back(
                {.fact = id,
                 .fate = *becomes,
                 .was = id,
                 .successors = successors(map, after, id),
                 .says = name + (*becomes == Fate::created ? " is new." : " ends.")});
        } else if (before.live(id) && before.status(id) != after.status(id)) {
            difference.bodies.push_back(
                {.fact = id,
                 .was = id,
                 .says = fmt::format("{} is now {}.", name, word(after.status(id)))});
        }
    }
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id(i);
        if (const auto becomes = fate(before, after, id)) {
            const Relation& relation = map[id];
            difference.relations.push_back(
                {.fact = id,
                 .fate = *becomes,
                 .was = id,
                 .says = fmt::format("{} {} {} {}.", map.name(relation.from),
                                     *becomes == Fate::created ? "now" : "no longer",
                                     reads(relation.type), map.name(relation.to))});
        }
    }
}

}  // namespace remit::test
