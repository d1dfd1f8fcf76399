// SPDX-License-Identifier: MIT
#include "remit/graph/parties.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

/// "party yes rule: a council [north-dc]; 1 counted, 1 unplaced", one a requirement.
Lines asked(std::string_view lines, const RuleBook& rules, std::string_view jurisdiction) {
    constexpr auto kinds = std::to_array<std::string_view>({"party", "paper", "heed"});
    constexpr auto words = std::to_array<std::string_view>({"unknown", "no", "yes"});
    const Register map = test::map(lines);
    const Snapshot snapshot = test::snapshot(map, "2016");
    Lines result;
    for (const Requirement& r :
         requirements_of(snapshot, rules, jurisdiction, test::body(map, "joined"))) {
        std::string text =
            fmt::format("{} {} {}: {} [{}]", kinds.at(static_cast<std::size_t>(r.kind)),
                        words.at(static_cast<std::size_t>(r.holds)), r.rule->id, r.who,
                        test::ids(map, std::span(r.bodies)));
        if (r.count != nullptr)
            text += fmt::format(" {} of {}", test::ids(map, std::span(r.counted)),
                                r.count->kinds.front());
        if (!r.unplaced.empty()) text += " unplaced " + test::ids(map, std::span(r.unplaced));
        result.push_back(std::move(text));
    }
    return result;
}

Choice partnerships(std::optional<AreaCount> crosses = {}) {
    Choice of = test::bodies({"csp"});
    of.covers = AreaCount{.kinds = {"district"}, .number = {.at_least = 2}};
    of.crosses = std::move(crosses);
    return of;
}

const AreaCount two_forces{.kinds = {"police-area"}, .number = {.at_least = 2}};

Choice department() {
    Choice who = test::bodies({"government-department"}, "the Secretary of State");
    who.where = Whereabouts::anywhere;
    return who;
}

RuleBook book() {
    const Resolver councils{.id = "councils",
                            .slots = {{.types = {"district-council"}, .label = "the district"},
                                      {.types = {"police-force"}, .label = "the police force"}}};
    const Resolver policing{.id = "policing",
                            .slots = {{.types = {"pcc", "opcc"}, .label = "the commissioner"}}};
    Choice commissioner;
    commissioner.resolver = "policing";
    Choice made_by = department();
    return test::book(
        {test::rule("all", AuthorityShape{.of = partnerships(),
                                          .resolver = "councils",
                                          .by = AuthorityBy::agreement}),
         test::rule("pcc",
                    AuthorityShape{
                        .of = partnerships(), .who = {commissioner}, .by = AuthorityBy::agreement}),
         test::rule("state", AuthorityShape{.of = partnerships(two_forces),
                                            .who = {department()},
                                            .by = AuthorityBy::agreement}),
         test::rule("order",
                    DocumentShape{.of = partnerships(), .kinds = {"order"}, .made_by = made_by}),
         test::rule("plan", DocumentShape{.of = partnerships(), .kinds = {"plan"}}),
         test::rule("authorities", AuthorityShape{.of = partnerships(), .resolver = "councils"}),
         test::duty("heed", JoiningShape{.of = test::bodies({"csp"})})},
        {councils, policing});
}

constexpr std::string_view one_force =
    "area force kind=police-area covers=n;s\nbody joined type=csp areas=n;s\n"
    "body north-dc type=district-council areas=n\nbody south-dc type=district-council areas=s\n"
    "body police type=police-force areas=force\nbody pcc type=pcc areas=force\n"
    "body opcc type=opcc areas=force\nopcc supports pcc\n";

}  // namespace

TEST_CASE("the rules tell who must agree before bodies become one", "[graph][rules]") {
    const RuleBook rules = book();
    CHECK(asked(one_force, rules, "england") ==
          Lines{"party yes all: the district [north-dc]", "party yes all: the district [south-dc]",
                "party yes all: the police force [police]", "party yes pcc: the commissioner [pcc]",
                "party no state: the Secretary of State [] force of police-area",
                "paper yes order: the Secretary of State []", "heed yes heed:  []"});
    CHECK(asked(one_force, rules, "scotland") == Lines{});
    CHECK(asked("body joined type=partnership-board areas=n;s", rules, "england") == Lines{});
}

TEST_CASE("where the place decides, what the map does not say is not known", "[graph][rules]") {
    const RuleBook rules = book();
    const auto state = [&](std::string_view lines) {
        for (std::string& line : asked(lines, rules, "england")) {
            if (line.find(" state: ") != std::string::npos) return std::move(line);
        }
        return std::string();
    };
    const std::string who = " state: the Secretary of State [home]";
    CHECK(state("body home type=government-department\nbody joined type=csp areas=n;s\n"
                "area a kind=police-area covers=n\narea b kind=police-area covers=s") ==
          "party yes" + who);
    CHECK(state("body home type=government-department\nbody joined type=csp areas=n;s\n"
                "area a kind=police-area covers=n") ==
          "party unknown" + who + " a of police-area unplaced s");
    CHECK(state("body home type=government-department\nbody joined type=csp areas=n;s") ==
          "party unknown" + who + "  of police-area unplaced n+s");
    CHECK(state("body home type=government-department\nbody joined type=csp") ==
          "party unknown" + who + "  of district");
}

TEST_CASE("a body whose area is not said may still be the party", "[graph][rules]") {
    const RuleBook rules = book();
    CHECK(asked("body joined type=csp areas=n;s\nbody police type=police-force\n"
                "body other type=police-force\nbody pcc type=pcc",
                rules, "england") ==
          Lines{"party yes all: the district []", "party yes all: the police force [other+police]",
                "party yes pcc: the commissioner [pcc]",
                "party unknown state: the Secretary of State []  of police-area unplaced n+s",
                "paper yes order: the Secretary of State []", "heed yes heed:  []"});
}
