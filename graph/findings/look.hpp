// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "remit/graph/analyse.hpp"

namespace remit {

using Detectors = std::vector<const Detector*>;
using TakeFound = std::function<void(std::size_t number, std::vector<Finding>&& found)>;

/// Looks at a snapshot by some detectors, hands what each found to `take`, and gives what the rules
/// say, if any detector asks for it and there are any. Several threads share the work: who needs no
/// rules looks while they are judged, and `beside` is done meanwhile too. `take` is called once for
/// each number of a detector and is to keep them apart, so that threads cannot be seen.
std::unique_ptr<const Rulings> look(const Snapshot& snapshot, const Detectors& detectors,
                                    const AnalyseOptions& options, const TakeFound& take,
                                    const std::function<void()>& beside = {});

}  // namespace remit
