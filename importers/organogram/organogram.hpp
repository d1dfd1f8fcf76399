// SPDX-License-Identifier: MIT
// Sheets of organograms, of whatever file, to a draft.
#pragma once

#include <span>

#include "importers/organogram/sheet.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::organogram {

/// Adds the posts, units, organisations and lines of sheets that are parts of `whole`, the senior
/// ones first. Returns false where a limit was met.
bool read_sheets(std::span<const Sheet> sheets, InputId whole, Draft& draft,
                 Diagnostics& diagnostics, const Limits& limits);

}  // namespace remit::organogram
