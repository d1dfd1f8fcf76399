// SPDX-License-Identifier: MIT
#include <array>

#include "remit/viz/findings.hpp"
#include "viz/findings/json_head.hpp"
#include "viz/findings/json_writer.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using findings::JsonWriter;

template <class IdType>
void write_ids(JsonWriter& json, std::string_view key, const Register& map,
               const std::vector<IdType>& ids) {
    json.key(key);
    json.begin_inline_list();
    for (const std::string& id : findings::ids_once(map, ids))
        json.text(id);
    json.end();
}

void write_record(JsonWriter& json, const Register& map, FactRef fact) {
    json.key("kind");
    json.text(findings::kind_word(fact.kind));
    json.key("id");
    json.text(map.id(fact));
}

void write_evidence(JsonWriter& json, const Register& map, const Because& step) {
    for (const Evidence& evidence : map.list(map.standing(*step.fact).evidence)) {
        if (!shows(map, step, evidence)) continue;
        json.begin_inline_object();
        json.key("source");
        json.text(map.id(evidence.source));
        json.key("at");
        json.text_or_null(map.text(evidence.at));
        json.key("stance");
        json.text(word(evidence.stance));
        json.end();
    }
}

void write_step(JsonWriter& json, const Register& map, const Because& step) {
    json.begin_object();
    json.key("text");
    json.text(step.text);
    json.key("record");
    if (step.fact) {
        json.begin_inline_object();
        write_record(json, map, *step.fact);
        json.key("place");
        json.text(findings::place_of(map, *step.fact));
        json.end();
    } else {
        json.null();
    }
    json.key("evidence");
    json.begin_list();
    if (step.fact) write_evidence(json, map, step);
    json.end();
    json.end();
}

void write_kind(JsonWriter& json, const Finding& finding) {
    json.key("code");
    json.text(finding.kind->code);
    json.key("name");
    json.text(finding.kind->name);
    json.key("category");
    json.text(word(finding.kind->category));
    json.key("severity");
    json.text(word(finding.severity));
    json.key("basis");
    json.text(word(finding.basis));
    json.key("title");
    json.text(finding.title);
}

void write_subjects(JsonWriter& json, const Register& map, const Finding& finding) {
    write_ids(json, "bodies", map, finding.bodies);
    write_ids(json, "relations", map, finding.relations);
    write_ids(json, "remits", map, finding.remits);
    write_ids(json, "documents", map, finding.documents);
    write_ids(json, "decisions", map, finding.decisions);
    write_ids(json, "topics", map, finding.topics);
    write_ids(json, "areas", map, finding.areas);
    write_ids(json, "also", map, finding.also);
}

void write_question(JsonWriter& json, const Register& map, const Finding& finding) {
    json.key("question");
    json.begin_object();
    json.key("to");
    json.text_or_null(finding.ask ? map.id(finding.ask) : std::string{});
    json.key("text");
    json.text(finding.question);
    json.end();
    json.key("suggestion");
    json.text(finding.suggestion);
}

void write_rule(JsonWriter& json, const Rule& rule) {
    json.begin_object();
    json.key("id");
    json.text(rule.id);
    json.key("says");
    json.text(rule.says);
    json.key("provision");
    json.text(rule.provision);
    json.key("from");
    json.text_or_null(rule.in_force.from ? iso(rule.in_force.from) : std::string{});
    json.key("to");
    json.text_or_null(rule.in_force.to ? iso(rule.in_force.to) : std::string{});
    json.key("source");
    json.text(findings::read_in(rule));
    json.key("doubt");
    json.text_or_null(rule.doubt);
    json.end();
}

void write_robustness(JsonWriter& json, const Register& map, const Finding& finding) {
    json.key("rule");
    if (finding.rule == nullptr) {
        json.null();
    } else {
        write_rule(json, *finding.rule);
    }
    json.key("robust");
    json.yes_no(finding.robust);
    json.key("hinges_on");
    json.begin_list();
    for (const FactRef fact : finding.hinges_on) {
        json.begin_inline_object();
        write_record(json, map, fact);
        json.end();
    }
    json.end();
    json.key("fingerprint");
    json.text(finding.fingerprint);
}

/// All of a finding but the brackets around it.
void write_members(JsonWriter& json, const Register& map, const Finding& finding) {
    write_kind(json, finding);
    json.key("because");
    json.begin_list();
    for (const Because& step : finding.because)
        write_step(json, map, step);
    json.end();
    write_subjects(json, map, finding);
    write_question(json, map, finding);
    write_robustness(json, map, finding);
}

void write_list(JsonWriter& json, std::string_view key, const FindingsReport& report,
                const std::vector<Finding>& list) {
    const Register& map = report.snapshot.map();
    json.key(key);
    json.begin_list();
    json.elements(list.size(), report.threads, [&](JsonWriter& element, std::size_t i) {
        element.begin_object();
        write_members(element, map, list[i]);
        element.end();
    });
    json.end();
}

void write_accepted(JsonWriter& json, const Register& map,
                    const std::vector<AcceptedFinding>& list) {
    json.key("accepted");
    json.begin_list();
    for (const AcceptedFinding& accepted : list) {
        json.begin_object();
        write_members(json, map, accepted.finding);
        json.key("accepted");
        json.begin_object();
        json.key("reason");
        json.text_or_null(accepted.reason);
        json.key("by");
        json.text_or_null(accepted.by);
        json.key("until");
        json.text_or_null(accepted.until ? iso(accepted.until) : std::string{});
        json.end();
        json.end();
    }
    json.end();
}

void write_head(JsonWriter& json, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    findings::write_head(json, "remit-findings/1", report.version);
    json.key("title");
    json.text(map.text(map.title));
    json.key("as_at");
    json.text(iso(date_of(report.snapshot.day())));
    json.key("jurisdiction");
    json.text_or_null(report.jurisdiction);
    findings::write_label(json, report.label);
    findings::write_left_out(json, report.left_out, findings::Counted::findings);
}

void write_counts(JsonWriter& json, const Analysis& analysis) {
    json.key("counts");
    json.begin_inline_object();
    for (const Severity severity :
         {Severity::high, Severity::medium, Severity::low, Severity::info}) {
        json.key(word(severity));
        json.number(analysis.count(severity));
    }
    json.end();
    json.key("not_run");
    json.begin_list();
    for (const NotRun& detector : analysis.not_run) {
        json.begin_inline_object();
        json.key("code");
        json.text(detector.code);
        json.key("why");
        json.text(detector.why);
        json.end();
    }
    json.end();
}

}  // namespace

void write_findings_json(std::ostream& out, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    JsonWriter json(out);
    json.begin_object();
    write_head(json, report);
    write_list(json, "findings", report, report.analysis.findings);
    write_list(json, "context", report, report.analysis.context);
    write_accepted(json, map, report.analysis.accepted);
    write_counts(json, report.analysis);
    json.end();
    json.finish();
}

}  // namespace remit
