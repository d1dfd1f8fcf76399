// SPDX-License-Identifier: MIT
#include "importers/govuk/organisation_words.hpp"

#include <algorithm>
#include <array>

namespace remit::govuk {
namespace {

// Agencies, courts and offices have no legal person of their own, and are parts of a department;
// the others answer to one at arm's length.
constexpr auto kinds = std::to_array<Kind>({
    {"Ministerial department", "Ministerial departments", "agency", "accountable-to"},
    {"Non-ministerial department", "Non-ministerial departments", "agency", "accountable-to"},
    {"Executive agency", "Executive agencies", "agency", "part-of"},
    {"Executive non-departmental public body", "Executive non-departmental public bodies", "agency",
     "accountable-to"},
    {"Advisory non-departmental public body", "Advisory non-departmental public bodies", "agency",
     "accountable-to"},
    {"Ad-hoc advisory group", "Ad-hoc advisory groups", "agency", "accountable-to"},
    {"Tribunal", "Tribunals", "agency", "accountable-to"},
    {"Court", "Courts", "agency", "part-of"},
    {"Public corporation", "Public corporations", "agency", "accountable-to"},
    {"Special health authority", "Special health authorities", "agency", "accountable-to"},
    {"Independent monitoring body", "Independent monitoring bodies", "scrutiny", "accountable-to"},
    {"Devolved administration", "Devolved administrations", "executive", "accountable-to"},
    {"Executive office", "Executive offices", "executive", "part-of"},
    {"Civil service", "Civil service bodies", "agency", "part-of"},
    {"Sub organisation", "Sub-organisations", "agency", "part-of"},
    {"Other", "Other organisations", "agency", "accountable-to"},
});

struct ClosedWord {
    std::string_view word{};
    std::string_view says{};
};
constexpr auto closed_words = std::to_array<ClosedWord>({
    {"no_longer_exists", "GOV.UK says that it no longer exists."},
    {"replaced", "GOV.UK says that it was replaced."},
    {"merged", "GOV.UK says that it was merged into another body."},
    {"changed_name", "GOV.UK says that it goes by another name now."},
    {"split", "GOV.UK says that it was split."},
    {"left_gov", "GOV.UK says that it is no longer a body of the government."},
    {"devolved", "GOV.UK says that it is a body of a devolved administration."},
});

}  // namespace

Kind kind_of(std::string_view format) {
    const auto* const found = std::ranges::find(kinds, format, &Kind::format);
    if (found != kinds.end()) return *found;
    return {.format = format, .category = "agency", .parent = "accountable-to"};
}

Closing closing_of(std::string_view status, std::string_view closed_status) {
    const bool closed = status == "closed";
    Closing closing{
        .left = closed && closed_status == "left_gov",
        .devolved = status == "devolved" || (closed_status == "devolved" && status != "live")};
    closing.ended = closed && !closing.left && !closing.devolved;
    // A body that is live keeps the word of an earlier closing, which says nothing.
    if (!closed && !closing.devolved) return closing;
    const std::string_view word = closing.devolved ? "devolved" : closed_status;
    const auto* const found = std::ranges::find(closed_words, word, &ClosedWord::word);
    if (found != closed_words.end()) closing.says = found->says;
    return closing;
}

std::string name_from_address(std::string_view address) {
    while (address.ends_with('/'))
        address.remove_suffix(1);
    std::string name(address.substr(address.find_last_of('/') + 1));
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name.empty() ? std::string(address) : name;
}

}  // namespace remit::govuk
