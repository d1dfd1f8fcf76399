// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "remit/graph/register.hpp"

namespace remit::card {

/// A relation as it reads on the card of one of its ends, or of the body that it speaks for:
/// "reports to Health Board since July 2015 (sources disagree)", "North CSP reports to this body".
[[nodiscard]] std::string relation_line(const Register& map, RelationId id, BodyId card);
[[nodiscard]] std::string remit_line(const Register& map, RemitId id);
[[nodiscard]] std::string document_line(const Register& map, DocumentId id);
[[nodiscard]] std::string decision_line(const Register& map, DecisionId id, BodyId card);

/// " since July 2015", " from 2013 to 2016", " until 2016", or nothing.
[[nodiscard]] std::string span_of(PartialDate start, EndDate end);

}  // namespace remit::card
