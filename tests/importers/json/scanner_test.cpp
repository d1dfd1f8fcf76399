// SPDX-License-Identifier: MIT
// The scanner takes as JSON what nlohmann's parser takes, and reads in it what that parser reads.
#include "importers/json/scanner.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace {

using remit::Cell;
using remit::Place;

/// What it is given, as JSON without space, each text as nlohmann would write it.
class Rewriter {
  public:
    bool begin_object(Place /*place*/) { return begin("{"); }
    bool begin_list(Place /*place*/) { return begin("["); }
    void end() {
        out += closing_.back();
        closing_.pop_back();
        first_ = false;
    }
    void key(std::string_view name, Place /*place*/) {
        separate();
        out += nlohmann::json(name).dump() + ":";
        first_ = true;
    }
    bool scalar(Cell::Kind kind, std::string_view written, Place /*place*/) {
        separate();
        if (kind == Cell::Kind::text) {
            out += nlohmann::json(written).dump();
        } else if (kind == Cell::Kind::null) {
            out += "null";
        } else {
            out += written;
        }
        return true;
    }

    std::string out{};

  private:
    bool begin(std::string_view bracket) {
        separate();
        out += bracket;
        closing_ += bracket == "{" ? '}' : ']';
        first_ = true;
        return true;
    }
    void separate() {
        if (!first_) out += ',';
        first_ = false;
    }

    std::string closing_{};
    bool first_ = true;
};

/// Nothing where it is no JSON.
std::string read(std::string_view bytes) {
    Rewriter rewriter;
    remit::json_reader::Scanner<Rewriter> scanner(bytes, remit::InputId{}, rewriter);
    const bool whole = scanner.scan() == remit::json_reader::Scanned::whole;
    return whole ? rewriter.out : std::string{};
}

/// nlohmann takes NUL for the end; a scanner does not.
bool is_json(const std::string& bytes) {
    return bytes.find('\0') == std::string::npos && nlohmann::json::accept(bytes);
}

}  // namespace

TEST_CASE("what is JSON is read, and nothing else", "[importers][json]") {
    const std::vector<std::string> cases{
        "",
        " ",
        "null",
        "true ",
        "\xEF\xBB\xBF[]",
        "\xEF\xBB",
        "nul",
        "nulll",
        "{}",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "[}",
        "{]",
        "[[[]",
        "]",
        "[]]",
        "{} {}",
        "0",
        "-0",
        "01",
        "-",
        "+1",
        "1.",
        ".5",
        "1.5e",
        "1e+",
        "1E-7",
        "1e308",
        "1e309",
        "-1e999",
        "1e-999",
        "1" + std::string(308, '0'),
        "1" + std::string(309, '0'),
        "0." + std::string(400, '0') + "1",
        "12 ",
        "\"\"",
        "\"",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\x7F\"",
        R"("\"\\\/\b\f\n\r\t")",
        R"("\a")",
        R"("\)",
        R"("\u0041")",
        R"("\u00e9\u20AC")",
        R"("\uD83D\uDE00")",
        R"("\uD83D")",
        R"("\uDE00")",
        R"("\uD83Dx")",
        R"("\uD83D\u0041")",
        R"("\u12")",
        R"("\u12G4")",
        R"("\u-123")",
        "\"\xC3\xA9 \xE2\x82\xAC\"",
        "\"\xF0\x9F\x98\x80\"",
        "\"\xC0\xAF\"",
        "\"\xE0\x80\x80\"",
        "\"\xED\xA0\x80\"",
        "\"\xF4\x90\x80\x80\"",
        "\"\xF8\x88\x80\x80\x80\"",
        "\"\x80\"",
        "\"\xC3\"",
        "\"\xE2\x82\"",
        "\xC3\xA9",
        "// no\n[]",
        "[1] // no",
        "'a'",
        "\"a\" \xC2\xA0",
    };
    for (const std::string& text : cases) {
        CAPTURE(text);
        const std::string again = read(text);
        CHECK(again.empty() != is_json(text));
        if (is_json(text)) CHECK(nlohmann::json::parse(again) == nlohmann::json::parse(text));
    }
}

TEST_CASE("a text with a byte changed, left out or put in is JSON to both or to neither",
          "[importers][json]") {
    const std::string whole =
        "{\"a\": [1, -2.5e3, true, false, null], \"\\u00e9\xC3\xA9\\\\\": {\"b\\ud83d\\ude00\": "
        "\"c\\n\xF0\x9F\x98\x80\"}, \"\": [[], {}]}\n";
    std::mt19937 random(1);
    const std::string bytes = "{}[],:\"\\u0e-+.1tn \n\x01\x80\xC3\xED\xF0";
    for (int i = 0; i < 20'000; ++i) {
        std::string text = whole;
        for (auto changes = random() % 3 + 1; changes > 0; --changes) {
            const std::size_t at = random() % text.size();
            const char byte = bytes[random() % bytes.size()];
            switch (random() % 3) {
                case 0:
                    text[at] = byte;
                    break;
                case 1:
                    text.erase(at, 1);
                    break;
                default:
                    text.insert(at, 1, byte);
                    break;
            }
        }
        const std::string again = read(text);
        const bool json = is_json(text);
        const bool same =
            json ? !again.empty() && nlohmann::json::parse(again) == nlohmann::json::parse(text)
                 : again.empty();
        if (!same) FAIL(fmt::format("read as '{}': {}", again, text));
    }
    SUCCEED();
}
