// SPDX-License-Identifier: MIT
// What changed as one object, remit-compare/1.
#include <string>

#include "remit/viz/changes.hpp"
#include "viz/changes/json_parts.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

using changes::JsonWriter;
using changes::write_number;
using changes::write_text;
using changes::write_text_or_null;
using changes::write_texts;

class CompareWriter {
  public:
    CompareWriter(JsonWriter& json, const CompareReport& report)
        : json_(json), report_(report), map_(report.map()), difference_(report.difference) {}

    void write() {
        json_.begin_object();
        changes::write_head(json_, "remit-compare/1", report_.version);
        write_text(json_, "title", map_.text(map_.title));
        changes::write_date(json_, "before", date_of(report_.before.snapshot.day()));
        changes::write_date(json_, "after", date_of(report_.after.snapshot.day()));
        write_text_or_null(json_, "jurisdiction", report_.jurisdiction);
        changes::write_label(json_, report_.label);
        findings::write_left_out(json_, report_.left_out, findings::Counted::findings);
        faults();
        changes::write_finding_changes(json_, report_.before.snapshot.map(),
                                       report_.after.snapshot.map(), difference_.findings);
        solved();
        facts("bodies", difference_.bodies);
        facts("relations", difference_.relations);
        facts("remits", difference_.remits);
        facts("documents", difference_.documents);
        facts("decisions", difference_.decisions);
        unchanged();
        renamed();
        unsure();
        fields();
        json_.end();
    }

  private:
    void faults() {
        json_.key("probable_faults");
        json_.begin_list();
        if (report_.united != nullptr) {
            for (const ProbableFault& fault : report_.united->faults) {
                json_.begin_inline_object();
                write_text(json_, "kind", word(fault.kind));
                write_text_or_null(json_, "field", fault.field != nullptr ? fault.field->key : "");
                write_text_or_null(json_, "type", fault.type);
                write_number(json_, "had", fault.had);
                write_number(json_, "lost", fault.lost);
                write_text_or_null(json_, "now", fault.now);
                json_.end();
            }
        }
        json_.end();
    }

    void record(FactRef fact) {
        json_.begin_inline_object();
        write_text(json_, "kind", findings::kind_word(fact.kind));
        write_text(json_, "id", map_.id(fact));
        json_.end();
    }

    void solved() {
        json_.key("solved");
        json_.begin_list();
        for (const SolvedBy& solved : difference_.solved) {
            json_.begin_object();
            write_number(json_, "finding", solved.finding);
            write_text(json_, "says", solved.says);
            changes::write_decisions(json_, "decisions", map_, solved.decisions);
            json_.key("facts");
            json_.begin_list();
            for (const FactRef fact : solved.facts)
                record(fact);
            json_.end();
            json_.end();
        }
        json_.end();
    }

    void facts(std::string_view key, const std::vector<FactChange>& all) {
        json_.key(key);
        json_.begin_list();
        for (const FactChange& change : all) {
            json_.begin_object();
            write_text(json_, "id", map_.id(change.fact));
            write_text(json_, "fate", word(change.fate));
            write_text(json_, "says", change.says);
            const bool other = change.fate == Fate::changed && change.was != change.fact;
            write_text_or_null(json_, "was", other ? map_.id(change.was) : std::string{});
            changes::write_bodies(json_, "successors", map_, change.successors);
            changes::write_decisions(json_, "decisions", map_, change.by);
            json_.key("recorded_only");
            json_.yes_no(change.by_record_alone);
            json_.key("with_body");
            json_.yes_no(change.with_body);
            json_.end();
        }
        json_.end();
    }

    void unchanged() {
        json_.key("unchanged");
        json_.begin_inline_object();
        write_number(json_, "bodies", difference_.unchanged_bodies);
        write_number(json_, "relations", difference_.unchanged_relations);
        write_number(json_, "remits", difference_.unchanged_remits);
        json_.end();
    }

    void renamed() {
        json_.key("renamed");
        json_.begin_list();
        if (report_.united != nullptr) {
            for (const RenamedBody& body : report_.united->renamed) {
                json_.begin_inline_object();
                write_text(json_, "old_id", body.old_id);
                write_text(json_, "old_name", body.old_name);
                write_text(json_, "new_id", body.new_id);
                write_text(json_, "new_name", body.new_name);
                write_text(json_, "matched_by", word(body.by));
                json_.end();
            }
        }
        json_.end();
    }

    void unsure() {
        const auto named = [&](std::string_view key, const std::vector<std::string>& ids,
                               const std::vector<std::string>& names) {
            json_.key(key);
            json_.begin_list();
            for (std::size_t i = 0; i < ids.size(); ++i) {
                json_.begin_inline_object();
                write_text(json_, "id", ids[i]);
                write_text(json_, "name", i < names.size() ? names[i] : std::string{});
                json_.end();
            }
            json_.end();
        };
        json_.key("unsure");
        json_.begin_list();
        if (report_.united != nullptr) {
            for (const UnsureBodies& bodies : report_.united->unsure) {
                json_.begin_object();
                named("old", bodies.old_ids, bodies.old_names);
                named("new", bodies.new_ids, bodies.new_names);
                json_.end();
            }
        }
        json_.end();
    }

    void fields() {
        json_.key("fields");
        json_.begin_list();
        if (report_.united != nullptr) {
            for (const FieldChange& change : report_.united->fields) {
                json_.begin_object();
                write_text(json_, "kind", word(change.kind));
                write_text(json_, "id", change.id);
                write_text(json_, "field", change.field->key);
                write_texts(json_, "before", change.before);
                write_texts(json_, "after", change.after);
                json_.end();
            }
        }
        json_.end();
    }

    JsonWriter& json_;
    const CompareReport& report_;
    const Register& map_;
    const Difference& difference_;
};

}  // namespace

void write_compare_json(std::ostream& out, const CompareReport& report) {
    JsonWriter json(out);
    CompareWriter(json, report).write();
    json.finish();
}

}  // namespace remit
