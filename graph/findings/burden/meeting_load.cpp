// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/burden/seat_load.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr std::size_t fewest_seats = 5;
constexpr std::size_t times_the_median = 3;
/// So many are told one by one; the report lists all.
constexpr std::size_t most_told = 8;

struct Holder {
    BodyId body{};
    std::size_t seats = 0;
};

/// All who hold seats in a county, heaviest first.
using Holders = std::vector<Holder>;

std::map<AreaId, Holders> holders_by_county(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    const Counties counties(snapshot);
    std::map<AreaId, Holders> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        const std::size_t seats = snapshot.seats_of(body).size();
        // Of several bodies in one record each may hold a few of its seats.
        if (seats == 0 || stands_for_many(map, body)) continue;
        result[counties.of(body)].push_back({body, seats});
    }
    for (auto& [county, holders] : result)
        std::ranges::stable_sort(holders, std::ranges::greater{}, &Holder::seats);
    return result;
}

/// Twice the median, which may lie between two numbers.
std::size_t twice_median(const Holders& holders) {
    const std::size_t last = holders.size() - 1;
    return holders[last / 2].seats + holders[last - last / 2].seats;
}

Holders heavy(const Holders& holders) {
    const std::size_t twice = twice_median(holders);
    Holders result;
    std::ranges::copy_if(holders, std::back_inserter(result), [&](const Holder& holder) {
        return holder.seats >= fewest_seats && 2 * holder.seats >= times_the_median * twice;
    });
    return result;
}

std::string half(std::size_t twice) {
    return twice % 2 == 0 ? number(twice / 2) : fmt::format("{}.5", twice / 2);
}

std::vector<BodyId> hosts_of(const Snapshot& snapshot, BodyId body) {
    std::vector<BodyId> hosts;
    for (const Seat& seat : snapshot.seats_of(body))
        hosts.push_back(seat.host);
    return hosts;
}

void add_chain(const Snapshot& snapshot, const Holders& heaviest, Finding& f) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < heaviest.size() && i < most_told; ++i) {
        const BodyId body = heaviest[i].body;
        const auto hosts = hosts_of(snapshot, body);
        const std::string cost = described(load(map, hosts));
        f.because.push_back(
            because(fmt::format("{} {} {} seats{}: on {}", named(map, body),
                                agree(map, body, "holds", "hold"), number(heaviest[i].seats),
                                cost.empty() ? "" : " (" + cost + ", as far as known)",
                                names(map, hosts, most_told)),
                    body));
    }
}

std::string who_holds(const Register& map, const Finding& f, const Holders& heaviest) {
    if (heaviest.size() == 1)
        return fmt::format("{} {} {} seats", named(map, f.bodies.front()),
                           agree(map, f.bodies.front(), "holds", "hold"),
                           number(heaviest.front().seats));
    const bool alike = heaviest.front().seats == heaviest.back().seats;
    return fmt::format("{} hold {} seats{} each", names(map, f.bodies, 2),
                       number(heaviest.back().seats), alike ? "" : " or more");
}

Finding finding(const Snapshot& snapshot, AreaId county, const Holders& all,
                const Holders& heaviest) {
    const Register& map = snapshot.map();
    Finding f{.severity = meeting_load.kind.severity};
    for (const Holder& holder : heaviest) {
        f.bodies.push_back(holder.body);
        for (const Seat& seat : snapshot.seats_of(holder.body))
            f.relations.push_back(seat.relation);
    }
    sort_once(f.relations);
    if (county) f.areas = {county};
    const std::string where = county ? fmt::format(" in {}", named(map, county)) : std::string();
    f.title = fmt::format("{}{}, where the median of {} is {}", who_holds(map, f, heaviest), where,
                          counted(all.size(), "holder", "holders"), half(twice_median(all)));
    f.ask = f.bodies.front();
    f.question = fmt::format("Which of its {} seats could {} give up, or share with others?",
                             number(heaviest.front().seats), named(map, f.ask));
    f.suggestion =
        "Let boards on which the same members sit meet on one day, or let one seat speak for "
        "several of them.";
    add_chain(snapshot, heaviest, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [county, holders] : holders_by_county(snapshot)) {
        const Holders heaviest = heavy(holders);
        if (!heaviest.empty()) findings.add(finding(snapshot, county, holders, heaviest));
    }
}

}  // namespace

constinit const Detector meeting_load{
    .kind = {.code = "B401",
             .name = "meeting-load",
             .says = "A body or post holds far more seats than others in its county.",
             .category = FindingCategory::burden,
             .severity = Severity::info},
    .find = find};

}  // namespace remit::detectors
