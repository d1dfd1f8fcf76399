// SPDX-License-Identifier: MIT
// Whose consent a merger needs, and what decisions of the map say of it.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/outlook.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/plans.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

Choice joined(bool across_forces) {
    Choice of = test::bodies({"csp"});
    of.covers = AreaCount{.kinds = {"district"}, .number = {.at_least = 2}};
    if (across_forces) of.crosses = AreaCount{.kinds = {"police-area"}, .number = {.at_least = 2}};
    return of;
}

/// The commissioner must agree, and across police areas the department.
RuleBook book() {
    Choice department = test::bodies({"government-department"}, "the Secretary of State");
    department.where = Whereabouts::anywhere;
    return test::book({test::rule("pcc", AuthorityShape{.of = joined(false),
                                                        .who = {test::bodies({"pcc"})},
                                                        .by = AuthorityBy::agreement}),
                       test::rule("state", AuthorityShape{.of = joined(true),
                                                          .who = {department},
                                                          .by = AuthorityBy::agreement})});
}

constexpr std::string_view map_of_two =
    "map jurisdiction=england\nbody north type=csp areas=n end=2015-12-31\n"
    "body south type=csp areas=s end=2015-12-31\nbody east type=csp areas=n;s start=2016-01-01\n"
    "body pcc type=pcc areas=force name=\"The commissioner\"\nbody opcc type=opcc\n"
    "opcc supports pcc\nbody home type=government-department name=\"Home Office\"\n"
    "body west type=csp areas=w\n";
constexpr std::string_view one_force = "area force kind=police-area covers=n;s;w\n";

struct Told {
    Lines consents{}, notes{};
};

Told told(std::string_view lines, std::string_view places = one_force,
          std::string_view jurisdiction = "england") {
    const RuleBook rules = book();
    const test::WrittenPlan plan(std::string(map_of_two) + std::string(places) + std::string(lines),
                                 "2016-01-01", {{{"north", "south"}, {"east"}}}, &rules,
                                 jurisdiction, {"G101"});
    Told result;
    for (const Consent& c : plan.outlook().consents) {
        std::string text = fmt::format("{}: {}", word(c.state), c.who);
        for (const DecisionId id : c.decisions)
            text += fmt::format(" <{}>", plan.map().id(id));
        result.consents.push_back(c.why.empty() ? text : text + ". " + c.why);
    }
    result.notes = plan.outlook().on_the_law;
    result.notes.insert(result.notes.end(), plan.outlook().notes.begin(),
                        plan.outlook().notes.end());
    return result;
}

std::string first(std::string_view decision) { return told(decision).consents.front(); }

}  // namespace

TEST_CASE("a consent is what the decisions on joining these bodies say of it", "[graph][change]") {
    struct Case {
        std::string_view decision{};
        std::string_view expected{};
    };
    const std::string_view nothing =
        "not asked: the commissioner. The map shows nothing that was asked of it.";
    const std::vector<Case> cases{
        {"", nothing},
        {"decision d kind=consent by=pcc about=north;south outcome=agreed date=2015-06-01",
         "given: the commissioner <d>. Agreed on 1 June 2015."},
        {"decision d kind=consent by=pcc about=north;south outcome=agreed",
         "given: the commissioner <d>"},
        {"decision d kind=consent by=opcc about=north;south outcome=agreed",
         "given: the commissioner <d>"},
        {"decision d kind=consent by=pcc about=north;south outcome=refused date=2015",
         "refused: the commissioner <d>. Refused in 2015."},
        {"decision d kind=consent by=pcc about=north;south text=\"He supports it.\"",
         "asked: the commissioner <d>. What the map records is no formal consent: “He supports "
         "it.”"},
        {"decision d kind=consent by=pcc about=north;south outcome=pending due=2016-02",
         "asked: the commissioner <d>. Its agreement is pending, due in February 2016."},
        {"decision d kind=consent by=pcc about=north;south outcome=not-sought",
         "not asked: the commissioner <d>. The map says that it was not sought."},
        {"decision d kind=consent by=pcc about=north;south outcome=superseded", nothing},
        {"decision d kind=application to=pcc about=north;south date=2015-06-01",
         "asked: the commissioner <d>. It was asked on 1 June 2015; no answer is recorded."},
        {"decision d kind=application to=pcc about=north;south outcome=agreed",
         "given: the commissioner <d>"},
        // A review asks for nothing, and an agreement on the same bodies may be about anything.
        {"decision d kind=review by=pcc about=north;south outcome=agreed", nothing},
        {"decision d kind=agreement by=pcc about=north;south outcome=agreed", nothing},
        {"document p bodies=north;south kind=proposal\n"
         "decision d kind=agreement by=pcc about=north;south;p outcome=agreed",
         "given: the commissioner <d>"},
        // Of one of them, of others, and of a day to come.
        {"decision d kind=consent by=pcc about=north outcome=agreed", nothing},
        {"decision d kind=consent by=pcc about=north;south;west outcome=agreed", nothing},
        {"decision d kind=consent by=pcc about=north;south outcome=agreed date=2017", nothing},
        // The later of two stands.
        {"decision d kind=consent by=pcc about=north;south outcome=refused date=2014\n"
         "decision e kind=consent by=pcc about=north;south outcome=agreed date=2015",
         "given: the commissioner <e> <d>. Agreed in 2015. An earlier decision refused it."},
        {"decision d kind=consent by=pcc about=north;south outcome=agreed "
         "evidence=a evidence=b/disputes",
         "given: the commissioner <d>. Sources disagree on it."},
    };
    for (const Case& c : cases) {
        INFO(c.decision);
        CHECK(first(c.decision) == c.expected);
    }
}

TEST_CASE("where the place decides, a consent is needed, not needed or not known",
          "[graph][change]") {
    CHECK(told("").consents.back() ==
          "not needed: the Home Office. East lies in one police area: the Force.");
    CHECK(
        told("decision d kind=consent by=home about=north;south outcome=not-sought "
             "text=\"Consent to a merger.\" evidence=notes@4 evidence=act@12/disputes")
            .consents.back() ==
        "not needed: the Home Office <d>. East lies in one police area: the Force. The map holds "
        "that "
        "the consent of the Home Office is needed: “Consent to a merger.” (“Notes”, 4). “Act”, 12 "
        "says otherwise.");
    CHECK(told("", "area force kind=police-area covers=n\n").consents.back() ==
          "not known: the Home Office. The map does not say in which police area S lies.");
    CHECK(told("", "area force kind=police-area covers=n\narea far kind=police-area covers=s\n")
              .consents.back() ==
          "not asked: the Home Office. The map shows nothing that was asked of it.");
}

TEST_CASE("what an outlook cannot say of the law, a note says", "[graph][change]") {
    CHECK(told("", one_force, "").notes ==
          Lines{"No law was looked at: the map does not say in which country it lies."});
    CHECK(told("", one_force, "scotland").notes ==
          Lines{"No rule that was looked at speaks of joining bodies like East; that does not say "
                "that nobody must agree."});
    CHECK(told("decision d kind=consent by=pcc about=north;south;west outcome=agreed "
               "text=\"All three.\"")
              .notes ==
          Lines{"The commissioner: All three. (Agreed.) That is about joining others, and not "
                "counted."});
    CHECK(told("body club type=forum\ndecision d kind=consent by=club about=north;south "
               "outcome=agreed text=\"Fine.\"")
              .notes == Lines{"On the map besides: Club: Fine. (Agreed.)"});
    CHECK(told("body ciag type=ciag areas=n").notes ==
          Lines{"Groups on the ground stay as they are: Ciag."});
}
