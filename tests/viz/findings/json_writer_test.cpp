// SPDX-License-Identifier: MIT
#include "viz/findings/json_writer.hpp"

#include <cstddef>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

namespace {

using remit::findings::JsonWriter;

void write_element(JsonWriter& json, std::size_t i) {
    json.begin_object();
    json.key("number");
    json.number(i);
    json.key("text");
    json.text(std::string(i % 100, 'x'));
    json.end();
}

/// A list with `before` elements, `count` more and one after them, the many written by `many`.
template <class Many>
std::string list_of(std::size_t before, bool inline_list, Many many) {
    std::ostringstream out;
    JsonWriter json(out);
    json.begin_object();
    json.key("list");
    inline_list ? json.begin_inline_list() : json.begin_list();
    for (std::size_t i = 0; i < before; ++i)
        json.number(i);
    many(json);
    json.null();
    json.end();
    json.end();
    json.finish();
    return out.str();
}

}  // namespace

TEST_CASE("elements that several threads write are as one would write them", "[viz][json]") {
    for (const std::size_t count : {0U, 1U, 255U, 256U, 257U, 5000U}) {
        for (const std::size_t before : {0U, 2U}) {
            for (const bool inline_list : {false, true}) {
                CAPTURE(count, before, inline_list);
                const std::string one_by_one = list_of(before, inline_list, [&](JsonWriter& json) {
                    for (std::size_t i = 0; i < count; ++i)
                        write_element(json, i);
                });
                const std::string together = list_of(before, inline_list, [&](JsonWriter& json) {
                    json.elements(count, 3, write_element);
                });
                CHECK(together == one_by_one);
                CHECK(nlohmann::json::accept(together));
            }
        }
    }
}

TEST_CASE("any character is escaped wherever it stands", "[viz][json]") {
    for (int byte = 0; byte < 0x80; ++byte) {
        for (std::size_t at = 0; at < 17; ++at) {
            std::string text(17, 'a');
            text[at] = static_cast<char>(byte);
            std::ostringstream out;
            JsonWriter json(out);
            json.text(text);
            json.finish();
            CAPTURE(byte, at, out.str());
            CHECK(nlohmann::json::parse(out.str()) == text);
            CHECK(out.str().find('\x7F') == std::string::npos);
        }
    }
}
