// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "importers/foreign/foreign_map.hpp"
#include "importers/json/tree.hpp"

namespace remit::foreign {

/// Values of JSON objects in the shape that a format gives them; another shape is told (I160), and
/// the value left out.
class JsonFields {
  public:
    explicit JsonFields(ForeignMap& map) : map_(map) {}

    /// A text or number, clean; empty where there is none.
    [[nodiscard]] std::string text(json_tree::Value object, std::string_view key) const;
    /// The same as a value of a record, with its place.
    [[nodiscard]] Made made(Field field, json_tree::Value object, std::string_view key) const;
    /// A date; told where it is none.
    [[nodiscard]] Made date(Field field, json_tree::Value object, std::string_view key) const;
    /// A list, or nothing.
    [[nodiscard]] json_tree::Value list(json_tree::Value object, std::string_view key) const;
    /// An object, or nothing.
    [[nodiscard]] json_tree::Value object(json_tree::Value object, std::string_view key) const;
    /// Whether a member of a list is an object; else told.
    [[nodiscard]] bool is_object(json_tree::Value item, std::string_view what) const;

  private:
    void wrong(json_tree::Value value, std::string_view key, std::string_view wanted) const;
    ForeignMap& map_;
};

}  // namespace remit::foreign
