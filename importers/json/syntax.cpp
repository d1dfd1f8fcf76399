// SPDX-License-Identifier: MIT
// What is wrong with what is no JSON: nlohmann's parser knows why, and is asked only then.
#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "importers/json/events.hpp"
#include "importers/json/token_places.hpp"
#include "importers/json/wording.hpp"

namespace remit::json_reader {
namespace {

/// Takes nlohmann's events up to the one that complains.
class Syntax {
  public:
    using Json = nlohmann::json;

    Syntax(std::string_view bytes, InputId input, std::string_view what, Diagnostics& diagnostics)
        : bytes_(bytes), what_(what), places_(bytes, input), diagnostics_(diagnostics) {}

    bool null() { return places_.token(4), true; }
    bool boolean(bool value) { return places_.token(value ? 4 : 5), true; }
    bool number_integer(Json::number_integer_t /*value*/) { return number(); }
    bool number_unsigned(Json::number_unsigned_t /*value*/) { return number(); }
    bool number_float(Json::number_float_t /*value*/, const Json::string_t& /*text*/) {
        return number();
    }
    bool string(const Json::string_t& value) { return places_.text(value), true; }
    static bool binary(const Json::binary_t& /*value*/) { return false; }  // not in a JSON text
    bool start_object(std::size_t /*size*/) { return places_.token(1), true; }
    bool start_array(std::size_t /*size*/) { return places_.token(1), true; }
    bool key(const Json::string_t& name) { return places_.text(name), true; }
    bool end_object() { return places_.token(1), true; }
    bool end_array() { return places_.token(1), true; }

    /// `position` counts the bytes read, one more than there are when the file has ended.
    bool parse_error(std::size_t position, const std::string& token, const Json::exception& error) {
        std::string message = error.what();
        // The user's own text is not to be taken for nlohmann's words.
        constexpr std::string_view last_read = "; last read: '";
        if (const auto at = message.find(last_read); at != std::string::npos) {
            message.erase(at, last_read.size() + token.size() + 1);
        }
        complain(std::min(position == 0 ? 0 : position - 1, bytes_.size()), message);
        return false;
    }

    /// nlohmann takes a NUL byte for the end of its input.
    void look_behind_the_end() {
        const std::size_t offset = places_.find_token();
        if (offset == bytes_.size()) throw std::logic_error("JSON that is valid was not read");
        complain(offset, {});
    }

  private:
    bool number() { return places_.number(), true; }
    void complain(std::size_t offset, std::string_view message) {
        const auto error = syntax_error(message, bytes_, offset, what_);
        if (error.at_token) offset = std::min(offset, places_.find_token());
        diagnostics_.error("I101", places_.place_of(offset),
                           fmt::format("not valid JSON: {}", error.text));
    }

    std::string_view bytes_;
    std::string_view what_;
    TokenPlaces places_;
    Diagnostics& diagnostics_;
};

}  // namespace

void complain_of_syntax(std::string_view bytes, InputId input, std::string_view what,
                        Diagnostics& diagnostics) {
    Syntax syntax(bytes, input, what, diagnostics);
    if (nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &syntax))
        syntax.look_behind_the_end();
}

}  // namespace remit::json_reader
