// SPDX-License-Identifier: MIT
#include "remit/graph/fields.hpp"

#include <algorithm>
#include <array>

namespace remit {
namespace {

using enum RecordKind;
using enum Shape;
using F = Field;

// Grouped by record, in the order in which the format's page names the fields.
constexpr auto table = std::to_array<FieldSpec>({
    {map, F::format, "", "format", text},
    {map, F::title, "", "title", text},
    {map, F::as_at, "", "as_at", date},
    {map, F::jurisdiction, "", "jurisdiction", text},
    {map, F::scope_bodies, "scope", "bodies", list},
    {map, F::scope_types, "scope", "types", list},
    {map, F::scope_topics, "scope", "topics", list},

    {type, F::id, "", "id", text},
    {type, F::label, "", "label", text},
    {type, F::plural, "", "plural", text},
    {type, F::acronyms, "", "acronyms", list},
    {type, F::kind_of, "", "kind_of", text},
    {type, F::category, "", "category", text},
    {type, F::statutory, "", "statutory", yes_no},
    {type, F::elected, "", "elected", yes_no},
    {type, F::aliases, "", "aliases", list},
    {type, F::generic, "", "generic", yes_no},
    {type, F::exists_from, "exists", "from", date},
    {type, F::exists_to, "exists", "to", date},

    {area, F::id, "", "id", text},
    {area, F::name, "", "name", text},
    {area, F::kind, "", "kind", text},
    {area, F::code, "", "code", text},
    {area, F::within, "", "within", list},
    {area, F::covers, "", "covers", list},
    {area, F::overlaps, "", "overlaps", list},
    {area, F::population, "", "population", number},
    {area, F::start, "", "start", date},
    {area, F::end, "", "end", date},

    {topic, F::id, "", "id", text},
    {topic, F::name, "", "name", text},
    {topic, F::broader, "", "broader", text},

    {source, F::id, "", "id", text},
    {source, F::title, "", "title", text},
    {source, F::publisher, "", "publisher", text},
    {source, F::date, "", "date", date},
    {source, F::url, "", "url", text},
    {source, F::restricted, "", "restricted", yes_no},

    {body, F::id, "", "id", text},
    {body, F::name, "", "name", text},
    {body, F::aka, "", "aka", list},
    {body, F::type, "", "type", text},
    {body, F::statutory, "", "statutory", yes_no},
    {body, F::elected, "", "elected", yes_no},
    {body, F::tier, "", "tier", text},
    {body, F::areas, "", "areas", list},
    {body, F::start, "", "start", date},
    {body, F::end, "", "end", date},
    {body, F::status, "", "status", text},
    {body, F::phases, "", "phases", records, phase},
    {body, F::count, "", "count", number},
    {body, F::planned_per_year, "meetings", "planned_per_year", number},
    {body, F::usual_per_year, "meetings", "usual_per_year", number},
    {body, F::held_last_year, "meetings", "held_last_year", number},
    {body, F::hours, "meetings", "hours", number},
    {body, F::attendees, "meetings", "attendees", number},
    {body, F::public_, "meetings", "public", yes_no},
    {body, F::complete, "", "complete", records, complete},
    {body, F::unknown, "", "unknown", yes_no},
    {body, F::note, "", "note", text},
    {body, F::evidence, "", "evidence", records, evidence},

    {relation, F::id, "", "id", text},
    {relation, F::type, "", "type", text},
    {relation, F::from, "", "from", end_of_relation, selection},
    {relation, F::to, "", "to", end_of_relation, selection},
    {relation, F::status, "", "status", text},
    {relation, F::start, "", "start", date},
    {relation, F::end, "", "end", date},
    {relation, F::role, "", "role", text},
    {relation, F::capacity, "", "capacity", text},
    {relation, F::on_behalf_of, "", "on_behalf_of", text},
    {relation, F::topics, "", "topics", list},
    {relation, F::via, "", "via", list},
    {relation, F::amount, "", "amount", number},
    {relation, F::share, "", "share", number},
    {relation, F::currency, "", "currency", text},
    {relation, F::period, "", "period", text},
    {relation, F::document, "", "document", text},
    {relation, F::attendance, "", "attendance", number},
    {relation, F::note, "", "note", text},
    {relation, F::evidence, "", "evidence", records, evidence},

    {remit, F::id, "", "id", text},
    {remit, F::body, "", "body", text},
    {remit, F::topic, "", "topic", text},
    {remit, F::function, "", "function", text},
    {remit, F::lead, "", "lead", yes_no},
    {remit, F::on_behalf_of, "", "on_behalf_of", text},
    {remit, F::areas, "", "areas", list},
    {remit, F::status, "", "status", text},
    {remit, F::start, "", "start", date},
    {remit, F::end, "", "end", date},
    {remit, F::evidence, "", "evidence", records, evidence},

    {document, F::id, "", "id", text},
    {document, F::body, "", "body", text},
    {document, F::bodies, "", "bodies", list},
    {document, F::kind, "", "kind", text},
    {document, F::title, "", "title", text},
    {document, F::date, "", "date", date},
    {document, F::valid_from, "", "valid_from", date},
    {document, F::valid_to, "", "valid_to", date},
    {document, F::review_by, "", "review_by", date},
    {document, F::published, "", "published", published},
    {document, F::published, "published", "value", yes_no},
    {document, F::published_on, "published", "on", date},
    {document, F::status, "", "status", text},
    {document, F::evidence, "", "evidence", records, evidence},

    {decision, F::id, "", "id", text},
    {decision, F::kind, "", "kind", text},
    {decision, F::by, "", "by", list},
    {decision, F::to, "", "to", list},
    {decision, F::about, "", "about", list},
    {decision, F::date, "", "date", date},
    {decision, F::due, "", "due", date},
    {decision, F::done, "", "done", date},
    {decision, F::outcome, "", "outcome", text},
    {decision, F::text, "", "text", text},
    {decision, F::evidence, "", "evidence", records, evidence},

    {accepted, F::finding, "", "finding", text},
    {accepted, F::bodies, "", "bodies", list},
    {accepted, F::reason, "", "reason", text},
    {accepted, F::by, "", "by", text},
    {accepted, F::until, "", "until", date},

    {evidence, F::source, "", "source", text},
    {evidence, F::at, "", "at", text},
    {evidence, F::stance, "", "stance", text},
    {evidence, F::about, "", "about", text},
    {evidence, F::value, "", "value", text},
    {evidence, F::note, "", "note", text},

    {phase, F::status, "", "status", text},
    {phase, F::start, "", "start", date},
    {phase, F::end, "", "end", date},
    {phase, F::evidence, "", "evidence", records, evidence},

    {complete, F::aspect, "", "aspect", text},
    {complete, F::as_of, "", "as_of", date},
    {complete, F::source, "", "source", text},

    {selection, F::authorities_of, "", "authorities_of", text},
    {selection, F::members_of, "", "members_of", text},
    {selection, F::type, "", "type", text},
    {selection, F::within, "", "within", text},
});

constexpr auto kind_words = std::to_array<std::string_view>(
    {"map", "type", "area", "topic", "source", "body", "relation", "remit", "document", "decision",
     "accepted finding", "evidence", "phase", "complete", "selection"});
static_assert(kind_words.size() == record_kind_count);

constexpr auto list_keys = std::to_array<std::string_view>(
    {"", "types", "areas", "topics", "sources", "bodies", "relations", "remits", "documents",
     "decisions", "accepted", "", "", "", ""});
static_assert(list_keys.size() == record_kind_count);

}  // namespace

std::span<const FieldSpec> fields_of(RecordKind kind) {
    const auto* first = std::find_if(table.begin(), table.end(),
                                     [kind](const FieldSpec& spec) { return spec.record == kind; });
    const auto* last = std::find_if(first, table.end(),
                                    [kind](const FieldSpec& spec) { return spec.record != kind; });
    return {first, last};
}

const FieldSpec* find_field(RecordKind kind, std::string_view group, std::string_view key) {
    for (const FieldSpec& spec : fields_of(kind)) {
        if (spec.group == group && spec.key == key) return &spec;
    }
    return nullptr;
}

bool has_group(RecordKind kind, std::string_view group) {
    const auto fields = fields_of(kind);
    return !group.empty() &&
           std::any_of(fields.begin(), fields.end(),
                       [group](const FieldSpec& spec) { return spec.group == group; });
}

std::string_view word(RecordKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }
std::string_view list_key(RecordKind kind) { return list_keys[static_cast<std::size_t>(kind)]; }

std::optional<RecordKind> kind_of_list(std::string_view key) {
    if (key.empty()) return std::nullopt;
    for (std::size_t i = 0; i < list_keys.size(); ++i) {
        if (list_keys[i] == key) return static_cast<RecordKind>(i);
    }
    return std::nullopt;
}

}  // namespace remit
