// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "graph/findings/answering.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// With fewer members on the map, and nobody vouching for them, its list has hardly been begun.
constexpr std::size_t fewest_seats = 3;

/// Marked so, or unmarked and making strategy; a partnership on a lower tier carries out another's.
bool strategic(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    if (map[body].tier != Tier::none) return map[body].tier == Tier::strategic;
    const auto remits = steering_remits(snapshot, body);
    return std::ranges::any_of(remits,
                               [&](RemitId id) { return map[id].function == Function::strategy; });
}

bool concerned(const Snapshot& snapshot, BodyId body) {
    const Category kind = category(snapshot.map(), body);
    const bool partnership =
        kind == Category::partnership || kind == Category::statutory_partnership;
    return partnership && snapshot.live(body) && !elected(snapshot.map(), body) &&
           strategic(snapshot, body);
}

/// How many sit on it, a member that speaks for several bodies counted once.
std::size_t members(const Snapshot& snapshot, BodyId body) {
    std::vector<BodyId> result;
    for (const Seat& seat : snapshot.seats_on(body))
        result.push_back(snapshot.map()[seat.relation].from);
    sort_once(result);
    return result.size();
}

/// What the map says of elected members and a body, short of a seat that is certain.
struct Heard {
    std::vector<RelationId> councils{};  ///< seats that may be a councillor's or an officer's
    std::vector<RelationId> disputed{};
    std::vector<RelationId> denied{};   ///< a source says that they do not sit
    std::vector<RelationId> no_seat{};  ///< they attend or observe, or a seat is only planned
    [[nodiscard]] bool open() const { return !councils.empty() || !disputed.empty(); }
};

/// Memberships of elected members that are no live seat. That the commissioner does not sit on a
/// body says nothing of councillors.
void add_no_seats(const Snapshot& snapshot, BodyId body, Heard& heard) {
    const Register& map = snapshot.map();
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& r = map[id];
        if (r.type != RelationType::member_of || r.to != body || !snapshot.current(id)) continue;
        if (voice(map, id) == Voice::none || (snapshot.live(id) && is_seat(r.role))) continue;
        const bool commissioner =
            elected_in_person(map, r.from) && category(map, r.from) != Category::post;
        const bool denied = r.status == Status::absent && !commissioner;
        (denied ? heard.denied : heard.no_seat).push_back(id);
    }
}

/// Nothing where an elected member does sit.
std::optional<Heard> heard_in(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Heard heard;
    for (const RelationId id : voices(snapshot, body)) {
        const bool disputed = map[id].standing.disputed;
        if (!disputed && voice(map, id) == Voice::certain) return std::nullopt;
        (disputed ? heard.disputed : heard.councils).push_back(id);
    }
    add_no_seats(snapshot, body, heard);
    return heard;
}

Basis basis_of(const Snapshot& snapshot, BodyId body, const Heard& heard) {
    if (heard.open()) return Basis::not_recorded;
    if (!heard.denied.empty()) return Basis::stated;
    return snapshot.silence(body, Aspect::members);
}

void add_facts(const Register& map, std::size_t seated, const Heard& heard, Finding& f) {
    for (const auto& relations : {heard.councils, heard.disputed, heard.denied, heard.no_seat}) {
        for (const RelationId id : relations) {
            f.relations.push_back(id);
            f.because.push_back(because(map, id));
        }
    }
    f.because.push_back(
        because(sentence(counted(seated, "member of it is", "members of it are")) + " on the map"));
    if (f.basis == Basis::complete) {
        f.because.push_back(because("The map vouches that its members are all there"));
    } else if (f.basis == Basis::not_recorded && !heard.open()) {
        f.because.push_back(because("No seat of an elected member on it is on the map"));
    }
}

/// The names of those whose seats these are, or are held for.
std::string holders(const Register& map, const std::vector<RelationId>& seats) {
    std::vector<BodyId> bodies;
    for (const RelationId id : seats) {
        const BodyId spoken_for = map[id].on_behalf_of;
        const bool for_another = spoken_for && !elected(map, map[id].from);
        bodies.push_back(for_another ? spoken_for : map[id].from);
    }
    return names(map, bodies, 3);
}

void say_what_is_open(const Register& map, const Heard& heard, Finding& f) {
    const std::string name = named(map, f.ask);
    if (!heard.councils.empty()) {
        const std::string who = holders(map, heard.councils);
        f.title +=
            fmt::format(", though {} {} a seat", who, heard.councils.size() == 1 ? "has" : "have");
        f.question = fmt::format("Does a councillor or an officer sit on {} for {}?", name, who);
    } else {
        const std::string who = holders(map, heard.disputed);
        f.title += fmt::format(", and sources disagree whether {} {}", who,
                               heard.disputed.size() == 1 ? "does" : "do");
        f.question = fmt::format("Who of {} sits on {}?", who, name);
        if (heard.disputed.size() == 1) f.question = fmt::format("Does {} sit on {}?", who, name);
    }
}

void say(const Register& map, const Heard& heard, Finding& f) {
    const std::string name = named(map, f.ask);
    if (f.basis == Basis::not_recorded) {
        f.title = fmt::format("No elected member is shown to sit on {}", name);
        f.question = fmt::format("Does an elected member sit on {}, and if so, who?", name);
    } else {
        f.title = fmt::format("No elected member sits on {}", name);
        f.question = fmt::format(
            "Why does no elected member sit on {}, and who speaks there for the public?", name);
    }
    if (heard.open()) say_what_is_open(map, heard, f);
    f.suggestion = fmt::format(
        "Give an elected member a seat on {}, or say who takes its business to the council.", name);
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body) || !concerned(snapshot, body)) continue;
        const auto heard = heard_in(snapshot, body);
        if (!heard) continue;
        const std::size_t seated = members(snapshot, body);
        const bool known = seated >= fewest_seats || !heard->denied.empty() ||
                           snapshot.silence(body, Aspect::members) != Basis::not_recorded;
        if (!known) continue;
        Finding f = about(snapshot, body, basis_of(snapshot, body, *heard), {});
        f.severity = no_elected_voice.kind.severity;
        add_facts(map, seated, *heard, f);
        say(map, *heard, f);
        findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector no_elected_voice{
    .kind = {.code = "G115",
             .name = "no-elected-voice",
             .says = "No elected member and no elected body has a seat on a strategic partnership.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
