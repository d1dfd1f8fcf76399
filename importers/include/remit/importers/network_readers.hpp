// SPDX-License-Identifier: MIT
// Networks that were drawn or measured elsewhere. Nodes are bodies, ties are relations: of the type
// that the file gives them where that is one of Remit's ("Reports to"), else coordination, with a
// note of the type. Persons are numbered posts: no name of one is read. As read_json otherwise.
#pragma once

#include <string_view>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit {

/// Kumu's JSON: a blueprint (elements and connections), or a project's full backup.
bool read_kumu(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
               const Limits& limits = {});
[[nodiscard]] bool looks_like_kumu(std::string_view bytes);

/// The first network of a Pajek file (.net, .paj). In one of two modes the vertices of the first
/// are posts, and members of those of the second.
bool read_pajek(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                const Limits& limits = {});
[[nodiscard]] bool looks_like_pajek(std::string_view bytes);

/// GraphML, as Gephi, igraph, NetworkX and yEd write it.
bool read_graphml(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                  const Limits& limits = {});
[[nodiscard]] bool looks_like_graphml(std::string_view bytes);

}  // namespace remit
