// SPDX-License-Identifier: MIT
// What is wrong with what is no JSON: nlohmann's parser knows why, and is asked only then.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "importers/json/events.hpp"
#include "importers/json/wording.hpp"
#include "importers/utf8.hpp"

namespace remit::json_reader {
namespace {

struct Complaint {
    std::size_t offset = 0;
    std::string message{};
};

/// Passes nlohmann's events up to the one that complains.
class Complainer {
  public:
    using Json = nlohmann::json;

    static bool null() { return true; }
    static bool boolean(bool /*value*/) { return true; }
    static bool number_integer(Json::number_integer_t /*value*/) { return true; }
    static bool number_unsigned(Json::number_unsigned_t /*value*/) { return true; }
    static bool number_float(Json::number_float_t /*value*/, const Json::string_t& /*text*/) {
        return true;
    }
    static bool string(const Json::string_t& /*value*/) { return true; }
    static bool binary(const Json::binary_t& /*value*/) { return false; }  // not in a JSON text
    static bool start_object(std::size_t /*size*/) { return true; }
    static bool start_array(std::size_t /*size*/) { return true; }
    static bool key(const Json::string_t& /*name*/) { return true; }
    static bool end_object() { return true; }
    static bool end_array() { return true; }

    /// `position` counts the bytes read, one more than there are when the file has ended.
    bool parse_error(std::size_t position, const std::string& token, const Json::exception& error) {
        std::string message = error.what();
        // The user's own text is not to be taken for nlohmann's words.
        constexpr std::string_view last_read = "; last read: '";
        if (const auto at = message.find(last_read); at != std::string::npos) {
            message.erase(at, last_read.size() + token.size() + 1);
        }
        complaint = {position == 0 ? 0 : position - 1, std::move(message)};
        return false;
    }

    std::optional<Complaint> complaint{};
};

/// A text that goes on over a line is none, so that every line feed before it ends a line.
Place place_of(std::string_view bytes, std::size_t offset, InputId input) {
    const std::string_view before = bytes.substr(0, offset);
    const auto row = 1 + std::ranges::count(before, '\n');
    const std::size_t feed = before.rfind('\n');
    std::size_t start = feed == std::string_view::npos ? 0 : feed + 1;
    if (start == 0 && bytes.starts_with(byte_order_mark)) start = byte_order_mark.size();
    return {input, static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(offset - start + 1)};
}

}  // namespace

void complain_of_syntax(std::string_view bytes, InputId input, std::string_view what,
                        std::size_t token, Diagnostics& diagnostics) {
    Complainer complainer;
    if (nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &complainer)) {
        // nlohmann takes a NUL byte for the end of its input.
        const std::size_t end = bytes.find('\0');
        if (end == std::string_view::npos)
            throw std::logic_error("JSON that is valid was not read");
        complainer.complaint = {.offset = end};
    }
    std::size_t offset = std::min(complainer.complaint->offset, bytes.size());
    const auto error = syntax_error(complainer.complaint->message, bytes, offset, what);
    if (error.at_token) offset = std::min(offset, token);
    diagnostics.error("I101", place_of(bytes, offset, input),
                      fmt::format("not valid JSON: {}", error.text));
}

}  // namespace remit::json_reader
