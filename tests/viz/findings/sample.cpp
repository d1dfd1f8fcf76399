// SPDX-License-Identifier: MIT
#include "tests/viz/findings/sample.hpp"

#include "tests/support/map.hpp"

namespace remit::test {
namespace {

constexpr FindingKind ring{.code = "U302",
                           .name = "reporting-cycle",
                           .says = "Bodies report to one another in a ring, or one to itself.",
                           .category = FindingCategory::unclear,
                           .severity = Severity::high};
constexpr FindingKind no_line{.code = "G101",
                              .name = "no-reporting-line",
                              .says = "It has no line to another body.",
                              .category = FindingCategory::gap,
                              .severity = Severity::medium};

constexpr std::string_view lines = R"(
map title="An example county" as_at=2016-03-18 jurisdiction=england
source minutes title="Board minutes" publisher="Example Council" date=2016-02-25
source report title="Report of the panel that looked at all of the boards of the county"
body hwb name="Health Board" type=health-and-wellbeing-board areas=example
body group name="Safer Group" areas=example
body forum name="Forum" areas=example
group reports-to hwb evidence="minutes@item 3" evidence=report@9 evidence=report@12/disputes
hwb reports-to group
)";

Finding about_ring(const Register& map) {
    const RelationId down{0};
    const RelationId up{1};
    return {.kind = &ring,
            .severity = Severity::high,
            .title = "Health Board and Safer Group report to one another in a ring",
            .because = {{"Health Board reports to Safer Group", down},
                        {"Safer Group reports to Health Board (sources disagree)", up}},
            .bodies = {body(map, "hwb"), body(map, "group")},
            .relations = {down, up},
            .ask = body(map, "hwb"),
            .question = "To whom outside the ring does Health Board answer in the end?",
            .suggestion = "Decide which of these lines is the real one.",
            .robust = false,
            .hinges_on = {down, up},
            .fingerprint = "0123456789abcdef"};
}

/// A duty with a doubt.
const Rule& line_rule() {
    static const Rule rule{.id = "forum-reports",
                           .says = "A forum reports to a board.",
                           .provision = "Forums Act 2010, section 4",
                           .in_force = {.from = {2010, 4, 1}},
                           .sources = {{"Forums Act 2010, as at 2015", ""}, {"Guide, 2012", ""}},
                           .doubt = "The start is from knowledge."};
    return rule;
}

Finding about_forum(const Register& map) {
    return {.kind = &no_line,
            .severity = Severity::low,
            .basis = Basis::not_recorded,
            .title = "Forum is not shown to report to anybody",
            .because = {{"No line from it to another body is on the map", {}}},
            .bodies = {body(map, "forum")},
            .also = {body(map, "hwb")},
            .question = "Does Forum report to anybody?",
            .rule = &line_rule(),
            .fingerprint = "fedcba9876543210"};
}

}  // namespace

Sample::Sample() : map(test::map(lines)), snapshot(test::snapshot(map)) {
    analysis.findings = {about_ring(map), about_forum(map)};
    Finding around = about_forum(map);
    around.severity = Severity::info;
    analysis.context = {around};
    analysis.accepted = {{about_forum(map), "=known; and lived with", "the panel", {2017, 3, 0}}};
    analysis.not_run = {{"G102", "skipped as asked"}};
    analysis.hidden = 2;
}

void Sample::retitle(const std::string& title) {
    Finding finding = about_forum(map);
    finding.title = title;
    finding.because = {{title, {}}};
    analysis = {};
    analysis.findings = {finding};
}

}  // namespace remit::test
