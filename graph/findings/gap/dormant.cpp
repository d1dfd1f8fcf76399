// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "graph/findings/detectors.hpp"
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

/// Meetings that a rule asks for in a year. No pack has such a rule yet: when one has, ask it here,
/// and let the finding carry its provision. Then every meeting less counts, and not half of them.
std::optional<double> required_by_rule(const Snapshot& /*snapshot*/, BodyId /*body*/) {
    return std::nullopt;
}

/// Counts of meetings speak of the year before the map's own date, and of no other.
bool counts_speak_of(const Snapshot& snapshot) {
    return date_of(snapshot.day()).year == snapshot.map().as_at.year;
}

/// What was held of what was planned, else usual; nothing where one of the two is not known. A list
/// of meetings that is vouched to be whole and holds none says that there were none.
std::optional<Meeting> meetings(const Snapshot& snapshot, BodyId body) {
    const Meetings& m = snapshot.map()[body].meetings;
    Meeting result;
    const auto required = required_by_rule(snapshot, body);
    const bool planned = recorded(m.planned_per_year);
    result.per_year = required.value_or(planned ? m.planned_per_year : m.usual_per_year);
    result.by = required ? "required" : planned ? "planned" : "usual";
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
    if (m.by == "required") return m.held < m.expected - rounding;
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
                                    body));
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
    f.title = fmt::format("{} {}, while {}", name, how, burden(snapshot, body));
    if (asleep(status)) f.because.push_back(because(fmt::format("{} {}", name, how), body));
    if (meeting) f.because.push_back(because(fmt::format("{} {}", name, met(*meeting)), body));
    if (f.basis == Basis::complete)
        f.because.push_back(because("The map vouches that its meetings are all there"));
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

void find(const Snapshot& snapshot, std::vector<Finding>& findings) {
    for (std::size_t i = 0; i < snapshot.map().bodies().size(); ++i) {
        const BodyId body{i};
        if (!snapshot.live(body) || !in_being(snapshot.status(body))) continue;
        const bool carries =
            statutory(snapshot.map(), body) == Tristate::yes || !snapshot.remits_of(body).empty();
        if (!carries) continue;
        auto meeting = meetings(snapshot, body);
        if (meeting && !hardly_meets(*meeting)) meeting.reset();
        if (asleep(snapshot.status(body)) || meeting)
            findings.push_back(finding(snapshot, body, meeting));
    }
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
    .find = find};

}  // namespace remit::detectors
