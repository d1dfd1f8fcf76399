// SPDX-License-Identifier: MIT
// A folder that is written again: what was written there before is replaced, and nothing else.
#pragma once

#include <span>
#include <string>

#include "cli/output.hpp"

namespace remit::cli {

/// Throws std::system_error unless a folder of this name would be new or empty, or holds what
/// `write_kept_folder` wrote, as it was written: a file that somebody has changed since may be
/// their work.
void check_kept_folder(const std::string& path);

/// Writes files, named within the folder, whole or not at all: none takes its place before all are
/// on the disk. Of those written before, the ones that are no more among them go; what else is in
/// the folder stays. Which files are ours, and what they were, is kept in a list beside them.
/// Throws as above, also where one of the names is taken by another's file.
void write_kept_folder(const std::string& path, std::span<const NamedFile> files);

}  // namespace remit::cli
