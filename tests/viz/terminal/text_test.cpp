// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/terminal.hpp"
#include "tests/support/catch.hpp"

using namespace remit::terminal;

TEST_CASE("text of users cannot take hold of a terminal", "[viz][terminal]") {
    struct Case {
        std::string_view name{};
        std::string_view text{};
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"plain text stays", "Ynys Môn – “safe”", "Ynys Môn – “safe”"},
        {"a colour", "a\x1b[31mred\x1b[0m", "a?[31mred?[0m"},
        {"a title of the window", "\x1b]0;gone\x07", "?]0;gone?"},
        {"C1 control characters in UTF-8",
         "a\xC2\x9B"
         "31m",
         "a?31m"},
        {"DEL and backspace", "a\x7F\b", "a??"},
        {"carriage return", "safe\rgone", "safe?gone"},
        {"line feed and tab part words", "two\nlines\tmore", "two lines more"},
        {"text turned round",
         "a\xE2\x80\xAE"
         "b",
         "a?b"},
        {"an isolate",
         "a\xE2\x81\xA6"
         "b",
         "a?b"},
        {"broken UTF-8",
         "a\xFF"
         "b\xC3",
         "a\xEF\xBF\xBD"
         "b\xEF\xBF\xBD"},
        {"a surrogate", "\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"empty", "", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(printable(c.text) == c.expected); }
    }
}

TEST_CASE("a paragraph is broken at spaces", "[viz][terminal]") {
    struct Case {
        std::string_view name{};
        std::string_view lead{};
        std::string_view text{};
        std::size_t indent = 0;
        std::string_view expected{};
    };
    const std::vector<Case> cases{
        {"it fits", "- ", "one two", 2, "- one two\n"},
        {"exactly at the width", "", "12345 7890", 0, "12345 7890\n"},
        {"one past it", "", "12345 78901", 0, "12345\n78901\n"},
        {"later lines are indented", "- ", "one two three", 2, "- one two\n  three\n"},
        {"a word wider than a line is cut", "", "abcdefghijklm n", 0, "abcdefghij\nklm n\n"},
        {"a long word after a short one", "", "ab cdefghijklmno", 0, "ab\ncdefghijkl\nmno\n"},
        {"a lead wider than the line", "123456789012: ", "word", 2, "123456789012: \n  word\n"},
        {"accents take one column", "", "éééé éééé é", 0, "éééé éééé\né\n"},
        {"combining accents take none", "",
         "e\xCC\x81"
         "e\xCC\x81 12345678",
         0,
         "e\xCC\x81"
         "e\xCC\x81\n12345678\n"},
        {"wide characters take two", "", "漢字漢字 漢", 0, "漢字漢字\n漢\n"},
        {"spaces in a row are one", "", "  a   b ", 0, "a b\n"},
        {"no text", "Note: ", "", 2, "Note:\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(paragraph(c.lead, c.text, c.indent, 10) == c.expected); }
    }
}

TEST_CASE("a long title is cut at a space", "[viz][terminal]") {
    CHECK(shortened("Board minutes", 13) == "Board minutes");
    CHECK(shortened("Board minutes of May", 14) == "Board minutes…");
    CHECK(shortened("Board, minutes", 8) == "Board…");
    CHECK(shortened("Unbreakableness", 8) == "Unbreak…");
    CHECK(columns(shortened("漢字漢字漢字", 7)) <= 7);
}

TEST_CASE("a page of Markdown is read as text", "[viz][terminal]") {
    const std::string_view markdown =
        "# G101 no-reporting-line\n\nA **board** has no `line`\nto another body.\n\n"
        "## When to accept it\n\n- once, and [why](https://example.org/x)\n- a second item that "
        "is long\n  and goes on\n\n1. first\n\n```json\n{\"format\": \"remit/1\",   \"x\": []}\n"
        "```\n\n| a | b |\n|---|---|\n";
    CHECK(page(markdown, 30) ==
          "G101 no-reporting-line\n======================\n\nA board has no line to another\n"
          "body.\n\nWhen to accept it\n-----------------\n\n- once, and why\n"
          "  (https://example.org/x)\n- a second item that is long\n  and goes on\n\n1. first\n\n"
          "    {\"format\": \"remit/1\",   \"x\": []}\n\n| a | b |\n|---|---|\n");
}

TEST_CASE("colour is there only if asked for", "[viz][terminal]") {
    CHECK(Style{}.red("a") == "a");
    CHECK(Style{.colour = true}.red("a") == "\x1b[1;31ma\x1b[0m");
}
