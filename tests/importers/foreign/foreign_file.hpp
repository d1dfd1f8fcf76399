// SPDX-License-Identifier: MIT
// What a reader of another format makes of some bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/register.hpp"
#include "remit/importers/limits.hpp"

namespace remit::test {

struct ForeignFile {
    bool whole = false;
    /// One line a record: `body@3:5 id=a name=A`; what stands inside it follows, with dots before
    /// it. Values are told without their places, and the map's own record is left out.
    std::vector<std::string> records{};
    std::vector<std::string> diagnostics{};  ///< of reading and building, as printed
    std::optional<Register> map{};
};

/// Reads bytes in the format of this name, as file `m`, and builds them.
[[nodiscard]] ForeignFile read_foreign(std::string_view format, std::string_view bytes,
                                       const Limits& limits = {});
/// Of the records those of one kind: "relation".
[[nodiscard]] std::vector<std::string> of_kind(const ForeignFile& file, std::string_view kind);

}  // namespace remit::test
