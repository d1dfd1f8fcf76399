// SPDX-License-Identifier: MIT
#include "importers/foreign/json_fields.hpp"

#include <fmt/format.h>

#include "importers/shortened.hpp"

namespace remit::foreign {

using json_tree::Value;

void JsonFields::wrong(Value value, std::string_view key, std::string_view wanted) const {
    map_.warning(
        "I160", value.place(),
        fmt::format("'{}' is {} here, not {}; it is left out", key, wanted, value.shape()));
}

std::string JsonFields::text(Value object, std::string_view key) const {
    const Value value = object[key];
    if (value.is_null()) return {};
    const bool scalar = value.is_text() || !value.text().empty();
    if (scalar) return clean(value.text());
    wrong(value, key, "a text");
    return {};
}

Made JsonFields::made(Field field, Value object, std::string_view key) const {
    return {field, text(object, key), object[key].place()};
}

Made JsonFields::date(Field field, Value object, std::string_view key) const {
    Made made = this->made(field, object, key);
    if (made.text.empty()) return made;
    std::string date = date_in(made.text);
    if (date.empty()) {
        map_.warning(
            "I160", made.place,
            fmt::format("'{}' is no date in '{}'; it is left out", shortened(made.text), key));
    }
    made.text = std::move(date);
    return made;
}

Value JsonFields::list(Value object, std::string_view key) const {
    const Value value = object[key];
    if (value.is_null() || value.is_list()) return value;
    wrong(value, key, "a list");
    return {};
}

Value JsonFields::object(Value object, std::string_view key) const {
    const Value value = object[key];
    if (value.is_null() || value.is_object()) return value;
    wrong(value, key, "an object");
    return {};
}

bool JsonFields::is_object(Value item, std::string_view what) const {
    if (item.is_object()) return true;
    map_.warning("I160", item.place(),
                 fmt::format("{} is an object, not {}; it is left out", what, item.shape()));
    return false;
}

}  // namespace remit::foreign
