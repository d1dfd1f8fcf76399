// SPDX-License-Identifier: MIT
#include "graph/findings/sources.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/wording.hpp"

namespace remit {
namespace {

/// What `described` adds to a fact that is not settled: here the sentence around it says so.
std::string without_doubt(std::string text) {
    static constexpr auto doubts = std::to_array<std::string_view>(
        {" (sources disagree)", " (asked about, not confirmed)", " (agreed, not yet done)"});
    for (const std::string_view doubt : doubts) {
        if (text.ends_with(doubt)) text.resize(text.size() - doubt.size());
    }
    return text;
}

std::string with_article(std::string_view noun) {
    const bool vowel =
        !noun.empty() && std::string_view("aeiou").find(noun[0]) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

/// "Csp has a partnership plan, “Plan for 2016”". Terms of reference are many, and take no article.
std::string document_claim(const Register& map, const Document& document) {
    const std::string kind = replaced_hyphens(map.text(document.kind));
    const auto owners = map.list(document.bodies);
    std::string text =
        fmt::format("{} {} {}", names(map, owners), owners.size() == 1 ? "has" : "have",
                    kind.starts_with("terms") ? kind : with_article(kind));
    const std::string_view title = map.text(document.title);
    return title.empty() ? text : fmt::format("{}, “{}”", text, title);
}

std::string with(std::string text, std::string_view old, std::string_view better) {
    const auto at = text.find(old);
    return at == std::string::npos ? text : text.replace(at, old.size(), better);
}

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
    std::string text = replaced_hyphens(field);
    std::ranges::replace(text, '_', ' ');
    return text;
}

std::string claim(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::document) return document_claim(map, map[DocumentId{fact.number}]);
    std::string text = without_doubt(described(map, fact));
    if (!recorded_as_absent(map, fact)) return text;
    if (fact.kind == FactKind::remit) return with(std::move(text), " does not hold ", " holds ");
    const RelationType type = map[RelationId{fact.number}].type;
    return with(std::move(text), fmt::format(" {} ", reads_not(type)),
                fmt::format(" {} ", reads(type)));
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

std::string verb(std::span<const SourceId> sources, std::string_view one, std::string_view many) {
    return std::string(sources.size() == 1 ? one : many);
}

std::string sides(const Register& map, const Voices& voices, std::string_view so) {
    std::vector<std::string> parts;
    const auto add = [&](const std::vector<SourceId>& sources, std::string_view what) {
        if (sources.empty()) return;
        parts.push_back(
            fmt::format("{} {} {}", quoted(map, sources), verb(sources, "says", "say"), what));
    };
    add(voices.support, so);
    add(voices.dispute, "otherwise");
    return fmt::format("{}", fmt::join(parts, "; "));
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
    return because(std::move(text), fact);
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
    return map[id].type == RelationType::member_of ? map[id].to : map[id].from;
}

void put_main_first(const Snapshot& snapshot, std::vector<BodyId>& bodies) {
    std::stable_partition(bodies.begin(), bodies.end(),
                          [&](BodyId body) { return snapshot.in_scope(body); });
}

}  // namespace remit
