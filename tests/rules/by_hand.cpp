// SPDX-License-Identifier: MIT
#include "tests/rules/by_hand.hpp"

#include <algorithm>
#include <array>

namespace remit::test {
namespace {

const std::string partnership =
    "area force kind=police-area\nbody csp type=csp areas=force\nbody pcc type=pcc areas=force\n";
const std::string london =
    "area camden name=Camden kind=london-borough\nbody csp type=csp areas=camden\n"
    "body mopac type=mopac areas=camden\n";

}  // namespace

const std::vector<HandMap>& by_hand() {
    static const std::vector<HandMap> maps{
        // Permissions say nothing themselves; what they allow is silent where they hold.
        {"csp-strategy-drugs", "no plan", "2016", "body csp type=csp", "not-recorded"},
        {"csp-strategy-drugs", "a plan holds all", "2016",
         "body csp type=csp\ndocument plan body=csp kind=partnership-plan", ""},
        {"csp-strategy-crime-disorder-holds-all", "no plan", "2016", "body csp type=csp", ""},
        {"csp-pcc-cooperation", "nothing between them", "2016", partnership, "not-recorded"},
        {"csp-pcc-cooperation", "to the commissioner", "2016", partnership + "csp informs pcc", ""},
        {"csp-pcc-cooperation", "back from the commissioner", "2016", partnership + "pcc funds csp",
         ""},
        {"csp-pcc-cooperation-back", "nothing between them", "2016", partnership, ""},
        {"csp-pcc-cooperation-london", "nothing between them", "2012-06-30", london,
         "not-recorded"},
        {"csp-pcc-cooperation-london", "to the mayor's office", "2012-06-30",
         london + "csp consults mopac", ""},
        {"csp-pcc-cooperation-london", "back from it", "2012-06-30", london + "mopac funds csp",
         ""},
        {"csp-pcc-cooperation-london", "not said", "2012-06-30",
         london + "csp consults mopac status=absent", "stated"},
        {"csp-pcc-cooperation-london", "before it was law", "2012-01-15", london, ""},
        {"csp-pcc-cooperation-london", "then the rule for all", "2012-11-22", london, ""},
        {"csp-pcc-cooperation-london-back", "nothing between them", "2012-06-30", london, ""},
        {"csp-pcc-not-responsible-authority", "a commissioner", "2018",
         "area essex name=Essex kind=police-area\nbody pcc type=pcc areas=essex\n"
         "body csp type=csp areas=essex\npcc authority-of csp",
         ""},
        {"csp-pcc-not-responsible-authority", "without the fire authority", "2018",
         "area kent name=Kent kind=police-area\nbody pcc type=pcc areas=kent\n"
         "body csp type=csp areas=kent\npcc authority-of csp",
         "stated"},
        {"csp-pfcc-as-fire-authority", "nothing is said of it", "2018",
         "area essex name=Essex kind=police-area\nbody pcc type=pcc areas=essex\n"
         "body csp type=csp areas=essex",
         ""},
        {"dhr-csp-lead", "nobody's", "2016", "body csp type=csp\nbody review type=homicide-review",
         "not-recorded"},
        {"dhr-csp-lead", "it reports to one", "2016",
         "body csp type=csp\nbody review type=homicide-review\nreview reports-to csp", ""},
        {"dhr-csp-lead-by-report", "nobody's", "2016",
         "body csp type=csp\nbody review type=homicide-review", ""},
    };
    return maps;
}

bool is_by_hand(std::string_view rule) {
    // The rules that these allow to be broken are tried both ways.
    constexpr auto only_by_hand = std::to_array<std::string_view>(
        {"csp-strategy-crime-disorder-holds-all", "csp-pcc-cooperation-back",
         "csp-pcc-cooperation-london", "csp-pcc-cooperation-london-back",
         "csp-pfcc-as-fire-authority", "dhr-csp-lead-by-report"});
    return std::ranges::find(only_by_hand, rule) != only_by_hand.end();
}

}  // namespace remit::test
