// SPDX-License-Identifier: MIT
#include "importers/table/starter_words.hpp"

#include <array>

namespace remit::table {
namespace {

using enum RecordKind;

// Names first, what is seldom needed last.
constexpr auto columns = std::to_array<StarterHeading>({
    {body, "name", "The body's full name. Each body has one row."},
    {body, "aka", "Acronyms and other names, parted by semicolons. Other sheets may use them."},
    {body, "type", "What kind of body it is: choose from the list. It tells Remit what to expect."},
    {body, "areas", "Names from the sheet Areas, parted by semicolons."},
    {body, "tier", "Whether it sets strategy, plans, or does the work."},
    {body, "status",
     "Left empty: active. A second row of the same body with another status and "
     "dates says what it was before."},
    {body, "start", "Since when: 2015, 2015-07 or 2015-07-09."},
    {body, "end", "Until when; 2014..2015 where it ended some time between."},
    {body, "statutory", "Whether law requires it. Left empty, its type says so."},
    {body, "elected", "Whether voters elect it. Left empty, its type says so."},
    {body, "planned_per_year", "Meetings planned for a year."},
    {body, "usual_per_year", "Meetings held in a usual year."},
    {body, "held_last_year", "Meetings held last year."},
    {body, "hours", "How long a meeting lasts."},
    {body, "attendees", "How many come to a meeting."},
    {body, "public", "Whether the public may come."},
    {body, "complete",
     "What these sheets hold of this body without gaps: members; reporting; "
     "funding; remits; documents; scrutiny; meetings. Only then is a missing "
     "line taken to say that there is none."},
    {body, "count", "How many bodies this row stands for, if several."},
    {body, "note", "Anything else."},
    {body, "source", "Who says so: a title from the sheet Sources."},
    {body, "at", "Where in the source: p. 12, para 3."},
    {body, "stance",
     "Whether the source supports this, disputes it, or only asks. Left empty: "
     "supports."},
    {body, "evidence_note", "What the source says, in your words."},
    {body, "id", "A short name for files, made from the name if left empty."},

    {relation, "from",
     "Who: the name, acronym or id of a body. Read a row from left to right. Or several at once: "
     "@members of BODY, @authorities of BODY, @csp in AREA."},
    {relation, "type", "What it does: reports-to, member-of, funds. Choose from the list."},
    {relation, "to", "To, on or for whom: the name, acronym or id of a body."},
    {relation, "role", "For member-of: chair, member and so on."},
    {relation, "capacity", "For member-of: as an elected member, an officer or independent."},
    {relation, "on_behalf_of", "For member-of: the body that is spoken for there."},
    {relation, "topics", "What it is about: names from the sheet Topics. Left empty: everything."},
    {relation, "status",
     "Left empty: in place. Absent where a source says that there is no such "
     "line."},
    {relation, "start", "Since when: 2015, 2015-07 or 2015-07-09."},
    {relation, "end", "Until when."},
    {relation, "via", "Bodies that the line passes through, parted by semicolons."},
    {relation, "amount", "For money: how much, in pounds unless the currency says otherwise."},
    {relation, "share", "For money: the part of the receiver's cost, 25% or 0.25."},
    {relation, "currency", "Of the amount. Left empty: pounds."},
    {relation, "period", "What the amount is for: 2015-16 is a financial year."},
    {relation, "document", "What is sent: a title from the sheet Documents, or a kind."},
    {relation, "attendance", "For member-of: the part of meetings attended, 80% or 0.8."},
    {relation, "note", "Anything else."},
    {relation, "source", "Who says so: a title from the sheet Sources."},
    {relation, "at", "Where in the source: p. 12, para 3."},
    {relation, "stance", "Whether the source supports this, disputes it, or only asks."},
    {relation, "evidence_note", "What the source says, in your words."},
    {relation, "id", "Only needed where the sheet Evidence speaks of this row."},

    {remit, "body", "Who has the task: the name, acronym or id of a body."},
    {remit, "topic", "On what: a name from the sheet Topics."},
    {remit, "function", "What is done: strategy, delivery, scrutiny. Choose from the list."},
    {remit, "lead", "Yes where it leads on this."},
    {remit, "areas", "Where, if not in all of the body's areas."},
    {remit, "on_behalf_of", "Who holds the duty, where another carries it out."},
    {remit, "status", "Left empty: in place."},
    {remit, "start", "Since when."},
    {remit, "end", "Until when."},
    {remit, "source", "Who says so: a title from the sheet Sources."},
    {remit, "at", "Where in the source: p. 12, para 3."},
    {remit, "stance", "Whether the source supports this, disputes it, or only asks."},
    {remit, "evidence_note", "What the source says, in your words."},
    {remit, "id", "Only needed where the sheet Evidence speaks of this row."},

    {document, "title", "The paper's title."},
    {document, "body", "Whose it is: the name, acronym or id of a body."},
    {document, "bodies", "Whose it is, if of several: names parted by semicolons."},
    {document, "kind", "What kind of paper. Another word will do too."},
    {document, "date", "When it was made."},
    {document, "valid_from", "From when it holds."},
    {document, "valid_to", "Until when it holds."},
    {document, "review_by", "By when it must be looked at again."},
    {document, "published", "Whether the public can read it."},
    {document, "published_on", "When it was published."},
    {document, "status", "Left empty: in place. Absent where a source says that there is none."},
    {document, "source", "Who says so: a title from the sheet Sources."},
    {document, "at", "Where in the source: p. 12, para 3."},
    {document, "stance", "Whether the source supports this, disputes it, or only asks."},
    {document, "evidence_note", "What the source says, in your words."},
    {document, "id", "A short name for files, made from the title if left empty."},

    {decision, "text", "What was decided, asked or agreed."},
    {decision, "kind", "What kind of decision: choose from the list."},
    {decision, "by", "Who decided: names of bodies, parted by semicolons."},
    {decision, "to", "Whom it asks to act: names of bodies."},
    {decision, "about", "Which bodies, or ids of relations, remits and documents, it is about."},
    {decision, "date", "When it was made."},
    {decision, "due", "By when it must be done."},
    {decision, "done", "When it was done."},
    {decision, "outcome", "What came of it."},
    {decision, "source", "Who says so: a title from the sheet Sources."},
    {decision, "at", "Where in the source: p. 12, para 3."},
    {decision, "stance", "Whether the source supports this, disputes it, or only asks."},
    {decision, "evidence_note", "What the source says, in your words."},
    {decision, "id", "A short name for files, made from the text if left empty."},

    {area, "name", "The area's name."},
    {area, "kind", "What kind of area. Another word will do too."},
    {area, "within", "Areas that hold all of it, parted by semicolons."},
    {area, "covers", "Areas that together make it up."},
    {area, "overlaps", "Areas that it cuts across."},
    {area, "code", "Its GSS code: E10000029."},
    {area, "population", "How many people live there."},
    {area, "start", "Since when."},
    {area, "end", "Until when."},
    {area, "id", "A short name for files, made from the name if left empty."},

    {topic, "name", "What bodies work on: domestic abuse, road safety."},
    {topic, "broader", "The wider topic that it is a part of."},
    {topic, "id", "A short name for files, made from the name if left empty."},

    {source, "title", "A paper, set of minutes, web page or conversation that facts come from."},
    {source, "publisher", "Who made it."},
    {source, "date", "When it was made. Where sources disagree, the latest one counts."},
    {source, "url", "Where it can be read."},
    {source, "restricted", "Yes where it must not be quoted in public."},
    {source, "id", "A short name for files, made from the title if left empty."},

    {evidence, "record", "What the evidence is for: the id of a row on another sheet."},
    {evidence, "source", "Who says so: a title from the sheet Sources."},
    {evidence, "at", "Where in the source: p. 12, para 3."},
    {evidence, "stance", "Whether the source supports this, disputes it, or only asks."},
    {evidence, "about",
     "Which column it speaks of. Left empty: whether the thing is there at all."},
    {evidence, "value", "What the source says of that column, if not what the row says."},
    {evidence, "note", "What the source says, in your words."},

    {accepted, "finding", "The code of a finding that is to be lived with."},
    {accepted, "bodies", "The bodies that it is about, parted by semicolons."},
    {accepted, "reason", "Why it is accepted."},
    {accepted, "by", "Which body accepted it."},
    {accepted, "until", "Until when; then it comes back."},

    {type, "id", "A type of your own: a short name, for the sheet Bodies."},
    {type, "label", "What one such body is called."},
    {type, "plural", "What several are called."},
    {type, "acronyms", "Acronyms, parted by semicolons."},
    {type, "aliases", "Other words for it, parted by semicolons."},
    {type, "category", "What kind of type: choose from the list."},
    {type, "statutory", "Whether law requires such bodies."},
    {type, "elected", "Whether voters elect them."},
    {type, "generic", "Yes where the type says nothing of the subject, as a working group."},
    {type, "exists_from", "Since when law has known it."},
    {type, "exists_to", "Until when law knew it."},
});

}  // namespace

std::span<const StarterHeading> starter_headings() { return columns; }

std::vector<std::vector<std::string>> starter_example(RecordKind kind) {
    switch (kind) {
        case map:
            return {{"title", "An example county: write yours over it"},
                    {"as at", "2016-03-18"},
                    {"jurisdiction", "england"},
                    {"scope types", ""},
                    {"scope topics", ""},
                    {"scope bodies", ""}};
        case body:
            return {{"Example County Council", "ECC", "County council", "Example"},
                    {"Safer Example Board", "SEB", "Partnership board", "Example", "strategic", "",
                     "2015-07"},
                    {"North Community Safety Partnership", "North CSP",
                     "Community Safety Partnership", "North", "operational"},
                    {"Domestic Abuse Group", "DAG", "Working group", "Example", "operational"}};
        case relation:
            return {{"SEB", "reports-to", "ECC"},
                    {"DAG", "reports-to", "SEB"},
                    {"North CSP", "reports-to", "SEB"},
                    {"ECC", "member-of", "SEB", "chair", "elected-member"}};
        case remit:
            return {{"SEB", "Domestic abuse", "strategy", "yes"},
                    {"DAG", "Domestic abuse", "delivery"}};
        case area:
            return {{"Example", "county"}, {"North", "district", "Example"}};
        case topic:
            return {{"Domestic abuse"}};
        case source:
            return {{"Minutes of the Safer Example Board", "Example County Council", "2016-02-25"}};
        case document:
            return {{"Terms of reference", "SEB", "", "terms-of-reference", "2015-07"}};
        default:
            return {};
    }
}

}  // namespace remit::table
