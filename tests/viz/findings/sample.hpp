// SPDX-License-Identifier: MIT
// A small map and findings made by hand, so that tests of their formats do not hang on the
// detectors.
#pragma once

#include <string>

#include "remit/viz/findings.hpp"

namespace remit::test {

struct Sample {
    Register map;
    Snapshot snapshot;
    Analysis analysis{};
    Sample();
    [[nodiscard]] FindingsReport report() const {
        return {.snapshot = snapshot,
                .analysis = analysis,
                .version = "1.2.3",
                .jurisdiction = "england"};
    }
    /// The same findings with a title and a step in a user's own words.
    void retitle(const std::string& title);
};

}  // namespace remit::test
