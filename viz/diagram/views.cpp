// SPDX-License-Identifier: MIT
// The list of views: a row each.
#include "viz/diagram/views.hpp"

#include <algorithm>
#include <array>

#include "viz/diagram/view_makers.hpp"

namespace remit {
namespace {

using MakeFigure = diagram::Figure (*)(const Snapshot&, const DrawOptions&);

constexpr std::array<ViewKind, 4> kinds{{
    {View::structure, "structure", "Structure", "who reports to whom"},
    {View::accountability, "accountability", "Accountability", "how each body reaches a voter"},
    {View::findings, "findings", "Findings", "where it is muddled"},
    {View::focus, "focus", "Focus", "what surrounds a body"},
}};
constexpr std::array<MakeFigure, kinds.size()> makers{diagram::structure_view,
                                                      diagram::accountability_view,
                                                      diagram::findings_view, diagram::focus_view};

}  // namespace

std::span<const ViewKind> views() { return kinds; }

namespace diagram {

Figure figure_of(const Snapshot& snapshot, const DrawOptions& options) {
    const auto* const kind = std::ranges::find(kinds, options.view, &ViewKind::view);
    Figure figure = makers.at(static_cast<std::size_t>(kind - kinds.begin()))(snapshot, options);
    if (!options.remark.empty()) figure.footer.push_back(options.remark);
    return figure;
}

}  // namespace diagram
}  // namespace remit
