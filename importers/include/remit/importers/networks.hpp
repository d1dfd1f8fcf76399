// SPDX-License-Identifier: MIT
// Formats of tools that draw and measure networks. They hold bodies, relations and what these are
// said to be, by name; Written::notes say what they do not. A relation that a source says is not
// there is left out.
#pragma once

#include "remit/graph/register.hpp"
#include "remit/importers/written.hpp"

namespace remit {

/// Graphviz: the relations as they are, with nothing of how a figure looks (draw in viz has that).
[[nodiscard]] Written write_dot(const Register& map, const WriteOptions& options = {});
/// GraphML, for yEd, igraph and others.
[[nodiscard]] Written write_graphml(const Register& map, const WriteOptions& options = {});
/// GEXF 1.3, for Gephi: what has dates has them as spells, whole days, ends included.
[[nodiscard]] Written write_gexf(const Register& map, const WriteOptions& options = {});
/// A blueprint of Kumu: elements and connections in JSON.
[[nodiscard]] Written write_kumu(const Register& map, const WriteOptions& options = {});

}  // namespace remit
