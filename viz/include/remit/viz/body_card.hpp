// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "remit/graph/ids.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// All that a map knows of one body on its day, each fact with its evidence, then the findings
/// about it: a page that the body itself could be asked to confirm.
void write_body_card(std::ostream& out, const FindingsReport& report, BodyId body,
                     terminal::Style style = {});

}  // namespace remit
