// SPDX-License-Identifier: MIT
#pragma once

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"

namespace remit {

/// Puts ids in the place of names (cells of kind `name`): the exact id first, then the exact name,
/// then name or `aka` without regard to case, punctuation and spacing. A name that means
/// several records at one of these steps is an error that lists them; one that means none keeps its
/// kind, and is the builder's to complain of. A map that lists no bodies at all, but a table of
/// relations, gets those that its relations name, with one warning that counts them. Evidence that
/// stands in a sheet of its own is put inside its record. Costs nothing where a draft has no names.
/// Last, the ends of relations that are selections are settled (graph/model/selections.hpp).
void resolve_names(Draft& draft, Diagnostics& diagnostics);

}  // namespace remit
