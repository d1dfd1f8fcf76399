// SPDX-License-Identifier: MIT
// A body is replaced by several; or a merger of the same plan is taken back.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/handover.hpp"
#include "graph/change/plan/joint_body.hpp"
#include "graph/change/plan/steps.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;
using Names = std::vector<std::string>;

class Splitting {
  public:
    Splitting(PlanStage& stage, const SplitStep& step) : stage_(stage), step_(step) {}

    void run() {
        const auto body = find_body_there(stage_, step_.body);
        if (!body) return;
        body_ = *body;
        if (step_.into.size() < 2) {
            stage_.error("I401",
                         fmt::format("{} must become two bodies or more", stage_.named(body_)));
            return;
        }
        if (const MergerMade* merger = merger_to_take_back()) {
            take_back(*merger);
        } else if (find_parts()) {
            make_parts();
        }
        if (parts_.empty()) return;
        share_out();
        end();
        Names ids;
        for (const Part& part : parts_)
            ids.push_back(part.target.id);
        stage_.title(fmt::format("{} becomes {}", spoken(body_), spoken_list(stage_.map, ids)));
    }

  private:
    struct Part {
        StepTarget target{};
        WrittenRecord said{};
        Names areas{};
        bool planned = false;  ///< on the map, and comes into being
    };

    [[nodiscard]] const MergerMade* merger_to_take_back() const;
    void take_back(const MergerMade& merger);
    bool find_parts();
    void make_parts();
    void share_out();
    [[nodiscard]] bool shares(std::size_t part, const WrittenRecord& fact,
                              FactCandidate& candidate);
    [[nodiscard]] std::set<std::size_t> parts_of(const WrittenRecord& fact) const;
    [[nodiscard]] std::set<std::size_t> parts_that_hold(const Names& areas) const;
    [[nodiscard]] Names areas_of(const std::string& body) const;
    void end();

    PlanStage& stage_;
    const SplitStep& step_;
    std::string body_{};
    std::vector<Part> parts_{};
    std::set<SlotId> divided_{};  // money that is not shared out
    bool taken_back_ = false;
    std::optional<std::set<SlotId>> later_{};  // facts that came after a merger that is taken back
};

/// The step that made the body of just these.
const MergerMade* Splitting::merger_to_take_back() const {
    std::set<std::string> wanted;
    for (const PlannedBody& part : step_.into)
        wanted.insert(part.id.empty() ? part.name : part.id);
    const auto is_of_these = [&](const MergerMade& merger) {
        return merger.body == body_ && merger.of.size() == step_.into.size() &&
               std::ranges::all_of(merger.of, [&](const std::string& id) {
                   return wanted.contains(id) || wanted.contains(stage_.map.name(id));
               });
    };
    // The last of several.
    const auto found = std::find_if(stage_.mergers.rbegin(), stage_.mergers.rend(), is_of_these);
    return found == stage_.mergers.rend() ? nullptr : &*found;
}

/// Whatever no later step has touched is as it was. The rest is shared out among the bodies that
/// are there again.
void Splitting::take_back(const MergerMade& merger) {
    const std::uint32_t step = merger.step;
    later_.emplace();
    for (const SlotId id : facts_naming(stage_, body_)) {
        if (stage_.map[id].edited_in > step) later_->insert(id);
    }
    std::set<std::uint32_t> touched;
    for (const auto& [id, before] : stage_.map.before(step)) {
        const RecordSlot& slot = stage_.map[id];
        if (slot.edited_in != step && slot.group != 0) touched.insert(slot.group);
    }
    for (const auto& [id, before] : stage_.map.before(step)) {
        const RecordSlot& slot = stage_.map[id];
        const bool of_a_body = slot.kind == RecordKind::body;
        if (of_a_body || (slot.edited_in == step && !touched.contains(slot.group)))
            stage_.map.restore(id, step);
    }
    for (const std::string& id : merger.of)
        parts_.push_back({.target = {id, true}, .areas = areas_of(id)});
    stage_.assumptions[step - 1].clear();
    taken_back_ = true;
    const std::string body = merger.body;
    std::erase_if(stage_.mergers,
                  [&](const MergerMade& one) { return one.step == step || one.body == body; });
}

bool Splitting::find_parts() {
    bool found = true;
    std::set<std::string> ids;
    for (const PlannedBody& planned : step_.into) {
        const auto target = find_target(stage_, planned, {});
        auto said = said_of(stage_, planned);
        found = found && target && said;
        if (!target || !said) continue;
        if (!ids.insert(target->id).second) {
            stage_.error("I405", fmt::format("two of the new bodies have the id '{}'", target->id),
                         "give one of them another id");
            found = false;
        }
        parts_.push_back({.target = *target, .said = *std::move(said), .planned = target->on_map});
    }
    if (!found) parts_.clear();
    return found;
}

Names Splitting::areas_of(const std::string& body) const {
    const auto slot = stage_.map.body(body);
    return slot ? list_of(*stage_.map[*slot].is, F::areas) : Names{};
}

void Splitting::make_parts() {
    const WrittenRecord& whole = *stage_.map[stage_.map.body(body_).value()].is;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        Part& part = parts_[i];
        if (part.planned) {
            begin_body(stage_, part.target.id,
                       fmt::format("Comes into being as a part of {}.", spoken(body_)));
            part.areas = areas_of(part.target.id);
            continue;
        }
        WrittenRecord rest{.kind = RecordKind::body};
        for (const F field : {F::type, F::statutory, F::elected, F::tier, F::planned_per_year,
                              F::hours, F::public_}) {
            const WrittenField* said = part.said.find(field);
            if (!said) said = whole.find(field);
            if (!said) continue;
            if (said->kind == Cell::Kind::null) {
                set_nobody_knows(rest, field);
            } else {
                set_text(rest, field, said->values.front(), said->kind);
            }
        }
        part.areas = list_of(part.said, F::areas);
        set_list(rest, F::areas, part.areas);
        add_body(stage_, part.target, step_.into[i], std::move(rest),
                 fmt::format("A part of {}.", spoken(body_)));
    }
    if (whole.find(F::planned_per_year) || whole.find(F::hours))
        stage_.assume(fmt::format("Each part is taken to meet as {} did.", spoken(body_)));
}

std::set<std::size_t> Splitting::parts_that_hold(const Names& areas) const {
    std::set<std::size_t> result;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        const bool any = std::ranges::any_of(areas, [&](const std::string& area) {
            return lies_in(stage_.map, area, parts_[i].areas);
        });
        if (any) result.insert(i);
    }
    return result;
}

/// Those whose areas the fact is about; all where it is about none of theirs alone.
std::set<std::size_t> Splitting::parts_of(const WrittenRecord& fact) const {
    std::set<std::size_t> all;
    for (std::size_t i = 0; i < parts_.size(); ++i)
        all.insert(i);
    const bool areas_known =
        std::ranges::all_of(parts_, [](const Part& part) { return !part.areas.empty(); });
    if (!areas_known) return all;
    if (fact.kind == RecordKind::remit) {
        const Names own = list_of(fact, F::areas);
        return own.empty() || fact.text(F::body) != body_ ? all : parts_that_hold(own);
    }
    for (const F end : {F::from, F::to}) {
        const std::string other(fact.text(end));
        if (other == body_ || other.starts_with('@')) continue;
        const Names served = areas_of(other);
        auto holding = parts_that_hold(served);
        const bool within =
            holding.size() == 1 && std::ranges::all_of(served, [&](const std::string& area) {
                return lies_in(stage_.map, area, parts_[*holding.begin()].areas);
            });
        if (within) return holding;
    }
    return all;
}

bool Splitting::shares(std::size_t part, const WrittenRecord& fact, FactCandidate& candidate) {
    const auto takers = parts_of(fact);
    if (!takers.contains(part)) return false;
    WrittenRecord& copy = candidate.copy;
    if (fact.kind == RecordKind::remit && fact.text(F::body) == body_) {
        Names inside = list_of(fact, F::areas);
        std::erase_if(inside, [&](const std::string& area) {
            return !parts_[part].areas.empty() && !lies_in(stage_.map, area, parts_[part].areas);
        });
        std::ranges::sort(inside);
        Names own = parts_[part].areas;
        std::ranges::sort(own);
        set_list(copy, F::areas, inside == own ? Names{} : inside);
    }
    if (takers.size() > 1 && fact.kind == RecordKind::relation) {
        if (copy.find(F::amount)) divided_.insert(candidate.source);
        for (const F field : {F::amount, F::share, F::currency})
            unset(copy, field);
    }
    if (takers.size() > 1) unset(copy, F::id);
    return true;
}

void Splitting::share_out() {
    Handover handover(stage_.map, stage_.lives, stage_.day, stage_.record_place);
    const bool vanishes =
        stage_.map.body(body_) &&
        phases_before(*stage_.map[stage_.map.body(body_).value()].is, stage_.day).empty();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        Succeeding succeeding{.from = {body_}, .to = parts_[i].target.id};
        succeeding.to_is_planned = parts_[i].planned;
        if (vanishes || !stage_.map.body(body_)) succeeding.vanish.insert(body_);
        succeeding.only = later_;
        succeeding.share = [this, i](const WrittenRecord& fact, FactCandidate& copy) {
            return shares(i, fact, copy);
        };
        handover.take(succeeding, {});
    }
    handover.close();
    if (divided_.empty()) return;
    stage_.assume(
        fmt::format("How the money of {} is divided among its parts is not said: "
                    "{} {} left out.",
                    spoken(body_), divided_.size() == 1 ? "a sum" : "sums",
                    divided_.size() == 1 ? "is" : "are"));
}

void Splitting::end() {
    Names ids;
    std::vector<SlotId> into;
    for (const Part& part : parts_) {
        ids.push_back(part.target.id);
        into.push_back(stage_.map.body(part.target.id).value());
    }
    const bool was_before = stage_.lives.in_being(body_, stage_.day - 1);
    const auto slot = stage_.map.body(body_);
    const bool vanishes = !slot || phases_before(*stage_.map[*slot].is, stage_.day).empty();
    hand_over_papers(stage_, body_, ids, vanishes);
    if (taken_back_) return;
    end_body(stage_, body_, into, fmt::format("Becomes {}.", spoken_list(stage_.map, ids)));
    for (const Part& part : parts_) {
        if (was_before && !vanishes) add_successions(stage_, part.target.id, {body_});
    }
}

}  // namespace

void take_step(PlanStage& stage, const SplitStep& step) { Splitting(stage, step).run(); }

}  // namespace remit
