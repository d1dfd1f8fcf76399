// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
#include "graph/findings/law.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/terms.hpp"

namespace remit::detectors {
namespace {

/// A body that held this share of its meetings, or less, hardly meets.
constexpr double at_most = 0.5;
/// Remits that are told one by one.
constexpr std::size_t most_told = 3;

/// What a body held in the year before, beside what was to be expected.
struct Meeting {
    double held = 0;
    double expected = 0;  ///< in the time that the body has had
    double per_year = 0;
    std::string_view by = "planned";  ///< "planned", "usual" or "required"
    bool first_year = false;
    Basis basis = Basis::stated;
    const Rule* rule = nullptr;  ///< that requires so many
};

bool in_being(BodyStatus status) {
    return status == BodyStatus::active || status == BodyStatus::dormant ||
           status == BodyStatus::suspended;
}

bool asleep(BodyStatus status) {
    return status == BodyStatus::dormant || status == BodyStatus::suspended;
}

/// The first day of a body, if it is known.
std::optional<Day> born(const Register& map, BodyId body) {
    for (const Phase& phase : map.list(map[body].phases)) {
        if (in_being(phase.status))
            return phase.start ? std::optional(phase.start.first()) : std::nullopt;
    }
    return std::nullopt;
}

/// The share of the year up to and with `day` in which the body was there.
double share_of_year(const Register& map, BodyId body, Day day) {
    const Day year_began = year_before(day) + 1;
    const auto first = born(map, body);
    if (!first || *first <= year_began) return 1;
    return static_cast<double>(day.number - first->number + 1) /
           (day.number - year_began.number + 1);
}

/// Counts of meetings speak of the year before the map's own date, and of no other.
bool counts_speak_of(const Snapshot& snapshot) {
    return date_of(snapshot.day()).year == snapshot.map().as_at.year;
}

/// What was held of what was planned, else usual; nothing where one of the two is not known. A list
/// of meetings that is vouched to be whole and holds none says that there were none.
std::optional<Meeting> meetings(const Snapshot& snapshot, BodyId body,
                                const Rulings::Meets& required) {
    const Meetings& m = snapshot.map()[body].meetings;
    Meeting result;
    result.rule = required.rule;
    const bool planned = recorded(m.planned_per_year);
    result.per_year = planned ? m.planned_per_year : m.usual_per_year;
    result.by = planned ? "planned" : "usual";
    if (result.rule != nullptr) {
        result.per_year = required.times_a_year;
        result.by = "required";
    }
    if (!recorded(result.per_year) || !counts_speak_of(snapshot)) return std::nullopt;
    const bool counted = recorded(m.held_last_year);
    if (!counted && snapshot.silence(body, Aspect::meetings) != Basis::complete)
        return std::nullopt;
    result.held = counted ? m.held_last_year : 0;
    result.basis = counted ? Basis::stated : Basis::complete;
    const double share = share_of_year(snapshot.map(), body, snapshot.map().as_at.last());
    result.first_year = share < 1;
    result.expected = result.per_year * share;
    return result;
}

/// A body too young for its first meeting is not asked after.
bool hardly_meets(const Meeting& m) {
    constexpr double rounding = 1e-6;
    if (m.expected < 1) return false;
    if (m.rule != nullptr) return m.held < m.expected - rounding;
    return m.held <= m.expected * at_most + rounding;
}

std::string times(double count) {
    const double whole = std::floor(count);
    if (count != whole || count < 0 || count > 1e6) return fmt::format("{:g} times", count);
    if (count == 0) return "not once";
    if (count == 1) return "only once";
    return "only " + (count == 2 ? "twice" : number(static_cast<std::size_t>(count)) + " times");
}

std::string meetings_in_words(double count) {
    if (count == 1) return "one";
    const bool whole = count == std::floor(count) && count >= 0 && count <= 1e6;
    return whole ? number(static_cast<std::size_t>(count)) : fmt::format("{:g}", count);
}

std::string met(const Meeting& m) {
    const std::string in = m.first_year ? "since it began" : "in the year before";
    const std::string a_year = m.first_year ? " a year" : "";
    return fmt::format("met {} {}, where {}{} {} {}", times(m.held), in,
                       meetings_in_words(m.per_year), a_year, m.per_year == 1 ? "was" : "were",
                       m.by);
}

/// What makes it matter that the body sleeps.
std::string burden(const Snapshot& snapshot, BodyId body) {
    const bool by_law = statutory(snapshot.map(), body) == Tristate::yes;
    const std::size_t remits = snapshot.remits_of(body).size();
    if (by_law) return "it carries a duty by law";
    return remits == 1 ? "it carries a remit" : fmt::format("it carries {} remits", number(remits));
}

void tell_burden(const Snapshot& snapshot, BodyId body, Finding& f) {
    if (statutory(snapshot.map(), body) == Tristate::yes) {
        f.because.push_back(because(fmt::format("{} {} set up by law", named(snapshot.map(), body),
                                                agree(snapshot.map(), body, "is", "are")),
                                    body, "statutory"));
    }
    for (const RemitId remit : snapshot.remits_of(body)) {
        f.remits.push_back(remit);
        if (f.remits.size() <= most_told) f.because.push_back(because(snapshot.map(), remit));
    }
}

Finding finding(const Snapshot& snapshot, BodyId body, const std::optional<Meeting>& meeting) {
    const Register& map = snapshot.map();
    const BodyStatus status = snapshot.status(body);
    const std::string name = named(map, body);
    Finding f{.severity = dormant.kind.severity};
    f.bodies = {body};
    f.ask = body;
    const std::string how = asleep(status)
                                ? fmt::format("{} {}", agree(map, body, "is", "are"), word(status))
                                : met(*meeting);
    f.basis = asleep(status) ? Basis::stated : meeting->basis;
    const bool by_rule = meeting && meeting->rule != nullptr && !asleep(status);
    f.title = by_rule ? fmt::format("{} {}{}", name, how, asked_by(*meeting->rule))
                      : fmt::format("{} {}, while {}", name, how, burden(snapshot, body));
    if (by_rule) {
        f.rule = meeting->rule;
        f.severity = severity_of(*f.rule);
    }
    if (asleep(status))
        f.because.push_back(because(fmt::format("{} {}", name, how), body, cites::life));
    if (meeting)
        f.because.push_back(because(fmt::format("{} {}", name, met(*meeting)), body, "meetings"));
    if (f.basis == Basis::complete)
        f.because.push_back(because("The map vouches that its meetings are all there"));
    if (by_rule) f.because.push_back(because(*f.rule));
    tell_burden(snapshot, body, f);
    f.question = asleep(status)
                     ? fmt::format("Who does the work of {} while {} {}?", name,
                                   agree(map, body, "it is", "they are"), word(status))
                     : fmt::format("Why {} {} hardly meet, and who does the work meanwhile?",
                                   agree(map, body, "does", "do"), name);
    f.suggestion = statutory(map, body) == Tristate::yes
                       ? fmt::format(
                             "Agree a calendar of meetings for {}, or a merger with a "
                             "neighbour: its duty does not end when it stops meeting.",
                             name)
                       : fmt::format(
                             "Bring {} back to regular meetings, or hand on what it carries "
                             "and close it.",
                             name);
    return f;
}

/// Whether the meetings of a body are too few, by a rule where there is one, else, or if the rule
/// is kept, by its own plan or habit.
std::optional<Meeting> too_few(const Snapshot& snapshot, const Rulings* rulings, BodyId body) {
    const Rulings::Meets required = rulings == nullptr ? Rulings::Meets{} : rulings->meets(body);
    if (required.rule != nullptr) {
        const auto meeting = meetings(snapshot, body, required);
        if (meeting && hardly_meets(*meeting)) return meeting;
    }
    const auto meeting = meetings(snapshot, body, {});
    return meeting && hardly_meets(*meeting) ? meeting : std::nullopt;
}

void find_all(const Snapshot& snapshot, const Rulings* rulings, Findings& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!findings.want(body)) continue;
        if (!snapshot.live(body) || !in_being(snapshot.status(body))) continue;
        const bool carries =
            statutory(snapshot.map(), body) == Tristate::yes || !snapshot.remits_of(body).empty();
        const bool bound = rulings != nullptr && rulings->meets(body).rule != nullptr;
        if (!carries && !bound) continue;
        const auto meeting = too_few(snapshot, rulings, body);
        if (asleep(snapshot.status(body)) || meeting)
            findings.add(finding(snapshot, body, meeting));
    }
}

void find(const Snapshot& snapshot, Findings& findings) { find_all(snapshot, nullptr, findings); }

void find_by_rules(const Snapshot& snapshot, const Rulings& rulings, Findings& findings) {
    find_all(snapshot, &rulings, findings);
}

}  // namespace

constinit const Detector dormant{
    .kind = {.code = "G112",
             .name = "dormant",
             .says =
                 "A body hardly meets, or is dormant or suspended, while it carries a remit or a "
                 "statutory duty.",
             .category = FindingCategory::gap,
             .severity = Severity::medium},
    .find = find,
    .find_by_rules = find_by_rules,
    .reads = {RulingKind::meetings}};

}  // namespace remit::detectors
