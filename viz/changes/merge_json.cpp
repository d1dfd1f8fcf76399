// SPDX-License-Identifier: MIT
// Plans as one object, remit-merge/1.
#include <string>

#include "viz/changes/json_parts.hpp"
#include "viz/changes/merge_parts.hpp"
#include "viz/changes/record_words.hpp"

namespace remit {
namespace {

using changes::JsonWriter;
using changes::write_areas;
using changes::write_bodies;
using changes::write_body;
using changes::write_date;
using changes::write_number;
using changes::write_sum;
using changes::write_text;
using changes::write_text_or_null;
using changes::write_texts;

std::size_t live_bodies(const Snapshot& snapshot) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i)
        count += snapshot.live(BodyId(i)) ? 1 : 0;
    return count;
}

void write_state(JsonWriter& json, const Analysed& state) {
    write_number(json, "bodies", live_bodies(state.snapshot));
    write_number(json, "muddles", state.analysis.findings.size());
}

class PlanWriter {
  public:
    PlanWriter(JsonWriter& json, const MergeReport& report, const PlanOutcome& plan)
        : json_(json),
          report_(report),
          plan_(plan),
          map_(plan.after.snapshot.map()),
          outlook_(plan.outlook) {}

    void write() {
        json_.begin_object();
        write_text(json_, "title", plan_.changed.title);
        write_date(json_, "on", date_of(plan_.changed.on));
        write_state(json_, plan_.after);
        each("successions", plan_.changed.successions, [&](const Succession& one) {
            write_bodies(json_, "before", map_, one.before);
            write_bodies(json_, "after", map_, one.after);
        });
        consents();
        write_texts(json_, "on_the_law", outlook_.on_the_law);
        papers();
        seats();
        remits();
        money();
        voices();
        lines();
        sizes();
        changes::write_finding_changes(json_, report_.before.snapshot.map(), map_,
                                       outlook_.findings);
        write_texts(json_, "assumptions", plan_.changed.assumptions);
        write_texts(json_, "notes", outlook_.notes);
        ledger();
        json_.end();
    }

  private:
    template <class Items, class Write>
    void each(std::string_view key, const Items& items, Write write) {
        json_.key(key);
        json_.begin_list();
        for (const auto& item : items) {
            json_.begin_object();
            write(item);
            json_.end();
        }
        json_.end();
    }

    void consents() {
        each("consents", outlook_.consents, [&](const Consent& consent) {
            write_body(json_, "body", map_, consent.body);
            write_text(json_, "who", consent.who);
            write_bodies(json_, "bodies", map_, consent.bodies);
            write_text(json_, "state", word(consent.state));
            write_text(json_, "why", consent.why);
            changes::write_rule(json_, consent.rule);
            changes::write_decisions(json_, "decisions", map_, consent.decisions);
        });
    }

    void papers() {
        each("papers", outlook_.papers, [&](const PaperToMake& paper) {
            write_body(json_, "body", map_, paper.body);
            write_text(json_, "what", paper.what);
            write_date(json_, "by", paper.by);
            write_text(json_, "why", paper.why);
            changes::write_rule(json_, paper.rule);
            json_.key("in_place_of");
            json_.begin_list();
            for (const DocumentId id : paper.old) {
                json_.begin_inline_object();
                write_text(json_, "id", map_.id(id));
                write_text(json_, "title", map_.text(map_[id].title));
                json_.end();
            }
            json_.end();
            changes::write_decisions(json_, "decisions", map_, paper.decisions);
        });
    }

    void load(const SeatLoad& load) {
        write_body(json_, "holder", map_, load.holder);
        write_number(json_, "seats_before", load.seats_before);
        write_number(json_, "seats_after", load.seats_after);
        write_sum(json_, "meetings_before", load.meetings_before);
        write_sum(json_, "meetings_after", load.meetings_after);
        write_sum(json_, "hours_before", load.hours_before);
        write_sum(json_, "hours_after", load.hours_after);
    }

    void seats() {
        each("seats", outlook_.seats, [&](const SeatLoad& one) { load(one); });
        json_.key("all_seats");
        json_.begin_object();
        load(outlook_.all_seats);
        json_.end();
    }

    void remits() {
        each("remits", outlook_.remits, [&](const RemitChange& change) {
            write_text(json_, "fate", word(change.fate));
            json_.key("topic");
            json_.begin_inline_object();
            write_text(json_, "id", map_.id(change.topic));
            write_text(json_, "name", map_.name(change.topic));
            json_.end();
            write_text_or_null(json_, "function",
                               change.function == Function::none ? "" : word(change.function));
            write_bodies(json_, "before", map_, change.before);
            write_bodies(json_, "after", map_, change.after);
            write_areas(json_, "areas", map_, change.areas);
            changes::write_ids(json_, "remits", map_, change.remits);
            write_text(json_, "why", change.why);
        });
    }

    void money() {
        each("money", outlook_.money, [&](const MoneyChange& change) {
            write_body(json_, "payer", map_, change.payer);
            write_body(json_, "payee", map_, change.payee);
            changes::write_ids(json_, "before", map_, change.before);
            changes::write_ids(json_, "after", map_, change.after);
            write_sum(json_, "amount_before", change.amount_before);
            write_sum(json_, "amount_after", change.amount_after);
            write_text_or_null(json_, "currency", change.currency);
            write_text_or_null(json_, "period", change.period);
            write_text(json_, "why", change.why);
        });
    }

    void voices() {
        each("voices", outlook_.voices, [&](const VoiceChange& voice) {
            write_body(json_, "body", map_, voice.body);
            write_bodies(json_, "chairs", map_, voice.chairs);
            write_bodies(json_, "elected", map_, voice.elected);
            write_bodies(json_, "lost", map_, voice.lost);
            json_.key("loses_chair");
            json_.yes_no(voice.loses_chair);
        });
    }

    void lines() {
        const auto id = [&](RelationId relation) {
            return relation ? map_.id(relation) : std::string{};
        };
        each("lines", outlook_.lines, [&](const LineChange& line) {
            write_text(json_, "says", line.says);
            write_text_or_null(json_, "before", id(line.before));
            write_text_or_null(json_, "after", id(line.after));
        });
    }

    void sizes() {
        const auto known = [](double number) {
            return number < 0 ? std::optional<double>() : std::optional<double>(number);
        };
        each("sizes", outlook_.sizes, [&](const SizeAmongPeers& size) {
            write_body(json_, "body", map_, size.body);
            write_number(json_, "parts", size.parts);
            json_.key("population");
            json_.decimal(known(static_cast<double>(size.population)));
            write_number(json_, "peers", size.peers);
            json_.key("median_parts");
            json_.decimal(size.peers > 0 ? known(size.median_parts) : std::nullopt);
            json_.key("median_population");
            json_.decimal(known(size.median_population));
            write_areas(json_, "police_areas", map_, size.police_areas);
            write_areas(json_, "cut_across", map_, size.cut_across);
            json_.key("outsized");
            json_.yes_no(size.outsized);
        });
    }

    void ledger() {
        const changes::RecordWords words(map_);
        each("ledger", plan_.changed.ledger, [&](const LedgerEntry& entry) {
            write_text(json_, "kind", word(entry.kind));
            write_text(json_, "fate", word(entry.fate));
            write_text(json_, "says", words.of(entry));
            write_text_or_null(json_, "old_id", entry.old_id);
            write_text_or_null(json_, "new_id", entry.new_id);
            write_text_or_null(json_, "course",
                               entry.fate == Fate::closed ? word(entry.course) : "");
            write_texts(json_, "into", entry.into);
            write_text(json_, "why", entry.why);
        });
    }

    JsonWriter& json_;
    const MergeReport& report_;
    const PlanOutcome& plan_;
    const Register& map_;
    const Outlook& outlook_;
};

}  // namespace

void write_merge_json(std::ostream& out, const MergeReport& report) {
    const Register& map = report.before.snapshot.map();
    JsonWriter json(out);
    json.begin_object();
    changes::write_head(json, "remit-merge/1", report.version);
    write_text(json, "title", map.text(map.title));
    write_date(json, "as_at", date_of(report.before.snapshot.day()));
    write_text_or_null(json, "jurisdiction", report.jurisdiction);
    changes::write_label(json, report.label);
    findings::write_left_out(json, report.left_out, findings::Counted::findings);
    json.key("do_nothing");
    json.begin_inline_object();
    write_state(json, report.before);
    json.end();
    json.key("plans");
    json.begin_list();
    for (const PlanOutcome& plan : report.plans)
        PlanWriter(json, report, plan).write();
    json.end();
    json.end();
    json.finish();
}

}  // namespace remit
