// SPDX-License-Identifier: MIT
#include "viz/diagram/text.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using remit::diagram::text_width;
using remit::diagram::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("a name breaks at spaces, evenly, not after a small word", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view text{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {.name = "nothing", .text = ""},
        {.name = "spaces", .text = "  \n "},
        {.name = "what fits stays whole",
         .text = "Police and Crime Panel",
         .expected = {"Police and Crime Panel"}},
        {.name = "even lines",
         .text = "Ipswich Community Safety Partnership",
         .expected = {"Ipswich Community", "Safety Partnership"}},
        {.name = "a small word begins a line",
         .text = "Suffolk Health and Wellbeing Board",
         .expected = {"Suffolk Health", "and Wellbeing Board"}},
        {.name = "five lines and no more",
         .text = "Communities Communities Communities Communities Communities Communities "
                 "Communities Communities "
                 "Communities Communities Communities",
         .expected = {"Communities", "Communities Communities", "Communities Communities",
                      "Communities Communities", "Communities Communities…"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(wrap(c.text, 140, 10) == c.expected); }
    }
}

TEST_CASE("no line is wider than asked for, however long a word is", "[viz][diagram]") {
    const std::string megabyte(1U << 20U, 'W');
    for (const std::string& line : wrap(megabyte, 140, 10, 4))
        CHECK(text_width(line, 10) <= 140 + text_width("…", 10));
}

TEST_CASE("text is escaped for XML", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view text{};
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"marks of XML", "<a b=\"c\" d='e'>&</a>",
         "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&lt;/a&gt;"},
        {"control characters", std::string_view("a\0b\x01\x1b[31m\x7f", 10), "ab[31m"},
        {"C1 controls",
         "a\xC2\x85"
         "b",
         "ab"},
        {"turned text",
         "a\xE2\x80\xAE"
         "b\xE2\x81\xA6",
         "ab"},
        {"not UTF-8", "a\xFF\xC0\xAF", "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"a surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"cut off", "\xE2\x82", "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"U+FFFF", "a\xEF\xBF\xBF", "a"},
        {"other scripts", "Gwent Ŵ 地域 🙂", "Gwent Ŵ 地域 🙂"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(remit::diagram::xml(c.text) == c.expected); }
    }
}

TEST_CASE("ids stay different", "[viz][diagram]") {
    CHECK(remit::diagram::xml_id("reports-to.a.b") == "reports-to.a.b");
    CHECK(remit::diagram::xml_id("a b\"_é") == "a_20b_22_5f_c3_a9");
}
