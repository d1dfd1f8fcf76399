// SPDX-License-Identifier: MIT
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/output_folder.hpp"
#include "remit/importers/starter.hpp"

namespace remit::cli {
namespace {

void write_workbook(const std::string& path) {
    // What is there may be somebody's work of weeks.
    std::error_code none;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, none))) {
        throw std::system_error(EEXIST, std::generic_category(),
                                fmt::format("cannot make '{}'", path));
    }
    const std::string bytes = starter_xlsx(shipped_vocabulary());
    write_file(path, [&](std::ostream& out) { out << bytes; });
}

void write_tables(const std::string& path) {
    check_folder(path);
    write_folder(path, [](const AddFile& add) {
        for (const FolderFile& file : starter_csv(shipped_vocabulary()))
            add(file.name, [&](std::ostream& out) { out << file.bytes; });
    });
}

}  // namespace

ExitStatus run(const NewArguments& arguments) {
    if (arguments.folder) {
        write_tables(arguments.path);
    } else {
        write_workbook(arguments.path);
    }
    if (!arguments.quiet) {
        std::cerr << terminal::printable(
                         fmt::format("{0} holds a small example: write over it, save it, and try "
                                     "'remit check {0}'.",
                                     arguments.path))
                  << '\n';
    }
    return ExitStatus::done;
}

}  // namespace remit::cli
