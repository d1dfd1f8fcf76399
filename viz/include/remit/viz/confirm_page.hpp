// SPDX-License-Identifier: MIT
// Pages, in Markdown, to send to each body of a map and have confirmed.
#pragma once

#include <iosfwd>
#include <span>

#include "remit/graph/ids.hpp"
#include "remit/viz/findings.hpp"

namespace remit {

/// All that the map says of a body, a line a fact to tick or correct, each with its sources; what
/// is not recorded; and the questions that findings put to this body.
void write_confirm_page(std::ostream& out, const FindingsReport& report, BodyId body);
/// The pages, <id>.md, with how many questions each asks.
void write_confirm_index(std::ostream& out, const FindingsReport& report,
                         std::span<const BodyId> bodies);

}  // namespace remit
