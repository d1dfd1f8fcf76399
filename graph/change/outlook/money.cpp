// SPDX-License-Identifier: MIT
// Who pays whom among the bodies of a plan, before and after.
#include <map>
#include <string>
#include <tuple>

#include <fmt/format.h>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

bool is_money(RelationType type) {
    return type == RelationType::funds || type == RelationType::commissions;
}

void add(Sum& sum, double amount) {
    if (recorded(amount)) {
        sum.known += amount;
    } else {
        ++sum.missing;
    }
}

class Money {
  public:
    Money(const PlanView& plan, Outlook& out) : plan_(plan), map_(plan.map()), out_(out) {}

    void add_all() {
        std::vector<RelationId> all;
        for (const BodyId body : plan_.bodies()) {
            for (const RelationId id : plan_.after().touching(body)) {
                if (is_money(map_[id].type)) all.push_back(id);
            }
        }
        sort_once(all);
        for (const RelationId id : all)
            add_one(id);
        for (auto& [key, change] : changes_) {
            change.why = why(change);
            out_.money.push_back(std::move(change));
        }
    }

  private:
    /// Who stands there by the plan; of several the first.
    [[nodiscard]] BodyId heir(BodyId body) const {
        const auto heirs = plan_.heirs(body);
        return heirs.empty() ? body : heirs.front();
    }

    void add_one(RelationId id) {
        const Relation& r = map_[id];
        if (!plan_.was(id) && !plan_.after().live(id)) return;
        const std::string currency(map_.text(r.currency));
        const std::string period(map_.text(r.period));
        const BodyId payer = heir(r.from);
        const BodyId payee = heir(r.to);
        MoneyChange& change = changes_[{payer, payee, currency, period}];
        change.payer = payer;
        change.payee = payee;
        change.currency = currency;
        change.period = period;
        if (plan_.was(id)) {
            change.before.push_back(id);
            add(change.amount_before, r.amount);
        }
        if (plan_.after().live(id)) {
            change.after.push_back(id);
            add(change.amount_after, r.amount);
        }
    }

    [[nodiscard]] std::string why(const MoneyChange& change) const {
        if (change.after.empty()) {
            const BodyId gone = plan_.ends(change.payee) ? change.payee : change.payer;
            return plan_.ends(gone) ? sentence(fmt::format("{} ends, and nobody is shown to take "
                                                           "its place in this.",
                                                           named(map_, gone)))
                                    : "The plan ends it.";
        }
        if (change.before.empty()) return "The plan begins it.";
        if (change.before.size() > change.after.size())
            return fmt::format("{} payments become {}.", sentence(number(change.before.size())),
                               number(change.after.size()));
        return {};
    }

    const PlanView& plan_;
    const Register& map_;
    Outlook& out_;
    std::map<std::tuple<BodyId, BodyId, std::string, std::string>, MoneyChange> changes_{};
};

}  // namespace

void add_money(const PlanView& plan, Outlook& out) { Money(plan, out).add_all(); }

}  // namespace remit
