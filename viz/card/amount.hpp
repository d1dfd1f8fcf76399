// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace remit::card {

/// A sum of money, or any number: "12,000", "12,000.50".
[[nodiscard]] std::string in_thousands(double amount);

}  // namespace remit::card
