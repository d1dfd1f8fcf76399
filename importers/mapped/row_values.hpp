// SPDX-License-Identifier: MIT
// From the rows of a table to the values of records.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "importers/foreign/foreign_map.hpp"
#include "importers/mapped/mapping.hpp"
#include "importers/table/table.hpp"

namespace remit::mapped {

/// The table of a mapping that a table is, by its headings; null where it is none.
[[nodiscard]] const TableRule* rule_for(const Mapping& mapping, const table::Table& table,
                                        const TextPool& texts);
/// The heading that a table lacks to be the one of the mapping that it is nearest to.
[[nodiscard]] std::string missing_heading(const Mapping& mapping, const table::Table& table,
                                          const TextPool& texts);

/// The digits for which `##` stands in a table's headings: "17" of LAD17CD.
[[nodiscard]] std::string digits_of(const TableRule& rule, const table::Table& table,
                                    const TextPool& texts);

/// One value, with what it was before it became an id.
struct MadeValue {
    foreign::Made made{};
    std::string raw{};
};

/// What one row makes of one record of the mapping.
struct MadeRecord {
    RecordKind kind{};
    Place place{};
    std::vector<MadeValue> values{};
    bool person = false;

    [[nodiscard]] const MadeValue* find(Field field) const;
};

/// The record that a field names; nothing where it names none.
[[nodiscard]] std::optional<RecordKind> named_by(RecordKind kind, Field field);

class RowValues {
  public:
    RowValues(const Mapping& mapping, const table::Table& table, const TextPool& texts,
              foreign::ForeignMap& map);

    /// Nothing where the row makes no such record.
    [[nodiscard]] std::optional<MadeRecord> record(const RecordRule& rule, std::size_t row);

  private:
    [[nodiscard]] Filled cell(std::string_view plain, std::size_t row) const;
    [[nodiscard]] bool is_blank(std::string_view text) const;
    [[nodiscard]] bool has(const ColumnWords& words, std::size_t row) const;
    void add(const RecordRule& rule, const FieldRule& field, std::size_t row, MadeRecord& record);
    [[nodiscard]] std::optional<MadeValue> value(RecordKind kind, const FieldSpec& spec,
                                                 const Filled& filled, MadeRecord& record);
    [[nodiscard]] std::string word_of(const FieldSpec& spec, const Filled& filled,
                                      MadeRecord& record);
    [[nodiscard]] std::string type_of(const Filled& filled);
    void refuse(const Filled& filled, std::string_view what);

    const Mapping& mapping_;
    const table::Table& table_;
    const TextPool& texts_;
    foreign::ForeignMap& map_;
    std::vector<std::pair<std::string, std::uint32_t>> columns_;  ///< plain headings
    mutable std::unordered_map<std::string, std::optional<std::uint32_t>> found_;
};

}  // namespace remit::mapped
