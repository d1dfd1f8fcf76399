// SPDX-License-Identifier: MIT
#include "importers/json/value.hpp"

#include <deque>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "importers/json/events.hpp"
#include "importers/shortened.hpp"

namespace remit::json_reader {
namespace {

Value::Kind kind_of(Cell::Kind kind) {
    switch (kind) {
        case Cell::Kind::yes:
            return Value::Kind::yes;
        case Cell::Kind::no:
            return Value::Kind::no;
        case Cell::Kind::number:
            return Value::Kind::number;
        case Cell::Kind::null:
            return Value::Kind::null;
        default:
            return Value::Kind::text;
    }
}

/// Takes the events. Only the innermost list or object grows, so that pointers to the ones around
/// it stay good.
class Tree {
  public:
    Tree(Diagnostics& diagnostics, const Limits& limits)
        : diagnostics_(diagnostics), limits_(limits) {}

    [[nodiscard]] bool begin_object(Place place) { return open(Value::Kind::object, place); }
    [[nodiscard]] bool begin_list(Place place) { return open(Value::Kind::list, place); }

    void end() { open_.pop_back(); }

    void key(std::string_view name, Place place) {
        Level& level = open_.back();
        if (level.names.emplace(name).second) {
            level.value->keys.push_back({std::string(name), place});
            return;
        }
        diagnostics_.error("I103", place,
                           fmt::format("key '{}' stands twice in one object", shortened(name)));
        left_out_ = true;
    }

    [[nodiscard]] bool scalar(Cell::Kind kind, std::string_view written, Place place) {
        if (written.size() > limits_.text) {
            diagnostics_.error("I104", place,
                               fmt::format("a text of more than {} bytes", limits_.text));
            return false;
        }
        Value* value = add({.kind = kind_of(kind), .place = place, .text = {}});
        const bool has_text = kind == Cell::Kind::text || kind == Cell::Kind::number;
        if (value != nullptr && has_text) value->text = written;
        return value != nullptr;
    }

    [[nodiscard]] Value take() { return std::move(root_); }

  private:
    struct Level {
        Value* value = nullptr;
        std::set<std::string, std::less<>> names{};  // its keys
    };

    bool open(Value::Kind kind, Place place) {
        if (open_.size() >= limits_.depth) {
            diagnostics_.error("I104", place,
                               fmt::format("brackets stand more than {} deep; the rest is not read",
                                           limits_.depth));
            return false;
        }
        Value* value = add({.kind = kind, .place = place, .text = {}});
        if (value == nullptr) return false;
        open_.push_back({.value = value});
        return true;
    }

    /// Null past the limit.
    Value* add(Value value) {
        if (++count_ > limits_.records) {
            diagnostics_.error(
                "I104", value.place,
                fmt::format("more than {} values; the rest is not read", limits_.records));
            return nullptr;
        }
        Value* at = &root_;
        if (left_out_) {
            at = &left_out_values_.emplace_back();
            left_out_ = false;
        } else if (!open_.empty()) {
            at = &open_.back().value->values.emplace_back();
        }
        *at = std::move(value);
        return at;
    }

    Diagnostics& diagnostics_;
    Limits limits_;
    Value root_;
    std::deque<Value> left_out_values_;  // of keys that stood before
    std::vector<Level> open_;
    std::size_t count_ = 0;
    bool left_out_ = false;  // the next value
};

}  // namespace

std::string_view given(Value::Kind kind) {
    switch (kind) {
        case Value::Kind::text:
            return "a text";
        case Value::Kind::number:
            return "a number";
        case Value::Kind::yes:
            return "true";
        case Value::Kind::no:
            return "false";
        case Value::Kind::list:
            return "a list";
        case Value::Kind::object:
            return "an object";
        case Value::Kind::null:
            return "null";
    }
    return {};
}

std::optional<Value> read_value(std::string_view bytes, InputId input, std::string_view what,
                                Diagnostics& diagnostics, const Limits& limits) {
    if (bytes.size() > limits.bytes) {
        diagnostics.error("I104", {.input = input},
                          fmt::format("larger than {} bytes", limits.bytes));
        return std::nullopt;
    }
    Tree tree(diagnostics, limits);
    if (!read_events(bytes, input, what, tree, diagnostics)) return std::nullopt;
    return tree.take();
}

}  // namespace remit::json_reader
