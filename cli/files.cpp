// SPDX-License-Identifier: MIT
#include "cli/files.hpp"

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include <fmt/format.h>

namespace remit::cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

[[noreturn]] void cannot_read(const std::string& name) {
    throw std::system_error(errno, std::generic_category(), fmt::format("cannot read '{}'", name));
}

/// As many bytes as a file says it has; 0 where it does not say.
std::size_t size_of(std::FILE* file) {
    if (std::fseek(file, 0, SEEK_END) != 0) return 0;
    const long size = std::ftell(file);
    std::rewind(file);
    return size > 0 && size < LONG_MAX ? static_cast<std::size_t>(size) : 0;
}

}  // namespace

std::string bytes_of(const std::string& name, std::size_t most) {
    const File file = name == "-" ? File(stdin, [](std::FILE*) { return 0; })
                                  : File(std::fopen(name.c_str(), "rb"), std::fclose);
    if (!file) cannot_read(name);
    std::string bytes;
    if (name != "-") bytes.reserve(std::min(size_of(file.get()), most - 1) + 1);
    constexpr std::size_t step = std::size_t{1} << 16U;
    std::size_t used = 0;
    do {
        bytes.resize(used + std::min(step, most - used));
        used += std::fread(bytes.data() + used, 1, bytes.size() - used, file.get());
        if (std::ferror(file.get()) != 0) cannot_read(name);
    } while (used == bytes.size() && used < most);
    bytes.resize(used);
    return bytes;
}

bool is_folder(const std::string& name) {
    std::error_code none;
    return name != "-" && std::filesystem::is_directory(name, none);
}

}  // namespace remit::cli
