// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "remit/graph/register.hpp"

namespace remit::card {

/// A relation as it reads on the card of one of its ends, or of the body that it speaks for:
/// "reports to Health Board since July 2015 (sources disagree)", "North CSP reports to this body".
/// On no card it is a whole sentence: "North CSP reports to Health Board".
[[nodiscard]] std::string relation_line(const Register& map, RelationId id, BodyId card,
                                        std::string_view this_body = "this body");
/// "Domestic abuse: strategy, and it leads since 2015".
[[nodiscard]] std::string remit_line(const Register& map, RemitId id);
/// The same without its topic.
[[nodiscard]] std::string remit_words(const Register& map, RemitId id);
[[nodiscard]] std::string document_line(const Register& map, DocumentId id);
[[nodiscard]] std::string decision_line(const Register& map, DecisionId id, BodyId card);

/// " since July 2015", " from 2013 to 2016", " until 2016", or nothing.
[[nodiscard]] std::string span_of(PartialDate start, EndDate end);

}  // namespace remit::card
