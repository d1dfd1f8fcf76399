// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <span>
#include <string>

#include "remit/viz/terminal.hpp"

namespace remit::cli {

/// Writes a file, whole or not at all: under another name in the same folder, which takes its place
/// when all is on the disk. Throws std::system_error where that fails; then nothing is left behind,
/// and what was there before is still there. What is no plain file (/dev/stdout, a pipe) is written
/// to directly.
void write_file(const std::string& path, const std::function<void(std::ostream&)>& write);

struct NamedFile {
    std::string name{};
    std::string bytes{};
};
/// Writes several files as above: none takes its place before all are on the disk.
void write_files(std::span<const NamedFile> files);

/// Writes to standard output. A reader that has gone (`remit … | head`) is no error; a full disk is
/// std::system_error.
void write_standard_output(const std::function<void(std::ostream&)>& write);

/// To the file of that name, or to standard output where it is empty or "-".
void write_output(const std::string& path, const std::function<void(std::ostream&)>& write);

/// With colours where standard output is a terminal and NO_COLOR is not set.
[[nodiscard]] terminal::Style standard_output_style();

}  // namespace remit::cli
