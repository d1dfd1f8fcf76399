// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/quantile.hpp"
#include "graph/findings/sources.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

constexpr double times_the_median = 3;
constexpr std::size_t fewest_peers = 2;
/// Peers that are told one by one.
constexpr std::size_t most_told = 6;

/// How many areas of each kind lie in an area, itself included.
using ByKind = std::map<TextId, std::size_t>;

std::map<AreaId, ByKind> parts_of_areas(const Snapshot& snapshot) {
    std::map<AreaId, ByKind> result;
    for (std::size_t i = 0; i < snapshot.map().areas().size(); ++i) {
        for (const AreaId holder : snapshot.holders(AreaId(i)))
            ++result[holder][snapshot.map().areas()[i].kind];
    }
    return result;
}

struct Place {
    BodyId body{};
    ByKind parts{};
};
using Peers = std::vector<Place>;

bool can_be_outsized(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Category c = category(map, body);
    const bool local = c == Category::partnership || c == Category::statutory_partnership ||
                       c == Category::working_group || c == Category::operational;
    return local && snapshot.live(body) && !stands_for_many(map, body) && !map[body].areas.empty();
}

/// Areas that hold an area of another of these bodies: who covers one of them works on another
/// level, as a county's board does beside those of its districts.
std::set<AreaId> upper_level(const Snapshot& snapshot, const std::vector<BodyId>& bodies) {
    std::set<AreaId> result;
    for (const BodyId body : bodies) {
        const auto own = snapshot.map().list(snapshot.map()[body].areas);
        for (const AreaId area : own) {
            for (const AreaId holder : snapshot.holders(area)) {
                if (std::ranges::find(own, holder) == own.end()) result.insert(holder);
            }
        }
    }
    return result;
}

class Groups {
  public:
    explicit Groups(const Snapshot& snapshot)
        : snapshot_(snapshot), map_(snapshot.map()), parts_(parts_of_areas(snapshot)) {}

    [[nodiscard]] std::vector<Peers> all() const {
        std::map<std::pair<TypeId, AreaId>, std::vector<BodyId>> groups;
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body(i);
            if (can_be_outsized(snapshot_, body))
                groups[{map_.peer_type(body), snapshot_.county(body)}].push_back(body);
        }
        std::vector<Peers> result;
        for (const auto& [key, bodies] : groups) {
            if (bodies.size() > fewest_peers) result.push_back(peers(bodies));
        }
        return result;
    }

  private:
    [[nodiscard]] Peers peers(const std::vector<BodyId>& bodies) const {
        const auto upper = upper_level(snapshot_, bodies);
        Peers result;
        for (const BodyId body : bodies) {
            const auto own = map_.list(map_[body].areas);
            const bool above =
                std::ranges::any_of(own, [&](AreaId area) { return upper.contains(area); });
            if (!above) result.push_back({body, parts(own)});
        }
        return result;
    }

    /// What a body's areas hold; one of them that lies in another adds nothing.
    [[nodiscard]] ByKind parts(std::span<const AreaId> own) const {
        ByKind result;
        for (const AreaId area : own) {
            const auto holders = snapshot_.holders(area);
            const bool within = std::ranges::any_of(holders, [&](AreaId holder) {
                return holder != area && std::ranges::find(own, holder) != own.end();
            });
            const auto found = parts_.find(area);
            if (within || found == parts_.end()) continue;
            for (const auto& [kind, count] : found->second)
                result[kind] += count;
        }
        return result;
    }

    const Snapshot& snapshot_;
    const Register& map_;
    std::map<AreaId, ByKind> parts_;
};

/// The kind of part by which they can be measured: one that each has, and not each just once. Of
/// several the largest, of which there are fewest.
std::optional<TextId> measure(const Register& map, const Peers& peers) {
    std::map<TextId, std::pair<std::size_t, std::size_t>>
        sums;  // bodies that have it, and how many
    for (const Place& place : peers) {
        for (const auto& [kind, count] : place.parts) {
            ++sums[kind].first;
            sums[kind].second += count;
        }
    }
    std::optional<std::pair<std::size_t, std::string_view>> best;
    std::optional<TextId> result;
    for (const auto& [kind, sum] : sums) {
        const std::pair key{sum.second, map.text(kind)};
        const bool measures = kind && sum.first == peers.size() && sum.second > peers.size();
        if (!measures || (best && *best < key)) continue;
        best = key;
        result = kind;
    }
    return result;
}

std::string plural_of(std::string_view kind) {
    std::string word = replaced_hyphens(kind);
    if (word.ends_with("y")) return word.substr(0, word.size() - 1) + "ies";
    if (word.ends_with("sh") || word.ends_with("ch")) return word + "es";
    return word + "s";
}

/// What all of them cover, in order.
struct Measured {
    TextId kind{};
    std::vector<std::size_t> sorted{};

    Measured(const Peers& peers, TextId measure) : kind(measure) {
        for (const Place& place : peers)
            sorted.push_back(place.parts.at(kind));
        std::ranges::sort(sorted);
    }
    /// Among the others than one that covers so many.
    [[nodiscard]] double median_without(std::size_t count) const {
        const auto at = std::ranges::lower_bound(sorted, count) - sorted.begin();
        return quantile_without(sorted, static_cast<std::size_t>(at), 0.5);
    }
    /// "its three peers cover one each", for one that covers the most or as many.
    [[nodiscard]] std::string beside(double median) const {
        const std::string others = number(sorted.size() - 1);
        const std::string usual = number(static_cast<std::size_t>(median));
        const bool same = sorted.front() == sorted[sorted.size() - 2];
        return same ? fmt::format("its {} peers cover {} each", others, usual)
                    : fmt::format("half of its {} peers cover {} or fewer", others, usual);
    }
};

/// Whoever asks about the size of the area.
void add_asking(const Register& map, BodyId body, Finding& f) {
    for (const Evidence& e : map.list(map[body].standing.evidence)) {
        if (e.stance == Stance::asks && map.text(e.about) == "areas")
            f.because.push_back(because(map, body, e));
    }
}

Finding finding(const Register& map, const Peers& peers, const Place& place,
                const Measured& measured) {
    const TextId kind = measured.kind;
    Finding f{.severity = outsized_area.kind.severity};
    const std::string name = named(map, place.body);
    const std::string many = plural_of(map.text(kind));
    const std::string count = number(place.parts.at(kind));
    f.bodies = {place.body};
    f.ask = place.body;
    f.because.push_back(because(
        fmt::format("{} {} {} {}", name, agree(map, place.body, "covers", "cover"), count, many),
        place.body, "areas"));
    for (const Place& other : peers) {
        if (f.also.size() == most_told) break;
        if (other.body == place.body) continue;
        f.also.push_back(other.body);
        const std::size_t n = other.parts.at(kind);
        f.because.push_back(because(fmt::format("{} {} {}", named(map, other.body),
                                                agree(map, other.body, "covers", "cover"),
                                                counted(n, replaced_hyphens(map.text(kind)), many)),
                                    other.body, "areas"));
    }
    add_asking(map, place.body, f);
    f.title =
        fmt::format("{} {} {} {}, where {}", name, agree(map, place.body, "covers", "cover"), count,
                    many, measured.beside(measured.median_without(place.parts.at(kind))));
    f.question =
        fmt::format("How does {} see to what is local in each of its {} {}?", name, count, many);
    f.suggestion =
        fmt::format("Give each of the {} {} a group or a standing item of its own under {}.", count,
                    many, name);
    return f;
}

void find(const Snapshot& snapshot, std::vector<Finding>& findings) {
    for (const Peers& peers : Groups(snapshot).all()) {
        if (peers.size() <= fewest_peers) continue;
        const auto kind = measure(snapshot.map(), peers);
        if (!kind) continue;
        const Measured measured(peers, *kind);
        for (const Place& place : peers) {
            const std::size_t count = place.parts.at(*kind);
            const double threshold = times_the_median * measured.median_without(count);
            if (static_cast<double>(count) >= threshold)
                findings.push_back(finding(snapshot.map(), peers, place, measured));
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
