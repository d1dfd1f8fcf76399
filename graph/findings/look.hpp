// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "remit/graph/analyse.hpp"

namespace remit {

using Detectors = std::vector<const Detector*>;

/// What to do with a finding of the detector of this number.
using TakeFinding = std::function<void(std::size_t number, Finding&& finding)>;

/// What else there is to say of a look, or to do meanwhile.
struct LookOptions {
    std::span<const BodySet> wanted{};  ///< by number of the detector: of which bodies; else of all
    RulingKinds rulings = RulingKinds::all();  ///< that are wanted
    std::function<void()> beside{};            ///< done by another thread, if there is one
};

/// Looks at a snapshot by some detectors, hands each finding to `take`, and gives what the rules
/// say, if any detector asks for it and there are any. Several threads share the work: who needs no
/// rules looks while they are judged. `take` is called by one thread at a time for one number, in
/// the order in which its detector finds, and is to keep numbers apart, so that threads cannot be
/// seen. Of a finding only its kind is filled in besides what its detector says.
std::unique_ptr<const Rulings> look(const Snapshot& snapshot, const Detectors& detectors,
                                    const AnalyseOptions& options, const TakeFinding& take,
                                    const LookOptions& more = {});

}  // namespace remit
