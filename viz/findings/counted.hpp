// SPDX-License-Identifier: MIT
// Sentences that the formats for people share.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "remit/graph/analyse.hpp"
#include "remit/graph/register.hpp"
#include "remit/viz/findings.hpp"

namespace remit::findings {

/// "no findings", "1 finding", "12 findings".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// "83 bodies, 190 relations, 70 remits … from 16 sources": what a map has, leaving out what it has
/// not.
[[nodiscard]] std::string holds(const Register& map);
/// "12 findings: 2 high, 10 low." or "Nothing muddled was found."
[[nodiscard]] std::string counts(const Analysis& analysis);
/// "As at 18 March 2016, with proposals as if in place": the day that a map is read for, and how.
[[nodiscard]] std::string as_at(const FindingsReport& report);
/// "Jurisdiction: england (61 rules in force)." or why no rules of law were applied.
[[nodiscard]] std::string rules_applied(const FindingsReport& report);
/// "!! MEDIUM": a severity in words, and a sign for the eye.
[[nodiscard]] std::string marked(Severity severity);
/// "A, B and C", or "A, B and 9 others" where they are many.
[[nodiscard]] std::string names(const Register& map, std::span<const BodyId> bodies);
/// A source's title; its id where it has none.
[[nodiscard]] std::string title(const Register& map, SourceId id);
/// "Board minutes, Example County Council, 25 February 2016": a source in full.
[[nodiscard]] std::string source(const Register& map, SourceId id);
/// What it means for a finding that it rests on a silence; empty where it does not.
[[nodiscard]] std::string_view basis_note(Basis basis);
/// "Accepted by the panel until March 2017: one-off." What the map says of an acceptance.
[[nodiscard]] std::string acceptance(const AcceptedFinding& accepted);

}  // namespace remit::findings
