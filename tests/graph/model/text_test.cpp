// SPDX-License-Identifier: MIT
#include "remit/graph/text.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

TEST_CASE("a text pool keeps each text once and its views for good", "[graph][model]") {
    remit::TextPool pool;
    const auto first = pool.intern("body");
    const std::string_view view = pool.view(first);
    for (int i = 0; i < 100'000; ++i)
        pool.intern("text number " + std::to_string(i));
    CHECK(pool.intern("body") == first);
    CHECK(pool.find("text number 99999") == remit::TextId{std::size_t{100'000}});
    CHECK_FALSE(pool.find("never seen"));
    CHECK(pool.size() == 100'001);
    const std::string long_text(1'000'000, 'x');
    CHECK(pool.view(pool.intern(long_text)) == long_text);
    CHECK(pool.view(pool.intern("")).empty());
    remit::TextPool moved = std::move(pool);
    CHECK(view == "body");
    CHECK(moved.find("body") == first);
}

TEST_CASE("names are folded to be compared", "[graph][model]") {
    struct Case {
        std::string_view name;
        std::string_view expected;
    };
    const std::vector<Case> cases{
        {"Ipswich CSP", "ipswich csp"},
        {"  Ipswich -- (CSP)  ", "ipswich csp"},
        {"Children's Trust", "childrens trust"},
        {"Children\u2019s Trust", "childrens trust"},
        {"Health & Wellbeing", "health wellbeing"},
        {"North\u2013South\u00A0Board", "north south board"},
        {"D\u0174R \u00C9cole \u0176", "d\u0175r \u00E9cole \u0177"},
        {"\u65E5\u672C", "\u65E5\u672C"},
        {"\xC3", ""},  // no text: readers let only UTF-8 in
        {"!?", ""},
        {"", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION("'" << c.name << "'") { CHECK(remit::folded(c.name) == c.expected); }
    }
}

TEST_CASE("a mistyped word is met by the nearest known one", "[graph][model]") {
    const std::vector<std::string_view> known{"sscg", "reports-to", "part-of", "hwb"};
    CHECK(remit::nearest("sscgg", known) == "sscg");
    CHECK(remit::nearest("reports too", known) == "reports-to");
    CHECK(remit::nearest("hw", known) == "hwb");
    CHECK(remit::nearest("", known).empty());
    CHECK(remit::nearest("completely else", known).empty());
    CHECK(remit::nearest("x", {}).empty());
}

TEST_CASE("a name becomes a slug", "[graph][model]") {
    CHECK(remit::slug("Health & Wellbeing Board") == "health-wellbeing-board");
    CHECK(remit::slug("  A--B  ") == "a-b");
    CHECK(remit::slug("Caf\u00E9") == "caf");
    CHECK(remit::slug("\u65E5\u672C").empty());
}
