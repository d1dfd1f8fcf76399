// SPDX-License-Identifier: MIT
// What work takes that runs in a process of its own.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace remit::bench {

struct Cost {
    double elapsed = 0;
    double processors = 0;  ///< seconds of all processors, the system's own included
    double bytes = 0;       ///< peak memory of the process
};

/// Runs `work` in a child of this process, whose memory is then the child's too: keep it small.
/// Ends the program where the work fails.
Cost in_a_child(const std::function<void()>& work);

/// A program with its arguments; what it writes is thrown away.
Cost of_program(std::vector<std::string> words);

/// What `work` alone takes, in time, after `prepare` in the same child.
Cost of_work(const std::function<std::function<void()>()>& prepare);

[[nodiscard]] double median(std::vector<Cost> costs, double Cost::*of);

}  // namespace remit::bench
