// SPDX-License-Identifier: MIT
// What a Register says, record by record and field by field, as the format's own table of fields
// has it: the readers' way backwards. The writers of JSON and of tables print these; a change of a
// map changes them and reads them again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "remit/graph/draft.hpp"
#include "remit/graph/fields.hpp"
#include "remit/graph/register.hpp"

namespace remit {

/// A field that the record says something of: several values where it takes a list.
struct WrittenField {
    const FieldSpec* field = nullptr;
    std::vector<std::string> values{};
    Cell::Kind kind = Cell::Kind::text;  ///< `null`: nobody knows; one value, which is empty
};

struct WrittenRecord {  // NOLINT(misc-no-recursion): a copy copies what is inside
    RecordKind kind = RecordKind::map;
    std::vector<WrittenField> fields{};  ///< in the order of the table
    /// Records inside it, those of one field side by side. An end of a relation that is a selection
    /// stands here, and among the fields as a table writes it.
    std::vector<WrittenRecord> inside{};
    const FieldSpec* held_by = nullptr;  ///< of a record inside another: the field that holds it
    Place place{};                       ///< where it was read; of a record inside another, none

    [[nodiscard]] const WrittenField* find(Field field) const;
    /// Its only text in this field; empty where there is none.
    [[nodiscard]] std::string_view text(Field field) const;
};

/// Nothing is written that reading takes for granted: a status in place, a doubt that the evidence
/// makes.
class RegisterRecords {
  public:
    explicit RegisterRecords(const Register& map)
        : map_(map), relations_(map.written_relations()) {}

    /// How many records of a kind that stands in no other.
    [[nodiscard]] std::size_t count(RecordKind kind) const;
    /// The record with this number, from 0, in the order of the Register.
    [[nodiscard]] WrittenRecord record(RecordKind kind, std::size_t number) const;
    /// Any relation, also one that a selection makes.
    [[nodiscard]] WrittenRecord relation(RelationId id) const;
    /// How other records name a fact: by its id, with its kind before it (`relation:x`) where
    /// another kind has that id too.
    [[nodiscard]] std::string reference(FactRef fact) const;
    /// The same of a record that has evidence.
    [[nodiscard]] std::string reference(RecordKind kind, std::size_t number) const;
    /// The id that was made for a relation or remit, where others would have the same but for the
    /// number at its end; else empty.
    [[nodiscard]] std::string numbered_id(RecordKind kind, std::size_t number) const;

  private:
    [[nodiscard]] WrittenRecord map_record() const;
    [[nodiscard]] WrittenRecord type(std::size_t number) const;
    [[nodiscard]] WrittenRecord area(AreaId id) const;
    [[nodiscard]] WrittenRecord topic(TopicId id) const;
    [[nodiscard]] WrittenRecord source(SourceId id) const;
    [[nodiscard]] WrittenRecord body(BodyId id) const;
    [[nodiscard]] WrittenRecord remit(RemitId id) const;
    [[nodiscard]] WrittenRecord document(DocumentId id) const;
    [[nodiscard]] WrittenRecord decision(DecisionId id) const;
    [[nodiscard]] WrittenRecord accepted(const Accepted& accepted) const;

    const Register& map_;
    std::vector<RelationId> relations_;
    /// By id: in which kinds of fact it stands, a bit each. Made when first asked for.
    mutable std::unordered_map<std::string, std::uint8_t> kinds_of_;
};

/// Puts a record, with those inside it, into a draft as a reader would.
void add_to(Draft& draft, const WrittenRecord& record);

}  // namespace remit
