// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace remit::json_reader {

/// What a JSON text is by the keys that stand outermost in it (of a list: in its first object). The
/// walk ends at the first that tells; nothing is checked.
enum class JsonKind : std::uint8_t { none, map, govuk, popolo, kumu };
[[nodiscard]] JsonKind kind_of_json(std::string_view bytes);

}  // namespace remit::json_reader
