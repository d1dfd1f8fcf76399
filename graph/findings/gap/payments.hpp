// SPDX-License-Identifier: MIT
// Money that stopped, and money that still comes: what G110 and G118 ask about.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Whether a payment was made and is made no more: lapsed, or past its end.
[[nodiscard]] bool paid_once(const Snapshot& snapshot, RelationId id);
/// "Pcc funds North Csp, until 31 March 2014".
[[nodiscard]] std::string described_payment(const Snapshot& snapshot, RelationId id);

/// Who pays, paid and may apply, looked up once for all funds.
class Payments {
  public:
    explicit Payments(const Snapshot& snapshot);

    /// Relations that say who may not apply, by fund; not of those who may for another reason.
    [[nodiscard]] const std::map<BodyId, std::vector<RelationId>>& shut() const { return shut_; }
    /// The payer pays the body today, and for no purpose in particular.
    [[nodiscard]] bool pays_freely(BodyId payer, BodyId body) const {
        return freely_.contains({payer, body});
    }
    /// What was paid to a body and is paid no more.
    [[nodiscard]] std::vector<RelationId> once(BodyId body) const { return of(once_, body); }
    /// What comes to a body by way of others.
    [[nodiscard]] std::vector<RelationId> by_way(BodyId body) const { return of(by_way_, body); }

  private:
    using ByBody = std::map<BodyId, std::vector<RelationId>>;

    static std::vector<RelationId> of(const ByBody& all, BodyId body);
    void add_eligibility(const Snapshot& snapshot, RelationId id);
    void add_payment(const Relation& relation, RelationId id);
    void leave_out_those_who_may(const Register& map);

    ByBody shut_, once_, by_way_;
    std::set<std::pair<BodyId, BodyId>> open_, freely_;
};

}  // namespace remit
