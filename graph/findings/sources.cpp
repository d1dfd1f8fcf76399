// SPDX-License-Identifier: MIT
#include "graph/findings/sources.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

std::string_view stance_reads(const Evidence& evidence) {
    switch (evidence.stance) {
        case Stance::supports:
            return evidence.about_existence ? "says so" : "bears out";
        case Stance::disputes:
            return evidence.about_existence ? "says otherwise" : "disputes";
        case Stance::asks:
            break;
    }
    return evidence.about_existence ? "asks" : "asks about";
}

std::string name(const Register& map, SourceId source) {
    if (map[source].restricted) return "a restricted source";
    return fmt::format("“{}”", map.text(map[source].title));
}

}  // namespace

bool recorded_as_absent(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::relation)
        return map[RelationId{fact.number}].status == Status::absent;
    if (fact.kind == FactKind::remit) return map[RemitId{fact.number}].status == Status::absent;
    return fact.kind == FactKind::document && map[DocumentId{fact.number}].status == Status::absent;
}

std::string plain_field(std::string_view field) {
    if (field == "held_last_year") return "meetings held last year";
    if (field == "planned_per_year") return "meetings planned a year";
    if (field == "usual_per_year") return "usual meetings a year";
    std::string text = replaced_hyphens(field);
    std::ranges::replace(text, '_', ' ');
    return text;
}

void add_source(std::vector<SourceId>& sources, SourceId source) {
    if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
}

Voices voices(const Register& map, FactRef fact) {
    Voices result;
    for (const Evidence& e : map.list(map.standing(fact).evidence)) {
        if (!e.about_existence) continue;
        auto& side = e.stance == Stance::supports   ? result.support
                     : e.stance == Stance::disputes ? result.dispute
                                                    : result.ask;
        add_source(side, e.source);
    }
    // Who supports a record of absence denies that the thing is so.
    if (recorded_as_absent(map, fact)) std::swap(result.support, result.dispute);
    return result;
}

std::string quoted(const Register& map, std::span<const SourceId> sources) {
    std::vector<std::string> all;
    for (const SourceId source : sources)
        all.push_back(name(map, source));
    return listed(all, 1);
}

bool one_says_both(const Voices& voices) {
    return voices.dispute.size() == 1 &&
           std::ranges::find(voices.support, voices.dispute.front()) != voices.support.end();
}

std::string_view who_says_both(const Voices& voices) {
    return one_says_both(voices) ? ": one paper says both" : "";
}

Because because(const Register& map, FactRef fact, const Evidence& evidence) {
    std::string text = sentence(name(map, evidence.source));
    const bool open = !map[evidence.source].restricted;
    if (open && evidence.at) text += fmt::format(" ({})", map.text(evidence.at));
    text += fmt::format(" {}", stance_reads(evidence));
    if (!evidence.about_existence) {
        text += fmt::format(" its {}", plain_field(map.text(evidence.about)));
    }
    if (evidence.value) text += fmt::format(", and says {}", map.text(evidence.value));
    if (open && evidence.note) text += fmt::format(": {}", map.text(evidence.note));
    return {std::move(text), fact, cites::nothing};  // it names its source itself
}

void add_steps(std::vector<Because>& steps, const Register& map, FactRef fact) {
    steps.push_back(because(map, fact));
    for (const Stance stance : {Stance::supports, Stance::disputes, Stance::asks}) {
        for (const Evidence& e : map.list(map.standing(fact).evidence)) {
            if (e.stance == stance) steps.push_back(because(map, fact, e));
        }
    }
}

bool speaks_of_the_day(const Snapshot& snapshot, RelationId id) {
    if (snapshot.current(id)) return true;
    const Relation& r = snapshot.map()[id];
    if (r.type != RelationType::succeeds || !snapshot.live(r.from)) return false;
    return (!r.start || r.start.first() <= snapshot.day()) &&
           (!r.end || snapshot.day() <= r.end.latest.last());
}

BodyId who_knows(const Register& map, RelationId id) {
    const Relation& r = map[id];
    const auto is_fund = [&](BodyId body) { return category(map, body) == Category::funder; };
    if (r.type == RelationType::member_of || (is_fund(r.from) && !is_fund(r.to))) return r.to;
    return r.from;
}

std::vector<Statement> statements(const Register& map, std::span<const RelationId> relations) {
    std::vector<Statement> result;
    std::map<RelationId, std::size_t> by_line;
    for (const RelationId id : relations) {
        const Relation& r = map[id];
        const auto [known, is_new] = by_line.try_emplace(r.line ? r.line : id, result.size());
        if (is_new) {
            const Relation& said = map[known->first];
            const BodyId named = said.from ? said.from : said.to;
            result.push_back({.said = known->first, .ask = r.line ? named : who_knows(map, id)});
        }
        Statement& one = result[known->second];
        one.relations.push_back(id);
        for (const BodyId body : {r.from, r.to}) {
            if (std::ranges::find(one.bodies, body) == one.bodies.end()) one.bodies.push_back(body);
        }
    }
    return result;
}

void put_main_first(const Snapshot& snapshot, std::vector<BodyId>& bodies) {
    std::stable_partition(bodies.begin(), bodies.end(),
                          [&](BodyId body) { return snapshot.in_scope(body); });
}

}  // namespace remit
