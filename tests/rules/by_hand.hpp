// SPDX-License-Identifier: MIT
// Shipped rules for which no minimal map can be made from the rule alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remit::test {

struct HandMap {
    std::string rule{};
    std::string name{};
    std::string date{};
    std::string lines{};  ///< of support/map.hpp, without the line `map`
    /// "stated", "complete", "not-recorded", or empty where the rule is silent.
    std::string expected{};
    std::string jurisdiction{};  ///< england if empty
};

[[nodiscard]] const std::vector<HandMap>& by_hand();
[[nodiscard]] bool is_by_hand(std::string_view rule);

}  // namespace remit::test
