// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/ids.hpp"

namespace remit {

/// Every text of a map, stored once. Views stay good for the life of the pool, moves included.
class TextPool {
  public:
    TextPool();

    /// The id of this text; the same text has the same id.
    TextId intern(std::string_view text);
    /// The id of a text that is in the pool already, or none.
    [[nodiscard]] TextId find(std::string_view text) const;
    /// The text of an id; the text of no id is empty.
    [[nodiscard]] std::string_view view(TextId id) const {
        return id ? entries_[id.index()] : std::string_view{};
    }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    /// Part of a text's hash beside its number: most of those that stand in the way of another are
    /// told from it without a look at them, which would be a wait for memory.
    struct Slot {
        std::uint32_t entry = 0;  ///< its number + 1; 0 is free
        std::uint32_t tag = 0;
    };
    [[nodiscard]] std::size_t slot_of(std::string_view text, std::size_t hash) const;
    void grow();

    std::vector<std::string_view> entries_;
    std::vector<Slot> slots_;  // open addressing
    std::vector<std::unique_ptr<char[]>> chunks_;
    std::size_t chunk_free_ = 0;
    char* chunk_end_ = nullptr;
};

/// A name as it is compared and sorted: lower case, letters and digits only, words parted by one
/// space.
[[nodiscard]] std::string folded(std::string_view text);

/// The nearest of `candidates` to a mistyped word (edit distance at most a third of its length), or
/// empty.
[[nodiscard]] std::string_view nearest(std::string_view word,
                                       const std::vector<std::string_view>& candidates);

/// A name as a slug: `[a-z0-9][a-z0-9.-]*`; empty where the name has no letter or digit.
[[nodiscard]] std::string slug(std::string_view name);

}  // namespace remit
