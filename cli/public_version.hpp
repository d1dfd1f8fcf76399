// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "cli/arguments.hpp"
#include "cli/load.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/viz/findings.hpp"

namespace remit::cli {

/// What is found in a map, and, in a public version, how much that lacks.
struct Found {
    Analysis analysis{};
    std::optional<LeftOut> left_out{};
};

/// Looks for findings, by the rules that were read too; of a public version, only what is found in
/// the whole map too.
[[nodiscard]] Found found_in(const Reading& reading, const Snapshot& snapshot,
                             const AnalyseOptions& options = {});
/// The findings alone, on any day: `whole`, not of a public version, is the whole map on that day.
[[nodiscard]] Analysis found_in(const Reading& reading, const Snapshot& snapshot,
                                const Snapshot* whole);
/// What a public version lacks, where no findings are looked for.
[[nodiscard]] std::optional<LeftOut> left_out_of(const Reading& reading);

/// Says on standard error what a public version lacks, unless the user wants quiet.
void tell(const std::optional<LeftOut>& left_out, const MapArguments& arguments);

}  // namespace remit::cli
