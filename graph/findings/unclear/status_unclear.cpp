// SPDX-License-Identifier: MIT
#include <optional>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/endings.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

enum class Says : std::uint8_t { nothing, there, ended };

Says opposite(Says says) { return says == Says::there ? Says::ended : Says::there; }

/// What a status that a source names comes to on the date; a plan says nothing of today.
Says reads_status(std::string_view value) {
    const auto status = parse_word<BodyStatus>(value);
    if (!status || *status == BodyStatus::proposed || *status == BodyStatus::agreed)
        return Says::nothing;
    return *status == BodyStatus::disbanded ? Says::ended : Says::there;
}

Says reads_end(std::string_view value, Day day) {
    const auto end = parse_end(value);
    if (!end || !*end) return Says::nothing;
    if (end->latest.last() < day) return Says::ended;
    return end->earliest.first() > day ? Says::there : Says::nothing;
}

/// What one piece of evidence says of a body that is there, or has ended, by the record.
Says reads(const Snapshot& snapshot, const Evidence& e, Says record) {
    const Register& map = snapshot.map();
    const bool of_end = map.text(e.about) == "end";
    if (e.stance == Stance::asks || (!e.about_existence && !of_end)) return Says::nothing;
    if (e.value) {
        const std::string_view value = map.text(e.value);
        return of_end ? reads_end(value, snapshot.day()) : reads_status(value);
    }
    if (e.stance == Stance::supports) return record;
    // Who disputes that a body ended in 2014 may mean another day, or no end at all; of one that
    // is there it says nothing.
    if (of_end) return record == Says::ended ? Says::there : Says::nothing;
    return opposite(record);
}

/// Who says that a body is there, and who that it has ended.
struct Views {
    std::vector<SourceId> there{}, ended{};
    std::vector<Because> steps{};
};

/// What a source says; where it names a value, that tells more than its stance.
Because step(const Register& map, BodyId body, const Evidence& e) {
    if (!e.value) return because(map, body, e);
    const bool open = !map[e.source].restricted;
    std::string text = sentence(quoted(map, std::span(&e.source, 1)));
    if (open && e.at) text += fmt::format(" ({})", map.text(e.at));
    text += fmt::format(" gives its {} as {}", map.text(e.about) == "end" ? "end" : "status",
                        map.text(e.value));
    if (open && e.note) text += fmt::format(": {}", map.text(e.note));
    return because(std::move(text), body);
}

Views views(const Snapshot& snapshot, BodyId body, Says record) {
    const Register& map = snapshot.map();
    Views result;
    for (const Evidence& e : map.list(map[body].standing.evidence)) {
        const Says says = reads(snapshot, e, record);
        if (says == Says::nothing) continue;
        add_source(says == Says::there ? result.there : result.ended, e.source);
        result.steps.push_back(step(map, body, e));
    }
    return result;
}

Finding about(BodyId body) {
    Finding f{.severity = status_unclear.kind.severity};
    f.bodies = {body};
    f.ask = body;
    return f;
}

void ask_whether(const Register& map, BodyId body, Finding& f) {
    f.question = fmt::format("{} {} ended, and if so, when, and who took over its work?",
                             agree(map, body, "Has", "Have"), named(map, body));
    f.suggestion = fmt::format(
        "Have the body that set up {} write down whether it goes on, and tell its members.",
        named(map, body));
}

/// One source calls it ended and another, or else the map itself, there.
std::optional<Finding> in_dispute(const Snapshot& snapshot, BodyId body, Says record) {
    const Register& map = snapshot.map();
    Views all = views(snapshot, body, record);
    const auto& against = record == Says::there ? all.ended : all.there;
    if (against.empty()) return std::nullopt;
    Finding f = about(body);
    const auto& with = record == Says::there ? all.there : all.ended;
    const bool ended = record == Says::there;  // what those against the record say
    const std::string what =
        fmt::format("{} {}", named(map, body),
                    ended ? agree(map, body, "has ended", "have ended")
                          : agree(map, body, "is still there", "are still there"));
    f.title = with.empty() ? fmt::format("A source says that {}, and the map that it {}", what,
                                         ended ? "is still there" : "has ended")
                           : fmt::format("Sources disagree whether {}{}", what,
                                         who_says_both({.support = with, .dispute = against}));
    f.because.push_back(because(map, body));
    for (Because& step : all.steps)
        f.because.push_back(std::move(step));
    ask_whether(map, body, f);
    return f;
}

/// It lives to the last day that its end can mean, and may have ended on any since the first.
std::optional<Finding> ends_between(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    for (const Phase& phase : map.list(map[body].phases)) {
        const EndDate& end = phase.end;
        const bool open = end && end.uncertain() && end.earliest.first() <= snapshot.day() &&
                          snapshot.day() <= end.latest.last();
        if (!open || (phase.start && phase.start.first() > snapshot.day())) continue;
        Finding f = about(body);
        f.title = fmt::format("{} may have ended: the end lies between {} and {}", named(map, body),
                              plain(end.earliest), plain(end.latest));
        f.because.push_back(because(fmt::format("{} ended between {} and {}", named(map, body),
                                                plain(end.earliest), plain(end.latest)),
                                    body, cites::life));
        for (const Evidence& e : map.list(map[body].standing.evidence)) {
            if (map.text(e.about) == "end") f.because.push_back(step(map, body, e));
        }
        ask_whether(map, body, f);
        return f;
    }
    return std::nullopt;
}

/// Replaced, by a relation that nobody disputes, and still there. Of a disputed one U303 speaks.
std::optional<Finding> replaced(const Snapshot& snapshot, BodyId body,
                                const std::vector<Arc>& successors) {
    const Register& map = snapshot.map();
    for (const Arc& arc : successors) {
        // What took over some matters only leaves the rest where it was.
        const Relation& relation = map[arc.relation];
        if (relation.status == Status::disputed || !relation.topics.empty()) continue;
        Finding f = about(body);
        f.also = {arc.body};
        f.relations = {arc.relation};
        f.title = fmt::format("{} {} still shown as there, though {} replaced it", named(map, body),
                              agree(map, body, "is", "are"), named(map, arc.body));
        f.because = {because(map, arc.relation), because(map, body)};
        ask_whether(map, body, f);
        f.ask = arc.body;
        return f;
    }
    return std::nullopt;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Successors after = successors(snapshot);
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        const bool live = snapshot.live(body);
        if (!live && !has_ended(snapshot, body)) continue;
        auto f = in_dispute(snapshot, body, live ? Says::there : Says::ended);
        if (!f && live) f = ends_between(snapshot, body);
        const auto by = after.find(body);
        if (!f && live && by != after.end()) f = replaced(snapshot, body, by->second);
        if (f) findings.add(*std::move(f));
    }
}

}  // namespace

constinit const Detector status_unclear{
    .kind = {.code = "U317",
             .name = "status-unclear",
             .says = "It is not clear whether a body is still there.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
