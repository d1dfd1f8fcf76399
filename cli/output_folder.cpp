// SPDX-License-Identifier: MIT
#include "cli/output_folder.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>

#include "cli/output.hpp"
#include "cli/unfinished.hpp"

namespace remit::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void cannot_write(const std::string& path, int fault) {
    throw std::system_error(fault, std::generic_category(),
                            fmt::format("cannot write the folder '{}'", path));
}

/// "pages/" means what "pages" does, and has a name of its own to take.
fs::path without_slash(const std::string& path) {
    fs::path folder = fs::path(path).lexically_normal();
    return folder.has_filename() ? folder : folder.parent_path();
}

/// Where the folder of that name stands: a link stays a link, and the folder that it leads to is
/// the one.
fs::path place_of(const std::string& path) {
    const fs::path folder = without_slash(path);
    std::error_code none;
    const bool leads = fs::is_symlink(fs::symlink_status(folder, none));
    return leads && fs::is_directory(folder, none) ? fs::canonical(folder) : folder;
}

/// Makes a folder; false where something has its name already.
bool made(const std::string& name, const std::string& wanted) {
    if (::mkdir(name.c_str(), 0777) == 0) return true;
    if (errno != EEXIST) cannot_write(wanted, errno);
    return false;
}

}  // namespace

void check_folder(const std::string& path) {
    std::error_code fault;
    const fs::path folder = place_of(path);
    if (!fs::exists(fs::symlink_status(folder, fault))) return;
    if (!fs::is_directory(fs::symlink_status(folder, fault))) cannot_write(path, ENOTDIR);
    if (!fs::is_empty(folder, fault) || fault) cannot_write(path, ENOTEMPTY);
}

void write_folder(const std::string& path, const std::function<void(const AddFile&)>& write) {
    check_folder(path);
    const std::string wanted = place_of(path).string();
    Unfinished folder(wanted, [&](const std::string& name) { return made(name, wanted); });
    write([&](const std::string& name, const std::function<void(std::ostream&)>& write_one) {
        const fs::path file = fs::path(folder.name()) / name;
        fs::create_directories(file.parent_path());
        write_file(file.string(), write_one);
    });
    // An empty folder gives way; one that has been filled meanwhile does not.
    if (!folder.take_its_place()) cannot_write(wanted, errno);
}

}  // namespace remit::cli
