// SPDX-License-Identifier: MIT
// JSON of other formats as a tree, each value with its place: flat, for files as large as a map,
// and without complaint of what is odd in it. Names of people that a file holds stay in the tree,
// and go with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/limits.hpp"

namespace remit::json_tree {

class Tree;

/// A value of a tree; one that is not there is as null, and has nothing in it.
class Value {
  public:
    Value() = default;

    [[nodiscard]] bool is_object() const;
    [[nodiscard]] bool is_list() const;
    [[nodiscard]] bool is_text() const;
    [[nodiscard]] bool is_null() const;
    [[nodiscard]] bool is_true() const;
    /// Of a text or number, as it is written; else empty.
    [[nodiscard]] std::string_view text() const;
    /// Of a member of an object: what it is called.
    [[nodiscard]] std::string_view key() const;
    [[nodiscard]] Place place() const;
    /// "a list", "true", for messages.
    [[nodiscard]] std::string_view shape() const;

    /// The member of this key, of several the first.
    [[nodiscard]] Value operator[](std::string_view key) const;
    /// The members of an object, the items of a list.
    [[nodiscard]] Value first() const;
    [[nodiscard]] Value next() const;
    explicit operator bool() const { return tree_ != nullptr; }
    /// Of the value in its tree: the same value has the same.
    [[nodiscard]] std::uint32_t number() const { return number_; }

  private:
    friend class Tree;
    Value(const Tree& tree, std::uint32_t number) : tree_(&tree), number_(number) {}

    const Tree* tree_ = nullptr;
    std::uint32_t number_ = 0;
};

/// Walks members or items: `for (Value v : inside(list))`.
class Inside {
  public:
    explicit Inside(Value parent) : first_(parent.first()) {}
    class Iterator {
      public:
        explicit Iterator(Value at) : at_(at) {}
        Value operator*() const { return at_; }
        Iterator& operator++() { return at_ = at_.next(), *this; }
        friend bool operator!=(const Iterator& a, const Iterator& b) {
            return static_cast<bool>(a.at_) != static_cast<bool>(b.at_) ||
                   a.at_.number() != b.at_.number();
        }

      private:
        Value at_;
    };
    [[nodiscard]] Iterator begin() const { return Iterator(first_); }
    [[nodiscard]] static Iterator end() { return Iterator(Value{}); }

  private:
    Value first_;
};

class Tree {
  public:
    /// Nothing where the bytes are broken or pass a limit, which is told. A tree has no more values
    /// than the limit of records.
    [[nodiscard]] static std::optional<Tree> read(std::string_view bytes, InputId input,
                                                  Diagnostics& diagnostics, const Limits& limits);
    [[nodiscard]] Value root() const { return {*this, 0}; }

  private:
    friend class Value;
    class Maker;
    enum class Shape : std::uint8_t { object, list, text, number, yes, no, null };
    static constexpr std::uint32_t none = UINT32_MAX;
    struct Node {
        TextId key{};
        TextId text{};
        std::uint32_t row = 0;
        std::uint32_t column = 0;
        std::uint32_t first = none;
        std::uint32_t next = none;
        Shape shape = Shape::null;
    };

    InputId input_;
    TextPool texts_;
    std::vector<Node> nodes_;
};

}  // namespace remit::json_tree
