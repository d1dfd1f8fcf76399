// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "remit/graph/register.hpp"

// Named here and no more: most readers of a Snapshot never meet Boost.Graph, which takes longer to
// compile than all the rest of this header.
namespace boost {
template <typename Directed, typename VertexProperty, typename EdgeProperty, typename GraphProperty,
          typename Vertex, typename EdgeIndex>
class compressed_sparse_row_graph;
struct bidirectionalS;
struct no_property;
}  // namespace boost

namespace remit {

struct ArcInfo;

/// One class of live relations as a Boost.Graph graph (relation_graph.hpp).
using RelationGraph =
    boost::compressed_sparse_row_graph<boost::bidirectionalS, boost::no_property, ArcInfo,
                                       boost::no_property, std::uint32_t, std::uint32_t>;

/// A neighbour in a view, and the relation that leads to it.
struct Arc {
    BodyId body{};
    RelationId relation{};
};

/// A live seat: who sits where. One `member-of` can be a seat of several bodies (terms.hpp).
struct Seat {
    BodyId holder{};
    BodyId host{};
    RelationId relation{};
};

/// Whether an aspect of a body is known to be whole on the Snapshot's date.
enum class Basis : std::uint8_t { stated, complete, not_recorded };

/// A map on a date: what is live then, as graphs, with what several detectors need derived once.
/// The Register must outlive it. Immutable after construction; safe to read from many threads.
class Snapshot {
  public:
    struct Options {
        Day day{};
        bool with_proposals = false;  ///< read `proposed` and `agreed` facts as if in place
        /// Leave out disputed, unconfirmed and unsourced relations, remits and documents, and
        /// disputed and unconfirmed bodies. A body without a source stays: its relations speak for
        /// it.
        bool firm_only = false;
    };
    Snapshot(const Register& map, Options options);

    [[nodiscard]] const Register& map() const { return *map_; }
    [[nodiscard]] Day day() const { return options_.day; }
    [[nodiscard]] const Options& options() const { return options_; }

    [[nodiscard]] bool live(BodyId id) const { return body_live_[id.index()] != 0; }
    [[nodiscard]] bool live(RelationId id) const { return relation_live_[id.index()] != 0; }
    [[nodiscard]] bool live(RemitId id) const { return remit_live_[id.index()] != 0; }
    [[nodiscard]] bool live(DocumentId id) const { return document_live_[id.index()] != 0; }
    /// A body's status on the date: that of its phase then, `disbanded` before and after all of
    /// them.
    [[nodiscard]] BodyStatus status(BodyId id) const { return body_status_[id.index()]; }
    /// False of a relation that a selection makes, where on the date it does not take the body: the
    /// map then says nothing of the two.
    [[nodiscard]] bool meant(RelationId id) const {
        return meant_.empty() || meant_[id.index()] != 0;
    }
    /// Dates hold and the bodies live, whatever the status: a stated absence or an open question
    /// that speaks of this date.
    [[nodiscard]] bool current(RelationId id) const;
    [[nodiscard]] bool current(RemitId id) const;
    [[nodiscard]] bool current(DocumentId id) const;  ///< one of several bodies is enough

    /// The live relations of a class. Arcs are in the canonical order of relations.
    [[nodiscard]] const RelationGraph& graph(RelationClass c) const;
    [[nodiscard]] std::vector<Arc> from(BodyId body, RelationClass c) const;  ///< arcs out of it
    [[nodiscard]] std::vector<Arc> to(BodyId body, RelationClass c) const;    ///< arcs into it
    /// Every relation of the map, live or not, that has this body at an end, but for those of
    /// selections that are not meant on the date.
    [[nodiscard]] std::span<const RelationId> touching(BodyId body) const;
    /// The live remits of a body, and of a topic (that very topic).
    [[nodiscard]] std::span<const RemitId> remits_of(BodyId body) const;
    [[nodiscard]] std::span<const RemitId> remits_on(TopicId topic) const;
    /// The documents of a body, live or not.
    [[nodiscard]] std::span<const DocumentId> documents_of(BodyId body) const;
    [[nodiscard]] std::span<const Seat> seats_on(BodyId host) const;    ///< who sits on it
    [[nodiscard]] std::span<const Seat> seats_of(BodyId holder) const;  ///< where it sits

    /// Strong component of a body along lines; bodies of one component report to one another in a
    /// ring.
    [[nodiscard]] std::uint32_t ring_of(BodyId body) const { return component_[body.index()]; }
    /// Whether a line or scrutiny leads from the body to an elected one (or it is one).
    [[nodiscard]] bool reaches_elected(BodyId body) const { return reach_[body.index()] != 0; }

    /// Whether a list of the body is vouched to be whole on the date: `complete` or `not_recorded`.
    [[nodiscard]] Basis silence(BodyId body, Aspect aspect) const;
    /// Under review: named by the map's scope, else a body with a remit or a line that is not an
    /// agency, elected, a funder or a post.
    [[nodiscard]] bool in_scope(BodyId body) const { return in_scope_[body.index()] != 0; }

    // Areas (areas.cpp).
    /// The area itself and every area that holds it, nearest first.
    [[nodiscard]] std::span<const AreaId> holders(AreaId area) const;
    /// Areas with a part in common with this one, or said to, that neither hold it nor lie in it.
    [[nodiscard]] std::span<const AreaId> cut_across(AreaId area) const;
    /// Equal, one within the other, a part in common, or said to cut across.
    [[nodiscard]] bool overlap(AreaId a, AreaId b) const;
    [[nodiscard]] bool overlap(std::span<const AreaId> a, std::span<const AreaId> b) const;
    [[nodiscard]] bool overlap(BodyId a, BodyId b) const;
    /// The county of a body: nearest area of kind county or unitary that holds one of its areas,
    /// else its police area; none means the whole map.
    [[nodiscard]] AreaId county(BodyId body) const { return county_[body.index()]; }

  private:
    template <class T>
    struct Grouped {  // values by the number of their owner
        std::vector<std::uint32_t> first;
        std::vector<T> values;
        [[nodiscard]] std::span<const T> of(std::size_t owner) const {
            return std::span(values).subspan(first[owner], first[owner + 1] - first[owner]);
        }
    };
    template <class T, class Each>
    static Grouped<T> grouped(std::size_t owners, Each each);

    void find_live();
    void find_live_bodies();
    void find_meant();
    [[nodiscard]] bool is_meant(RelationId made) const;
    [[nodiscard]] bool may_be_one_day(BodyId body) const;
    [[nodiscard]] bool is_planned_seat(RelationId id) const;
    [[nodiscard]] std::vector<Day> replaced_on() const;
    void derive_graphs();
    void derive_lists();
    void derive_seats();
    void derive_rings_and_reach();
    void derive_areas();
    void derive_holders();
    void derive_scope();
    [[nodiscard]] bool holds(PartialDate start, EndDate end) const;
    [[nodiscard]] bool taken(Status status, const Standing& standing) const;

    const Register* map_;
    Options options_;
    bool vouched_for_own_year_ = false;
    std::vector<std::uint8_t> body_live_, relation_live_, remit_live_, document_live_, reach_,
        in_scope_;
    std::vector<std::uint8_t> meant_;  // empty where the map has no selections
    std::vector<BodyStatus> body_status_;
    std::shared_ptr<const std::vector<RelationGraph>> graphs_;  // by class
    Grouped<RelationId> touching_;
    Grouped<RemitId> remits_of_, remits_on_;
    Grouped<DocumentId> documents_of_;
    Grouped<Seat> seats_on_, seats_of_;
    std::vector<std::uint32_t> component_;
    Grouped<AreaId> holders_, cut_across_;
    std::vector<AreaId> county_;
};

}  // namespace remit
