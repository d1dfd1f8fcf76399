// SPDX-License-Identifier: MIT
// Tables of small maps, and what one detector finds in each.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"

namespace remit::test {

/// A row of a detector's table: the lines of a map and all that is found in it, both as map.hpp has
/// them.
struct DetectorCase {
    std::string_view name{};
    std::string map{};
    std::vector<std::string> expected{};
    std::optional<std::string_view> as_at{};
    bool with_proposals = false;
};

/// Checks each row in a section of its own; the lines `before` stand before those of every row.
void check_found(std::string_view code, std::string_view before,
                 const std::vector<DetectorCase>& cases, const RuleBook* rules = nullptr);

/// Lines of a map: a seat on a body for each letter, "ab" being bodies ma and mb.
[[nodiscard]] std::string sit(std::string_view host, std::string_view letters);

/// The steps that lead to a finding, in words.
[[nodiscard]] std::vector<std::string> chain(const Finding& finding);

/// Of each finding of a detector in a map: its chain, then "ID: QUESTION" with the id of who is
/// asked.
[[nodiscard]] std::vector<std::string> told(std::string_view code, std::string_view lines,
                                            const RuleBook* rules = nullptr);

}  // namespace remit::test
