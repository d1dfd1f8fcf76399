// SPDX-License-Identifier: MIT
#include "cli/kept_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <string_view>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "cli/files.hpp"
#include "cli/output_folder.hpp"
#include "remit/graph/hash.hpp"

namespace remit::cli {
namespace {

namespace fs = std::filesystem;

/// Hashes of files by their names within the folder; of one that may be the old or the new, both.
using Hashes = std::multimap<std::string, std::uint64_t>;

constexpr std::string_view list_name = ".remit-files";
constexpr std::string_view list_head = "remit-files/1\n";
constexpr std::size_t digits = 16;

bool is_there(const fs::path& path) {
    std::error_code none;
    return fs::exists(fs::symlink_status(path, none));
}

/// A name that leads out of the folder is nobody's but a deceiver's.
bool within(const std::string& name) {
    const fs::path path(name);
    return path.is_relative() && path.lexically_normal() == path && !name.starts_with("..");
}

/// What a list says; nothing where there is no list.
std::optional<Hashes> read_list(const fs::path& folder) {
    const fs::path path = folder / list_name;
    if (!is_there(path)) return std::nullopt;
    const std::string text = bytes_of(path.string());
    if (!text.starts_with(list_head)) return std::nullopt;
    Hashes hashes;
    std::string_view rest = std::string_view(text).substr(list_head.size());
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        std::uint64_t hash = 0;
        const auto [end, fault] = std::from_chars(line.data(), line.data() + line.size(), hash, 16);
        const bool whole =
            fault == std::errc{} && end == line.data() + digits && line.size() > digits + 2;
        if (!whole) continue;
        std::string name(line.substr(digits + 2));
        if (within(name)) hashes.emplace(std::move(name), hash);
    }
    return hashes;
}

std::string line_of(std::string_view name, std::uint64_t hash) {
    return fmt::format("{:016x}  {}\n", hash, name);
}

std::string list_of(std::span<const NamedFile> files) {
    std::string text(list_head);
    for (const NamedFile& file : files)
        text += line_of(file.name, hash_of(file.bytes));
    return text;
}

/// Whether a file stands behind a link, and so in no folder of ours.
bool behind_a_link(const fs::path& folder, const std::string& name) {
    fs::path way = folder;
    for (const fs::path& part : fs::path(name).parent_path()) {
        way /= part;
        std::error_code none;
        if (fs::is_symlink(fs::symlink_status(way, none))) return true;
    }
    return false;
}

[[noreturn]] void in_the_way(const fs::path& path, std::string_view why) {
    throw std::system_error(
        EEXIST, std::generic_category(),
        fmt::format("cannot write over '{}', which {}: move it away, or name another folder",
                    path.string(), why));
}

/// Folders that were made on the way go again, if they are empty, unless all went well.
class MadeFolders {
  public:
    void make(const fs::path& folder) {
        if (is_there(folder)) return;
        fs::create_directory(folder);
        made_.push_back(folder);
    }
    void keep() { made_.clear(); }
    MadeFolders() = default;
    MadeFolders(const MadeFolders&) = delete;
    MadeFolders& operator=(const MadeFolders&) = delete;
    MadeFolders(MadeFolders&&) = delete;
    MadeFolders& operator=(MadeFolders&&) = delete;
    ~MadeFolders() {
        std::error_code ignored;
        for (const fs::path& folder : made_)
            fs::remove(folder, ignored);
    }

  private:
    std::vector<fs::path> made_;
};

void write_new(const std::string& path, std::span<const NamedFile> files) {
    write_folder(path, [&](const AddFile& add) {
        for (const NamedFile& file : files)
            add(file.name, [&](std::ostream& out) { out << file.bytes; });
    });
}

void write_again(const fs::path& folder, const Hashes& before, std::span<const NamedFile> files) {
    MadeFolders made;
    std::vector<NamedFile> placed;
    for (const NamedFile& file : files) {
        const fs::path path = folder / file.name;
        if (behind_a_link(folder, file.name)) in_the_way(path, "stands behind a link");
        const bool ours = before.contains(file.name) || file.name == list_name;
        if (!ours && is_there(path)) in_the_way(path, "Remit did not write");
        made.make(path.parent_path());
        placed.push_back({path.string(), file.bytes});
    }
    // Should the machine stop between two files, each is known by what it was or is to be.
    std::string both = list_of(files);
    for (const auto& [name, hash] : before)
        both += line_of(name, hash);
    const std::vector<NamedFile> list{{(folder / list_name).string(), std::move(both)}};
    write_files(list);
    write_files(placed);
    made.keep();
    for (const auto& [name, hash] : before) {
        const bool stays = std::ranges::find(files, name, &NamedFile::name) != files.end();
        std::error_code ignored;
        if (!stays && !behind_a_link(folder, name)) fs::remove(folder / name, ignored);
    }
}

}  // namespace

void check_kept_folder(const std::string& path) {
    std::error_code none;
    const fs::path folder(path);
    const auto before = fs::is_directory(folder, none) ? read_list(folder) : std::nullopt;
    if (!before) return check_folder(path);
    for (auto same = before->begin(); same != before->end();) {
        const auto next = before->upper_bound(same->first);
        const fs::path file = folder / same->first;
        if (is_there(file)) {
            const std::uint64_t now = hash_of(bytes_of(file.string()));
            const bool known =
                std::any_of(same, next, [now](const auto& one) { return one.second == now; });
            if (!known) in_the_way(file, "was changed since Remit wrote it");
        }
        same = next;
    }
}

void write_kept_folder(const std::string& path, std::span<const NamedFile> files) {
    check_kept_folder(path);
    std::vector<NamedFile> all(files.begin(), files.end());
    all.push_back({std::string(list_name), list_of(files)});
    if (const auto before = read_list(path))
        write_again(path, *before, all);
    else
        write_new(path, all);
}

}  // namespace remit::cli
