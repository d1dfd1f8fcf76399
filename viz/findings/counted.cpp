// SPDX-License-Identifier: MIT
#include "viz/findings/counted.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "remit/viz/findings.hpp"

namespace remit::findings {
namespace {

constexpr std::size_t most_names = 6;

/// "A", "A and B", "A, B and C".
std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

void add(std::vector<std::string>& parts, std::size_t count, std::string_view one,
         std::string_view many) {
    if (count > 0) parts.push_back(counted(count, one, many));
}

}  // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    if (count == 0) return fmt::format("no {}", many);
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string counts(const Analysis& analysis) {
    if (analysis.findings.empty()) return "Nothing muddled was found.";
    std::vector<std::string> parts;
    for (const auto& [severity, reads] :
         {std::pair{Severity::high, "high"}, std::pair{Severity::medium, "medium"},
          std::pair{Severity::low, "low"}, std::pair{Severity::info, "for information"}}) {
        const std::size_t count = analysis.count(severity);
        if (count > 0) parts.push_back(fmt::format("{} {}", count, reads));
    }
    return fmt::format("{}: {}.", counted(analysis.findings.size(), "finding", "findings"),
                       joined(parts));
}

std::string as_at(const FindingsReport& report) {
    std::string text = fmt::format("As at {}", plain(date_of(report.snapshot.day())));
    if (report.as_at_today) text += " (today: the map does not say a date)";
    if (report.snapshot.options().with_proposals) text += ", with proposals as if in place";
    return text;
}

std::string rules_applied(const FindingsReport& report) {
    const std::string rules = counted(report.rules, "rule", "rules");
    if (!report.jurisdiction.empty())
        return fmt::format("Jurisdiction: {} ({} in force).", report.jurisdiction, rules);
    return report.rules == 0
               ? "No jurisdiction is said, so no rules of law were applied."
               : fmt::format(
                     "No jurisdiction is said, so no rules of law were applied but {} "
                     "without one.",
                     rules);
}

std::string marked(Severity severity) {
    static constexpr auto signs =
        std::to_array<std::string_view>({"(i) FOR INFORMATION", "! LOW", "!! MEDIUM", "!!! HIGH"});
    return std::string(signs[static_cast<std::size_t>(severity)]);
}

std::string names(const Register& map, std::span<const BodyId> bodies) {
    std::vector<std::string> parts;
    const std::size_t shown = bodies.size() > most_names + 1 ? most_names : bodies.size();
    for (const BodyId body : bodies.subspan(0, shown))
        parts.emplace_back(map.name(body));
    if (shown < bodies.size()) parts.push_back(fmt::format("{} others", bodies.size() - shown));
    return joined(parts);
}

std::string title(const Register& map, SourceId id) {
    const std::string_view text = map.text(map[id].title);
    return text.empty() ? map.id(id) : std::string(text);
}

std::string_view basis_note(Basis basis) {
    switch (basis) {
        case Basis::not_recorded:
            return "the map is silent on this; it may be there and not written down.";
        case Basis::complete:
            return "the map vouches that nothing is left out here.";
        case Basis::stated:
            break;
    }
    return {};
}

std::string source(const Register& map, SourceId id) {
    const Source& s = map[id];
    std::string text = title(map, id);
    if (s.publisher) text += fmt::format(", {}", map.text(s.publisher));
    if (s.date) text += fmt::format(", {}", plain(s.date));
    return text;
}

std::string acceptance(const AcceptedFinding& accepted) {
    std::string text = "Accepted";
    if (!accepted.by.empty()) text += fmt::format(" by {}", accepted.by);
    if (accepted.until) text += fmt::format(" until {}", plain(accepted.until));
    return accepted.reason.empty() ? text + ", without a reason."
                                   : fmt::format("{}: {}", text, accepted.reason);
}

}  // namespace remit::findings

namespace remit {

std::string contents(const Register& map) {
    std::vector<std::string> parts{findings::counted(map.bodies().size(), "body", "bodies")};
    findings::add(parts, map.written_relations().size(), "relation", "relations");
    findings::add(parts, map.remits().size(), "remit", "remits");
    findings::add(parts, map.documents().size(), "document", "documents");
    findings::add(parts, map.decisions().size(), "decision", "decisions");
    std::string text = findings::joined(parts);
    if (!map.sources().empty())
        text +=
            fmt::format(", from {}", findings::counted(map.sources().size(), "source", "sources"));
    return text;
}

std::string not_for_publication(const Register& map) {
    const auto all = map.sources();
    const auto restricted = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const Source& one) { return one.restricted; }));
    if (restricted == 0) return {};
    return fmt::format(
        "Not for publication: {} named and used here.",
        findings::counted(restricted, "restricted source is", "restricted sources are"));
}

std::string sentence(const LeftOut& left_out) {
    if (left_out.sources == 0)
        return "Public version: no source is restricted, nothing is left out.";
    std::vector<std::string> parts;
    findings::add(parts, left_out.facts, "fact", "facts");
    findings::add(parts, left_out.findings, "finding", "findings");
    const bool one = left_out.facts + left_out.findings == 1;
    return fmt::format(
        "Public version: {} {} left out{}.",
        findings::counted(left_out.sources, "restricted source", "restricted sources"),
        left_out.sources == 1 ? "is" : "are",
        parts.empty() ? ""
                      : fmt::format(", with {} that {} on {} alone", findings::joined(parts),
                                    one ? "rests" : "rest", left_out.sources == 1 ? "it" : "them"));
}

std::string labelled_title(const FindingsReport& report, std::string_view otherwise) {
    const Register& map = report.snapshot.map();
    const std::string_view title = map.title ? map.text(map.title) : std::string_view{};
    return fmt::format("{}{}", title.empty() ? otherwise : title,
                       report.label.empty() ? "" : fmt::format(" [{}]", report.label));
}

}  // namespace remit
