// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <vector>

namespace remit {

/// Sorts values and keeps each once. Not by std::ranges::unique: Clang 14 does not compile what it
/// returns.
template <class T>
void sort_once(std::vector<T>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace remit
