// SPDX-License-Identifier: MIT
// The parts of a paper on a plan, in the order in which a reader asks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/changes.hpp"
#include "viz/report/document.hpp"

namespace remit::changes {

/// A plan as its parts are made. Holds references.
struct PlanPaper {
    const MergeReport& report;
    const PlanOutcome& plan;
    std::string prefix{};  ///< before the ids of its sections: "plan-2-", or nothing

    [[nodiscard]] const Snapshot& after() const { return plan.after.snapshot; }
    [[nodiscard]] const Register& map() const { return after().map(); }
    [[nodiscard]] const Outlook& outlook() const { return plan.outlook; }
    [[nodiscard]] std::string name(BodyId body) const { return std::string(map().name(body)); }
    [[nodiscard]] std::string id(std::string_view part) const { return prefix + std::string(part); }
};

/// What a chair needs of a plan: what it would do, whose consent, what it saves and loses, what is
/// muddled then.
[[nodiscard]] std::vector<report::Words> in_short(const PlanPaper& paper);
/// "8 asked for by law: 1 given, 7 not asked"
[[nodiscard]] std::string consents_in_short(const PlanPaper& paper);
/// Of the seats that give voters a voice, those that are lost.
[[nodiscard]] std::size_t voices_lost(const Outlook& outlook);
[[nodiscard]] std::size_t remits_without_holder(const Outlook& outlook);

[[nodiscard]] report::Section consents(const PlanPaper& paper);
[[nodiscard]] report::Section what_to_do_first(const PlanPaper& paper);
[[nodiscard]] report::Section seats(const PlanPaper& paper);
[[nodiscard]] report::Section remits(const PlanPaper& paper);
[[nodiscard]] report::Section money(const PlanPaper& paper);
[[nodiscard]] report::Section voices(const PlanPaper& paper);
[[nodiscard]] report::Section lines(const PlanPaper& paper);
[[nodiscard]] report::Section sizes(const PlanPaper& paper);
[[nodiscard]] report::Section muddles(const PlanPaper& paper);
[[nodiscard]] report::Section ledger(const PlanPaper& paper);
[[nodiscard]] report::Section unknown(const PlanPaper& paper);

}  // namespace remit::changes
