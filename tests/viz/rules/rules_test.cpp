// SPDX-License-Identifier: MIT
#include "remit/viz/rules.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

using namespace remit;

namespace {

/// A book of one rule with this shape, beside a resolver and place lists.
RuleBook book(const std::string& shape, const std::string& more = {}) {
    return test::rule_book({fmt::format(
        R"({{"format": "remit-rules/1", "id": "p", "title": "T", "rules": [
            {{"id": "r", "says": "S.", "provision": "P", "jurisdictions": ["england", "wales"],
             {}{}}}],
            "resolvers": [{{"id": "local-policing-body", "slots": [{{"types": ["pcc"]}}, {{"types": ["mopac"]}}]}}],
            "places": [{{"id": "two-tier-counties", "areas": []}}, {{"id": "london", "areas": []}}]}})",
        more, shape)});
}

/// A line of a rule's page, after its label.
std::string line(const RuleBook& rules, std::string_view label) {
    std::ostringstream out;
    write_rule_page(out, rules.rules()[0], rules, test::vocabulary());
    std::istringstream lines(out.str());
    std::string found;
    bool on = false;
    for (std::string text; std::getline(lines, text);) {
        const bool labelled = !text.empty() && text[0] != ' ';
        if (labelled) on = text.starts_with(label);
        if (on) found += (found.empty() ? "" : " ") + text.substr(13);
    }
    return found;
}

}  // namespace

TEST_CASE("whom a rule is about, in words", "[viz][rules]") {
    struct Case {
        std::string choice{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"{}", "any body"},
        {R"({"types": ["csp"]})", "Community Safety Partnerships"},
        {R"({"types": ["pcc", "pfcc", "mopac"]})",
         "Police and Crime Commissioners, Police, Fire and Crime Commissioners or Mayor's Office "
         "for Policing and Crime (London)"},
        {R"({"categories": ["working-group"]})", "bodies of the kind working group"},
        {R"({"named": ["director of public health"]})",
         "bodies called “director of public health”"},
        {R"({"resolver": "local-policing-body"})", "the local policing body"},
        {R"({"types": ["csp"], "two_tier": true, "not_in": ["london"]})",
         "Community Safety Partnerships in two-tier counties outside london"},
        {R"({"types": ["csp"], "covers": {"kinds": ["district"], "at_least": 2}})",
         "Community Safety Partnerships that cover at least 2 areas of kind district"},
        {R"({"statutory": false, "elected": false, "crosses": {"kinds": "county", "at_most": 1}})",
         "non-statutory unelected bodies that touch at most 1 areas of kind county"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.choice) {
            CHECK(line(book(fmt::format(R"("document": {{"of": {}, "kinds": "x"}})", c.choice)),
                       "For") == c.expected);
        }
    }
}

TEST_CASE("what a rule looks for, in words", "[viz][rules]") {
    struct Case {
        std::string shape{};
        std::string who{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {R"("member": {"of": {"types": "csp"}, "who": [{"label": "the police"}, {"types": "pct"}],
                       "roles": "chair", "capacity": "officer", "at_least": 1, "at_most": 1})",
         "Community Safety Partnerships",
         "a seat of each of: the police; Primary care trusts as chair in the capacity of officer "
         "(exactly 1 seats)"},
        {R"("authority": {"of": {"types": "csp"}, "resolver": "local-policing-body"})",
         "Community Safety Partnerships",
         "each of these as one of its authorities: the local policing body"},
        {R"("link": {"from": {"types": "csp"}, "relation": ["informs", "consults"],
                     "to": {"label": "the commissioner"}, "document": "partnership-plan"})",
         "Community Safety Partnerships",
         "that each informs or consults the commissioner with a document of kind partnership "
         "plan"},
        {R"("link": {"from": {"label": "the council"}, "relation": "scrutinises",
                     "to": {"types": "csp"}, "owes": "to"})",
         "Community Safety Partnerships", "that the council scrutinises it"},
        {R"("document": {"of": {"types": "csp"}, "kinds": ["strategy"], "topics": ["drugs", "alcohol"],
                         "within_months": 12, "published": true, "by_area": true})",
         "Community Safety Partnerships",
         "a document of kind strategy on drugs or alcohol of the last 12 months that is published "
         "(one for the county is enough)"},
        {R"("existence": {"area": {"kinds": ["district", "unitary"], "in": "london"},
                          "body": {"types": "csp"}, "at_least": 1})",
         "areas of kind district or unitary in london",
         "at least 1 of: Community Safety "
         "Partnerships"},
        {R"("existence": {"body": {"types": "csp"}, "meets": 4})", "Community Safety Partnerships",
         "Community Safety Partnerships that meets at least 4 times a year"},
        {R"("forbidden": {"from": {"types": "pcc"}, "relation": "authority-of", "to": {"types": "csp"}})",
         "Police and Crime Commissioners",
         "nothing that says: is one of the authorities of Community Safety Partnerships"},
        {R"("forbidden": {"body": {"types": "police-authority"}, "unless_agreed": "order"})",
         "Police authorities", "none such, unless agreed by a document of kind order"},
        {R"("forbidden": {"from": {"types": "government-department"}, "decision": "consent",
                          "to": {"types": "csp"}})",
         "Government departments", "no consent of theirs about Community Safety Partnerships"},
        {R"("document": {"of": {"types": "csp"}, "kinds": "order",
                         "made_by": {"types": "government-department"}})",
         "Community Safety Partnerships",
         "a document of kind order, made by Government departments"},
        {R"("joining": {"of": {"types": "csp"}})", "Community Safety Partnerships",
         "nothing on a map; said of a plan to join them"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.shape) {
            const RuleBook rules = book(c.shape);
            CHECK(line(rules, "For") == c.who);
            CHECK(line(rules, "Looks for") == c.expected);
        }
    }
}

TEST_CASE("when, where and how heavily a rule weighs, in words", "[viz][rules]") {
    const std::string shape = R"("document": {"of": {}, "kinds": "x"})";
    const auto with = [&](const std::string& more, std::string_view label) {
        return line(book(shape, more + ", "), label);
    };
    CHECK(with(R"("in_force": {"from": "1998-09-30"})", "In force") == "since 30 September 1998");
    CHECK(with(R"("in_force": {"from": "2003", "to": "2012-11"})", "In force") ==
          "from 2003 to November 2012");
    CHECK(with(R"("in_force": {"to": "2012-11-21"})", "In force") == "until 21 November 2012");
    CHECK(with(R"("in_force": {})", "In force") == "at any time");
    CHECK(with(R"("in_force": {})", "Applies in") == "England and Wales");
    CHECK(with(R"("weight": "breach")", "Weight") == "law, and its opposite is a breach");
    CHECK(with(R"("weight": "duty")", "Weight") == "a duty in law");
    CHECK(with(R"("weight": "guidance")", "Weight") == "guidance, not law");
    CHECK(with(R"("weight": "local")", "Weight") == "the area's own rule");
    CHECK(with(R"("evidence": "seen")", "Evidence") == "seen in the sources below");
    CHECK(with(R"("evidence": "known")", "Evidence") ==
          "from knowledge: check the law first; findings only ask");
    CHECK(with(R"("evidence": "known")", "Doubt") == "");
    CHECK(with(R"("permits": ["U305", "G101"])", "Allows") ==
          "where this is so, nothing is said of U305 or G101");
}

TEST_CASE("a rule speaks of a map with bodies that it is about", "[viz][rules]") {
    struct Case {
        std::string shape{};
        std::string map{};
        bool speaks = false;
    };
    const std::string plan = R"("document": {"of": {"types": "probation"}, "kinds": "x"})";
    const std::string link = R"("forbidden": {"from": {"types": "pcc"}, "relation": "authority-of",
                                              "to": {"types": "csp"}})";
    const std::vector<Case> cases{
        {plan, "body a type=probation", true},
        {plan, "body a type=probation-trust", true},
        {plan, "body a type=csp", false},
        {plan, "body a type=probation status=disbanded", false},
        {link, "body a type=pcc\nbody b type=csp", true},
        {link, "body a type=pcc", false},
        {R"("document": {"of": {}, "kinds": "x"})", "body a type=csp", true},
        {R"("document": {"of": {}, "kinds": "x"})", "area a", false},
        {R"("document": {"of": {"categories": "agency"}, "kinds": "x"})", "body a type=csp", false},
        {R"("document": {"of": {"resolver": "local-policing-body"}, "kinds": "x"})",
         "body a type=mopac", true},
        {R"("document": {"of": {"resolver": "local-policing-body"}, "kinds": "x"})",
         "body a type=mayor-office", false},
        {R"("existence": {"area": {"kinds": "county"}, "body": {"types": "csp"}})",
         "body a type=csp", true},
        {R"("link": {"from": {"types": "csp"}, "relation": "informs", "to": {"types": "pcc"},
                     "owes": "to"})",
         "body a type=csp", false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.shape << " " << c.map) {
            const RuleBook rules = book(c.shape);
            const Register map = test::map(c.map);
            const auto types = live_types(test::snapshot(map));
            CHECK(speaks_of(rules.rules()[0], rules, map.vocabulary(), types) == c.speaks);
        }
    }
}

TEST_CASE("rules apply in their jurisdictions", "[viz][rules]") {
    const RuleBook rules = book(R"("document": {"of": {}, "kinds": "x"})");
    CHECK(applies_in(rules.rules()[0], "england"));
    CHECK(applies_in(rules.rules()[0], "wales"));
    CHECK_FALSE(applies_in(rules.rules()[0], "scotland"));
    CHECK_FALSE(applies_in(rules.rules()[0], ""));
    CHECK(applies_in(Rule{}, ""));
}
