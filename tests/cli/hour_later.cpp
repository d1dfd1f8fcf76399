// SPDX-License-Identifier: MIT
// Preloaded into a program, its clock is an hour ahead. (libfaketime would do more, but waits for
// ever for jemalloc, which asks for the time before libfaketime is ready.)
#include <ctime>

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr time_t hour = 3600;

}  // namespace

// The C library's own names and parameters.
extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const long failed = syscall(SYS_clock_gettime, clock, now);
    const bool of_the_day = clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
    if (failed == 0 && of_the_day) now->tv_sec += hour;
    return static_cast<int>(failed);
}

int gettimeofday(timeval* now, void* /*zone*/) noexcept {
    timespec time{};
    const int failed = clock_gettime(CLOCK_REALTIME, &time);
    now->tv_sec = time.tv_sec;
    now->tv_usec = time.tv_nsec / 1000;
    return failed;
}

time_t time(time_t* now) noexcept {
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    if (now != nullptr) *now = time.tv_sec;
    return time.tv_sec;
}
}
