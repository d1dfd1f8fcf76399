// SPDX-License-Identifier: MIT
// Names as they stand in a sentence.
#pragma once

#include <string>
#include <string_view>

#include "remit/graph/register.hpp"

namespace remit {

/// With its article where English wants one: "the Safer Board", "Suffolk County Council", "the CSP
/// chairs". Told by the last word before any "of", "for" or comma: common nouns of governance take
/// it. Starts in lower case; what begins a sentence goes through `sentence`.
[[nodiscard]] std::string named(const Register& map, BodyId body);
[[nodiscard]] std::string named(const Register& map, AreaId area);
/// In lower case unless it is a proper name: one with a capital further on, or that of a known
/// programme.
[[nodiscard]] std::string named(const Register& map, TopicId topic);
/// "the authorities of the North CSP".
[[nodiscard]] std::string named(const Register& map, const Selection& selection);
/// Whether verbs take the plural: a record of several bodies, or a name like "the Area Teams".
[[nodiscard]] bool is_plural(const Register& map, BodyId body);
/// "report to" of "reports to", "are part of" of "is part of".
[[nodiscard]] std::string plural_verb(std::string_view verb);
/// The form of a verb that agrees with a body.
[[nodiscard]] std::string_view agree(const Register& map, BodyId body, std::string_view one,
                                     std::string_view many);

}  // namespace remit
