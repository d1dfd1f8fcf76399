// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "remit/graph/date.hpp"
#include "remit/graph/ids.hpp"
#include "remit/graph/words.hpp"

namespace remit {

/// A kind of body: what it is called and what the field takes for granted about it.
struct BodyType {
    std::string id{};
    std::string label{};   ///< "Community Safety Partnership"
    std::string plural{};  ///< "Community Safety Partnerships"
    std::vector<std::string> acronyms{};
    std::vector<std::string> aliases{};
    Category category = Category::partnership;
    Tristate statutory = Tristate::no;
    Tristate elected = Tristate::no;
    bool generic = false;  ///< says nothing of the subject: a working group, a board, a forum
    PartialDate exists_from{};
    PartialDate exists_to{};
};

/// The body types that a map may use, found by id, alias or acronym.
class Vocabulary {
  public:
    /// Adds a type, or replaces the one of the same id. Its aliases then mean it.
    TypeId add(BodyType type);
    /// By id, alias or acronym, without regard to case; none if unknown.
    [[nodiscard]] TypeId find(std::string_view word) const;
    [[nodiscard]] const BodyType& operator[](TypeId id) const { return types_[id.index()]; }
    [[nodiscard]] std::span<const BodyType> types() const { return types_; }
    /// Every word that `find` knows, for "did you mean".
    [[nodiscard]] std::vector<std::string_view> known_words() const;

  private:
    std::vector<BodyType> types_;
    std::unordered_map<std::string, TypeId> by_word_;
};

}  // namespace remit
