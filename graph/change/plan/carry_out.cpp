// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/ledger.hpp"
#include "graph/change/plan/steps.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// The bodies that a step would make, by name and id.
std::vector<std::string> would_make(const PlanStep& step) {
    std::vector<std::string> result;
    const auto add = [&](const PlannedBody& body) {
        for (const std::string& name : {body.id, body.name}) {
            if (!name.empty()) result.push_back(folded(name));
        }
    };
    if (const auto* merger = std::get_if<MergeStep>(&step.what)) add(merger->into);
    if (const auto* creation = std::get_if<CreateStep>(&step.what)) add(creation->body);
    if (const auto* splitting = std::get_if<SplitStep>(&step.what)) {
        for (const PlannedBody& part : splitting->into)
            add(part);
    }
    return result;
}

/// The inputs of the plan, which the map does not know.
class PlanInputs {
  public:
    PlanInputs(const Register& map, const Diagnostics& diagnostics)
        : map_(map), diagnostics_(diagnostics) {}

    /// A place of the plan as the new map has it.
    Place place(Place of) {
        if (!of.input || of.input.index() >= diagnostics_.input_count()) return {};
        const Input& input = diagnostics_.input(of.input);
        const auto same = [&](const Input& other) {
            return other.file == input.file && other.sheet == input.sheet;
        };
        const auto known = std::ranges::find_if(map_.inputs(), same);
        auto more = std::ranges::find_if(more_, same);
        if (known != map_.inputs().end()) {
            of.input = InputId(static_cast<std::size_t>(known - map_.inputs().begin()));
        } else {
            if (more == more_.end()) more = more_.insert(more_.end(), input);
            of.input =
                InputId(map_.inputs().size() + static_cast<std::size_t>(more - more_.begin()));
        }
        return of;
    }
    [[nodiscard]] std::span<const Input> more() const { return more_; }

  private:
    const Register& map_;
    const Diagnostics& diagnostics_;
    std::vector<Input> more_;
};

}  // namespace

std::optional<Changed> carry_out(const Register& map, const Plan& plan,
                                 const Vocabulary& vocabulary, Diagnostics& diagnostics) {
    const Place first = plan.steps.empty() ? Place{} : plan.steps.front().place;
    const std::size_t errors = diagnostics.errors();
    if (!plan.on) {
        diagnostics.error("I401", first, "the plan does not say on which day it takes effect",
                          "write a day, such as 2016-04-01");
    }
    if (plan.steps.empty()) diagnostics.error("I401", first, "the plan has no steps");
    if (diagnostics.errors() > errors) return std::nullopt;

    const Day day = plan.on.first();
    WorkingMap working(map);
    BodyLives lives(working, day);
    PlanInputs inputs(map, diagnostics);
    std::vector<MergerMade> mergers;
    std::vector<std::vector<std::string>> assumptions;
    std::vector<std::string> titles;
    std::set<std::string> unmade;
    for (const PlanStep& step : plan.steps) {
        const std::size_t before = diagnostics.errors();
        working.begin_step();
        assumptions.emplace_back();
        PlanStage stage{.map = working,
                        .lives = lives,
                        .day = day,
                        .diagnostics = diagnostics,
                        .place = step.place,
                        .record_place = inputs.place(step.place),
                        .mergers = mergers,
                        .assumptions = assumptions,
                        .titles = titles,
                        .unmade = unmade};
        std::visit([&](const auto& what) { take_step(stage, what); }, step.what);
        if (diagnostics.errors() == before) continue;
        for (std::string& name : would_make(step))
            unmade.insert(std::move(name));
    }
    if (diagnostics.errors() > errors) return std::nullopt;

    auto built = working.build(vocabulary, inputs.more(), diagnostics);
    if (!built) return std::nullopt;
    const LedgerMaker maker(working, *built);
    std::string title = plan.title;
    if (title.empty()) {
        for (const std::string& clause : titles)
            title += (title.empty() ? "" : "; ") + maker.told(clause, false);
        title = sentence(std::move(title));
    }
    Changed changed{.map = {}, .on = day, .title = std::move(title)};
    changed.ledger = maker.ledger();
    changed.successions = maker.successions(day);
    changed.body_of_old = maker.body_of_old();
    for (const auto& of_step : assumptions) {
        for (const std::string& one : of_step) {
            if (maker.all_there(one)) changed.assumptions.push_back(maker.told(one));
        }
    }
    changed.map = std::move(built->map);
    return changed;
}

}  // namespace remit
