// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/gap/denied.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Kinds of body that somebody set up to work for somebody. A statutory partnership reports to
/// nobody by law, and agencies, councils and posts have their own lines.
bool should_report(const Register& map, BodyId body) {
    // A review of one case is a piece of work, and an advocacy service is somebody's staff: neither
    // has terms of reference in which a line could stand.
    if (map.is_a(body, "homicide-review") || map.is_a(body, "idva")) return false;
    const Category category = remit::category(map, body);
    return category == Category::partnership || category == Category::working_group ||
           category == Category::operational;
}

/// Lines from a body that are on the map and lead nowhere on this date: denied, asked about,
/// lapsed, or to a body that is not there.
std::vector<RelationId> lines_that_do_not_count(const Snapshot& snapshot, BodyId body) {
    std::vector<RelationId> lines;
    for (const RelationId id : snapshot.touching(body)) {
        const Relation& relation = snapshot.map()[id];
        if (relation.from == body && relation.to != body && is_line(relation.type))
            lines.push_back(id);
    }
    return lines;
}

bool has_line(const Snapshot& snapshot, BodyId body) {
    return std::ranges::any_of(snapshot.from(body, RelationClass::line),
                               [&](const Arc& arc) { return arc.body != body; });
}

Finding finding(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Finding f{.severity = no_reporting_line.kind.severity};
    f.basis = snapshot.silence(body, Aspect::reporting);
    f.bodies = {body};
    f.because.push_back(because(map, body));
    for (const RelationId id : lines_that_do_not_count(snapshot, body)) {
        f.relations.push_back(id);
        f.because.push_back(because(map, id));
        if (plainly_denied(snapshot, id)) f.basis = Basis::stated;
    }
    const std::string name = named(map, body);
    const bool many = is_plural(map, body);
    f.ask = body;
    if (f.basis == Basis::not_recorded) {
        f.because.push_back(because("No reporting line from it to another body is on the map"));
        f.title = fmt::format("{} {} not shown to report to anybody", name, many ? "are" : "is");
        f.question =
            fmt::format("{} {} report to anybody, and if so, to whom?", many ? "Do" : "Does", name);
    } else {
        if (f.basis == Basis::complete) {
            f.because.push_back(because("The map vouches that its reporting lines are all there"));
        }
        f.title = fmt::format("{} {} to nobody", name, many ? "report" : "reports");
        f.question = fmt::format("Why {} {} report to nobody, and who should hear from {}?",
                                 many ? "do" : "does", name, many ? "them" : "it");
    }
    f.suggestion =
        fmt::format("Agree which body {} {} to, and write it into the terms of reference.", name,
                    many ? "report" : "reports");
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body)) continue;
        if (!snapshot.live(body) || !should_report(snapshot.map(), body)) continue;
        if (!has_line(snapshot, body)) findings.add(finding(snapshot, body));
    }
}

}  // namespace

constinit const Detector no_reporting_line{
    .kind = {.code = "G101",
             .name = "no-reporting-line",
             .says =
                 "A partnership, working group or operational group has no line to another body.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
