// SPDX-License-Identifier: MIT
#include "importers/written/drawn_relations.hpp"

#include <optional>

#include <fmt/format.h>

#include "remit/graph/snapshot.hpp"

namespace remit::written {

DrawnRelations::DrawnRelations(const Register& map) : selections(map.line_count()) {
    std::optional<Snapshot> snapshot;
    if (selections > 0 && map.as_at) {
        snapshot.emplace(map, Snapshot::Options{.day = map.as_at.last()});
        date = iso(map.as_at);
    }
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id{i};
        const bool by_selection = static_cast<bool>(map[id].line);
        if (by_selection && (!snapshot || !snapshot->meant(id))) continue;
        made += by_selection ? 1 : 0;
        relations.push_back(id);
    }
}

std::string DrawnRelations::note(std::string_view format) const {
    if (selections == 0) return {};
    if (date.empty()) return fmt::format("{} holds no selections: {} left out", format, selections);
    return fmt::format(
        "{} holds no selections: {} written as the {} that {} for on {}", format,
        selections == 1 ? "1 relation is" : fmt::format("{} relations are", selections), made,
        selections == 1 ? "it stands" : "they stand", date);
}

}  // namespace remit::written
