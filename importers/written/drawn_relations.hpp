// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"

namespace remit::written {

/// The relations of a map for a format of nodes and lines, which holds no selections: a line for
/// each body that a selection takes on the date of the map.
struct DrawnRelations {
    explicit DrawnRelations(const Register& map);

    std::vector<RelationId> relations{};  ///< in the Register's order
    std::size_t selections = 0;           ///< lines of the map that have one
    std::size_t made = 0;                 ///< relations that stand for them
    std::string date{};                   ///< none where the map has none: then nobody is taken

    /// "Kumu holds no selections: 2 relations are written as the 14 that they stand for on
    /// 2016-03-18"; empty where there are none.
    [[nodiscard]] std::string note(std::string_view format) const;
};

}  // namespace remit::written
