// SPDX-License-Identifier: MIT
// The list of views: a row each.
#include "viz/diagram/views.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <variant>

#include "viz/diagram/view_makers.hpp"
#include "viz/diagram/words.hpp"

namespace remit {
namespace {

using MakeFigure = diagram::Figure (*)(const Snapshot&, const DrawOptions&);
using MakeChart = diagram::Chart (*)(const Snapshot&, const DrawOptions&);
using Maker = std::variant<MakeFigure, MakeChart>;

struct Row {
    View view;
    std::string_view name, title, question, nothing;
    Maker maker;
};

constexpr std::array rows{
    Row{View::structure, "structure", "Structure", "who reports to whom",
        "The map has no body that is in being on this date.", diagram::structure_view},
    Row{View::accountability, "accountability", "Accountability", "how each body reaches a voter",
        "The map has no body on this date that is asked how it reaches a voter.",
        diagram::accountability_view},
    Row{View::membership, "membership", "Membership", "who sits where",
        "No seat is recorded on the map for this date.", diagram::membership_view},
    Row{View::funding, "funding", "Funding", "where the money goes, and where it stops",
        "No route of money between these bodies is recorded: who pays whom, and how much, is not "
        "known.",
        diagram::funding_view},
    Row{View::remits, "remits", "Remits", "who does what on which topic",
        "No remit is recorded on the map for this date.", diagram::remits_view},
    Row{View::findings, "findings", "Findings", "where it is muddled", "No finding is open.",
        diagram::findings_view},
    Row{View::areas, "areas", "Areas", "whether the boundaries fit",
        "No area is recorded: where these bodies serve is not known.", diagram::areas_view},
    Row{View::timeline, "timeline", "Timeline", "what was when",
        "The map has no date on which a body began or ended.", diagram::timeline_view},
    Row{View::focus, "focus", "Focus", "what surrounds a body", "", diagram::focus_view},
};

constexpr auto kinds = [] {
    std::array<ViewKind, rows.size()> all;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        all[i] = {rows[i].view,    rows[i].name,
                  rows[i].title,   rows[i].question,
                  rows[i].nothing, std::holds_alternative<MakeFigure>(rows[i].maker)};
    }
    return all;
}();

}  // namespace

std::span<const ViewKind> views() { return kinds; }
const ViewKind& kind_of(View view) { return *std::ranges::find(kinds, view, &ViewKind::view); }

namespace diagram {

Picture picture_of(const Snapshot& snapshot, const DrawOptions& options) {
    const Maker& maker = std::ranges::find(rows, options.view, &Row::view)->maker;
    Picture picture =
        std::visit([&](auto make) -> Picture { return make(snapshot, options); }, maker);
    std::visit([&](Caption& caption) { add_asked(caption, options); }, picture);
    return picture;
}

}  // namespace diagram
}  // namespace remit
