// SPDX-License-Identifier: MIT
#include "importers/written/left_out.hpp"

#include <fmt/format.h>

namespace remit::written {

void LeftOut::add(std::string_view what, std::size_t count) {
    if (count > 0)
        notes_.push_back(fmt::format("{} holds no {}: {} left out", format_, what, count));
}

}  // namespace remit::written
