// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "graph/findings/answering.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Known to have no basis in law. Posts and executives act for whom they belong to, and so do
/// agencies unless the map itself says that they have none.
bool without_law(const Register& map, BodyId body) {
    if (elected(map, body) || statutory(map, body) != Tristate::no) return false;
    const Category c = category(map, body);
    if (c == Category::agency) return map[body].statutory == Tristate::no;
    return c != Category::post && c != Category::executive;
}

/// A body by which a line is as good as one to the law: statutory, or for all that the map says.
bool is_anchor(const Register& map, BodyId body) {
    return statutory(map, body) != Tristate::no || speaks_for_voters(map, body);
}

bool is_part_of_or_under(const Snapshot& snapshot, BodyId body, BodyId superior) {
    const auto lines = snapshot.from(body, RelationClass::line);
    return std::ranges::any_of(lines, [&](const Arc& arc) { return arc.body == superior; });
}

/// What puts statutory bodies under one that is not.
struct Under {
    std::vector<RelationId> directs{}, reports{};
};

std::map<BodyId, Under> all_under(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    const Marks anchored =
        leading_to(snapshot, Along::lines, [&](BodyId body) { return is_anchor(map, body); });
    std::map<BodyId, Under> result;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const Relation& r = map.relations()[i];
        if (!snapshot.live(RelationId(i)) || r.from == r.to) continue;
        if (r.type == RelationType::directs && without_law(map, r.from) &&
            statutory(map, r.to) == Tristate::yes && !is_part_of_or_under(snapshot, r.from, r.to)) {
            result[r.from].directs.emplace_back(i);
        }
        if (is_line(r.type) && without_law(map, r.to) && anchored[r.to.index()] == 0 &&
            statutory(map, r.from) == Tristate::yes) {
            result[r.to].reports.emplace_back(i);
        }
    }
    return result;
}

std::vector<BodyId> ends(const Register& map, const std::vector<RelationId>& relations,
                         BodyId Relation::*end) {
    std::set<BodyId> bodies;
    for (const RelationId id : relations)
        bodies.insert(map[id].*end);
    return {bodies.begin(), bodies.end()};
}

bool is_one(const Register& map, const std::vector<BodyId>& bodies) {
    return bodies.size() == 1 && !is_plural(map, bodies.front());
}

void say_directs(const Register& map, BodyId upper, const Under& under, Finding& f) {
    const auto lower = ends(map, under.directs, &Relation::to);
    const std::string who = names(map, lower, 3);
    const bool all_disputed = std::ranges::all_of(
        under.directs, [&](RelationId id) { return map[id].standing.disputed; });
    const std::string_view directs =
        all_disputed ? agree(map, upper, "is said to direct", "are said to direct")
                     : agree(map, upper, "directs", "direct");
    // Three long names would be a title that nobody reads to its end.
    const std::string what =
        lower.size() > 1 ? number(lower.size()) + " bodies that are"
                         : fmt::format("{}, which {}", who, is_one(map, lower) ? "is one" : "are");
    f.title = fmt::format("{}, not a statutory body, {} {}{}", named(map, upper), directs, what,
                          all_disputed ? "; sources disagree" : "");
    f.question =
        fmt::format("May {} tell {} what to do, and by what right?", named(map, upper), who);
    f.suggestion = fmt::format(
        "Write down that {} only offers support, or let the authorities concerned give it power.",
        named(map, upper));
}

void say_reports(const Register& map, BodyId upper, const Under& under, Finding& f) {
    const auto lower = ends(map, under.reports, &Relation::from);
    const std::string who = names(map, lower, 3);
    const bool one = is_one(map, lower);
    const std::string what = lower.size() > 1 ? sentence(number(lower.size())) + " statutory bodies"
                             : one            ? who + ", a statutory body,"
                                              : who + ", statutory bodies,";
    f.title = fmt::format("{} {} to {}, which {} to no statutory or elected body", what,
                          one ? "reports" : "report", named(map, upper),
                          agree(map, upper, "leads", "lead"));
    f.question = fmt::format("To whom does what {} {} to {} go in the end?", who,
                             one ? "reports" : "report", named(map, upper));
    f.suggestion =
        fmt::format("Let {} report to a council or a statutory body, or end the line to it.",
                    named(map, upper));
}

Finding finding(const Snapshot& snapshot, BodyId upper, const Under& under) {
    const Register& map = snapshot.map();
    Finding f{.severity = statutory_under_non_statutory.kind.severity};
    f.bodies = {upper};
    f.ask = upper;
    f.because.push_back(because(
        fmt::format("{} {} not statutory", described(map, upper), agree(map, upper, "is", "are")),
        upper, "statutory"));
    for (const auto* relations : {&under.directs, &under.reports}) {
        for (const RelationId id : *relations) {
            const BodyId lower = map[id].from == upper ? map[id].to : map[id].from;
            f.relations.push_back(id);
            f.because.push_back(because(map, id));
            if (std::ranges::find(f.bodies, lower) == f.bodies.end()) f.bodies.push_back(lower);
        }
    }
    if (under.directs.empty()) {
        say_reports(map, upper, under, f);
    } else {
        say_directs(map, upper, under, f);
    }
    put_main_first(snapshot, f.bodies);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [upper, under] : all_under(snapshot))
        findings.add(finding(snapshot, upper, under));
}

}  // namespace

constinit const Detector statutory_under_non_statutory{
    .kind = {.code = "U308",
             .name = "statutory-under-non-statutory",
             .says = "A body without basis in law stands above one that law has set up.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
