// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/terms.hpp"

namespace remit {

/// The form of a verb that agrees with a body: a record that stands for several takes the plural.
[[nodiscard]] inline std::string_view agree(const Register& map, BodyId body, std::string_view one,
                                            std::string_view many) {
    return stands_for_many(map, body) ? many : one;
}

}  // namespace remit
