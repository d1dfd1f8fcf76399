// SPDX-License-Identifier: MIT
#include "remit/viz/body_card.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "remit/viz/gaps.hpp"
#include "viz/card/relation_line.hpp"
#include "viz/findings/cited.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using terminal::paragraph;
using Types = std::vector<RelationType>;

enum class End { from, to, either };

/// A part of the card: the relations of some types that have the body at this end.
struct Section {
    std::string_view heading;
    Types types;
    End end;
};

const std::vector<Section>& sections() {
    using enum RelationType;
    static const Types lines{reports_to, accountable_to, part_of};
    static const std::vector<Section> all{
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

class CardWriter {
  public:
    CardWriter(std::ostream& out, const FindingsReport& report, BodyId body, terminal::Style style)
        : out_(out),
          report_(report),
          snapshot_(report.snapshot),
          map_(report.snapshot.map()),
          body_(body),
          style_(style),
          cited_(out, map_) {}

    void write() {
        head();
        for (const Section& section : sections())
            relations(section);
        remits();
        documents();
        decisions();
        findings();
        unknown();
        cited_.list(style_);
    }

  private:
    void head() {
        const Body& b = map_[body_];
        std::string name = paragraph("", map_.name(body_), 0);
        name.pop_back();
        out_ << style_.strong(name) << '\n';
        std::string what = map_.type(body_).label;
        what += tristate(statutory(map_, body_), "set up by law", "not set up by law");
        if (elected(map_, body_)) what += ", elected";
        if (b.tier != Tier::none) what += fmt::format(", {}", word(b.tier));
        if (b.count != 1)
            what += b.count < 0 ? ", several bodies" : fmt::format(", {} bodies", b.count);
        out_ << paragraph("", what + ".", 0);
        out_ << paragraph("",
                          fmt::format("As at {}: {}{}.", plain(date_of(snapshot_.day())),
                                      word(snapshot_.status(body_)), life()),
                          0);
        details(b);
        cited_.cite(body_, 0, true);
    }

    /// When it began and ended, by its first and last phase.
    [[nodiscard]] std::string life() const {
        const auto phases = map_.list(map_[body_].phases);
        return card::span_of(phases.front().start, phases.back().end);
    }

    void details(const Body& b) {
        std::string aka;
        for (const TextId other : map_.list(b.aka))
            aka += fmt::format("{}{}", aka.empty() ? "" : ", ", map_.text(other));
        if (!aka.empty()) out_ << paragraph("Also called: ", aka, 2);
        std::string areas;
        for (const AreaId area : map_.list(b.areas))
            areas += fmt::format("{}{}", areas.empty() ? "" : ", ", map_.name(area));
        if (!areas.empty()) out_ << paragraph("Area: ", areas, 2);
        const std::string meets = meetings(b.meetings);
        if (!meets.empty()) out_ << paragraph("Meetings: ", meets, 2);
        if (b.note) out_ << paragraph("Note: ", map_.text(b.note), 2);
    }

    static std::string meetings(const Meetings& m) {
        std::string text;
        const auto add = [&](float value, std::string_view says) {
            if (recorded(value))
                text += fmt::format("{}{} {}", text.empty() ? "" : ", ", value, says);
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

    void heading(std::string_view text) { out_ << '\n' << style_.strong(text) << '\n'; }

    void item(const std::string& text, FactRef fact) {
        out_ << paragraph("  - ", text, 4);
        cited_.cite(fact, 4);
    }

    [[nodiscard]] bool belongs(const Section& section, RelationId id) const {
        const Relation& r = map_[id];
        if (std::find(section.types.begin(), section.types.end(), r.type) == section.types.end())
            return false;
        // What was before the body, or is to come after it, is not live on its day.
        if (r.type != RelationType::succeeds && !snapshot_.current(id)) return false;
        const bool either = section.end == End::either || is_undirected(r.type);
        return either || (section.end == End::from ? r.from : r.to) == body_;
    }

    void relations(const Section& section) {
        std::vector<RelationId> found;
        for (const RelationId id : snapshot_.touching(body_)) {
            if (belongs(section, id)) found.push_back(id);
        }
        if (section.end == End::from && section.types.front() == RelationType::member_of)
            add_seats(found);
        if (found.empty()) return;
        heading(section.heading);
        for (const RelationId id : found)
            item(card::relation_line(map_, id, body_), id);
    }

    /// The seats that others hold for it.
    void add_seats(std::vector<RelationId>& found) const {
        for (const Seat& seat : snapshot_.seats_of(body_)) {
            if (std::find(found.begin(), found.end(), seat.relation) == found.end())
                found.push_back(seat.relation);
        }
    }

    void remits() {
        bool any = false;
        for (std::size_t i = 0; i < map_.remits().size(); ++i) {
            const RemitId id{i};
            if (map_[id].body != body_ || !snapshot_.current(id)) continue;
            if (!any) heading("Remits");
            any = true;
            item(card::remit_line(map_, id), id);
        }
    }

    void documents() {
        bool any = false;
        for (const DocumentId id : snapshot_.documents_of(body_)) {
            if (!any) heading("Documents");
            any = true;
            item(card::document_line(map_, id), id);
        }
    }

    [[nodiscard]] bool concerns(const Decision& decision) const {
        const auto names = [&](Slice<BodyId> list) {
            const auto bodies = map_.list(list);
            return std::find(bodies.begin(), bodies.end(), body_) != bodies.end();
        };
        const auto about = map_.list(decision.about);
        return names(decision.by) || names(decision.to) ||
               std::find(about.begin(), about.end(), FactRef(body_)) != about.end();
    }

    void decisions() {
        bool any = false;
        for (std::size_t i = 0; i < map_.decisions().size(); ++i) {
            const DecisionId id{i};
            if (!concerns(map_[id])) continue;
            if (!any) heading("Decisions");
            any = true;
            item(card::decision_line(map_, id, body_), id);
        }
    }

    void findings() {
        std::vector<const Finding*> about;
        for (const auto* list : {&report_.analysis.findings, &report_.analysis.context}) {
            for (const Finding& finding : *list) {
                const auto& bodies = finding.bodies;
                if (std::find(bodies.begin(), bodies.end(), body_) != bodies.end())
                    about.push_back(&finding);
            }
        }
        heading("Findings about it");
        if (about.empty()) out_ << "  none\n";
        for (const Finding* finding : about) {
            const std::string text = fmt::format("{}: {} ({})", findings::marked(finding->severity),
                                                 finding->title, finding->kind->code);
            out_ << paragraph("  - ", text, 4);
        }
    }

    void unknown() {
        std::string aspects;
        for (std::size_t i = 0; i < Words<Aspect>::list.size(); ++i) {
            const auto aspect = static_cast<Aspect>(i);
            if (knowledge(snapshot_, body_, aspect) == Knowledge::not_recorded)
                aspects += fmt::format("{}{}", aspects.empty() ? "" : ", ", word(aspect));
        }
        if (!aspects.empty())
            out_ << '\n' << paragraph("", fmt::format("Not recorded: {}.", aspects), 0);
    }

    std::ostream& out_;
    const FindingsReport& report_;
    const Snapshot& snapshot_;
    const Register& map_;
    BodyId body_;
    terminal::Style style_;
    findings::CitedSources cited_;
};

}  // namespace

void write_body_card(std::ostream& out, const FindingsReport& report, BodyId body,
                     terminal::Style style) {
    CardWriter(out, report, body, style).write();
}

}  // namespace remit
