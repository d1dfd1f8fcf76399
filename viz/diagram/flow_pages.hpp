// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "viz/diagram/chart.hpp"
#include "viz/diagram/flow_drawing.hpp"

namespace remit::diagram {

/// All that is drawn of routes of money, without its places.
struct FlowPicture {
    struct Route {
        Band band{};  ///< between boxes by number
        BandDress dress{};
        std::string id{};        ///< of the relation
        std::string sentence{};  ///< that tells it
    };
    std::vector<FlowBox> boxes{};
    std::vector<Route> routes{};
};

/// Sets a picture on as few pages of `room` as it needs, or on one where that has no size. A body
/// that is drawn several times says where else. Throws std::runtime_error where Graphviz fails.
[[nodiscard]] std::vector<ChartPage> flow_pages(FlowPicture picture, Size room);

}  // namespace remit::diagram
