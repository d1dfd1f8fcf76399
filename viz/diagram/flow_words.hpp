// SPDX-License-Identifier: MIT
// Routes of money in words.
#pragma once

#include <string>

#include "viz/diagram/flows.hpp"

namespace remit::diagram {

/// "£12,000 for 2015-16", "EUR 12,000", or "12,000" where no currency is said.
[[nodiscard]] std::string sum_words(const Sum& sum);

/// Over a band: "£12,000 for 2015-16, proposed, for Domestic abuse". Where nothing is said of the
/// amount, that is said too if `say_unrecorded`.
[[nodiscard]] std::string band_words(const Register& map, const Flow& flow, bool say_unrecorded);

/// "The County Council pays the North CSP £12,000 for 2015-16 (until 31 March 2014)".
[[nodiscard]] std::string flow_sentence(const Register& map, const Flow& flow);

/// Under a body's name: "receives £12,000 for 2015-16 · no payment onwards is recorded".
[[nodiscard]] std::string purse_words(const Snapshot& snapshot, BodyId body, const Purse& purse);

}  // namespace remit::diagram
