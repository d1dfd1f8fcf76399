// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A line to a superior. Lines of the same `as` count as one.
struct Line {
    BodyId to{};
    RelationId relation{};
    std::uint32_t as = 0;
};
using Lines = std::vector<Line>;

constexpr std::uint32_t as_owners = UINT32_MAX;  // no ring has this number

bool is_chain_of_command(RelationType type) {
    return type == RelationType::reports_to || type == RelationType::part_of;
}

/// A post that reports to another post: where it works is no second superior.
bool is_post_with_manager(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    if (category(map, body) != Category::post) return false;
    return std::ranges::any_of(snapshot.from(body, RelationClass::line), [&](const Arc& arc) {
        return map[arc.relation].type == RelationType::reports_to &&
               category(map, arc.body) == Category::post;
    });
}

/// Lines out of the ring that a body is in; of the ring itself U302 speaks.
Lines lines_up(const Snapshot& snapshot, BodyId body) {
    Lines lines;
    const bool has_manager = is_post_with_manager(snapshot, body);
    for (const Arc& arc : snapshot.from(body, RelationClass::line)) {
        const std::uint32_t ring = snapshot.ring_of(arc.body);
        const RelationType type = snapshot.map()[arc.relation].type;
        if (!is_chain_of_command(type)) continue;
        if (has_manager && type == RelationType::part_of) continue;
        if (ring != snapshot.ring_of(body)) lines.push_back({arc.body, arc.relation, ring});
    }
    return lines;
}

/// A line that says through whom it goes is no second line beside the one to them.
void leave_out_via(const Register& map, Lines& lines) {
    std::set<BodyId> superiors;
    for (const Line& line : lines)
        superiors.insert(line.to);
    std::erase_if(lines, [&](const Line& line) {
        return std::ranges::any_of(map.list(map[line.relation].via), [&](BodyId step) {
            return step != line.to && superiors.contains(step);
        });
    });
}

/// Rings of superiors above another superior: those that lines from one lead into from outside.
/// Rings are numbered from the top, so that the search stops where it could not meet a superior any
/// more.
std::unordered_set<std::uint32_t> rings_above(const Snapshot& snapshot, const Lines& lines) {
    const std::uint32_t top = std::ranges::min_element(lines, {}, &Line::as)->as;
    std::unordered_set<std::uint32_t> above;
    std::unordered_set<BodyId> seen;
    std::vector<BodyId> queue;
    for (const Line& line : lines) {
        if (seen.insert(line.to).second) queue.push_back(line.to);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const Arc& arc : snapshot.from(queue[i], RelationClass::line)) {
            const std::uint32_t ring = snapshot.ring_of(arc.body);
            if (ring < top) continue;
            if (ring != snapshot.ring_of(queue[i])) above.insert(ring);
            if (seen.insert(arc.body).second) queue.push_back(arc.body);
        }
    }
    return above;
}

/// Kinds of body that several councils set up between them.
bool is_joint(const Register& map, BodyId body) {
    return map.is_a(body, "joint-committee") || map.is_a(body, "shared-service") ||
           map.is_a(body, "police-and-crime-panel");
}

/// An independent chair answers to all that share the board.
bool is_independent_chair(const Snapshot& snapshot, BodyId body) {
    if (category(snapshot.map(), body) != Category::post) return false;
    return std::ranges::any_of(snapshot.seats_of(body), [&](const Seat& seat) {
        const Relation& relation = snapshot.map()[seat.relation];
        return chairs(relation.role) && relation.capacity == Capacity::independent;
    });
}

/// Councils that set up a body between them, organisations that share a post, and the bodies that
/// an independent chair serves are one superior.
void join_owners(const Snapshot& snapshot, BodyId body, Lines& lines) {
    const Register& map = snapshot.map();
    std::set<BodyId> founders;
    for (const Arc& arc : snapshot.to(body, RelationClass::authority)) {
        const RelationType type = map[arc.relation].type;
        const bool founds = type == RelationType::establishes || type == RelationType::authority_of;
        if (founds) founders.insert(arc.body);
    }
    const bool joint = is_joint(map, body);
    const bool post = category(map, body) == Category::post;
    const bool serves_all = is_independent_chair(snapshot, body);
    for (Line& line : lines) {
        const bool council = elected(map, line.to) && (joint || founders.contains(line.to));
        const bool shares = post && map[line.relation].type == RelationType::part_of;
        if (council || shares || serves_all) line.as = as_owners;
    }
}

/// Which superiors have a line about each topic, and about one under it.
class ByTopic {
  public:
    ByTopic(const Register& map, const Lines& lines) : map_(map) {
        for (const Line& line : lines) {
            for (const TopicId topic : map.list(map[line.relation].topics)) {
                on_[topic].insert(line.as);
                for (const TopicId broader : broader_topics(map, topic)) {
                    if (map[broader].broader) at_or_under_[broader].insert(line.as);
                }
            }
        }
    }

    /// Whether another superior has a line about something that this line is about.
    [[nodiscard]] bool another(const Line& line) const {
        const auto in = [&](const auto& index, TopicId topic) {
            const auto at = index.find(topic);
            return at != index.end() && (at->second.size() > 1 || !at->second.contains(line.as));
        };
        const auto meets = [&](TopicId topic) {
            if (in(on_, topic) || in(at_or_under_, topic)) return true;
            const auto above = broader_topics(map_, topic);
            return std::ranges::any_of(above,
                                       [&](TopicId t) { return map_[t].broader && in(on_, t); });
        };
        return std::ranges::any_of(map_.list(map_[line.relation].topics), meets);
    }

  private:
    const Register& map_;
    std::map<TopicId, std::set<std::uint32_t>> on_, at_or_under_;
};

/// Leaves the lines that may want different things: a line that names no topic is about all.
void leave_out_other_topics(const Register& map, Lines& lines) {
    const bool all_topics = std::ranges::any_of(
        lines, [&](const Line& line) { return map[line.relation].topics.empty(); });
    if (all_topics) return;
    const ByTopic by_topic(map, lines);
    std::erase_if(lines, [&](const Line& line) { return !by_topic.another(line); });
}

std::size_t superiors_in(const Lines& lines) {
    std::set<std::uint32_t> as;
    for (const Line& line : lines)
        as.insert(line.as);
    return as.size();
}

Lines nearest_lines(const Snapshot& snapshot, BodyId body) {
    Lines lines = lines_up(snapshot, body);
    leave_out_via(snapshot.map(), lines);
    if (lines.size() < 2) return {};
    const auto above = rings_above(snapshot, lines);
    std::erase_if(lines, [&](const Line& line) { return above.contains(line.as); });
    join_owners(snapshot, body, lines);
    leave_out_other_topics(snapshot.map(), lines);
    if (superiors_in(lines) < 2) return {};
    std::ranges::sort(lines, {},
                      [](const Line& line) { return std::pair(line.to, line.relation); });
    return lines;
}

/// "is part of A and reports to B and C".
std::string reads_of(const Register& map, const Lines& lines) {
    std::string text;
    for (const auto type : {RelationType::part_of, RelationType::reports_to}) {
        std::vector<BodyId> to;
        for (const Line& line : lines) {
            const bool told = std::ranges::find(to, line.to) != to.end();
            if (map[line.relation].type == type && !told) to.push_back(line.to);
        }
        if (to.empty()) continue;
        text += fmt::format("{}{} {}", text.empty() ? "" : " and ", reads(type), names(map, to));
    }
    return text;
}

Finding finding(const Snapshot& snapshot, BodyId body, const Lines& lines) {
    const Register& map = snapshot.map();
    Finding f{.severity = multiple_reporting_lines.kind.severity};
    f.bodies = {body};
    for (const Line& line : lines) {
        f.relations.push_back(line.relation);
        f.because.push_back(because(map, line.relation));
        if (std::ranges::find(f.bodies, line.to) == f.bodies.end()) f.bodies.push_back(line.to);
    }
    const std::vector<BodyId> superiors(f.bodies.begin() + 1, f.bodies.end());
    f.because.push_back(because(superiors.size() == 2
                                    ? "No line leads from one of the two to the other"
                                    : "No line leads from one of them to another"));
    f.ask = body;
    f.title = fmt::format(
        "{} {}, {}", named(map, body), reads_of(map, lines),
        superiors.size() == 2 ? "and neither is above the other" : "and none is above another");
    f.question = fmt::format("Which of {} decides when they want different things of {}?",
                             names(map, superiors), named(map, body));
    f.suggestion = fmt::format(
        "Name one of them as the body to which {} answers, and make the rest information or "
        "coordination.",
        named(map, body));
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body)) continue;
        // Each of the many that a record stands for may have one of these superiors.
        const bool one = snapshot.live(body) && !stands_for_many(snapshot.map(), body);
        if (!one || elected(snapshot.map(), body)) continue;
        const Lines lines = nearest_lines(snapshot, body);
        if (!lines.empty()) findings.add(finding(snapshot, body, lines));
    }
}

}  // namespace

constinit const Detector multiple_reporting_lines{
    .kind = {.code = "U301",
             .name = "multiple-reporting-lines",
             .says = "A body has two or more nearest superiors, and none of them is above another.",
             .category = FindingCategory::unclear,
             .severity = Severity::medium},
    .find = find};

}  // namespace remit::detectors
