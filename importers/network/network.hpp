// SPDX-License-Identifier: MIT
// A map as a network of bodies and relations, for the formats that know no more than that: DOT,
// GraphML, GEXF and Kumu.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit::network {

/// What a body or relation is said to be, by the name that the map format has for it. What is
/// referred to is named, not given by its id.
struct Attribute {
    enum class Kind : std::uint8_t { text, number, yes_no };

    std::string name{};
    Kind kind = Kind::text;
    std::vector<std::string> values{};  ///< several of a list; "yes" or "no" of `yes_no`

    [[nodiscard]] std::string joined() const;  ///< parted by "; "
};

/// Days on which something is there; open where there is none.
struct Spell {
    PartialDate first{};
    PartialDate last{};
};

struct Node {
    std::string id{};
    std::string label{};
    std::vector<Attribute> attributes{};
    std::vector<Spell> spells{};  ///< none where nothing is known of its dates
};

struct Edge {
    std::string id{};
    std::string from{};
    std::string to{};
    RelationType type = RelationType::reports_to;
    std::vector<Attribute> attributes{};
    std::vector<Spell> spells{};
};

struct Network {
    std::string title{};
    std::vector<Node> nodes{};
    std::vector<Edge> edges{};
    std::vector<std::string> notes{};  ///< as Written has them
};

/// Without the relations that a source says are not there: a line on a picture would say that they
/// are. `format` is what people call it; `holds_spells` where it holds more than one stretch of
/// time.
[[nodiscard]] Network network_of(const Register& map, const WriteOptions& options,
                                 std::string_view format, bool holds_spells);

/// A name that is used as an attribute somewhere, and of what kind.
struct Declared {
    std::string name{};
    Attribute::Kind kind = Attribute::Kind::text;
};
/// Those of nodes, or of edges, in the order of the map format.
[[nodiscard]] std::vector<Declared> declared(const std::vector<Node>& nodes);
[[nodiscard]] std::vector<Declared> declared(const std::vector<Edge>& edges);

}  // namespace remit::network
