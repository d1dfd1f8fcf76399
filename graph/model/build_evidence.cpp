// SPDX-License-Identifier: MIT
#include "graph/model/builder.hpp"

namespace remit {

Evidence Builder::build_one_evidence(RecordNumber record) {
    Evidence evidence;
    bool source = false;
    for (const Cell& cell : enter(record)) {
        switch (cell.field) {
            case Field::source:
                source = true;
                evidence.source = reference<SourceId>(cell, RecordKind::source);
                break;
            case Field::at:
                evidence.at = cells_.text(cell);
                break;
            case Field::stance:
                evidence.stance = cells_.word(cell, Stance::supports, "stance");
                break;
            case Field::about:
                evidence.about = cells_.text(cell);
                break;
            case Field::value:
                evidence.value = cells_.text(cell);
                break;
            case Field::note:
                evidence.note = cells_.text(cell);
                break;
            default:
                break;
        }
    }
    if (!source) lacks(record, "source");
    const std::string_view about = draft_.texts.view(evidence.about);
    if (about == "existence") evidence.about = {};
    evidence.about_existence = !evidence.about || about == "status";
    return evidence;
}

Slice<Evidence> Builder::build_evidence(RecordNumber record) {
    std::vector<Evidence> all;
    for (const RecordNumber child : children(record)) {
        if (draft_.records()[child].kind == RecordKind::evidence)
            all.push_back(build_one_evidence(child));
    }
    const auto key = [this](const Evidence& e) {
        return std::tuple(e.source, draft_.texts.view(e.at), e.stance, draft_.texts.view(e.about),
                          draft_.texts.view(e.value), draft_.texts.view(e.note));
    };
    if (all.size() > 1) {
        std::sort(all.begin(), all.end(),
                  [&](const Evidence& a, const Evidence& b) { return key(a) < key(b); });
    }
    const Slice<Evidence> slice{static_cast<std::uint32_t>(map_.evidence_.size()),
                                static_cast<std::uint32_t>(all.size())};
    map_.evidence_.insert(map_.evidence_.end(), all.begin(), all.end());
    return slice;
}

Standing Builder::build_standing(RecordNumber record) {
    Standing standing;
    standing.evidence = build_evidence(record);
    bool supports = false;
    bool asks = false;
    for (const Evidence& e : map_.list(standing.evidence)) {
        if (!e.about_existence) {
            // A source that speaks of one field takes the thing itself for granted.
            supports = supports || e.stance != Stance::asks;
            continue;
        }
        supports = supports || e.stance == Stance::supports;
        asks = asks || e.stance == Stance::asks;
        standing.disputed = standing.disputed || e.stance == Stance::disputes;
    }
    standing.unconfirmed = asks && !supports && !standing.disputed;
    return standing;
}

Standing Builder::build_standing(RecordNumber record, Status& status) {
    Standing standing = build_standing(record);
    if (status == Status::in_place && standing.disputed) status = Status::disputed;
    if (status == Status::in_place && standing.unconfirmed) status = Status::unconfirmed;
    if (status == Status::disputed) standing.disputed = true;
    if (status == Status::unconfirmed) standing.unconfirmed = true;
    return standing;
}

}  // namespace remit
