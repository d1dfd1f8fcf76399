// SPDX-License-Identifier: MIT
#include "viz/diagram/line_figure.hpp"
#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit::diagram {

Figure structure_view(const Snapshot& snapshot, const DrawOptions& options) {
    if (options.over_time) return structure_over_time(snapshot, options);
    const Selection bodies = selected(snapshot, options);
    const StructureLines lines = structure_lines(snapshot, bodies);
    LineFigure picture(snapshot, bodies.taken, lines.drawn);
    picture.list_untouched("No line of reporting or scrutiny recorded");
    name(picture.figure(), snapshot, options, bodies.words);
    return picture.finished(left_out(snapshot, bodies, lines));
}

}  // namespace remit::diagram
