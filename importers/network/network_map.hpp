// SPDX-License-Identifier: MIT
// Nodes and ties of a drawn network, as bodies and relations.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/foreign/foreign_map.hpp"
#include "remit/graph/words.hpp"

namespace remit::network {

/// The relation that a word means: the format's own (`Reports to`), or one that is drawn for it
/// (`Funding`, `Member`).
[[nodiscard]] std::optional<RelationType> relation_of(std::string_view word);
/// Whether a node's type says that it is a human being.
[[nodiscard]] bool is_person(std::string_view type);

/// What a file says of a node or tie beside its ends and type: by folded name.
using Said = std::map<std::string, foreign::Made>;

struct DrawnNode {
    std::string key{};
    std::string label{};
    std::string type{};
    Place place{};
    Said said{};
};

struct Tie {
    enum class Direction : std::uint8_t { directed, undirected, mutual };
    std::string from{};  ///< keys
    std::string to{};
    std::string type{};
    Direction direction = Direction::directed;
    Place place{};
    Said said{};
};

class NetworkMap {
  public:
    /// `format`: its name, which its own types and its source begin with.
    NetworkMap(std::string_view format, foreign::ForeignMap& map) : format_(format), map_(map) {}

    /// The map's own record and its source. First.
    void begin(Place start, std::string_view title);
    /// A body; a person is a numbered post, of whom nothing else is read.
    void add(const DrawnNode& node);
    /// A post of which only a number is read, or the code that its label is.
    void add_member(const DrawnNode& node);
    /// Relations; a type that is none of the map format's is coordination, with a note of the type.
    void add(const Tie& tie);
    [[nodiscard]] bool has(std::string_view key) const { return map_.body(key) != nullptr; }

  private:
    void relate(RelationType type, std::string_view from, std::string_view to, const Tie& tie,
                std::string_view note);

    std::string format_;
    foreign::ForeignMap& map_;
    std::size_t persons_ = 0;
    std::size_t members_ = 0;
};

}  // namespace remit::network
