// SPDX-License-Identifier: MIT
// Plans of a reorganisation as they are read, and what is wrong with a file of them.
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "remit/importers/plan.hpp"
#include "tests/support/catch.hpp"

using namespace remit;

namespace {

using Lines = std::vector<std::string>;

std::string told(const PlannedBody& body) {
    std::string text = body.name;
    if (!body.id.empty()) text += " id=" + body.id;
    if (!body.type.empty()) text += " type=" + body.type;
    if (!body.areas.empty()) text += fmt::format(" areas={}", fmt::join(body.areas, ","));
    if (body.statutory != Tristate::unknown)
        text += body.statutory == Tristate::yes ? " statutory" : " not statutory";
    return text;
}

std::string told(const MergeStep& step) {
    std::string text =
        fmt::format("merge {} into {}", fmt::join(step.bodies, "+"), told(step.into));
    if (!step.chair.empty()) text += ", chaired by " + step.chair;
    if (recorded(step.meetings_per_year))
        text += fmt::format(", {:g} times a year", step.meetings_per_year);
    return text;
}
std::string told(const SplitStep& step) {
    std::string text = fmt::format("split {} into", step.body);
    for (const PlannedBody& part : step.into)
        text += " [" + told(part) + "]";
    return text;
}
std::string told(const CloseStep& step) { return "close " + step.body; }
std::string told(const CreateStep& step) { return "create " + told(step.body); }
std::string told(const MoveStep& step) {
    return fmt::format("{} {}: from '{}' to '{}'", step.body, word(step.line), step.from, step.to);
}
std::string told(const JoinStep& step) {
    return fmt::format("{} joins {} as {} for '{}'", step.member, step.body, word(step.role),
                       step.on_behalf_of);
}
std::string told(const LeaveStep& step) {
    return fmt::format("{} leaves {}", step.member, step.body);
}

struct Read {
    Lines plans{};
    Lines complaints{};
};

Read read(std::string_view bytes) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "p.json"});
    const auto plans = read_plans(bytes, input, diagnostics);
    Read result;
    for (const Diagnostic& one : diagnostics.sorted())
        result.complaints.push_back(printed(one, diagnostics));
    CHECK(plans.has_value() == result.complaints.empty());
    if (!plans) return result;
    for (const Plan& plan : *plans) {
        result.plans.push_back(fmt::format("plan '{}' on {}", plan.title, iso(plan.on)));
        for (const PlanStep& step : plan.steps) {
            result.plans.push_back(
                fmt::format("{}:{} {}", step.place.row, step.place.column,
                            std::visit([](const auto& what) { return told(what); }, step.what)));
        }
    }
    return result;
}

/// A plan of these steps, from its second line on.
std::string steps(std::string_view list) {
    return fmt::format("{{\"format\": \"remit-plan/1\", \"on\": \"2014-07\", \"steps\": [\n{}]}}",
                       list);
}

TEST_CASE("a plan's steps are read", "[plan]") {
    struct Case {
        std::string name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"a merger",
         steps(R"({"merge": ["a", "B board"], "into": "The new"})"),
         {"plan '' on 2014-07", "2:1 merge a+B board into The new"}},
        {"all of a merger",
         steps(
             R"({"merge": ["a", "b"], "into": {"name": "N", "id": "n", "type": "csp", "areas": ["x", "y"], "statutory": true}, "chair": "c", "meetings_per_year": 4})"),
         {"plan '' on 2014-07",
          "2:1 merge a+b into N id=n type=csp areas=x,y statutory, chaired by c, 4 times a year"}},
        {"the other steps",
         steps(
             R"({"split": "a", "into": [{"name": "P"}, {"name": "Q", "areas": ["x"], "statutory": false}]},
{"close": "b"}, {"create": "C"},
{"create": {"name": "D", "type": "csp"}},
{"move": "e", "from": "f", "to": "g"}, {"move": "e", "line": "part-of", "to": "g"},
{"join": "h", "body": "i"}, {"join": "h", "body": "i", "role": "chair", "on_behalf_of": "j"},
{"leave": "k", "body": "l"})"),
         {"plan '' on 2014-07", "2:1 split a into [P] [Q areas=x not statutory]", "3:1 close b",
          "3:17 create C", "4:1 create D type=csp", "5:1 e reports-to: from 'f' to 'g'",
          "5:40 e part-of: from '' to 'g'", "6:1 h joins i as member for ''",
          "6:29 h joins i as chair for 'j'", "7:1 k leaves l"}},
        {"several plans",
         R"({"format": "remit-plan/1", "note": "n", "plans": [
{"title": "One", "on": "2015", "steps": [{"close": "a"}]},
{"title": "Two", "on": "2015-04-01", "steps": [{"close": "b"}]}]})",
         {"plan 'One' on 2015", "2:42 close a", "plan 'Two' on 2015-04-01", "3:48 close b"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Read result = read(c.bytes);
            CHECK(result.plans == c.expected);
            CHECK(result.complaints == Lines{});
        }
    }
}

TEST_CASE("what is wrong with a plan is told with its place", "[plan]") {
    struct Case {
        std::string name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"no JSON", "{", {}},
        {"a list",
         "[]",
         {R"(p.json:1:1: error: a plan is an object with "format": "remit-plan/1" [I120])"}},
        {"no format",
         R"({"on": "2014", "steps": [{"close": "a"}]})",
         {R"(p.json:1:1: error: the plan does not say its format; write "format": "remit-plan/1" [I120])"}},
        {"a map",
         R"({"format": "remit/1", "on": "2014", "steps": [{"close": "a"}]})",
         {"p.json:1:12: error: format 'remit/1' is not known; this release reads 'remit-plan/1' "
          "[I120]"}},
        {"no day and no steps",
         R"({"format": "remit-plan/1"})",
         {"p.json:1:1: error: the plan has no 'on', the day on which it takes effect [I121]",
          "p.json:1:1: error: the plan has no steps [I121]"}},
        {"no date",
         R"({"format": "remit-plan/1", "on": "soon", "steps": [{"close": "a"}]})",
         {"p.json:1:34: error: the plan: 'soon' is not a date; write 2015, 2015-07 or "
          "2015-07-09 [I124]"}},
        {"no plan among the plans",
         R"({"format": "remit-plan/1", "plans": []})",
         {"p.json:1:1: error: the plan has no plan in 'plans' [I121]"}},
        {"nothing to do",
         steps(R"({"into": "x"})"),
         {"p.json:2:1: error: step 1: it does not say what to do; it has one of merge, "
          "split, close, create, move, join, leave [I121]",
          "p.json:2:2: error: unknown key 'into' in step 1 [I129]"}},
        {"two things to do",
         steps(R"({"close": "a"}, {"close": "a", "create": "b"})"),
         {"p.json:2:17: error: step 2: it says 'close' and 'create'; give each a step of its "
          "own [I126]"}},
        {"a key that is none",
         steps(R"({"close": "a", "wen": "2014"})"),
         {"p.json:2:16: error: unknown key 'wen' in step 1 [I129]"}},
        {"one body",
         steps(R"({"merge": ["a"], "into": "N"})"),
         {"p.json:2:12: error: step 1: it takes two bodies or more to merge [I121]"}},
        {"into nothing",
         steps(R"({"merge": ["a", "b"]})"),
         {"p.json:2:1: error: step 1 has no 'into' [I121]"}},
        {"an id that is none",
         steps(R"({"merge": ["a", "b"], "into": {"name": "N", "id": "The N"}})"),
         {"p.json:2:51: error: 'into' of step 1: an id is lower-case letters, digits, dots and "
          "hyphens; did you mean 'the-n'? [I122]"}},
        {"too many meetings",
         steps(R"({"merge": ["a", "b"], "into": "N", "meetings_per_year": 1000})"),
         {"p.json:2:57: error: step 1: 'meetings_per_year' is a whole number from 0 to 366, not "
          "1000 [I125]"}},
        {"one part",
         steps(R"({"split": "a", "into": [{"name": "P"}]})"),
         {"p.json:2:1: error: step 1 has no two parts or more in 'into' [I121]"}},
        {"a part without a name",
         steps(R"({"split": "a", "into": [{"name": "P"}, {"id": "q"}]})"),
         {"p.json:2:40: error: part 2 of step 1 has no 'name' [I121]"}},
        {"a line that is none",
         steps(R"({"move": "a", "line": "funds", "to": "b"})"),
         {"p.json:2:23: error: step 1: 'funds' is no line of reporting; it is one of "
          "reports-to, accountable-to, part-of [I123]"}},
        {"from nowhere to nowhere",
         steps(R"({"move": "a"})"),
         {"p.json:2:1: error: step 1 has no 'from' or 'to' [I121]"}},
        {"a role that is none",
         steps(R"({"join": "a", "body": "b", "role": "chairs"})"),
         {"p.json:2:36: error: step 1: 'chairs' is not a role; did you mean 'chair'? [I123]"}},
        {"in one of several plans",
         R"({"format": "remit-plan/1", "plans": [{"on": "2014", "steps": [{"leave": "a"}]}]})",
         {"p.json:1:63: error: step 1 of plan 1 has no 'body' [I121]"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Read result = read(c.bytes);
            if (c.expected.empty()) {
                CHECK_FALSE(result.complaints.empty());
            } else {
                CHECK(result.complaints == c.expected);
            }
            CHECK(result.plans == Lines{});
        }
    }
}

}  // namespace
