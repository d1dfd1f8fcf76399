// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::json_reader {

/// Makes records and cells of a stream of JSON events, by the table of fields. Knows no bytes.
/// An event that returns false has met a limit and complained of it: reading must stop.
class RecordReader {
  public:
    RecordReader(Draft& draft, Diagnostics& diagnostics, const Limits& limits);

    [[nodiscard]] bool begin_object(Place place);
    [[nodiscard]] bool begin_list(Place place);
    void end();  ///< of the innermost object or list
    void key(std::string_view name, Place place);
    /// A text, a number as it is written, `true`, `false` or `null`.
    [[nodiscard]] bool scalar(Cell::Kind kind, std::string_view written, Place place);

  private:
    /// What the next value is to be.
    struct Wanted {
        enum class What : std::uint8_t {
            nothing,  ///< of an unknown key, or one that stands twice: left out, whatever it is
            map,
            list_of_records,
            group,
            field,
            record,
            list_item,
        };
        What what = What::nothing;
        RecordKind kind = RecordKind::map;
        const FieldSpec* field =
            nullptr;  ///< for a group: its first field; null in a list of the map
    };
    /// An open object or list.
    struct Level {
        Wanted next{};
        RecordKind kind = RecordKind::map;
        bool is_record = false;
        std::string_view group{};
        std::uint32_t record = DraftRecord::no_parent;  ///< the record that it is, or stands in
        std::size_t first_cell = 0;
        std::uint64_t seen = 0;  ///< keys, by their number
        std::size_t guess = 0;   ///< the field after the last one: files keep an order
    };

    [[nodiscard]] bool go_deeper(Place place);
    [[nodiscard]] bool open_record(RecordKind kind, Place place, Field parent_field);
    void open_group(const Wanted& wanted, std::string_view group);
    void open_list(Wanted::What items, const Wanted& wanted);
    void refuse(const Wanted& wanted, std::string_view given, Place place);
    void skip(const Wanted& wanted, std::string_view given, Place place);
    [[nodiscard]] bool vouch(Cell::Kind kind, std::string_view written, Place place);
    void put(Field field, Cell::Kind kind, std::string_view written, Place place);

    [[nodiscard]] std::span<const FieldSpec> fields(RecordKind kind) const {
        return fields_[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] const FieldSpec* find(Level& level, std::string_view key) const;
    [[nodiscard]] const FieldSpec* find_group(const Level& level, std::string_view key) const;
    void want(Level& level, Wanted wanted, std::size_t number, std::string_view name, Place place);
    void unknown_key(const Level& level, std::string_view name, Place place);
    [[nodiscard]] std::vector<std::string_view> known_keys(const Level& level) const;

    Draft& draft_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::array<std::span<const FieldSpec>, record_kind_count> fields_;
    std::vector<Level> levels_;
    std::vector<Cell> cells_;  ///< of the open records, the innermost's last
    std::size_t depth_ = 0;
    std::size_t skipped_ = 0;  ///< open brackets of a value that is left out
};

}  // namespace remit::json_reader
