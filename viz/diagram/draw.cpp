// SPDX-License-Identifier: MIT
#include "remit/viz/diagram.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/structure_view.hpp"
#include "viz/diagram/svg.hpp"

namespace remit {

std::string draw_structure(const Snapshot& snapshot, const DrawOptions& options) {
    const diagram::Figure figure = diagram::structure_view(snapshot, options.title);
    return diagram::svg(figure, diagram::lay_out(figure), options.id_prefix);
}

}  // namespace remit
