// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// The map as a workbook: a sheet for each kind of record that it has, with a header that stays and
/// filters, then the tables that the options add. Every text is a text; no cell runs. Dated by the
/// map's own date, so that the same map gives the same bytes. Throws std::runtime_error where the
/// machine has no room for it.
[[nodiscard]] Written write_xlsx(const Register& map, const WriteOptions& options = {});

}  // namespace remit
