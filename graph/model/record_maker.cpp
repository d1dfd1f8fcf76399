// SPDX-License-Identifier: MIT
#include "graph/model/record_maker.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace remit {

void RecordMaker::number(Field field, double value) {
    if (recorded(value)) put(field, {fmt::format("{}", value)}, Cell::Kind::number);
}

void RecordMaker::number(Field field, float value) {
    if (recorded(value)) put(field, {fmt::format("{}", value)}, Cell::Kind::number);
}

void RecordMaker::whole_number(Field field, std::int64_t value) {
    put(field, {fmt::format("{}", value)}, Cell::Kind::number);
}

void RecordMaker::evidence(Slice<Evidence> all) {
    for (const Evidence& one : map_.list(all)) {
        RecordMaker maker(map_, RecordKind::evidence);
        maker.reference(Field::source, one.source);
        maker.text(Field::at, one.at);
        maker.word(Field::stance, one.stance, Stance::supports);
        maker.text(Field::about, one.about);
        maker.text(Field::value, one.value);
        maker.text(Field::note, one.note);
        inside(Field::evidence, maker.take());
    }
}

void RecordMaker::inside(Field field, WrittenRecord record) {
    record.held_by = spec(field);
    record_.inside.push_back(std::move(record));
}

void RecordMaker::selection(Field field, const Selection& selection) {
    text(field, map_.written(selection));
    RecordMaker inner(map_, RecordKind::selection);
    if (selection.of == Selection::Of::type) {
        inner.text(Field::type, map_.vocabulary()[selection.type].id);
        inner.reference(Field::within, selection.within);
    } else {
        const bool members = selection.of == Selection::Of::members;
        inner.reference(members ? Field::members_of : Field::authorities_of, selection.body);
    }
    inside(field, inner.take());
}

void RecordMaker::status(Status status, const Standing& standing) {
    bool supports = false;
    bool disputes = false;
    bool asks = false;
    for (const Evidence& one : map_.list(standing.evidence)) {
        const bool field_alone = !one.about_existence;
        supports =
            supports || (field_alone ? one.stance != Stance::asks : one.stance == Stance::supports);
        disputes = disputes || (!field_alone && one.stance == Stance::disputes);
        asks = asks || (!field_alone && one.stance == Stance::asks);
    }
    const bool told = (status == Status::disputed && disputes) ||
                      (status == Status::unconfirmed && asks && !supports && !disputes);
    if (!told) word(Field::status, status, Status::in_place);
}

const FieldSpec* RecordMaker::spec(Field field) const {
    for (const FieldSpec& spec : fields_of(record_.kind)) {
        if (spec.field == field) return &spec;
    }
    throw std::logic_error("a record is written with a field that its kind has not");
}

void RecordMaker::put(Field field, std::vector<std::string> values, Cell::Kind kind) {
    record_.fields.push_back({.field = spec(field), .values = std::move(values), .kind = kind});
}

}  // namespace remit
