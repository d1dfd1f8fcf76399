// SPDX-License-Identifier: MIT
#include "remit/graph/analyse.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

using remit::test::map;

namespace {

using Lines = std::vector<std::string>;

std::string line(const remit::Register& map, const remit::Finding& f) {
    std::string text = fmt::format("{} {} {}", f.kind->code, word(f.severity),
                                   remit::test::ids(map, std::span(f.bodies)));
    if (!f.robust) {
        text += " hinges on";
        for (const auto fact : f.hinges_on)
            text += " " + map.id(fact);
    }
    return text;
}

/// Everything that a run says, in its order.
Lines run(std::string_view text, const remit::AnalyseOptions& options,
          std::optional<std::string_view> as_at = {}) {
    const remit::Register m = map(text);
    const remit::Snapshot snapshot = remit::test::snapshot(m, as_at);
    const remit::Analysis analysis = remit::analyse(snapshot, options);
    Lines out;
    for (const auto& f : analysis.findings)
        out.push_back(line(m, f));
    for (const auto& f : analysis.context)
        out.push_back("context " + line(m, f));
    for (const auto& a : analysis.accepted) {
        out.push_back(fmt::format("accepted {}: {} by {}", line(m, a.finding), a.reason, a.by));
    }
    if (analysis.hidden > 0) out.push_back(fmt::format("{} hidden", analysis.hidden));
    return out;
}

/// Two groups that report to nobody, a vouched one and one of which nothing is recorded, and a
/// ring.
constexpr auto three_muddles = R"(
body quiet type=working-group
body vouched type=working-group complete=reporting
remit quiet delivery parks
remit vouched delivery parks
a reports-to b evidence=minutes
b reports-to a evidence=minutes)";

}  // namespace

TEST_CASE("a run takes the detectors that are asked for", "[graph][findings]") {
    struct Case {
        std::string_view name;
        remit::AnalyseOptions options;
        Lines expected;
    };
    const Lines lines{"G101 medium vouched", "G101 low quiet"};
    const std::vector<Case> cases{
        {"by code", {.only = {"G101"}}, lines},
        {"by the start of a code",
         {.only = {"G10"}, .skip = {"G102", "g103", "G104", "G105"}},
         lines},
        {"by name, whatever its case", {.only = {"No-Reporting-Line"}}, lines},
        {"several, the serious first",
         {.only = {"G101", "U302"}},
         {"U302 high a+b", "G101 medium vouched", "G101 low quiet"}},
        {"all but some", {.only = {"G101", "U302"}, .skip = {"U"}}, lines},
        {"from a severity on",
         {.only = {"G101"}, .least = remit::Severity::medium},
         {"G101 medium vouched", "1 hidden"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(run(three_muddles, c.options) == c.expected); }
    }
    CHECK(remit::unknown_code({"G101", "G1", "silo"}).empty());
    CHECK(remit::unknown_code({"G101", "G9"}) == "G9");
}

TEST_CASE("what was not run is said", "[graph][findings]") {
    const remit::Register m = map("a reports-to b");
    const remit::Snapshot snapshot = remit::test::snapshot(m);
    const remit::Analysis analysis = remit::analyse(snapshot, {.only = {"G"}, .skip = {"G101"}});
    std::string codes;
    for (const auto& n : analysis.not_run) {
        if (n.code == "G101" || n.code == "U302") codes += fmt::format("{}: {}\n", n.code, n.why);
    }
    CHECK(codes == "G101: skipped as asked\nU302: not among the codes asked for\n");
    CHECK(analysis.not_run.size() ==
          static_cast<std::size_t>(std::count_if(
              remit::catalogue().begin(), remit::catalogue().end(),
              [](const auto* d) { return d->kind.code == "G101" || d->kind.code[0] != 'G'; })));
}

TEST_CASE("accepted findings stand apart until their day", "[graph][findings]") {
    struct Case {
        std::string_view name;
        std::string accepted;
        Lines expected;
    };
    const Lines open{"G101 medium group"};
    const Lines apart{"accepted G101 medium group: known by panel"};
    const std::vector<Case> cases{
        {"none", "", open},
        {"by code and body", "accepted finding=G101 bodies=group reason=known by=panel", apart},
        {"by name and body",
         "accepted finding=no-reporting-line bodies=group reason=known by=panel", apart},
        {"by fingerprint", "accepted finding={} reason=known by=panel", apart},
        {"until a day to come",
         "accepted finding=G101 bodies=group reason=known by=panel until=2016-03-18", apart},
        {"until a day that has passed",
         "accepted finding=G101 bodies=group reason=known by=panel until=2016-03-17", open},
        {"of another body", "accepted finding=G101 bodies=other reason=known by=panel", open},
        {"of another finding", "accepted finding=U302 bodies=group reason=known by=panel", open},
        {"by a code without bodies", "accepted finding=G101 reason=known by=panel", open},
    };
    const std::string county = R"(
body council type=county-council
body group type=working-group complete=reporting
remit group delivery parks
other reports-to council
)";
    const remit::Register m = map(county);
    const auto fingerprint =
        remit::analyse(remit::test::snapshot(m), {.only = {"G101"}}).findings.at(0).fingerprint;
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const std::string accepted = fmt::format(fmt::runtime(c.accepted), fingerprint);
            CHECK(run(county + accepted, {.only = {"G101"}}) == c.expected);
        }
    }
}

TEST_CASE("a finding hinges on what is not firm only if it falls without it", "[graph][findings]") {
    struct Case {
        std::string_view name;
        std::string_view lines;
        Lines expected;
    };
    const std::vector<Case> cases{
        {"all lines sourced",
         "a reports-to b evidence=s\nb reports-to a evidence=s",
         {"U302 high a+b"}},
        {"one line without a source",
         "a reports-to b\nb reports-to a evidence=s",
         {"U302 high a+b hinges on reports-to.a.b"}},
        {"one line disputed",
         "a reports-to b evidence=s evidence=t/disputes\nb reports-to a evidence=s",
         {"U302 high a+b hinges on reports-to.a.b"}},
        {"another way round without the disputed line",
         "a reports-to b evidence=s evidence=t/disputes\na part-of b evidence=s\n"
         "b reports-to a evidence=s",
         {"U302 high a+b"}},
        {"a silence hinges on nothing",
         "body a type=working-group evidence=s\nremit a delivery t",
         {"G101 low a"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(run(c.lines, {.only = {"U302", "G101"}}) == c.expected); }
    }
}

TEST_CASE("findings on what is not under review stand apart", "[graph][findings]") {
    constexpr auto bodies = R"(
body group type=working-group
body other type=working-group
remit group delivery parks
remit other delivery roads)";
    CHECK(run(fmt::format("map scope_bodies=group\n{}", bodies), {.only = {"G101"}}) ==
          Lines{"G101 low group", "context G101 low other"});
    CHECK(run(fmt::format("map scope_topics=roads\n{}", bodies), {.only = {"G101"}}) ==
          Lines{"G101 low other", "context G101 low group"});
    CHECK(run(bodies, {.only = {"G101"}}) == Lines{"G101 low group", "G101 low other"});
}

TEST_CASE("a fingerprint hangs on the code and the subjects alone", "[graph][findings]") {
    const auto fingerprint = [](std::string_view lines) {
        const remit::Register m = map(lines);
        return remit::analyse(remit::test::snapshot(m), {.only = {"G101"}})
            .findings.at(0)
            .fingerprint;
    };
    const auto plain = fingerprint("body g type=working-group\nremit g delivery t");
    CHECK(plain.size() == 16);
    CHECK(fingerprint("body g type=operational-group name=\"New name\" complete=reporting\n"
                      "remit g delivery t evidence=s\nbody zz type=csp") == plain);
    CHECK(fingerprint("body h type=working-group\nremit h delivery t") != plain);
}

TEST_CASE("rules apply in the jurisdiction that the map or the user says", "[graph][findings]") {
    using namespace remit;
    const RuleBook rules = test::book({test::duty(
        "plan", DocumentShape{.of = test::bodies({"csp"}), .kinds = {"partnership-plan"}})});
    const std::string text = "body csp type=csp complete=documents\n";
    const std::string england = "map scope_types=csp jurisdiction=england\n" + text;
    const std::string nowhere = "map scope_types=csp jurisdiction=\n" + text;
    const std::vector<std::string> only{"G108"};
    CHECK(run(england, {.only = only, .threads = 1, .rules = &rules}) == Lines{"G108 medium csp"});
    CHECK(run(england, {.only = only, .threads = 1}) == Lines{});
    CHECK(run(england, {.only = only, .threads = 1, .rules = &rules, .jurisdiction = "wales"}) ==
          Lines{});
    CHECK(run(nowhere, {.only = only, .threads = 1, .rules = &rules}) == Lines{});
    CHECK(run(nowhere, {.only = only, .threads = 1, .rules = &rules, .jurisdiction = "England"}) ==
          Lines{"G108 medium csp"});
}

TEST_CASE("a finding by a rule hinges on facts in doubt", "[graph][findings]") {
    using namespace remit;
    const RuleBook rules =
        test::book({test::rule("seat", ForbiddenShape{.from = test::bodies({"pcc"}),
                                                      .relation = {RelationType::member_of},
                                                      .to = test::bodies({"csp"})})});
    const std::string text =
        "map scope_types=csp jurisdiction=england\nbody csp type=csp\nbody pcc type=pcc\n";
    const AnalyseOptions options{.only = {"U318"}, .threads = 1, .rules = &rules};
    CHECK(run(text + "pcc member-of csp evidence=minutes", options) == Lines{"U318 high csp+pcc"});
    CHECK(run(text + "pcc member-of csp evidence=minutes evidence=terms/disputes", options) ==
          Lines{"U318 high csp+pcc hinges on member-of.pcc.csp"});
}

TEST_CASE("findings of rules have fingerprints of their own", "[graph][findings]") {
    using namespace remit;
    const auto committee = [](std::string id, std::string type) {
        return test::rule(std::move(id), LinkShape{.from = test::bodies({"csp"}),
                                                   .relation = {RelationType::reports_to},
                                                   .to = test::bodies({std::move(type)})});
    };
    const RuleBook rules = test::book({committee("one", "pcc"), committee("two", "lscb")});
    const Register m =
        map("map scope_types=csp jurisdiction=england\nbody csp type=csp complete=reporting\n");
    const Snapshot snapshot = test::snapshot(m);
    const Analysis analysis = analyse(snapshot, {.only = {"G107"}, .threads = 1, .rules = &rules});
    REQUIRE(analysis.findings.size() == 2);
    CHECK(analysis.findings[0].rule != nullptr);
    CHECK(analysis.findings[0].fingerprint != analysis.findings[1].fingerprint);
}
