// SPDX-License-Identifier: MIT
// Which relation a body owes.
#include <algorithm>
#include <optional>

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

}  // namespace

/// What the map shows of the relations of one body to those that a rule names.
struct Judge::Found {
    std::vector<BodyId> reached{};  ///< in place
    std::vector<BodyId> asked{};
    std::vector<std::pair<BodyId, RelationId>> denied{};
};

Judge::Found Judge::links_of(BodyId subject, const LinkShape& shape, const Chosen& other) const {
    Found result;
    const bool from = shape.owes == Owes::from;
    for (const BodyId near : speakers(subject)) {
        for (const RelationId id : snapshot_.touching(near)) {
            const Relation& r = map_[id];
            if (std::ranges::find(shape.relation, r.type) == shape.relation.end()) continue;
            const bool forward = (from ? r.from : r.to) == near;
            if (!forward && !is_undirected(r.type)) continue;
            const BodyId far = (r.from == near) ? r.to : r.from;
            if (far == subject || carries(r, shape.document) == Tristate::no) continue;
            if (has_part(r, shape.roles, shape.capacity) == Tristate::no) continue;
            // A question or a denial about one matter says nothing of another.
            const bool to_the_point = shape.document.empty() || r.document || r.document_kind ||
                                      map_.list(r.topics).empty();
            for (const BodyId meant_one : spoken_for(far)) {
                if (meant_one == subject || !other.may_take(meant_one)) continue;
                if (snapshot_.live(id)) {
                    result.reached.push_back(meant_one);
                } else if (to_the_point && asks_about(id)) {
                    result.asked.push_back(meant_one);
                } else if (to_the_point && says_not(id)) {
                    result.denied.emplace_back(meant_one, id);
                }
            }
        }
    }
    return result;
}

/// Of a commissioner and the office that speaks for him, the commissioner is meant.
void Judge::leave_out_offices(std::vector<BodyId>& bodies) const {
    const std::vector<BodyId> all = bodies;
    const auto speaks = [&](BodyId body, BodyId other) {
        const auto list = spoken_for(body);
        return std::ranges::find(list, other) != list.end();
    };
    std::erase_if(bodies, [&](BodyId body) {
        return std::ranges::any_of(all, [&](BodyId other) {
            return other != body && speaks(body, other) && !speaks(other, body);
        });
    });
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

void Judge::judge(const LinkShape& shape) {
    const bool from = shape.owes == Owes::from;
    const Chosen& owing = chooser_.choose(from ? shape.from : shape.to);
    const Choice& far = from ? shape.to : shape.from;
    Chosen& other = chooser_.choose(far);
    for (const BodyId subject : owing.sure) {
        if (!one_body(subject)) continue;
        const Found found = links_of(subject, shape, other);
        const auto ruling = [&](std::vector<BodyId> others, bool of_one) {
            Ruling r{
                .kind = RulingKind::link, .subject = subject, .what = chooser_.label(far, subject)};
            for (const auto& denied : found.denied) {
                const bool about =
                    !of_one || std::ranges::find(others, denied.first) != others.end();
                if (about) r.facts.emplace_back(denied.second);
            }
            sort_once(r.facts);
            r.basis = !r.facts.empty() ? Basis::stated : list_of_links(subject, shape, others);
            if (r.basis == Basis::complete && other.by_name_alone) r.basis = Basis::not_recorded;
            // Of several that could be meant, none is named.
            if (r.facts.empty() && others.size() > 1) others.clear();
            r.others = std::move(others);
            broken(std::move(r));
        };
        if (!far.each) {
            if (!found.reached.empty()) {
                for (const BodyId reached : found.reached)
                    kept(subject, reached);
                continue;
            }
            if (!found.asked.empty()) continue;
            std::vector<BodyId> expected = chooser_.around(other, subject, far.where);
            if (!found.denied.empty()) {
                expected.clear();
                for (const auto& denied : found.denied)
                    expected.push_back(denied.first);
                sort_once(expected);
                leave_out_offices(expected);
            }
            ruling(std::move(expected), false);
            continue;
        }
        bool whole = true;
        for (const BodyId expected : chooser_.around(other, subject, far.where)) {
            const auto among = [&](const std::vector<BodyId>& list) {
                return std::ranges::find(list, expected) != list.end();
            };
            if (among(found.reached)) {
                kept(subject, expected);
            } else if (one_body(expected) && !among(found.asked)) {
                whole = false;
                ruling({expected}, true);
            }
        }
        if (whole && found.reached.empty() && found.asked.empty() && other.perhaps.empty())
            ruling({}, false);
    }
}

}  // namespace remit
