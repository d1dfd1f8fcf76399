// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "graph/change/suggest/joining.hpp"
#include "tests/support/catch.hpp"

namespace {

using namespace remit::suggesting;

/// "ab5" are the first and the second, with five in common.
std::vector<Tie> ties_of(const std::vector<std::string_view>& texts) {
    std::vector<Tie> result;
    for (const std::string_view text : texts) {
        result.push_back({static_cast<std::uint32_t>(text[0] - 'a'),
                          static_cast<std::uint32_t>(text[1] - 'a'),
                          std::stoull(std::string(text.substr(2)))});
    }
    return result;
}

std::string letters(const std::vector<std::uint32_t>& members) {
    std::string text;
    for (const std::uint32_t member : members)
        text += static_cast<char>('a' + member);
    return text;
}

std::vector<std::string> told(const Joins& joins) {
    std::vector<std::string> result;
    for (const Joined& group : joins.groups)
        result.push_back(letters(group.members) + (group.alike ? " alike" : ""));
    for (const auto& group : joins.too_many)
        result.push_back(letters(group) + " too many");
    return result;
}

struct Case {
    std::string_view name{};
    std::vector<std::string_view> ties{};
    std::vector<std::string> expected{};
    JoinLimits limits{.fewest = 3, .largest = 4};
};

TEST_CASE("what has most in common is joined first", "[graph][change][suggest]") {
    const std::vector<Case> cases{
        {"nothing", {}, {}},
        {"two", {"ab3"}, {"ab"}},
        {"too little", {"ab2"}, {}},
        {"two pairs", {"ab3", "cd4"}, {"cd", "ab"}},
        {"a third, by the average", {"ab9", "bc4", "ac2"}, {"ab", "abc"}},
        {"of which too little is left", {"ab9", "bc4", "ac1"}, {"ab"}},
        {"who has nothing with one of them counts as nothing", {"ab9", "bc5"}, {"ab"}},
        {"each with each at once", {"ab5", "bc5", "ac5"}, {"abc alike"}},
        {"a chain in order", {"ab5", "bc5"}, {"ab"}},
        {"a chain whose ends have something too", {"ab5", "bc5", "ac4"}, {"ab", "abc"}},
        {"a pair, then what is as near to it as to another",
         {"ab9", "ac5", "bc5", "ad5", "bd5", "cd5"},
         {"ab", "abcd alike"}},
        {"too many that are alike",
         {"ab5", "ac5", "ad5", "ae5", "bc5", "bd5", "be5", "cd5", "ce5", "de5"},
         {"abcde too many"}},
        {"which are left alone then",
         {"ab5", "ac5", "ad5", "ae5", "bc5", "bd5", "be5", "cd5", "ce5", "de5", "ef4"},
         {"abcde too many"}},
        {"a group as large as may be, and one more",
         {"ab9", "cd8", "ac5", "bd5", "ad5", "bc5", "ae4", "be4", "ce4", "de4"},
         {"ab", "cd", "abcd"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(told(joined(6, ties_of(c.ties), c.limits)) == c.expected); }
    }
}

TEST_CASE("the order of ties does not matter, and groups lie within groups",
          "[graph][change][suggest]") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const auto count = static_cast<std::uint32_t>(2 + random() % 20);
        std::vector<Tie> ties;
        for (std::uint32_t a = 0; a < count; ++a) {
            for (std::uint32_t b = a + 1; b < count; ++b) {
                if (random() % 3 != 0) ties.push_back({a, b, 1 + random() % 6});
            }
        }
        const JoinLimits limits{.fewest = 2, .largest = 8};
        const Joins joins = joined(count, ties, limits);
        std::reverse(ties.begin(), ties.end());
        CHECK(told(joined(count, ties, limits)) == told(joins));
        CHECK(joins.groups.size() < count);
        for (std::size_t i = 0; i < joins.groups.size(); ++i) {
            const auto& group = joins.groups[i].members;
            CHECK(group.size() <= limits.largest);
            for (std::size_t j = 0; j < i; ++j) {
                const auto& part = joins.groups[j].members;
                const bool within =
                    std::includes(group.begin(), group.end(), part.begin(), part.end());
                const bool apart = std::none_of(part.begin(), part.end(), [&](std::uint32_t m) {
                    return std::binary_search(group.begin(), group.end(), m);
                });
                CHECK((within || apart));
            }
        }
    }
}

}  // namespace
