// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>

namespace remit {

/// As many threads as asked for; of 0, as many as the machine has.
[[nodiscard]] std::size_t threads_of(unsigned asked);

/// Does the jobs from 0 to below `count`, several at a time, each begun in its turn. What one
/// throws is thrown when all are done; of several, what the first in turn threw.
void do_all(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& job);

/// The same for the items of a long list, of which each job takes a run: `[first, last)`.
void do_runs(std::size_t count, unsigned threads,
             const std::function<void(std::size_t first, std::size_t last)>& job);

}  // namespace remit
