// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/fields.hpp"
#include "remit/graph/ids.hpp"
#include "remit/graph/place.hpp"
#include "remit/graph/text.hpp"
#include "remit/graph/vocabulary.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// A run of a list that the Register holds for all its records.
template <class T>
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    [[nodiscard]] bool empty() const { return count == 0; }
};

/// Whether a number was given; NaN (`no_number`) is "not recorded".
inline constexpr float no_number = std::numeric_limits<float>::quiet_NaN();
[[nodiscard]] inline bool recorded(double number) { return number == number; }

/// What one source says of a fact.
struct Evidence {
    SourceId source{};
    TextId at{};     ///< paragraph, page, appendix
    TextId value{};  ///< what the source says of the field, where it differs from the record
    TextId note{};
    Stance stance = Stance::supports;
    bool about_existence = true;  ///< speaks of whether the fact is so (`existence`, or `status`)
    TextId about{};               ///< the field it speaks of; none means existence
};

struct Area {
    TextId id{}, name{}, kind{}, code{};
    PartialDate start{};
    EndDate end{};
    Slice<AreaId> within{};    ///< areas that wholly contain it, by `within` or another's `covers`
    Slice<AreaId> parts{};     ///< the reverse
    Slice<AreaId> overlaps{};  ///< areas that it cuts across, said on either side
    std::int64_t population = -1;  ///< -1: not recorded
    Place place{};
};

struct Topic {
    TextId id{}, name{};
    TopicId broader{};
    Place place{};
};

struct Source {
    TextId id{}, title{}, publisher{}, url{};
    PartialDate date{};
    bool restricted = false;
    Place place{};
};

/// A stretch of a body's life.
struct Phase {
    BodyStatus status = BodyStatus::active;
    PartialDate start{};
    EndDate end{};
    Slice<Evidence> evidence{};
};

/// An aspect of a body whose list somebody vouches to be whole.
struct Vouched {
    Aspect aspect = Aspect::members;
    PartialDate as_of{};  ///< absent: for the year of the map's own as-at date
    SourceId source{};
};

struct Meetings {
    float planned_per_year = no_number;
    float usual_per_year = no_number;
    float held_last_year = no_number;
    float hours = no_number;
    float attendees = no_number;
    Tristate open_to_public = Tristate::unknown;
};

/// Fields that every fact has: how sure it is.
struct Standing {
    Slice<Evidence> evidence{};
    bool disputed = false;     ///< recorded so, or its evidence holds both stances on its existence
    bool unconfirmed = false;  ///< recorded so, or its evidence only asks
    [[nodiscard]] bool sourced() const { return !evidence.empty(); }
    /// Neither disputed nor unconfirmed, and with a source.
    [[nodiscard]] bool firm() const { return !disputed && !unconfirmed && sourced(); }
};

struct Body {
    TextId id{}, name{};
    TypeId type{};
    Tristate statutory = Tristate::unknown;  ///< as said; else, unless nobody knows, the type's
    bool statutory_unknown = false;          ///< the map says that nobody knows
    Tristate elected = Tristate::unknown;
    Tier tier = Tier::none;
    Slice<TextId> aka{};
    Slice<AreaId> areas{};
    Slice<Phase> phases{};  ///< by start; never empty
    Slice<Vouched> complete{};
    std::int32_t count = 1;  ///< bodies that this record stands for; -1: several, number unknown
    bool unknown = false;    ///< a list names it and does not hold it: no more is known of it
    Meetings meetings{};
    TextId note{};
    Standing standing{};
    Place place{};
};

struct Relation {
    TextId id{};  ///< as written; none where it is made (`Register::id`)
    BodyId from{}, to{};
    BodyId on_behalf_of{};
    RelationType type = RelationType::reports_to;
    Status status = Status::in_place;  ///< with dispute and doubt taken from the evidence
    Role role = Role::none;
    Capacity capacity = Capacity::none;
    std::uint16_t ordinal = 1;  ///< among relations that would have the same made id
    PartialDate start{};
    EndDate end{};
    Slice<TopicId> topics{};
    Slice<BodyId> via{};
    double amount = no_number;
    float share = no_number;
    float attendance = no_number;
    TextId currency{}, period{};
    DocumentId document{};
    TextId document_kind{};  ///< where the document itself is not in the map
    TextId note{};
    Standing standing{};
    Place place{};
    RelationId line{};  ///< the line whose selection makes it; none where it is written itself
    Slice<RelationId> takes{};  ///< the seats or authorities by which the selection takes its body
};

/// Bodies named by what they have in common.
struct Selection {
    enum class Of : std::uint8_t { authorities, members, type };
    Of of = Of::members;
    BodyId body{};  ///< whose authorities or members
    TypeId type{};
    AreaId within{};
    friend auto operator<=>(const Selection&, const Selection&) = default;
};

/// A relation of the map one end of which is a selection.
struct SelectedLine {
    Selection selection{};
    Slice<RelationId> relations{};  ///< those that it makes: one for each body that it may take
};

struct Remit {
    TextId id{};
    BodyId body{};
    TopicId topic{};
    BodyId on_behalf_of{};
    Function function = Function::none;
    Status status = Status::in_place;
    Tristate lead = Tristate::unknown;
    std::uint16_t ordinal = 1;
    Slice<AreaId> areas{};  ///< its own, else the body's
    PartialDate start{};
    EndDate end{};
    Standing standing{};
    Place place{};
};

struct Document {
    TextId id{}, title{}, kind{};
    Slice<BodyId> bodies{};
    PartialDate date{}, valid_from{}, review_by{};
    EndDate valid_to{};
    Tristate published = Tristate::unknown;
    PartialDate published_on{};
    Status status = Status::in_place;
    Standing standing{};
    Place place{};
};

/// A reference of any kind: what a decision is about, what a finding rests on.
enum class FactKind : std::uint8_t { body, relation, remit, document, decision };
struct FactRef {
    FactKind kind = FactKind::body;
    std::uint32_t number = 0;

    FactRef() = default;
    FactRef(BodyId id) : number(id.value) {}  // the kind is body unless said
    FactRef(RelationId id) : kind(FactKind::relation), number(id.value) {}
    FactRef(RemitId id) : kind(FactKind::remit), number(id.value) {}
    FactRef(DocumentId id) : kind(FactKind::document), number(id.value) {}
    FactRef(DecisionId id) : kind(FactKind::decision), number(id.value) {}
    friend auto operator<=>(const FactRef&, const FactRef&) = default;
};

struct Decision {
    TextId id{}, text{};
    DecisionKind kind = DecisionKind::agreement;
    Outcome outcome = Outcome::none;
    Slice<BodyId> by{}, to{};
    Slice<FactRef> about{};        ///< of a line with a selection, the relations that it makes
    Slice<FactRef> about_lines{};  ///< the lines themselves
    PartialDate date{}, due{}, done{};
    Standing standing{};
    Place place{};
};

/// A finding that the map's keeper has looked at and lives with.
struct Accepted {
    TextId finding{};        ///< a fingerprint, or a code or name
    Slice<BodyId> bodies{};  ///< with a code: the bodies that the finding must be about
    TextId reason{}, by{};
    PartialDate until{};
    Place place{};
};

/// A map, whole and never changed. Every list stands in an order that depends on what the records
/// say and not on how the file was written: bodies, areas and topics by name, relations by their
/// ends' names.
class Register {
  public:
    // The file itself.
    TextId title, jurisdiction;
    PartialDate as_at;
    Slice<BodyId> scope_bodies;
    std::vector<TypeId> scope_types;
    std::vector<TopicId> scope_topics;
    std::vector<TypeId> own_types;  ///< that the map adds to the vocabulary, in its own order

    [[nodiscard]] const Area& operator[](AreaId id) const { return areas_[id.index()]; }
    [[nodiscard]] const Topic& operator[](TopicId id) const { return topics_[id.index()]; }
    [[nodiscard]] const Source& operator[](SourceId id) const { return sources_[id.index()]; }
    [[nodiscard]] const Body& operator[](BodyId id) const { return bodies_[id.index()]; }
    [[nodiscard]] const Relation& operator[](RelationId id) const { return relations_[id.index()]; }
    [[nodiscard]] const Remit& operator[](RemitId id) const { return remits_[id.index()]; }
    [[nodiscard]] const Document& operator[](DocumentId id) const { return documents_[id.index()]; }
    [[nodiscard]] const Decision& operator[](DecisionId id) const { return decisions_[id.index()]; }
    [[nodiscard]] const BodyType& type(BodyId id) const { return vocabulary_[type_id(id)]; }
    /// Whether a body is of the type with this id, or of a kind of it.
    [[nodiscard]] bool is_a(BodyId id, std::string_view type) const {
        return vocabulary_.is_a(type_id(id), type);
    }
    /// The type by which a body is held against others (Vocabulary::peer_type).
    [[nodiscard]] TypeId peer_type(BodyId id) const { return vocabulary_.peer_type(type_id(id)); }

    [[nodiscard]] std::span<const Area> areas() const { return areas_; }
    [[nodiscard]] std::span<const Topic> topics() const { return topics_; }
    [[nodiscard]] std::span<const Source> sources() const { return sources_; }
    [[nodiscard]] std::span<const Body> bodies() const { return bodies_; }
    /// All that join two bodies: those that are written so, and those that selections make. Which
    /// of these hold on a date the Snapshot knows (`meant`).
    [[nodiscard]] std::span<const Relation> relations() const {
        return std::span(relations_).first(relations_.size() - lines_.size());
    }
    /// The relations of the file: those that join two bodies, then the lines with a selection. A
    /// line has an id like any relation, but no body at its selected end.
    [[nodiscard]] std::vector<RelationId> written_relations() const;
    [[nodiscard]] std::size_t line_count() const { return lines_.size(); }
    /// The line that a relation is, or that makes it; null of all others.
    [[nodiscard]] const SelectedLine* selected(RelationId id) const;
    /// Of a relation that a selection makes, the body that it takes.
    [[nodiscard]] BodyId taken_by_selection(RelationId id) const;
    [[nodiscard]] std::span<const Remit> remits() const { return remits_; }
    /// The numbers of those of a body, whatever their dates; they stand together.
    [[nodiscard]] Slice<RemitId> remits_of(BodyId body) const;
    [[nodiscard]] std::span<const Document> documents() const { return documents_; }
    [[nodiscard]] std::span<const Decision> decisions() const { return decisions_; }
    [[nodiscard]] std::span<const Accepted> accepted() const { return accepted_; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
    [[nodiscard]] const std::vector<Input>& inputs() const { return inputs_; }

    [[nodiscard]] std::string_view text(TextId id) const { return texts_.view(id); }
    /// "the authorities of North CSP", "the community safety partnerships in Suffolk".
    [[nodiscard]] std::string name(const Selection& selection) const;
    /// As a table writes it, with ids: "@authorities of north-csp".
    [[nodiscard]] std::string written(const Selection& selection) const;
    [[nodiscard]] std::string_view name(BodyId id) const { return text((*this)[id].name); }
    [[nodiscard]] std::string_view name(AreaId id) const { return text((*this)[id].name); }
    [[nodiscard]] std::string_view name(TopicId id) const { return text((*this)[id].name); }

    /// Ids as a file writes them; relations and remits without one get the made id of the format.
    [[nodiscard]] std::string id(BodyId id) const { return std::string(text((*this)[id].id)); }
    [[nodiscard]] std::string id(AreaId id) const { return std::string(text((*this)[id].id)); }
    [[nodiscard]] std::string id(TopicId id) const { return std::string(text((*this)[id].id)); }
    [[nodiscard]] std::string id(SourceId id) const { return std::string(text((*this)[id].id)); }
    [[nodiscard]] std::string id(DocumentId id) const { return std::string(text((*this)[id].id)); }
    [[nodiscard]] std::string id(DecisionId id) const { return std::string(text((*this)[id].id)); }
    /// What a selection makes has the id of its line.
    [[nodiscard]] std::string id(RelationId id) const;
    /// The same, but no other relation between two bodies has it: for drawings and networks.
    [[nodiscard]] std::string edge_id(RelationId id) const;
    [[nodiscard]] std::string id(RemitId id) const;
    [[nodiscard]] std::string id(FactRef fact) const;

    [[nodiscard]] const Standing& standing(FactRef fact) const;
    [[nodiscard]] Place place(FactRef fact) const;

    [[nodiscard]] std::span<const TextId> list(Slice<TextId> s) const {
        return run(text_lists_, s);
    }
    [[nodiscard]] std::span<const AreaId> list(Slice<AreaId> s) const {
        return run(area_lists_, s);
    }
    [[nodiscard]] std::span<const TopicId> list(Slice<TopicId> s) const {
        return run(topic_lists_, s);
    }
    [[nodiscard]] std::span<const BodyId> list(Slice<BodyId> s) const {
        return run(body_lists_, s);
    }
    [[nodiscard]] std::span<const FactRef> list(Slice<FactRef> s) const {
        return run(fact_lists_, s);
    }
    [[nodiscard]] std::span<const RelationId> list(Slice<RelationId> s) const {
        return run(relation_lists_, s);
    }
    [[nodiscard]] std::span<const Phase> list(Slice<Phase> s) const { return run(phases_, s); }
    [[nodiscard]] std::span<const Vouched> list(Slice<Vouched> s) const { return run(vouched_, s); }
    [[nodiscard]] std::span<const Evidence> list(Slice<Evidence> s) const {
        return run(evidence_, s);
    }

    /// A body by id, name or other name, matched without regard to case, punctuation or spacing
    /// (exact id first, then exact name, then folded name or `aka`). Several where the name is
    /// ambiguous.
    [[nodiscard]] std::vector<BodyId> find_body(std::string_view name) const;

  private:
    friend class Builder;

    [[nodiscard]] TypeId type_id(BodyId id) const { return types_of_bodies_[id.index()]; }

    template <class T>
    static std::span<const T> run(const std::vector<T>& all, Slice<T> slice) {
        return std::span(all).subspan(slice.first, slice.count);
    }

    TextPool texts_;
    Vocabulary vocabulary_;
    std::vector<Input> inputs_;
    std::vector<Area> areas_;
    std::vector<Topic> topics_;
    std::vector<Source> sources_;
    std::vector<Body> bodies_;
    // Asked so often that it pays to have them close together.
    std::vector<TypeId> types_of_bodies_;
    std::vector<Relation> relations_;  // the lines with a selection last
    std::vector<SelectedLine> lines_;  // in the order in which they stand there
    std::vector<Remit> remits_;
    std::vector<Document> documents_;
    std::vector<Decision> decisions_;
    std::vector<Accepted> accepted_;

    std::vector<TextId> text_lists_;
    std::vector<AreaId> area_lists_;
    std::vector<TopicId> topic_lists_;
    std::vector<BodyId> body_lists_;
    std::vector<FactRef> fact_lists_;
    std::vector<RelationId> relation_lists_;
    std::vector<Phase> phases_;
    std::vector<Vouched> vouched_;
    std::vector<Evidence> evidence_;
};

}  // namespace remit
