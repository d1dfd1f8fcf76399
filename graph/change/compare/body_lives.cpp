// SPDX-License-Identifier: MIT
#include "graph/change/compare/body_lives.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "graph/change/record_fields.hpp"
#include "graph/paths/phases.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

/// The stretches of a body's life, and for each what a source says of it.
struct Stretches {
    std::vector<Phase> phases{};
    std::vector<WrittenRecord> evidence{};  ///< of each, as a record of the kind `phase`
    [[nodiscard]] BodyStatus on(Day day) const { return status_on(day, phases); }
};

/// As the map is read for a day: a type that was not there yet, or no more, bounds what is not
/// written down.
Stretches stretches(const LivedBody& body) {
    const Register& map = *body.map;
    Stretches result;
    const auto phases = map.list(map[body.id].phases);
    result.phases.assign(phases.begin(), phases.end());
    result.evidence = inside_of(body.record, Field::phases);
    result.evidence.resize(phases.size(), {.kind = RecordKind::phase});
    if (!in_being(result.on(body.read_for))) return result;
    const auto outside = outside_lifespan(map, body.id, body.read_for);
    const BodyType& type = map.type(body.id);
    if (outside == OutsideLifespan::before) result.phases.front().start = type.exists_from;
    if (outside == OutsideLifespan::after)
        result.phases.back().end = {type.exists_to, type.exists_to};
    return result;
}

Stretches until(const Stretches& all, Day last) {
    Stretches result;
    for (std::size_t i = 0; i < all.phases.size(); ++i) {
        Phase phase = all.phases[i];
        if (phase.start && last < phase.start.first()) break;
        if (last < last_day(all.phases, i)) phase.end = cut(phase.end, last);
        result.phases.push_back(phase);
        result.evidence.push_back(all.evidence[i]);
    }
    return result;
}

Stretches from(const Stretches& all, Day first) {
    Stretches result;
    for (std::size_t i = 0; i < all.phases.size(); ++i) {
        Phase phase = all.phases[i];
        if (last_day(all.phases, i) < first) continue;
        if (!phase.start || phase.start.first() < first) phase.start = date_of(first);
        result.phases.push_back(phase);
        result.evidence.push_back(all.evidence[i]);
    }
    return result;
}

Stretches joined(Stretches first, const Stretches& second) {
    first.phases.insert(first.phases.end(), second.phases.begin(), second.phases.end());
    first.evidence.insert(first.evidence.end(), second.evidence.begin(), second.evidence.end());
    return first;
}

void put(WrittenRecord& record, const Stretches& life) {
    for (const Field field : {Field::start, Field::end, Field::status})
        unset(record, field);
    unset_inside(record, Field::phases);
    const auto put_dates = [](WrittenRecord& into, const Phase& phase) {
        if (phase.start) set_text(into, Field::start, iso(phase.start));
        if (phase.end) set_text(into, Field::end, iso(phase.end));
    };
    if (life.phases.empty()) {
        set_text(record, Field::status, std::string(word(BodyStatus::disbanded)));
        return;
    }
    if (life.phases.size() == 1 && life.evidence.front().inside.empty()) {
        put_dates(record, life.phases.front());
        if (life.phases.front().status != BodyStatus::active)
            set_text(record, Field::status, std::string(word(life.phases.front().status)));
        return;
    }
    for (std::size_t i = 0; i < life.phases.size(); ++i) {
        WrittenRecord phase{.kind = RecordKind::phase, .inside = life.evidence[i].inside};
        set_text(phase, Field::status, std::string(word(life.phases[i].status)));
        put_dates(phase, life.phases[i]);
        put_inside(record, Field::phases, std::move(phase));
    }
}

/// Whether the newer map says on which day between the two began what it has on the second.
bool turns_on_a_date(const Stretches& newer, Days days) {
    const auto holding = phase_on(days.after, newer.phases);
    return holding && newer.phases[*holding].start &&
           days.between(newer.phases[*holding].start.first());
}

/// The day from which the newer map's account holds.
Day turns(const Stretches& newer, Days days) {
    return turns_on_a_date(newer, days)
               ? newer.phases[*phase_on(days.after, newer.phases)].start.first()
               : days.after;
}

}  // namespace

RecordOfBoth over_time(const LivedBody& older, LivedBody newer, Days days) {
    const Stretches before = stretches(older);
    const Stretches after = stretches(newer);
    const auto phases = newer.map->list((*newer.map)[newer.id].phases);
    const bool one = status_on(days.before, phases) == before.on(days.before) &&
                     status_on(days.after, phases) == after.on(days.after);
    RecordOfBoth result{.of_older = true, .of_newer = true, .turned = !one};
    if (!one) {
        Day turn = turns(after, days);
        bool dated = turns_on_a_date(after, days);
        if (!in_being(after.on(days.after)) && in_being(after.on(days.before))) {
            // The newer map may know on which day between the two it ended.
            const Day end = last_day(after.phases, *phase_on(days.before, after.phases));
            dated = end < days.after;
            if (dated) turn = end + 1;
        }
        const bool lived = in_being(before.on(days.before));
        result.by_record_alone = !dated && lived != in_being(after.on(days.after));
        put(newer.record, joined(until(before, turn - 1), from(after, turn)));
    }
    result.record = std::move(newer.record);
    return result;
}

RecordOfBoth only_in_older(LivedBody older, Days days) {
    const Stretches life = stretches(older);
    const BodyStatus last = life.on(days.after);
    const bool ends = last != BodyStatus::disbanded;
    if (ends ||
        life.phases.back().end != (*older.map).list((*older.map)[older.id].phases).back().end)
        put(older.record, until(life, days.after - 1));
    return {.record = std::move(older.record), .of_older = true, .by_record_alone = ends};
}

RecordOfBoth only_in_newer(LivedBody newer, Days days) {
    const Stretches life = stretches(newer);
    RecordOfBoth result{.of_newer = true};
    if (life.on(days.before) != BodyStatus::disbanded) {
        const bool there = life.on(days.after) != BodyStatus::disbanded;
        put(newer.record, from(life, there ? turns(life, days) : days.before + 1));
        result.by_record_alone = !turns_on_a_date(life, days);
    }
    result.record = std::move(newer.record);
    return result;
}

}  // namespace remit
