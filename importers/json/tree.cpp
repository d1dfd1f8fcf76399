// SPDX-License-Identifier: MIT
#include "importers/json/tree.hpp"

#include <utility>

#include <fmt/format.h>

#include "importers/json/events.hpp"

namespace remit::json_tree {

/// Takes the events of the parser.
class Tree::Maker {
  public:
    Maker(Tree& tree, Diagnostics& diagnostics, const Limits& limits)
        : tree_(tree), diagnostics_(diagnostics), limits_(limits) {}

    bool begin_object(Place place) { return open(Shape::object, place); }
    bool begin_list(Place place) { return open(Shape::list, place); }
    void end() { open_.pop_back(); }
    void key(std::string_view name, Place /*place*/) { key_ = tree_.texts_.intern(name); }
    bool scalar(Cell::Kind kind, std::string_view written, Place place) {
        if (written.size() > limits_.text) {
            return stop(place,
                        fmt::format("a text of more than {} bytes ends reading", limits_.text));
        }
        if (!add(shape_of(kind), place)) return false;
        if (kind == Cell::Kind::text || kind == Cell::Kind::number)
            tree_.nodes_.back().text = tree_.texts_.intern(written);
        return true;
    }

  private:
    struct Level {
        std::uint32_t node = 0;
        std::uint32_t last = none;  ///< of what stands in it
    };

    static Shape shape_of(Cell::Kind kind) {
        switch (kind) {
            case Cell::Kind::number:
                return Shape::number;
            case Cell::Kind::yes:
                return Shape::yes;
            case Cell::Kind::no:
                return Shape::no;
            case Cell::Kind::null:
                return Shape::null;
            default:
                return Shape::text;
        }
    }

    bool open(Shape shape, Place place) {
        if (open_.size() >= limits_.depth) {
            return stop(place,
                        fmt::format("brackets within brackets, more than {} deep", limits_.depth));
        }
        if (!add(shape, place)) return false;
        open_.push_back({.node = static_cast<std::uint32_t>(tree_.nodes_.size() - 1)});
        return true;
    }

    bool add(Shape shape, Place place) {
        if (tree_.nodes_.size() >= limits_.records) {
            return stop(place,
                        fmt::format("more than {} values; the rest is not read", limits_.records));
        }
        const auto number = static_cast<std::uint32_t>(tree_.nodes_.size());
        tree_.nodes_.push_back({.key = std::exchange(key_, TextId{}),
                                .row = place.row,
                                .column = place.column,
                                .shape = shape});
        if (open_.empty()) return true;
        Level& level = open_.back();
        (level.last == none ? tree_.nodes_[level.node].first : tree_.nodes_[level.last].next) =
            number;
        level.last = number;
        return true;
    }

    bool stop(Place place, std::string text) {
        diagnostics_.error("I104", place, std::move(text));
        return false;
    }

    Tree& tree_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::vector<Level> open_;
    TextId key_;
};

std::optional<Tree> Tree::read(std::string_view bytes, InputId input, Diagnostics& diagnostics,
                               const Limits& limits) {
    Tree tree;
    tree.input_ = input;
    Maker maker(tree, diagnostics, limits);
    if (bytes.size() > limits.bytes) {
        diagnostics.error("I104", {.input = input},
                          fmt::format("larger than {} bytes", limits.bytes));
        return std::nullopt;
    }
    if (!json_reader::read_events(bytes, input, "map", maker, diagnostics)) return std::nullopt;
    return tree;
}

bool Value::is_object() const {
    return tree_ != nullptr && tree_->nodes_[number_].shape == Tree::Shape::object;
}
bool Value::is_list() const {
    return tree_ != nullptr && tree_->nodes_[number_].shape == Tree::Shape::list;
}
bool Value::is_text() const {
    return tree_ != nullptr && tree_->nodes_[number_].shape == Tree::Shape::text;
}
bool Value::is_null() const {
    return tree_ == nullptr || tree_->nodes_[number_].shape == Tree::Shape::null;
}
bool Value::is_true() const {
    return tree_ != nullptr && tree_->nodes_[number_].shape == Tree::Shape::yes;
}

std::string_view Value::text() const {
    return tree_ == nullptr ? std::string_view{} : tree_->texts_.view(tree_->nodes_[number_].text);
}

std::string_view Value::key() const {
    return tree_ == nullptr ? std::string_view{} : tree_->texts_.view(tree_->nodes_[number_].key);
}

Place Value::place() const {
    if (tree_ == nullptr) return {};
    const Tree::Node& node = tree_->nodes_[number_];
    return {tree_->input_, node.row, node.column};
}

std::string_view Value::shape() const {
    if (tree_ == nullptr) return "nothing";
    switch (tree_->nodes_[number_].shape) {
        case Tree::Shape::object:
            return "an object";
        case Tree::Shape::list:
            return "a list";
        case Tree::Shape::text:
            return "a text";
        case Tree::Shape::number:
            return "a number";
        case Tree::Shape::yes:
            return "true";
        case Tree::Shape::no:
            return "false";
        case Tree::Shape::null:
            return "null";
    }
    return {};
}

Value Value::operator[](std::string_view key) const {
    if (!is_object()) return {};
    const TextId id = tree_->texts_.find(key);
    if (!id) return {};
    for (Value member = first(); member; member = member.next()) {
        if (tree_->nodes_[member.number_].key == id) return member;
    }
    return {};
}

Value Value::first() const {
    if (tree_ == nullptr) return {};
    const std::uint32_t first = tree_->nodes_[number_].first;
    return first == Tree::none ? Value{} : Value(*tree_, first);
}

Value Value::next() const {
    if (tree_ == nullptr) return {};
    const std::uint32_t next = tree_->nodes_[number_].next;
    return next == Tree::none ? Value{} : Value(*tree_, next);
}

}  // namespace remit::json_tree
