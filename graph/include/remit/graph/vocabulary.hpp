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
    std::string kind_of{};  ///< the id or another word of a wider type: a probation trust is of
                            ///< kind probation
    Category category = Category::partnership;
    Tristate statutory = Tristate::no;
    Tristate elected = Tristate::no;
    bool generic = false;  ///< says nothing of the subject: a working group, a board, a forum
    PartialDate exists_from{};
    PartialDate exists_to{};
};

/// The body types that a map may use, found by id, label, alias or acronym.
class Vocabulary {
  public:
    /// Adds a type, or replaces the one of the same id. Its aliases then mean it.
    TypeId add(BodyType type);
    /// By id, label, alias or acronym, without regard to case; none if unknown.
    [[nodiscard]] TypeId find(std::string_view word) const;
    [[nodiscard]] const BodyType& operator[](TypeId id) const { return types_[id.index()]; }
    /// The type that this one is a kind of; none where it is none, where the wider type was added
    /// after it, or where that would lead back to itself.
    [[nodiscard]] TypeId wider(TypeId type) const { return wider_[type.index()]; }
    /// Whether the type is the other, or a kind of it, or a kind of a kind.
    [[nodiscard]] bool is_a(TypeId type, TypeId kind) const;
    [[nodiscard]] bool is_a(TypeId type, std::string_view kind_id) const;  ///< by id, not alias
    /// The widest type that it is a kind of and that says as much of the subject (`generic`), else
    /// itself. Bodies of one such type are of one type wherever bodies are held against others.
    [[nodiscard]] TypeId peer_type(TypeId type) const;
    [[nodiscard]] std::span<const BodyType> types() const { return types_; }
    /// Ids and aliases, for "did you mean".
    [[nodiscard]] std::vector<std::string_view> known_words() const;

  private:
    std::vector<BodyType> types_;
    std::vector<TypeId> wider_;  // by number of type; never a ring
    std::unordered_map<std::string, TypeId> by_word_;
};

}  // namespace remit
