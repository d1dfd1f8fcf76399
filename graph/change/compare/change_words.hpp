// SPDX-License-Identifier: MIT
// How a change of a fact reads. Sentences begin with a capital and end with a full stop.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "remit/graph/united.hpp"

namespace remit {

/// How a relation, remit or document stands on a day; nothing where it is not there.
using Stand = std::optional<Status>;
[[nodiscard]] bool is_live(Stand stand);

/// "on 9 July 2015", "in 2015".
[[nodiscard]] std::string when(PartialDate date);
/// "The Safer Group now reports to the Board."
[[nodiscard]] std::string came_text(const Register& map, FactRef fact, Status is);
/// "The Safer Group no longer reports to the Board."; nothing where nobody misses it.
[[nodiscard]] std::string went_text(const Register& map, FactRef fact, Status was);
/// "The Safer Group now chairs the Board; before, it was a member of it."; nothing where nothing of
/// what a sentence tells has changed.
[[nodiscard]] std::string changed_text(const Register& map, FactRef was, Status stood, FactRef is,
                                       Status stands);
/// "The East CSP reports to the Board, as the North CSP and the South CSP did."; "The Group reports
/// to the East CSP, in place of the North CSP." where the subject is not the heir.
[[nodiscard]] std::string carried_text(const Register& map, FactRef is, BodyId heir,
                                       const std::vector<BodyId>& predecessors);
/// Of what one of two maps alone has: "On the newer map alone: …", "Newly recorded, since 2005: …".
[[nodiscard]] std::string one_map_text(const Register& map, const OnOneMap& alone);
/// "Recommendation by the Select Committee on 31 October 2013 (agreed): Schools should …"
[[nodiscard]] std::string decision_text(const Register& map, DecisionId id);

}  // namespace remit
