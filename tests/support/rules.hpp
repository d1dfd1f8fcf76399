// SPDX-License-Identifier: MIT
// Rules written in a test, and what they say of a small map.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rules.hpp"
#include "tests/support/map.hpp"

namespace remit::test {

/// Bodies of these types, called so.
[[nodiscard]] Choice bodies(std::vector<std::string> types, std::string label = {});
/// A rule for England since 2010, a breach of a text that was seen: "The law asks for ID." in "Act,
/// ID".
[[nodiscard]] Rule rule(std::string id, RuleShape shape);
/// A duty, else like `rule`.
[[nodiscard]] Rule duty(std::string id, RuleShape shape);
/// A book of some rules, with the place lists of the tests: two-tier-counties (the county Suffolk)
/// and london (the area london).
[[nodiscard]] RuleBook book(std::vector<Rule> rules, std::vector<Resolver> resolvers = {});

/// What the rules say of a map: "ID stated csp: police", "ID not-recorded in ipswich: a csp", the
/// facts in brackets.
[[nodiscard]] std::vector<std::string> ruled(std::string_view lines, const RuleBook& rules,
                                             std::optional<std::string_view> as_at = {},
                                             std::string_view jurisdiction = "england");

}  // namespace remit::test
