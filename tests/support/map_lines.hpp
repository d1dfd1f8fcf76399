// SPDX-License-Identifier: MIT
// Reads the lines of map.hpp into a Draft.
#pragma once

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/draft.hpp"

namespace remit::test {

class MapLines {
  public:
    explicit MapLines(InputId input) : input_(input) {}

    /// Reads them all and adds what they only mention. Throws std::runtime_error with the line's
    /// number.
    Draft read(std::string_view lines);

  private:
    /// `key=value`, or a value by its place in the line.
    struct Word {
        std::string key;
        std::string value;
    };
    struct Record {
        RecordKind kind = RecordKind::map;
        std::uint32_t number = 0;
        std::vector<Cell> cells{};
    };
    using Words = std::vector<Word>;

    static Words words(std::string_view line);
    static RecordKind kind_of(const Words& words);
    static std::vector<std::string_view> places(RecordKind kind);

    void line(std::string_view text);
    void add_word(Record& record, std::string_view key, std::string_view value);
    void add(Record& record, Field field, std::string_view value);
    void add_defaults(Record& record);
    void add_evidence(const Record& parent, std::string_view text);
    /// "@members of board", "@authorities of board", "@csp in suffolk".
    void add_selection(const Record& parent, Field end, std::string_view text);
    void add_phase(const Record& parent, std::string_view text);
    void add_complete(const Record& parent, std::string_view text);
    void add_mentioned(RecordKind kind);
    void mention(const Record& record, Field field, std::string_view value);
    Record open(RecordKind kind, std::uint32_t parent = DraftRecord::no_parent,
                Field parent_field = Field::evidence);
    void close(const Record& record) { draft_.close(record.number, record.cells); }
    [[noreturn]] void fail(const std::string& what) const;

    InputId input_;
    Draft draft_;
    std::uint32_t row_ = 0;
    bool has_map_ = false;
    std::array<std::set<std::string, std::less<>>, record_kind_count> given_, mentioned_;
};

}  // namespace remit::test
