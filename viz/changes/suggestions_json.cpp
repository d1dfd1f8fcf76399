// SPDX-License-Identifier: MIT
#include <string_view>

#include "remit/viz/suggestions.hpp"
#include "viz/findings/json_head.hpp"
#include "viz/findings/json_writer.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using findings::JsonWriter;

void write_head(JsonWriter& json, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    findings::write_head(json, "remit-suggestions/1", report.version);
    json.key("title");
    json.text(map.text(map.title));
    json.key("as_at");
    json.text(iso(date_of(report.snapshot.day())));
    json.key("with_proposals");
    json.yes_no(report.snapshot.options().with_proposals);
    findings::write_label(json, report.label);
    findings::write_left_out(json, report.left_out, findings::Counted::facts);
}

void write_reason(JsonWriter& json, const Register& map, const MergerReason& reason) {
    json.begin_object();
    json.key("speaks");
    json.text(reason.speaks_for ? "for" : "against");
    json.key("weight");
    json.decimal(reason.weight);
    json.key("text");
    json.text(reason.text);
    json.key("facts");
    json.begin_inline_list();
    for (const FactRef fact : reason.facts) {
        json.begin_inline_object();
        json.key("kind");
        json.text(findings::kind_word(fact.kind));
        json.key("id");
        json.text(map.id(fact));
        json.end();
    }
    json.end();
    json.end();
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key);
    json.begin_list();
    for (const std::string& text : texts)
        json.text(text);
    json.end();
}

void write_candidate(JsonWriter& json, const Register& map, const MergerCandidate& candidate) {
    json.begin_object();
    json.key("bodies");
    json.begin_inline_list();
    for (const BodyId body : candidate.bodies)
        json.text(map.id(body));
    json.end();
    json.key("names");
    json.begin_inline_list();
    for (const BodyId body : candidate.bodies)
        json.text(map.name(body));
    json.end();
    json.key("place");
    json.text_or_null(candidate.place ? map.id(candidate.place) : std::string{});
    json.key("all_there");
    json.yes_no(candidate.all_there);
    json.key("score");
    json.decimal(candidate.score);
    json.key("seats_before");
    json.number(candidate.seats_before);
    json.key("seats_after");
    json.number(candidate.seats_after);
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
    json.key("bodies");
    json.number(suggestions.bodies);
    json.key("left_out");
    json.number(suggestions.left_out);
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
