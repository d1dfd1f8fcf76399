// SPDX-License-Identifier: MIT
// Which records of two maps are the same thing, kind by kind.
#pragma once

#include <array>
#include <vector>

#include "graph/change/compare/like_bodies.hpp"
#include "graph/change/compare/new_ids.hpp"
#include "graph/change/compare/pairing.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

/// The records of two maps by kind and number (RegisterRecords), those that are one, and the ids
/// that the older's have in a map of both.
class LikeRecords {
  public:
    LikeRecords(const Snapshot& older, const Snapshot& newer);

    [[nodiscard]] const Pairing& pairs(RecordKind kind) const { return pairs_[index(kind)]; }
    [[nodiscard]] const std::vector<UnsurePairs>& unsure() const { return unsure_; }
    /// A record of the older map, with the ids of the map of both.
    [[nodiscard]] WrittenRecord older(RecordKind kind, std::size_t number) const;
    [[nodiscard]] WrittenRecord newer(RecordKind kind, std::size_t number) const {
        return newer_.record(kind, number);
    }

  private:
    static std::size_t index(RecordKind kind) { return static_cast<std::size_t>(kind); }
    void pair_by_id(RecordKind kind);
    void pair_by_fields(RecordKind kind, const std::vector<Field>& fields);
    /// Takes the ids of the newer map over for the older's records of a kind.
    void take_ids(RecordKind kind);
    void pair_relations_or_remits(RecordKind kind);

    const Register& old_map_;
    const Register& new_map_;
    RegisterRecords older_;
    RegisterRecords newer_;
    std::vector<RelationId> older_written_;
    std::vector<RelationId> newer_written_;
    std::array<Pairing, record_kind_count> pairs_{};
    std::vector<UnsurePairs> unsure_{};
    NewIds ids_{};
};

/// Fields of relations and remits that tell one from another between the same ends. Where both maps
/// say one and not the same, the one has ended and the other begun.
[[nodiscard]] std::span<const Field> telling_fields(RecordKind kind);
/// What a record says in a field, in one text: the values of a list in order; of an end that is a
/// selection, what it selects.
[[nodiscard]] std::string said(const WrittenRecord& record, Field field);

}  // namespace remit
