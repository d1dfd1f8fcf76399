// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "remit/graph/snapshot.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// How two bodies are joined, by class of relation and in both directions: the shortest ways with
/// the source of each step, what every way needs, and what the map says of the two that joins
/// nothing (a denial, a proposal, an open question).
void write_routes_text(std::ostream& out, const FindingsReport& report, BodyId a, BodyId b,
                       terminal::Style style = {});
/// The same as one object, remit-path/1, with every list there.
void write_routes_json(std::ostream& out, const FindingsReport& report, BodyId a, BodyId b);

}  // namespace remit
