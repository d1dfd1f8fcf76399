// SPDX-License-Identifier: MIT
#include "viz/card/amount.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace remit::card {

std::string in_thousands(double amount) {
    const bool whole = std::floor(amount) == amount;
    std::string text = fmt::format("{:.{}f}", amount, whole ? 0 : 2);
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t at = point; at > 3 && text[at - 4] != '-'; at -= 3)
        text.insert(at - 3, ",");
    return text;
}

std::string money(std::string_view currency, double amount) {
    if (currency == "GBP" || currency == "£") return fmt::format("£{}", in_thousands(amount));
    return fmt::format("{}{}{}", currency, currency.empty() ? "" : " ", in_thousands(amount));
}

}  // namespace remit::card
