// SPDX-License-Identifier: MIT
#include "cli/complain.hpp"

#include <iostream>

#include <fmt/format.h>

#include "remit/graph/text.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::cli {

void complain(std::string_view text) {
    std::cerr << "remit: " << terminal::printable(text) << '\n';
}

ExitStatus usage_error(std::string_view text, std::string_view lines) {
    complain(text);
    std::cerr << lines;
    return ExitStatus::usage;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
    const std::string_view found = nearest(word, candidates);
    return found.empty() ? std::string{} : fmt::format("; did you mean '{}'?", found);
}

}  // namespace remit::cli
