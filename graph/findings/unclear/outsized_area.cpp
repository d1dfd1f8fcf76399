// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include <fmt/format.h>

#include "graph/findings/area_parts.hpp"
#include "graph/findings/detectors.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/unclear/outsized.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// Peers that are told one by one.
constexpr std::size_t most_told = 6;

/// "its three peers cover one each", for one that covers the most or as many.
std::string beside(const SizedPeers& peers, double median) {
    const auto& sorted = peers.sorted;
    const std::string others = number(sorted.size() - 1);
    const std::string usual = number(static_cast<std::size_t>(median));
    const bool same = sorted.front() == sorted[sorted.size() - 2];
    return same ? fmt::format("its {} peers cover {} each", others, usual)
                : fmt::format("half of its {} peers cover {} or fewer", others, usual);
}

/// Whoever asks about the size of the area.
void add_asking(const Register& map, BodyId body, Finding& f) {
    for (const Evidence& e : map.list(map[body].standing.evidence)) {
        if (e.stance == Stance::asks && map.text(e.about) == "areas")
            f.because.push_back(because(map, body, e));
    }
}

Finding finding(const Register& map, const SizedPeers& peers, const SizedBody& place) {
    const TextId kind = peers.kind;
    Finding f{.severity = outsized_area.kind.severity};
    const std::string name = named(map, place.body);
    const std::string many = plural_of(map.text(kind));
    const std::string count = number(place.parts);
    f.bodies = {place.body};
    f.ask = place.body;
    f.because.push_back(because(
        fmt::format("{} {} {} {}", name, agree(map, place.body, "covers", "cover"), count, many),
        place.body, "areas"));
    for (const SizedBody& other : peers.bodies) {
        if (f.also.size() == most_told) break;
        if (other.body == place.body) continue;
        f.also.push_back(other.body);
        const std::size_t n = other.parts;
        f.because.push_back(because(fmt::format("{} {} {}", named(map, other.body),
                                                agree(map, other.body, "covers", "cover"),
                                                counted(n, replaced_hyphens(map.text(kind)), many)),
                                    other.body, "areas"));
    }
    add_asking(map, place.body, f);
    f.title = fmt::format("{} {} {} {}, where {}", name, agree(map, place.body, "covers", "cover"),
                          count, many, beside(peers, peers.median_without(place.parts)));
    f.question =
        fmt::format("How does {} see to what is local in each of its {} {}?", name, count, many);
    f.suggestion =
        fmt::format("Give each of the {} {} a group or a standing item of its own under {}.", count,
                    many, name);
    return f;
}

void find(const Snapshot& snapshot, Findings& findings) {
    for (const SizedPeers& peers : sized_peers(snapshot)) {
        for (const SizedBody& body : peers.bodies) {
            if (peers.is_outsized(body.parts)) findings.add(finding(snapshot.map(), peers, body));
        }
    }
}

}  // namespace

constinit const Detector outsized_area{
    .kind = {.code = "U316",
             .name = "outsized-area",
             .says =
                 "A body covers at least three times as many parts as is usual among its peers.",
             .category = FindingCategory::unclear,
             .severity = Severity::info},
    .find = find};

}  // namespace remit::detectors
