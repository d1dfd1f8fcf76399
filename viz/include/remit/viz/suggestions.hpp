// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "remit/graph/suggest.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/terminal.hpp"

namespace remit {

/// Suggested mergers for a person, best first, each with what speaks for and against it and what
/// does not count: at most 80 columns. Of the report its findings are not read.
void write_suggestions_text(std::ostream& out, const FindingsReport& report,
                            const Suggestions& suggestions, terminal::Style style = {});
/// One object, remit-suggestions/1 (data/schema/suggestions.json).
void write_suggestions_json(std::ostream& out, const FindingsReport& report,
                            const Suggestions& suggestions);
/// One suggestion a row, best first, below a row of column names.
void write_suggestions_csv(std::ostream& out, const FindingsReport& report,
                           const Suggestions& suggestions);

}  // namespace remit
