// SPDX-License-Identifier: MIT
#include "viz/diagram/change_parts.hpp"

#include "viz/diagram/theme.hpp"

namespace remit::diagram {
namespace {

bool is_there(const Figure& figure, Change change) {
    if (figure.part == ChangePart::before) return change != Change::created;
    if (figure.part == ChangePart::after) return change != Change::ended;
    return true;
}

}  // namespace

bool is_shown(const Figure& figure, const Node& node) { return is_there(figure, node.change); }

bool is_shown(const Figure& figure, const Edge& edge) {
    return is_there(figure, edge.change) && is_shown(figure, figure.nodes[edge.from]) &&
           is_shown(figure, figure.nodes[edge.to]);
}

Change told_change(const Figure& figure, Change change) {
    return figure.part == ChangePart::changes ? change : Change::none;
}

bool is_faint(const Figure& figure, bool context) {
    return figure.part == ChangePart::changes && context;
}

Edge as_shown(const Figure& figure, const Edge& edge) {
    Edge shown = edge;
    if (figure.part == ChangePart::before && edge.was) {
        shown.id = edge.was->id;
        shown.tooltip = edge.was->tooltip;
        shown.state = edge.was->state;
    }
    return shown;
}

std::string_view mark_of(Change change, State state) {
    return change == Change::none ? style(state).mark : style(change).mark;
}

}  // namespace remit::diagram
