// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "graph/findings/answering.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr Along along = Along::lines_and_scrutiny;

/// Relations of a body that would lead it to voters and do not count on this date: denied, asked
/// about, lapsed or only planned.
std::vector<RelationId> ways_that_do_not_count(const Snapshot& snapshot, BodyId body,
                                               const Marks& answering) {
    std::vector<RelationId> result;
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& r = snapshot.map()[id];
        if (snapshot.live(id) || !snapshot.current(id)) continue;
        const bool line = is_line(r.type) && r.from == body && answering[r.to.index()] != 0;
        const bool scrutiny =
            r.type == RelationType::scrutinises && r.to == body && answering[r.from.index()] != 0;
        if (line || scrutiny) result.push_back(id);
    }
    return result;
}

/// How sure it is that a body itself has no such line and no such scrutiny: the weaker of the two.
Basis own_silence(const Snapshot& snapshot, BodyId body, const Marks& answering) {
    Basis reporting = snapshot.silence(body, Aspect::reporting);
    Basis scrutiny = snapshot.silence(body, Aspect::scrutiny);
    for (const RelationId id : ways_that_do_not_count(snapshot, body, answering)) {
        const Relation& relation = snapshot.map()[id];
        if (!plainly_denied(snapshot, id)) continue;
        (is_line(relation.type) ? reporting : scrutiny) = Basis::stated;
    }
    return std::max(reporting, scrutiny);
}

/// By whom voters are heard in a body that does not answer to them: elected members and bodies with
/// a seat on it, and elected bodies that are among the authorities that make it up.
struct Voices {
    std::vector<RelationId> seats{}, authorities{};
};

Voices heard_in(const Snapshot& snapshot, BodyId body) {
    Voices result{.seats = voices(snapshot, body)};
    for (const Arc& arc : snapshot.to(body, RelationClass::authority)) {
        const bool one_of = snapshot.map()[arc.relation].type == RelationType::authority_of;
        if (one_of && elected(snapshot.map(), arc.body)) result.authorities.push_back(arc.relation);
    }
    return result;
}

/// "A and B sit on it"
std::string clause(const Register& map, const std::vector<RelationId>& relations,
                   std::string_view one, std::string_view many) {
    std::vector<BodyId> bodies;
    bodies.reserve(relations.size());
    for (const RelationId id : relations)
        bodies.push_back(map[id].from);
    return fmt::format("{} {}", names(map, bodies, 1), bodies.size() == 1 ? one : many);
}

/// ", though the Leader sits on it", or nothing. Seats that nobody disputes come first.
std::string though(const Register& map, const Voices& heard) {
    std::vector<RelationId> settled;
    std::ranges::copy_if(heard.seats, std::back_inserter(settled),
                         [&](RelationId id) { return !map[id].standing.disputed; });
    if (!settled.empty()) return ", though " + clause(map, settled, "sits on it", "sit on it");
    if (!heard.seats.empty())
        return ", though sources disagree whether " +
               clause(map, heard.seats, "sits on it", "sit on it");
    if (heard.authorities.empty()) return {};
    return ", though " +
           clause(map, heard.authorities, "is one of its authorities", "are among its authorities");
}

void add_voices(const Register& map, const Voices& heard, Finding& f) {
    for (const auto& relations : {heard.seats, heard.authorities}) {
        for (const RelationId id : relations) {
            f.relations.push_back(id);
            f.because.push_back(because(map, id));
        }
    }
}

/// One step lower where voters are heard all the same. What law sets up reports to nobody by law,
/// and law says which authorities, councils among them, are behind it.
Severity severity_of(const Register& map, BodyId body, const Voices& heard) {
    const bool heard_all_the_same = !heard.seats.empty() || !heard.authorities.empty();
    const bool lower = heard_all_the_same || statutory(map, body) == Tristate::yes;
    return lower ? Severity::medium : no_democratic_accountability.kind.severity;
}

/// What the map does not have: relations that do not count, and silence.
void add_what_lacks(const Snapshot& snapshot, const Way& way, const Marks& answering, Finding& f) {
    std::vector<BodyId> bodies{f.ask};
    bodies.insert(bodies.end(), way.bodies.begin(), way.bodies.end());
    for (const BodyId body : bodies) {
        for (const RelationId id : ways_that_do_not_count(snapshot, body, answering)) {
            f.relations.push_back(id);
            f.because.push_back(because(snapshot.map(), id));
        }
    }
    const std::string all = names(snapshot.map(), bodies, 3);
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(because(fmt::format(
            "No line from {} to an elected body, and no scrutiny by one, is on the map", all)));
    } else if (f.basis == Basis::complete) {
        f.because.push_back(because(fmt::format(
            "The map vouches that the lines and the scrutiny of {} are all there", all)));
    }
}

void say(const Register& map, const Way& way, const Voices& heard, Finding& f) {
    const std::string name = named(map, f.ask);
    const std::string above = names(map, way.bodies, 3);
    if (f.basis == Basis::not_recorded) {
        f.title = fmt::format("{} {} not shown to answer to any elected body", name,
                              agree(map, f.ask, "is", "are"));
        f.question = above.empty()
                         ? fmt::format("{} {} answer to any elected body, and if so, to which?",
                                       agree(map, f.ask, "Does", "Do"), name)
                         : fmt::format("{} {} answer to any elected body, through {} or otherwise?",
                                       agree(map, f.ask, "Does", "Do"), name, above);
    } else {
        f.title =
            fmt::format("{} {} to no elected body", name, agree(map, f.ask, "answers", "answer"));
        f.question =
            fmt::format("Why does {} answer to no elected body, and which should it be?", name);
    }
    f.title += though(map, heard);
    f.suggestion = fmt::format(
        "Agree which elected body {} answers to, and write it into its terms of reference.", name);
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const Marks answering =
        leading_to(snapshot, along, [&](BodyId body) { return speaks_for_voters(map, body); });
    const auto basis = weakest(snapshot, along,
                               [&](BodyId body) { return own_silence(snapshot, body, answering); });
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (answering[i] != 0 || !findings.want(body) || !must_answer(snapshot, body)) continue;
        const Way way = way_up(snapshot, body, along);
        const Voices heard = heard_in(snapshot, body);
        Finding f = about(snapshot, body, basis[i], way);
        f.severity = severity_of(map, body, heard);
        add_what_lacks(snapshot, way, answering, f);
        add_voices(map, heard, f);
        say(map, way_up(snapshot, body, Along::lines), heard, f);
        findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector no_democratic_accountability{
    .kind = {.code = "G102",
             .name = "no-democratic-accountability",
             .says = "A body that sets strategy or spends public money answers to no elected body.",
             .category = FindingCategory::gap,
             .severity = Severity::high},
    .find = find};

}  // namespace remit::detectors
