// SPDX-License-Identifier: MIT
#include "cli/findings_table.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace remit::cli {
namespace {

std::string names(const Register& map, const std::vector<BodyId>& bodies) {
    std::string out;
    for (const BodyId body : bodies) {
        if (!out.empty()) out += "; ";
        out += map.name(body);
    }
    return out;
}

/// A step a line.
std::string steps(const Finding& finding) {
    std::string out;
    for (const Because& step : finding.because) {
        if (!out.empty()) out += '\n';
        out += step.text;
    }
    return out;
}

/// `number` is what the report calls an open finding; others have none.
std::vector<std::string> row(const Register& map, const Finding& finding, std::string number,
                             std::string_view state) {
    return {std::move(number),
            std::string(word(finding.severity)),
            finding.title,
            names(map, finding.bodies),
            steps(finding),
            std::string(word(finding.basis)),
            finding.ask ? std::string(map.name(finding.ask)) : "",
            finding.question,
            finding.suggestion,
            std::string(state),
            std::string(finding.kind->code),
            std::string(finding.kind->name)};
}

}  // namespace

ExtraTable findings_table(const Register& map, const Analysis& analysis) {
    ExtraTable table{.name = "findings",
                     .headings = {"number", "severity", "finding", "bodies", "why", "how we know",
                                  "ask", "question", "usual remedy", "state", "code", "name"}};
    std::size_t number = 0;
    for (const Finding& finding : analysis.findings)
        table.rows.push_back(row(map, finding, std::to_string(++number), "open"));
    for (const Finding& finding : analysis.context)
        table.rows.push_back(row(map, finding, "", "outside the scope"));
    for (const AcceptedFinding& one : analysis.accepted)
        table.rows.push_back(row(map, one.finding, "", "accepted"));
    return table;
}

}  // namespace remit::cli
