// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit {

/// Joins the records of several inputs (merge_inputs.hpp).
class Merger {
  public:
    Merger(Draft& draft, Diagnostics& diagnostics) : draft_(draft), diagnostics_(diagnostics) {}
    Draft run();

  private:
    using RecordNumber = std::uint32_t;
    using Group = std::vector<RecordNumber>;

    /// One value that one input gives a field.
    struct Said {
        Cell cell;
        PartialDate date;     ///< of the latest source that the record names in that input
        RecordNumber record;  ///< who says it
    };

    void find_same();
    void index();
    void note_source(RecordNumber record);
    /// Relations that are one may have been given two ids: the smaller stands, and what names the
    /// other is made to name it.
    void note_new_ids(const Group& group);
    [[nodiscard]] std::span<const Cell> cells(RecordNumber record) const;
    [[nodiscard]] std::string_view text(const Cell& cell) const;
    [[nodiscard]] const Cell* first(RecordNumber record, Field field) const;
    /// The latest date of the sources that a record names, or no date.
    [[nodiscard]] PartialDate date_of(RecordNumber record) const;
    /// The title and jurisdiction of the map with the latest as-at date stand.
    void merge_maps();
    /// Where only some inputs say what is under review, the bodies of the others fall out of it.
    void warn_of_part_scope(const Group& maps);
    /// Of a body's records those that hold it, where another only names it.
    [[nodiscard]] Group without_unknown(const Group& group) const;
    void merge(RecordKind kind, const Group& all);
    /// The record whose place stands: the latest, then the smaller id of input by its name.
    [[nodiscard]] RecordNumber leading(const Group& group) const;
    void merge_list(Field field, const Group& group, std::vector<Cell>& merged);
    void merge_one(const FieldSpec& spec, const Group& group, std::vector<Cell>& merged,
                   std::map<RecordNumber, Said>& other_status, std::vector<Said>& disputed);
    /// What each record says of a field. Silence on the status of a relation, remit or document
    /// says that it is in place; silence on anything else says nothing.
    std::vector<Said> all_said(Field field, const Group& group);
    /// Of an undirected relation, the end that goes first or second by its id; else the field
    /// itself.
    [[nodiscard]] Field end_in_order(RecordNumber record, Field field) const;
    [[nodiscard]] std::string shown(const Cell& cell) const;
    void warn(const FieldSpec& spec, const Said& other, const Said& stands);
    /// One id under names that have nothing in common may be two bodies, as "pcc" of two counties.
    void warn_of_other_names(const Group& group);
    [[nodiscard]] std::set<std::string> folded_names(RecordNumber record) const;
    [[nodiscard]] bool has_own_evidence(RecordNumber record) const;
    void copy_children(RecordNumber from, RecordNumber to,
                       const std::map<RecordNumber, Said>& other_status);
    /// Evidence that supported a status which no longer stands disputes the one that does, and the
    /// reverse.
    void turn(std::vector<Cell>& evidence, const Said& status);
    /// A value that does not stand, as evidence against the one that does.
    void add_dispute(RecordNumber to, const Said& said);
    /// Source and place of the latest evidence of a record, the smaller text among equals.
    bool take_latest_source(RecordNumber record, std::vector<Cell>& evidence);
    /// A source that stands for an input which names none: called after the file.
    TextId source_of_input(InputId input);
    /// What a record inside another says, so that two inputs that say the same say it once.
    [[nodiscard]] std::string content(const DraftRecord& record,
                                      const std::vector<Cell>& cells) const;
    Cell made(Field field, std::string_view value);
    static Cell made_cell(Field field, TextId value) { return {.text = value, .field = field}; }

    Draft& draft_;
    Diagnostics& diagnostics_;
    Draft out_;
    std::vector<std::vector<RecordNumber>> children_;
    std::map<RecordKind, std::vector<std::vector<RecordNumber>>> groups_;
    std::unordered_map<TextId, PartialDate> source_dates_;
    std::unordered_map<TextId, TextId> new_ids_;
    std::map<RecordNumber, std::set<std::string>> copied_;  // by new record
    std::map<InputId, TextId> input_sources_;
};

}  // namespace remit
