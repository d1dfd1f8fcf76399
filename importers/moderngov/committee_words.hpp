// SPDX-License-Identifier: MIT
// What the titles of committees and roles in ModernGov mean in a map.
#pragma once

#include <string>
#include <string_view>

namespace remit::moderngov {

/// The body type of a committee, by its title. The heading that it is listed under would say more,
/// but stands in one of the service's answers alone: its others would then seem to disagree.
[[nodiscard]] std::string type_of(std::string_view title);
/// The title, folded, of the committee that a sub-committee's own hints at: "licensing committee"
/// of "Licensing Sub (Hearings) Committee"; empty where it hints at none.
[[nodiscard]] std::string hinted_parent(std::string_view title);
/// What a seat of this role is called: "Vice-chair".
[[nodiscard]] std::string_view seat(std::string_view role);

}  // namespace remit::moderngov
