// SPDX-License-Identifier: MIT
#include <string_view>

#include "remit/viz/suggestions.hpp"
#include "viz/changes/json_parts.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using changes::JsonWriter;
using changes::write_ids;
using changes::write_label;
using changes::write_number;
using changes::write_text;
using changes::write_text_or_null;
using changes::write_texts;

void write_head(JsonWriter& json, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    changes::write_head(json, "remit-suggestions/1", report.version);
    write_text(json, "title", map.text(map.title));
    write_text(json, "as_at", iso(date_of(report.snapshot.day())));
    json.key("with_proposals");
    json.yes_no(report.snapshot.options().with_proposals);
    write_label(json, report.label);
    findings::write_left_out(json, report.left_out, findings::Counted::facts);
}

void write_reason(JsonWriter& json, const Register& map, const MergerReason& reason) {
    json.begin_object();
    write_text(json, "speaks", reason.speaks_for ? "for" : "against");
    json.key("weight");
    json.decimal(reason.weight);
    write_text(json, "text", reason.text);
    json.key("facts");
    json.begin_inline_list();
    for (const FactRef fact : reason.facts) {
        json.begin_inline_object();
        write_text(json, "kind", findings::kind_word(fact.kind));
        write_text(json, "id", map.id(fact));
        json.end();
    }
    json.end();
    json.end();
}

void write_candidate(JsonWriter& json, const Register& map, const MergerCandidate& candidate) {
    json.begin_object();
    write_ids(json, "bodies", map, candidate.bodies);
    json.key("names");
    json.begin_inline_list();
    for (const BodyId body : candidate.bodies)
        json.text(map.name(body));
    json.end();
    write_text_or_null(json, "place", candidate.place ? map.id(candidate.place) : std::string{});
    json.key("all_there");
    json.yes_no(candidate.all_there);
    json.key("score");
    json.decimal(candidate.score);
    write_number(json, "seats_before", candidate.seats_before);
    write_number(json, "seats_after", candidate.seats_after);
    json.key("reasons");
    json.begin_list();
    for (const MergerReason& reason : candidate.reasons)
        write_reason(json, map, reason);
    json.end();
    write_texts(json, "not_counted", candidate.not_counted);
    json.end();
}

}  // namespace

void write_suggestions_json(std::ostream& out, const FindingsReport& report,
                            const Suggestions& suggestions) {
    JsonWriter json(out);
    json.begin_object();
    write_head(json, report);
    write_number(json, "bodies", suggestions.bodies);
    write_number(json, "left_out", suggestions.left_out);
    json.key("suggestions");
    json.begin_list();
    for (const MergerCandidate& candidate : suggestions.candidates)
        write_candidate(json, report.snapshot.map(), candidate);
    json.end();
    write_texts(json, "notes", suggestions.notes);
    json.end();
    json.finish();
}

}  // namespace remit
