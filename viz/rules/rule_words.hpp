// SPDX-License-Identifier: MIT
// The parts of a rule in plain words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/rule.hpp"
#include "remit/graph/vocabulary.hpp"

namespace remit::rules {

/// "a, b or c"
[[nodiscard]] std::string any_of(const std::vector<std::string>& words);
/// "since 30 September 1998", "from 1 April 2003 to 21 November 2012", "always".
[[nodiscard]] std::string in_plain_words(const InForce& dates);
/// "a breach of law", with "check the law first" where it is from knowledge.
[[nodiscard]] std::string in_plain_words(RuleWeight weight, RuleEvidence evidence);
/// "England and Wales"; "everywhere" of none.
[[nodiscard]] std::string in_plain_words(const std::vector<std::string>& jurisdictions);
/// "Community Safety Partnerships in two-tier counties".
[[nodiscard]] std::string in_plain_words(const Choice& choice, const Vocabulary& vocabulary);
/// Of whom the rule asks something: "for" whom it is.
[[nodiscard]] std::string subject(const Rule& rule, const Vocabulary& vocabulary);
/// What it looks for on a map: "a seat for each of: the police; the fire authority".
[[nodiscard]] std::string looks_for(const Rule& rule, const Vocabulary& vocabulary);

}  // namespace remit::rules
