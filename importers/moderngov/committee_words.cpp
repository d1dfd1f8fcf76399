// SPDX-License-Identifier: MIT
#include "importers/moderngov/committee_words.hpp"

#include <cstddef>

#include <fmt/format.h>

#include "remit/graph/text.hpp"

namespace remit::moderngov {
namespace {

bool has_words(std::string_view folded_text, std::string_view words) {
    return fmt::format(" {} ", folded_text).find(fmt::format(" {} ", words)) != std::string::npos;
}

}  // namespace

std::string type_of(std::string_view title) {
    const std::string words = folded(title);
    if (has_words(words, "scrutiny")) return "scrutiny-committee";
    if (has_words(words, "audit")) return "audit-committee";
    if (has_words(words, "joint")) return "joint-committee";
    if (has_words(words, "working group")) return "working-group";
    return words == "cabinet" || words == "executive" ? "cabinet" : "council-committee";
}

std::string hinted_parent(std::string_view title) {
    std::string without_brackets;
    std::size_t open = 0;
    for (const char c : title) {
        if (c == '(') ++open;
        if (open == 0) without_brackets += c;
        if (c == ')' && open > 0) --open;
    }
    const std::string words = fmt::format(" {} ", folded(without_brackets));
    for (const std::string_view sub : {" sub committee ", " subcommittee "}) {
        const std::size_t at = words.find(sub);
        if (at == std::string::npos) continue;
        return folded(
            fmt::format("{} committee {}", words.substr(0, at), words.substr(at + sub.size())));
    }
    return {};
}

std::string_view seat(std::string_view role) {
    if (role == "chair") return "Chair";
    if (role == "acting-chair") return "Acting chair";
    if (role == "vice-chair") return "Vice-chair";
    if (role == "co-opted") return "Co-opted member";
    if (role == "observer") return "Observer";
    if (role == "secretariat") return "Secretary";
    return "Member";
}

}  // namespace remit::moderngov
