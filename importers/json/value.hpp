// SPDX-License-Identifier: MIT
// JSON as a tree in which everything knows its place: for files that are small beside a map.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/importers/limits.hpp"

namespace remit::json_reader {

struct Key {
    std::string name{};
    Place place{};
};

struct Value {
    enum class Kind : std::uint8_t { null, yes, no, number, text, list, object };

    Kind kind = Kind::null;
    Place place{};
    std::string text{};           ///< of a text; of a number, as it is written
    std::vector<Key> keys{};      ///< of an object, one for each of its values
    std::vector<Value> values{};  ///< of a list or object, in order
};

/// "a text", for "not a text".
[[nodiscard]] std::string_view given(Value::Kind kind);

/// Nothing where the bytes are no JSON (I101) or pass a limit (I104); `what` is what the file
/// holds, for the message. A key that stands twice in an object is complained of (I103), and its
/// first value kept.
[[nodiscard]] std::optional<Value> read_value(std::string_view bytes, InputId input,
                                              std::string_view what, Diagnostics& diagnostics,
                                              const Limits& limits);

}  // namespace remit::json_reader
