// SPDX-License-Identifier: MIT
#include "remit/viz/gaps.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "viz/card/card_content.hpp"
#include "viz/card/known.hpp"
#include "viz/findings/counted.hpp"

namespace remit {
namespace {

using terminal::padded;

constexpr std::size_t aspect_count = Words<Aspect>::list.size();

/// Whether a relation of a body speaks of an aspect of it.
bool speaks_of(const Relation& relation, BodyId body, Aspect aspect) {
    switch (aspect) {
        case Aspect::members:
            return relation.type == RelationType::member_of && relation.to == body;
        case Aspect::reporting:
            return is_line(relation.type) && relation.from == body;
        case Aspect::funding:
            return class_of(relation.type) == RelationClass::funding;
        case Aspect::scrutiny:
            return relation.type == RelationType::scrutinises && relation.to == body;
        default:
            return false;
    }
}

/// The facts on the map that speak of an aspect of a body on the date, denials and questions among
/// them.
std::vector<FactRef> facts_of(const Snapshot& snapshot, BodyId body, Aspect aspect) {
    const Register& map = snapshot.map();
    std::vector<FactRef> facts;
    for (const RelationId id : snapshot.touching(body)) {
        if (speaks_of(map[id], body, aspect) && snapshot.current(id)) facts.emplace_back(id);
    }
    if (aspect == Aspect::remits) {
        const Slice<RemitId> own = map.remits_of(body);
        for (std::size_t i = 0; i < own.count; ++i) {
            if (snapshot.current(RemitId{own.first + i}))
                facts.emplace_back(RemitId{own.first + i});
        }
    } else if (aspect == Aspect::documents) {
        for (const DocumentId id : snapshot.documents_of(body))
            facts.emplace_back(id);
    } else if (const Meetings& m = map[body].meetings;
               aspect == Aspect::meetings &&
               (recorded(m.planned_per_year) || recorded(m.usual_per_year) ||
                recorded(m.held_last_year))) {
        facts.emplace_back(body);
    }
    return facts;
}

/// Whether relations on the map spoke of an aspect of a body, and all ended before the date.
bool has_ended(const Snapshot& snapshot, BodyId body, Aspect aspect) {
    const auto touching = snapshot.touching(body);
    return std::any_of(touching.begin(), touching.end(), [&](RelationId id) {
        return speaks_of(snapshot.map()[id], body, aspect) && card::ended(snapshot, id);
    });
}

struct Word {
    std::string_view cell;
    std::string_view reads;
    std::string_view means;
};
/// In the order of Knowledge.
constexpr auto words = std::to_array<Word>({
    {"DISPUTE", "disputed", "sources disagree, or somebody only asks"},
    {"vouched", "vouched for", "the map vouches that its list is whole"},
    {"-", "not recorded", "there may be some, and nobody wrote it down"},
    {"ended", "ended", "what is on the map ended before this date"},
    {"no src", "no source", "on the map, but no source is named"},
    {"1 src", "one source", "one source only"},
    {"stated", "stated", "two sources or more"},
});
constexpr auto headings = std::to_array<std::string_view>(
    {"Members", "Reports", "Money", "Remits", "Papers", "Scrutiny", "Meetings"});
/// One for a column, wide enough for its heading and for any cell.
constexpr std::array<std::size_t, aspect_count> widths{8, 8, 8, 8, 8, 9, 8};
constexpr std::size_t name_width = terminal::page_width - 57;

class GapsWriter {
  public:
    GapsWriter(std::ostream& out, const Snapshot& snapshot, terminal::Style style)
        : out_(out), snapshot_(snapshot), map_(snapshot.map()), style_(style) {}

    void write() {
        legend();
        std::string head = padded("", name_width);
        for (std::size_t i = 0; i < aspect_count; ++i)
            head += padded(headings[i], widths[i]);
        out_ << style_.strong(trimmed(head)) << '\n';
        std::size_t around = 0;
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body{i};
            if (!snapshot_.live(body)) continue;
            if (snapshot_.in_scope(body))
                row(body);
            else
                ++around;
        }
        totals();
        if (around > 0)
            out_ << '\n'
                 << terminal::paragraph("",
                                        fmt::format("Not in the table: {} around those under "
                                                    "review.",
                                                    findings::counted(around, "body", "bodies")),
                                        0);
    }

  private:
    void legend() {
        out_ << "What is known of the bodies under review, as at "
             << plain(date_of(snapshot_.day())) << ":\n\n";
        for (const Word& word : words)
            out_ << "  " << padded(word.cell, 9) << (word.cell == "-" ? "not recorded: " : "")
                 << word.means << '\n';
        out_ << '\n';
    }

    static std::string trimmed(std::string line) {
        line.erase(line.find_last_not_of(' ') + 1);
        return line;
    }

    /// The name's lines, the cells beside the first.
    void row(BodyId body) {
        std::string name = terminal::paragraph("", map_.name(body), 2, name_width - 1);
        const std::size_t end = name.find('\n');
        std::string first = padded(name.substr(0, end), name_width);
        for (std::size_t i = 0; i < aspect_count; ++i) {
            const Knowledge known = knowledge(snapshot_, body, static_cast<Aspect>(i));
            if (known == Knowledge::not_recorded) ++unknown_[i];
            first += padded(words[static_cast<std::size_t>(known)].cell, widths[i]);
        }
        out_ << trimmed(first) << name.substr(end);
    }

    void totals() {
        std::string line = padded("Not recorded", name_width);
        for (std::size_t i = 0; i < aspect_count; ++i)
            line += padded(fmt::format("{}", unknown_[i]), widths[i]);
        out_ << style_.strong(trimmed(line)) << '\n';
    }

    std::ostream& out_;
    const Snapshot& snapshot_;
    const Register& map_;
    terminal::Style style_;
    std::array<std::size_t, aspect_count> unknown_{};
};

}  // namespace

Knowledge knowledge(const Snapshot& snapshot, BodyId body, Aspect aspect) {
    const Register& map = snapshot.map();
    const auto facts = facts_of(snapshot, body, aspect);
    std::set<SourceId> sources;
    for (const FactRef fact : facts) {
        const Standing& standing = map.standing(fact);
        if (standing.disputed || standing.unconfirmed) return Knowledge::disputed;
        for (const Evidence& evidence : map.list(standing.evidence))
            sources.insert(evidence.source);
    }
    if (snapshot.silence(body, aspect) == Basis::complete) return Knowledge::vouched;
    if (facts.empty())
        return has_ended(snapshot, body, aspect) ? Knowledge::ended : Knowledge::not_recorded;
    if (sources.empty()) return Knowledge::unsourced;
    return sources.size() == 1 ? Knowledge::one_source : Knowledge::stated;
}

namespace card {

std::string_view known_as(Knowledge knowledge) {
    return words[static_cast<std::size_t>(knowledge)].reads;
}

std::string_view means(Knowledge knowledge) {
    return words[static_cast<std::size_t>(knowledge)].means;
}

}  // namespace card

void write_gaps(std::ostream& out, const Snapshot& snapshot, terminal::Style style) {
    GapsWriter(out, snapshot, style).write();
}

}  // namespace remit
