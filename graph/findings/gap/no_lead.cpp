// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/topic_leads.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Remits, in order of their bodies or of the map.
using Held = std::vector<RemitId>;

/// Whether a lead on a wider topic overlaps with every body concerned.
bool led_from_above(const Snapshot& snapshot, const Leads& above, const OverlapGroup& group) {
    return std::ranges::any_of(above.meeting(group.remits.front()), [&](RemitId lead) {
        const auto meets = [&](RemitId other) { return overlap(snapshot, lead, other); };
        return std::ranges::all_of(group.remits, meets) && std::ranges::all_of(group.also, meets);
    });
}

/// Whether one of them leads, or somebody does whose area reaches all of theirs. Who leads in a
/// part of their area leads there alone.
bool led(const Register& map, const Leads& inside, const Held& remits) {
    if (std::ranges::any_of(remits, [&](RemitId id) { return leads(map[id]); })) return true;
    Held common = inside.reaching(remits.front());
    std::ranges::sort(common);
    for (const RemitId id : remits) {
        if (common.empty()) break;
        Held own = inside.reaching(id);
        std::ranges::sort(own);
        Held both;
        std::ranges::set_intersection(common, own, std::back_inserter(both));
        common = std::move(both);
    }
    return !common.empty();
}

std::vector<BodyId> bodies_of(const Register& map, const Held& remits) {
    std::vector<BodyId> bodies;
    for (const RemitId id : remits)
        bodies.push_back(map[id].body);
    std::ranges::sort(bodies);
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    return bodies;
}

/// A body whose remits here are all marked as not leading has said so; else its silence counts.
Basis basis_of(const Snapshot& snapshot, const Held& remits) {
    Basis weakest = Basis::stated;
    for (const RemitId id : remits) {
        const Remit& remit = snapshot.map()[id];
        if (remit.lead == Tristate::no) continue;
        weakest = std::max(weakest, snapshot.silence(remit.body, Aspect::remits));
    }
    return weakest;
}

/// Who asks about the lead, with the facts on which it is asked.
struct Asked {
    std::vector<SourceId> sources{};
    std::vector<Because> steps{};
    std::set<std::string> told{};  ///< often it is one question, noted on every remit

    void look_at(const Register& map, FactRef fact) {
        for (const Evidence& e : map.list(map.standing(fact).evidence)) {
            if (e.stance != Stance::asks || map.text(e.about) != "lead") continue;
            add_source(sources, e.source);
            Because step = because(map, fact, e);
            if (told.insert(step.text).second) steps.push_back(std::move(step));
        }
    }
};

/// What one topic is searched with.
struct Search {
    const Snapshot& snapshot;
    TopicId topic{};
    Held asked_elsewhere{};  ///< on remits of the topic that are themselves only asked about
};

Asked asked(const Search& search, const OverlapGroup& group, const Finding& f) {
    const Register& map = search.snapshot.map();
    Asked result;
    for (const Held* remits : {&group.remits, &group.also}) {
        for (const RemitId id : *remits)
            result.look_at(map, id);
    }
    for (const RemitId id : search.asked_elsewhere) {
        if (overlap(search.snapshot, id, group.remits.front())) result.look_at(map, id);
    }
    for (const auto* bodies : {&f.bodies, &f.also}) {
        for (const BodyId body : *bodies)
            result.look_at(map, body);
    }
    return result;
}

std::string who(const Register& map, const Finding& f) {
    const std::string first = names(map, f.bodies, 1);
    if (f.also.empty()) return fmt::format("{} share", first);
    const bool one = f.bodies.size() == 1 && !is_plural(map, f.bodies.front());
    const std::string others =
        f.also.size() == 1 ? named(map, f.also.front()) : number(f.also.size()) + " others";
    return fmt::format("{} {} with {}", first, one ? "shares" : "share", others);
}

void say(const Register& map, Finding& f, const Asked& asked) {
    const std::string topic = named(map, f.topics.front());
    const bool silent = f.basis == Basis::not_recorded;
    f.title = fmt::format("{} on {}, which {}", silent ? "No lead is recorded" : "Nobody leads",
                          topic, who(map, f));
    if (!asked.sources.empty()) {
        const std::size_t count = asked.sources.size();
        f.title += fmt::format("; {} {} about a lead", counted(count, "paper", "papers"),
                               count == 1 ? "asks" : "ask");
    }
    const std::vector<BodyId> all = [&] {
        std::vector<BodyId> bodies = f.bodies;
        bodies.insert(bodies.end(), f.also.begin(), f.also.end());
        return bodies;
    }();
    f.question = silent ? fmt::format("Which of {} leads on {}, if any?", names(map, all), topic)
                        : fmt::format("Why does nobody among {} lead on {}, and who should?",
                                      names(map, all), topic);
    f.suggestion = fmt::format(
        "Name one lead body for {} and write it into the terms of reference of each.", topic);
}

void add_chain(const Register& map, Finding& f, const OverlapGroup& group, Asked& asked) {
    for (const Held* remits : {&group.remits, &group.also}) {
        for (const RemitId id : *remits) {
            f.remits.push_back(id);
            f.because.push_back(because(map, id));
        }
    }
    std::ranges::move(asked.steps, std::back_inserter(f.because));
    f.because.push_back(
        because(f.basis == Basis::stated ? "None of these remits leads, and the map says so of each"
                : f.basis == Basis::complete
                    ? "The map vouches that their remits are all there, and none leads"
                    : "None of these remits is marked as leading on the topic"));
}

BodyId first_strategist(const Register& map, const OverlapGroup& group, const Finding& f) {
    for (const RemitId id : group.remits) {
        if (map[id].function == Function::strategy) return map[id].body;
    }
    return f.bodies.front();
}

Finding finding(const Search& search, const OverlapGroup& group) {
    const Register& map = search.snapshot.map();
    Finding f{.severity = no_lead.kind.severity};
    f.topics = {search.topic};
    f.bodies = bodies_of(map, group.remits);
    put_main_first(search.snapshot, f.bodies);
    f.also = bodies_of(map, group.also);
    f.basis =
        std::max(basis_of(search.snapshot, group.remits), basis_of(search.snapshot, group.also));
    Asked questions = asked(search, group, f);
    // That nobody was ever named is common; that somebody had to ask is a muddle.
    if (questions.sources.empty()) f.severity = Severity::low;
    f.ask = first_strategist(map, group, f);
    say(map, f, questions);
    add_chain(map, f, group, questions);
    return f;
}

void search_topic(const Search& search, Findings& findings) {
    const Snapshot& snapshot = search.snapshot;
    const Register& map = snapshot.map();
    const Held held = who_directs(snapshot, search.topic);
    const Leads inside = leads_among(snapshot, held);
    const Leads above = leads_above(snapshot, search.topic);
    std::set<std::vector<BodyId>> told;
    for (OverlapGroup& group : overlap_groups(snapshot, held)) {
        std::vector<BodyId> bodies = bodies_of(map, group.remits);
        if (!findings.want(bodies) || led(map, inside, group.remits)) continue;
        // A narrow one that a lead reaches has its answer, whoever the wide one is.
        std::erase_if(group.also, [&](RemitId id) { return !inside.reaching(id).empty(); });
        const bool alone = group.also.empty() && bodies.size() < 2;
        if (alone || led_from_above(snapshot, above, group)) continue;
        if (told.insert(std::move(bodies)).second) findings.add(finding(search, group));
    }
}

/// Remits that are not live but under question, with a question about their lead, by topic.
std::vector<Held> asked_elsewhere(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    std::vector<Held> result(map.topics().size());
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        if (map[id].status != Status::unconfirmed || !snapshot.current(id)) continue;
        Asked questions;
        questions.look_at(map, id);
        if (!questions.sources.empty()) result[map[id].topic.index()].push_back(id);
    }
    return result;
}

void find(const Snapshot& snapshot, Findings& findings) {
    std::vector<Held> asked = asked_elsewhere(snapshot);
    for (std::size_t i = 0; i < snapshot.map().topics().size(); ++i) {
        search_topic({snapshot, TopicId{i}, std::move(asked[i])}, findings);
    }
}

}  // namespace

constinit const Detector no_lead{
    .kind = {.code = "G104",
             .name = "no-lead",
             .says =
                 "Two or more bodies direct work on one topic in one area, and none of them leads.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
