// SPDX-License-Identifier: MIT
#include "graph/model/builder.hpp"

namespace remit {

std::uint32_t Builder::referenced(const Cell& cell, RecordKind kind) {
    const std::uint32_t number = index(kind).get(cell.text);
    if (number != IdIndex::none) return number;
    std::string hint;
    if (diagnostics_.keeps_errors()) {
        std::vector<std::string_view> known;
        for (const TextId id : ids(kind)) {
            if (id) known.push_back(draft_.texts.view(id));
        }
        hint = CellReader::did_you_mean(cells_.view(cell), known);
    }
    cells_.error("I210", cell,
                 fmt::format("{} names {} '{}', which is not in the map", cells_.label(),
                             word(kind), cells_.view(cell)),
                 std::move(hint));
    return IdIndex::none;
}

std::optional<FactRef> Builder::fact(const Cell& cell) {
    // `body:hwb` says the kind, where one id stands in two kinds.
    const std::string_view text = cells_.view(cell);
    const std::size_t colon = text.find(':');
    const std::string_view kind = colon == std::string_view::npos ? "" : text.substr(0, colon);
    const TextId id =
        colon == std::string_view::npos ? cell.text : draft_.texts.find(text.substr(colon + 1));
    const auto found = [&](RecordKind k, auto make) -> std::optional<FactRef> {
        if (!kind.empty() && kind != word(k)) return std::nullopt;
        const std::uint32_t number = index(k).get(id);
        if (number == IdIndex::none) return std::nullopt;
        return make(number);
    };
    if (const auto f = found(RecordKind::body, [](std::size_t n) { return FactRef{BodyId{n}}; }))
        return f;
    if (const auto f =
            found(RecordKind::relation, [](std::size_t n) { return FactRef{RelationId{n}}; }))
        return f;
    if (const auto f = found(RecordKind::remit, [](std::size_t n) { return FactRef{RemitId{n}}; }))
        return f;
    if (const auto f =
            found(RecordKind::document, [](std::size_t n) { return FactRef{DocumentId{n}}; }))
        return f;
    cells_.error(
        "I210", cell,
        fmt::format("{} is about '{}', which is no body, relation, remit or document of the map",
                    cells_.label(), text));
    return std::nullopt;
}

TypeId Builder::body_type(const Cell& cell) {
    const TypeId type = map_.vocabulary_.find(cells_.view(cell));
    if (type) return type;
    diagnostics_.warning(
        "I211", cells_.place(cell),
        fmt::format("{}: type '{}' is not in the vocabulary; taken as a partnership",
                    cells_.label(), cells_.view(cell)),
        CellReader::did_you_mean(cells_.view(cell), map_.vocabulary_.known_words()));
    return map_.vocabulary_.find("partnership-board");
}

void Builder::lacks(RecordNumber record, std::string_view what) {
    diagnostics_.error("I212", draft_.records()[record].place,
                       fmt::format("{} has no {}", label(record), what));
}

void Builder::check_span(RecordNumber record, PartialDate start, EndDate end) {
    if (!start || !end || end.latest.last() >= start.first()) return;
    diagnostics_.warning("I213", draft_.records()[record].place,
                         fmt::format("{} ends ({}) before it starts ({}); it is never live",
                                     label(record), iso(end), iso(start)));
}

}  // namespace remit
