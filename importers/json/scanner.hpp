// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "importers/json/tokens.hpp"
#include "remit/graph/draft.hpp"

namespace remit::json_reader {

enum class Scanned {
    whole,    ///< all of it is JSON, and the sink has had it
    stopped,  ///< the sink wanted no more
    broken    ///< no JSON from somewhere on; the sink has had what stands before
};

/// Reads JSON in one walk and gives a sink what it meets, each with its place. The sink has
/// begin_object, begin_list, end, key and scalar, as RecordReader; returning false stops reading.
/// A text that the sink is given is good for that call alone.
template <class Sink>
class Scanner {
  public:
    Scanner(std::string_view bytes, InputId input, Sink& sink)
        : tokens_(bytes, input), sink_(sink) {}

    Scanned scan() {
        Scanned so_far = value();
        while (so_far == Scanned::whole && !open_.empty())
            so_far = after_value();
        if (so_far != Scanned::whole) return so_far;
        tokens_.next();
        return tokens_.at_end() ? Scanned::whole : Scanned::broken;
    }

    /// Of what is broken: how many bytes stand before the token.
    [[nodiscard]] std::size_t broken_at() const { return tokens_.offset(); }

  private:
    static Scanned going_on(bool wanted) { return wanted ? Scanned::whole : Scanned::stopped; }

    /// A value, or the brackets with which it begins and the first value within.
    Scanned value() {
        for (;;) {
            const char c = tokens_.next();
            if (c != '{' && c != '[') return scalar(c);
            const Place place = tokens_.place();
            const bool object = c == '{';
            tokens_.pass();
            if (!(object ? sink_.begin_object(place) : sink_.begin_list(place)))
                return Scanned::stopped;
            open_.push_back(object ? '}' : ']');
            if (tokens_.next() == open_.back()) return end();
            if (object && !key()) return Scanned::broken;
        }
    }

    /// What follows a value in the innermost bracket: its end, or the next value.
    Scanned after_value() {
        const char c = tokens_.next();
        if (c == open_.back()) return end();
        if (c != ',') return Scanned::broken;
        tokens_.pass();
        if (open_.back() == '}' && !key()) return Scanned::broken;
        return value();
    }

    Scanned end() {
        tokens_.pass();
        open_.pop_back();
        sink_.end();
        return Scanned::whole;
    }

    bool key() {
        if (tokens_.next() != '"') return false;
        const Place place = tokens_.place();
        const auto name = tokens_.text();
        if (!name) return false;
        sink_.key(*name, place);
        if (tokens_.next() != ':') return false;
        tokens_.pass();
        return true;
    }

    Scanned scalar(char first) {
        const Place place = tokens_.place();
        switch (first) {
            case '"':
                return given(Cell::Kind::text, tokens_.text(), place);
            case 't':
                return word(Cell::Kind::yes, "true", "true", place);
            case 'f':
                return word(Cell::Kind::no, "false", "false", place);
            case 'n':
                return word(Cell::Kind::null, "null", {}, place);
            default:
                break;
        }
        const bool number = first == '-' || (first >= '0' && first <= '9');
        return number ? given(Cell::Kind::number, tokens_.number(), place) : Scanned::broken;
    }

    Scanned given(Cell::Kind kind, std::optional<std::string_view> written, Place place) {
        if (!written) return Scanned::broken;
        return going_on(sink_.scalar(kind, *written, place));
    }

    Scanned word(Cell::Kind kind, std::string_view word, std::string_view written, Place place) {
        if (!tokens_.pass(word)) return Scanned::broken;
        return going_on(sink_.scalar(kind, written, place));
    }

    Tokens tokens_;
    Sink& sink_;
    std::vector<char> open_;  // the brackets that will close what is open
};

}  // namespace remit::json_reader
