// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/law.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit::detectors {
namespace {

/// What is missing of one body, and what has run out.
struct Papers {
    std::vector<DocumentId> gone{};  ///< absent or lapsed
    std::vector<DocumentId> over{};  ///< past its end, or the day of its review
    std::vector<const Ruling*> rulings{};
};
using ByBody = std::map<BodyId, Papers>;

constexpr std::size_t most_named = 3;

/// What a body needs to have in force. Reports, minutes and plans of a project are done with when
/// they are past.
bool stays_in_force(std::string_view kind) {
    constexpr auto such = std::to_array<std::string_view>(
        {"agreement", "constitution", "memorandum", "protocol", "strategy", "terms-of-reference"});
    const bool is_plan = kind.ends_with("plan") && kind != "project-plan" && kind != "action-plan";
    return is_plan ||
           std::ranges::any_of(such, [&](std::string_view s) { return kind.ends_with(s); });
}

bool taken(const Snapshot& snapshot, const Document& d) {
    return !snapshot.options().firm_only || d.standing.firm();
}

std::vector<BodyId> live_owners(const Snapshot& snapshot, const Document& d) {
    std::vector<BodyId> result;
    for (const BodyId body : snapshot.map().list(d.bodies)) {
        if (snapshot.live(body)) result.push_back(body);
    }
    return result;
}

/// That a board has no terms of reference is U313's to say.
bool is_gone(const Snapshot& snapshot, DocumentId id) {
    const Document& d = snapshot.map()[id];
    const bool said = d.status == Status::absent || d.status == Status::lapsed;
    if (!said || !taken(snapshot, d) || d.standing.unconfirmed) return false;
    if (d.status == Status::absent && snapshot.map().text(d.kind) == "terms-of-reference")
        return false;
    return snapshot.current(id) || d.status == Status::lapsed;
}

PartialDate ran_out(const Snapshot& snapshot, DocumentId id) {
    const Document& d = snapshot.map()[id];
    if (d.valid_to && d.valid_to.latest.last() < snapshot.day()) return d.valid_to.latest;
    if (d.review_by && d.review_by.last() < snapshot.day()) return d.review_by;
    return {};
}

bool is_over(const Snapshot& snapshot, DocumentId id) {
    const Document& d = snapshot.map()[id];
    const bool was_there = d.status == Status::in_place || d.status == Status::disputed;
    return was_there && taken(snapshot, d) && ran_out(snapshot, id) &&
           stays_in_force(snapshot.map().text(d.kind));
}

/// Whether a body has, or plans, another of that kind that is neither over nor gone.
bool has_another(const Snapshot& snapshot, BodyId body, DocumentId but) {
    const Register& map = snapshot.map();
    const auto documents = snapshot.documents_of(body);
    return std::ranges::any_of(documents, [&](DocumentId id) {
        const Document& d = map[id];
        if (id == but || d.kind != map[but].kind) return false;
        return d.status != Status::absent && d.status != Status::lapsed && !ran_out(snapshot, id);
    });
}

ByBody by_sources(const Snapshot& snapshot) {
    ByBody result;
    for (std::size_t i = 0; i < snapshot.map().documents().size(); ++i) {
        const DocumentId id(i);
        const bool gone = is_gone(snapshot, id);
        if (!gone && !is_over(snapshot, id)) continue;
        const auto owners = live_owners(snapshot, snapshot.map()[id]);
        if (owners.empty() || has_another(snapshot, owners.front(), id)) continue;
        Papers& papers = result[owners.front()];
        (gone ? papers.gone : papers.over).push_back(id);
    }
    return result;
}

std::string kinds(const Register& map, const std::vector<DocumentId>& documents) {
    std::vector<std::string> result;
    for (const DocumentId id : documents) {
        std::string kind = replaced_hyphens(map.text(map[id].kind));
        if (std::ranges::find(result, kind) == result.end()) result.push_back(std::move(kind));
    }
    return listed(result);
}

void say_by_source(const Snapshot& snapshot, BodyId body, const Papers& papers, Finding& f) {
    const Register& map = snapshot.map();
    const std::string name = named(map, body);
    if (!papers.gone.empty()) {
        const std::string what = kinds(map, papers.gone);
        const bool lapsed = std::ranges::all_of(
            papers.gone, [&](DocumentId id) { return map[id].status == Status::lapsed; });
        f.title = lapsed ? fmt::format("The {} of {} lapsed, and nothing is shown in its place",
                                       what, name)
                         : fmt::format("{} {} no {}", name, agree(map, body, "has", "have"), what);
        f.question =
            fmt::format("When will {} have {}, and what does {} go by meanwhile?", name,
                        lapsed ? "a new " + what : "its " + what, agree(map, body, "it", "they"));
    } else {
        const PartialDate when = ran_out(snapshot, papers.over.front());
        const std::string what = kinds(map, papers.over);
        const bool review =
            !map[papers.over.front()].valid_to || snapshot.live(papers.over.front());
        f.basis = snapshot.silence(body, Aspect::documents);
        const bool many = what.starts_with("terms") || what.find(" and ") != std::string::npos;
        const std::string ended = review
                                      ? fmt::format("{} due for review by", many ? "were" : "was")
                                      : fmt::format("ran out {}", when.day != 0 ? "on" : "in");
        f.title = fmt::format("The {} of {} {} {}, and {} shown", what, name, ended, plain(when),
                              many ? "no later ones are" : "no later one is");
        f.question =
            fmt::format("Is there a later {} of {}, and where can it be read?", what, name);
    }
    f.suggestion =
        fmt::format("Agree it, publish it, and put its next date on the calendar of {}.", name);
}

void say_by_rules(const Register& map, BodyId body, const Papers& papers, Finding& f) {
    const Ruling& main = gravest(papers.rulings);
    const Rule& rule = *main.rule;
    f.rule = &rule;
    f.severity = severity_of(rule);
    f.basis = main.basis;
    const auto things = missing(map, loudest(papers.rulings));
    const std::string what = listed(things, most_named);
    f.title = fmt::format("{} {}{} without {}{}", named(map, body), agree(map, body, "is", "are"),
                          only_shown(rule) ? " shown" : "", what, asked_by(rule));
    f.question = filled(map, main, rule.question,
                        fmt::format("Has {} got {}, and where can {} be read?", named(map, body),
                                    what, things.size() == 1 ? "it" : "they"));
    f.suggestion =
        filled(map, main, rule.suggestion,
               fmt::format("Let {} agree {}, and publish what it agrees.", named(map, body), what));
}

Finding finding(const Snapshot& snapshot, BodyId body, const Papers& papers) {
    const Register& map = snapshot.map();
    Finding f{.severity = missing_document.kind.severity};
    f.bodies = {body};
    f.ask = body;
    if (papers.rulings.empty()) {
        say_by_source(snapshot, body, papers, f);
    } else {
        say_by_rules(map, body, papers, f);
    }
    for (const Ruling* ruling : papers.rulings) {
        add_steps(f.because, map, *ruling, "its documents");
        for (const FactRef fact : ruling->facts)
            f.documents.emplace_back(fact.number);
    }
    for (const auto* list : {&papers.gone, &papers.over}) {
        for (const DocumentId id : *list) {
            if (std::ranges::find(f.documents, id) == f.documents.end())
                f.because.push_back(because(map, id));
            f.documents.push_back(id);
        }
    }
    sort_once(f.documents);
    if (papers.rulings.empty() && f.basis == Basis::complete)
        f.because.push_back(because("The map vouches that its documents are all there"));
    return f;
}

void tell(const Snapshot& snapshot, const ByBody& all, Findings& findings) {
    for (const auto& [body, papers] : all)
        findings.add(finding(snapshot, body, papers));
}

void find(const Snapshot& snapshot, Findings& findings) {
    tell(snapshot, by_sources(snapshot), findings);
}

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    ByBody all = by_sources(snapshot);
    for (const Ruling& ruling : rulings.of(RulingKind::document)) {
        if (speaks(ruling)) all[ruling.subject].rulings.push_back(&ruling);
    }
    tell(snapshot, all, findings);
}

}  // namespace

constinit const Detector missing_document{
    .kind = {.code = "G108",
             .name = "missing-document",
             .says = "A plan, strategy or other paper that a body must have, or had, is absent, "
                     "lapsed or past its date.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find,
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::document}};

}  // namespace remit::detectors
