// SPDX-License-Identifier: MIT
#pragma once

#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"

namespace remit::cli {

/// Gives a figure what was found and the marks of the version: its label, and what a public one
/// lacks. What the report refers to must outlive the drawing.
void mark(DrawOptions& options, const FindingsReport& report);

}  // namespace remit::cli
