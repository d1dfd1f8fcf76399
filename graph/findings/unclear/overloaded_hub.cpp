// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/of_a_kind.hpp"
#include "graph/findings/quantile.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr std::size_t fewest_reports = 7;
constexpr std::size_t fewest_peers = 5;
constexpr double interquartile_ranges = 1.5;
/// Lines that are told one by one.
constexpr std::size_t most_told = 12;

/// The lines to a body from those that report to it. Its own posts are its staff, and the parts of
/// an elected body are that body at work.
std::vector<Arc> reports(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const bool council = elected(map, body);
    std::vector<Arc> result = snapshot.to(body, RelationClass::line);
    std::set<BodyId> seen{body};
    std::erase_if(result, [&](const Arc& arc) {
        const bool part = council && map[arc.relation].type == RelationType::part_of;
        return part || category(map, arc.body) == Category::post || !seen.insert(arc.body).second;
    });
    return result;
}

std::size_t count(const Register& map, const std::vector<Arc>& reports) {
    std::vector<BodyId> records;
    records.reserve(reports.size());
    for (const Arc& arc : reports)
        records.push_back(arc.body);
    return bodies_in(map, records);
}

struct Hub {
    BodyId body{};
    std::size_t reports = 0;
};

/// Bodies of one category in one county, that can be compared.
using Peers = std::vector<Hub>;

std::map<std::pair<Category, AreaId>, Peers> groups(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::map<std::pair<Category, AreaId>, Peers> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        // Each of the many that a record stands for has some of its reports.
        if (!snapshot.live(body) || stands_for_many(map, body)) continue;
        result[{category(map, body), snapshot.county(body)}].push_back(
            {body, count(map, reports(snapshot, body))});
    }
    return result;
}

struct Quartiles {
    double lower = 0, upper = 0;
    [[nodiscard]] double limit() const { return upper + interquartile_ranges * (upper - lower); }
};

/// Of the peers of one that has so many reports.
Quartiles quartiles(const std::vector<std::size_t>& sorted, std::size_t count) {
    const auto at =
        static_cast<std::size_t>(std::ranges::lower_bound(sorted, count) - sorted.begin());
    return {quantile_without(sorted, at, 0.25), quantile_without(sorted, at, 0.75)};
}

/// "three quarters of its seven peers have two or fewer".
std::string beside(std::size_t peers, double upper) {
    const auto most = static_cast<std::size_t>(upper);
    return fmt::format("three quarters of its {} peers have {}", number(peers),
                       most == 0 ? "none" : number(most) + " or fewer");
}

Finding finding(const Snapshot& snapshot, const Hub& hub, std::size_t peers, double upper) {
    const Register& map = snapshot.map();
    const std::string name = named(map, hub.body);
    Finding f{.severity = overloaded_hub.kind.severity};
    f.bodies = {hub.body};
    f.ask = hub.body;
    for (const Arc& arc : reports(snapshot, hub.body)) {
        f.also.push_back(arc.body);
        f.relations.push_back(arc.relation);
        if (f.relations.size() <= most_told) f.because.push_back(because(map, arc.relation));
    }
    f.because.push_back(because(sentence(beside(peers, upper)), hub.body));
    f.title = fmt::format("{} bodies report to {}, where {}", sentence(number(hub.reports)), name,
                          beside(peers, upper));
    f.question = fmt::format("How does {} give {} bodies the time that each of them needs?", name,
                             number(hub.reports));
    f.suggestion = fmt::format(
        "Let some of them report to {} through another, or on paper between meetings.", name);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [key, peers] : groups(snapshot)) {
        if (peers.size() <= fewest_peers) continue;
        std::vector<std::size_t> sorted;
        for (const Hub& hub : peers)
            sorted.push_back(hub.reports);
        std::ranges::sort(sorted);
        for (const Hub& hub : peers) {
            if (hub.reports < fewest_reports || !findings.want(hub.body)) continue;
            const Quartiles of_peers = quartiles(sorted, hub.reports);
            if (static_cast<double>(hub.reports) > of_peers.limit())
                findings.add(finding(snapshot, hub, peers.size() - 1, of_peers.upper));
        }
    }
}

}  // namespace

constinit const Detector overloaded_hub{
    .kind = {.code = "U312",
             .name = "overloaded-hub",
             .says = "Far more bodies report to one than to others of its kind.",
             .category = FindingCategory::unclear,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
