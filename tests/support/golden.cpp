// SPDX-License-Identifier: MIT
#include "tests/support/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/here.hpp"

namespace remit::test {
namespace {

namespace fs = std::filesystem;

std::string without_version(std::string text) {
    for (auto at = text.find(version); at != std::string::npos; at = text.find(version, at))
        text.replace(at, version.size(), "VERSION");
    return text;
}

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>{file}, {}};
}

void approve(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

/// The first line that differs, both ways.
std::string first_difference(const std::string& approved, const std::string& text) {
    std::istringstream left(approved);
    std::istringstream right(text);
    std::string a;
    std::string b;
    for (std::size_t line = 1;; ++line) {
        const bool has_a = static_cast<bool>(std::getline(left, a));
        const bool has_b = static_cast<bool>(std::getline(right, b));
        if (has_a && has_b && a == b) continue;
        return "line " + std::to_string(line) + "\n  approved: " + (has_a ? a : "(end)") +
               "\n  now:      " + (has_b ? b : "(end)") + "\nall of it now:\n" + text;
    }
}

}  // namespace

std::string difference_from_approved(std::string_view name, std::string text) {
    return difference_from_file("tests/golden/" + std::string(name),
                                without_version(std::move(text)));
}

std::string difference_from_file(std::string_view name, const std::string& text) {
    const fs::path path = fs::path(source_folder) / name;
    if (std::getenv("REMIT_APPROVE") != nullptr) approve(path, text);
    if (!fs::exists(path)) return "nothing is approved as " + path.string() + ":\n" + text;
    const std::string approved = content(path);
    return approved == text ? std::string{} : first_difference(approved, text);
}

}  // namespace remit::test
