// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "remit/graph/measures.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// The measures of a map for a person: one table of the whole and of each class of relations, what
/// its rows mean, and the bodies that matter most for the ways between others.
void write_measures_text(std::ostream& out, const FindingsReport& report,
                         const MapMeasures& measures, terminal::Style style = {});
/// One object, remit-measures/1 (data/schema/measures.json).
void write_measures_json(std::ostream& out, const FindingsReport& report,
                         const MapMeasures& measures);
/// One body a row, in the order of the map, below a row of column names.
void write_measures_csv(std::ostream& out, const FindingsReport& report,
                        const MapMeasures& measures);

}  // namespace remit
