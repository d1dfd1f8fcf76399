// SPDX-License-Identifier: MIT
#include "graph/measures/order.hpp"

#include <algorithm>
#include <utility>

#include <boost/graph/strong_components.hpp>

namespace remit::measures {
namespace {

/// Arcs looked at, and entries kept, in gathering what stands above each junction: 80 MB, a second.
constexpr std::size_t most_gathered = 20'000'000;
/// Entries compared in looking for what stands above two junctions: a second.
constexpr std::size_t most_compared = 200'000'000;

/// All that stands above a place, and the place itself, from the top.
using Above = std::vector<Vertex>;

/// Bodies that stand above one another in a ring are one place. Places are numbered from the top,
/// as Boost numbers strong components. What stands above a place with one other next above it
/// follows from that one, so only junctions, which have several, are looked at one by one: a tree
/// has none.
class Places {
  public:
    explicit Places(const Network& network) : part_of_body_(network.part) {
        place_.resize(network.tied.size());
        const auto count = boost::strong_components(
            network.up, boost::make_iterator_property_map(place_.begin(),
                                                          get(boost::vertex_index, network.up)));
        size_.assign(static_cast<std::size_t>(count), 0);
        part_.assign(size_.size(), 0);
        for (std::size_t v = 0; v < place_.size(); ++v) {
            ++size_[place_[v]];
            part_[place_[v]] = part_of_body_[v];
        }
        join(network.up);
        parts_ = network.part_size.size();
    }

    Order order() {
        Order order;
        const std::size_t places = size_.size();
        depth_.assign(places, 0);
        bodies_above_.assign(places, 0);
        places_to_top_.assign(places, 1);
        under_.resize(places);
        weight_.assign(places, 0);
        seen_.assign(places, unseen);
        for (Vertex place = 0; place < places; ++place)
            enter(place, order);
        order.unbounded_given = order.ordered_given;
        if (order.unbounded_given) count_unbounded(order);
        return order;
    }

  private:
    static constexpr Vertex unseen = UINT32_MAX;
    struct Junction {
        Vertex place = 0;
        Above above{};
    };

    void join(const Graph& up) {
        Pairs arcs;
        for (Vertex v = 0; v < place_.size(); ++v) {
            for (auto [arc, end] = boost::out_edges(v, up); arc != end; ++arc) {
                const Vertex to = place_[boost::target(*arc, up)];
                if (to != place_[v]) arcs.emplace_back(place_[v], to);
            }
        }
        next_ = graph_of(std::move(arcs), size_.size());
    }

    /// Everything above the place has been entered before.
    void enter(Vertex place, Order& order) {
        const auto arcs = boost::out_edges(place, next_);
        for (auto arc = arcs.first; arc != arcs.second; ++arc)
            depth_[place] = std::max(depth_[place], depth_[boost::target(*arc, next_)] + 1);
        const auto count = arcs.second - arcs.first;
        under_[place] = place;
        if (count == 1) stand_under(place, boost::target(*arcs.first, next_));
        if (count > 1) order.ordered_given = order.ordered_given && gather(place);
        weight_[under_[place]] += size_[place];
        order.depth = std::max(order.depth, depth_[place]);
        const std::uint64_t within = size_[place] * (size_[place] - 1) / 2;
        order.mutual += within;
        order.ordered += within + size_[place] * bodies_above_[place];
    }

    void stand_under(Vertex place, Vertex above) {
        bodies_above_[place] = bodies_above_[above] + size_[above];
        places_to_top_[place] = places_to_top_[above] + 1;
        under_[place] = under_[above];
    }

    /// False where that takes too many steps.
    bool gather(Vertex place) {
        Above above{place};
        seen_[place] = place;
        // NOLINTNEXTLINE(modernize-loop-convert): the list grows
        for (std::size_t i = 0; i < above.size(); ++i) {
            for (auto [arc, end] = boost::out_edges(above[i], next_); arc != end; ++arc) {
                if (++gathered_ > most_gathered) return false;
                const Vertex next = boost::target(*arc, next_);
                if (std::exchange(seen_[next], place) != place) above.push_back(next);
            }
        }
        for (const Vertex one : above)
            bodies_above_[place] += size_[one];
        bodies_above_[place] -= size_[place];
        places_to_top_[place] = above.size();
        std::ranges::sort(above);
        junctions_.push_back({place, std::move(above)});
        return true;
    }

    /// Two bodies of which neither is above the other have the bounds of the junctions or tops that
    /// they hang under by single arcs.
    void count_unbounded(Order& order) const {
        std::vector<std::uint64_t> tops(parts_, 0);
        std::vector<std::uint64_t> squares(parts_, 0);
        std::vector<std::vector<const Junction*>> junctions(parts_);
        for (Vertex place = 0; place < size_.size(); ++place) {
            if (!is_top(place)) continue;
            tops[part_[place]] += weight_[place];
            squares[part_[place]] += weight_[place] * weight_[place];
        }
        for (const Junction& junction : junctions_)
            junctions[part_[junction.place]].push_back(&junction);
        std::size_t compared = 0;
        for (std::size_t part = 0; part < parts_ && order.unbounded_given; ++part) {
            order.unbounded += (tops[part] * tops[part] - squares[part]) / 2;
            for (const Junction* junction : junctions[part])
                order.unbounded +=
                    weight_[junction->place] * (tops[part] - weight_of_tops(junction->above));
            order.unbounded_given = compare(junctions[part], compared, order.unbounded);
        }
    }

    [[nodiscard]] bool is_top(Vertex place) const { return depth_[place] == 0; }

    [[nodiscard]] std::uint64_t weight_of_tops(const Above& above) const {
        std::uint64_t weight = 0;
        for (const Vertex place : above)
            weight += is_top(place) ? weight_[place] : 0;
        return weight;
    }

    bool compare(const std::vector<const Junction*>& junctions, std::size_t& compared,
                 std::uint64_t& unbounded) const {
        for (std::size_t i = 0; i < junctions.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                const Junction& a = *junctions[i];
                const Junction& b = *junctions[j];
                compared += a.above.size() + b.above.size();
                if (compared > most_compared) return false;
                if (!bounded(a.above, b.above)) unbounded += weight_[a.place] * weight_[b.place];
            }
        }
        return true;
    }

    /// The lowest of what is above both is the only one that may be below all the rest.
    [[nodiscard]] bool bounded(const Above& a, const Above& b) const {
        std::size_t common = 0;
        Vertex lowest = 0;
        for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
            if (*i == *j) {
                ++common;
                lowest = *i;
            }
            const Vertex at = std::min(*i, *j);
            i += *i == at ? 1 : 0;
            j += *j == at ? 1 : 0;
        }
        return common > 0 && common == places_to_top_[lowest];
    }

    const std::vector<Vertex>& part_of_body_;
    std::vector<Vertex> place_;        // by body
    std::vector<std::uint64_t> size_;  // by place, as all below
    std::vector<Vertex> part_;
    std::size_t parts_ = 0;
    Graph next_;  // to the places next above
    std::vector<std::size_t> depth_;
    std::vector<std::uint64_t> bodies_above_;
    std::vector<std::size_t> places_to_top_;  // above it and itself
    std::vector<Vertex> under_;               // the junction or top that it hangs under, or itself
    std::vector<std::uint64_t> weight_;       // bodies that hang under a junction or top
    std::vector<Vertex> seen_;
    std::vector<Junction> junctions_;
    std::size_t gathered_ = 0;
};

}  // namespace

Order order_of(const Network& network) { return Places(network).order(); }

}  // namespace remit::measures
