// SPDX-License-Identifier: MIT
// What a plan costs and saves: seats and meetings, money, and the size of what it makes.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "viz/card/amount.hpp"
#include "viz/changes/merge_parts.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/findings/json_writer.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using findings::counted;
using report::plain_text;
using report::strong;
using report::Words;

std::vector<Words> row_of(Words who, const SeatLoad& load) {
    return {std::move(who),
            {plain_text(fmt::format("{}", load.seats_before))},
            {plain_text(fmt::format("{}", load.seats_after))},
            {plain_text(in_words(load.meetings_before, load.meetings_after))},
            {plain_text(in_words(load.hours_before, load.hours_after))}};
}

/// "£12,000 in 2015-16", "not recorded".
std::string amount(const MoneyChange& change, const Sum& sum) {
    std::string text;
    if (sum.known != 0 || sum.missing == 0)
        text = card::money(change.currency, sum.known) +
               (change.period.empty() ? "" : fmt::format(" ({})", change.period));
    if (sum.missing == 0) return text;
    const std::string missing = sum.missing == 1
                                    ? "one amount not recorded"
                                    : fmt::format("{} amounts not recorded", sum.missing);
    return text.empty() ? missing : fmt::format("{}, and {}", text, missing);
}

std::string sentence(const PlanPaper& paper, const MoneyChange& change) {
    std::string text =
        fmt::format("{} and {}: ", paper.name(change.payer), paper.name(change.payee));
    if (change.before.empty())
        text += fmt::format("new, {}", amount(change, change.amount_after));
    else if (change.after.empty())
        text += fmt::format("{} before; it ends", amount(change, change.amount_before));
    else
        text += fmt::format("{} before; {} after", amount(change, change.amount_before),
                            amount(change, change.amount_after));
    text = report::ended(text);
    return change.why.empty() ? text : text + " " + report::ended(diagram::capitalised(change.why));
}

std::string names_of(const Register& map, const std::vector<AreaId>& areas) {
    std::vector<std::string> names;
    names.reserve(areas.size());
    for (const AreaId area : areas)
        names.emplace_back(map.name(area));
    return listed(names);
}

std::string sentence(const PlanPaper& paper, const SizeAmongPeers& size) {
    std::string text = size.parts == 0
                           ? fmt::format("{}: its areas are not recorded.", paper.name(size.body))
                           : fmt::format("{} covers {}.", paper.name(size.body),
                                         counted(size.parts, "area", "areas"));
    if (size.peers > 0 && size.parts > 0)
        text += fmt::format(" Of {} of its kind on the map the middle one covers {}.", size.peers,
                            findings::decimal_text(size.median_parts));
    if (size.population >= 0) {
        text += fmt::format(" {} people live there",
                            card::in_thousands(static_cast<double>(size.population)));
        text += size.median_population >= 0
                    ? fmt::format("; its peers have {} in the middle.",
                                  card::in_thousands(size.median_population))
                    : std::string(".");
    } else {
        text += " How many people live there is not recorded.";
    }
    if (size.outsized) text += " That is at least three times as many areas as its peers have.";
    const Register& map = paper.map();
    if (size.police_areas.empty())
        text += " In which police area it lies is not recorded.";
    else
        text += fmt::format(" It lies in {}: {}.",
                            counted(size.police_areas.size(), "police area", "police areas"),
                            names_of(map, size.police_areas));
    if (!size.cut_across.empty())
        text += fmt::format(" Its boundary cuts across {}.", names_of(map, size.cut_across));
    return text;
}

}  // namespace

report::Section seats(const PlanPaper& paper) {
    report::Section section{.id = paper.id("seats"),
                            .heading = "Seats, meetings and hours of each agency"};
    const Outlook& outlook = paper.outlook();
    if (outlook.seats.empty()) {
        section.blocks.emplace_back(
            paragraph("No seat on the bodies of the plan is recorded, so what it saves in seats "
                      "and meetings is not known."));
        return section;
    }
    section.blocks.emplace_back(
        paragraph("Seats on the bodies of the plan, with those of an agency's posts and offices. "
                  "A number that the map does not have is said to be not recorded; it is not "
                  "nothing."));
    report::Table table{
        .caption = "Seats before and after",
        .columns = {"Agency", "Seats now", "Seats then", "Meetings a year", "Hours a year"}};
    for (const SeatLoad& load : outlook.seats)
        table.rows.push_back(row_of({plain_text(paper.name(load.holder))}, load));
    table.rows.push_back(row_of({strong("All together")}, outlook.all_seats));
    section.blocks.emplace_back(std::move(table));
    return section;
}

report::Section money(const PlanPaper& paper) {
    report::Section section{.id = paper.id("money"), .heading = "Money"};
    std::vector<std::string> sentences;
    for (const MoneyChange& change : paper.outlook().money)
        sentences.push_back(sentence(paper, change));
    if (sentences.empty())
        section.blocks.emplace_back(
            paragraph("No money to or from the bodies of the plan is recorded."));
    else
        section.blocks.emplace_back(list_of(sentences));
    return section;
}

report::Section sizes(const PlanPaper& paper) {
    report::Section section{.id = paper.id("size"),
                            .heading = "Boundaries, and size among others of its kind"};
    std::vector<std::string> sentences;
    for (const SizeAmongPeers& size : paper.outlook().sizes)
        sentences.push_back(sentence(paper, size));
    if (!sentences.empty()) section.blocks.emplace_back(list_of(sentences));
    return section;
}

}  // namespace remit::changes
