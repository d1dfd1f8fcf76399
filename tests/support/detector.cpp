// SPDX-License-Identifier: MIT
#include "tests/support/detector.hpp"

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace remit::test {

void check_found(std::string_view code, std::string_view before,
                 const std::vector<DetectorCase>& cases, const RuleBook* rules) {
    for (const DetectorCase& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(std::string(before) + c.map);
            CHECK(found(map, code, c.as_at, c.with_proposals, rules) == c.expected);
        }
    }
}

std::string sit(std::string_view host, std::string_view letters) {
    std::string lines;
    for (const char letter : letters)
        lines += std::string("m") + letter + " member-of " + std::string(host) + "\n";
    return lines;
}

std::vector<std::string> chain(const Finding& finding) {
    std::vector<std::string> steps;
    for (const Because& step : finding.because)
        steps.push_back(step.text);
    return steps;
}

std::vector<std::string> told(std::string_view code, std::string_view lines,
                              const RuleBook* rules) {
    const Register map = test::map(lines);
    const Analysis analysis =
        analyse(snapshot(map), {.only = {std::string(code)}, .threads = 1, .rules = rules});
    std::vector<std::string> result;
    for (const auto* list : {&analysis.findings, &analysis.context}) {
        for (const Finding& finding : *list) {
            for (std::string& step : chain(finding))
                result.push_back(std::move(step));
            result.push_back(map.id(finding.ask) + ": " + finding.question);
        }
    }
    return result;
}

}  // namespace remit::test
