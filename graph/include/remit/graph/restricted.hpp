// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

#include "remit/graph/draft.hpp"

namespace remit {

/// A draft that may be shown to everybody, and how much it lacks.
struct PublicDraft {
    Draft draft{};
    std::size_t sources = 0;  ///< restricted ones
    std::size_t facts = 0;    ///< bodies, relations, remits, documents and decisions left out
};

/// A copy of a draft without its restricted sources, what they say, and what rests on them alone: a
/// fact all of whose evidence is theirs, a field on which only they speak, and whatever names a
/// body that is left out. A source that one input calls restricted is so in all. The draft must be
/// one that `build_register` takes; the copy then is one too. Each input is judged by itself,
/// before inputs are merged: what a restricted source says may stand in another input for all to
/// read.
[[nodiscard]] PublicDraft without_restricted(const Draft& draft);

}  // namespace remit
