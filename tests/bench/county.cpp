// SPDX-License-Identifier: MIT
#include "tests/bench/county.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <fmt/format.h>

namespace remit::bench {
namespace {

struct Kind {
    std::size_t first;
    std::string_view type;
    std::string_view title;
    std::size_t of_the_county;  ///< so many have the whole county, the rest a district each
};
constexpr auto kinds = std::to_array<Kind>({
    {place::council, "county-council", "County Council", 1},
    {1, "district-council", "District Council", 0},
    {place::police, "police-force", "Police", 1},
    {place::health_board, "health-and-wellbeing-board", "Health and Wellbeing Board", 1},
    {place::committee, "scrutiny-committee", "Scrutiny Committee", 1},
    {place::first_csp, "csp", "Community Safety Partnership", 0},
    {place::first_service, "council-service", "Service", 3},
    {place::first_board, "partnership-board", "Board", 8},
    {place::first_group, "working-group", "Working Group", 10},
    {place::first_operational, "operational-group", "Operational Group", 5},
});

constexpr auto themes = std::to_array<std::string_view>({"Road Safety",       "Domestic Abuse",
                                                         "Prevent",           "Burglary",
                                                         "Hate Crime",        "Modern Slavery",
                                                         "Town Centre",       "Alcohol Harm",
                                                         "Drug Treatment",    "Youth Justice",
                                                         "Safeguarding",      "Housing Support",
                                                         "Flood Resilience",  "Wildlife",
                                                         "Fraud Awareness",   "Victim Care",
                                                         "Missing Persons",   "Gangs",
                                                         "Knife Possession",  "Arson Reduction",
                                                         "Mental Health",     "Early Help",
                                                         "Rural Watch",       "Night Economy",
                                                         "Travellers Forum",  "Homeless Outreach",
                                                         "Sexual Violence",   "Offender Management",
                                                         "Neighbour Dispute", "Cyber Security"});

constexpr auto beginnings = std::to_array<std::string_view>(
    {"Nor",  "East", "Wes", "Stan", "Hart", "Mil", "Old", "Ash", "Bram", "Cal", "Dun",  "Els",
     "Farn", "Gle",  "Hol", "Kir",  "Lang", "Mar", "Oak", "Pen", "Rad",  "Sel", "Thorn"});
constexpr auto middles = std::to_array<std::string_view>(
    {"", "ber", "den", "ing", "mer", "over", "ring", "ster", "ton", "wel", "ves"});
constexpr auto endings = std::to_array<std::string_view>(
    {"wick", "ham", "ford", "shire", "ley", "mouth", "field", "bury", "dale", "combe"});

const Kind& kind_at(std::size_t place) {
    return *std::prev(std::find_if(kinds.begin(), kinds.end(),
                                   [&](const Kind& kind) { return kind.first > place; }));
}

/// One name of as many as there are, as a number in a mixed base of parts.
std::string word(std::size_t number) {
    const std::size_t begun = number % beginnings.size();
    const std::size_t rest = number / beginnings.size();
    // The end goes round with the beginning, so that neighbours end differently.
    const std::size_t ended = rest / middles.size() + begun;
    return fmt::format("{}{}{}", beginnings[begun], middles[rest % middles.size()],
                       endings[ended % endings.size()]);
}

/// Unlike that of any other number.
std::string place_name(std::size_t number) {
    constexpr std::size_t words = beginnings.size() * middles.size() * endings.size();
    std::string name = word(number % words);
    for (number /= words; number > 0; number /= words)
        name += " " + word(number % words);
    return name;
}

}  // namespace

std::string_view type_at(std::size_t place) { return kind_at(place).type; }

bool has_the_county(std::size_t place) {
    const Kind& kind = kind_at(place);
    return place - kind.first < kind.of_the_county;
}

std::size_t district_of(std::size_t place) {
    return 1 + (place - kind_at(place).first) % districts_per_county;
}

std::string area_name(std::size_t county, std::size_t district) {
    return place_name(county * (districts_per_county + 1) + district);
}

std::string body_name(std::size_t county, std::size_t place, bool again) {
    const Kind& kind = kind_at(place);
    const std::string where = area_name(county, has_the_county(place) ? 0 : district_of(place));
    if (place < place::first_service) return fmt::format("{} {}", where, kind.title);
    const std::size_t number = place - kind.first - (again ? 1 : 0);
    const std::string_view theme = themes[number % themes.size()];
    return again ? fmt::format("{} for {}, {}", kind.title, theme, where)
                 : fmt::format("{} {} {}", where, theme, kind.title);
}

std::string body_acronym(std::size_t county, std::size_t place) {
    std::string letters;
    for (const char c : body_name(county, place)) {
        if (c >= 'A' && c <= 'Z') letters += c;
    }
    return letters;
}

}  // namespace remit::bench
