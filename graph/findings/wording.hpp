// SPDX-License-Identifier: MIT
// How findings speak: names in lists, facts as sentences. Every detector words its sentences with
// these, so that the same thing is said the same way.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/findings/naming.hpp"
#include "remit/graph/finding.hpp"
#include "remit/graph/register.hpp"

namespace remit {

/// "A", "A and B", "A, B and C"; past `most` names "A, B, C and 9 others", and of bodies of one
/// kind, where no more than three are named, "12 Community Safety Partnerships".
[[nodiscard]] std::string listed(std::span<const std::string> names, std::size_t most = 6);
[[nodiscard]] std::string names(const Register& map, std::span<const BodyId> bodies,
                                std::size_t most = 6);
[[nodiscard]] std::string names(const Register& map, std::span<const TopicId> topics,
                                std::size_t most = 6);
[[nodiscard]] std::string names(const Register& map, std::span<const AreaId> areas,
                                std::size_t most = 6);
/// "terms-of-reference" as it reads in a sentence: "terms of reference".
[[nodiscard]] std::string replaced_hyphens(std::string_view word);
/// "two", "three" … "ten", then "11".
[[nodiscard]] std::string number(std::size_t count);
/// "1 meeting", "2 meetings".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// The sentence with its first letter in upper case.
[[nodiscard]] std::string sentence(std::string text);

/// A fact as a clause without full stop: "the Safer Group reports to the Health Board (disputed)".
[[nodiscard]] std::string described(const Register& map, FactRef fact);
/// A fact as the claim that it is so, without what is unsettled about it, even where the map
/// records its absence: "the LSCB sits on the Health Board", "the North CSP has a partnership
/// plan".
[[nodiscard]] std::string claim(const Register& map, FactRef fact);
/// A relation or remit that is so, or document that is there, as a question without its mark: "does
/// the Safer Group report to the Health Board".
[[nodiscard]] std::string asked(const Register& map, FactRef fact);
/// A step of a chain that says what the fact says.
[[nodiscard]] Because because(const Register& map, FactRef fact);
/// A step in words of one's own about a fact. Of a body it shows only the evidence that it names,
/// else none; of other facts all.
[[nodiscard]] Because because(std::string text, FactRef fact);
[[nodiscard]] Because because(std::string text, BodyId body, std::string_view shows);
/// A step that rests on silence: nothing recorded, or a list vouched to be whole.
[[nodiscard]] Because because(std::string text);

}  // namespace remit
