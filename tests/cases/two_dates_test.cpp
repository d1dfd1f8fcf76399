// SPDX-License-Identifier: MIT
// Surrey before its action plan and after it: what changed, which muddles went and what was done
// about them.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/graph/difference.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

std::string text_of(std::string_view heading, const Register& map,
                    const std::vector<FactChange>& changes) {
    std::string text = fmt::format("{}\n", heading);
    for (const FactChange& change : changes) {
        text += fmt::format("  {}{}: {}", word(change.fate),
                            change.by_record_alone ? ", by record alone" : "", change.says);
        for (const DecisionId id : change.by)
            text += fmt::format(" [{}]", map.id(id));
        text += "\n";
    }
    return text;
}

const Finding& finding_of(const FindingChange& change) {
    return change.before != nullptr ? *change.before : *change.after;
}

std::string text_of(const Register& map, const Difference& d) {
    std::string text = text_of("bodies", map, d.bodies) + text_of("relations", map, d.relations) +
                       text_of("remits", map, d.remits) + text_of("documents", map, d.documents) +
                       text_of("decisions", map, d.decisions);
    text += fmt::format("unchanged: {} bodies, {} relations, {} remits\nfindings\n",
                        d.unchanged_bodies, d.unchanged_relations, d.unchanged_remits);
    for (std::size_t i = 0; i < d.findings.size(); ++i) {
        const Finding& finding = finding_of(d.findings[i]);
        text +=
            fmt::format("  {}: {} {}{}{}\n", word(d.findings[i].fate), finding.kind->code,
                        finding.title, d.findings[i].why.empty() ? "" : " | ", d.findings[i].why);
        for (const SolvedBy& solved : d.solved) {
            if (solved.finding == i) text += fmt::format("    {}\n", solved.says);
        }
    }
    return text;
}

/// Decisions that are named of the finding of a code that is over.
Lines decided(const Register& map, const Difference& d, std::string_view code) {
    Lines result;
    for (const SolvedBy& solved : d.solved) {
        if (finding_of(d.findings[solved.finding]).kind->code != code) continue;
        for (const DecisionId id : solved.decisions)
            result.push_back(map.id(id));
    }
    std::sort(result.begin(), result.end());
    return result;
}

}  // namespace

TEST_CASE("Surrey before its action plan and after it", "[cases][readme]") {
    const Register map = test::read_map(test::file_text("data/cases/surrey/register.json"));
    const Snapshot before = test::snapshot(map, "2013-10-01");
    const Snapshot after = test::snapshot(map, "2014-05-19");
    const AnalyseOptions options{.rules = &test::shipped_rules()};
    const Analysis was = analyse(before, options);
    const Analysis is = analyse(after, options);
    const Difference d = difference(
        before, after, finding_changes({before, was}, {after, is}, successor_ids(before, after)));
    // The plan put councillors and the commissioner on the board, and gave it terms.
    CHECK(decided(map, d, "G115") == Lines{"lga-3-1", "lga-3-4"});
    CHECK(decided(map, d, "U313") == Lines{"terms-agreed"});
    CHECK(test::difference_from_file("tests/cases/surrey.two_dates.txt", text_of(map, d)) == "");
}
