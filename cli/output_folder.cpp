// SPDX-License-Identifier: MIT
#include "cli/output_folder.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/output.hpp"

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

/// A new folder beside the wanted one, removed again with all in it unless it took its place.
class TemporaryFolder {
  public:
    explicit TemporaryFolder(const fs::path& wanted) : wanted_(wanted) {
        for (unsigned attempt = 0; path_.empty(); ++attempt) {
            const fs::path name =
                wanted.parent_path() /
                fmt::format(".{}.{}-{}", wanted.filename().string(), ::getpid(), attempt);
            if (::mkdir(name.c_str(), 0777) == 0) {
                path_ = name;
            } else if (errno != EEXIST) {
                cannot_write(wanted.string(), errno);
            }
        }
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return path_; }
    /// An empty folder gives way; one that has been filled meanwhile does not.
    void take_its_place() {
        if (::rename(path_.c_str(), wanted_.c_str()) != 0) cannot_write(wanted_.string(), errno);
        path_.clear();
    }

  private:
    fs::path wanted_;
    fs::path path_;
};

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
    TemporaryFolder folder(place_of(path));
    write([&](const std::string& name, const std::function<void(std::ostream&)>& write_one) {
        const fs::path file = folder.path() / name;
        fs::create_directories(file.parent_path());
        write_file(file.string(), write_one);
    });
    folder.take_its_place();
}

}  // namespace remit::cli
