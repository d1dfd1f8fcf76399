// SPDX-License-Identifier: MIT
// What ends and begins with bodies: themselves, what they replace, and papers that name them.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/handover.hpp"
#include "graph/change/plan/steps.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

constexpr auto facts = std::to_array<RecordKind>({RecordKind::relation, RecordKind::remit});
constexpr auto relations = std::to_array<RecordKind>({RecordKind::relation});
constexpr auto papers = std::to_array<RecordKind>(
    {RecordKind::map, RecordKind::document, RecordKind::decision, RecordKind::accepted});

/// One body in a list gives way to others.
bool replace_in(WrittenRecord& record, Field field, const std::string& body,
                const std::vector<std::string>& successors, bool keep) {
    if (!holds(record, field, body)) return false;
    std::vector<std::string> now;
    const auto add = [&](const std::string& one) {
        if (std::ranges::find(now, one) == now.end()) now.push_back(one);
    };
    for (const std::string& one : list_of(record, field)) {
        if (one != body || keep) add(one);
        if (one == body) {
            for (const std::string& successor : successors)
                add(successor);
        }
    }
    const bool changed = now != list_of(record, field);
    set_list(record, field, std::move(now));
    return changed;
}

bool is_open(const WrittenRecord& decision, Day day) {
    const auto done = parse_date(decision.text(F::done));
    if (done && done->last() < day) return false;
    const Outcome outcome = parse_word<Outcome>(decision.text(F::outcome)).value_or(Outcome::none);
    if (outcome == Outcome::none || outcome == Outcome::pending) return true;
    const auto due = parse_date(decision.text(F::due));
    return (outcome == Outcome::agreed || outcome == Outcome::partly) && due && due->last() >= day;
}

/// A document is of one body, or of several.
bool replace_owner(WrittenRecord& document, const std::string& body,
                   const std::vector<std::string>& successors) {
    if (document.text(F::body) != body)
        return replace_in(document, F::bodies, body, successors, false);
    if (successors.size() == 1) {
        set_text(document, F::body, successors.front());
    } else {
        unset(document, F::body);
        set_list(document, F::bodies, successors);
    }
    return true;
}

}  // namespace

void end_body(PlanStage& stage, const std::string& body, const std::vector<SlotId>& into,
              const std::string& why) {
    RecordSlot& slot = stage.map.edit(stage.map.body(body).value());
    std::vector<WrittenRecord> left = phases_before(*slot.is, stage.day);
    slot.closed = true;
    slot.course = into.empty() ? Course::ended : into.size() == 1 ? Course::combined : Course::kept;
    slot.into = into;
    slot.why = why;
    if (left.empty()) {
        slot.is.reset();
    } else {
        set_phases(*slot.is, std::move(left));
    }
}

void begin_body(PlanStage& stage, const std::string& body, const std::string& why) {
    if (stage.lives.in_being(body, stage.day)) return;
    RecordSlot& slot = stage.map.edit(stage.map.body(body).value());
    std::vector<WrittenRecord> phases = phases_before(*slot.is, stage.day);
    WrittenRecord active{.kind = RecordKind::phase};
    set_text(active, F::start, stage.iso_day());
    std::vector<WrittenRecord> later;
    for (WrittenRecord& phase : phases_of(*slot.is)) {
        const auto status =
            parse_word<BodyStatus>(phase.text(F::status)).value_or(BodyStatus::active);
        if (is_planned(status)) continue;
        if (status == BodyStatus::active) {
            set_text(active, F::end, std::string(phase.text(F::end)));
        } else if (!begins_before(phase, stage.day + 1)) {
            later.push_back(std::move(phase));
        }
    }
    phases.push_back(std::move(active));
    std::ranges::move(later, std::back_inserter(phases));
    set_phases(*slot.is, std::move(phases));
    slot.why = why;
}

SlotId add_body(PlanStage& stage, const StepTarget& target, const PlannedBody& planned,
                WrittenRecord rest, std::string why) {
    set_text(rest, F::id, target.id);
    set_text(rest, F::name, planned.name.empty() ? target.id : planned.name);
    set_text(rest, F::start, stage.iso_day());
    rest.place = stage.record_place;
    const SlotId slot = stage.map.add(std::move(rest));
    stage.map.edit(slot).why = std::move(why);
    return slot;
}

WrittenRecord new_relation(const PlanStage& stage, RelationType type, const std::string& from,
                           const std::string& to) {
    WrittenRecord relation{.kind = RecordKind::relation, .place = stage.record_place};
    set_text(relation, F::type, std::string(word(type)));
    set_text(relation, F::from, from);
    set_text(relation, F::to, to);
    set_text(relation, F::start, stage.iso_day());
    return relation;
}

void add_successions(PlanStage& stage, const std::string& from,
                     const std::vector<std::string>& of) {
    for (const std::string& body : of) {
        const auto all = stage.map.naming(body, relations);
        const bool known = std::ranges::any_of(all, [&](SlotId id) {
            const WrittenRecord& r = *stage.map[id].is;
            const Status status = status_of(r);
            return is_relation(r, RelationType::succeeds) && r.text(F::from) == from &&
                   r.text(F::to) == body && !begins_before(r, stage.day) &&
                   (status == Status::in_place || status == Status::disputed);
        });
        if (known) continue;
        const SlotId slot = stage.map.add(new_relation(stage, RelationType::succeeds, from, body));
        stage.map.edit(slot).why = fmt::format("Takes the place of {}.", spoken(body));
    }
}

void hand_over_papers(PlanStage& stage, const std::string& body,
                      const std::vector<std::string>& successors, bool vanishes) {
    const std::string names = spoken_list(stage.map, successors);
    for (const SlotId id : stage.map.naming(body, papers)) {
        WrittenRecord record = *stage.map[id].is;
        bool changed = false;
        std::string why = fmt::format("Names {}, which {} the place of {}.", names,
                                      successors.size() == 1 ? "takes" : "take", spoken(body));
        switch (record.kind) {
            case RecordKind::map:
                changed = replace_in(record, F::scope_bodies, body, successors, !vanishes);
                why = fmt::format("{} {} under review, as {} was.", names,
                                  successors.size() == 1 ? "is" : "are", spoken(body));
                break;
            case RecordKind::document:
                changed = vanishes && replace_owner(record, body, successors);
                break;
            case RecordKind::accepted:
                changed = vanishes && replace_in(record, F::bodies, body, successors, false);
                break;
            default:
                if (vanishes) changed = replace_in(record, F::by, body, successors, false);
                if (vanishes || is_open(record, stage.day)) {
                    const bool sent = replace_in(record, F::to, body, successors, false);
                    if (sent)
                        why = fmt::format("Still open on that day, it is addressed to {}.", names);
                    changed = changed || sent;
                }
                break;
        }
        if (!changed) continue;
        RecordSlot& slot = stage.map.edit(id);
        slot.is = std::move(record);
        slot.why = std::move(why);
        stage.map.look_again(id);
    }
}

std::vector<SlotId> facts_naming(PlanStage& stage, const std::string& body) {
    std::vector<SlotId> result;
    for (const SlotId id : stage.map.naming(body, facts)) {
        const WrittenRecord& fact = *stage.map[id].is;
        if (!is_over(end_of(fact), stage.day) && !is_relation(fact, RelationType::succeeds))
            result.push_back(id);
    }
    return result;
}

void end_fact(PlanStage& stage, SlotId fact, Course course, std::vector<SlotId> into,
              std::string why) {
    RecordSlot& slot = stage.map.edit(fact);
    slot.closed = true;
    slot.course = course;
    slot.into = std::move(into);
    slot.why = std::move(why);
    if (begins_before(*slot.is, stage.day)) {
        set_text(*slot.is, F::end, iso(end_before(end_of(*slot.is), stage.day)));
    } else {
        slot.is.reset();
    }
}

}  // namespace remit
