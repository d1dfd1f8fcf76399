// SPDX-License-Identifier: MIT
// What a plan does to remits, voices and lines, and to the muddles of the map.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "viz/changes/findings_part.hpp"
#include "viz/changes/merge_parts.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using report::plain_text;

struct RemitPart {
    RemitFate fate;
    std::string_view heading, says;
};
constexpr auto remit_parts = std::to_array<RemitPart>({
    {RemitFate::without_holder, "Left without a holder",
     "Nobody on the map holds them any more, there or at all."},
    {RemitFate::doubled, "Held twice", "A body outside the plan does the same in the same place."},
    {RemitFate::gained, "Gained", "Held in places where none of the bodies of the plan held them."},
    {RemitFate::joined, "Joined", "Several held them, one does."},
    {RemitFate::kept, "Kept", "Held before and after in the same places."},
});

/// "Delivery on Domestic abuse, in Mole Valley: of A and B, then of C."
std::string sentence(const PlanPaper& paper, const RemitChange& change) {
    const Register& map = paper.map();
    const std::string topic(map.name(change.topic));
    std::string text =
        change.function == Function::none
            ? topic
            : fmt::format("{} on {}", diagram::capitalised(spaced(word(change.function))), topic);
    std::vector<std::string> areas;
    for (const AreaId area : change.areas)
        areas.emplace_back(map.name(area));
    if (!areas.empty()) text += fmt::format(", in {}", listed(areas));
    const auto held = [&](const std::vector<BodyId>& bodies) {
        return bodies.empty() ? std::string("nobody") : all_names(map, bodies);
    };
    if (change.before == change.after)
        text += fmt::format(": {}", held(change.after));
    else
        text += fmt::format(": {} before, {} after", held(change.before), held(change.after));
    text = report::ended(text);
    return change.why.empty() ? text : text + " " + report::ended(diagram::capitalised(change.why));
}

std::string chaired(const PlanPaper& paper, const VoiceChange& voice) {
    if (voice.chairs.empty())
        return fmt::format("{}: who chairs it is not recorded", paper.name(voice.body));
    return fmt::format("{}: chaired by {}", paper.name(voice.body),
                       all_names(paper.map(), voice.chairs));
}

}  // namespace

report::Section remits(const PlanPaper& paper) {
    report::Section section{.id = paper.id("remits"), .heading = "Remits and areas"};
    if (paper.outlook().remits.empty())
        section.blocks.emplace_back(paragraph(
            "No remit of the bodies of the plan is recorded: what they do is not known."));
    for (const RemitPart& part : remit_parts) {
        report::List list;
        for (const RemitChange& change : paper.outlook().remits) {
            if (change.fate == part.fate)
                list.items.push_back({.words = {plain_text(sentence(paper, change))}});
        }
        if (list.items.empty()) continue;
        report::Section one{.id = paper.id(fmt::format("remits-{}", word(part.fate).substr(0, 4))),
                            .heading = fmt::format("{} ({})", part.heading, list.items.size())};
        one.blocks.emplace_back(paragraph(std::string(part.says)));
        one.blocks.emplace_back(std::move(list));
        section.sections.push_back(std::move(one));
    }
    return section;
}

report::Section voices(const PlanPaper& paper) {
    report::Section section{.id = paper.id("voices"), .heading = "Chairs and elected voices"};
    report::List list;
    for (const VoiceChange& voice : paper.outlook().voices) {
        report::ListItem item{.words = {plain_text(report::ended(chaired(paper, voice)))}};
        const auto below = [&](std::string text) {
            item.items.push_back({.words = {plain_text(std::move(text))}});
        };
        if (voice.loses_chair) below("Its elected chair does not chair what takes its place.");
        below(voice.elected.empty() ? std::string("No seat that gives voters a voice is recorded.")
                                    : fmt::format("Seats that give voters a voice: {}.",
                                                  all_names(paper.map(), voice.elected)));
        if (!voice.lost.empty())
            below(fmt::format("Without a seat on what takes its place: {}.",
                              all_names(paper.map(), voice.lost)));
        list.items.push_back(std::move(item));
    }
    if (!list.items.empty()) section.blocks.emplace_back(std::move(list));
    return section;
}

report::Section lines(const PlanPaper& paper) {
    report::Section section{.id = paper.id("lines"), .heading = "Lines that lead somewhere else"};
    std::vector<std::string> sentences;
    for (const LineChange& line : paper.outlook().lines)
        sentences.push_back(report::ended(line.says));
    if (sentences.empty())
        section.blocks.emplace_back(
            paragraph("No line, information or direction to or from the bodies of the plan is "
                      "recorded."));
    else
        section.blocks.emplace_back(list_of(sentences));
    return section;
}

report::Section muddles(const PlanPaper& paper) {
    report::Section section{.id = paper.id("findings"),
                            .heading = "Muddles: solved, gone, new, remaining"};
    const auto& changes = paper.outlook().findings;
    if (changes.empty())
        section.blocks.emplace_back(paragraph("Nothing muddled is found before or after."));
    else
        section.blocks.emplace_back(
            paragraph(fmt::format("Of the muddles on the map {}.", in_words(count(changes)))));
    section.sections = sections_by_fate(changes, paper.id("findings-"));
    return section;
}

report::Section unknown(const PlanPaper& paper) {
    report::Section section{.id = paper.id("unknown"),
                            .heading = "What is taken for granted, and what is not known"};
    std::vector<std::string> sentences;
    for (const auto* list : {&paper.plan.changed.assumptions, &paper.outlook().notes}) {
        for (const std::string& sentence : *list)
            sentences.push_back(report::ended(sentence));
    }
    const SeatLoad& all = paper.outlook().all_seats;
    if (all.meetings_before.missing + all.meetings_after.missing > 0)
        sentences.emplace_back("How often some of the bodies meet is not recorded.");
    if (all.hours_before.missing + all.hours_after.missing > 0)
        sentences.emplace_back("How long some of the meetings take is not recorded.");
    sentences.emplace_back(
        "All this is what the map shows. What nobody wrote down may be there all the same, and the "
        "rules are those that were read: a legal adviser decides what the law asks.");
    section.blocks.emplace_back(list_of(sentences));
    return section;
}

}  // namespace remit::changes
