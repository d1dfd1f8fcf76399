// SPDX-License-Identifier: MIT
#include "viz/changes/merge_opening.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/terms.hpp"
#include "viz/changes/findings_part.hpp"
#include "viz/changes/words.hpp"
#include "viz/diagram/words.hpp"
#include "viz/findings/counted.hpp"
#include "viz/report/review.hpp"

namespace remit::changes {
namespace {

using report::plain_text;
using report::strong;
using report::Words;

/// Of one kind in the opening: the part below has them all.
constexpr std::size_t most_named = 3;

Words line(std::string_view lead, const std::string& text) {
    return {strong(std::string(lead)), plain_text(" " + report::ended(text))};
}

/// "A, B and C become D on 1 July 2014."
void what_it_does(const PlanPaper& paper, std::vector<Words>& lines) {
    const std::string day = plain(date_of(paper.plan.changed.on));
    for (const Succession& one : paper.plan.changed.successions) {
        const bool several = one.before.size() > 1;
        lines.push_back(line(
            "What it would do.",
            fmt::format("{} {} {} on {}", all_names(paper.map(), one.before),
                        several ? "become" : "becomes", all_names(paper.map(), one.after), day)));
    }
    if (lines.empty())
        lines.push_back(
            line("What it would do.", fmt::format("{}, on {}", paper.plan.changed.title, day)));
}

/// "It saves 15 of 24 seats; meetings a year: 36, then 12."
void what_it_saves(const PlanPaper& paper, std::vector<Words>& lines) {
    const SeatLoad& all = paper.outlook().all_seats;
    if (all.seats_before == 0 && all.seats_after == 0) {
        lines.push_back(line("What it saves.",
                             "No seat on the bodies of the plan is recorded, so what it saves is "
                             "not known"));
        return;
    }
    std::vector<std::string> texts{
        fmt::format("seats {}, then {}", all.seats_before, all.seats_after)};
    texts.push_back("meetings to attend in a year: " +
                    in_words(all.meetings_before, all.meetings_after));
    texts.push_back("hours in a year: " + in_words(all.hours_before, all.hours_after));
    std::string text = fmt::format("{}", fmt::join(texts, "; "));
    const auto& seats = paper.outlook().seats;
    if (!seats.empty() && seats.front().seats_before > seats.front().seats_after)
        text += fmt::format(
            ". Most falls away for {}: {} of {} seats", paper.name(seats.front().holder),
            seats.front().seats_before - seats.front().seats_after, seats.front().seats_before);
    lines.push_back(line("What it saves.", diagram::capitalised(text)));
}

void what_it_loses(const PlanPaper& paper, std::vector<Words>& lines) {
    std::vector<std::string> lost;
    for (const VoiceChange& voice : paper.outlook().voices) {
        for (const BodyId body : voice.lost)
            lost.push_back(paper.name(body));
    }
    std::ranges::sort(lost);
    lost.erase(std::unique(lost.begin(), lost.end()), lost.end());
    std::vector<std::string> texts;
    if (!lost.empty())
        texts.push_back(fmt::format("{}: {}",
                                    findings::counted(lost.size(), "elected voice without a seat",
                                                      "elected voices without a seat"),
                                    listed(lost)));
    const std::size_t bare = remits_without_holder(paper.outlook());
    if (bare > 0)
        texts.push_back(
            findings::counted(bare, "remit left without a holder", "remits left without a holder"));
    lines.push_back(line("What it loses.",
                         texts.empty()
                             ? "The map shows no elected voice and no remit that it loses"
                             : diagram::capitalised(fmt::format("{}", fmt::join(texts, "; ")))));
}

std::string titles(std::span<const FindingChange> changes, FindingFate fate) {
    std::vector<std::string> titles;
    std::size_t more = 0;
    for (const FindingChange& change : changes) {
        if (change.fate != fate) continue;
        const Finding& finding = change.after != nullptr ? *change.after : *change.before;
        if (titles.size() < most_named)
            titles.push_back(finding.title);
        else
            ++more;
    }
    std::string text = fmt::format("{}", fmt::join(titles, "; "));
    if (more > 0) text += fmt::format("; and {} more", more);
    return text;
}

void what_is_muddled(const PlanPaper& paper, std::vector<Words>& lines) {
    const auto& changes = paper.outlook().findings;
    const FateCounts counts = count(changes);
    if (counts.created > 0)
        lines.push_back(line("What new muddle it makes.", titles(changes, FindingFate::created)));
    else
        lines.push_back(line("What new muddle it makes.", "None that the map shows"));
    if (counts.solved > 0)
        lines.push_back(line("What it solves.", titles(changes, FindingFate::solved)));
    if (changes.empty()) return;
    lines.push_back(line("Findings in all.", "Of the muddles on the map " + in_words(counts)));
}

std::size_t live_bodies(const Snapshot& snapshot) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i)
        count += snapshot.live(BodyId(i)) ? 1 : 0;
    return count;
}

/// Of what the map may not tell.
std::string shown(std::size_t count) {
    return count == 0 ? std::string("none shown") : fmt::format("{}", count);
}

/// What seats cost, where there are any.
std::string of_seats(const PlanPaper& paper, const Sum& before, const Sum& after) {
    const SeatLoad& all = paper.outlook().all_seats;
    return all.seats_before + all.seats_after == 0 ? std::string("not recorded")
                                                   : in_words(before, after);
}

Words cell(std::string text) { return {plain_text(std::move(text))}; }

}  // namespace

std::size_t voices_lost(const Outlook& outlook) {
    std::size_t count = 0;
    for (const VoiceChange& voice : outlook.voices)
        count += voice.lost.size();
    return count;
}

std::size_t remits_without_holder(const Outlook& outlook) {
    return static_cast<std::size_t>(
        std::ranges::count(outlook.remits, RemitFate::without_holder, &RemitChange::fate));
}

std::vector<Words> in_short(const PlanPaper& paper) {
    std::vector<Words> lines;
    what_it_does(paper, lines);
    auto consent = consent_sentences(paper);
    lines.insert(lines.end(), std::make_move_iterator(consent.begin()),
                 std::make_move_iterator(consent.end()));
    what_it_saves(paper, lines);
    what_it_loses(paper, lines);
    what_is_muddled(paper, lines);
    return lines;
}

report::Table side_by_side(const MergeReport& report) {
    report::Table table{.caption = "The plans side by side", .columns = {"", "Do nothing"}};
    std::vector<PlanPaper> papers;
    for (const PlanOutcome& plan : report.plans) {
        table.columns.push_back(plan.changed.title);
        papers.push_back({report, plan});
    }
    const auto row = [&](std::string what, std::string nothing, auto of_plan) {
        table.rows.push_back({cell(std::move(what)), cell(std::move(nothing))});
        for (const PlanPaper& paper : papers)
            table.rows.back().push_back(cell(of_plan(paper)));
    };
    row("Takes effect", "–", [](const PlanPaper& p) { return plain(date_of(p.plan.changed.on)); });
    row("Bodies in being", fmt::format("{}", live_bodies(report.before.snapshot)),
        [](const PlanPaper& p) { return fmt::format("{}", live_bodies(p.after())); });
    row("Consents that the law asks for", "none, as nothing changes", consents_in_short);
    row("Seats on the bodies of the plan", "as now", [](const PlanPaper& p) {
        const SeatLoad& all = p.outlook().all_seats;
        if (all.seats_before + all.seats_after == 0) return std::string("none recorded");
        return fmt::format("{}, then {}", all.seats_before, all.seats_after);
    });
    row("Meetings to attend in a year", "as now", [](const PlanPaper& p) {
        return of_seats(p, p.outlook().all_seats.meetings_before,
                        p.outlook().all_seats.meetings_after);
    });
    row("Hours in a year", "as now", [](const PlanPaper& p) {
        return of_seats(p, p.outlook().all_seats.hours_before, p.outlook().all_seats.hours_after);
    });
    row("Documents to make", "–",
        [](const PlanPaper& p) { return shown(p.outlook().papers.size()); });
    row("Remits left without a holder", "–",
        [](const PlanPaper& p) { return shown(remits_without_holder(p.outlook())); });
    row("Elected voices lost", "–",
        [](const PlanPaper& p) { return shown(voices_lost(p.outlook())); });
    row("Muddles found", fmt::format("{}", report.before.analysis.findings.size()),
        [](const PlanPaper& p) {
            return fmt::format("{}", p.plan.after.analysis.findings.size());
        });
    row("Of these solved, gone, new", "–", [](const PlanPaper& p) {
        const FateCounts counts = count(p.outlook().findings);
        if (counts.solved + counts.gone + counts.created == 0) return std::string("none");
        return fmt::format("{} solved, {} gone, {} new", counts.solved, counts.gone,
                           counts.created);
    });
    return table;
}

}  // namespace remit::changes
