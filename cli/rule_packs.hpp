// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/rules.hpp"
#include "remit/viz/rules.hpp"

namespace remit::cli {

/// A pack as it is told of; its rules are in the book.
struct PackRow {
    std::string file{};  ///< as the user named it; empty for those in the program
    std::string title{};
    std::vector<std::string> jurisdictions{};
    std::vector<std::string> rules{};  ///< ids
    std::size_t resolvers = 0;
    std::size_t places = 0;
};

/// The rule packs in the program, and the user's own.
struct RulePacks {
    RuleBook book{};
    std::vector<PackRow> packs{};
};

/// Reads them all, and complains of what is wrong with the user's. The rules are to be used only if
/// there is no error then. Throws std::system_error where a file cannot be read.
[[nodiscard]] RulePacks read_rule_packs(std::span<const std::string> files,
                                        const Vocabulary& vocabulary, Diagnostics& diagnostics);

/// The rules of each pack that apply in a jurisdiction on a day; in all if it is empty and
/// `everywhere` is set.
[[nodiscard]] std::vector<RuleGroup> in_force(const RulePacks& packs, Day day,
                                              std::string_view jurisdiction,
                                              bool everywhere = false);
[[nodiscard]] std::size_t count(std::span<const RuleGroup> groups);
/// The jurisdictions that any rule names, in order.
[[nodiscard]] std::vector<std::string> jurisdictions(const RuleBook& book);

}  // namespace remit::cli
