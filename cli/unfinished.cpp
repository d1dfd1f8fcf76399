// SPDX-License-Identifier: MIT
#include "cli/unfinished.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>

#include <fmt/format.h>
#include <pthread.h>
#include <unistd.h>

namespace remit::cli {
namespace {

namespace fs = std::filesystem;

/// The names of all that is unfinished, and the lock by which an interruption waits. Never
/// destroyed: a signal may come while the program ends.
struct Workshop {
    std::recursive_mutex mutex;
    std::set<std::string> names;
};

Workshop& workshop() {
    static auto* const only = new Workshop;
    return *only;
}

void remove(const std::string& name) {
    std::error_code ignored;
    fs::remove_all(name, ignored);
}

void end_as(int signal, const sigset_t& awaited) {
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &awaited, nullptr);
    std::raise(signal);
}

/// The line of a Progress would else stand before the shell's prompt.
void clear_line() {
    if (::isatty(STDERR_FILENO) == 0) return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
}

void await(const sigset_t& awaited) {
    int signal = 0;
    if (sigwait(&awaited, &signal) != 0) return;
    const NotInterrupted alone;
    for (const std::string& name : workshop().names)
        remove(name);
    clear_line();
    end_as(signal, awaited);
}

}  // namespace

void end_cleanly_when_interrupted() {
    sigset_t awaited;
    sigemptyset(&awaited);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        const bool ignored = sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
        if (!ignored) sigaddset(&awaited, signal);
    }
    // Threads that are made later take this over, so that the signals reach the one that waits.
    pthread_sigmask(SIG_BLOCK, &awaited, nullptr);
    std::thread([awaited] { await(awaited); }).detach();
}

NotInterrupted::NotInterrupted() : lock_(workshop().mutex) {}

Unfinished::Unfinished(const std::string& wanted,
                       const std::function<bool(const std::string&)>& make)
    : wanted_(wanted) {
    const fs::path path(wanted);
    const NotInterrupted alone;
    for (unsigned attempt = 0; name_.empty(); ++attempt) {
        std::string name = path.parent_path() /
                           fmt::format(".{}.{}-{}", path.filename().string(), ::getpid(), attempt);
        if (make(name)) name_ = std::move(name);
    }
    workshop().names.insert(name_);
}

Unfinished::~Unfinished() {
    if (name_.empty()) return;
    const NotInterrupted alone;
    remove(name_);
    workshop().names.erase(name_);
}

bool Unfinished::take_its_place() {
    const NotInterrupted alone;
    if (::rename(name_.c_str(), wanted_.c_str()) != 0) return false;
    workshop().names.erase(name_);
    name_.clear();
    return true;
}

}  // namespace remit::cli
