// SPDX-License-Identifier: MIT
#include "graph/findings/unclear/field_disputes.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/fields.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

RecordKind record_kind(FactRef fact) {
    switch (fact.kind) {
        case FactKind::body:
            return RecordKind::body;
        case FactKind::relation:
            return RecordKind::relation;
        case FactKind::remit:
            return RecordKind::remit;
        case FactKind::document:
            return RecordKind::document;
        case FactKind::decision:
            break;
    }
    return RecordKind::decision;
}

/// A field that such a record has, a group of them, or a list of a body. Views on how well a thing
/// is done (`extent`) are written as evidence too, and are no conflict about a record.
bool is_field(FactRef fact, std::string_view name) {
    const RecordKind kind = record_kind(fact);
    const auto all = fields_of(kind);
    const bool own = std::ranges::find(all, name, &FieldSpec::key) != all.end();
    return own || has_group(kind, name) ||
           (fact.kind == FactKind::body && parse_word<Aspect>(name).has_value());
}

bool speaks_of_a_field(const Register& map, FactRef fact, const Evidence& evidence) {
    if (evidence.about_existence || evidence.stance == Stance::asks) return false;
    const std::string_view field = map.text(evidence.about);
    // U317 tells of a body's end, D208 of one id that stands for two.
    const bool told = fact.kind == FactKind::body && (field == "end" || field == "id");
    // Another word for the type that the body has: CSP, csp.
    const bool same_type =
        fact.kind == FactKind::body && field == "type" && evidence.value &&
        map.vocabulary().find(map.text(evidence.value)) == map[BodyId(fact.number)].type;
    return field != "note" && !told && !same_type && is_field(fact, field);
}

FieldDispute& dispute_on(std::vector<FieldDispute>& all, std::string_view field) {
    const auto found = std::ranges::find(all, field, &FieldDispute::field);
    return found != all.end() ? *found : all.emplace_back(FieldDispute{.field = field});
}

void add(FieldDispute& dispute, const Register& map, const Evidence& evidence) {
    const bool disputes = evidence.stance == Stance::disputes;
    const std::string_view value = map.text(evidence.value);
    const auto same = std::ranges::find_if(dispute.voices, [&](const FieldVoice& voice) {
        return voice.disputes == disputes && folded(voice.value) == folded(value);
    });
    FieldVoice& voice =
        same != dispute.voices.end()
            ? *same
            : dispute.voices.emplace_back(FieldVoice{.value = value, .disputes = disputes});
    add_source(voice.sources, evidence.source);
}

bool is_dispute(const FieldDispute& dispute) {
    std::set<std::string> values;
    bool disputed = false;
    for (const FieldVoice& voice : dispute.voices) {
        disputed = disputed || voice.disputes;
        if (!voice.value.empty()) values.insert(folded(voice.value));
    }
    return disputed || values.size() > 1;
}

/// The values that sources give, each once.
std::vector<std::string> values_of(const FieldDispute& dispute) {
    std::vector<std::string> all;
    for (const FieldVoice& voice : dispute.voices) {
        const std::string value(voice.value);
        if (!value.empty() && std::ranges::find(all, value) == all.end()) all.push_back(value);
    }
    return all;
}

/// " (6 a year or 4 a year)", " (a source says 4)" where the map has another.
std::string in_brackets(const std::vector<std::string>& values) {
    if (values.empty()) return {};
    if (values.size() == 1) return fmt::format(" (a source says {})", values.front());
    return fmt::format(" ({})", fmt::join(values, " or "));
}

}  // namespace

std::vector<FieldDispute> field_disputes(const Register& map, FactRef fact) {
    std::vector<FieldDispute> all;
    for (const bool disputing : {false, true}) {
        for (const Evidence& e : map.list(map.standing(fact).evidence)) {
            if (!speaks_of_a_field(map, fact, e)) continue;
            if ((e.stance == Stance::disputes) == disputing) {
                add(dispute_on(all, map.text(e.about)), map, e);
            }
        }
    }
    std::erase_if(all, [](const FieldDispute& dispute) { return !is_dispute(dispute); });
    std::ranges::sort(all, {}, &FieldDispute::field);
    return all;
}

bool weighty(const FieldDispute& dispute) {
    static constexpr auto fields = std::to_array<std::string_view>(
        {"type", "statutory", "elected", "tier", "areas", "role", "capacity", "on_behalf_of",
         "topics", "topic", "function", "lead"});
    return std::ranges::find(fields, dispute.field) != fields.end();
}

std::string reads(std::span<const FieldDispute> disputes) {
    std::vector<std::string> parts;
    for (const FieldDispute& dispute : disputes) {
        parts.push_back(
            fmt::format("its {}{}", plain_field(dispute.field), in_brackets(values_of(dispute))));
    }
    return listed(parts, parts.size());
}

std::string fields(std::span<const FieldDispute> disputes) {
    std::vector<std::string> all;
    for (const FieldDispute& dispute : disputes)
        all.push_back(plain_field(dispute.field));
    return listed(all, all.size());
}

std::string values(std::span<const FieldDispute> disputes) {
    if (disputes.size() != 1) return {};
    const std::vector<std::string> all = values_of(disputes.front());
    return all.size() < 2 ? std::string() : fmt::format(": {}", fmt::join(all, " or "));
}

}  // namespace remit
