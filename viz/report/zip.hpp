// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

namespace remit::report {

/// A file in an archive.
struct Part {
    std::string name{};
    std::string bytes{};
    bool packed = true;  ///< not where its format has packed it already
};

/// A zip archive of these files in this order, all of the first day that zip knows (1 January
/// 1980): the same parts are the same bytes, in any time zone. Throws std::runtime_error where
/// libzip fails.
[[nodiscard]] std::string zipped(std::span<const Part> parts);

}  // namespace remit::report
