// SPDX-License-Identifier: MIT
// Bodies, relations and counts in the words that figures use.
#pragma once

#include <string>
#include <string_view>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

[[nodiscard]] Look look_of(Category category);

/// A body as a node of any figure.
[[nodiscard]] Node node_of(const Snapshot& snapshot, BodyId id);

/// "Ipswich CSP reports to the County Board (disputed)".
[[nodiscard]] std::string sentence(const Register& map, RelationId id);

/// "1 line", "3 lines".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// "Sources: Panel paper (Suffolk County Council, 2016); …", of all that the bodies and relations
/// drawn rest on; empty where they rest on none.
[[nodiscard]] std::string sources_line(const Register& map, const std::vector<FactRef>& facts);

}  // namespace remit::diagram
