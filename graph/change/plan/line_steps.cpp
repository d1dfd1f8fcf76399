// SPDX-License-Identifier: MIT
// Bodies that end or begin alone, lines that move, members that come and go.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/facts_alike.hpp"
#include "graph/change/plan/handover.hpp"
#include "graph/change/plan/steps.hpp"
#include "graph/change/record_fields.hpp"

namespace remit {
namespace {

using F = Field;

/// Ended, absent and merely doubted lines are none that could be moved or given up.
bool can_be_given_up(PlanStage& stage, const WrittenRecord& fact) {
    const Status status = status_of(fact);
    const PartialDate start = start_of(fact);
    return !is_over(end_of(fact), stage.day) && !is_denial(status) &&
           (!start || start.first() <= stage.day || status == Status::agreed ||
            status == Status::proposed);
}

/// The line of the map whose selection makes such a relation of the body; empty where none does.
std::string made_by_selection(PlanStage& stage, RelationType type, const std::string& from,
                              const std::string& to) {
    const Register& map = stage.map.old();
    const BodyId body = stage.map.old_body(from);
    const BodyId other = stage.map.old_body(to);
    if (!body) return {};
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        if (!r.line || r.type != type || is_over(r.end, stage.day)) continue;
        const bool same = r.from == body && (to.empty() || r.to == other);
        const bool turned = is_undirected(type) && r.to == body && (to.empty() || r.from == other);
        if (same || turned) return map.name(map.selected(RelationId(i))->selection);
    }
    return {};
}

void say_it_is_of_a_selection(PlanStage& stage, const std::string& body,
                              std::string_view selection) {
    stage.error("I408",
                fmt::format("the map says it of {} together, not of {} alone", selection,
                            stage.named(body)),
                "write the lines of each body singly, and then change this one");
}

std::string listed_ends(PlanStage& stage, const std::vector<SlotId>& lines, Field end) {
    std::vector<std::string> names;
    names.reserve(lines.size());
    for (const SlotId id : lines)
        names.push_back(stage.named(std::string(stage.map[id].is->text(end))));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string other_end(const WrittenRecord& fact, const std::string& body) {
    return std::string(fact.text(F::from) == body ? fact.text(F::to) : fact.text(F::from));
}

void set_other_end(WrittenRecord& fact, const std::string& body, const std::string& other) {
    set_text(fact, fact.text(F::from) == body ? F::to : F::from, other);
}

/// A body's lines of a type go from one end, or any, to another, or end.
class Moving {
  public:
    Moving(PlanStage& stage, RelationType line, std::string body, std::optional<std::string> from,
           std::optional<std::string> to)
        : stage_(stage),
          line_(line),
          body_(std::move(body)),
          from_(std::move(from)),
          to_(std::move(to)) {}

    void move() {
        stage_.title(fmt::format("{} {} {}", spoken(body_), to_ ? reads(line_) : reads_not(line_),
                                 to_     ? spoken(*to_)
                                 : from_ ? spoken(*from_)
                                         : std::string("anybody")));
        if (to_ == body_) {
            stage_.error("I407",
                         fmt::format("{} cannot have such a line to itself", stage_.named(body_)));
            return;
        }
        sort_lines();
        if (lines_.empty()) {
            begin_line();
        } else if (to_) {
            lead_them_elsewhere();
        } else {
            for (const SlotId id : lines_)
                end_fact(stage_, id, Course::ended, {}, "The plan ends it.");
        }
    }

  private:
    void sort_lines() {
        for (const SlotId id : facts_naming(stage_, body_)) {
            const WrittenRecord& fact = *stage_.map[id].is;
            const bool its_own =
                fact.text(F::from) == body_ || (is_undirected(line_) && fact.text(F::to) == body_);
            if (!is_relation(fact, line_) || !its_own || !can_be_given_up(stage_, fact)) continue;
            const std::string other = other_end(fact, body_);
            if (to_ && other == *to_) {
                there_.push_back(id);
            } else {
                (from_ && other != *from_ ? others_ : lines_).push_back(id);
            }
        }
    }

    /// There is none to move: the first one begins, unless the plan says that there is.
    void begin_line() {
        const std::string selection =
            made_by_selection(stage_, line_, body_, from_.value_or(std::string()));
        if (!selection.empty()) return say_it_is_of_a_selection(stage_, body_, selection);
        if (from_ || !to_ || !there_.empty()) {
            stage_.error("I407",
                         fmt::format("the map does not show that {} {} {}", stage_.named(body_),
                                     reads(line_), from_ ? stage_.named(*from_) : "any other body"),
                         others_.empty() ? std::string{}
                                         : fmt::format("it does so of {}",
                                                       listed_ends(stage_, others_, F::to)));
            return;
        }
        const SlotId slot = stage_.map.add(new_relation(stage_, line_, body_, *to_));
        stage_.map.edit(slot).why =
            fmt::format("The plan has it so; the map showed none of {} before.", spoken(body_));
    }

    void lead_them_elsewhere() {
        std::map<std::string, std::vector<FactCandidate>> groups;
        const auto add = [&](SlotId id, bool own) {
            FactCandidate one = candidate(id, own);
            groups[what_it_says(one, stage_.day)].push_back(std::move(one));
        };
        for (const SlotId id : lines_)
            add(id, false);
        for (const SlotId id : there_)
            add(id, true);
        for (const auto& [key, all] : groups) {
            if (!std::ranges::all_of(all, &FactCandidate::own)) make_one(all);
        }
    }

    /// What a line is with its new end; `own`: it leads there already.
    [[nodiscard]] FactCandidate candidate(SlotId id, bool own) const {
        const WrittenRecord& fact = *stage_.map[id].is;
        FactCandidate one{.source = id, .copy = fact, .own = own};
        one.moves = !begins_before(fact, stage_.day);
        if (!own) {
            set_other_end(one.copy, body_, *to_);
            take_out(one.copy, F::via, *to_);
            begin_anew(one, stage_.day, stage_.record_place);
        }
        one.status = status_of(one.copy);
        return one;
    }

    /// Of lines that say the same.
    void make_one(const std::vector<FactCandidate>& all) {
        const auto own = std::ranges::find_if(all, &FactCandidate::own);
        std::vector<const FactCandidate*> said;
        for (const FactCandidate& one : all) {
            if (!one.own) said.push_back(&one);
        }
        const std::string why = fmt::format("The plan moves it to {}.", spoken(*to_));
        SlotId into = own == all.end() ? no_slot : own->source;
        if (into == no_slot) {
            into = stage_.map.add(said.size() == 1 ? said.front()->copy : said_together(said));
            stage_.map.edit(into).why = why;
        }
        const bool combined = said.size() > 1 || own != all.end();
        for (const FactCandidate* one : said)
            end_fact(stage_, one->source, combined ? Course::combined : Course::kept, {into}, why);
    }

    PlanStage& stage_;
    RelationType line_;
    std::string body_;
    std::optional<std::string> from_;
    std::optional<std::string> to_;
    std::vector<SlotId> lines_;   // that are to move
    std::vector<SlotId> others_;  // of the type, with another end than the plan says
    std::vector<SlotId> there_;   // that lead to the new end already
};

}  // namespace

void take_step(PlanStage& stage, const CloseStep& step) {
    const auto body = find_body_there(stage, step.body);
    if (!body) return;
    const bool never_was =
        phases_before(*stage.map[stage.map.body(*body).value()].is, stage.day).empty();
    static constexpr auto kinds =
        std::to_array<RecordKind>({RecordKind::relation, RecordKind::remit});
    const std::string why = fmt::format("Ended with {}.", spoken(*body));
    for (const SlotId id :
         never_was ? stage.map.naming(*body, kinds) : facts_naming(stage, *body)) {
        const bool lapsed = status_of(*stage.map[id].is) == Status::lapsed;
        if (never_was) {
            RecordSlot& slot = stage.map.edit(id);
            slot.closed = true;
            slot.course = Course::ended;
            slot.is.reset();
            slot.why = why;
        } else if (!lapsed || !begins_before(*stage.map[id].is, stage.day)) {
            end_fact(stage, id, Course::ended, {}, why);
        }
    }
    if (never_was) hand_over_papers(stage, *body, {}, true);
    end_body(stage, *body, {}, "The plan closes it.");
    stage.title(fmt::format("{} closes", spoken(*body)));
}

void take_step(PlanStage& stage, const CreateStep& step) {
    const auto target = find_target(stage, step.body, {});
    const auto said = said_of(stage, step.body);
    if (!target || !said) return;
    stage.title(fmt::format("{} begins", spoken(target->id)));
    if (!target->on_map) {
        add_body(stage, *target, step.body, *said, "The plan creates it.");
        return;
    }
    if (stage.lives.begins_now(target->id) && stage.lives.in_being(target->id, stage.day)) {
        stage.error("I405", fmt::format("{} begins on that day already", stage.named(target->id)));
        return;
    }
    Succeeding succeeding{.from = {}, .to = target->id, .to_is_planned = true};
    for (const LifePhase& phase : stage.lives.phases(target->id)) {
        if (!succeeding.planned) succeeding.planned = phase.start;
    }
    Handover handover(stage.map, stage.lives, stage.day, stage.record_place);
    handover.take(succeeding, {});
    handover.close();
    begin_body(stage, target->id, "The map plans it, and the plan brings it into being.");
    RecordSlot& slot = stage.map.edit(stage.map.body(target->id).value());
    for (const WrittenField& field : said->fields) {
        if (field.field->shape == Shape::list) {
            set_list(*slot.is, field.field->field, field.values);
        } else {
            set_text(*slot.is, field.field->field, field.values.front(), field.kind);
        }
    }
}

void take_step(PlanStage& stage, const MoveStep& step) {
    const auto body = find_body_there(stage, step.body);
    std::optional<std::string> from;
    std::optional<std::string> to;
    if (!step.from.empty()) from = find_body(stage, step.from);
    if (!step.to.empty()) to = find_body_there(stage, step.to);
    if (!body || (!step.from.empty() && !from) || (!step.to.empty() && !to)) return;
    Moving(stage, step.line, *body, std::move(from), std::move(to)).move();
}

void take_step(PlanStage& stage, const JoinStep& step) {
    const auto member = find_body_there(stage, step.member);
    const auto host = find_body_there(stage, step.body);
    std::optional<std::string> behalf;
    if (!step.on_behalf_of.empty()) behalf = find_body_there(stage, step.on_behalf_of);
    if (!member || !host || (!step.on_behalf_of.empty() && !behalf)) return;
    stage.title(fmt::format("{} joins {}", spoken(*member), spoken(*host)));
    if (*member == *host) {
        stage.error("I407", fmt::format("{} cannot sit on itself", stage.named(*member)));
        return;
    }
    std::vector<SlotId> seats;
    for (const SlotId id : facts_naming(stage, *member)) {
        const WrittenRecord& fact = *stage.map[id].is;
        if (is_relation(fact, RelationType::member_of) && fact.text(F::from) == *member &&
            fact.text(F::to) == *host && fact.text(F::on_behalf_of) == behalf.value_or("") &&
            can_be_given_up(stage, fact))
            seats.push_back(id);
    }
    WrittenRecord seat = new_relation(stage, RelationType::member_of, *member, *host);
    for (const SlotId id : seats) {
        const WrittenRecord& fact = *stage.map[id].is;
        const bool in_place =
            status_of(fact) == Status::in_place || status_of(fact) == Status::disputed;
        if (in_place && role_of(fact) == step.role) {
            stage.error("I407", fmt::format("{} has that seat on {} already", stage.named(*member),
                                            stage.named(*host)));
            return;
        }
        for (const F field : {F::capacity, F::note})
            set_text(seat, field, std::string(fact.text(field)));
    }
    set_text(seat, F::role, std::string(word(step.role)));
    set_text(seat, F::on_behalf_of, behalf.value_or(""));
    std::vector<const WrittenRecord*> before;
    before.reserve(seats.size());
    for (const SlotId id : seats)
        before.push_back(&*stage.map[id].is);
    join_evidence(seat, before);
    const SlotId slot = stage.map.add(std::move(seat));
    stage.map.edit(slot).why =
        seats.empty() ? "The plan gives it a seat." : "The plan gives it another role.";
    for (const SlotId id : seats)
        end_fact(stage, id, Course::combined, {slot}, "The plan gives it another role.");
}

void take_step(PlanStage& stage, const LeaveStep& step) {
    const auto member = find_body(stage, step.member);
    const auto host = find_body_there(stage, step.body);
    if (!member || !host) return;
    stage.title(fmt::format("{} leaves {}", spoken(*member), spoken(*host)));
    std::vector<SlotId> seats;
    for (const SlotId id : facts_naming(stage, *member)) {
        const WrittenRecord& fact = *stage.map[id].is;
        if (is_relation(fact, RelationType::member_of) && fact.text(F::from) == *member &&
            fact.text(F::to) == *host && can_be_given_up(stage, fact))
            seats.push_back(id);
    }
    const std::string selection = made_by_selection(stage, RelationType::member_of, *member, *host);
    if (seats.empty() && !selection.empty())
        return say_it_is_of_a_selection(stage, *member, selection);
    if (seats.empty()) {
        stage.error("I407", fmt::format("the map does not show that {} sits on {}",
                                        stage.named(*member), stage.named(*host)));
        return;
    }
    for (const SlotId id : seats)
        end_fact(stage, id, Course::ended, {},
                 fmt::format("The plan ends the seat of {}.", spoken(*member)));
}

}  // namespace remit
