// SPDX-License-Identifier: MIT
#include "importers/shortened.hpp"

namespace remit {

std::string shortened(std::string_view word) {
    constexpr std::size_t most = 60;
    if (word.size() <= most) return std::string(word);
    std::size_t cut = most;
    while (cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80)
        --cut;
    return std::string(word.substr(0, cut)) + "…";
}

}  // namespace remit
