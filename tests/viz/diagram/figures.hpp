// SPDX-License-Identifier: MIT
// Small figures, and what stands in them in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/viz/diagram.hpp"
#include "tests/support/svg.hpp"

namespace remit::test {

/// A view of a map (map.hpp); where it takes an area, a topic or a body, by their ids.
struct Wanted {
    View view = View::structure;
    std::string area{};
    std::string topic{};
    std::string focus{};
    std::size_t hops = 1;
    bool with_proposals = false;
};
[[nodiscard]] std::string svg_of(std::string_view lines, const Wanted& wanted);
[[nodiscard]] Element figure(std::string_view lines, const Wanted& wanted);

/// The pages of a view on a paper, "free" or of a name.
[[nodiscard]] std::vector<Element> sheets_of(const Register& map, View view,
                                             std::string_view paper);

/// Each edge by its title and its classes but the first, in order: "a->b reports-to disputed".
[[nodiscard]] std::vector<std::string> edges_of(const Element& svg);
/// Each node by its id and the badges that it bears, in order: "csp [high 1] [low 4]".
[[nodiscard]] std::vector<std::string> nodes_of(const Element& svg);
/// The sentence of the description that begins so; empty if there is none.
[[nodiscard]] std::string sentence_of(const Element& svg, std::string_view beginning);
/// What the description tells between the head of the picture and its small print.
[[nodiscard]] std::string told(const Element& svg);
/// The lines of the frame of this class.
[[nodiscard]] std::vector<std::string> texts_of(const Element& svg, std::string_view word);

}  // namespace remit::test
