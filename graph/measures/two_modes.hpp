// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "graph/measures/network.hpp"
#include "graph/measures/ways.hpp"
#include "remit/graph/measures.hpp"

namespace remit::measures {

/// By vertex of the membership network; empty where a body both sits and is sat on, or nobody sits.
[[nodiscard]] std::vector<SeatCentrality> seat_centralities(const Network& membership,
                                                            const Ways& ways);

}  // namespace remit::measures
