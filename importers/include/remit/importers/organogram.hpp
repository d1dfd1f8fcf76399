// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Adds a sheet of senior or junior staff as central government publishes them on data.gov.uk, as
/// CSV; which of the two it is its heading says. A post's id is made of its organisation and its
/// reference, so that the other sheet joins it, read before or after; read_csv_folder, read_xlsx
/// and read_ods know such sheets too. Posts report to posts and are part of units. A post that
/// reports to XX is vouched to report to nobody; one that the sheet does not hold is kept as
/// unknown; a second row of a reference that is no job share is evidence against the post's id.
/// Nobody's name is kept. As read_json otherwise.
bool read_organogram(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                     const Limits& limits = {});
[[nodiscard]] bool looks_like_organogram(std::string_view bytes);

}  // namespace remit
