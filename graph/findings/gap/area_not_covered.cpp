// SPDX-License-Identifier: MIT
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/spread.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// So many bodies and areas are told of each side; the rest says the same.
constexpr std::size_t most_told = 8;

/// Kinds of body that are set up place by place. Councils, their scrutiny, agencies and posts are
/// everywhere, and on a map where they take part in something; that one is missing says nothing.
bool is_set_up_by_place(const BodyType& type) {
    switch (type.category) {
        case Category::statutory_partnership:
        case Category::partnership:
        case Category::working_group:
        case Category::operational:
        case Category::community:
            return !type.generic;
        default:
            return false;
    }
}

/// The elected body of each area, which would know.
std::map<AreaId, BodyId> elected_bodies(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::map<AreaId, BodyId> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (!snapshot.live(body) || category(map, body) != Category::elected) continue;
        for (const AreaId area : map.list(map[body].areas))
            result.try_emplace(area, body);
    }
    return result;
}

struct Search {
    const Snapshot& snapshot;
    TypeId type{};
    Spread spread;
    const std::map<AreaId, BodyId>& elected;
};

/// Nobody vouches that all bodies are on a map. It is stated only where each of the parts has one
/// that is recorded as gone, or as to come.
void look_for_gone(const Search& search, Finding& f) {
    f.basis = Basis::stated;
    for (const AreaId area : f.areas) {
        const auto gone = search.spread.not_there(area);
        if (gone.empty()) f.basis = Basis::not_recorded;
        f.also.insert(f.also.end(), gone.begin(), gone.end());
    }
    sort_once(f.also);
}

void word_it(const Search& search, AreaId whole, const Parts& parts, Finding& f) {
    const Register& map = search.snapshot.map();
    const BodyType& type = map.vocabulary()[search.type];
    const std::string bare = names(map, parts.bare, 3);
    const std::size_t all = parts.covered.size() + parts.bare.size();
    const bool sure = f.basis == Basis::stated;
    const std::string none = sure ? fmt::format("There is no {}", type.label)
                                  : fmt::format("No {} is recorded", type.label);
    f.title = fmt::format("{} in {}, unlike in {} of the {} parts of {}", none, bare,
                          number(parts.covered.size()), number(all), named(map, whole));
    f.question =
        sure ? fmt::format("Why is there no {} in {}, and who does its work?", type.label, bare)
             : fmt::format("Who does in {} what {} do elsewhere in {}: one that is not on the map?",
                           bare, type.plural, named(map, whole));
    f.suggestion = fmt::format(
        "Set one up in {}, let a neighbour's cover it, or write down who does that work there.",
        bare);
}

void add_chain(const Search& search, const Parts& parts, Finding& f) {
    const Register& map = search.snapshot.map();
    f.because.push_back(because(fmt::format("{} {} there", names(map, parts.covered, most_told),
                                            parts.covered.size() == 1 ? "has one" : "have one")));
    for (std::size_t i = 0; i < f.bodies.size() && i < most_told; ++i)
        f.because.push_back(because(map, f.bodies[i]));
    for (const BodyId body : f.also)
        f.because.push_back(
            because(fmt::format("{} {} {}", named(map, body), agree(map, body, "is", "are"),
                                word(search.snapshot.status(body))),
                    body, cites::life));
    f.because.push_back(
        because(fmt::format("No live one on the map covers, lies in or overlaps with {}",
                            names(map, parts.bare, most_told))));
}

Finding finding(const Search& search, AreaId whole, const Parts& parts) {
    Finding f{.severity = area_not_covered.kind.severity};
    f.bodies = search.spread.there().at(whole);
    sort_once(f.bodies);
    put_main_first(search.snapshot, f.bodies);
    f.areas = parts.bare;
    look_for_gone(search, f);
    const auto elected = search.elected.find(whole);
    f.ask = elected == search.elected.end() ? f.bodies.front() : elected->second;
    word_it(search, whole, parts, f);
    add_chain(search, parts, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    std::map<TypeId, std::vector<BodyId>> by_type;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (is_set_up_by_place(map.type(BodyId{i})))
            by_type[map.peer_type(BodyId{i})].emplace_back(i);
    }
    const auto elected = elected_bodies(snapshot);
    for (const auto& [type, bodies] : by_type) {
        const Search search{snapshot, type, Spread(snapshot, bodies), elected};
        for (const auto& [bare, found] : broken_patterns(snapshot, search.spread))
            findings.add(finding(search, found.whole, found.parts));
    }
}

}  // namespace

constinit const Detector area_not_covered{
    .kind = {.code = "G113",
             .name = "area-not-covered",
             .says = "Most parts of an area have a body of one kind, and the others have none.",
             .category = FindingCategory::gap,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
