// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "remit/graph/register.hpp"

namespace remit {

/// The words of a selection; those that it does not say are empty.
struct SelectionWords {
    std::string_view authorities_of{};
    std::string_view members_of{};
    std::string type{};
    std::string_view within{};
};
/// As a table writes it: "@members of board", "@csp in suffolk".
[[nodiscard]] std::string selection_text(const SelectionWords& words);

/// The id of a relation or remit that has none of its own, from the ids of what it joins.
[[nodiscard]] std::string made_id(const Relation& relation, std::string_view from,
                                  std::string_view to);
[[nodiscard]] std::string made_id(const Remit& remit, std::string_view body,
                                  std::string_view topic);

}  // namespace remit
