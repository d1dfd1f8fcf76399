// SPDX-License-Identifier: MIT
// Makes a Register of a Draft. Named records are put in canonical order first, so that every
// reference can be resolved to its final number at once; relations and remits are sorted when they
// are read.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/model/cell_reader.hpp"
#include "remit/graph/build.hpp"

namespace remit {

/// Appends values to one of the Register's lists, sorted and each once, and says where they stand.
template <class T>
Slice<T> keep(std::vector<T>& all, std::vector<T> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const Slice<T> slice{static_cast<std::uint32_t>(all.size()),
                         static_cast<std::uint32_t>(values.size())};
    all.insert(all.end(), values.begin(), values.end());
    return slice;
}

class Builder {
  public:
    Builder(Draft& draft, const Vocabulary& vocabulary, Diagnostics& diagnostics);
    std::optional<Register> build();
    /// When the map is built: by the number of a record in it (of a relation, its id), the draft's
    /// record that it was made of.
    [[nodiscard]] std::span<const std::uint32_t> made_of(RecordKind kind) const {
        return records(kind);
    }

  private:
    using RecordNumber = std::uint32_t;
    using Records = std::vector<RecordNumber>;

    // build.cpp: what there is, in which order.
    void gather();
    void order_named(RecordKind kind);
    void index_ids(RecordKind kind);
    /// Complains of every id that stands twice among records of a kind.
    void check_twice(RecordKind kind, std::vector<std::pair<TextId, Place>> ids);
    [[nodiscard]] TextId id_of(RecordNumber record) const;
    [[nodiscard]] TextId id_from_name(RecordNumber record);
    [[nodiscard]] std::string label(RecordNumber record) const;
    [[nodiscard]] std::span<const RecordNumber> children(RecordNumber record) const;
    [[nodiscard]] std::string_view first_text(const DraftRecord& record, Field field) const;
    std::span<const Cell> enter(RecordNumber record);
    /// In reading order until they are put in that of the map.
    const Records& records(RecordKind kind) const {
        return by_kind_[static_cast<std::size_t>(kind)];
    }
    IdIndex& index(RecordKind kind) { return indexes_[static_cast<std::size_t>(kind)]; }
    std::vector<TextId>& ids(RecordKind kind) { return ids_[static_cast<std::size_t>(kind)]; }

    // build_types.cpp
    struct ReadType;
    [[nodiscard]] std::optional<ReadType> read_type(RecordNumber record);
    void build_types();
    void complain_of_ring(const ReadType& read);
    void add_type(ReadType&& read);

    // build_records.cpp: the named kinds.
    void build_map();
    void build_areas();
    void build_topics();
    void build_sources();
    void build_bodies();
    void build_body(RecordNumber record, Body& body);
    void build_body_cell(const Cell& cell, Body& body, Phase& short_form, bool& has_short_form);
    void build_phases(RecordNumber record, Body& body, const Phase& short_form,
                      bool has_short_form);
    Phase build_phase(RecordNumber record);
    void build_complete(RecordNumber record, Body& body);
    void build_documents();
    void build_decisions();
    void add_subject(FactRef fact, std::vector<FactRef>& about, std::vector<FactRef>& lines) const;
    void build_accepted();
    void order_accepted();
    using AreaPairs = std::vector<std::pair<AreaId, AreaId>>;
    void build_area(RecordNumber record, AreaId id, AreaPairs& within, AreaPairs& overlaps);
    void link_areas(AreaPairs within, AreaPairs overlaps);

    // build_relations.cpp: relations and remits.
    void build_relations();
    bool build_relation(RecordNumber record, Relation& relation);
    void order_relations();
    /// The order of two relations of one type between the same ends.
    [[nodiscard]] bool says_less(const Relation& one, const Relation& other) const;
    void number_relations();
    /// Indexes written ids, and numbers records that would have the same made id. `alike` ones
    /// stand side by side.
    template <class T, class Alike>
    void give_ids(std::vector<T>& sorted, RecordKind kind, Alike alike);
    void build_remits();
    bool build_remit(RecordNumber record, Remit& remit);
    void order_remits();

    // build_selections.cpp
    struct End {
        BodyId body{};
        std::optional<Selection> selection{};
    };
    /// A relation with a selection, until all relations that it may read are known.
    struct Line {
        Relation relation{};
        Selection selection{};
        RecordNumber record = 0;
    };
    struct Takers;
    [[nodiscard]] End read_end(RecordNumber record, const Cell& cell);
    [[nodiscard]] std::optional<Selection> read_selection(RecordNumber selection);
    [[nodiscard]] TypeId selected_type(const Cell& cell);
    bool add_line(RecordNumber record, const Relation& relation, const End& from, const End& to);
    /// Puts the relations that lines make among the others, and the lines behind them.
    void expand_lines();
    void make_relations(std::vector<Relation>& all);
    void order_lines();
    void warn_of_empty(const Line& line);
    [[nodiscard]] std::string end_of_made_id(RelationId id, BodyId end) const;

    // build_evidence.cpp
    Slice<Evidence> build_evidence(RecordNumber record);
    /// Evidence of a fact, and what it makes of the fact's status.
    Standing build_standing(RecordNumber record, Status& status);
    Standing build_standing(RecordNumber record);
    Evidence build_one_evidence(RecordNumber record);

    // build_references.cpp
    template <class IdType>
    IdType reference(const Cell& cell, RecordKind kind) {
        return IdType{std::size_t{referenced(cell, kind)}};
    }
    std::uint32_t referenced(const Cell& cell, RecordKind kind);
    /// What records of a kind are called, beside their ids.
    void add_names(RecordKind kind, std::vector<std::string_view>& known) const;
    std::optional<FactRef> fact(const Cell& cell);
    /// Relations and remits without an id of their own, by the made one; made when first asked for.
    const std::unordered_map<std::string, FactRef>& made_ids();
    /// The relation or remit that a record of the draft became.
    std::optional<FactRef> fact_of_record(std::string_view record);
    TypeId body_type(const Cell& cell);
    /// Complains that a record lacks what it must have.
    void lacks(RecordNumber record, std::string_view what);
    void check_span(RecordNumber record, PartialDate start, EndDate end);

    // rings.cpp
    void check_area_rings();
    void check_topic_rings();

    Draft& draft_;
    CellReader cells_;
    Diagnostics& diagnostics_;
    Register map_;
    std::array<Records, record_kind_count> by_kind_;
    std::array<IdIndex, record_kind_count> indexes_;
    std::array<std::vector<TextId>, record_kind_count> ids_;  // by kind, in canonical order
    std::vector<std::uint32_t>
        ordinal_;  // of a record among those of its kind in its input, from 1
    std::vector<std::uint32_t> child_first_;  // by record: where its children start in child_
    Records child_;
    std::unordered_map<std::string, FactRef> made_ids_;
    std::unordered_map<RecordNumber, FactRef> facts_of_records_;
    std::vector<Line> lines_;
    std::size_t evidence_count_ = 0;
};

}  // namespace remit
