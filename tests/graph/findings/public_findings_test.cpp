// SPDX-License-Identifier: MIT
#include "remit/graph/public_findings.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

struct Case {
    std::string_view name{};
    std::string_view whole{};
    std::string_view open{};  ///< the public version
    std::string only{};
    std::vector<std::string> shown{};
    std::size_t left_out = 0;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"found in both",
         "a reports-to b\nb reports-to a",
         "a reports-to b\nb reports-to a",
         "U302",
         {"a+b"},
         0},
        {"found in both, whatever else there is",
         "a reports-to b\nb reports-to a\nc funds a",
         "a reports-to b\nb reports-to a",
         "U302",
         {"a+b"},
         0},
        {"found in the whole map only",
         "a reports-to b\nb reports-to a",
         "a reports-to b\nbody b",
         "U302",
         {},
         1},
        {"a silence that leaving out made",
         "forum reports-to council\nbody council type=county-council",
         "body forum\nbody council type=county-council",
         "G101",
         {},
         0},
        {"the same muddle, less of it shown",
         "a reports-to x\na reports-to y\na reports-to z",
         "a reports-to x\na reports-to y\nbody z",
         "U301",
         {"a+x+y"},
         0},
        {"another muddle of the same body",
         "a reports-to x\na reports-to y\nx reports-to y\nbody z",
         "a reports-to x\na reports-to y",
         "U301",
         {},
         0},
    };
    return all;
}

}  // namespace

TEST_CASE("a public finding is one of the whole map too", "[graph][public]") {
    for (const auto& c : cases()) {
        DYNAMIC_SECTION(c.name) {
            const Register whole = test::map(c.whole);
            const Register open = test::map(c.open);
            AnalyseOptions options;
            options.only = {c.only};
            Analysis shown = analyse(test::snapshot(open), options);
            const Analysis all = analyse(test::snapshot(whole), options);
            CHECK(keep_what_stands(shown, open, all, whole) == c.left_out);
            std::vector<std::string> bodies;
            for (const auto* list : {&shown.findings, &shown.context}) {
                for (const Finding& finding : *list)
                    bodies.push_back(test::ids(open, finding.bodies));
            }
            CHECK(bodies == c.shown);
        }
    }
}
