// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/duplicate/arrangements.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// More names make a title that nobody reads to its end; the chain has them all.
constexpr std::size_t most_named = 3;
/// No real body has so many scrutineers; of more, each is held against the next few.
constexpr std::size_t most_compared = 64;

/// Auditors and inspectors look at what is theirs by law, wherever others look as well.
bool competes(const Register& map, BodyId scrutineer) {
    const std::string& type = map.type(scrutineer).id;
    return type != "inspectorate" && type != "audit-committee" && type != "government-department";
}

/// Who scrutinises a body, each with its first relation on each set of topics.
std::vector<Arc> scrutineers(const Snapshot& snapshot, BodyId body) {
    auto result = snapshot.to(body, RelationClass::scrutiny);
    std::erase_if(result, [&](const Arc& arc) {
        return arc.body == body || !competes(snapshot.map(), arc.body);
    });
    return result;
}

/// Both look at everything, or at topics that meet.
bool same_matter(const Register& map, RelationId a, RelationId b) {
    const auto of_a = map.list(map[a].topics);
    const auto of_b = map.list(map[b].topics);
    if (of_a.empty() || of_b.empty()) return of_a.empty() && of_b.empty();
    return std::ranges::any_of(of_a, [&](TopicId topic) {
        return std::ranges::any_of(
            of_b, [&](TopicId other) { return topics_overlap(map, topic, other); });
    });
}

/// Where areas are recorded and do not meet, each looks at its own part.
bool same_place(const Snapshot& snapshot, BodyId a, BodyId b) {
    const Register& map = snapshot.map();
    return map[a].areas.empty() || map[b].areas.empty() || snapshot.overlap(a, b);
}

bool arranged(const Snapshot& snapshot, BodyId a, BodyId b) {
    const auto links = between(snapshot, a, b);
    return one_replaces_other(snapshot.map(), links) ||
           any_settles(snapshot, links,
                       {RelationType::coordinates_with, RelationType::works_as_one_with}) ||
           either_above(snapshot, a, b) || of_one_council(snapshot, a, b);
}

/// Those that look at what another looks at as well.
std::vector<Arc> competing(const Snapshot& snapshot, const std::vector<Arc>& all) {
    std::vector<std::uint8_t> competes(all.size(), 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < std::min(all.size(), i + most_compared); ++j) {
            const bool two = all[i].body != all[j].body &&
                             same_matter(snapshot.map(), all[i].relation, all[j].relation) &&
                             same_place(snapshot, all[i].body, all[j].body) &&
                             !arranged(snapshot, all[i].body, all[j].body);
            if (two) competes[i] = competes[j] = 1;
        }
    }
    std::vector<Arc> result;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (competes[i] != 0) result.push_back(all[i]);
    }
    return result;
}

Finding finding(const Snapshot& snapshot, BodyId body, const std::vector<Arc>& scrutiny) {
    const Register& map = snapshot.map();
    Finding f{.severity = competing_scrutiny.kind.severity};
    std::vector<BodyId> who;
    for (const Arc& arc : scrutiny) {
        who.push_back(arc.body);
        f.relations.push_back(arc.relation);
        f.because.push_back(because(map, arc.relation));
        const auto topics = map.list(map[arc.relation].topics);
        f.topics.insert(f.topics.end(), topics.begin(), topics.end());
    }
    sort_once(who);
    sort_once(f.topics);
    f.bodies = {body};
    f.bodies.insert(f.bodies.end(), who.begin(), who.end());
    f.because.push_back(because("No arrangement between the scrutineers is on the map"));
    const std::string on =
        f.topics.empty() ? "" : fmt::format(" on {}", names(map, f.topics, most_named));
    f.title = fmt::format("{}{} {} scrutinised by {}, and nothing shows who looks at what",
                          map.name(body), on, stands_for_many(map, body) ? "are" : "is",
                          names(map, who, most_named));
    f.ask = who.front();
    f.question = fmt::format("Who of {} looks at what of {}, and do they tell one another?",
                             names(map, who), map.name(body));
    f.suggestion = fmt::format(
        "Let the scrutineers of {} share their work programmes and agree who looks at what.",
        map.name(body));
    return f;
}

void find(const Snapshot& snapshot, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        const auto all = scrutineers(snapshot, body);
        if (all.size() < 2) continue;
        const auto found = competing(snapshot, all);
        if (!found.empty()) findings.push_back(finding(snapshot, body, found));
    }
}

}  // namespace

constinit const Detector competing_scrutiny{
    .kind = {.code = "D207",
             .name = "competing-scrutiny",
             .says = "Several bodies scrutinise the same body on the same matter, with no "
                     "arrangement between them.",
             .category = FindingCategory::duplicate,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
