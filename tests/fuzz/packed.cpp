// SPDX-License-Identifier: MIT
#include "tests/fuzz/packed.hpp"

#include <algorithm>

#include "tests/support/zip.hpp"

namespace remit::fuzz {

std::string packed(std::string_view bytes) {
    if (bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF")) return std::string(bytes);
    test::Parts parts;
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, bytes.find('\f'));
        bytes.remove_prefix(part.size() < bytes.size() ? part.size() + 1 : part.size());
        const std::string_view name = part.substr(0, part.find('\n'));
        // libzip takes no other names; what is broken in them belongs to archives that begin with
        // PK.
        const bool known = !name.empty() && name.size() < 100 &&
                           std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
        const std::string_view rest =
            part.size() > name.size() ? part.substr(name.size() + 1) : std::string_view{};
        if (known) parts.emplace_back(name, rest);
    }
    return parts.empty() ? std::string{} : test::zip_of(parts);
}

}  // namespace remit::fuzz
