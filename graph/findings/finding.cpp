// SPDX-License-Identifier: MIT
#include "remit/graph/finding.hpp"

#include <array>

namespace remit {

std::string_view word(FindingCategory category) {
    static constexpr auto words =
        std::to_array<std::string_view>({"gap", "duplicate", "unclear", "burden"});
    return words[static_cast<std::size_t>(category)];
}

std::string_view word(Severity severity) {
    static constexpr auto words =
        std::to_array<std::string_view>({"info", "low", "medium", "high"});
    return words[static_cast<std::size_t>(severity)];
}

std::string_view word(Basis basis) {
    static constexpr auto words =
        std::to_array<std::string_view>({"stated", "complete", "not-recorded"});
    return words[static_cast<std::size_t>(basis)];
}

bool shows(const Register& map, const Because& step, const Evidence& evidence) {
    if (step.shows == cites::all) return true;
    const std::string_view about = map.text(evidence.about);
    if (step.shows == cites::existence) return evidence.about_existence || about == "type";
    if (step.shows == cites::life)
        return evidence.about_existence || about == "start" || about == "end";
    return !step.shows.empty() && about == step.shows;
}

}  // namespace remit
