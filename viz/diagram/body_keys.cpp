// SPDX-License-Identifier: MIT
#include "viz/diagram/body_keys.hpp"

#include <array>
#include <string>

namespace remit::diagram {

std::vector<ChartKey> body_keys(const std::vector<Node>& nodes) {
    constexpr Size picture{36, 15};
    std::array<bool, look_count> looks{};
    std::array<bool, border_count> borders{};
    bool several = false;
    for (const Node& node : nodes) {
        looks.at(static_cast<std::size_t>(node.look)) = true;
        borders.at(static_cast<std::size_t>(node.border)) = true;
        several = several || node.several;
    }
    std::vector<ChartKey> keys;
    const auto add = [&](const NodeDress& dress, std::string_view label) {
        keys.push_back({.picture = picture,
                        .items = {Shaped{dress, {0, 0, picture.width, picture.height}}},
                        .label = std::string(label)});
    };
    for (std::size_t i = 0; i < looks.size(); ++i) {
        if (looks.at(i)) add({.look = static_cast<Look>(i)}, style(static_cast<Look>(i)).label);
    }
    for (std::size_t i = 0; i < borders.size(); ++i) {
        if (borders.at(i))
            add({.look = Look::executive, .border = static_cast<Border>(i)},
                label_of(static_cast<Border>(i)));
    }
    if (several) add({.look = Look::executive, .several = true}, several_label);
    return keys;
}

}  // namespace remit::diagram
