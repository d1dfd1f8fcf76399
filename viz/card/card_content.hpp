// SPDX-License-Identifier: MIT
// What a map says of one body on its day, before it is laid out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/viz/findings.hpp"

namespace remit::card {

/// A fact in words.
struct Item {
    std::string text{};
    FactRef fact{};
};

struct Section {
    std::string_view heading{};
    std::vector<Item> items{};
};

/// "Also called: ", "SB".
struct Detail {
    std::string_view lead{};
    std::string text{};
};

/// The name, with the label of the version.
[[nodiscard]] std::string name(const FindingsReport& report, BodyId body);
/// What it is, whether it lives, its other names, areas and meetings.
[[nodiscard]] std::vector<Detail> details(const Snapshot& snapshot, BodyId body);
/// Relations, remits, documents and decisions; no section is empty.
[[nodiscard]] std::vector<Section> sections(const Snapshot& snapshot, BodyId body);
/// Open findings that are about it, those under review first.
[[nodiscard]] std::vector<const Finding*> findings_about(const Analysis& analysis, BodyId body);
/// What is not on the map, and may well be there.
[[nodiscard]] std::vector<Aspect> not_recorded(const Snapshot& snapshot, BodyId body);

/// Whether a relation was there and ended before the date.
[[nodiscard]] bool ended(const Snapshot& snapshot, RelationId id);

}  // namespace remit::card
