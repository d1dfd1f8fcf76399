// SPDX-License-Identifier: MIT
// Bodies, relations and counts in the words that figures use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "remit/viz/diagram.hpp"
#include "viz/diagram/figure.hpp"

namespace remit::diagram {

[[nodiscard]] Look look_of(Category category);

/// A body as a node of any figure.
[[nodiscard]] Node node_of(const Snapshot& snapshot, BodyId id);

/// "Ipswich CSP reports to the County Board (disputed)".
[[nodiscard]] std::string sentence(const Register& map, RelationId id);

/// Gives a figure its view's name, the map's title and, under it, the view's question and the date:
/// "Who reports to whom, as at 18 March 2016: bodies that serve Ipswich".
void name(Caption& caption, const Snapshot& snapshot, const DrawOptions& options,
          std::string_view bodies);

/// "1 line", "3 lines".
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// Adds such a count to others, unless it is of nothing.
void add_count(std::vector<std::string>& counts, std::size_t count, std::string_view one,
               std::string_view many);
/// With a capital letter, of a text that begins with an ASCII letter.
[[nodiscard]] std::string capitalised(std::string_view words);
/// "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

/// "Left out: 3 lines and 2 bodies.", or that nothing is.
[[nodiscard]] std::string left_out_line(const std::vector<std::string>& counts);

/// The sources of a map as a figure names them, in the map's order.
[[nodiscard]] std::vector<std::string> source_names(const Register& map);
/// The numbers of those that a fact rests on.
[[nodiscard]] std::vector<std::size_t> sources_of(const Register& map, FactRef fact);

/// The sources that the nodes and edges of a figure rest on.
[[nodiscard]] Cited cited_in(const Figure& figure);

/// "Sources: Panel paper (Suffolk County Council, 2016); …", of all that are cited, or of the first
/// of them and how many more; empty where none is.
/// Adds what the options say under the picture.
void add_asked(Caption& caption, const DrawOptions& options);

[[nodiscard]] std::string sources_line(const Caption& caption, const Cited& cited,
                                       std::size_t most = static_cast<std::size_t>(-1));

/// A picture's words, with what it leaves out and its sources after them.
[[nodiscard]] std::string with_small_print(std::string words, const Caption& caption,
                                           const Cited& cited);

/// A figure in sentences: what it shows, each line, what no line touches, what is left out.
[[nodiscard]] std::string description(const Figure& figure);

}  // namespace remit::diagram
