// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// So many seats with a role show that somebody wrote roles down.
constexpr std::size_t seats_with_role = 3;

bool should_have_chair(const Snapshot& snapshot, BodyId body) {
    const Category c = category(snapshot.map(), body);
    const bool board = c == Category::partnership || c == Category::statutory_partnership;
    // Each of the many that a record stands for may have a chair of its own.
    return snapshot.live(body) && board && !stands_for_many(snapshot.map(), body);
}

bool has_chair(const Snapshot& snapshot, BodyId body) {
    return std::ranges::any_of(snapshot.seats_on(body), [&](const Seat& seat) {
        return chairs(snapshot.map()[seat.relation].role);
    });
}

/// Bodies that meet and chair as one have their chair in common, whichever record it stands at.
bool shares_chair(const Snapshot& snapshot, BodyId body) {
    return std::ranges::any_of(
        snapshot.from(body, RelationClass::coordination), [&](const Arc& arc) {
            return snapshot.map()[arc.relation].type == RelationType::works_as_one_with &&
                   has_chair(snapshot, arc.body);
        });
}

/// Whether roles on a body were written down: a vice-chair or co-opted member, or several members.
/// One seat that is called a member's is how most people fill in the column.
bool roles_recorded(const Snapshot& snapshot, BodyId body) {
    std::size_t with_role = 0;
    for (const Seat& seat : snapshot.seats_on(body)) {
        const Role role = snapshot.map()[seat.relation].role;
        if (role == Role::vice_chair || role == Role::co_opted) return true;
        if (role != Role::none) ++with_role;
    }
    return with_role >= seats_with_role;
}

/// Chairs of the body that are on the map and do not count on this date: denied, asked about,
/// proposed, left.
std::vector<RelationId> chairs_that_do_not_count(const Snapshot& snapshot, BodyId body) {
    std::vector<RelationId> result;
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& relation = snapshot.map()[id];
        const bool chair = relation.type == RelationType::member_of && relation.to == body &&
                           chairs(relation.role);
        if (chair) result.push_back(id);
    }
    return result;
}

void word_it(const Register& map, BodyId body, Finding& f) {
    const std::string name = named(map, body);
    f.ask = body;
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(because("Its seats are on the map, and none of them is the chair's"));
        f.title =
            fmt::format("{} {} not shown to have a chair", name, agree(map, body, "is", "are"));
        f.question = fmt::format("Has {} a chair, and if so, who holds the post?", name);
    } else {
        if (f.basis == Basis::complete) {
            f.because.push_back(because("The map vouches that its members are all there"));
        }
        f.title = fmt::format("{} {} no chair", name, agree(map, body, "has", "have"));
        f.question = fmt::format("Why has {} no chair, and who calls its meetings?", name);
    }
    f.suggestion =
        fmt::format("Let {} elect a chair, and write into its terms who acts until then.", name);
}

Finding finding(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Finding f{.severity = no_chair.kind.severity};
    f.basis = snapshot.silence(body, Aspect::members);
    f.bodies = {body};
    f.because.push_back(because(map, body));
    for (const RelationId id : chairs_that_do_not_count(snapshot, body)) {
        f.relations.push_back(id);
        f.because.push_back(because(map, id));
        if (plainly_denied(snapshot, id)) f.basis = Basis::stated;
    }
    word_it(map, body, f);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body) || !should_have_chair(snapshot, body)) continue;
        if (has_chair(snapshot, body) || shares_chair(snapshot, body)) continue;
        Finding f = finding(snapshot, body);
        if (f.basis != Basis::not_recorded || roles_recorded(snapshot, body))
            findings.add(std::move(f));
    }
}

}  // namespace

constinit const Detector no_chair{.kind = {.code = "G116",
                                           .name = "no-chair",
                                           .says = "A board or partnership has no chair.",
                                           .category = FindingCategory::gap,
                                           .severity = Severity::low},
                                  .find = find};

}  // namespace remit::detectors
