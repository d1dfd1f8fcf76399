// SPDX-License-Identifier: MIT
// Bodies become one.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "graph/change/plan/chairing.hpp"
#include "graph/change/plan/handover.hpp"
#include "graph/change/plan/joint_body.hpp"
#include "graph/change/plan/steps.hpp"
#include "graph/change/record_fields.hpp"
#include "graph/findings/wording.hpp"

namespace remit {
namespace {

using F = Field;
using Names = std::vector<std::string>;

constexpr auto relations = std::to_array<RecordKind>({RecordKind::relation});
constexpr auto remits = std::to_array<RecordKind>({RecordKind::remit});

bool contains(const Names& all, std::string_view one) {
    return std::ranges::find(all, one) != all.end();
}

std::string times(std::string_view number) {
    if (number == "1") return "once";
    return number == "2" ? "twice" : fmt::format("{} times", number);
}

class Merging {
  public:
    Merging(PlanStage& stage, const MergeStep& step)
        : stage_(stage), step_(step), joint_(stage.map, stage.lives, stage.day) {}

    void run() {
        if (!find_bodies() || !find_rest()) return;
        stage_.mergers.push_back({stage_.map.step(), target_.id, all_});
        stage_.map.sort_by_name(all_);
        const Chairing chairing = find_chairs();
        const WrittenRecord rest = successor();
        say_assumptions(rest);
        SlotId slot = no_slot;
        if (!target_.on_map)
            slot = add_body(stage_, target_, step_.into, rest,
                            fmt::format("Made of {}.", spoken_list(stage_.map, all_)));
        succeeding_.serves = areas_from_then(rest);
        hand_over(chairing);
        if (target_.on_map) slot = change_successor(rest);
        end_bodies(slot);
        Names others = all_;
        std::erase(others, target_.id);
        stage_.title(
            stays()
                ? fmt::format("{} takes in {}", spoken(target_.id), spoken_list(stage_.map, others))
                : fmt::format("{} become {}", spoken_list(stage_.map, all_), spoken(target_.id)));
    }

  private:
    bool find_bodies();
    bool find_rest();
    [[nodiscard]] Chairing find_chairs();
    [[nodiscard]] WrittenRecord successor();
    [[nodiscard]] bool follows(const WrittenRecord& own, Field field);
    [[nodiscard]] Names areas_from_then(const WrittenRecord& rest);
    void hand_over(const Chairing& chairing);
    void add_chair();
    SlotId change_successor(const WrittenRecord& rest);
    void keep_areas_of_remits(const Names& areas);
    void end_bodies(SlotId into);
    void say_assumptions(const WrittenRecord& rest);
    void say_meetings(const WrittenRecord& rest, Field field);
    [[nodiscard]] bool stays() const { return contains(all_, target_.id); }
    [[nodiscard]] bool was_there_before(const std::string& body) {
        return stage_.lives.in_being(body, stage_.day - 1);
    }
    [[nodiscard]] bool vanishes(const std::string& body) const {
        return phases_before(*stage_.map[stage_.map.body(body).value()].is, stage_.day).empty();
    }

    PlanStage& stage_;
    const MergeStep& step_;
    JointBody joint_;
    Names all_{};  // that become one; the successor too, where it is one of them
    StepTarget target_{};
    std::string chair_{};
    WrittenRecord said_{};
    Succeeding succeeding_{};
};

bool Merging::find_bodies() {
    bool found = true;
    for (const std::string& name : step_.bodies) {
        const auto body = find_body_there(stage_, name);
        found = found && body;
        if (body && !contains(all_, *body)) all_.push_back(*body);
    }
    if (found && all_.size() < 2) {
        stage_.error(
            "I401", "a merger takes two bodies or more",
            step_.bodies.size() > 1 ? "the names that it gives are those of one body" : "");
        return false;
    }
    return found;
}

bool Merging::find_rest() {
    const auto target = find_target(stage_, step_.into, all_);
    auto said = said_of(stage_, step_.into);
    if (!step_.chair.empty()) {
        const auto chair = find_body_there(stage_, step_.chair);
        if (!chair) return false;
        chair_ = *chair;
        if (contains(all_, chair_)) {
            stage_.error("I407", fmt::format("{} cannot chair what it becomes part of",
                                             stage_.named(chair_)));
            return false;
        }
    }
    if (!target || !said) return false;
    target_ = *target;
    said_ = *std::move(said);
    // Made on the same day, by an earlier step or plan: it takes more bodies in.
    if (target_.on_map && !stays() && !stage_.lives.made_of(target_.id).empty() &&
        stage_.lives.in_being(target_.id, stage_.day))
        all_.push_back(target_.id);
    return true;
}

/// One of those who chaired, if there is but one; it may have sat as a member while it was open.
Chairing Merging::find_chairs() {
    ChairFinder finder(stage_.map, stage_.lives, stage_.day);
    ChairFinder::Holders chairs;
    ChairFinder::Holders vices;
    std::size_t with_chair = 0;
    for (const std::string& body : all_) {
        const auto of_body = finder.holders_of(body, false, all_);
        with_chair += of_body.empty() ? 0 : 1;
        for (const auto& [holder, role] : of_body) {
            const auto [at, is_new] = chairs.try_emplace(holder, role);
            if (!is_new && weight(at->second) < weight(role)) at->second = role;
        }
        vices.merge(finder.holders_of(body, true, all_));
    }
    Chairing result{.chair = chair_, .vice_open = vices.size() > 1};
    if (vices.size() == 1) result.raised.emplace_back(*vices.begin());
    if (!chair_.empty()) {
        result.raised.emplace_back(chair_, Role::chair);
        return result;
    }
    if (stays() && was_there_before(target_.id)) {
        const auto own = finder.holders_of(target_.id, false, all_);
        if (own.size() == 1) {
            result.chair = own.begin()->first;
            if (chairs.size() > 1)
                stage_.assume(fmt::format("{} is taken to go on chairing {}.", spoken(result.chair),
                                          spoken(target_.id)));
            return result;
        }
    }
    result.chair_open = chairs.size() > 1;
    if (chairs.size() == 1) result.raised.emplace_back(*chairs.begin());
    Names names;
    for (const auto& [holder, role] : chairs)
        names.push_back(holder);
    if (result.chair_open) {
        stage_.assume(fmt::format(
            "Who chairs {} is open: {} chaired the bodies that become one, and are shown as "
            "members.",
            spoken(target_.id), spoken_list(stage_.map, names)));
    } else if (chairs.size() == 1 && with_chair < all_.size()) {
        stage_.assume(fmt::format(
            "{} is taken to chair {}: of the others that become one the map shows no chair.",
            spoken(names.front()), spoken(target_.id)));
    }
    return result;
}

/// What the plan says, else what the map says of the successor, else what follows from the bodies.
WrittenRecord Merging::successor() {
    WrittenRecord rest = joint_.of(all_, said_.text(F::type));
    if (const WrittenField* areas = said_.find(F::areas)) set_list(rest, F::areas, areas->values);
    if (const WrittenField* statutory = said_.find(F::statutory))
        set_text(rest, F::statutory, statutory->values.front(), statutory->kind);
    if (recorded(step_.meetings_per_year))
        set_text(rest, F::planned_per_year, fmt::format("{}", step_.meetings_per_year),
                 Cell::Kind::number);
    return rest;
}

void Merging::hand_over(const Chairing& chairing) {
    succeeding_.from = all_;
    succeeding_.to = target_.id;
    succeeding_.to_is_planned = target_.on_map && !stays();
    if (target_.on_map) {
        for (const LifePhase& phase : stage_.lives.phases(target_.id)) {
            if (!succeeding_.planned) succeeding_.planned = phase.start;
        }
    }
    for (const std::string& body : all_) {
        if (body != target_.id && vanishes(body)) succeeding_.vanish.insert(body);
    }
    Handover handover(stage_.map, stage_.lives, stage_.day, stage_.record_place);
    handover.take(succeeding_, chairing);
    handover.close();
    if (!chair_.empty()) add_chair();
}

/// A chair that had no seat gets one.
void Merging::add_chair() {
    const auto all = stage_.map.naming(target_.id, relations);
    const bool sits = std::ranges::any_of(all, [&](SlotId id) {
        const WrittenRecord& r = *stage_.map[id].is;
        return is_relation(r, RelationType::member_of) && r.text(F::from) == chair_ &&
               r.text(F::to) == target_.id && role_of(r) == Role::chair &&
               !is_over(end_of(r), stage_.day);
    });
    if (sits) return;
    WrittenRecord seat = new_relation(stage_, RelationType::member_of, chair_, target_.id);
    set_text(seat, F::role, std::string(word(Role::chair)));
    const SlotId slot = stage_.map.add(std::move(seat));
    stage_.map.edit(slot).why = fmt::format("The plan names {} as chair.", spoken(chair_));
}

/// Whether a body of the map takes a field from what follows from the others: it keeps what it says
/// of itself, unless that follows from them already; but it serves and meets for all.
bool Merging::follows(const WrittenRecord& own, Field field) {
    const bool for_all = field == F::areas || field == F::planned_per_year || field == F::hours;
    if (stays() && was_there_before(target_.id)) return for_all;
    if (!own.find(field)) return true;
    if (!stays()) return false;
    const auto speak = joint_.speakers({target_.id}, field);
    return speak.size() != 1 || speak.front() != target_.id;
}

Names Merging::areas_from_then(const WrittenRecord& rest) {
    const auto derived = values_of(rest, F::areas);
    if (!target_.on_map || said_.find(F::areas)) return {derived.begin(), derived.end()};
    const WrittenRecord& own = *stage_.map[stage_.map.body(target_.id).value()].is;
    const auto before = values_of(own, F::areas);
    const bool was_before = stays() && was_there_before(target_.id);
    const bool kept = !follows(own, F::areas) || (was_before && derived.empty());
    return kept ? Names(before.begin(), before.end()) : Names(derived.begin(), derived.end());
}

SlotId Merging::change_successor(const WrittenRecord& rest) {
    const SlotId id = stage_.map.body(target_.id).value();
    const WrittenRecord before = *stage_.map[id].is;
    const bool was_before = stays() && was_there_before(target_.id);
    WrittenRecord after = before;
    static constexpr F fields[] = {F::type,  F::statutory,        F::elected, F::tier,
                                   F::areas, F::planned_per_year, F::hours,   F::public_};
    for (const F field : fields) {
        const bool said = said_.find(field) != nullptr ||
                          (field == F::planned_per_year && recorded(step_.meetings_per_year));
        if (!said && !follows(before, field)) continue;
        if (const WrittenField* now = rest.find(field)) {
            set_field(after, *now);
        } else if (!was_before) {
            unset(after, field);
        }
    }
    if (stays() || inside_of(before, F::complete).empty()) {
        unset_inside(after, F::complete);
        for (WrittenRecord& inner : inside_of(rest, F::complete))
            put_inside(after, F::complete, std::move(inner));
    }
    if (!stays())
        begin_body(stage_, target_.id,
                   fmt::format("Comes into being, made of {}.", spoken_list(stage_.map, all_)));
    RecordSlot& slot = stage_.map.edit(id);
    if (!stays()) set_phases(after, phases_of(*slot.is));
    slot.is = std::move(after);
    if (slot.why.empty()) {
        Names others = all_;
        std::erase(others, target_.id);
        slot.why = fmt::format("Takes in {}.", spoken_list(stage_.map, others));
    }
    const auto old_areas = values_of(before, F::areas);
    if (was_before && !old_areas.empty() &&
        !std::ranges::equal(values_of(*slot.is, F::areas), old_areas))
        keep_areas_of_remits({old_areas.begin(), old_areas.end()});
    return id;
}

/// What a remit of a body held for when it served less.
void Merging::keep_areas_of_remits(const Names& areas) {
    for (const SlotId id : stage_.map.naming(target_.id, remits)) {
        const WrittenRecord& remit = *stage_.map[id].is;
        const bool old_one = remit.text(F::body) == target_.id && remit.find(F::areas) == nullptr &&
                             is_over(end_of(remit), stage_.day);
        if (old_one) set_list(*stage_.map.edit(id).is, F::areas, areas);
    }
}

void Merging::end_bodies(SlotId into) {
    Names replaced;
    for (const std::string& body : all_) {
        if (body == target_.id) continue;
        const bool never_was = succeeding_.vanish.contains(body);
        if (!never_was && was_there_before(body)) replaced.push_back(body);
    }
    for (const std::string& body : all_) {
        if (body == target_.id) continue;
        const bool never_was = succeeding_.vanish.contains(body);
        hand_over_papers(stage_, body, {target_.id}, never_was);
        end_body(stage_, body, {into},
                 never_was ? fmt::format("Would have begun on that day; {} takes its place.",
                                         spoken(target_.id))
                           : fmt::format("Becomes part of {}.", spoken(target_.id)));
    }
    add_successions(stage_, target_.id, replaced);
}

void Merging::say_meetings(const WrittenRecord& rest, Field field) {
    const bool meetings = field == F::planned_per_year;
    const std::string first = joint_.first_in_meetings(all_, field);
    if (first.empty() || (meetings && recorded(step_.meetings_per_year))) return;
    Names silent;
    for (const std::string& body : joint_.speakers(all_, field)) {
        const WrittenRecord& record = *stage_.map[stage_.map.body(body).value()].is;
        if (meetings ? joint_.meets(body).empty() : !record.find(field)) silent.push_back(body);
    }
    const std::string_view number = rest.text(field);
    std::string text =
        meetings ? fmt::format("{} is taken to meet {} a year, as often as {}", spoken(target_.id),
                               times(number), spoken(first))
                 : fmt::format("Its meetings are taken to last {} hours, as long as those of {}",
                               number, spoken(first));
    text += silent.empty()
                ? (meetings ? ", which meets most." : ", which last longest.")
                : fmt::format("; of {} the map does not say.", spoken_list(stage_.map, silent));
    stage_.assume(std::move(text));
}

void Merging::say_assumptions(const WrittenRecord& rest) {
    if (target_.on_map && !stays()) {
        const WrittenRecord& own = *stage_.map[stage_.map.body(target_.id).value()].is;
        for (const F field : {F::planned_per_year, F::hours}) {
            if (!own.find(field)) say_meetings(rest, field);
        }
        return;
    }
    std::set<std::string> types;
    for (const std::string& body : joint_.speakers(all_, F::type))
        types.emplace(stage_.map[stage_.map.body(body).value()].is->text(F::type));
    if (types.size() > 1 && !said_.find(F::type)) {
        const Vocabulary& vocabulary = stage_.map.old().vocabulary();
        const TypeId type = vocabulary.find(rest.text(F::type));
        const Names speak = joint_.speakers(all_, F::type);
        stage_.assume(fmt::format(
            "{} are of several types; {} is taken to be of the type {}, as {} is.",
            spoken_list(stage_.map, speak), spoken(target_.id),
            type ? vocabulary[type].label : std::string(rest.text(F::type)), spoken(speak[0])));
    }
    say_meetings(rest, F::planned_per_year);
    say_meetings(rest, F::hours);
}

}  // namespace

void take_step(PlanStage& stage, const MergeStep& step) { Merging(stage, step).run(); }

}  // namespace remit
