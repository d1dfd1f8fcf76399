// SPDX-License-Identifier: MIT
// What each step of a plan makes of small maps, by the whole ledger; and what is wrong with a plan.
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "remit/graph/change.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

struct Done {
    Lines ledger{};
    Lines complaints{};
};

/// "relation closed member-of.p.a -> , combined into member-of.p.n: Why."
std::string told(const LedgerEntry& entry) {
    std::string text = fmt::format("{} {} {} -> {}", word(entry.kind), word(entry.fate),
                                   entry.old_id, entry.new_id);
    if (entry.fate == Fate::closed)
        text += fmt::format(", {} into {}", word(entry.course), fmt::join(entry.into, "+"));
    return text + ": " + entry.why;
}

Done done(std::string_view lines, const std::vector<PlanStep>& steps) {
    const Register map = test::map(lines);
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "plan"});
    Plan plan{.on = parse_date("2016-07-01").value(), .steps = steps};
    for (PlanStep& step : plan.steps)
        step.place.input = input;
    const auto changed = carry_out(map, plan, test::vocabulary(), diagnostics);
    Done result;
    for (const Diagnostic& one : diagnostics.sorted())
        result.complaints.push_back(printed(one, diagnostics));
    CHECK(changed.has_value() == result.complaints.empty());
    if (!changed) return result;
    for (const LedgerEntry& entry : changed->ledger)
        result.ledger.push_back(told(entry));
    for (const std::string& text : changed->assumptions)
        result.ledger.push_back("taken: " + text);
    return result;
}

PlanStep merge(Lines bodies, std::string into) {
    return {.what = MergeStep{.bodies = std::move(bodies), .into = {.name = std::move(into)}}};
}

TEST_CASE("what a plan makes of a map, record by record", "[graph][change]") {
    struct Case {
        std::string name{};
        std::string map{};
        std::vector<PlanStep> steps{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"two seats of one member become one",
         "p member-of a\np member-of b\n",
         {merge({"a", "b"}, "N")},
         {"body closed a -> a, combined into n: Becomes part of N.",
          "body closed b -> b, combined into n: Becomes part of N.",
          "body new  -> n: Made of A and B.",
          "relation closed member-of.p.a -> member-of.p.a, combined into member-of.p.n: One seat "
          "for P in place of two.",
          "relation closed member-of.p.b -> member-of.p.b, combined into member-of.p.n: One seat "
          "for P in place of two.",
          "relation new  -> member-of.p.n: One seat for P in place of two.",
          "relation new  -> succeeds.n.a: Takes the place of A.",
          "relation new  -> succeeds.n.b: Takes the place of B."}},
        {"what one of them held goes on alone",
         "a reports-to c\nbody b\nremit a strategy safety areas=north\n",
         {merge({"a", "b"}, "N")},
         {"body closed a -> a, combined into n: Becomes part of N.",
          "body closed b -> b, combined into n: Becomes part of N.",
          "body new  -> n: Made of A and B.",
          "relation closed reports-to.a.c -> reports-to.a.c, kept into reports-to.n.c: Goes on "
          "with N.",
          "relation new  -> reports-to.n.c: Goes on with N.",
          "relation new  -> succeeds.n.a: Takes the place of A.",
          "relation new  -> succeeds.n.b: Takes the place of B.",
          "remit closed a.safety.strategy -> a.safety.strategy, kept into n.safety.strategy: Of "
          "the bodies that become one only A had it, and it goes on where that served.",
          "remit new  -> n.safety.strategy: Of the bodies that become one only A had it, and it "
          "goes on where that served."}},
        {"what joined them ends",
         "a coordinates-with b\n",
         {merge({"a", "b"}, "N")},
         {"body closed a -> a, combined into n: Becomes part of N.",
          "body closed b -> b, combined into n: Becomes part of N.",
          "body new  -> n: Made of A and B.",
          "relation closed coordinates-with.a.b -> coordinates-with.a.b, ended into : Ended with A "
          "and B: it joined two of the bodies that are one now.",
          "relation new  -> succeeds.n.a: Takes the place of A.",
          "relation new  -> succeeds.n.b: Takes the place of B."}},
        {"money of one currency and period is added",
         "c funds a amount=100 currency=GBP period=2016-17\n"
         "c funds b amount=50 currency=GBP period=2016-17\n",
         {merge({"a", "b"}, "N")},
         {"body closed a -> a, combined into n: Becomes part of N.",
          "body closed b -> b, combined into n: Becomes part of N.",
          "body new  -> n: Made of A and B.",
          "relation closed funds.c.a -> funds.c.a, combined into funds.c.n: 100 GBP and 50 GBP "
          "come together as 150 GBP.",
          "relation closed funds.c.b -> funds.c.b, combined into funds.c.n: 100 GBP and 50 GBP "
          "come together as 150 GBP.",
          "relation new  -> funds.c.n: 100 GBP and 50 GBP come together as 150 GBP.",
          "relation new  -> succeeds.n.a: Takes the place of A.",
          "relation new  -> succeeds.n.b: Takes the place of B."}},
        {"what is over stays as it was",
         "a reports-to c end=2015\nbody b\n",
         {merge({"a", "b"}, "N")},
         {"body closed a -> a, combined into n: Becomes part of N.",
          "body closed b -> b, combined into n: Becomes part of N.",
          "body new  -> n: Made of A and B.",
          "relation new  -> succeeds.n.a: Takes the place of A.",
          "relation new  -> succeeds.n.b: Takes the place of B."}},
        {"one takes the other in",
         "p member-of a\np member-of b\n",
         {merge({"a", "b"}, "a")},
         {"body closed b -> b, combined into a: Becomes part of A.",
          "relation closed member-of.p.b -> member-of.p.b, combined into member-of.p.a: One seat "
          "for P in place of two.",
          "relation new  -> succeeds.a.b: Takes the place of B."}},
        {"a body ends",
         "a reports-to b\n",
         {{.what = CloseStep{.body = "a"}}},
         {"body closed a -> a, ended into : The plan closes it.",
          "relation closed reports-to.a.b -> reports-to.a.b, ended into : Ended with A."}},
        {"a body begins",
         "a reports-to b\n",
         {{.what = CreateStep{.body = {.name = "C"}}}},
         {"body new  -> c: The plan creates it."}},
        {"a line goes elsewhere",
         "a reports-to b\nbody c\n",
         {{.what = MoveStep{.body = "a", .from = "b", .to = "c"}}},
         {"relation closed reports-to.a.b -> reports-to.a.b, kept into reports-to.a.c: The plan "
          "moves it to C.",
          "relation new  -> reports-to.a.c: The plan moves it to C."}},
        {"a member comes",
         "body a\nbody p\n",
         {{.what = JoinStep{.member = "p", .body = "a"}}},
         {"relation new  -> member-of.p.a: The plan gives it a seat."}},
        {"a member goes",
         "p member-of a\n",
         {{.what = LeaveStep{.member = "p", .body = "a"}}},
         {"relation closed member-of.p.a -> member-of.p.a, ended into : The plan ends the seat of "
          "P."}},
        {"a body is replaced by two",
         "p member-of a\n",
         {{.what = SplitStep{.body = "a", .into = {{.name = "X"}, {.name = "Y"}}}}},
         {"body closed a -> a, kept into x+y: Becomes X and Y.", "body new  -> x: A part of A.",
          "body new  -> y: A part of A.",
          "relation closed member-of.p.a -> member-of.p.a, kept into member-of.p.x+member-of.p.y: "
          "Goes on with X.",
          "relation new  -> member-of.p.x: Goes on with X.",
          "relation new  -> member-of.p.y: Goes on with Y.",
          "relation new  -> succeeds.x.a: Takes the place of A.",
          "relation new  -> succeeds.y.a: Takes the place of A."}},
        {"what is merged and split again is as it was",
         "p member-of a\np member-of b\n",
         {merge({"a", "b"}, "N"),
          {.what = SplitStep{.body = "N",
                             .into = {{.name = "A", .id = "a"}, {.name = "B", .id = "b"}}}}},
         {}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Done result = done(c.map, c.steps);
            CHECK(result.ledger == c.expected);
            CHECK(result.complaints == Lines{});
        }
    }
}

TEST_CASE("what is wrong with a plan is told", "[graph][change]") {
    struct Case {
        std::string name{};
        std::string map{};
        std::vector<PlanStep> steps{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"no such body",
         "body north\nbody b\n",
         {merge({"norht", "b"}, "N")},
         {"plan: error: the map has no body 'norht' [I402]"}},
        {"one body twice",
         "body a\n",
         {merge({"a", "A"}, "N")},
         {"plan: error: a merger takes two bodies or more; the names that it gives are those of "
          "one body [I401]"}},
        {"a body that is gone",
         "body a end=2014\nbody b\n",
         {merge({"a", "b"}, "N")},
         {"plan: error: 'A' had ended in 2014; the plan is for 1 July 2016 [I404]"}},
        {"a name that is taken",
         "body a\nbody b\nbody n\n",
         {merge({"a", "b"}, "N")},
         {"plan: error: 'N' is there already; name it among the bodies that become one, or give "
          "the new body another name [I405]"}},
        {"a seat that is not there",
         "body p\nbody a\n",
         {{.what = LeaveStep{.member = "p", .body = "a"}}},
         {"plan: error: the map does not show that 'P' sits on 'A' [I407]"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Done result = done(c.map, c.steps);
            CHECK(result.complaints == c.expected);
            CHECK(result.ledger == Lines{});
        }
    }
}

}  // namespace
