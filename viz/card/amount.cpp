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

std::string_view currency_word(std::string_view currency) {
    return currency == "GBP" ? "£" : currency;
}

std::string money(std::string_view currency, double amount) {
    const std::string_view word = currency_word(currency);
    const bool code = !word.empty() && word != "£";
    return fmt::format("{}{}{}{}", amount < 0 ? "−" : "", word, code ? " " : "",
                       in_thousands(std::abs(amount)));
}

}  // namespace remit::card
