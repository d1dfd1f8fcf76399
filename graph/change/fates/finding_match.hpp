// SPDX-License-Identifier: MIT
// Which findings of two analyses are the same muddle, whatever their bodies are called by then.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/change/fates/same_bodies.hpp"
#include "remit/graph/finding.hpp"

namespace remit {

/// A finding, and what it is about in words that two maps share.
struct Subject {
    const Finding* finding = nullptr;
    bool open = true;                    ///< under review and not accepted
    std::vector<std::string> written{};  ///< the ids of its bodies in its own map, sorted
    std::vector<std::string> bodies{};   ///< each once, as SameBodies has them
    std::vector<std::string> all{};      ///< with those that it touches besides
    std::vector<std::string> topics{}, areas{}, facts{};
    std::string rule{};
};
[[nodiscard]] Subject subject(const Register& map, const Finding& finding, bool open,
                              const SameBodies& same);

/// Numbers of a finding before and after.
struct Match {
    std::size_t before = 0, after = 0;
};
/// Pairs that are the same muddle, by the first, then by the second. A finding is in several where
/// its bodies became one, or one became several. First by fingerprint; then by all that they are
/// about; of bodies that became others, without the areas; last where one is about some of the
/// bodies or topics of the other, or all bodies are the same and only who is the first differs.
[[nodiscard]] std::vector<Match> matches(const std::vector<Subject>& before,
                                         const std::vector<Subject>& after, const SameBodies& same);

}  // namespace remit
