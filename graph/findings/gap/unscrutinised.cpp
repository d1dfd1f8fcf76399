// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "graph/findings/answering.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr Along along = Along::lines;

/// Scrutiny of a body that is on the map and does not count on this date.
std::vector<RelationId> scrutiny_that_does_not_count(const Snapshot& snapshot, BodyId body) {
    std::vector<RelationId> result;
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& r = snapshot.map()[id];
        const bool of_it = r.type == RelationType::scrutinises && r.to == body && r.from != body;
        if (of_it && !snapshot.live(id) && snapshot.current(id)) result.push_back(id);
    }
    return result;
}

bool is_denied(const Snapshot& snapshot, BodyId body) {
    const auto relations = scrutiny_that_does_not_count(snapshot, body);
    return std::ranges::any_of(relations,
                               [&](RelationId id) { return plainly_denied(snapshot, id); });
}

Basis scrutiny_silence(const Snapshot& snapshot, BodyId body) {
    return is_denied(snapshot, body) ? Basis::stated : snapshot.silence(body, Aspect::scrutiny);
}

/// An elected body's or its executive's scrutiny is the law's business: a council has a committee
/// for it, a commissioner a panel. A map that says nothing of it does not doubt it.
bool taken_as_scrutinised(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    return (elected(map, body) || category(map, body) == Category::executive) &&
           scrutiny_silence(snapshot, body) == Basis::not_recorded;
}

bool has_committee_of_scrutiny(const Snapshot& snapshot, BodyId body) {
    if (!elected(snapshot.map(), body)) return false;
    const auto parts = snapshot.to(body, RelationClass::line);
    return std::ranges::any_of(parts, [&](const Arc& arc) {
        return category(snapshot.map(), arc.body) == Category::scrutiny;
    });
}

/// What lies before a committee of scrutiny is looked at, even where nobody calls that scrutiny.
bool reports_to_scrutineer(const Snapshot& snapshot, BodyId body) {
    const auto told = snapshot.from(body, RelationClass::information);
    return std::ranges::any_of(told, [&](const Arc& arc) {
        return snapshot.map()[arc.relation].type == RelationType::informs &&
               category(snapshot.map(), arc.body) == Category::scrutiny;
    });
}

bool scrutinised(const Snapshot& snapshot, BodyId body) {
    if (category(snapshot.map(), body) == Category::scrutiny) return true;
    const auto by = snapshot.to(body, RelationClass::scrutiny);
    const bool by_another =
        std::ranges::any_of(by, [&](const Arc& arc) { return arc.body != body; });
    return by_another || reports_to_scrutineer(snapshot, body) ||
           has_committee_of_scrutiny(snapshot, body) || taken_as_scrutinised(snapshot, body);
}

/// How sure it is that a body's own part of the way is unscrutinised. A line that is not recorded
/// might lead to scrutiny; beyond an elected body nobody looks.
Basis own_silence(const Snapshot& snapshot, BodyId body) {
    const Basis scrutiny = scrutiny_silence(snapshot, body);
    if (elected(snapshot.map(), body)) return scrutiny;
    return std::max(scrutiny, snapshot.silence(body, Aspect::reporting));
}

void add_what_lacks(const Snapshot& snapshot, const Way& way, Finding& f) {
    std::vector<BodyId> bodies{f.ask};
    bodies.insert(bodies.end(), way.bodies.begin(), way.bodies.end());
    for (const BodyId body : bodies) {
        for (const RelationId id : scrutiny_that_does_not_count(snapshot, body)) {
            f.relations.push_back(id);
            f.because.push_back(because(snapshot.map(), id));
        }
    }
    const std::string all = names(snapshot.map(), bodies, 3);
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(
            because(fmt::format("No scrutiny of {} by anybody is on the map", all)));
    } else if (f.basis == Basis::complete) {
        f.because.push_back(because(fmt::format(
            "The map vouches that the lines and the scrutiny of {} are all there", all)));
    }
}

/// "Safer Group", or "Safer Group or Health Board, to which it answers".
std::string with_those_above(const Register& map, BodyId body, const Way& way) {
    if (way.bodies.empty()) return named(map, body);
    return fmt::format("{}, or {} above it", named(map, body), names(map, way.bodies, 2));
}

void say(const Register& map, const Way& way, Finding& f) {
    const std::string name = named(map, f.ask);
    const std::string all = with_those_above(map, f.ask, way);
    if (f.basis == Basis::not_recorded) {
        f.title = fmt::format("No committee is shown to scrutinise {}", all);
        f.question = fmt::format("Does any committee scrutinise {}?", all);
    } else {
        f.title = fmt::format("No committee scrutinises {}", all);
        f.question = fmt::format("Why does no committee scrutinise {}, and which should?", name);
    }
    f.suggestion =
        fmt::format("Ask a council's scrutiny committee to take {} into its work programme.", name);
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const Marks under_scrutiny =
        leading_to(snapshot, along, [&](BodyId body) { return scrutinised(snapshot, body); });
    const auto basis =
        weakest(snapshot, along, [&](BodyId body) { return own_silence(snapshot, body); });
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (under_scrutiny[i] != 0 || !findings.want(body) || !must_answer(snapshot, body))
            continue;
        const Way way = way_up(snapshot, body, along);
        Finding f = about(snapshot, body, basis[i], way);
        f.severity = unscrutinised.kind.severity;
        add_what_lacks(snapshot, way, f);
        say(map, way, f);
        findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector unscrutinised{
    .kind =
        {.code = "G103",
         .name = "unscrutinised",
         .says =
             "Nobody scrutinises a body that sets strategy or spends public money, nor any body "
             "above it.",
         .category = FindingCategory::gap,
         .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
