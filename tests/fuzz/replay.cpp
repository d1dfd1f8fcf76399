// SPDX-License-Identifier: MIT
// Stands in for libFuzzer: gives the target every file of the folders (or the files) that it is
// called with. With --sweep each file damaged in every byte: cut off before it, and with it changed
// in several ways.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <sys/time.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
/// Of the sanitizers, where there are any.
extern "C" [[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr time_t seconds_until_it_hangs = 5;

/// A neighbouring letter or digit; another kind of character; a byte that no text has.
constexpr std::array<unsigned char, 3> flips{0x01, 0x20, 0xFF};

/// What is given to the target now, for whoever has to find a crash.
std::array<char, 512> given{'\n'};

void note(std::string_view what) {
    const std::size_t size = std::min(what.size(), given.size() - 1);
    std::ranges::copy(what.substr(0, size), given.begin());
    given.at(size) = '\n';
}

void tell() {
    const std::string_view what(given.data(), given.size());
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, what.data(), what.find('\n') + 1);
}

extern "C" void tell_and_end(int signal) {
    tell();
    std::raise(signal);  // which ends the program, since the handler is gone by then
}

void tell_at_the_end() {
    // A sanitizer has handlers of its own, and tells more.
    std::vector<int> signals{SIGPROF};
    if (__sanitizer_set_death_callback != nullptr) {
        __sanitizer_set_death_callback(tell);
    } else {
        signals.insert(signals.end(), {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL});
    }
    // For one that ran out of stack.
    static std::array<char, 65'536> room{};
    const stack_t stack{.ss_sp = room.data(), .ss_flags = 0, .ss_size = room.size()};
    ::sigaltstack(&stack, nullptr);
    struct sigaction action {};
    action.sa_handler = tell_and_end;
    action.sa_flags = static_cast<int>(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    for (const int signal : signals)
        ::sigaction(signal, &action, nullptr);
}

/// Of the processor's time, so that a busy machine is no hang.
void limit_time(time_t seconds) {
    const itimerval limit{.it_interval = {}, .it_value = {.tv_sec = seconds, .tv_usec = 0}};
    ::setitimer(ITIMER_PROF, &limit, nullptr);
}

void give(std::string_view bytes) {
    // A copy of just that size: a sanitizer sees who reads beyond it.
    const std::vector<std::uint8_t> copy(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

struct Run {
    std::size_t inputs = 0;
    Clock::duration longest{};
};

void replay(const std::string& name, const std::string& bytes, Run& run) {
    note(name);
    give(bytes);
    ++run.inputs;
}

void sweep(const std::string& name, const std::string& bytes, Run& run) {
    const auto take = [&](const std::string& damage, std::string_view damaged) {
        note(name + ": " + damage);
        const auto start = Clock::now();
        limit_time(seconds_until_it_hangs);
        give(damaged);
        limit_time(0);
        run.longest = std::max(run.longest, Clock::now() - start);
        ++run.inputs;
    };
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const std::string where = std::to_string(at);
        take("cut off at byte " + where, std::string_view(bytes).substr(0, at));
        for (const unsigned char flip : flips) {
            std::string changed = bytes;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ flip);
            take("byte " + where + ", bits " + std::to_string(flip), changed);
        }
    }
}

std::vector<fs::path> files_of(const fs::path& path) {
    if (!fs::is_directory(path)) return {path};
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator{path}) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

int main(int count, char** arguments) {
    tell_at_the_end();
    const std::vector<std::string> words(arguments + 1, arguments + count);
    const bool is_sweep = !words.empty() && words.front() == "--sweep";
    Run run;
    for (std::size_t i = is_sweep ? 1 : 0; i < words.size(); ++i) {
        for (const fs::path& path : files_of(words[i])) {
            std::ifstream file{path, std::ios::binary};
            if (!file) {
                std::cerr << "cannot read " << path << '\n';
                return EXIT_FAILURE;
            }
            const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
            (is_sweep ? sweep : replay)(path.string(), bytes, run);
        }
    }
    std::cout << run.inputs << (is_sweep ? " swept" : " replayed");
    if (is_sweep) {
        std::cout << ", the longest in "
                  << std::chrono::duration_cast<std::chrono::microseconds>(run.longest).count()
                  << " microseconds";
    }
    std::cout << '\n';
    return run.inputs == 0 ? EXIT_FAILURE : EXIT_SUCCESS;  // an empty corpus must not pass
}
