// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/sheets/xml.hpp"

namespace remit::xlsx {

/// A text with its runs joined, without the signs that say how it is read aloud.
[[nodiscard]] std::string rich_text(const pugi::xml_node& item);
/// `_x000A_`, as Excel writes what XML cannot hold, as the character.
[[nodiscard]] std::string unescaped(std::string_view text);
/// The texts that cells name by number.
[[nodiscard]] std::vector<std::string> shared_strings(const pugi::xml_node& table);

}  // namespace remit::xlsx
