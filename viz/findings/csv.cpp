// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "remit/viz/findings.hpp"
#include "viz/findings/csv_cell.hpp"
#include "viz/findings/record.hpp"

namespace remit {
namespace {

constexpr auto column_names =
    std::to_array<std::string_view>({"number",      "code",           "name",
                                     "category",    "severity",       "basis",
                                     "title",       "because",        "sources",
                                     "bodies",      "body_names",     "relations",
                                     "remits",      "documents",      "decisions",
                                     "topics",      "areas",          "also",
                                     "question_to", "question",       "suggestion",
                                     "rule",        "provision",      "robust",
                                     "hinges_on",   "state",          "accepted_reason",
                                     "accepted_by", "accepted_until", "fingerprint"});

/// Texts of some things, parted by "; ".
template <class T, class TextOf>
std::string list(const std::vector<T>& all, TextOf text_of) {
    std::string out;
    for (const T& one : all) {
        if (&one != all.data()) out += "; ";
        out += text_of(one);
    }
    return out;
}

template <class IdType>
std::string ids(const Register& map, const std::vector<IdType>& all) {
    return list(findings::ids_once(map, all), [](const std::string& id) { return id; });
}

std::string body_names(const Register& map, const std::vector<BodyId>& bodies) {
    return list(bodies, [&](BodyId body) { return map.name(body); });
}

std::string steps(const Finding& finding) {
    return list(finding.because, [](const Because& step) { return step.text; });
}

std::string sources(const Register& map, const Finding& finding) {
    std::vector<std::string> texts;
    for (const Because& step : finding.because) {
        if (!step.fact) continue;
        for (const auto& citation : findings::citations(map, step)) {
            std::string text = map.id(citation.source) + findings::passage(citation);
            if (citation.stance != Stance::supports)
                text += fmt::format(" ({})", word(citation.stance));
            if (std::find(texts.begin(), texts.end(), text) == texts.end())
                texts.push_back(std::move(text));
        }
    }
    return list(texts, [](const std::string& text) { return text; });
}

using Row = std::array<std::string, column_names.size()>;

/// `number` is what text, report and pictures call an open finding; others have none.
Row row(const Register& map, const Finding& f, std::string number, std::string_view state,
        const AcceptedFinding* accepted = nullptr) {
    return {std::move(number),
            std::string(f.kind->code),
            std::string(f.kind->name),
            std::string(word(f.kind->category)),
            std::string(word(f.severity)),
            std::string(word(f.basis)),
            f.title,
            steps(f),
            sources(map, f),
            ids(map, f.bodies),
            body_names(map, f.bodies),
            ids(map, f.relations),
            ids(map, f.remits),
            ids(map, f.documents),
            ids(map, f.decisions),
            ids(map, f.topics),
            ids(map, f.areas),
            ids(map, f.also),
            f.ask ? map.id(f.ask) : "",
            f.question,
            f.suggestion,
            f.rule ? f.rule->id : "",
            f.rule ? f.rule->provision : "",
            f.robust ? "yes" : "no",
            ids(map, f.hinges_on),
            std::string(state),
            accepted ? accepted->reason : "",
            accepted ? accepted->by : "",
            accepted && accepted->until ? iso(accepted->until) : "",
            f.fingerprint};
}

void write_row(std::ostream& out, const Row& cells) {
    for (const std::string& text : cells)
        out << (&text == cells.data() ? "" : ",") << findings::csv_cell(text);
    out << '\n';
}

}  // namespace

void write_findings_csv(std::ostream& out, const FindingsReport& report) {
    const Register& map = report.snapshot.map();
    Row names;
    std::copy(column_names.begin(), column_names.end(), names.begin());
    write_row(out, names);
    std::size_t number = 0;
    for (const Finding& finding : report.analysis.findings)
        write_row(out, row(map, finding, std::to_string(++number), "open"));
    for (const Finding& finding : report.analysis.context)
        write_row(out, row(map, finding, "", "context"));
    for (const AcceptedFinding& one : report.analysis.accepted)
        write_row(out, row(map, one.finding, "", "accepted", &one));
}

}  // namespace remit
