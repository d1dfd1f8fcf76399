// SPDX-License-Identifier: MIT
#include "importers/json/object_fields.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"

namespace remit::json_reader {
namespace {

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
    const std::string_view near = nearest(word, known);
    return near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

std::string Fields::label_of(std::string_view key) const {
    return fmt::format("'{}' of {}", key, label_);
}

void Fields::error(std::string_view id, Place place, std::string_view text, std::string hint) {
    diagnostics_.error(id, place, fmt::format("{}: {}", label_, text), std::move(hint));
}

void Fields::lacks(std::string_view what) {
    diagnostics_.error("I121", object_.place, fmt::format("{} has no {}", label_, what));
}

/// Null where it is not there, or null.
const Value* Fields::member(std::string_view key) const {
    const auto found = std::ranges::find(object_.keys, key, &Key::name);
    if (found == object_.keys.end()) return nullptr;
    const Value& value = object_.values[static_cast<std::size_t>(found - object_.keys.begin())];
    return value.kind == Value::Kind::null ? nullptr : &value;
}

bool Fields::has(std::string_view key) const { return member(key) != nullptr; }

bool Fields::is_text(std::string_view key) const {
    const Value* value = member(key);
    return value != nullptr && value->kind == Value::Kind::text;
}

const Value* Fields::find(std::string_view key) {
    asked_.push_back(key);
    return member(key);
}

const Value* Fields::find(std::string_view key, Value::Kind kind, std::string_view right) {
    const Value* value = find(key);
    if (value == nullptr || value->kind == kind) return value;
    wrong_shape(key, *value, right);
    return nullptr;
}

std::vector<const Value*> Fields::find_texts(std::string_view key) {
    const Value* value = find(key);
    if (value == nullptr) return {};
    if (value->kind == Value::Kind::text) return {value};
    std::vector<const Value*> result;
    if (value->kind != Value::Kind::list) {
        wrong_shape(key, *value, "a list of texts");
        return result;
    }
    for (const Value& item : value->values) {
        if (item.kind == Value::Kind::text) {
            result.push_back(&item);
        } else {
            wrong_shape(key, item, "a list of texts");
        }
    }
    return result;
}

/// A text that can be printed.
std::string Fields::checked(const Value& value) {
    const auto bad = std::ranges::find_if(value.text, is_control);
    if (bad == value.text.end()) return value.text;
    error(
        "I127", value.place,
        fmt::format("the control character U+{:04X} in a text", static_cast<unsigned char>(*bad)));
    return {};
}

std::string Fields::text(std::string_view key) {
    const Value* value = find(key, Value::Kind::text, "a text");
    return value == nullptr ? std::string{} : checked(*value);
}

std::string Fields::needed_text(std::string_view key) {
    const std::size_t before = diagnostics_.errors();
    std::string result = text(key);
    if (result.empty() && diagnostics_.errors() == before) lacks(fmt::format("'{}'", key));
    return result;
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> result;
    for (const Value* value : find_texts(key))
        result.push_back(checked(*value));
    return result;
}

Tristate Fields::yes_no(std::string_view key) {
    const Value* value = find(key);
    if (value == nullptr) return Tristate::unknown;
    if (value->kind == Value::Kind::yes) return Tristate::yes;
    if (value->kind == Value::Kind::no) return Tristate::no;
    wrong_shape(key, *value, "true or false");
    return Tristate::unknown;
}

std::optional<std::uint32_t> Fields::number(std::string_view key, std::uint32_t least,
                                            std::uint32_t most) {
    const Value* value = find(key, Value::Kind::number, "a number");
    if (value == nullptr) return std::nullopt;
    std::uint32_t number = 0;
    const char* end = value->text.data() + value->text.size();
    const auto [at, fault] = std::from_chars(value->text.data(), end, number);
    if (fault == std::errc{} && at == end && least <= number && number <= most) return number;
    error("I125", value->place,
          fmt::format("'{}' is a whole number from {} to {}, not {}", key, least, most,
                      shortened(value->text)));
    return std::nullopt;
}

PartialDate Fields::date(std::string_view key) {
    const Value* value = find(key, Value::Kind::text, "a date in quotes");
    if (value == nullptr) return {};
    if (const auto date = parse_date(value->text)) return *date;
    error("I124", value->place, fmt::format("'{}' is not a date", shortened(value->text)),
          "write 2015, 2015-07 or 2015-07-09");
    return {};
}

const Value* Fields::object(std::string_view key) {
    return find(key, Value::Kind::object, "an object");
}

std::vector<const Value*> Fields::objects(std::string_view key) {
    const Value* list = find(key, Value::Kind::list, "a list");
    std::vector<const Value*> result;
    if (list == nullptr) return result;
    for (const Value& item : list->values) {
        if (item.kind == Value::Kind::object) {
            result.push_back(&item);
        } else {
            wrong_shape(key, item, "a list of objects");
        }
    }
    return result;
}

Place Fields::place(std::string_view key, std::size_t item) const {
    for (std::size_t i = 0; i < object_.keys.size(); ++i) {
        if (object_.keys[i].name != key) continue;
        const Value& value = object_.values[i];
        const bool listed = value.kind == Value::Kind::list && item < value.values.size();
        return listed ? value.values[item].place : value.place;
    }
    return object_.place;
}

void Fields::wrong_shape(std::string_view key, const Value& value, std::string_view right) {
    error("I102", value.place, fmt::format("'{}' is {}, not {}", key, right, given(value.kind)));
}

void Fields::wrong_word(const Value& value, std::string_view what,
                        const std::vector<std::string_view>& known) {
    std::string hint = did_you_mean(value.text, known);
    if (hint.empty()) hint = fmt::format("it is one of {}", fmt::join(known, ", "));
    error("I123", value.place, fmt::format("'{}' is not a {}", shortened(value.text), what),
          std::move(hint));
}

void Fields::end() {
    for (const auto& key : object_.keys) {
        if (std::ranges::find(asked_, key.name) != asked_.end()) continue;
        const bool kept = diagnostics_.keeps_errors();
        diagnostics_.error("I129", key.place,
                           fmt::format("unknown key '{}' in {}", shortened(key.name), label_),
                           kept ? did_you_mean(key.name, asked_) : std::string{});
    }
}

}  // namespace remit::json_reader
