// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "importers/json/token_places.hpp"
#include "importers/json/wording.hpp"
#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit::json_reader {

/// Takes nlohmann's events, finds the place of each, and hands them on. Returning false stops the
/// parser. The sink has begin_object, begin_list, end, key and scalar, as RecordReader; `what` is
/// what the file holds ("map").
template <class Sink>
class Events {
  public:
    using Json = nlohmann::json;

    Events(std::string_view bytes, InputId input, std::string_view what, Sink& sink,
           Diagnostics& diagnostics)
        : bytes_(bytes),
          what_(what),
          places_(bytes, input),
          sink_(sink),
          diagnostics_(diagnostics) {}

    bool null() { return sink_.scalar(Cell::Kind::null, {}, places_.token(4)); }
    bool boolean(bool value) {
        return value ? sink_.scalar(Cell::Kind::yes, "true", places_.token(4))
                     : sink_.scalar(Cell::Kind::no, "false", places_.token(5));
    }
    bool number_integer(Json::number_integer_t /*value*/) { return number(); }
    bool number_unsigned(Json::number_unsigned_t /*value*/) { return number(); }
    bool number_float(Json::number_float_t /*value*/, const Json::string_t& /*text*/) {
        return number();
    }
    bool string(Json::string_t& value) {
        return sink_.scalar(Cell::Kind::text, value, places_.text(value));
    }
    static bool binary(Json::binary_t& /*value*/) { return false; }  // not in a JSON text
    bool start_object(std::size_t /*size*/) { return sink_.begin_object(places_.token(1)); }
    bool start_array(std::size_t /*size*/) { return sink_.begin_list(places_.token(1)); }
    bool key(Json::string_t& name) { return sink_.key(name, places_.text(name)), true; }
    bool end_object() { return end(); }
    bool end_array() { return end(); }

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
    bool at_end() {
        const std::size_t offset = places_.find_token();
        if (offset == bytes_.size()) return true;
        complain(offset, {});
        return false;
    }

  private:
    bool number() {
        const auto number = places_.number();
        return sink_.scalar(Cell::Kind::number, number.written, number.place);
    }
    bool end() {
        places_.token(1);
        return sink_.end(), true;
    }
    void complain(std::size_t offset, std::string_view message) {
        const auto error = syntax_error(message, bytes_, offset, what_);
        if (error.at_token) offset = std::min(offset, places_.find_token());
        diagnostics_.error("I101", places_.place_of(offset),
                           fmt::format("not valid JSON: {}", error.text));
    }

    std::string_view bytes_;
    std::string_view what_;
    TokenPlaces places_;
    Sink& sink_;
    Diagnostics& diagnostics_;
};

/// Reads the bytes into the sink. False, and complained of, where they are no JSON or the sink
/// stopped at a limit.
template <class Sink>
bool read_events(std::string_view bytes, InputId input, std::string_view what, Sink& sink,
                 Diagnostics& diagnostics) {
    Events<Sink> events(bytes, input, what, sink, diagnostics);
    return nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &events) && events.at_end();
}

}  // namespace remit::json_reader
