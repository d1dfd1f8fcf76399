// SPDX-License-Identifier: MIT
#include "graph/change/compare/fact_lives.hpp"

#include <algorithm>
#include <utility>

#include "graph/change/record_fields.hpp"
#include "remit/graph/words.hpp"

namespace remit {
namespace {

Field start_field(RecordKind kind) {
    return kind == RecordKind::document ? Field::valid_from : Field::start;
}
Field end_field(RecordKind kind) {
    return kind == RecordKind::document ? Field::valid_to : Field::end;
}

void put_start(LivedRecord& fact, Day first) {
    fact.life.start = date_of(first);
    set_text(fact.record, start_field(fact.record.kind), iso(fact.life.start));
}

/// It is there on no day after `last`. What was to begin only later is never there.
void put_end(LivedRecord& fact, Day last) {
    if (fact.life.end && fact.life.end.latest.last() <= last) return;
    if (fact.life.start && last < fact.life.start.first()) {
        fact.life.status = Status::lapsed;
        set_text(fact.record, Field::status, std::string(word(Status::lapsed)));
        return;
    }
    fact.life.end = cut(fact.life.end, last);
    set_text(fact.record, end_field(fact.record.kind), iso(fact.life.end));
}

/// It is there on no day before `first`, unless it ended before.
void put_start_at_least(LivedRecord& fact, Day first) {
    if (fact.life.start && first <= fact.life.start.first()) return;
    put_start(fact, first);
}

}  // namespace

EndDate cut(EndDate end, Day last) {
    if (end && end.latest.last() <= last) return end;
    const PartialDate day = date_of(last);
    const bool uncertain = end.uncertain() && end.earliest.last() <= last;
    return {.earliest = uncertain ? end.earliest : day, .latest = day};
}

RecordOfBoth only_in_older(LivedRecord older, Days days) {
    const bool ended = older.life.end && older.life.end.latest.last() < days.after;
    if (!ended) put_end(older, days.after - 1);
    return {.record = std::move(older.record), .of_older = true, .by_record_alone = !ended};
}

RecordOfBoth only_in_newer(LivedRecord newer, Days days) {
    RecordOfBoth result{.of_newer = true};
    if (newer.life.holds(days.before)) {
        const bool ends_between = newer.life.end && newer.life.end.latest.last() < days.after;
        const bool ends_at_once = newer.life.end && newer.life.end.latest.last() <= days.before;
        if (ends_at_once) {
            set_text(newer.record, Field::status, std::string(word(Status::lapsed)));
        } else {
            put_start(newer, ends_between ? days.before + 1 : days.after);
        }
        result.by_record_alone = true;
    }
    result.record = std::move(newer.record);
    return result;
}

std::vector<RecordOfBoth> over_time(LivedRecord older, LivedRecord newer, bool apart, Days days) {
    const bool old_holds = older.life.holds(days.before);
    const bool one = !apart && older.life.status == newer.life.status &&
                     old_holds == newer.life.holds(days.before);
    if (one) return {{.record = std::move(newer.record), .of_older = true, .of_newer = true}};
    if (!old_holds) {
        // It was not there yet, or no more: the newer map alone says what there is.
        RecordOfBoth alone = only_in_newer(std::move(newer), days);
        alone.of_older = true;
        return {std::move(alone)};
    }
    const bool begins_between = newer.life.start && days.between(newer.life.start.first());
    const Day begins = begins_between ? newer.life.start.first() : days.after;
    if (newer.life.end && newer.life.end.latest.last() < days.after) {
        // The newer map knows of an end that the older did not know of.
        const Day end = std::max(newer.life.end.latest.last(), days.before);
        put_end(older, end);
        if (const WrittenField* id = newer.record.find(Field::id))
            set_text(older.record, Field::id, id->values.front());
        return {{.record = std::move(older.record), .of_older = true, .of_newer = true}};
    }
    put_end(older, begins - 1);
    if (!newer.life.start || newer.life.start.first() <= days.after)
        put_start_at_least(newer, begins);
    return {{.record = std::move(older.record), .of_older = true},
            {.record = std::move(newer.record), .of_newer = true}};
}

}  // namespace remit
