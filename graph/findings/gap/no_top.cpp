// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/organisations.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Lines that are told one by one.
constexpr std::size_t most_told = 6;

/// How a body of an organisation stands to its top.
enum class Stands : std::uint8_t {
    under,     ///< it reports to another of them, to itself or to nobody known
    top,       ///< marked as the top, or it leads to a body outside
    unmarked,  ///< a post that reports to nobody, and nobody says that this is all
    aside,     ///< no post, and nobody reports to it: a unit that posts are part of
};

bool is_report(const Register& map, RelationId id) {
    const RelationType type = map[id].type;
    return type == RelationType::reports_to || type == RelationType::accountable_to;
}

/// Whether the map gives a body somebody to report to, even one that has ended.
bool reports(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    return std::ranges::any_of(snapshot.touching(body), [&](RelationId id) {
        const Relation& r = map[id];
        const bool so = r.status == Status::in_place || r.status == Status::disputed;
        return r.from == body && so && is_report(map, id);
    });
}

/// Whether a body reports to one that is known and outside, the organisation itself included.
bool leads_out(const Snapshot& snapshot, const Organisations& organisations, BodyId body) {
    const Register& map = snapshot.map();
    const BodyId own = organisations.of(body);
    return std::ranges::any_of(snapshot.from(body, RelationClass::line), [&](const Arc& arc) {
        const bool outside = arc.body == own || organisations.of(arc.body) != own;
        return is_report(map, arc.relation) && !map[arc.body].unknown && outside;
    });
}

bool is_reported_to(const Snapshot& snapshot, BodyId body) {
    return std::ranges::any_of(snapshot.to(body, RelationClass::line), [&](const Arc& arc) {
        return is_report(snapshot.map(), arc.relation);
    });
}

/// Whether the map vouched at any time that it holds all to whom a body reports.
bool is_marked(const Register& map, BodyId body) {
    const auto complete = map.list(map[body].complete);
    return std::ranges::any_of(
        complete, [](const Vouched& vouched) { return vouched.aspect == Aspect::reporting; });
}

Stands stands(const Snapshot& snapshot, const Organisations& organisations, BodyId body) {
    const Register& map = snapshot.map();
    if (leads_out(snapshot, organisations, body)) return Stands::top;
    if (reports(snapshot, body)) return elected(map, body) ? Stands::top : Stands::under;
    if (category(map, body) != Category::post)
        return is_reported_to(snapshot, body) ? Stands::top : Stands::aside;
    const bool marked = is_marked(map, body);
    return marked ? Stands::top : Stands::unmarked;
}

/// The bodies that are part of one organisation.
struct Staff {
    std::vector<RelationId> lines{};  ///< from one of them to another, itself or an unknown one
    std::vector<BodyId> unmarked{};
    bool has_top = false;
    bool posts = true;
};

void add_lines(const Snapshot& snapshot, BodyId body, Staff& staff) {
    const Register& map = snapshot.map();
    staff.posts = staff.posts && category(map, body) == Category::post;
    for (const Arc& arc : snapshot.from(body, RelationClass::line)) {
        if (is_report(map, arc.relation)) staff.lines.push_back(arc.relation);
    }
}

std::map<BodyId, Staff> staffs(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    const Organisations organisations(snapshot);
    std::map<BodyId, Staff> result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        const BodyId body{i};
        const BodyId organisation = organisations.of(body);
        if (!snapshot.live(body) || organisation == body || map[body].unknown) continue;
        Staff& staff = result[organisation];
        const Stands how = stands(snapshot, organisations, body);
        staff.has_top = staff.has_top || how == Stands::top;
        if (how == Stands::unmarked) staff.unmarked.push_back(body);
        if (how == Stands::under) add_lines(snapshot, body, staff);
    }
    return result;
}

/// The lines on which whoever follows them upwards ends or turns back.
std::vector<RelationId> last_lines(const Snapshot& snapshot, const Staff& staff) {
    const Register& map = snapshot.map();
    std::vector<RelationId> result;
    for (const RelationId line : staff.lines) {
        const BodyId to = map[line].to;
        const bool turns = snapshot.ring_of(to) == snapshot.ring_of(map[line].from);
        const bool unmarked = std::ranges::find(staff.unmarked, to) != staff.unmarked.end();
        if (turns || unmarked || map[to].unknown) result.push_back(line);
    }
    return result;
}

Finding finding(const Snapshot& snapshot, BodyId organisation, const Staff& staff) {
    const Register& map = snapshot.map();
    const std::string_view one = staff.posts ? "post" : "body";
    const std::string name = named(map, organisation);
    const std::string_view has = agree(map, organisation, "has", "have");
    Finding f{.severity = no_top.kind.severity};
    f.basis = staff.unmarked.empty() ? Basis::stated : Basis::not_recorded;
    f.bodies = {organisation};
    f.ask = organisation;
    for (const RelationId line : last_lines(snapshot, staff)) {
        f.relations.push_back(line);
        if (f.because.size() < most_told) f.because.push_back(because(map, line));
    }
    if (staff.unmarked.empty()) {
        f.title = fmt::format("{} {} no {} at its top", name, has, one);
        f.because.push_back(because(
            fmt::format("No {} of {} is marked as the top, or reports outside of it", one, name)));
        f.question = fmt::format("Who heads {}, and to whom does that {} answer?", name, one);
    } else {
        f.also = staff.unmarked;
        f.title = fmt::format("{} {} no {} that is marked as its top", name, has, one);
        f.because.push_back(because(fmt::format("It is not said to whom {} reports, if to anybody",
                                                names(map, staff.unmarked))));
        f.question = fmt::format("Is {} at the top of {}, or to whom does that post report?",
                                 named(map, staff.unmarked.front()), name);
    }
    f.suggestion = fmt::format("Mark the {} at the top, and correct the lines of the others.", one);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const auto& [organisation, staff] : staffs(snapshot)) {
        if (!staff.has_top && !staff.lines.empty())
            findings.add(finding(snapshot, organisation, staff));
    }
}

}  // namespace

constinit const Detector no_top{
    .kind = {.code = "G120",
             .name = "no-top",
             .says =
                 "The posts of an organisation report to one another, and none of them is its top.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
