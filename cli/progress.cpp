// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <chrono>
#include <cstdio>

#include <fmt/format.h>
#include <unistd.h>

#include "remit/viz/terminal.hpp"

namespace remit::cli {
namespace {

constexpr std::chrono::seconds patience{1};  // shorter work is not worth a word
constexpr const char* start_of_line_and_clear = "\r\x1b[K";

}  // namespace

Progress::Progress(const std::string& what, bool quiet) : what_(terminal::printable(what)) {
    if (!quiet && isatty(STDERR_FILENO) != 0) teller_ = std::thread([this] { tell(); });
}

Progress::~Progress() {
    if (!teller_.joinable()) return;
    {
        const std::lock_guard lock(mutex_);
        done_ = true;
    }
    ended_.notify_one();
    teller_.join();
}

void Progress::tell() {
    std::unique_lock lock(mutex_);
    int seconds = 0;
    while (!ended_.wait_for(lock, patience, [this] { return done_; })) {
        ++seconds;
        fmt::print(stderr, "{}remit: {} … {} s", start_of_line_and_clear, what_, seconds);
        std::fflush(stderr);
    }
    if (seconds > 0) {
        std::fputs(start_of_line_and_clear, stderr);
        std::fflush(stderr);
    }
}

}  // namespace remit::cli
