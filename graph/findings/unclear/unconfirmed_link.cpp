// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"

namespace remit::detectors {
namespace {

/// What makes two records the same thing at different times, so that one in place answers for one
/// that was asked about or agreed.
using Key = std::tuple<FactKind, std::vector<std::uint32_t>, std::vector<TopicId>>;

Key key(const Register& map, RelationId id) {
    const Relation& r = map[id];
    auto [from, to] = std::pair(r.from.value, r.to.value);
    if (is_undirected(r.type) && to < from) std::swap(from, to);
    const auto topics = map.list(r.topics);
    return {FactKind::relation,
            {static_cast<std::uint32_t>(r.type), from, to, r.on_behalf_of.value, r.document.value,
             r.document_kind.value},
            {topics.begin(), topics.end()}};
}

Key key(const Register& map, RemitId id) {
    const Remit& r = map[id];
    return {FactKind::remit,
            {r.body.value, static_cast<std::uint32_t>(r.function), r.on_behalf_of.value},
            {r.topic}};
}

Key key(const Register& map, DocumentId id) {
    const Document& d = map[id];
    std::vector<std::uint32_t> parts{d.kind.value};
    for (const BodyId body : map.list(d.bodies))
        parts.push_back(body.value);
    return {FactKind::document, parts, {}};
}

bool in_place(Status status) { return status == Status::in_place || status == Status::disputed; }

PartialDate planned(const Document& d) { return d.valid_from ? d.valid_from : d.date; }
template <class T>
PartialDate planned(const T& record) {
    return record.start;
}

enum class Open : std::uint8_t { no, asked, agreed };

/// What is open about a record that speaks of the day. A dispute answers the question, one way or
/// the other; a planned day has passed once every day that it can mean has.
template <class T>
Open open(const Snapshot& snapshot, const T& record) {
    if (snapshot.options().firm_only && !record.standing.firm()) return Open::no;
    if (record.status == Status::unconfirmed && !record.standing.disputed) return Open::asked;
    const PartialDate day = planned(record);
    const bool passed = record.status == Status::agreed && day && day.last() < snapshot.day();
    return passed ? Open::agreed : Open::no;
}

struct Case {
    FactRef fact{};
    Open open = Open::no;
    PartialDate planned{};
    std::vector<BodyId> bodies{};
    BodyId ask{};
};

std::string title(const Register& map, const Case& c) {
    const std::string what = claim(map, c.fact);
    if (c.open == Open::agreed) {
        return fmt::format("It was agreed for {} that {}, and nothing shows that it was done",
                           plain(c.planned), what);
    }
    const Voices who = voices(map, c.fact);
    if (who.ask.empty()) return fmt::format("It is not confirmed that {}", what);
    return fmt::format("It is asked whether {}, and no source {}", what,
                       who.support.empty() ? "answers" : "settles it");
}

Finding finding(const Snapshot& snapshot, const Case& c) {
    const Register& map = snapshot.map();
    Finding f{.severity = unconfirmed_link.kind.severity};
    f.about_its_facts = true;
    f.bodies = c.bodies;
    put_main_first(snapshot, f.bodies);
    f.title = title(map, c);
    add_steps(f.because, map, c.fact);
    f.ask = c.ask;
    if (c.open == Open::agreed) {
        f.question = fmt::format(
            "It was agreed for {} that {}: has it been done, and if not, when "
            "will it be?",
            plain(c.planned), claim(map, c.fact));
        f.suggestion = "Record the day on which it was done, or agree a new one.";
    } else {
        f.question = fmt::format("{}, and who can confirm it?", asked(map, c.fact));
        f.suggestion =
            fmt::format("Have {} answer, and write the answer down where the question was asked.",
                        named(map, c.ask));
    }
    return f;
}

/// The records of one kind that are open, and have no other in place that answers for them. Most
/// maps have few open ones, so the keys of those in place are made only then.
template <class T, class Records, class Current>
std::vector<T> open_ones(const Snapshot& snapshot, const Records& records, Current current) {
    std::vector<T> found;
    std::set<Key> keys;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (open(snapshot, records[i]) == Open::no || !current(T{i})) continue;
        found.push_back(T{i});
        keys.insert(key(snapshot.map(), T{i}));
    }
    if (found.empty()) return found;
    std::set<Key> answered;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (!in_place(records[i].status) || !snapshot.live(T{i})) continue;
        Key own = key(snapshot.map(), T{i});
        if (keys.contains(own)) answered.insert(std::move(own));
    }
    std::erase_if(found, [&](T id) { return answered.contains(key(snapshot.map(), id)); });
    return found;
}

void find_in_relations(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const auto current = [&](RelationId id) { return speaks_of_the_day(snapshot, id); };
    const auto open_relations = open_ones<RelationId>(snapshot, map.relations(), current);
    for (const Statement& one : statements(map, open_relations)) {
        const Relation& r = map[one.said];
        Finding f =
            finding(snapshot, {one.said, open(snapshot, r), planned(r), one.bodies, one.ask});
        f.relations = one.relations;
        const auto topics = map.list(r.topics);
        f.topics.assign(topics.begin(), topics.end());
        findings.add(std::move(f));
    }
}

void find_in_remits(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const auto current = [&](RemitId id) { return snapshot.current(id); };
    for (const RemitId id : open_ones<RemitId>(snapshot, map.remits(), current)) {
        const Remit& r = map[id];
        Finding f = finding(snapshot, {id, open(snapshot, r), planned(r), {r.body}, r.body});
        f.remits = {id};
        f.topics = {r.topic};
        findings.add(std::move(f));
    }
}

void find_in_documents(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const auto current = [&](DocumentId id) {
        return !map[id].bodies.empty() && snapshot.current(id);
    };
    for (const DocumentId id : open_ones<DocumentId>(snapshot, map.documents(), current)) {
        const Document& d = map[id];
        const auto owners = map.list(d.bodies);
        Finding f = finding(
            snapshot,
            {id, open(snapshot, d), planned(d), {owners.begin(), owners.end()}, owners.front()});
        f.documents = {id};
        findings.add(std::move(f));
    }
}

void find(const Snapshot& snapshot, Findings& findings) {
    find_in_relations(snapshot, findings);
    find_in_remits(snapshot, findings);
    find_in_documents(snapshot, findings);
}

}  // namespace

constinit const Detector unconfirmed_link{
    .kind = {.code = "U314",
             .name = "unconfirmed-link",
             .says = "Somebody asked whether a link, remit or document exists, or agreed one, and "
                     "nothing shows it.",
             .category = FindingCategory::unclear,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
