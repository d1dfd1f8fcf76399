// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/unclear/field_disputes.hpp"
#include "graph/findings/unclear/role_conflicts.hpp"
#include "graph/findings/wording.hpp"

namespace remit::detectors {
namespace {

/// A record that speaks of the day: live, or a statement that there is no such thing.
template <class T>
bool speaks(const Snapshot& snapshot, T id, bool current) {
    const Status status = snapshot.map()[id].status;
    const bool planned = status == Status::proposed || status == Status::agreed;
    return snapshot.live(id) || (current && !planned && !snapshot.options().firm_only);
}

/// Whether sources disagree that the thing is so. Of one that is only asked about, a source must
/// say that it is: else the question has its answer.
template <class T>
bool disputed(const Snapshot& snapshot, T id) {
    const auto& record = snapshot.map()[id];
    if (!record.standing.disputed) return false;
    return record.status != Status::unconfirmed || !voices(snapshot.map(), id).support.empty();
}

/// What to say of one fact, whatever its kind.
struct Conflict {
    FactRef fact{};
    bool existence = false;
    std::vector<FieldDispute> fields{};
    std::vector<BodyId> bodies{};
    BodyId ask{};

    [[nodiscard]] bool any() const { return existence || !fields.empty(); }
};

/// The sources stand in the chain: their titles are longer than what they say.
std::string existence_title(const Register& map, FactRef fact) {
    const Voices who = voices(map, fact);
    const std::string what = claim(map, fact);
    if (who.support.empty() && who.dispute.empty())
        return fmt::format("It is in dispute whether {}", what);
    if (one_says_both(who))
        return fmt::format("One paper says both that {} and that this is not so", what);
    if (who.support.empty() || who.dispute.empty())
        return fmt::format("The map and a source disagree whether {}", what);
    return fmt::format("Sources disagree whether {}", what);
}

std::string title(const Register& map, const Conflict& conflict) {
    if (conflict.existence) return existence_title(map, conflict.fact);
    const std::string detail = reads(conflict.fields);
    if (conflict.fact.kind == FactKind::body)
        return fmt::format("Sources differ on {}: {}", named(map, conflict.ask), detail);
    return fmt::format("{}, but sources differ on {}", claim(map, conflict.fact), detail);
}

/// Asks for the fact itself.
std::string question(const Register& map, const Conflict& conflict) {
    if (conflict.existence)
        return fmt::format("{}, and where is that written down?", asked(map, conflict.fact));
    const std::string what = fields(conflict.fields);
    const std::string which = values(conflict.fields);
    if (conflict.fact.kind == FactKind::body)
        return fmt::format("What is right about the {} of {}{}?", what, named(map, conflict.ask),
                           which);
    return fmt::format("{}: what is right about the {}{}?", claim(map, conflict.fact), what, which);
}

/// The steps of a body are only those that speak of the disputed fields.
void add_chain(const Register& map, const Conflict& conflict, Finding& f) {
    if (conflict.fact.kind != FactKind::body) return add_steps(f.because, map, conflict.fact);
    f.because.push_back(because(map, conflict.fact));
    for (const FieldDispute& dispute : conflict.fields) {
        for (const Evidence& e : map.list(map.standing(conflict.fact).evidence)) {
            if (map.text(e.about) == dispute.field) {
                f.because.push_back(because(map, conflict.fact, e));
            }
        }
    }
}

Finding finding(const Snapshot& snapshot, const Conflict& conflict) {
    const Register& map = snapshot.map();
    Finding f{.severity = conflicting_evidence.kind.severity};
    if (!conflict.existence && std::ranges::none_of(conflict.fields, weighty)) {
        f.severity = Severity::low;
    }
    f.bodies = conflict.bodies;
    put_main_first(snapshot, f.bodies);
    f.about_its_facts = conflict.fact.kind != FactKind::body;
    f.title = title(map, conflict);
    add_chain(map, conflict, f);
    f.ask = conflict.ask;
    f.question = question(map, conflict);
    f.suggestion =
        conflict.existence
            ? "Settle the point between the bodies concerned, write it down in one place, "
              "and correct the other papers."
            : fmt::format("Have {} state it in one place, and correct the other papers.",
                          named(map, conflict.ask));
    return f;
}

/// Whether there is a conflict about a relation, or about the line that makes it.
bool in_conflict(const Snapshot& snapshot, RelationId id) {
    const Register& map = snapshot.map();
    const Standing& standing = map[id].standing;
    if (standing.evidence.empty() && !standing.disputed) return false;
    const RelationId said = map[id].line ? map[id].line : id;
    return disputed(snapshot, said) || !field_disputes(map, said).empty();
}

void find_in_relations(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    std::vector<RelationId> speaking;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id{i};
        if (!in_conflict(snapshot, id)) continue;
        if (speaks(snapshot, id, speaks_of_the_day(snapshot, id))) speaking.push_back(id);
    }
    for (const Statement& one : statements(map, speaking)) {
        const Conflict conflict{one.said, disputed(snapshot, one.said),
                                field_disputes(map, one.said), one.bodies, one.ask};
        Finding f = finding(snapshot, conflict);
        f.relations = one.relations;
        const auto topics = map.list(map[one.said].topics);
        f.topics.assign(topics.begin(), topics.end());
        findings.add(std::move(f));
    }
}

/// Disputes about what a body is for are U304's: it asks the same question, and knows more.
std::set<RemitId> told_as_unclear_role(const Snapshot& snapshot) {
    std::set<RemitId> told;
    for (const RoleConflict& role : role_conflicts(snapshot)) {
        told.insert(role.strategy.begin(), role.strategy.end());
        told.insert(role.delivery.begin(), role.delivery.end());
    }
    return told;
}

void find_in_remits(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    const std::set<RemitId> told = told_as_unclear_role(snapshot);
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        const RemitId id{i};
        if (!speaks(snapshot, id, snapshot.current(id))) continue;
        const bool existence = disputed(snapshot, id) && !told.contains(id);
        const Conflict conflict{
            id, existence, field_disputes(map, id), {map[id].body}, map[id].body};
        if (!conflict.any()) continue;
        Finding f = finding(snapshot, conflict);
        f.remits = {id};
        f.topics = {map[id].topic};
        findings.add(std::move(f));
    }
}

void find_in_documents(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.documents().size(); ++i) {
        const DocumentId id{i};
        const auto owners = map.list(map[id].bodies);
        if (owners.empty() || !speaks(snapshot, id, snapshot.current(id))) continue;
        Conflict conflict{id, disputed(snapshot, id), field_disputes(map, id)};
        if (!conflict.any()) continue;
        conflict.bodies.assign(owners.begin(), owners.end());
        conflict.ask = owners.front();
        Finding f = finding(snapshot, conflict);
        f.documents = {id};
        findings.add(std::move(f));
    }
}

void find_in_bodies(const Snapshot& snapshot, Findings& findings) {
    const Register& map = snapshot.map();
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId id{i};
        if (!snapshot.live(id)) continue;
        const Conflict conflict{id, false, field_disputes(map, id), {id}, id};
        if (conflict.any()) findings.add(finding(snapshot, conflict));
    }
}

void find(const Snapshot& snapshot, Findings& findings) {
    find_in_relations(snapshot, findings);
    find_in_remits(snapshot, findings);
    find_in_documents(snapshot, findings);
    find_in_bodies(snapshot, findings);
}

}  // namespace

constinit const Detector conflicting_evidence{
    .kind = {.code = "U303",
             .name = "conflicting-evidence",
             .says = "Sources disagree on a relation, a remit, a document or a field of a body.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
