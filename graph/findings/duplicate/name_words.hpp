// SPDX-License-Identifier: MIT
// What a name comes to when it is held against another: D204.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// The words of a name without small words, in order of the alphabet, each once; those that say
/// where, apart.
struct NameWords {
    std::vector<std::string> words{};
    std::vector<std::string> places{};
};

inline constexpr std::size_t shortest_acronym = 3;

/// Reads the names of one map.
class NameReader {
  public:
    explicit NameReader(const Snapshot& snapshot);

    /// Words that say where are those of the names of a body's own areas and of what holds them, or
    /// of any area for a body without one; and points of the compass.
    [[nodiscard]] NameWords read(BodyId body, std::string_view name) const;
    /// The same, and the first letters of the name as an acronym has them: with small words and
    /// without, with the words that say where and without; none too short.
    [[nodiscard]] NameWords read(BodyId body, std::string_view name,
                                 std::vector<std::string>& acronyms) const;
    /// Whether words say no more than what type of body it is.
    [[nodiscard]] bool says_only_type(BodyId body, const std::vector<std::string>& words) const;

  private:
    [[nodiscard]] bool names_place(BodyId body, const std::string& word) const;

    const Snapshot& snapshot_;
    std::vector<std::vector<std::string>> area_words_{};  // by number of area
    std::vector<std::string> all_places_{};
    std::vector<std::vector<std::string>> type_words_{};  // by number of peer type
};

/// Five letters or more, and no digit: numbers that are nearly alike count different things.
[[nodiscard]] bool can_be_misspelled(std::string_view word);
/// Whether two words are one spelled in two ways: equal, or both can be misspelled, are at most two
/// letters apart, and do not mean two things in spite of it, as "internal" and "external" do.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

}  // namespace remit
