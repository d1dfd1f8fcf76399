// SPDX-License-Identifier: MIT
#pragma once

#include <numeric>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Sorts values by the number of their owner in two passes, keeping their order otherwise.
/// `each(emit)` calls `emit(owner, value)` for every value, the same way each time.
template <class T, class Each>
Snapshot::Grouped<T> Snapshot::grouped(std::size_t owners, Each each) {
    Grouped<T> result;
    result.first.assign(owners + 1, 0);
    each([&](std::size_t owner, const T&) { ++result.first[owner + 1]; });
    std::partial_sum(result.first.begin(), result.first.end(), result.first.begin());
    result.values.resize(result.first.back());
    auto next = result.first;
    each([&](std::size_t owner, const T& value) { result.values[next[owner]++] = value; });
    return result;
}

}  // namespace remit
