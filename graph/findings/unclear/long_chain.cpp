// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/naming.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/relation_graph.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr std::uint32_t most_lines = 4;
constexpr std::uint32_t unreached = UINT32_MAX;
using Lines = std::vector<std::uint32_t>;  // to the nearest elected body, by number of body

/// One backward search, breadth-first, from all elected bodies at once.
Lines lines_to_elected(const Snapshot& snapshot) {
    const RelationGraph& view = snapshot.graph(RelationClass::line);
    Lines lines(snapshot.map().bodies().size(), unreached);
    std::vector<std::uint32_t> queue;
    for (std::uint32_t body = 0; body < lines.size(); ++body) {
        if (!snapshot.live(BodyId(body)) || !elected(snapshot.map(), BodyId(body))) continue;
        lines[body] = 0;
        queue.push_back(body);
    }
    // NOLINTNEXTLINE(modernize-loop-convert): the queue grows
    for (std::size_t i = 0; i < queue.size(); ++i) {
        for (auto [arc, end] = boost::in_edges(queue[i], view); arc != end; ++arc) {
            const std::uint32_t below = boost::source(*arc, view);
            if (lines[below] != unreached) continue;
            lines[below] = lines[queue[i]] + 1;
            queue.push_back(below);
        }
    }
    return lines;
}

bool does_the_work(const Register& map, BodyId body) {
    const Category c = category(map, body);
    return c == Category::operational || c == Category::working_group;
}

class Chains {
  public:
    explicit Chains(const Snapshot& snapshot)
        : snapshot_(snapshot), lines_(lines_to_elected(snapshot)) {}

    [[nodiscard]] std::uint32_t lines(BodyId body) const { return lines_[body.index()]; }

    [[nodiscard]] bool too_long(BodyId body) const {
        return lines(body) != unreached && lines(body) > most_lines &&
               does_the_work(snapshot_.map(), body);
    }

    /// The first line, in the order of the map, of a shortest chain.
    [[nodiscard]] Arc next(BodyId body) const {
        const auto arcs = snapshot_.from(body, RelationClass::line);
        return *std::ranges::find_if(
            arcs, [&](const Arc& arc) { return lines(arc.body) + 1 == lines(body); });
    }

    /// Bodies whose chain is too long. One below another of them has the same chain and a bit more:
    /// it is told with that one.
    [[nodiscard]] std::map<BodyId, std::vector<BodyId>> told() const {
        std::vector<BodyId> found;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            if (too_long(BodyId(i))) found.emplace_back(i);
        }
        std::ranges::stable_sort(found, {}, [&](BodyId body) { return lines(body); });
        std::map<BodyId, BodyId> teller;
        std::map<BodyId, std::vector<BodyId>> result;
        for (const BodyId body : found) {
            const auto above = teller.find(next(body).body);
            teller[body] = above == teller.end() ? body : above->second;
            auto& below = result[teller[body]];
            if (teller[body] != body) below.push_back(body);
        }
        return result;
    }

  private:
    const Snapshot& snapshot_;
    Lines lines_;
};

Finding finding(const Snapshot& snapshot, const Chains& chains, BodyId body,
                const std::vector<BodyId>& below) {
    const Register& map = snapshot.map();
    Finding f{.severity = long_chain.kind.severity};
    f.bodies = {body};
    f.also = below;
    std::ranges::sort(f.also);
    f.ask = body;
    std::vector<BodyId> way;
    for (BodyId at = body; chains.lines(at) > 0; at = way.back()) {
        const Arc arc = chains.next(at);
        f.relations.push_back(arc.relation);
        f.because.push_back(because(map, arc.relation));
        way.push_back(arc.body);
    }
    if (!f.also.empty()) {
        f.because.push_back(
            because(fmt::format("Further down still: {}", names(map, f.also)), f.also.front()));
    }
    const BodyId top = way.back();
    way.pop_back();
    f.title = fmt::format("{} {} {} lines below {}, the nearest elected body", named(map, body),
                          agree(map, body, "stands", "stand"), number(f.relations.size()),
                          named(map, top));
    f.question = fmt::format("Why does what {} {} reach {} only by way of {}?", named(map, body),
                             agree(map, body, "does", "do"), named(map, top), names(map, way));
    f.suggestion = fmt::format(
        "Let {} report to a body nearer to {}, or agree how it raises what cannot wait.",
        named(map, body), named(map, top));
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    const Chains chains(snapshot);
    for (const auto& [body, below] : chains.told())
        findings.add(finding(snapshot, chains, body, below));
}

}  // namespace

constinit const Detector long_chain{
    .kind = {.code = "U310",
             .name = "long-chain",
             .says = "More than four lines lead from an operational or working group to the "
                     "nearest elected body.",
             .category = FindingCategory::unclear,
             .severity = Severity::low},
    .find = find};

}  // namespace remit::detectors
