// SPDX-License-Identifier: MIT
// Other people's tables, read by a file that says what their columns mean (remit-columns/1,
// data/columns/README.md).
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// What the columns of some tables mean.
struct Mapping;

/// Which mappings readers of tables go by: the one that was asked for, else the first whose
/// headings a table has.
struct Mappings {
    std::vector<std::shared_ptr<const Mapping>> known{};
    std::shared_ptr<const Mapping> asked{};
};

/// Null where something is wrong with it, all of which is told.
[[nodiscard]] std::shared_ptr<const Mapping> read_mapping(std::string_view bytes, InputId input,
                                                          Diagnostics& diagnostics,
                                                          const Limits& limits = {});
/// What a mapping is called, and what it is of.
[[nodiscard]] std::string_view id_of(const Mapping& mapping);
[[nodiscard]] std::string_view title_of(const Mapping& mapping);

}  // namespace remit
