// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/burden/seat_load.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/members.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// On fewer boards the same faces are no wonder.
constexpr std::size_t fewest_boards = 5;
/// A board of which fewer seats are recorded is hardly begun: its chair is no list of members.
constexpr std::size_t fewest_seats = 3;
constexpr std::size_t top = 3;

bool is_board(const Register& map, BodyId body) {
    switch (category(map, body)) {
        case Category::partnership:
        case Category::statutory_partnership:
        case Category::working_group:
        case Category::operational:
            return !stands_for_many(map, body);
        default:
            return false;
    }
}

/// A member and the seats that show it.
struct Sitter {
    BodyId who{};
    std::vector<RelationId> seats{};
    std::vector<BodyId> boards{};
};

/// The boards of a county, all their seats, and who sits there, most seats first.
struct Room {
    std::vector<BodyId> boards{};
    std::size_t seats = 0;
    std::vector<Sitter> members{};
};

std::map<AreaId, Room> rooms(const Snapshot& snapshot) {
    const Members members(snapshot);
    const Counties counties(snapshot);
    std::map<AreaId, Room> result;
    std::map<AreaId, std::map<BodyId, Sitter>> by_who;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId board{i};
        if (!is_board(snapshot.map(), board) || members.count(board) < fewest_seats) continue;
        const AreaId county = counties.of(board);
        result[county].boards.push_back(board);
        result[county].seats += members.count(board);
        for (const auto& one : members.of(board)) {
            Sitter& member = by_who[county][one.who];
            member.who = one.who;
            member.seats.push_back(one.seat);
            member.boards.push_back(board);
        }
    }
    for (auto& [county, found] : by_who) {
        for (auto& [who, member] : found)
            result[county].members.push_back(std::move(member));
        std::ranges::stable_sort(result[county].members, std::ranges::greater{},
                                 [](const Sitter& m) { return m.seats.size(); });
    }
    return result;
}

std::size_t seats_of_top(const Room& room) {
    const auto end = room.members.begin() + static_cast<std::ptrdiff_t>(top);
    return std::accumulate(room.members.begin(), end, std::size_t{0},
                           [](std::size_t sum, const Sitter& m) { return sum + m.seats.size(); });
}

bool narrow(const Room& room) {
    return room.boards.size() >= fewest_boards && room.members.size() > top &&
           2 * seats_of_top(room) >= room.seats;
}

void add_chain(const Register& map, const Room& room, Finding& f) {
    for (std::size_t i = 0; i < top; ++i) {
        const Sitter& member = room.members[i];
        f.bodies.push_back(member.who);
        f.relations.insert(f.relations.end(), member.seats.begin(), member.seats.end());
        f.because.push_back(
            because(fmt::format("{} {} on {} of them: {}", named(map, member.who),
                                agree(map, member.who, "sits", "sit"), number(member.boards.size()),
                                names(map, member.boards)),
                    member.who));
    }
    sort_once(f.relations);
    f.because.push_back(because(
        fmt::format("The boards with members on the map are {}", names(map, room.boards, 8))));
}

Finding finding(const Register& map, AreaId county, const Room& room) {
    Finding f{.severity = narrow_membership.kind.severity};
    add_chain(map, room, f);
    if (county) f.areas = {county};
    const std::string where = county ? fmt::format(" of {}", named(map, county)) : std::string();
    const std::string who = names(map, f.bodies);
    f.title = fmt::format("{} hold {} of the {} seats on the {} boards{}", who,
                          number(seats_of_top(room)), number(room.seats),
                          number(room.boards.size()), where);
    f.ask = f.bodies.front();
    f.question =
        fmt::format("What do the {} boards{} decide without {}, and who else should sit there?",
                    number(room.boards.size()), where, who);
    f.suggestion =
        "Join boards where the same members meet anyway, or open seats to those who are seldom "
        "in the room.";
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [county, room] : rooms(snapshot)) {
        if (narrow(room)) findings.add(finding(snapshot.map(), county, room));
    }
}

}  // namespace

constinit const Detector narrow_membership{
    .kind = {.code = "B402",
             .name = "narrow-membership",
             .says = "The same few members hold most of the seats on the boards of a county.",
             .category = FindingCategory::burden,
             .severity = Severity::info},
    .find = find};

}  // namespace remit::detectors
