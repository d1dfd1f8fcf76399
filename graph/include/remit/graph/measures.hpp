// SPDX-License-Identifier: MIT
// What network analysis measures of a map. Which of several published definitions is used, and why,
// is in data/explain/about/measures.md, which `remit explain measures` prints.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Betweenness, distances and clustering are not given of a network with more bodies that are tied
/// than this.
inline constexpr std::size_t most_measured_by_ways = 5'000;

/// Relations of one class, or of all, as a network of the bodies that live on the date. Relations
/// between the same two bodies are one tie; one from a body to itself is none. What is not there is
/// not defined (a share of no pairs), or not given for its cost: then one of the three flags says
/// so.
struct NetworkMeasures {
    std::size_t bodies = 0;     ///< all that live, tied or not
    std::size_t relations = 0;  ///< that are live
    std::size_t ties = 0;       ///< pairs of bodies that a relation joins
    std::size_t isolates = 0;   ///< bodies without a tie
    std::size_t components = 0;
    std::size_t largest_component = 0;  ///< its bodies
    std::optional<double> density{};    ///< ties among all pairs
    std::size_t depth = 0;              ///< steps of the longest chain upwards; a ring is none
    std::optional<double> mean_span{};  ///< of control: bodies directly below, of those with any
    std::size_t widest_span = 0;        ///< the most that are directly below one body
    BodyId widest{};                    ///< the first body that has it
    std::optional<double> connectedness{}, hierarchy{}, efficiency{}, upper_boundedness{};
    std::optional<double> degree_centralisation{}, betweenness_centralisation{},
        closeness_centralisation{};
    std::size_t diameter =
        0;  ///< steps of the longest of the shortest ways, whichever way they run
    std::optional<double> mean_distance{};  ///< over pairs that a way joins
    std::optional<double> clustering{};
    bool ways_given = true;       ///< what hangs on all shortest ways
    bool hierarchy_given = true;  ///< what hangs on all that stands above each body
    bool bounds_given = true;     ///< what hangs on all pairs of such
};

struct ClassMeasures {
    RelationClass view{};
    NetworkMeasures network{};
};

/// A body's place among those that sit and those that are sat on, where nobody is both:
/// centralities normalised for two modes, after Borgatti and Everett.
struct SeatCentrality {
    bool sat_on = false;
    double degree = 0;                  ///< share of the other mode that it is tied to
    std::optional<double> closeness{};  ///< only where all hangs together
    std::optional<double> betweenness{};
};

struct BodyMeasures {
    BodyId body{};
    std::size_t neighbours = 0;                     ///< bodies that any relation ties it to
    std::size_t superiors = 0, subordinates = 0;    ///< next to it by a line
    std::size_t seats_held = 0, seats_offered = 0;  ///< as Snapshot's seats
    float meetings = no_number;                     ///< a year
    /// Of all shortest ways between two others, whatever they run along, those through it; a pair
    /// with several ways counts as one in all.
    std::optional<double> betweenness{};
    bool cut_vertex = false;  ///< without it, others that hang together no longer would
    std::optional<SeatCentrality> seats{};
};

struct MapMeasures {
    NetworkMeasures whole{};
    std::vector<ClassMeasures>
        classes{};                       ///< all but succession, which ties nobody to a living body
    std::vector<BodyMeasures> bodies{};  ///< those that live, in the order of the map
    bool two_modes = false;              ///< the bodies of the membership network have `seats`
};

/// Linear in the map but for sorting, and for what has a limit.
[[nodiscard]] MapMeasures measure(const Snapshot& snapshot);

}  // namespace remit
