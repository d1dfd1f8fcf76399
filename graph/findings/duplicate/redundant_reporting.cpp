// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// No real chain passes so many bodies. Without a limit n long chains would cost n².
constexpr std::size_t most_passed = 1000;
/// Nor does any report to so many.
constexpr std::size_t most_lines = 32;

/// Relations, each from the body where the last one ended.
using Chain = std::vector<RelationId>;

/// A line, and the longer way to the same body.
struct Detour {
    RelationId direct{};
    Chain chain{};
};

/// Whether a line carries what another is about: both name no topic, or topics that meet.
bool carries(const Register& map, RelationId line, RelationId direct) {
    const auto own = map.list(map[line].topics);
    const auto wanted = map.list(map[direct].topics);
    if (own.empty()) return true;
    return std::ranges::any_of(own, [&](TopicId topic) {
        return std::ranges::any_of(
            wanted, [&](TopicId other) { return topics_overlap(map, topic, other); });
    });
}

/// A body's live `reports-to`, to others than itself.
std::vector<Arc> reports(const Snapshot& snapshot, BodyId body) {
    std::vector<Arc> result = snapshot.from(body, RelationClass::line);
    std::erase_if(result, [&](const Arc& arc) {
        return arc.body == body || snapshot.map()[arc.relation].type != RelationType::reports_to;
    });
    return result;
}

/// The shortest chain that a first step begins, to where a direct line leads. Nothing where there
/// is none, or where topics part the two.
std::optional<Chain> longer_way(const Snapshot& snapshot, const Arc& first, const Arc& direct) {
    const Register& map = snapshot.map();
    // A line on a topic beside one on everything is there for that topic.
    if (map[first.relation].topics.empty() != map[direct.relation].topics.empty() ||
        !carries(map, first.relation, direct.relation))
        return std::nullopt;
    const std::uint32_t top = snapshot.ring_of(direct.body);
    std::unordered_map<BodyId, std::pair<BodyId, RelationId>> came{{first.body, {}}};
    std::vector<BodyId> queue{first.body};
    for (std::size_t i = 0; i < queue.size() && i < most_passed; ++i) {
        for (const Arc& arc : reports(snapshot, queue[i])) {
            // Rings are numbered from the top: from a lower number no way leads back.
            if (snapshot.ring_of(arc.body) < top) continue;
            if (!carries(map, arc.relation, direct.relation)) continue;
            if (!came.try_emplace(arc.body, queue[i], arc.relation).second) continue;
            queue.push_back(arc.body);
            if (arc.body != direct.body) continue;
            Chain chain;
            for (BodyId at = arc.body; at != first.body; at = came.at(at).first)
                chain.push_back(came.at(at).second);
            chain.push_back(first.relation);
            std::ranges::reverse(chain);
            return chain;
        }
    }
    return std::nullopt;
}

/// Whether the direct line says that it passes through a body of the chain.
bool goes_via(const Register& map, RelationId direct, const Chain& chain) {
    const auto via = map.list(map[direct].via);
    return std::ranges::any_of(
        chain, [&](RelationId step) { return std::ranges::find(via, map[step].to) != via.end(); });
}

std::vector<Detour> detours(const Snapshot& snapshot, BodyId body) {
    std::vector<Arc> lines = reports(snapshot, body);
    lines.resize(std::min(lines.size(), most_lines));
    std::vector<Detour> result;
    for (const Arc& direct : lines) {
        for (const Arc& first : lines) {
            const bool one_ring = snapshot.ring_of(first.body) == snapshot.ring_of(direct.body) ||
                                  snapshot.ring_of(body) == snapshot.ring_of(direct.body);
            // U302 tells of rings.
            if (first.body == direct.body || one_ring) continue;
            auto chain = longer_way(snapshot, first, direct);
            if (!chain || goes_via(snapshot.map(), direct.relation, *chain)) continue;
            result.push_back({direct.relation, *std::move(chain)});
            break;
        }
    }
    return result;
}

Finding finding(const Snapshot& snapshot, BodyId body, const std::vector<Detour>& detours) {
    const Register& map = snapshot.map();
    Finding f{.severity = redundant_reporting.kind.severity};
    f.bodies = {body};
    f.ask = body;
    std::vector<BodyId> tops;
    std::vector<BodyId> through;
    for (const Detour& detour : detours) {
        tops.push_back(map[detour.direct].to);
        through.push_back(map[detour.chain.front()].to);
        f.relations.push_back(detour.direct);
        f.because.push_back(because(map, detour.direct));
        for (const RelationId step : detour.chain) {
            f.relations.push_back(step);
            f.because.push_back(because(map, step));
        }
    }
    sort_once(tops);
    sort_once(through);
    sort_once(f.relations);
    f.also = tops;
    f.also.insert(f.also.end(), through.begin(), through.end());
    sort_once(f.also);
    const bool many = is_plural(map, body);
    const std::string top = names(map, tops, 3);
    f.title = fmt::format("{} {} to {} both straight and through {}", named(map, body),
                          many ? "report" : "reports", top, names(map, through, 3));
    f.question = fmt::format("What does {} tell {} that {} could not pass on?", named(map, body),
                             top, names(map, through));
    f.suggestion = fmt::format("Let {} report once, or say on which subject the line to {} is.",
                               named(map, body), top);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body)) continue;
        const auto found = detours(snapshot, body);
        if (!found.empty()) findings.add(finding(snapshot, body, found));
    }
}

}  // namespace

constinit const Detector redundant_reporting{
    .kind = {.code = "D205",
             .name = "redundant-reporting",
             .says = "A body reports to another and also to what that one reports to.",
             .category = FindingCategory::duplicate,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
