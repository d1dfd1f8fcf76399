// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/graph/register.hpp"
#include "remit/importers/limits.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// Adds the records of a remit/1 file to a draft, each value with the place of its first byte.
/// Complains of shapes only (a list where a text belongs, a key that is not known or stands twice)
/// and reads on; what the values mean is the builder's to judge. Returns false when reading stopped
/// at broken JSON or at a limit: the draft then lacks what comes after, and building it would
/// complain of that.
bool read_json(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits = {});

/// The whole of a map as remit/1, in one order and one layout: reading it gives the same register,
/// and writing that the same bytes.
[[nodiscard]] Written write_json(const Register& map, const WriteOptions& options = {});

}  // namespace remit
