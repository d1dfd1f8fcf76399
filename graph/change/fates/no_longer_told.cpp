// SPDX-License-Identifier: MIT
#include "graph/change/fates/no_longer_told.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace remit {
namespace {

/// Bodies are the same by id in both maps.
class After {
  public:
    After(const Register& before, const Snapshot& after, const BodyIds& ids)
        : before_(before), after_(after), ids_(ids) {}

    /// Such a relation between the same bodies, denied or in place.
    [[nodiscard]] bool speaks_of(RelationId id) const {
        const Relation& r = before_[id];
        const BodyId from = same(r.from);
        const BodyId to = same(r.to);
        if (!from || !to) return false;
        return std::ranges::any_of(after_.touching(from), [&](RelationId other) {
            const Relation& o = after_.map()[other];
            return o.type == r.type && o.from == from && o.to == to && after_.current(other);
        });
    }
    [[nodiscard]] bool speaks_of(DocumentId id) const {
        const Document& d = before_[id];
        return std::ranges::any_of(before_.list(d.bodies), [&](BodyId owner) {
            const BodyId body = same(owner);
            return body && std::ranges::any_of(after_.documents_of(body), [&](DocumentId other) {
                       return after_.map().text(after_.map()[other].kind) == before_.text(d.kind) &&
                              after_.current(other);
                   });
        });
    }

  private:
    [[nodiscard]] BodyId same(BodyId body) const {
        return body ? ids_.of(before_.id(body)) : BodyId{};
    }

    const Register& before_;
    const Snapshot& after_;
    const BodyIds& ids_;
};

/// What a step says is not there.
bool denies(const Register& map, FactRef fact) {
    if (fact.kind == FactKind::relation)
        return map[RelationId{fact.number}].status == Status::absent;
    return fact.kind == FactKind::document && map[DocumentId{fact.number}].status == Status::absent;
}

}  // namespace

bool no_longer_told(const Register& map, const Finding& finding, const Snapshot& after,
                    const BodyIds& ids) {
    if (finding.kind->category != FindingCategory::gap || finding.basis != Basis::stated)
        return false;
    const After later(map, after, ids);
    bool denied = false;
    for (const Because& step : finding.because) {
        if (!step.fact || !denies(map, *step.fact)) continue;
        denied = true;
        const std::size_t number = step.fact->number;
        const bool spoken_of = step.fact->kind == FactKind::relation
                                   ? later.speaks_of(RelationId{number})
                                   : later.speaks_of(DocumentId{number});
        if (spoken_of) return false;
    }
    return denied;
}

}  // namespace remit
