// SPDX-License-Identifier: MIT
#include "viz/changes/json_parts.hpp"

#include <string>

#include "viz/findings/record.hpp"

namespace remit::changes {
namespace {

void write_named(JsonWriter& json, const std::string& id, std::string_view name) {
    json.begin_inline_object();
    write_text(json, "id", id);
    write_text(json, "name", name);
    json.end();
}

void write_finding(JsonWriter& json, std::string_view key, const Register& map,
                   const Finding* finding) {
    json.key(key);
    if (finding == nullptr) {
        json.null();
        return;
    }
    json.begin_inline_object();
    write_text(json, "code", finding->kind->code);
    write_text(json, "name", finding->kind->name);
    write_text(json, "severity", word(finding->severity));
    write_text(json, "title", finding->title);
    write_ids(json, "bodies", map, finding->bodies);
    write_text(json, "fingerprint", finding->fingerprint);
    json.end();
}

}  // namespace

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.text(text);
}

void write_text_or_null(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.text_or_null(text);
}

void write_number(JsonWriter& json, std::string_view key, std::size_t number) {
    json.key(key);
    json.number(number);
}

void write_date(JsonWriter& json, std::string_view key, PartialDate date) {
    write_text_or_null(json, key, date ? iso(date) : std::string{});
}

void write_sum(JsonWriter& json, std::string_view key, const Sum& sum) {
    json.key(key);
    json.begin_inline_object();
    json.key("known");
    json.decimal(sum.known);
    write_number(json, "not_recorded", sum.missing);
    json.end();
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key);
    json.begin_list();
    for (const std::string& text : texts)
        json.text(text);
    json.end();
}

void write_body(JsonWriter& json, std::string_view key, const Register& map, BodyId body) {
    json.key(key);
    if (body)
        write_named(json, map.id(body), map.name(body));
    else
        json.null();
}

void write_bodies(JsonWriter& json, std::string_view key, const Register& map,
                  std::span<const BodyId> bodies) {
    json.key(key);
    json.begin_list();
    for (const BodyId body : bodies)
        write_named(json, map.id(body), map.name(body));
    json.end();
}

void write_areas(JsonWriter& json, std::string_view key, const Register& map,
                 std::span<const AreaId> areas) {
    json.key(key);
    json.begin_list();
    for (const AreaId area : areas)
        write_named(json, map.id(area), map.name(area));
    json.end();
}

void write_decisions(JsonWriter& json, std::string_view key, const Register& map,
                     std::span<const DecisionId> decisions) {
    json.key(key);
    json.begin_list();
    for (const DecisionId id : decisions) {
        const Decision& decision = map[id];
        json.begin_inline_object();
        write_text(json, "id", map.id(id));
        write_text(json, "kind", word(decision.kind));
        write_date(json, "date", decision.date);
        write_text_or_null(json, "outcome",
                           decision.outcome == Outcome::none ? "" : word(decision.outcome));
        write_text(json, "text", map.text(decision.text));
        json.end();
    }
    json.end();
}

void write_rule(JsonWriter& json, const Rule* rule) {
    json.key("rule");
    if (rule == nullptr) {
        json.null();
        return;
    }
    json.begin_object();
    write_text(json, "id", rule->id);
    write_text(json, "says", rule->says);
    write_text(json, "provision", rule->provision);
    write_date(json, "from", rule->in_force.from);
    write_date(json, "to", rule->in_force.to);
    write_text(json, "source", findings::read_in(*rule));
    write_text_or_null(json, "doubt", rule->doubt);
    json.end();
}

void write_finding_changes(JsonWriter& json, const Register& before, const Register& after,
                           std::span<const FindingChange> changes) {
    json.key("findings");
    json.begin_list();
    for (const FindingChange& change : changes) {
        json.begin_object();
        write_text(json, "fate", word(change.fate));
        write_text(json, "why", change.why);
        write_finding(json, "before", before, change.before);
        write_finding(json, "after", after, change.after);
        json.end();
    }
    json.end();
}

}  // namespace remit::changes
