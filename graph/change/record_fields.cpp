// SPDX-License-Identifier: MIT
#include "graph/change/record_fields.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

namespace remit {
namespace {

const FieldSpec* spec_of(RecordKind kind, Field field) {
    for (const FieldSpec& spec : fields_of(kind)) {
        if (spec.field == field) return &spec;
    }
    throw std::logic_error("a change says something in a field that the record's kind has not");
}

/// Fields stand in the order of the table.
void put(WrittenRecord& record, WrittenField said) {
    const auto at = std::ranges::find_if(record.fields, [&](const WrittenField& other) {
        return other.field->field == said.field->field || other.field > said.field;
    });
    if (at != record.fields.end() && at->field->field == said.field->field) {
        *at = std::move(said);
    } else {
        record.fields.insert(at, std::move(said));
    }
}

/// What evidence makes of a status that is not said.
struct Stances {
    bool supports = false;
    bool disputes = false;
    bool asks = false;
};

Stances stances_of(const WrittenRecord& record) {
    Stances result;
    for (const WrittenRecord& inner : record.inside) {
        if (inner.kind != RecordKind::evidence) continue;
        const std::string_view about = inner.text(Field::about);
        const bool existence = about.empty() || about == "existence" || about == "status";
        const Stance stance =
            parse_word<Stance>(inner.text(Field::stance)).value_or(Stance::supports);
        result.supports =
            result.supports || (existence ? stance == Stance::supports : stance != Stance::asks);
        result.disputes = result.disputes || (existence && stance == Stance::disputes);
        result.asks = result.asks || (existence && stance == Stance::asks);
    }
    return result;
}

Status told_by_evidence(const WrittenRecord& record) {
    const Stances stances = stances_of(record);
    if (stances.disputes) return Status::disputed;
    if (stances.asks && !stances.supports) return Status::unconfirmed;
    return Status::in_place;
}

}  // namespace

std::span<const std::string> values_of(const WrittenRecord& record, Field field) {
    const WrittenField* found = record.find(field);
    return found ? std::span<const std::string>(found->values) : std::span<const std::string>{};
}

std::vector<std::string> list_of(const WrittenRecord& record, Field field) {
    const auto values = values_of(record, field);
    return {values.begin(), values.end()};
}

bool holds(const WrittenRecord& record, Field field, std::string_view value) {
    const auto all = values_of(record, field);
    return std::ranges::find(all, value) != all.end();
}

bool is_relation(const WrittenRecord& record, RelationType type) {
    return record.kind == RecordKind::relation && record.text(Field::type) == word(type);
}

void set_text(WrittenRecord& record, Field field, std::string value, Cell::Kind kind) {
    if (value.empty()) return unset(record, field);
    put(record, {.field = spec_of(record.kind, field), .values = {std::move(value)}, .kind = kind});
}

void set_list(WrittenRecord& record, Field field, std::vector<std::string> values) {
    if (values.empty()) return unset(record, field);
    put(record, {.field = spec_of(record.kind, field), .values = std::move(values)});
}

void take_out(WrittenRecord& record, Field field, std::string_view value) {
    if (!holds(record, field, value)) return;
    std::vector<std::string> rest = list_of(record, field);
    std::erase(rest, value);
    set_list(record, field, std::move(rest));
}

void set_nobody_knows(WrittenRecord& record, Field field) {
    put(record, {.field = spec_of(record.kind, field), .values = {""}, .kind = Cell::Kind::null});
}

void set_field(WrittenRecord& record, WrittenField said) { put(record, std::move(said)); }

void unset(WrittenRecord& record, Field field) {
    std::erase_if(record.fields,
                  [field](const WrittenField& one) { return one.field->field == field; });
}

void unset_inside(WrittenRecord& record, Field field) {
    std::erase_if(record.inside,
                  [field](const WrittenRecord& one) { return one.held_by->field == field; });
}

void put_inside(WrittenRecord& record, Field field, WrittenRecord inner) {
    inner.held_by = spec_of(record.kind, field);
    const auto at = std::ranges::find_if(
        record.inside, [&](const WrittenRecord& other) { return other.held_by > inner.held_by; });
    record.inside.insert(at, std::move(inner));
}

std::vector<WrittenRecord> inside_of(const WrittenRecord& record, Field field) {
    std::vector<WrittenRecord> result;
    for (const WrittenRecord& inner : record.inside) {
        if (inner.held_by->field == field) result.push_back(inner);
    }
    return result;
}

// NOLINTNEXTLINE(misc-no-recursion): records stand in one another as deep as the format has it
std::string all_said(const WrittenRecord& record) {
    constexpr char value_ends = '\x1F';
    constexpr char field_ends = '\x1E';
    constexpr char record_ends = '\x1D';
    std::string text;
    for (const WrittenField& field : record.fields) {
        std::vector<std::string> values = field.values;
        std::ranges::sort(values);
        text += std::to_string(static_cast<int>(field.field->field));
        text += static_cast<char>('a' + static_cast<char>(field.kind));
        for (const std::string& value : values)
            (text += value) += value_ends;
        text += field_ends;
    }
    std::vector<std::string> inside;
    for (const WrittenRecord& inner : record.inside)
        inside.push_back(std::to_string(static_cast<int>(inner.held_by->field)) + all_said(inner));
    std::ranges::sort(inside);
    for (const std::string& inner : inside)
        (text += inner) += record_ends;
    return text;
}

PartialDate start_of(const WrittenRecord& record) {
    return parse_date(record.text(Field::start)).value_or(PartialDate{});
}

EndDate end_of(const WrittenRecord& record) {
    return parse_end(record.text(Field::end)).value_or(EndDate{});
}

bool begins_before(const WrittenRecord& record, Day day) {
    const PartialDate start = start_of(record);
    return !start || start.first() < day;
}

bool is_over(EndDate end, Day day) { return end && end.latest.last() < day; }

EndDate end_before(EndDate end, Day day) {
    if (is_over(end, day)) return end;
    const PartialDate last = date_of(day - 1);
    const bool may_be_over = end && end.uncertain() && end.earliest.first() < day - 1;
    return {may_be_over ? end.earliest : last, last};
}

EndDate end_from(EndDate end, Day day) {
    if (!end || !end.uncertain() || end.earliest.first() >= day) return end;
    const PartialDate first = date_of(day);
    return end.latest.last() == day ? EndDate{first, first} : EndDate{first, end.latest};
}

Status status_of(const WrittenRecord& record) {
    const Status said = parse_word<Status>(record.text(Field::status)).value_or(Status::in_place);
    return said == Status::in_place ? told_by_evidence(record) : said;
}

void set_status(WrittenRecord& record, Status status) {
    const Status told = told_by_evidence(record);
    const bool unsaid = status == Status::in_place || status == told;
    set_text(record, Field::status, unsaid ? std::string() : std::string(word(status)));
}

void join_evidence(WrittenRecord& record, std::span<const WrittenRecord* const> of) {
    std::map<std::string, WrittenRecord> each_once;
    for (const WrittenRecord* one : of) {
        for (WrittenRecord& inner : inside_of(*one, Field::evidence)) {
            std::string said = all_said(inner);
            each_once.try_emplace(std::move(said), std::move(inner));
        }
    }
    unset_inside(record, Field::evidence);
    for (auto& [said, inner] : each_once)
        put_inside(record, Field::evidence, std::move(inner));
}

}  // namespace remit
