// SPDX-License-Identifier: MIT
// What several bodies take, and what one in their place would: seats and meetings. D206 and the
// suggestions of mergers tell it.
#pragma once

#include <string>
#include <vector>

#include "graph/findings/duplicate/members.hpp"
#include "remit/graph/snapshot.hpp"

namespace remit {

struct SeatsAsOne {
    std::vector<BodyId> repeated{};  ///< who sit on two or more
    std::size_t now = 0;
    std::size_t merged = 0;
    std::size_t unnumbered = 0;  ///< records of unknown number among the seats, taken as two each
};
[[nodiscard]] SeatsAsOne seats_as_one(const Members& members, const std::vector<BodyId>& bodies);
/// "Mb and Mc sit on more than one of them: together they have six seats, and one body would have
/// four". Of those who sit on several.
[[nodiscard]] std::string described(const Register& map, const std::vector<BodyId>& repeated,
                                    std::size_t now, std::size_t merged);

/// In a year. One body is taken to meet as often as the busiest of them, and as long.
struct MeetingsAsOne {
    double now = 0, merged = 0;
    double hours_now = 0, hours_merged = 0;
    std::vector<BodyId> unsaid{};        ///< of which the map does not say how often they meet
    std::vector<BodyId> hours_unsaid{};  ///< how long
};
[[nodiscard]] MeetingsAsOne meetings_as_one(const Register& map, const std::vector<BodyId>& bodies);
/// Nothing where it is not known of each.
[[nodiscard]] std::string described(const MeetingsAsOne& meetings);

}  // namespace remit
