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

/// A county with two districts and a district next to it, and a topic with a wider one of its own.
constexpr std::string_view county =
    "area county kind=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "area elsewhere\n"
    "topic abuse broader=harm\n"
    "topic harm broader=safety\n"
    "body board areas=county\n"
    "body group areas=county\n"
    "body north-csp areas=north\n"
    "body south-csp areas=south\n"
    "body far areas=elsewhere\n";

void check(const std::vector<Case>& cases) { test::check_found("G104", county, cases); }

const std::string shared =
    "info not-recorded board+group on abuse: No lead is recorded on abuse, which the Board and the "
    "Group share";

TEST_CASE("G104 asks who leads where two bodies direct one topic", "[graph][findings][G104]") {
    check({
        {"strategy and coordination",
         "remit board strategy abuse\n"
         "remit group coordination abuse",
         {shared}},
        {"twice the same function",
         "remit board commissioning abuse\n"
         "remit group commissioning abuse",
         {shared}},
        {"two remits of each are one finding",
         "remit board strategy abuse\n"
         "remit board coordination abuse\n"
         "remit group coordination abuse",
         {shared}},
        {"one body alone",
         "remit board strategy abuse\n"
         "remit board coordination abuse"},
        {"delivery gives no direction",
         "remit board strategy abuse\n"
         "remit group delivery abuse"},
        {"nor do scrutiny, funding, advice and information sharing",
         "remit board strategy abuse\n"
         "remit group scrutiny abuse\n"
         "remit group funding abuse\n"
         "remit group advice abuse\n"
         "remit group information-sharing abuse"},
        {"nor a remit whose function is not said",
         "remit board strategy abuse\n"
         "remit group - abuse"},
        {"another topic",
         "remit board strategy abuse\n"
         "remit group coordination theft"},
        {"a narrower topic is another",
         "remit board strategy harm\n"
         "remit group coordination abuse"},
        {"two topics are two findings",
         "remit board strategy abuse\n"
         "remit group strategy abuse\n"
         "remit board strategy harm\n"
         "remit group strategy harm",
         {shared,
          "info not-recorded board+group on harm: No lead is recorded on harm, which the Board and "
          "the Group share"}},
    });
}

TEST_CASE("G104 is silent where somebody leads", "[graph][findings][G104]") {
    check({
        {"one of them",
         "remit board strategy abuse lead=yes\n"
         "remit group coordination abuse"},
        {"a lead without a function",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit north-csp - abuse areas=county lead=yes"},
        {"a lead on delivery leads on that alone",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit group delivery abuse lead=yes",
         {shared}},
        {"a lead that was proposed",
         "remit board strategy abuse lead=yes status=proposed\n"
         "remit board coordination abuse\n"
         "remit group coordination abuse",
         {shared}},
        {"a proposed lead, read as if in place",
         "remit board strategy abuse lead=yes status=proposed\n"
         "remit board coordination abuse\n"
         "remit group coordination abuse",
         {},
         {},
         true},
        {"a disputed lead counts",
         "remit board strategy abuse lead=yes evidence=minutes evidence=terms/disputes\n"
         "remit group coordination abuse"},
        {"a lead on a wider topic, over all of their area",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit council strategy harm lead=yes areas=county"},
        {"but not on the root, which says too little",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit council strategy safety lead=yes areas=county",
         {shared}},
        {"nor of one that has a part here without the lead",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit board strategy harm lead=yes",
         {shared}},
        {"nor from where it does not reach",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit far strategy harm lead=yes",
         {shared}},
        {"nor on delivery of the wider topic",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit council delivery harm lead=yes areas=county",
         {shared}},
        {"a lead on a narrower topic",
         "remit board strategy harm\n"
         "remit group coordination harm\n"
         "remit board strategy abuse lead=yes",
         {"info not-recorded board+group on harm: No lead is recorded on harm, which the Board and "
          "the Group share"}},
    });
}

TEST_CASE("G104 speaks of bodies that meet in area", "[graph][findings][G104]") {
    check({
        {"districts that do not meet",
         "remit north-csp strategy abuse\n"
         "remit south-csp strategy abuse"},
        {"a body without areas meets none",
         "remit board strategy abuse\n"
         "remit nowhere strategy abuse"},
        {"a wide body and its districts are one finding",
         "remit board coordination abuse\n"
         "remit north-csp strategy abuse\n"
         "remit south-csp strategy abuse\n"
         "remit far strategy abuse",
         {"info not-recorded board also north-csp+south-csp on abuse: No lead is recorded on "
          "abuse, which the Board shares with two others"}},
        {"one district has its lead, the other not",
         "remit board coordination abuse\n"
         "remit north-csp strategy abuse lead=yes\n"
         "remit south-csp strategy abuse",
         {"info not-recorded board also south-csp on abuse: No lead is recorded on abuse, which "
          "the Board shares with the South Csp"}},
        {"both districts have theirs",
         "remit board coordination abuse\n"
         "remit north-csp strategy abuse lead=yes\n"
         "remit south-csp strategy abuse lead=yes"},
        {"the wide one leads for all",
         "remit board coordination abuse lead=yes\n"
         "remit north-csp strategy abuse\n"
         "remit north-group strategy abuse areas=north\n"
         "remit south-csp strategy abuse"},
        {"the areas of the remit, not of the body",
         "remit board coordination abuse areas=south\n"
         "remit north-csp strategy abuse"},
        {"areas that cut across",
         "area park kind=neighbourhood overlaps=north;elsewhere\n"
         "remit park-group coordination abuse areas=park\n"
         "remit north-csp strategy abuse",
         {"info not-recorded north-csp+park-group on abuse: No lead is recorded on abuse, which "
          "the North Csp and the Park Group share"}},
        {"a wider lead that reaches only one district",
         "remit board coordination abuse\n"
         "remit north-csp strategy abuse\n"
         "remit south-csp strategy abuse\n"
         "remit north-lead strategy harm areas=north lead=yes",
         {"info not-recorded board also north-csp+south-csp on abuse: No lead is recorded on "
          "abuse, which the Board shares with two others"}},
    });
}

TEST_CASE("G104 knows who works for whom", "[graph][findings][G104]") {
    check({
        {"a group that reports to the board",
         "group reports-to board\n"
         "remit board strategy abuse\n"
         "remit group coordination abuse"},
        {"by way of another",
         "group reports-to middle\n"
         "middle part-of board\n"
         "remit board strategy abuse\n"
         "remit group coordination abuse"},
        {"it leads by itself",
         "group reports-to board\n"
         "remit board strategy abuse\n"
         "remit far strategy abuse areas=county\n"
         "remit group coordination abuse lead=yes"},
        {"a third body stands outside",
         "group reports-to board\n"
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit north-csp coordination abuse areas=county",
         {"info not-recorded board+north-csp on abuse: No lead is recorded on abuse, which the "
          "Board and the North Csp share"}},
        {"two groups of one board that has no part in it",
         "group reports-to middle\n"
         "board reports-to middle\n"
         "remit board strategy abuse\n"
         "remit group coordination abuse",
         {shared}},
        {"a ring has no top",
         "group reports-to board\n"
         "board reports-to group\n"
         "remit board strategy abuse\n"
         "remit group coordination abuse",
         {shared}},
        {"one acts on behalf of the other",
         "remit board strategy abuse\n"
         "remit group coordination abuse on_behalf_of=board"},
        {"both act on behalf of a third",
         "remit board strategy abuse on_behalf_of=council\n"
         "remit group coordination abuse on_behalf_of=council",
         {shared}},
    });
}

TEST_CASE("G104 weighs who asks and what is vouched for", "[graph][findings][G104]") {
    const std::string asked = "; one paper asks about a lead";
    check({
        {"a source asks, on one of the remits",
         "remit board strategy abuse\n"
         "remit group coordination abuse evidence=minutes/asks~lead evidence=terms",
         {"low not-recorded board+group on abuse: No lead is recorded on abuse, which the Board "
          "and the "
          "Group share" +
          asked}},
        {"on a body",
         "body asked areas=county evidence=minutes/asks~lead\n"
         "remit asked strategy abuse\n"
         "remit group coordination abuse",
         {"low not-recorded asked+group on abuse: No lead is recorded on abuse, which Asked and "
          "the Group share" +
          asked}},
        {"on a remit that is itself only asked about",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit north-csp strategy abuse status=unconfirmed evidence=minutes/asks~lead",
         {"low not-recorded board+group on abuse: No lead is recorded on abuse, which the Board "
          "and the "
          "Group share" +
          asked}},
        {"but not of somewhere else",
         "remit board strategy abuse\n"
         "remit group coordination abuse\n"
         "remit far strategy abuse status=unconfirmed evidence=minutes/asks~lead",
         {shared}},
        {"a question about something else",
         "remit board strategy abuse\n"
         "remit group coordination abuse evidence=minutes/asks~areas evidence=terms",
         {shared}},
        {"all vouched for",
         "body one areas=county complete=remits\n"
         "body two areas=county complete=remits\n"
         "remit one strategy abuse\n"
         "remit two coordination abuse",
         {"low complete one+two on abuse: Nobody leads on abuse, which One and Two share"}},
        {"vouched for, and asked",
         "body one areas=county complete=remits\n"
         "body two areas=county complete=remits\n"
         "remit one strategy abuse evidence=minutes/asks~lead evidence=terms\n"
         "remit two coordination abuse",
         {"medium complete one+two on abuse: Nobody leads on abuse, which One and Two share" +
          asked}},
        {"one of the two is not vouched for",
         "body one areas=county complete=remits\n"
         "remit one strategy abuse\n"
         "remit board coordination abuse",
         {"info not-recorded board+one on abuse: No lead is recorded on abuse, which the Board and "
          "One share"}},
        {"each is said not to lead",
         "remit board strategy abuse lead=no\n"
         "remit group coordination abuse lead=no",
         {"low stated board+group on abuse: Nobody leads on abuse, which the Board and the Group "
          "share"}},
        {"vouched for in another year",
         "body one areas=county complete=remits@2010\n"
         "body two areas=county complete=remits@2010\n"
         "remit one strategy abuse\n"
         "remit two coordination abuse",
         {"info not-recorded one+two on abuse: No lead is recorded on abuse, which One and Two "
          "share"}},
    });
}

TEST_CASE("G104 goes by the day", "[graph][findings][G104]") {
    const std::string map =
        "remit board strategy abuse end=2015-12-31\n"
        "remit group coordination abuse start=2015-07\n";
    check({
        {"the day before the second began", map, {}, "2015-06-30"},
        {"the day on which it began", map, {shared}, "2015-07-01"},
        {"the last day of the first", map, {shared}, "2015-12-31"},
        {"the day after", map, {}, "2016-01-01"},
        {"a remit that is disputed is live",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes\n"
         "remit group coordination abuse",
         {shared}},
        {"remits that are absent, lapsed, proposed or asked about are not",
         "remit board strategy abuse\n"
         "remit group coordination abuse status=absent\n"
         "remit group strategy abuse status=lapsed\n"
         "remit north-csp strategy abuse status=proposed\n"
         "remit south-csp strategy abuse status=unconfirmed"},
        {"a body that has ended",
         "body ended areas=county end=2014\n"
         "remit board strategy abuse\n"
         "remit ended coordination abuse"},
    });
}

TEST_CASE("G104 asks the strategist, and names each remit", "[graph][findings][G104]") {
    const Register map = test::map(std::string(county) +
                                   "remit board coordination abuse\n"
                                   "remit group strategy abuse evidence=minutes@4/asks~lead "
                                   "evidence=terms\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"G104"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) == std::vector<std::string>{
                                "The Board holds coordination on abuse",
                                "The Group holds strategy on abuse",
                                "“Minutes” (4) asks about its lead",
                                "None of these remits is marked as leading on the topic",
                            });
    CHECK(map.id(f.ask) == "group");
    CHECK(f.question == "Which of the Board and the Group leads on abuse, if any?");
    CHECK(f.suggestion ==
          "Name one lead body for abuse and write it into the terms of reference of each.");
    CHECK(f.remits.size() == 2);
    CHECK(f.robust == false);  // one of the remits has no source
}

}  // namespace
