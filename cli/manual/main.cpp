// SPDX-License-Identifier: MIT
// Writes the man pages and the scripts of completion into a folder, when Remit is built.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include "cli/manual/completion.hpp"
#include "cli/manual/man_page.hpp"

namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

void write_all(const fs::path& folder) {
    using namespace remit::cli;
    const auto commands = offers();
    write(folder / "man/remit.1", program_man_page(commands));
    for (const CommandOffer& command : commands)
        write(folder / "man" / ("remit-" + command.name + ".1"), command_man_page(command));
    write(folder / "bash/remit", bash_completion(commands));
    write(folder / "zsh/_remit", zsh_completion(commands));
    write(folder / "fish/remit.fish", fish_completion(commands));
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc != 2) throw std::runtime_error("usage: remit_manual FOLDER");
        write_all(argv[1]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "remit_manual: " << error.what() << '\n';
        return 1;
    }
}
