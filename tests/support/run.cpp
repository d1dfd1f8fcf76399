// SPDX-License-Identifier: MIT
#include "tests/support/run.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/here.hpp"

namespace remit::test {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>{file}, {}};
}

void write_bytes(const fs::path& path, std::string_view bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

/// A file descriptor, closed at the end.
struct Descriptor {
    int number = -1;
    explicit Descriptor(int opened) : number(opened) {
        if (number < 0) throw std::runtime_error("cannot open a file for the program");
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() { ::close(number); }
};

/// Where the program's input and outputs stand: not in its folder, which a test looks at.
fs::path beside(const fs::path& root, std::string_view what) {
    return root.string() + "." + std::string(what);
}

Descriptor opened_for_writing(const fs::path& path) {
    return Descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
}

/// As C has lists of texts, with a null pointer at the end.
std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

/// Starts a program with SIGPIPE as a shell would have it, in `folder`.
pid_t start(const std::string& what, const fs::path& folder, std::vector<std::string> words, int in,
            int out, int err, std::vector<std::string> settings) {
    std::vector<char*> argv = pointers(words);
    // Nothing of the machine's own settings is to be seen in what the program prints; but
    // sanitizers are to know which leaks are other libraries' own.
    for (const char* name : {"ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name))
            settings.push_back(std::string(name) + "=" + value);
    }
    std::vector<char*> environment = pointers(settings);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addchdir_np(&files, folder.c_str());
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, err, STDERR_FILENO);
    pid_t child = 0;
    const int fault =
        posix_spawn(&child, what.c_str(), &files, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&files);
    if (fault != 0) throw std::runtime_error("cannot run " + what);
    return child;
}

int status_of(pid_t child) {
    int status = 0;
    if (::waitpid(child, &status, 0) != child) throw std::runtime_error("lost the program");
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

std::string whole(const Run& run) {
    std::string text = "exit " + std::to_string(run.status) + "\n";
    if (!run.out.empty()) text += "--- out\n" + run.out;
    if (!run.err.empty()) text += "--- err\n" + run.err;
    return text;
}

Folder::Folder() {
    std::string pattern = (fs::temp_directory_path() / "remit-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder");
    root_ = pattern;
}

Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
    for (const auto* what : {"in", "out", "err"})
        fs::remove(beside(root_, what), ignored);
}

void Folder::write(std::string_view name, std::string_view bytes) const {
    write_bytes(path(name), bytes);
}

std::string Folder::read(std::string_view name) const { return bytes_of(path(name)); }

std::vector<std::string> Folder::names() const {
    std::vector<std::string> all;
    for (const auto& entry : fs::directory_iterator(root_))
        all.push_back(entry.path().filename().string());
    std::ranges::sort(all);
    return all;
}

Run Folder::finished(const std::vector<std::string>& arguments, int input, int output,
                     std::vector<std::string> environment) const {
    std::vector<std::string> words{"remit"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    return ended(std::string(program), std::move(words), input, output, std::move(environment));
}

Run Folder::ended(const std::string& what, std::vector<std::string> words, int input, int output,
                  std::vector<std::string> environment) const {
    const Descriptor errors = opened_for_writing(beside(root_, "err"));
    Run run;
    run.status = status_of(
        start(what, root_, std::move(words), input, output, errors.number, std::move(environment)));
    run.err = bytes_of(beside(root_, "err"));
    return run;
}

Run Folder::run_short_of_room(std::size_t blocks, const std::vector<std::string>& arguments) const {
    std::vector<std::string> words{"sh",
                                   "-c",
                                   "ulimit -f \"$1\"; shift; exec \"$@\"",
                                   "sh",
                                   std::to_string(blocks),
                                   std::string(program)};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const Descriptor in(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const Descriptor out = opened_for_writing(beside(root_, "out"));
    Run run = ended("/bin/sh", std::move(words), in.number, out.number, {});
    run.out = bytes_of(beside(root_, "out"));
    return run;
}

Run Folder::run(const std::vector<std::string>& arguments, std::string_view input) const {
    write_bytes(beside(root_, "in"), input);
    const Descriptor in(::open(beside(root_, "in").c_str(), O_RDONLY | O_CLOEXEC));
    const Descriptor out = opened_for_writing(beside(root_, "out"));
    Run run = finished(arguments, in.number, out.number);
    run.out = bytes_of(beside(root_, "out"));
    return run;
}

Run Folder::run_with(const std::vector<std::string>& environment,
                     const std::vector<std::string>& arguments) const {
    const Descriptor out = opened_for_writing(beside(root_, "out"));
    const Descriptor in(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    Run run = finished(arguments, in.number, out.number, environment);
    run.out = bytes_of(beside(root_, "out"));
    return run;
}

Run Folder::run_into_closed_pipe(const std::vector<std::string>& arguments) const {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    ::close(ends[0]);
    const Descriptor out(ends[1]);
    const Descriptor in(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return finished(arguments, in.number, out.number);
}

Run Folder::run_interrupted(const std::vector<std::string>& arguments, int signal,
                            const std::function<bool()>& is_time) const {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("cannot make a pipe");
    const Descriptor in(ends[0]);
    const Descriptor never_written(ends[1]);
    const Descriptor out = opened_for_writing(beside(root_, "out"));
    const Descriptor err = opened_for_writing(beside(root_, "err"));
    std::vector<std::string> words{"remit"};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const pid_t child =
        start(std::string(program), root_, std::move(words), in.number, out.number, err.number, {});
    const auto end = std::chrono::steady_clock::now() + std::chrono::minutes(1);
    while (!is_time() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    ::kill(child, signal);
    Run run{.status = status_of(child)};
    run.out = bytes_of(beside(root_, "out"));
    run.err = bytes_of(beside(root_, "err"));
    return run;
}

Run Folder::run_to(const std::string& output, const std::vector<std::string>& arguments) const {
    const Descriptor out(::open(output.c_str(), O_WRONLY | O_CLOEXEC));
    const Descriptor in(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return finished(arguments, in.number, out.number);
}

}  // namespace remit::test
