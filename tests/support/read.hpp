// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"

namespace remit::test {

/// The bytes of a file of the source tree; throws std::runtime_error where there is none.
[[nodiscard]] std::string file_text(std::string_view path);

/// The folders of data/cases, in order.
[[nodiscard]] std::vector<std::string> shipped_cases();

/// The body types that the program ships.
[[nodiscard]] const Vocabulary& vocabulary();

/// A remit/1 map, and everything that was said of it, as printed.
struct Read {
    std::optional<Register> map{};
    std::vector<std::string> diagnostics{};
};
[[nodiscard]] Read read(std::string_view json, std::string_view name = "m.json");
/// Several maps as one, named 0.json, 1.json … unless names are given.
[[nodiscard]] Read read_several(const std::vector<std::string>& maps,
                                const std::vector<std::string>& names = {});
/// The same where nothing may be wrong; throws std::runtime_error that says what is.
[[nodiscard]] Register read_map(std::string_view json, std::string_view name = "m.json");

}  // namespace remit::test
