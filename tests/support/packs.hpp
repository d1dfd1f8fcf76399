// SPDX-License-Identifier: MIT
// Rule packs as files, read for a test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rules.hpp"

namespace remit::test {

/// Packs of JSON, joined; throws std::runtime_error that says what is wrong with them.
[[nodiscard]] RuleBook rule_book(const std::vector<std::string>& packs);
/// The texts of the packs that the program carries.
[[nodiscard]] std::vector<std::string> shipped_packs();
/// Those that the program ships.
[[nodiscard]] const RuleBook& shipped_rules();
/// How many of a book apply in a jurisdiction on a day.
[[nodiscard]] std::size_t in_force(const RuleBook& book, Day day, std::string_view jurisdiction);

}  // namespace remit::test
