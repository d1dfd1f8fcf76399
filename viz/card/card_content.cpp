// SPDX-License-Identifier: MIT
#include "viz/card/card_content.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "remit/viz/gaps.hpp"
#include "viz/card/relation_line.hpp"

namespace remit::card {
namespace {

using Types = std::vector<RelationType>;

enum class End { from, to, either };

/// A part of the card: the relations of some types that have the body at this end.
struct Part {
    std::string_view heading;
    Types types;
    End end;
};

const std::vector<Part>& parts() {
    using enum RelationType;
    static const Types lines{reports_to, accountable_to, part_of};
    static const std::vector<Part> all{
        {"Whom it answers to", lines, End::from},
        {"Who answers to it", lines, End::to},
        {"Scrutiny", {scrutinises}, End::either},
        {"Authority", {authority_of, establishes, appoints, directs, approves}, End::either},
        {"Who sits on it", {member_of}, End::to},
        {"Where it sits", {member_of, held_with}, End::from},
        {"Money", {funds, commissions, eligible_for}, End::either},
        {"Information and advice",
         {informs, consults, advises, guides, refers_to, supports},
         End::either},
        {"Whom it works with", {coordinates_with, works_as_one_with}, End::either},
        {"What came before and after", {succeeds}, End::either},
    };
    return all;
}

std::string tristate(Tristate value, std::string_view yes, std::string_view no) {
    if (value == Tristate::unknown) return {};
    return fmt::format(", {}", value == Tristate::yes ? yes : no);
}

std::string meetings(const Meetings& m) {
    std::string text;
    const auto add = [&](float value, std::string_view says) {
        if (recorded(value)) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value, says);
    };
    add(m.planned_per_year, "planned a year");
    add(m.usual_per_year, "usual in a year");
    add(m.held_last_year, "held in the last year");
    add(m.hours, "hours each");
    add(m.attendees, "people each");
    if (m.open_to_public != Tristate::unknown) {
        text += fmt::format("{}{} to the public", text.empty() ? "" : ", ",
                            m.open_to_public == Tristate::yes ? "open" : "closed");
    }
    return text;
}

std::string kind(const Register& map, BodyId body) {
    const Body& b = map[body];
    std::string what = map.type(body).label;
    what += tristate(statutory(map, body), "set up by law", "not set up by law");
    if (elected(map, body)) what += ", elected";
    if (b.tier != Tier::none) what += fmt::format(", {}", word(b.tier));
    if (b.count != 1)
        what += b.count < 0 ? ", several bodies" : fmt::format(", {} bodies", b.count);
    return what + ".";
}

/// When it began and ended, by its first and last phase.
std::string life(const Snapshot& snapshot, BodyId body) {
    const auto phases = snapshot.map().list(snapshot.map()[body].phases);
    const PartialDate start = phases.front().start;
    if (start && snapshot.day() < start.first()) {
        return fmt::format("As at {}: not yet there; it begins {} {}.",
                           plain(date_of(snapshot.day())), start.day != 0 ? "on" : "in",
                           plain(start));
    }
    return fmt::format("As at {}: {}{}.", plain(date_of(snapshot.day())),
                       word(snapshot.status(body)),
                       span_of(phases.front().start, phases.back().end));
}

bool belongs(const Snapshot& snapshot, BodyId body, const Part& part, RelationId id) {
    const Relation& r = snapshot.map()[id];
    if (std::find(part.types.begin(), part.types.end(), r.type) == part.types.end()) return false;
    // What was before the body, or is to come after it, is not live on its day.
    if (r.type != RelationType::succeeds && !snapshot.current(id)) return false;
    const bool either = part.end == End::either || is_undirected(r.type);
    return either || (part.end == End::from ? r.from : r.to) == body;
}

Section relations(const Snapshot& snapshot, BodyId body, const Part& part) {
    std::vector<RelationId> found;
    for (const RelationId id : snapshot.touching(body)) {
        if (belongs(snapshot, body, part, id)) found.push_back(id);
    }
    const bool seats = part.end == End::from && part.types.front() == RelationType::member_of;
    // The seats that others hold for it.
    for (const Seat& seat : seats ? snapshot.seats_of(body) : std::span<const Seat>{}) {
        if (std::find(found.begin(), found.end(), seat.relation) == found.end())
            found.push_back(seat.relation);
    }
    Section section{.heading = part.heading};
    for (const RelationId id : found)
        section.items.push_back({relation_line(snapshot.map(), id, body), id});
    return section;
}

/// What was, and says since when it is no more.
Section past(const Snapshot& snapshot, BodyId body) {
    Section section{.heading = "Ended before this date"};
    for (const RelationId id : snapshot.touching(body)) {
        if (ended(snapshot, id))
            section.items.push_back({relation_line(snapshot.map(), id, body), id});
    }
    return section;
}

Section remits(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Section section{.heading = "Remits"};
    const Slice<RemitId> own = map.remits_of(body);
    for (std::size_t i = 0; i < own.count; ++i) {
        const RemitId id{own.first + i};
        if (snapshot.current(id)) section.items.push_back({remit_line(map, id), id});
    }
    return section;
}

Section documents(const Snapshot& snapshot, BodyId body) {
    Section section{.heading = "Documents"};
    for (const DocumentId id : snapshot.documents_of(body))
        section.items.push_back({document_line(snapshot.map(), id), id});
    return section;
}

bool concerns(const Register& map, BodyId body, const Decision& decision) {
    const auto names = [&](Slice<BodyId> list) {
        const auto bodies = map.list(list);
        return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
    };
    const auto about = map.list(decision.about);
    return names(decision.by) || names(decision.to) ||
           std::find(about.begin(), about.end(), FactRef(body)) != about.end();
}

Section decisions(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    Section section{.heading = "Decisions"};
    for (std::size_t i = 0; i < map.decisions().size(); ++i) {
        const DecisionId id{i};
        if (concerns(map, body, map[id]))
            section.items.push_back({decision_line(map, id, body), id});
    }
    return section;
}

}  // namespace

bool ended(const Snapshot& snapshot, RelationId id) {
    const Relation& relation = snapshot.map()[id];
    return relation.type != RelationType::succeeds && relation.status != Status::absent &&
           snapshot.meant(id) && relation.end && relation.end.latest.last() < snapshot.day();
}

std::string name(const FindingsReport& report, BodyId body) {
    std::string text(report.snapshot.map().name(body));
    if (!report.label.empty()) text += fmt::format(" [{}]", report.label);
    return text;
}

std::vector<Detail> details(const Snapshot& snapshot, BodyId body) {
    const Register& map = snapshot.map();
    const Body& b = map[body];
    std::string aka;
    for (const TextId other : map.list(b.aka))
        aka += fmt::format("{}{}", aka.empty() ? "" : ", ", map.text(other));
    std::string areas;
    for (const AreaId area : map.list(b.areas))
        areas += fmt::format("{}{}", areas.empty() ? "" : ", ", map.name(area));
    std::vector<Detail> all{{"", kind(map, body)},
                            {"", life(snapshot, body)},
                            {"Also called: ", aka},
                            {"Area: ", areas},
                            {"Meetings: ", meetings(b.meetings)},
                            {"Note: ", std::string(map.text(b.note))}};
    std::erase_if(all, [](const Detail& detail) { return detail.text.empty(); });
    return all;
}

std::vector<Section> sections(const Snapshot& snapshot, BodyId body) {
    std::vector<Section> all;
    for (const Part& part : parts())
        all.push_back(relations(snapshot, body, part));
    all.push_back(remits(snapshot, body));
    all.push_back(documents(snapshot, body));
    all.push_back(past(snapshot, body));
    all.push_back(decisions(snapshot, body));
    std::erase_if(all, [](const Section& section) { return section.items.empty(); });
    return all;
}

std::vector<const Finding*> findings_about(const Analysis& analysis, BodyId body) {
    std::vector<const Finding*> about;
    for (const auto* list : {&analysis.findings, &analysis.context}) {
        for (const Finding& finding : *list) {
            const auto& bodies = finding.bodies;
            if (std::find(bodies.begin(), bodies.end(), body) != bodies.end())
                about.push_back(&finding);
        }
    }
    return about;
}

std::vector<Aspect> not_recorded(const Snapshot& snapshot, BodyId body) {
    std::vector<Aspect> aspects;
    for (std::size_t i = 0; i < Words<Aspect>::list.size(); ++i) {
        const auto aspect = static_cast<Aspect>(i);
        if (knowledge(snapshot, body, aspect) == Knowledge::not_recorded) aspects.push_back(aspect);
    }
    return aspects;
}

}  // namespace remit::card
