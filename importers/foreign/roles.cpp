// SPDX-License-Identifier: MIT
#include "importers/foreign/roles.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "remit/graph/text.hpp"

namespace remit::foreign {
namespace {

struct Title {
    std::string_view words{};  ///< folded
    std::string_view role{};
};

constexpr auto titles = std::to_array<Title>({
    {"chair", "chair"},
    {"chairman", "chair"},
    {"chairwoman", "chair"},
    {"chairperson", "chair"},
    {"convener", "chair"},
    {"committee chair", "chair"},
    {"acting chair", "acting-chair"},
    {"acting chairman", "acting-chair"},
    {"vice chair", "vice-chair"},
    {"vice chairman", "vice-chair"},
    {"vice chairperson", "vice-chair"},
    {"deputy chair", "vice-chair"},
    {"deputy chairman", "vice-chair"},
    {"deputy convener", "vice-chair"},
    {"member", "member"},
    {"committee member", "member"},
    {"board member", "member"},
    {"co opted", "co-opted"},
    {"co opted member", "co-opted"},
    {"co optee", "co-opted"},
    {"attendee", "attendee"},
    {"in attendance", "attendee"},
    {"observer", "observer"},
    {"secretary", "secretariat"},
    {"secretariat", "secretariat"},
    {"clerk", "secretariat"},
});

}  // namespace

std::string_view role_of(std::string_view title) {
    const std::string words = folded(title);
    const auto* const found = std::ranges::find(titles, std::string_view(words), &Title::words);
    return found == titles.end() ? std::string_view{} : found->role;
}

}  // namespace remit::foreign
