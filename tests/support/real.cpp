// SPDX-License-Identifier: MIT
#include "tests/support/real.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"

namespace remit::test {

std::optional<std::string> real_file(std::string_view name) {
    namespace fs = std::filesystem;
    const char* said = std::getenv("REMIT_REAL_DATA");
    const fs::path folder = said != nullptr
                                ? fs::path(said)
                                : fs::path(source_folder).parent_path() / "shared/data/real";
    const fs::path path = folder / name;
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        WARN("skipped: there is no " << path.string());
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace remit::test
