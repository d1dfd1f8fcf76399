// SPDX-License-Identifier: MIT
#pragma once

#include "cli/load.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/importers/formats.hpp"

namespace remit::cli {

/// A map in a format that Remit writes, marked with its label; with a sheet of the findings where
/// the format takes tables.
[[nodiscard]] Written written_map(const Reading& reading, const Format& format,
                                  const Analysis& analysis);

}  // namespace remit::cli
