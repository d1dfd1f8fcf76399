// SPDX-License-Identifier: MIT
// What each shape says: kept, broken and stated, broken and vouched, silent, before it was law, in
// another jurisdiction, in another area.
#include <string>
#include <vector>

#include "remit/graph/rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using test::bodies;
using test::book;
using test::duty;
using test::rule;
using test::ruled;
using Lines = std::vector<std::string>;

struct Case {
    std::string_view name{};
    std::string map{};
    Lines expected{};
    std::optional<std::string_view> as_at{};
    std::string_view jurisdiction = "england";
};

void check(const RuleBook& rules, const std::string& before, const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(ruled(before + c.map, rules, c.as_at, c.jurisdiction) == c.expected);
        }
    }
}

/// A county of two districts with a CSP and a force, and another county with a force of its own.
const std::string county = R"(map as_at=2016-03-18
area suffolk kind=county
area ipswich kind=district within=suffolk
area waveney kind=district within=suffolk
area norfolk kind=county
body csp type=csp areas=ipswich
body police type=police-force areas=suffolk
body northern type=police-force areas=norfolk
)";
const std::string vouched = R"(map as_at=2016-03-18
area suffolk kind=county
area ipswich kind=district within=suffolk
body csp type=csp areas=ipswich complete=members;reporting;documents;scrutiny
body police type=police-force areas=suffolk
body board
body council type=county-council areas=suffolk
)";

}  // namespace

TEST_CASE("a member must have a seat", "[graph][rules]") {
    const RuleBook rules =
        book({rule("police", MemberShape{.of = bodies({"csp"}),
                                         .who = {bodies({"police-force"}, "the police")}})});
    check(rules, county,
          {
              {"it has one", "police member-of csp"},
              {"somebody sits on its behalf", "x member-of csp on_behalf_of=police"},
              {"a part of it sits", "unit part-of police\nunit member-of csp"},
              {"the force of another county is a force", "northern member-of csp"},
              {"it only attends",
               "police member-of csp role=attendee",
               {"police not-recorded csp: police"}},
              {"nothing recorded", "", {"police not-recorded csp: police"}},
              {"said not to be there",
               "police member-of csp status=absent",
               {"police stated csp: police <member-of.police.csp>"}},
              {"only planned",
               "police member-of csp status=agreed",
               {"police stated csp: police <member-of.police.csp>"}},
              {"not there when the map was made, two years before",
               "police member-of csp status=absent",
               {"police not-recorded csp: police"},
               "2018-06"},
              {"not there until then",
               "police member-of csp status=absent end=2019",
               {"police stated csp: police <member-of.police.csp>"},
               "2018-06"},
              {"asked about", "police member-of csp status=unconfirmed"},
              {"before it was law", "police member-of csp status=absent", {}, "2009-12-31"},
              {"elsewhere", "police member-of csp status=absent", {}, {}, "wales"},
              {"nowhere said", "police member-of csp status=absent", {}, {}, ""},
          });
    check(rules, vouched,
          {
              {"vouched for", "board member-of csp", {"police complete csp: police"}},
              {"vouched for another year",
               "board member-of csp",
               {"police not-recorded csp: police"},
               "2014-05-01"},
              {"a representative who may be theirs",
               "body rep type=post name=\"Police representative\"\nrep member-of csp"},
              {"a post that may be anybody's",
               "body rep type=post\nrep member-of csp",
               {"police not-recorded csp: police"}},
              {"but not its chair",
               "body rep type=post\nrep member-of csp role=chair",
               {"police complete csp: police"}},
          });
    check(rules, "map as_at=2016-03-18\n",
          {
              {"no such body on the map",
               "body csp type=csp complete=members",
               {"police complete csp: the police"}},
              {"a record that stands for many", "body csp type=csp count=8 complete=members"},
              {"where nobody says the area, no body is named",
               "body csp type=csp complete=members\nbody police type=police-force",
               {"police complete csp: the police"}},
              {"no body to judge", "body board complete=members"},
          });
}

TEST_CASE("each body of a choice must have a seat", "[graph][rules]") {
    Choice districts = bodies({"district-council"});
    districts.each = true;
    const RuleBook rules = book(
        {rule("each", MemberShape{.of = bodies({"police-and-crime-panel"}), .who = {districts}})});
    const std::string before = county +
                               "body panel type=police-and-crime-panel areas=suffolk\n"
                               "body ibc type=district-council areas=ipswich\n"
                               "body wdc type=district-council areas=waveney\n"
                               "body far type=district-council areas=norfolk\n";
    check(rules, before,
          {
              {"all", "ibc member-of panel\nwdc member-of panel"},
              {"one is missing", "ibc member-of panel", {"each not-recorded panel: wdc"}},
              {"one is said to be missing",
               "ibc member-of panel\nwdc member-of panel status=absent",
               {"each stated panel: wdc <member-of.wdc.panel>"}},
          });
}

TEST_CASE("roles, capacities and numbers of members", "[graph][rules]") {
    const Choice anybody;
    const RuleBook chair = book({rule(
        "chair", MemberShape{.of = bodies({"csp"}), .who = {anybody}, .roles = {Role::chair}})});
    check(chair, vouched,
          {
              {"a chair", "board member-of csp role=chair"},
              {"no role said", "board member-of csp"},
              {"another role",
               "board member-of csp role=secretariat",
               {"chair complete csp: another body"}},
          });
    const RuleBook number =
        book({rule("number", MemberShape{.of = bodies({"csp"}),
                                         .who = {anybody},
                                         .number = {.at_least = 2, .at_most = 3}})});
    check(number, vouched,
          {
              {"enough", "a member-of csp\nb member-of csp"},
              {"too few",
               "body a type=officer-post\na member-of csp",
               {"number complete csp: another body (the map shows 1)"}},
              {"none", "", {"number complete csp: another body"}},
              {"a body may fill several seats", "a member-of csp"},
              {"a record of several", "body a count=2\na member-of csp"},
              {"too many",
               "a member-of csp\nb member-of csp\nc member-of csp\nd member-of csp",
               {"number stated csp: 4 members, where 3 is the most <member-of.a.csp> "
                "<member-of.b.csp> "
                "<member-of.c.csp> <member-of.d.csp>"}},
          });
    check(number, county, {{"too few, and nobody vouches", "police member-of csp"}});
}

TEST_CASE("authorities, seats and agreements", "[graph][rules]") {
    AuthorityShape shape{.of = bodies({"csp"}), .who = {bodies({"police-force"}, "the police")}};
    check(book({rule("ra", shape)}), county,
          {
              {"an authority", "police authority-of csp"},
              {"a seat is often drawn instead", "police member-of csp"},
              {"nothing", "", {"ra not-recorded csp: police"}},
              {"denied",
               "police authority-of csp status=absent",
               {"ra stated csp: police <authority-of.police.csp>"}},
          });
    check(book({rule("ra", shape)}), vouched,
          {
              {"members vouched, and no authority drawn",
               "council member-of csp",
               {"ra not-recorded csp: police"}},
              {"members vouched, and an authority drawn",
               "council authority-of csp",
               {"ra complete csp: police"}},
          });
    shape.by = AuthorityBy::agreement;
    check(book({rule("party", shape)}), county,
          {
              {"a party",
               "decision d kind=agreement outcome=agreed by=police;northern about=csp date=2015"},
              {"no agreement", "", {"party not-recorded csp: police"}},
              {"left out",
               "decision d kind=agreement outcome=agreed by=x;y about=csp date=2015",
               {"party stated csp: police <d>"}},
              {"refused",
               "decision d kind=consent outcome=refused by=police about=csp date=2015",
               {"party stated csp: police <d>"}},
              {"later",
               "decision d kind=agreement outcome=agreed by=x;y about=csp date=2017",
               {"party not-recorded csp: police"}},
          });
}

TEST_CASE("a resolver gives the body of the date and place", "[graph][rules]") {
    Resolver resolver;
    resolver.id = "health";
    resolver.slots = {
        {.types = {"pct"}, .in_force = {.to = {2013, 3, 31}}, .label = "the primary care trust"},
        {.types = {"ccg"},
         .in_force = {.from = {2013, 4, 1}},
         .not_in = {"london"},
         .label = "the CCG"}};
    const AuthorityShape shape{.of = bodies({"csp"}), .resolver = "health"};
    const RuleBook rules = book({rule("health", shape)}, {resolver});
    const std::string before = "map as_at=2016-03-18\narea ipswich\narea london\n";
    check(
        rules, before,
        {
            {"the body of the day",
             "body csp type=csp areas=ipswich\nbody c type=ccg\nc authority-of csp"},
            {"none of it", "body csp type=csp areas=ipswich", {"health not-recorded csp: the CCG"}},
            {"before",
             "body csp type=csp areas=ipswich",
             {"health not-recorded csp: the primary care trust"},
             "2012-06-01"},
            {"not there", "body csp type=csp areas=london"},
            {"where is not known", "body csp type=csp"},
        });
}

TEST_CASE("a link is owed", "[graph][rules]") {
    LinkShape shape{.from = bodies({"csp"}),
                    .relation = {RelationType::informs},
                    .to = bodies({"pcc"}, "the commissioner"),
                    .document = {"partnership-plan"}};
    const std::string pcc = county + "body pcc type=pcc areas=suffolk\n";
    check(book({rule("plan", shape)}), pcc,
          {
              {"sent", "csp informs pcc document=partnership-plan"},
              {"something is sent", "csp informs pcc"},
              {"another paper is sent",
               "csp informs pcc document=minutes",
               {"plan not-recorded csp: pcc"}},
              {"sent to the office", "body o type=opcc\no supports pcc\ncsp informs o"},
              {"sent by a part", "g part-of csp\ng informs pcc"},
              {"nothing", "", {"plan not-recorded csp: pcc"}},
              {"said not to be sent",
               "csp informs pcc status=absent",
               {"plan stated csp: pcc <informs.csp.pcc>"}},
              {"asked about", "csp informs pcc status=unconfirmed"},
              {"neither the commissioner nor the office",
               "body o type=opcc\no supports pcc\ncsp informs o status=absent\n"
               "csp informs pcc status=absent",
               {"plan stated csp: pcc <informs.csp.o> <informs.csp.pcc>"}},
              {"the other way round", "pcc informs csp", {"plan not-recorded csp: pcc"}},
              {"before it was law", "csp informs pcc status=absent", {}, "2009"},
              {"elsewhere", "csp informs pcc status=absent", {}, {}, "wales"},
          });
    check(book({rule("plan", shape)}), county,
          {{"no commissioner on the map", "", {"plan not-recorded csp: the commissioner"}}});
    const LinkShape reports{.from = bodies({"csp"}),
                            .relation = {RelationType::reports_to},
                            .to = bodies({"county-council"})};
    check(book({rule("line", reports)}), vouched,
          {
              {"a line", "csp reports-to council"},
              {"vouched for", "csp reports-to board", {"line complete csp: council"}},
          });
    LinkShape scrutiny{.from = bodies({"scrutiny-committee"}, "a scrutiny committee"),
                       .relation = {RelationType::scrutinises},
                       .to = bodies({"csp"}),
                       .owes = Owes::to};
    check(book({rule("look", scrutiny)}), vouched,
          {
              {"looked at", "body s type=scrutiny-committee\ns scrutinises csp"},
              {"by nobody, and vouched for", "", {"look complete csp: a scrutiny committee"}},
          });
}

TEST_CASE("a document must be in force", "[graph][rules]") {
    DocumentShape shape{.of = bodies({"csp"}), .kinds = {"partnership-plan"}};
    check(book({rule("plan", shape)}), county,
          {
              {"there", "document p body=csp"},
              {"at its strategy group", "g part-of csp\ndocument p body=g"},
              {"another kind",
               "document p body=csp kind=report",
               {"plan not-recorded csp: a partnership plan"}},
              {"said to be absent",
               "document p body=csp status=absent",
               {"plan stated csp: a partnership plan <p>"}},
              {"past",
               "document p body=csp valid_to=2015",
               {"plan not-recorded csp: a partnership plan <p>"}},
              {"not yet",
               "document p body=csp valid_from=2017",
               {"plan not-recorded csp: a partnership plan"}},
              {"asked about", "document p body=csp status=unconfirmed"},
              {"before it was law", "document p body=csp status=absent", {}, "2009"},
          });
    check(book({rule("plan", shape)}), vouched,
          {{"vouched for", "", {"plan complete csp: a partnership plan"}}});
    shape.within_months = 15;
    check(book({rule("fresh", shape)}), county,
          {
              {"fresh", "document p body=csp date=2015-01"},
              {"old",
               "document p body=csp date=2014-11",
               {"fresh not-recorded csp: a partnership plan <p>"}},
              {"nobody knows how old", "document p body=csp"},
          });
    shape.within_months.reset();
    shape.published = true;
    check(book({rule("public", shape)}), county,
          {
              {"published", "document p body=csp published=yes"},
              {"hidden",
               "document p body=csp published=no",
               {"public stated csp: a partnership plan <p>"}},
              {"nobody knows", "document p body=csp"},
              {"none at all is another rule's", ""},
          });
    shape.published = false;
    shape.by_area = true;
    check(book({rule("one", shape)}), county,
          {
              {"the council has it",
               "body scc type=county-council areas=suffolk\ndocument p body=scc"},
              {"another county has it",
               "body ncc type=county-council areas=norfolk\ndocument p body=ncc",
               {"one not-recorded csp: a partnership plan"}},
          });
}

TEST_CASE("a body must exist", "[graph][rules]") {
    ExistenceShape shape{.area = AreaChoice{.kinds = {"district"}},
                         .body = bodies({"csp"}, "a community safety partnership")};
    check(book({rule("csp", shape)}), county,
          {
              {"one of two", "", {"csp not-recorded in waveney: a community safety partnership"}},
              {"both", "body second type=csp areas=waveney"},
              {"one for both", "body both type=csp areas=ipswich;waveney"},
              {"one for the county", "body both type=csp areas=suffolk"},
              {"one of which nobody knows where", "body second type=csp"},
              {"one that has ended",
               "body second type=csp areas=waveney end=2014",
               {"csp stated in waveney: second <second>"}},
              {"elsewhere", "", {}, {}, "wales"},
          });
    check(book({rule("csp", shape)}), "map as_at=2016-03-18\narea ipswich kind=district\n",
          {
              {"the map is about something else", "body board areas=ipswich"},
          });
    check(book({rule("csp", shape)}),
          "map as_at=2016-03-18 scope_types=csp\narea ipswich kind=district\n",
          {
              {"the scope is about it",
               "body board areas=ipswich",
               {"csp not-recorded in ipswich: a community safety partnership"}},
          });
    Resolver policing;
    policing.id = "policing";
    policing.slots = {{.types = {"police-authority"}, .in_force = {.to = {2012, 11, 21}}},
                      {.types = {"pcc"}, .in_force = {.from = {2012, 11, 22}}, .label = "a PCC"}};
    ExistenceShape commissioner{.area = AreaChoice{.kinds = {"county"}}};
    commissioner.body.resolver = "policing";
    check(book({rule("pcc", commissioner)}, {policing}),
          "map as_at=2016-03-18 scope_types=pcc\narea suffolk kind=county\n",
          {
              {"what a resolver gives", "body pcc type=pcc areas=suffolk"},
              {"none of it, and the scope names it",
               "body board areas=suffolk",
               {"pcc not-recorded in suffolk: a PCC"}},
              {"that what went before has ended says nothing of it",
               "body pa type=police-authority areas=suffolk end=2012-11-21",
               {"pcc not-recorded in suffolk: a PCC"}},
              {"it has ended",
               "body pcc type=pcc areas=suffolk end=2014",
               {"pcc stated in suffolk: pcc <pcc>"}},
          });
    shape.number.at_most = 1;
    check(book({rule("one", shape)}), county,
          {{"two in one place",
            "body twin type=csp areas=ipswich\nbody second type=csp areas=waveney",
            {"one stated csp in ipswich: csp+twin <csp> <twin>"}}});
    const ExistenceShape of{.of = bodies({"county-council"}),
                            .body = bodies({"scrutiny-committee"})};
    check(book({rule("committee", of)}), county + "body scc type=county-council areas=suffolk\n",
          {
              {"none on the map", ""},
              {"its own", "body s type=scrutiny-committee\ns part-of scc"},
              {"one there", "body s type=scrutiny-committee areas=suffolk"},
              {"only another's",
               "body s type=scrutiny-committee areas=norfolk",
               {"committee not-recorded scc: a scrutiny committee"}},
          });
}

TEST_CASE("a rule says how often a body meets", "[graph][rules]") {
    const auto often = [](std::string id, std::uint32_t times) {
        return rule(std::move(id), ExistenceShape{.body = bodies({"csp"}), .meets = times});
    };
    const RuleBook rules = book({often("two", 2), often("four", 4), often("one", 1)});
    const Register map = test::map("body csp type=csp\nbody board");
    const Snapshot snapshot = test::snapshot(map);
    const Rulings rulings(snapshot, rules, "england");
    REQUIRE(rulings.meets(test::body(map, "csp")).rule != nullptr);
    CHECK(rulings.meets(test::body(map, "csp")).rule->id == "four");
    CHECK(rulings.meets(test::body(map, "csp")).times_a_year == 4);
    CHECK(rulings.meets(test::body(map, "board")).rule == nullptr);
    CHECK(rulings.in_force() == 3);
}

TEST_CASE("what is forbidden", "[graph][rules]") {
    ForbiddenShape seat{.from = bodies({"pcc"}),
                        .relation = {RelationType::member_of, RelationType::reports_to},
                        .to = bodies({"csp"})};
    const std::string pcc = county + "body pcc type=pcc areas=suffolk\n";
    check(book({rule("seat", seat)}), pcc,
          {
              {"a seat", "pcc member-of csp", {"seat stated pcc: csp <member-of.pcc.csp>"}},
              {"to attend is no seat", "pcc member-of csp role=attendee"},
              {"denied", "pcc member-of csp status=absent"},
              {"planned", "pcc member-of csp status=proposed"},
              {"a line", "pcc reports-to csp", {"seat stated pcc: csp <reports-to.pcc.csp>"}},
              {"a line on a topic is narrower", "pcc reports-to csp topics=grant"},
              {"somebody else", "police member-of csp"},
              {"before it was law", "pcc member-of csp start=2008", {}, "2009"},
              {"elsewhere", "pcc member-of csp", {}, {}, "wales"},
          });
    seat.unless_agreed = "combination-agreement";
    check(book({rule("seat", seat)}), pcc,
          {{"agreed", "pcc member-of csp\ndocument d kind=combination-agreement body=csp"}});
    const ForbiddenShape gone{.body = bodies({"police-authority"}), .as = WrongAs::wrong_at_date};
    check(book({rule("gone", gone)}), county,
          {
              {"it is there", "body pa type=police-authority", {"gone stated pa:  <pa>"}},
              {"it has ended", "body pa type=police-authority end=2012-11-21"},
              {"on another day only what has dates", "body pa type=police-authority", {}, "2011"},
              {"which this one has",
               "body pa type=police-authority start=1995",
               {"gone stated pa:  <pa>"},
               "2011"},
          });
    const ForbiddenShape consent{.from = bodies({"government-department"}),
                                 .to = bodies({"csp"}),
                                 .decision = {DecisionKind::consent}};
    const std::string office = county + "body office type=government-department\n";
    check(book({rule("consent", consent)}), office,
          {
              {"taken",
               "decision d kind=consent by=office about=csp date=2015",
               {"consent stated office: csp <d>"}},
              {"under the law before", "decision d kind=consent by=office about=csp date=2008"},
              {"another kind", "decision d kind=review by=office about=csp date=2015"},
          });
}

TEST_CASE("what is allowed is silent", "[graph][rules]") {
    const ForbiddenShape seat{
        .from = bodies({"pcc"}), .relation = {RelationType::authority_of}, .to = bodies({"csp"})};
    Rule permit = rule("fire", ForbiddenShape{.from = bodies({"pcc"}),
                                              .relation = {RelationType::member_of},
                                              .to = bodies({"csp"})});
    permit.permits = {"seat", "G115"};
    const RuleBook rules = book({rule("seat", seat), permit});
    const std::string pcc =
        county + "body pcc type=pcc\nbody other type=csp\npcc authority-of csp\n";
    check(rules, pcc,
          {
              {"not allowed", "", {"seat stated pcc: csp <authority-of.pcc.csp>"}},
              {"allowed of the same two", "pcc member-of csp"},
              {"allowed with another",
               "pcc member-of other",
               {"seat stated pcc: csp <authority-of.pcc.csp>"}},
          });
    const Register map = test::map(pcc + "pcc member-of csp");
    const Snapshot snapshot = test::snapshot(map);
    const Rulings rulings(snapshot, rules, "england");
    const std::vector both{test::body(map, "csp"), test::body(map, "pcc")};
    CHECK(rulings.permitted("G115", both));
    CHECK_FALSE(rulings.permitted("G115", std::span(both).first(1)));
    CHECK_FALSE(rulings.permitted("G116", both));
}

TEST_CASE("a choice takes what its conditions say", "[graph][rules]") {
    const auto chosen = [](Choice of) {
        return book({rule("r", DocumentShape{.of = std::move(of), .kinds = {"x"}})});
    };
    const auto says = [](const std::string& body) {
        return Lines{"r not-recorded " + body + ": a x"};
    };
    const std::string two = county +
                            "area thurrock kind=unitary\narea alone kind=district\n"
                            "body far type=csp areas=thurrock\nbody lost type=csp\n"
                            "body lone type=csp areas=alone\n";
    Choice csp = bodies({"csp"});
    csp.two_tier = Tristate::yes;
    check(chosen(csp), two, {{"two-tier", "", says("csp")}});
    csp.two_tier = Tristate::no;
    check(chosen(csp), two, {{"not two-tier", "", says("far")}});
    Choice named;
    named.named = {"public health"};
    check(chosen(named), county,
          {
              {"by name", "body dph type=post name=\"Director of Public Health\"", says("dph")},
              {"by another name", "body dph type=post aka=\"Public-Health lead\"", says("dph")},
              {"whole words", "body dph type=post name=\"Public Healthcare\""},
          });
    Choice wide = bodies({"csp"});
    wide.covers = AreaCount{.kinds = {"district"}, .number = {.at_least = 2}};
    check(chosen(wide), county,
          {
              {"it covers one", ""},
              {"it covers two", "body both type=csp areas=ipswich;waveney", says("both")},
              {"it covers those within", "body all type=csp areas=suffolk", says("all")},
              {"one record for several", "body all type=csp areas=suffolk count=2"},
          });
    Choice kinds = bodies({"probation"});
    check(chosen(kinds), county,
          {
              {"a kind of the type", "body p type=probation-trust", says("p")},
              {"another type", "body p type=crc"},
          });
    Choice agencies;
    agencies.categories = {Category::scrutiny};
    agencies.statutory = Tristate::yes;
    check(chosen(agencies), county,
          {
              {"by category", "body s type=scrutiny-committee", says("s")},
              {"not set up by law", "body s type=scrutiny-committee statutory=no"},
          });
}
