// SPDX-License-Identifier: MIT
#include "tests/viz/changes/sample.hpp"

#include <utility>

#include <fmt/format.h>

#include "tests/support/map.hpp"

namespace remit::test {
namespace {

constexpr FindingKind no_line{.code = "G101",
                              .name = "no-reporting-line",
                              .says = "It has no line to another body.",
                              .category = FindingCategory::gap,
                              .severity = Severity::medium};
constexpr FindingKind silo{.code = "G111",
                           .name = "silo",
                           .says = "Bodies of one type have no tie.",
                           .category = FindingCategory::gap,
                           .severity = Severity::low};

const Rule& consent_rule() {
    static const Rule rule{.id = "police-agrees",
                           .says = "The police must agree to a merger.",
                           .provision = "Mergers Act 1998, section 5",
                           .in_force = {.from = {2012, 1, 16}},
                           .evidence = RuleEvidence::known,
                           .sources = {{"Mergers Act 1998, as at 2016", ""}},
                           .doubt = "The start is from knowledge."};
    return rule;
}

/// The map without and with the plan; of both the shared lines.
std::string lines_of(std::string_view name, bool planned) {
    const std::string_view end = planned ? " end=2016-03-31" : "";
    std::string lines = fmt::format(R"(
map title="An example county" as_at=2016-03-18 jurisdiction=england
source paper title="Paper on mergers" publisher="Example Council" date=2016-02-25
topic abuse name="Domestic abuse"
body west name="West CSP" type=csp areas=west{0}
body east name="{1}" type=csp areas=east{0}
body police name="Police" type=police-force
body charity name="Charity" type=charity
body council name="Example Council" type=county-council
west reports-to council{0}
police member-of west role=chair{0}
police member-of east{0}
charity member-of east{0}
council funds west amount=12000 currency=GBP period=2015-16{0}
remit west delivery abuse{0}
document plan body=west kind=partnership-plan title="Plan of the West" valid_to=2017-03
decision d1 kind=consent by=police about=west;east date=2016-02 outcome=agreed text="The police agree." evidence="paper@item 3"
)",
                                    end, name);
    if (planned)
        lines += R"(
body one name="One CSP" type=csp areas=west;east start=2016-04-01
one reports-to council start=2016-04-01
police member-of one role=chair start=2016-04-01
council funds one amount=12000 currency=GBP period=2015-16 start=2016-04-01
remit one delivery abuse start=2016-04-01
one succeeds west start=2016-04-01
one succeeds east start=2016-04-01
)";
    return lines;
}

Finding finding(const FindingKind& kind, std::string title, BodyId body) {
    return {.kind = &kind,
            .severity = kind.severity,
            .title = std::move(title),
            .bodies = {body},
            .fingerprint = "0123456789abcdef"};
}

RelationId relation(const Register& map, std::string_view from, RelationType type,
                    std::string_view to) {
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& one = map.relations()[i];
        if (one.type == type && map.id(one.from) == from && map.id(one.to) == to)
            return RelationId(i);
    }
    throw std::runtime_error("no such relation");
}

std::vector<LedgerEntry> ledger_of(const Register& map) {
    const RegisterRecords records(map);
    const auto record = [&](std::string_view id) {
        return records.record(RecordKind::body, body(map, id).index());
    };
    const std::string seat = map.id(relation(map, "police", RelationType::member_of, "one"));
    LedgerEntry title{.kind = RecordKind::document, .old_id = "plan", .new_id = "plan"};
    title.was = records.record(RecordKind::document, 0);
    title.is = title.was;
    title.is->fields.pop_back();
    return {{.kind = RecordKind::body, .fate = Fate::created, .is = record("one"), .new_id = "one"},
            {.kind = RecordKind::body,
             .fate = Fate::closed,
             .was = record("west"),
             .old_id = "west",
             .new_id = "west",
             .into = {"one"}},
            std::move(title),
            {.kind = RecordKind::relation,
             .fate = Fate::closed,
             .old_id = map.id(relation(map, "police", RelationType::member_of, "west")),
             .course = Course::combined,
             .into = {seat}},
            {.kind = RecordKind::relation,
             .fate = Fate::closed,
             .old_id = map.id(relation(map, "charity", RelationType::member_of, "east")),
             .course = Course::ended,
             .why = "the plan does not say that it sits on One CSP"}};
}

Outlook outlook_of(const Register& map, const Analysis& before, const Analysis& after) {
    const auto id = [&](std::string_view name) { return body(map, name); };
    Outlook outlook;
    outlook.consents.push_back({.rule = &consent_rule(),
                                .who = "Police",
                                .bodies = {id("police")},
                                .state = ConsentState::given,
                                .decisions = {DecisionId(0)}});
    outlook.consents.push_back({.rule = &consent_rule(),
                                .who = "the local policing body",
                                .state = ConsentState::not_asked});
    outlook.consents.push_back({.rule = &consent_rule(),
                                .who = "Secretary of State",
                                .state = ConsentState::not_needed,
                                .why = "all lies in one police area"});
    outlook.consents.push_back({.who = "health bodies",
                                .state = ConsentState::unknown,
                                .why = "the map does not say who they are"});
    outlook.papers.push_back({.what = "a partnership plan",
                              .rule = &consent_rule(),
                              .old = {DocumentId(0)},
                              .by = {2016, 4, 1},
                              .why = "one is asked for in place of two"});
    outlook.papers.push_back({.what = "terms of reference"});
    outlook.seats.push_back({.holder = id("police"),
                             .seats_before = 2,
                             .seats_after = 1,
                             .meetings_before = {.known = 8},
                             .meetings_after = {.known = 4},
                             .hours_before = {.known = 6, .missing = 1},
                             .hours_after = {.missing = 1}});
    outlook.seats.push_back({.holder = id("charity"),
                             .seats_before = 1,
                             .meetings_before = {.known = 4},
                             .hours_before = {.missing = 1}});
    outlook.all_seats = {.seats_before = 3,
                         .seats_after = 1,
                         .meetings_before = {.known = 12},
                         .meetings_after = {.known = 4},
                         .hours_before = {.known = 6, .missing = 2},
                         .hours_after = {.missing = 1}};
    const std::vector<AreaId> west{area(map, "west")};
    const std::vector<AreaId> east{area(map, "east")};
    outlook.remits.push_back({.fate = RemitFate::kept,
                              .topic = topic(map, "abuse"),
                              .function = Function::delivery,
                              .before = {id("west")},
                              .after = {id("one")},
                              .areas = west});
    outlook.remits.push_back({.fate = RemitFate::gained,
                              .topic = topic(map, "abuse"),
                              .function = Function::delivery,
                              .before = {},
                              .after = {id("one")},
                              .areas = east,
                              .why = "nobody did it there"});
    outlook.remits.push_back(
        {.fate = RemitFate::without_holder, .topic = topic(map, "abuse"), .before = {id("east")}});
    outlook.money.push_back({.payer = id("council"),
                             .payee = id("one"),
                             .before = {relation(map, "council", RelationType::funds, "west")},
                             .after = {relation(map, "council", RelationType::funds, "one")},
                             .amount_before = {.known = 12000},
                             .amount_after = {.known = 12000, .missing = 1},
                             .currency = "GBP",
                             .period = "2015-16"});
    outlook.voices.push_back({.body = id("west"), .chairs = {id("police")}});
    outlook.voices.push_back(
        {.body = id("east"), .elected = {id("charity")}, .lost = {id("charity")}});
    outlook.lines.push_back({.before = relation(map, "west", RelationType::reports_to, "council"),
                             .after = relation(map, "one", RelationType::reports_to, "council"),
                             .says = "One CSP reports to Example Council, as West CSP did"});
    outlook.sizes.push_back(
        {.body = id("one"), .parts = 2, .median_parts = 1, .peers = 4, .cut_across = east});
    outlook.findings.push_back({FindingFate::solved, &before.findings[0], nullptr, ""});
    outlook.findings.push_back(
        {FindingFate::gone, &before.findings[1], nullptr, "East CSP has ended"});
    outlook.findings.push_back({FindingFate::created, nullptr, &after.findings[0], ""});
    outlook.notes = {"The committees have had the proposal."};
    return outlook;
}

std::string lines_of_days(std::string_view name) {
    return fmt::format(R"(
map title="An example county" as_at=2016-03-18 jurisdiction=england
source paper title="Action plan" date=2015-11-04
topic abuse name="Domestic abuse"
body board name="Board"
body forum name="{}" end=2015-12-31
body group name="Group" start=2016-01-01
group succeeds forum
forum reports-to board end=2015-12-31
group reports-to board start=2016-01-01
police member-of board start=2016-01-01
council funds board amount=100 currency=GBP end=2015-12-31
remit group delivery abuse start=2016-01-01
document plan body=board kind=partnership-plan title="Plan of the Board"
decision d1 kind=recommendation by=council about=board date=2015-11 outcome=agreed text="The police sit on the board." evidence="paper@row 4"
)",
                       name);
}

}  // namespace

PlanSample::PlanSample(std::string_view name)
    : old(map(lines_of(name, false))),
      old_snapshot(snapshot(old, "2016-04-01")),
      changed{.map = map(lines_of(name, true)), .on = PartialDate{2016, 4, 1}.first()},
      new_snapshot(snapshot(changed.map, "2016-04-01")),
      before{old_snapshot, old_found},
      after{new_snapshot, new_found} {
    const std::string east(name);
    changed.title = fmt::format("One CSP of West CSP and {}", name);
    changed.ledger = ledger_of(changed.map);
    changed.successions = {
        {{body(changed.map, "east"), body(changed.map, "west")}, {body(changed.map, "one")}}};
    changed.assumptions = {"It is taken to meet as often as West CSP"};
    old_found.findings = {
        finding(silo, fmt::format("West CSP and {} have no tie", east), body(old, "west")),
        finding(no_line, fmt::format("{} is not shown to report to anybody", east),
                body(old, "east"))};
    new_found.findings = {
        finding(no_line, "One CSP covers more than its peers", body(changed.map, "one"))};
    outlook = outlook_of(changed.map, old_found, new_found);
    plans.push_back({changed, after, outlook});
}

DaysSample::DaysSample(std::string_view name)
    : days(lines_of_days(name), "2015-10-01", "2016-03-18"),
      before{days.before, first},
      after{days.after, second} {
    const Register& map = days.map;
    const auto id = [&](std::string_view body_id) { return body(map, body_id); };
    first.findings = {finding(silo, "The police do not sit on the Board", id("board")),
                      finding(no_line, "Board is not shown to report to anybody", id("board"))};
    second.findings = {first.findings[1],
                       finding(silo, "Group and Board have no tie", id("group"))};
    Difference& difference = days.difference;
    difference.remits.push_back({.fact = RemitId(0),
                                 .fate = Fate::created,
                                 .was = RemitId(0),
                                 .says = "Group now does delivery on Domestic abuse"});
    difference.documents.push_back({.fact = DocumentId(0),
                                    .was = DocumentId(0),
                                    .says = "Plan of the Board is now published",
                                    .by = {DecisionId(0)}});
    difference.decisions.push_back(
        {.fact = DecisionId(0),
         .fate = Fate::created,
         .was = DecisionId(0),
         .says = "The council recommended: the police sit on the board"});
    difference.findings = {{FindingFate::solved, &first.findings[0], nullptr, ""},
                           {FindingFate::remaining, &first.findings[1], &second.findings[0],
                            "it is as grave as it was"},
                           {FindingFate::created, nullptr, &second.findings[1], ""}};
    difference.solved.push_back(
        {.finding = 0,
         .decisions = {DecisionId(0)},
         .facts = {relation(map, "police", RelationType::member_of, "board")}});
    difference.unchanged_bodies = 3;
    united.map = test::map(lines_of_days(name));
    united.before = days.before.day();
    united.after = days.after.day();
    united.renamed.push_back(
        {"forum-old", std::string(name), "forum", std::string(name), MatchedBy::name});
    united.fields.push_back({.kind = RecordKind::body,
                             .id = "board",
                             .field = find_field(RecordKind::body, "", "tier"),
                             .before = {"strategic"}});
    united.faults.push_back({.kind = RecordKind::body,
                             .field = find_field(RecordKind::body, "", "areas"),
                             .had = 40,
                             .lost = 39});
}

}  // namespace remit::test
