// SPDX-License-Identifier: MIT
// Which relation a body owes.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "graph/paths/sorted.hpp"
#include "graph/rules/judge.hpp"
#include "graph/rules/labels.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

/// Whose list it is that shows a relation of this class, and which: the near end's of lines, the
/// far end's of scrutiny and seats. Nobody vouches for what is sent and told.
struct Keeper {
    Aspect aspect = Aspect::reporting;
    bool near = true;
};
std::optional<Keeper> keeper(RelationType type) {
    switch (class_of(type)) {
        case RelationClass::line:
            return Keeper{Aspect::reporting, true};
        case RelationClass::scrutiny:
            return Keeper{Aspect::scrutiny, false};
        case RelationClass::membership:
            return Keeper{Aspect::members, false};
        case RelationClass::funding:
            return Keeper{Aspect::funding, false};
        default:
            return std::nullopt;
    }
}

/// Whom the relation is owed to.
const Choice& far_end(const LinkShape& shape) {
    return shape.owes == Owes::from ? shape.to : shape.from;
}

/// Relations that deny that a body is reached; without one, that any is.
std::vector<FactRef> denials(const std::vector<std::pair<BodyId, RelationId>>& denied,
                             BodyId body = {}) {
    std::vector<FactRef> result;
    for (const auto& one : denied) {
        if (!body || one.first == body) result.emplace_back(one.second);
    }
    sort_once(result);
    return result;
}

}  // namespace

/// What the map shows of the relations of one body to those that a rule names.
struct Judge::Found {
    std::vector<BodyId> reached{};  ///< in place
    std::vector<BodyId> asked{};
    std::vector<std::pair<BodyId, RelationId>> denied{};
};

/// Whether a relation may be such as the body at its near end owes.
bool Judge::is_such(const Relation& relation, BodyId near, const LinkShape& shape) const {
    if (std::ranges::find(shape.relation, relation.type) == shape.relation.end()) return false;
    const BodyId owing = shape.owes == Owes::from ? relation.from : relation.to;
    return (owing == near || is_undirected(relation.type)) &&
           carries(relation, shape.document) != Tristate::no &&
           has_part(relation, shape.roles, shape.capacity) != Tristate::no;
}

/// Adds a body at the far end of a relation to those that it reaches, asks about or denies.
void Judge::add_found(BodyId body, RelationId id, const LinkShape& shape, Found& out) const {
    const Relation& r = map_[id];
    // A question or a denial about one matter says nothing of another.
    const bool to_the_point =
        shape.document.empty() || r.document || r.document_kind || r.topics.empty();
    if (snapshot_.live(id)) {
        out.reached.push_back(body);
    } else if (to_the_point && asks_about(id)) {
        out.asked.push_back(body);
    } else if (to_the_point && says_not(id)) {
        out.denied.emplace_back(body, id);
    }
}

Judge::Found Judge::links_of(BodyId subject, const LinkShape& shape, const Chosen& other) const {
    Found result;
    for (const BodyId near : speakers(subject)) {
        for (const RelationId id : snapshot_.touching(near)) {
            const Relation& r = map_[id];
            const BodyId far = (r.from == near) ? r.to : r.from;
            if (far == subject || !is_such(r, near, shape)) continue;
            for (const BodyId body : spoken_for(far)) {
                if (body != subject && other.may_take(body)) add_found(body, id, shape, result);
            }
        }
    }
    return result;
}

Basis Judge::list_of_links(BodyId subject, const LinkShape& shape,
                           std::span<const BodyId> others) const {
    for (const RelationType type : shape.relation) {
        const auto list = keeper(type);
        if (!list) return Basis::not_recorded;
        const bool own = list->near == (shape.owes == Owes::from);
        const auto vouched = [&](BodyId body) {
            return snapshot_.silence(body, list->aspect) == Basis::complete;
        };
        const bool whole =
            own ? vouched(subject) : !others.empty() && std::ranges::all_of(others, vouched);
        if (!whole) return Basis::not_recorded;
    }
    return Basis::complete;
}

/// Rules that the subject reaches none of these, as facts say or as a list without them does.
void Judge::not_linked(BodyId subject, const LinkShape& shape, const Chosen& other,
                       std::vector<BodyId> others, std::vector<FactRef> facts) {
    Ruling ruling{.kind = RulingKind::link,
                  .subject = subject,
                  .what = kept_text(chooser_.label(far_end(shape), subject)),
                  .facts = std::move(facts)};
    if (!ruling.facts.empty()) {
        ruling.basis = Basis::stated;
    } else {
        ruling.basis =
            other.by_name_alone ? Basis::not_recorded : list_of_links(subject, shape, others);
        // Of several that could be meant, none is named.
        if (others.size() > 1) others.clear();
    }
    ruling.others = std::move(others);
    broken(std::move(ruling));
}

/// One of those named is enough.
void Judge::judge_any_link(BodyId subject, const LinkShape& shape, Chosen& other,
                           const Found& found) {
    for (const BodyId reached : found.reached)
        kept(subject, reached);
    if (!found.reached.empty() || !found.asked.empty()) return;
    std::vector<BodyId> expected;
    if (found.denied.empty()) {
        expected = chooser_.around(other, subject, far_end(shape).where);
    } else {
        for (const auto& denied : found.denied)
            expected.push_back(denied.first);
        sort_once(expected);
        speakers_.leave_out_offices(expected);
    }
    not_linked(subject, shape, other, std::move(expected), denials(found.denied));
}

/// Each of those named is owed one.
void Judge::judge_each_link(BodyId subject, const LinkShape& shape, Chosen& other,
                            const Found& found) {
    bool whole = true;
    for (const BodyId expected : chooser_.around(other, subject, far_end(shape).where)) {
        const auto among = [&](const std::vector<BodyId>& list) {
            return std::ranges::find(list, expected) != list.end();
        };
        if (among(found.reached)) {
            kept(subject, expected);
        } else if (one_body(expected) && !among(found.asked)) {
            whole = false;
            not_linked(subject, shape, other, {expected}, denials(found.denied, expected));
        }
    }
    if (whole && found.reached.empty() && found.asked.empty() && other.perhaps.empty())
        not_linked(subject, shape, other, {}, denials(found.denied));
}

void Judge::judge(const LinkShape& shape) {
    const Choice& far = far_end(shape);
    const Chosen& owing = chooser_.choose(shape.owes == Owes::from ? shape.from : shape.to);
    Chosen& other = chooser_.choose(far);
    for (const BodyId subject : owing.sure) {
        if (!one_body(subject)) continue;
        const Found found = links_of(subject, shape, other);
        if (far.each) {
            judge_each_link(subject, shape, other, found);
        } else {
            judge_any_link(subject, shape, other, found);
        }
    }
}

}  // namespace remit
