// SPDX-License-Identifier: MIT
// What changed from one day to another, in the order in which a reader asks.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/documents.hpp"
#include "viz/changes/findings_part.hpp"
#include "viz/changes/record_words.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using findings::counted;
using report::Document;
using report::List;
using report::plain_text;
using report::Section;
using report::strong;
using report::Words;

/// Of renamed bodies and changed fields: the rest are counted.
constexpr std::size_t most_listed = 200;

struct Counts {
    std::size_t created = 0, changed = 0, closed = 0;
    [[nodiscard]] bool any() const { return created + changed + closed > 0; }
};

Counts counts_of(const std::vector<FactChange>& changes) {
    Counts counts;
    for (const FactChange& change : changes) {
        counts.created += change.fate == Fate::created ? 1 : 0;
        counts.changed += change.fate == Fate::changed ? 1 : 0;
        counts.closed += change.fate == Fate::closed ? 1 : 0;
    }
    return counts;
}

std::string in_words(const Counts& counts) {
    std::vector<std::string> texts;
    const auto add = [&](std::size_t count, std::string_view what) {
        if (count > 0) texts.push_back(fmt::format("{} {}", count, what));
    };
    add(counts.created, "new");
    add(counts.closed, "ended");
    add(counts.changed, "changed");
    return listed(texts);
}

/// A heading over changes of one kind.
struct Kind {
    Fate fate;
    bool with_body, by_record_alone;
    std::string_view id, heading, says;
};
constexpr auto kinds = std::to_array<Kind>({
    {Fate::created, false, false, "new", "New", ""},
    {Fate::closed, false, false, "ended", "Ended", ""},
    {Fate::changed, false, false, "changed", "Changed", ""},
    {Fate::created, true, false, "with-new", "New with a body", ""},
    {Fate::closed, true, false, "with-ended", "Ended with a body", ""},
    {Fate::created, false, true, "recorded", "Only the newer map has them",
     "No date says that they began between the two days: they may only now be written down."},
    {Fate::closed, false, true, "unrecorded", "Only the older map has them",
     "No date says that they ended between the two days: they may only be written down no more."},
});

/// The first heading that fits.
const Kind* kind_of(const FactChange& change) {
    const auto fits = [&](const Kind& kind) {
        if (kind.fate != change.fate) return false;
        if (change.fate == Fate::changed) return true;
        if (kind.by_record_alone != change.by_record_alone) return false;
        return kind.by_record_alone || kind.with_body == change.with_body;
    };
    const auto* const found = std::ranges::find_if(kinds, fits);
    return found == kinds.end() ? nullptr : found;
}

class Paper {
  public:
    explicit Paper(const CompareReport& report)
        : report_(report), map_(report.map()), difference_(report.difference), words_(map_) {
        part_relations();
        for (const auto* list : {&difference_.bodies, &difference_.relations, &difference_.remits,
                                 &difference_.documents, &difference_.decisions}) {
            for (const FactChange& change : *list)
                changes_.emplace(change.fact, &change);
        }
    }

    Document make(std::span<const ReportFigure> figures) {
        Document document{.title = title(), .subtitle = subtitle()};
        auto& sections = document.sections;
        add(sections, faults());
        sections.push_back(opening());
        add(sections,
            pictures(figures,
                     "What is on two of the pictures stands in the same place on both, so "
                     "that the eye finds what differs."));
        sections.push_back(muddles());
        sections.push_back(facts("bodies", "Bodies", difference_.bodies,
                                 difference_.unchanged_bodies, "body", "bodies"));
        sections.push_back(facts("lines", "Lines and other relations", lines_, 0, "", ""));
        sections.push_back(facts("seats", "Seats", seats_, 0, "", ""));
        sections.push_back(facts("remits", "Remits", difference_.remits,
                                 difference_.unchanged_remits, "remit", "remits"));
        sections.push_back(facts("money", "Money", money_, 0, "", ""));
        sections.push_back(facts("documents", "Documents", difference_.documents, 0, "", ""));
        sections.push_back(facts("decisions", "Decisions", difference_.decisions, 0, "", ""));
        add(sections, renamed());
        add(sections, unsure());
        add(sections, fields());
        return document;
    }

  private:
    void part_relations() {
        for (const FactChange& change : difference_.relations) {
            switch (class_of(map_[RelationId(change.fact.number)].type)) {
                case RelationClass::membership:
                    seats_.push_back(change);
                    break;
                case RelationClass::funding:
                    money_.push_back(change);
                    break;
                default:
                    lines_.push_back(change);
            }
        }
    }

    [[nodiscard]] std::string title() const {
        std::string title = map_.title ? std::string(map_.text(map_.title)) : "The map";
        title += ": what changed";
        return report_.label.empty() ? title : fmt::format("{} [{}]", title, report_.label);
    }

    [[nodiscard]] std::string subtitle() const {
        const United* united = report_.united;
        const Day first = united != nullptr ? united->before : report_.before.snapshot.day();
        const Day second = united != nullptr ? united->after : report_.after.snapshot.day();
        return fmt::format("From {} to {}", plain(date_of(first)), plain(date_of(second)));
    }

    /// First and loud: what follows is worth little where one is real.
    [[nodiscard]] Section faults() const {
        Section section{.id = "faults", .heading = "Probably a fault of the data"};
        if (report_.united == nullptr || report_.united->faults.empty()) return section;
        section.blocks.emplace_back(report::Paragraph{
            {strong("Look at this before anything else."),
             plain_text(" Nearly every record lost this at once, which no reorganisation does. The "
                        "newer file was probably written without it. It is not counted as a change "
                        "below, but findings that rest on it may be.")}});
        List list;
        for (const ProbableFault& fault : report_.united->faults)
            list.items.push_back({.words = words_of(fault)});
        section.blocks.emplace_back(std::move(list));
        return section;
    }

    static Words words_of(const ProbableFault& fault) {
        std::string what = fault.type.empty() ? std::string(plural(fault.kind))
                                              : fmt::format("relations '{}'", spaced(fault.type));
        if (fault.field == nullptr)
            return {strong(fmt::format("{}:", diagram::capitalised(what))),
                    plain_text(fmt::format(" there were {}; {} of them are there no more, though "
                                           "the bodies that they join are.",
                                           fault.had, fault.lost))};
        std::string key(fault.field->key);
        std::ranges::replace(key, '_', ' ');
        const std::string now = fault.now.empty() ? std::string("say nothing now")
                                                  : fmt::format("say '{}' now", fault.now);
        return {strong(fmt::format("{} of {}:", diagram::capitalised(key), what)),
                plain_text(
                    fmt::format(" said of {} before; {} of them {}.", fault.had, fault.lost, now))};
    }

    [[nodiscard]] Section opening() const {
        Section section{.id = "in-short", .heading = "In short"};
        add_publication(section, map_, report_.left_out);
        const FateCounts counts = count(difference_.findings);
        const auto line = [&](std::string_view lead, const std::string& text) {
            section.blocks.emplace_back(report::Paragraph{
                {strong(std::string(lead)), plain_text(" " + report::ended(text))}});
        };
        line("Muddles.", difference_.findings.empty()
                             ? std::string("Nothing muddled is found on either day")
                             : fmt::format("Of all that were found {}", changes::in_words(counts)));
        if (const std::string by = solved_by(); !by.empty()) line("Solved with a decision.", by);
        struct Facts {
            std::string_view name;
            const std::vector<FactChange>& changes;
        };
        std::vector<std::string> texts;
        for (const Facts& kind :
             {Facts{"bodies", difference_.bodies}, Facts{"lines and other relations", lines_},
              Facts{"seats", seats_}, Facts{"remits", difference_.remits},
              Facts{"flows of money", money_}, Facts{"documents", difference_.documents},
              Facts{"decisions", difference_.decisions}}) {
            const Counts found = counts_of(kind.changes);
            if (found.any()) texts.push_back(fmt::format("{}: {}", kind.name, in_words(found)));
        }
        line("Facts.", texts.empty()
                           ? std::string("No fact differs between the two days")
                           : diagram::capitalised(fmt::format("{}", fmt::join(texts, "; "))));
        if (report_.united != nullptr && !report_.united->renamed.empty())
            line("Names.", counted(report_.united->renamed.size(),
                                   "body has another name or id, and is taken to be the same",
                                   "bodies have another name or id, and are taken to be the same"));
        section.blocks.emplace_back(
            paragraph("All this is what the map shows. What nobody wrote down may have changed all "
                      "the same; what is only now written down may have been so before."));
        return section;
    }

    /// "About what 3 solved muddles rested on, something was decided in the meantime (2 decisions)"
    [[nodiscard]] std::string solved_by() const {
        std::size_t muddles = 0;
        std::set<DecisionId> decisions;
        for (const SolvedBy& solved : difference_.solved) {
            if (solved.decisions.empty()) continue;
            ++muddles;
            decisions.insert(solved.decisions.begin(), solved.decisions.end());
        }
        if (muddles == 0) return {};
        return fmt::format("About what {} rested on, something was decided in the meantime ({})",
                           muddles == 1 ? std::string("a solved muddle")
                                        : fmt::format("{} solved muddles", muddles),
                           counted(decisions.size(), "decision", "decisions"));
    }

    [[nodiscard]] Section muddles() const {
        Section section{.id = "findings", .heading = "Muddles: solved, gone, new, remaining"};
        Remarks remarks;
        for (const SolvedBy& solved : difference_.solved) {
            auto& lines = remarks[solved.finding];
            if (!solved.says.empty()) {
                lines.push_back(report::ended(solved.says));
                continue;
            }
            for (const DecisionId decision : solved.decisions)
                lines.push_back(changes::in_words(map_, decision));
            for (const FactRef fact : solved.facts) {
                if (const FactChange* change = change_of(fact); change != nullptr)
                    lines.push_back(report::ended(change->says));
            }
            if (solved.decisions.empty() && solved.facts.empty())
                lines.emplace_back("The map does not show what solved it.");
        }
        if (difference_.findings.empty())
            section.blocks.emplace_back(paragraph("Nothing muddled is found on either day."));
        section.sections = sections_by_fate(difference_.findings, "findings-", remarks);
        return section;
    }

    [[nodiscard]] const FactChange* change_of(FactRef fact) const {
        const auto found = changes_.find(fact);
        return found == changes_.end() ? nullptr : found->second;
    }

    [[nodiscard]] Section facts(std::string id, std::string heading,
                                const std::vector<FactChange>& changes, std::size_t unchanged,
                                std::string_view one, std::string_view many) const {
        Section section{.id = std::move(id), .heading = std::move(heading)};
        for (const Kind& kind : kinds) {
            List list;
            for (const FactChange& change : changes) {
                if (kind_of(change) == &kind) list.items.push_back(item_of(change));
            }
            if (list.items.empty()) continue;
            Section part{.id = fmt::format("{}-{}", section.id, kind.id),
                         .heading = fmt::format("{} ({})", kind.heading, list.items.size())};
            if (!kind.says.empty()) part.blocks.emplace_back(paragraph(std::string(kind.says)));
            part.blocks.emplace_back(std::move(list));
            section.sections.push_back(std::move(part));
        }
        std::string text = section.sections.empty() ? "None differ." : "";
        if (unchanged > 0)
            text += fmt::format("{}{} on both days.", text.empty() ? "" : " ",
                                counted(unchanged, fmt::format("{} is the same", one),
                                        fmt::format("{} are the same", many)));
        if (!text.empty()) section.blocks.emplace_back(paragraph(text));
        return section;
    }

    [[nodiscard]] report::ListItem item_of(const FactChange& change) const {
        report::ListItem item{.words = {plain_text(report::ended(change.says))}};
        if (!change.successors.empty() &&
            change.says.find(map_.name(change.successors.front())) == std::string::npos)
            item.items.push_back(
                {.words = {plain_text(fmt::format("Its place is taken by {}.",
                                                  all_names(map_, change.successors)))}});
        for (const DecisionId decision : change.by)
            item.items.push_back({.words = {plain_text(changes::in_words(map_, decision))}});
        return item;
    }

    [[nodiscard]] Section renamed() const {
        Section section{.id = "renamed", .heading = "Bodies with another name or id"};
        if (report_.united == nullptr || report_.united->renamed.empty()) return section;
        report::Table table{.caption = "Taken to be the same body",
                            .columns = {"Before", "Now", "Taken to be the same by"}};
        for (const RenamedBody& body : report_.united->renamed) {
            if (table.rows.size() == most_listed) break;
            table.rows.push_back({{plain_text(body.old_name)},
                                  {plain_text(body.new_name)},
                                  {plain_text(std::string(word(body.by)))}});
        }
        const std::size_t left = report_.united->renamed.size() - table.rows.size();
        section.blocks.emplace_back(std::move(table));
        if (left > 0) section.blocks.emplace_back(paragraph(fmt::format("And {} more.", left)));
        return section;
    }

    [[nodiscard]] Section unsure() const {
        Section section{.id = "unsure", .heading = "Bodies that may be the same"};
        if (report_.united == nullptr || report_.united->unsure.empty()) return section;
        section.blocks.emplace_back(
            paragraph("By their names they may be the same, and nothing says which is which. None "
                      "of them is taken to be another."));
        List list;
        for (const UnsureBodies& bodies : report_.united->unsure)
            list.items.push_back(
                {.words = {plain_text(fmt::format("Before: {}. Now: {}.", listed(bodies.old_names),
                                                  listed(bodies.new_names)))}});
        section.blocks.emplace_back(std::move(list));
        return section;
    }

    [[nodiscard]] Section fields() const {
        Section section{.id = "fields", .heading = "What records say otherwise"};
        if (report_.united == nullptr || report_.united->fields.empty()) return section;
        List list;
        for (const FieldChange& change : report_.united->fields) {
            if (list.items.size() == most_listed) break;
            list.items.push_back({.words = {plain_text(sentence(change))}});
        }
        const std::size_t left = report_.united->fields.size() - list.items.size();
        section.blocks.emplace_back(std::move(list));
        if (left > 0) section.blocks.emplace_back(paragraph(fmt::format("And {} more.", left)));
        return section;
    }

    [[nodiscard]] std::string sentence(const FieldChange& change) const {
        std::string key(change.field->key);
        std::ranges::replace(key, '_', ' ');
        const auto said = [&](const std::vector<std::string>& values) {
            std::vector<std::string> words;
            words.reserve(values.size());
            for (const std::string& value : values)
                words.push_back(words_.value(*change.field, value));
            return words.empty() ? std::string("not said") : listed(words);
        };
        return fmt::format("{}: {} {} before, {} now.", words_.of(change.kind, change.id), key,
                           said(change.before), said(change.after));
    }

    const CompareReport& report_;
    const Register& map_;
    const Difference& difference_;
    RecordWords words_;
    std::vector<FactChange> lines_, seats_, money_;
    std::map<FactRef, const FactChange*> changes_;
};

}  // namespace

Document document_of(const CompareReport& report, std::span<const ReportFigure> figures) {
    return Paper(report).make(figures);
}

}  // namespace remit::changes
