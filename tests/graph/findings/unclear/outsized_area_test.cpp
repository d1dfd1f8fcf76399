// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("U316", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U316"}, .threads = 1}).findings.at(0);
}

using test::chain;

// Seven districts; North and South cover one each.
const std::string districts =
    "map scope_types=csp;partnership-board;scrutiny-committee;npg\narea shire kind=county\n"
    "area a within=shire\narea b within=shire\narea c within=shire\narea d within=shire\n"
    "area e within=shire\narea f within=shire\narea g within=shire\n";
const std::string two = districts + "body north type=csp areas=a\nbody south type=csp areas=b\n";

std::vector<std::string> wide(const std::string& count, const std::string& also,
                              const std::string& beside) {
    return {"info stated west also " + also + ": West covers " + count + " districts, where " +
            beside};
}
const std::string one_each = "its two peers cover one each";

TEST_CASE("U316 holds a body against its peers", "[graph][findings][U316]") {
    const std::string more =
        "area u within=shire\narea v within=shire\narea w within=shire\narea x within=shire\n"
        "body east type=csp areas=c;d\nbody mid type=csp areas=e;f\n";
    check(two,
          {
              {"three times the median", "body west type=csp areas=c;d;e",
               wide("three", "north+south", one_each)},
              {"less", "body west type=csp areas=c;d"},
              {"four times", "body west type=csp areas=c;d;e;f",
               wide("four", "north+south", one_each)},
              {"one peer of another type", "body west type=lscb areas=c;d;e"},
              {"in another county",
               "area far kind=county\narea x within=far\narea y within=far\n"
               "area z within=far\nbody west type=csp areas=x;y;z"},
              {"peers that differ", "body east type=csp areas=c;d\nbody west type=csp areas=e;f;g",
               wide("three", "east+north+south", "half of its three peers cover one or fewer")},
              {"a median of one and a half, and four parts",
               more + "body west type=csp areas=g;u;v;w"},
              {"and five", more + "body west type=csp areas=g;u;v;w;x",
               wide("five", "east+mid+north+south", "half of its four peers cover one or fewer")},
          });
    check(districts + "body north type=csp areas=a\n",
          {{"one peer is not enough", "body west type=csp areas=c;d;e"}});
}

TEST_CASE("U316 counts the parts of an area", "[graph][findings][U316]") {
    const std::string west = "body west type=csp areas=patch\n";
    check(two,
          {
              {"by what it covers", west + "area patch kind=csp-area covers=c;d;e within=shire",
               wide("three", "north+south", one_each)},
              {"places within the districts don't count",
               west + "area patch kind=csp-area covers=c;d within=shire\n"
                      "area p kind=neighbourhood within=c\n"
                      "area q kind=neighbourhood within=c"},
              {"parts that are not known", west + "area patch kind=csp-area within=shire"},
              {"an area and one within it",
               "area patch kind=csp-area covers=c;d within=shire\n"
               "body west type=csp areas=patch;c"},
          });
}

TEST_CASE("U316 counts what lies within an area", "[graph][findings][U316]") {
    check(
        "map scope_types=csp\narea shire kind=county\narea patch kind=csp-area within=shire\n"
        "area a within=shire\narea b within=shire\narea c within=patch\narea d within=patch\n"
        "body north type=csp areas=a\nbody south type=csp areas=b\n"
        "body west type=csp areas=patch\n",
        {
            {"two districts", ""},
            {"three", "area e within=patch", wide("three", "north+south", one_each)},
            {"one of which has ended", "area e within=patch end=2015"},
        });
}

TEST_CASE("U316 leaves other levels alone", "[graph][findings][U316]") {
    check(two, {
                   {"a county's body beside its districts'",
                    "body west type=csp areas=shire\nbody east type=csp areas=c"},
                   {"which is no peer of theirs either",
                    "body county type=csp areas=shire\nbody west type=csp areas=c;d;e",
                    wide("three", "north+south", one_each)},
                   {"a record of several", "body west type=csp areas=c;d;e count=3"},
                   {"no area", "body west type=csp"},
                   {"a body that ended", "body west type=csp areas=c;d;e end=2015"},
                   {"and before it did", "body west type=csp areas=c;d;e end=2015",
                    wide("three", "north+south", one_each), "2015"},
                   {"a proposed one", "body west type=csp areas=c;d;e status=proposed"},
                   {"the same, read as if in place",
                    "body west type=csp areas=c;d;e status=proposed",
                    wide("three", "north+south", one_each),
                    {},
                    true},
               });
    check(districts +
              "body north type=scrutiny-committee areas=a\n"
              "body south type=scrutiny-committee areas=b\n",
          {{"committees of councils", "body west type=scrutiny-committee areas=c;d;e"}});
}

TEST_CASE("U316 tells who asked", "[graph][findings][U316]") {
    const Register map = test::map(
        two + "body west type=csp areas=c;d;e evidence=panel@4/asks~areas evidence=minutes");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{
                          "West covers three districts", "North covers one district",
                          "South covers one district", "“Panel” (4) asks about its areas"});
    CHECK(f.question == "How does West see to what is local in each of its three districts?");
    CHECK(map.id(f.ask) == "west");
}

}  // namespace
