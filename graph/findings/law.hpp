// SPDX-License-Identifier: MIT
// How findings speak of rules: how grave it is, who asks for it, and where that stands.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/rules.hpp"

namespace remit {

/// The severity of what the map states, or vouches for, against a rule. Only a breach of a text
/// that was read is high.
[[nodiscard]] Severity severity_of(const Rule& rule);
/// Whether a ruling stands for itself: what is merely not recorded is gathered, one finding a body.
[[nodiscard]] bool speaks(const Ruling& ruling);
/// The gravest of some rulings, the first of those that are alike.
[[nodiscard]] const Ruling& gravest(std::span<const Ruling* const> rulings);

/// Those that a title may speak of in one breath: as grave as the gravest, and asked for by the
/// same.
[[nodiscard]] std::vector<const Ruling*> loudest(std::span<const Ruling* const> rulings);

/// "is without", or "is shown without" where a map can only show or not show it.
[[nodiscard]] bool only_shown(const Rule& rule);
/// ", which the law asks for", ": check the law first" …
[[nodiscard]] std::string_view asked_by(const Rule& rule);

/// What is missing by some rulings, each thing once: names of the map, else what the rule calls it.
[[nodiscard]] std::vector<std::string> missing(const Register& map,
                                               std::span<const Ruling* const> rulings);
/// "Crime and Disorder Act 1998, section 5: every …", with what is doubtful about it.
[[nodiscard]] Because because(const Rule& rule);
/// The facts of a ruling, or that the map vouches for the list of `what`; then the rule.
void add_steps(std::vector<Because>& steps, const Register& map, const Ruling& ruling,
               std::string_view what);
/// The rule's own question or suggestion with the names filled in, else the standing one.
[[nodiscard]] std::string filled(const Register& map, const Ruling& ruling, const std::string& own,
                                 std::string standing);

/// The nearest county or unitary around an area, itself included, else the area.
[[nodiscard]] AreaId county_of(const Snapshot& snapshot, AreaId area);

}  // namespace remit
