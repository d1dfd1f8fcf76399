// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <iosfwd>
#include <string>

namespace remit::cli {

/// Throws std::system_error where a folder of this name would not be new or empty: what is in a
/// folder may be somebody's answers, so nothing is written over.
void check_folder(const std::string& path);

using AddFile =
    std::function<void(const std::string& name, const std::function<void(std::ostream&)>& write)>;

/// Makes a folder of files (`name` may be in a folder within), whole or not at all: under another
/// name beside it, which takes its place when all is on the disk. Throws std::system_error where
/// that fails; then nothing is left behind.
void write_folder(const std::string& path, const std::function<void(const AddFile&)>& write);

}  // namespace remit::cli
