// SPDX-License-Identifier: MIT
#include "remit/viz/diagram.hpp"
#include "viz/diagram/layout.hpp"
#include "viz/diagram/svg.hpp"
#include "viz/diagram/views.hpp"

namespace remit {

std::vector<std::string> draw(const Snapshot& snapshot, const DrawOptions& options) {
    const diagram::Figure figure = diagram::figure_of(snapshot, options);
    return {diagram::svg(figure, diagram::lay_out(figure), options.id_prefix)};
}

}  // namespace remit
