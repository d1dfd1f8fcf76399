// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace remit::diagram {

/// What stands around any picture: over it what it is, under it what it leaves out and rests on.
struct Caption {
    std::string view{};  ///< "structure": class of the whole
    std::string title{};
    std::string subtitle{};              ///< the date, and what is asked
    std::vector<std::string> footer{};   ///< what is left out
    std::vector<std::string> sources{};  ///< that the picture may rest on; named where it does
    std::string sources_elsewhere{};     ///< said instead, where something else names them
};

/// Numbers of a caption's sources.
using Cited = std::set<std::size_t>;

}  // namespace remit::diagram
