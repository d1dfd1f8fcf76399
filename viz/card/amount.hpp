// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace remit::card {

/// A sum of money, or any number: "12,000", "12,000.50".
[[nodiscard]] std::string in_thousands(double amount);

/// A currency by the word that it is known by here: pounds are "£", whether a map says "GBP" or
/// "£".
[[nodiscard]] std::string_view currency_word(std::string_view currency);

/// "£12,000", "EUR 12,000", "−£12,000"; an amount of no currency is a number.
[[nodiscard]] std::string money(std::string_view currency, double amount);

}  // namespace remit::card
