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

constexpr std::string_view county =
    "area county kind=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "body board areas=county\n"
    "body group areas=county\n"
    "body north-board areas=north\n"
    "body south-board areas=south\n";

void check(const std::vector<Case>& cases) { test::check_found("D202", county, cases); }

const std::string leads =
    "remit board strategy abuse lead=yes\n"
    "remit group strategy abuse lead=yes\n";

std::vector<std::string> both(std::string_view severity = "medium") {
    return {std::string(severity) +
            " stated board+group on abuse: The Board and the Group are both named as lead on abuse "
            "(strategy)"};
}

TEST_CASE("D202 tells two leads on one task", "[graph][findings][D202]") {
    check({
        {"of strategy", leads, both()},
        {"of delivery",
         "remit board delivery abuse lead=yes\n"
         "remit group delivery abuse lead=yes",
         {"medium stated board+group on abuse: The Board and the Group are both named as lead on "
          "abuse (delivery)"}},
        {"of a function that is not said",
         "remit board - abuse lead=yes\n"
         "remit group - abuse lead=yes",
         {"medium stated board+group on abuse: The Board and the Group are both named as lead on "
          "abuse"}},
        {"three",
         "body forum areas=county\n"
         "remit forum strategy abuse lead=yes\n" +
             std::string(leads),
         {"medium stated board+forum+group on abuse: The Board, the Forum and the Group are all "
          "named as lead on abuse (strategy)"}},
        {"two functions are two findings",
         std::string(leads) + "remit board funding abuse lead=yes\n"
                              "remit group funding abuse lead=yes",
         {"medium stated board+group on abuse: The Board and the Group are both named as lead on "
          "abuse (funding)",
          "medium stated board+group on abuse: The Board and the Group are both named as lead on "
          "abuse (strategy)"}},
        {"one leads",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse"},
        {"one says that it does not",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse lead=no"},
        {"each leads on its own function",
         "remit board strategy abuse lead=yes\n"
         "remit group delivery abuse lead=yes"},
        {"or topic",
         "topic theft broader=abuse\n"
         "topic abuse broader=safety\n"
         "remit board strategy abuse lead=yes\n"
         "remit group strategy theft lead=yes"},
    });
}

TEST_CASE("D202 asks where they lead", "[graph][findings][D202]") {
    check({
        {"each in its district",
         "remit north-board strategy abuse lead=yes\n"
         "remit south-board strategy abuse lead=yes"},
        {"one in the county and one in a district",
         "remit board strategy abuse lead=yes\n"
         "remit north-board strategy abuse lead=yes",
         {"medium stated board+north-board on abuse: The Board and the North Board are both named "
          "as lead on abuse (strategy)"}},
        {"one in the county and one in each district",
         "remit board strategy abuse lead=yes\n"
         "remit north-board strategy abuse lead=yes\n"
         "remit south-board strategy abuse lead=yes",
         {"medium stated board also north-board+south-board on abuse: The Board is named as lead "
          "on abuse (strategy), and so are the North Board and the South Board where their areas "
          "meet"}},
        {"the remit's own area counts",
         "remit board strategy abuse lead=yes areas=south\n"
         "remit north-board strategy abuse lead=yes"},
    });
}

TEST_CASE("D202 is silent where it is plain who comes first", "[graph][findings][D202]") {
    const auto with = [](std::string_view line) { return std::string(leads) + std::string(line); };
    check({
        {"one answers to the other", with("group reports-to board")},
        {"they work as one", with("group works-as-one-with board")},
        {"one replaces the other", with("group succeeds board")},
        {"one leads on behalf of the other",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse lead=yes on_behalf_of=board"},
        {"both on behalf of a third",
         "remit board strategy abuse lead=yes on_behalf_of=trust\n"
         "remit group strategy abuse lead=yes on_behalf_of=trust"},
        {"law asks a strategy of each",
         "body csp type=csp areas=county\n"
         "body pcc type=pcc areas=county\n"
         "remit csp strategy abuse lead=yes\n"
         "remit pcc strategy abuse lead=yes"},
        {"a post leads through its board",
         "body officer type=officer-post areas=county\n"
         "officer member-of board role=chair\n"
         "remit officer strategy abuse lead=yes\n"
         "remit board strategy abuse lead=yes"},
        {"but not through another",
         "body officer type=officer-post areas=county\n"
         "officer member-of group role=chair\n"
         "remit officer strategy abuse lead=yes\n"
         "remit board strategy abuse lead=yes",
         {"medium stated board+officer on abuse: The Board and the Officer are both named as lead "
          "on abuse (strategy)"}},
    });
}

TEST_CASE("D202 is low where the two can settle it", "[graph][findings][D202]") {
    const auto with = [](std::string_view line) { return std::string(leads) + std::string(line); };
    check({
        {"they coordinate", with("group coordinates-with board"), both("low")},
        {"on another topic", with("group coordinates-with board topics=theft"), both()},
        {"so sources disagree",
         with("group coordinates-with board evidence=minutes evidence=terms/disputes"), both()},
        {"one sits on the other", with("group member-of board"), both("low")},
        {"to watch", with("group member-of board role=observer"), both()},
    });
}

TEST_CASE("D202 speaks of the day", "[graph][findings][D202]") {
    const std::string dated =
        "remit board strategy abuse lead=yes end=2015\n"
        "remit group strategy abuse lead=yes";
    check({
        {"on its last day", dated, both(), "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
        {"a proposed lead",
         "remit board strategy abuse lead=yes status=proposed\n"
         "remit group strategy abuse lead=yes"},
        {"the same, read as if in place",
         "remit board strategy abuse lead=yes status=proposed\n"
         "remit group strategy abuse lead=yes",
         both(),
         {},
         true},
        {"a disputed one counts",
         "remit board strategy abuse lead=yes evidence=minutes evidence=terms/disputes\n"
         "remit group strategy abuse lead=yes",
         both()},
    });
}

TEST_CASE("D202 speaks before D201 and G104", "[graph][findings][D202]") {
    const Register map = test::map(std::string(county) + std::string(leads));
    const Analysis analysis =
        analyse(test::snapshot(map), {.only = {"D201", "D202", "G104"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(f.kind->code == "D202");
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question ==
          "Which of the Board and the Group leads on abuse (strategy) where their areas meet?");
    CHECK(test::chain(f) == std::vector<std::string>{
                                "The Board holds strategy on abuse, and leads on it",
                                "The Group holds strategy on abuse, and leads on it",
                                "Neither is shown to answer to the other",
                            });
}

}  // namespace
