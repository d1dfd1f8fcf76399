// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("G105", before, cases);
}

TEST_CASE("G105 asks who delivers a strategy", "[graph][findings][G105]") {
    check("",
          {
              {"a strategy and nobody who delivers",
               "remit board strategy abuse",
               {"info not-recorded board on abuse: The Board makes strategy on abuse, and nobody "
                "is shown to deliver it"}},
              {"the same, its remits vouched for",
               "body board complete=remits\nremit board strategy abuse",
               {"low complete board on abuse: The Board makes strategy on abuse, and nobody "
                "delivers it"}},
              {"somebody delivers", "remit board strategy abuse\nremit team delivery abuse"},
              {"somebody buys it", "remit board strategy abuse\nremit council commissioning abuse"},
              {"somebody works on it, what at is not said",
               "remit board strategy abuse\nremit team - abuse"},
              {"delivery that has ended",
               "remit board strategy abuse\nremit team delivery abuse end=2015",
               {"info not-recorded board on abuse: The Board makes strategy on abuse, and nobody "
                "is shown to deliver it"}},
              {"delivery that is proposed",
               "remit board strategy abuse\nremit team delivery abuse status=proposed",
               {"info not-recorded board on abuse: The Board makes strategy on abuse, and nobody "
                "is shown to deliver it"}},
              {"delivery that is proposed, read as if in place",
               "remit board strategy abuse\nremit team delivery abuse status=proposed",
               {},
               {},
               true},
          });
}

TEST_CASE("G105 takes delivery on the whole or a part of a topic", "[graph][findings][G105]") {
    check("topic abuse broader=safety\n",
          {
              {"delivery of a part", "remit board strategy safety\nremit team delivery abuse"},
              {"delivery of the whole", "remit board strategy abuse\nremit team delivery safety"},
              {"delivery of a sister",
               "topic asb broader=safety\nremit board strategy abuse\nremit team delivery asb",
               {"info not-recorded board on abuse: The Board makes strategy on abuse, and nobody "
                "is shown to deliver it",
                "info not-recorded team on asb: The Team delivers on asb, and no strategy for it "
                "is recorded"}},
          });
}

TEST_CASE("G105 takes delivery in the same place", "[graph][findings][G105]") {
    check("", {
                  {"delivery elsewhere",
                   "area north\narea south\nbody board areas=north\nbody team areas=south\n"
                   "remit board strategy abuse\nremit team delivery abuse",
                   {"info not-recorded board on abuse: The Board makes strategy on abuse, and "
                    "nobody is shown to deliver it",
                    "info not-recorded team on abuse: The Team delivers on abuse, and no strategy "
                    "for it is recorded"}},
                  {"delivery in a part of the area",
                   "area shire kind=county\narea north within=shire\nbody board areas=shire\n"
                   "body team areas=north\nremit board strategy abuse\nremit team delivery abuse"},
                  {"delivery in all of it",
                   "area shire kind=county\narea north within=shire\nbody board areas=north\n"
                   "body team areas=shire\nremit board strategy abuse\nremit team delivery abuse"},
                  {"delivery where it cuts across",
                   "area north overlaps=patch\narea patch\nbody board areas=north\n"
                   "body team areas=patch\nremit board strategy abuse\nremit team delivery abuse"},
                  {"delivery nowhere in particular",
                   "area north\nbody board areas=north\nremit board strategy abuse\n"
                   "remit team delivery abuse"},
              });
}

TEST_CASE("G105 takes the hands that a body has", "[graph][findings][G105]") {
    check("", {
                  {"several topics are one finding",
                   "remit board strategy abuse\nremit board strategy asb\n"
                   "remit board strategy fraud",
                   {"info not-recorded board on abuse+asb+fraud: The Board makes strategy on "
                    "abuse, asb and fraud, and nobody is shown to deliver it"}},
                  {"a council that plans has hands",
                   "body council type=county-council\nremit council strategy abuse"},
                  {"a council sits on it",
                   "body council type=county-council\nremit board strategy abuse\n"
                   "council member-of board"},
                  {"a council attends it only",
                   "body council type=county-council\nremit board strategy abuse\n"
                   "council member-of board role=attendee",
                   {"info not-recorded board on abuse: The Board makes strategy on abuse, and "
                    "nobody is shown to deliver it"}},
                  {"a council makes it up",
                   "body council type=county-council\nremit board strategy abuse\n"
                   "council authority-of board"},
                  {"a working group answers to it",
                   "body team type=working-group\nremit board strategy abuse\n"
                   "team reports-to board"},
                  {"a forum answers to it",
                   "body people type=forum\nremit board strategy abuse\npeople reports-to board",
                   {"info not-recorded board on abuse: The Board makes strategy on abuse, and "
                    "nobody is shown to deliver it"}},
              });
}

TEST_CASE("G105 asks for the strategy behind delivery", "[graph][findings][G105]") {
    check("",
          {
              {"a priority is no strategy", "remit board - abuse"},
              {"delivery by an agency under no strategy",
               "body police type=police-force\nremit police delivery abuse"},
              {"delivery by a working group under no strategy",
               "body team type=working-group\nremit team delivery abuse",
               {"info not-recorded team on abuse: The Team delivers on abuse, and no strategy for "
                "it is recorded"}},
              {"the same, vouched for",
               "body team type=working-group complete=remits\nremit team delivery abuse",
               {"low complete team on abuse: The Team delivers on abuse, and no strategy for it is "
                "there"}},
              {"a strategy for it",
               "body team type=working-group\nremit team delivery abuse\n"
               "remit board strategy abuse"},
              {"a strategy for what it is part of",
               "topic abuse broader=safety\nbody team type=working-group\n"
               "remit team delivery abuse\nremit council strategy safety"},
              {"a strategy for a part of it",
               "topic abuse broader=safety\nbody team type=working-group\n"
               "remit team delivery safety\nremit council strategy abuse"},
              {"a strategy for a sister",
               "topic abuse broader=safety\ntopic asb broader=safety\n"
               "body council type=county-council\nbody team type=working-group\n"
               "remit team delivery abuse\nremit council strategy asb",
               {"info not-recorded team on abuse: The Team delivers on abuse, and no strategy for "
                "it is recorded"}},
              {"a remit that does not say",
               "body team type=working-group\nremit team delivery abuse\nremit council - abuse"},
              {"a strategy elsewhere",
               "area north\narea south\nbody council type=county-council areas=south\n"
               "body team type=working-group areas=north\nremit team delivery abuse\n"
               "remit council strategy abuse",
               {"info not-recorded team on abuse: The Team delivers on abuse, and no strategy for "
                "it is recorded"}},
              {"groups of one record",
               "body teams name=\"Local Teams\" type=working-group count=4\n"
               "remit teams delivery abuse",
               {"info not-recorded teams on abuse: The Local Teams deliver on abuse, and no "
                "strategy for it is recorded"}},
          });
}

TEST_CASE("G105 asks who goes on with what ends", "[graph][findings][G105]") {
    check("", {
                  {"delivery that ends soon",
                   "body team areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03",
                   {"info not-recorded team on asb: The Team delivers on asb until 3 April 2016, "
                    "and nobody is recorded to follow"}},
                  {"delivery that ends in four months",
                   "body team areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-06-19"},
                  {"delivery that ended half a year ago",
                   "body team areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2015-10",
                   {"info not-recorded board on asb: The Board makes strategy on asb, and nobody "
                    "is shown to deliver it",
                    "context info not-recorded team on asb: The Team delivered on asb until "
                    "October 2015, and nobody is recorded to follow"}},
                  {"delivery that ended long ago",
                   "body team areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2014",
                   {"info not-recorded board on asb: The Board makes strategy on asb, and nobody "
                    "is shown to deliver it"}},
                  {"somebody follows",
                   "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit other delivery asb start=2016-04-04"},
                  {"somebody follows too late",
                   "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\nremit other delivery asb start=2016-09",
                   {"info not-recorded team on asb: The Team delivers on asb until 3 April 2016, "
                    "and nobody is recorded to follow"}},
                  {"somebody follows, by agreement",
                   "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit other delivery asb start=2016-04-04 status=agreed"},
                  {"somebody follows, it is proposed",
                   "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit other delivery asb start=2016-04-04 status=proposed",
                   {"low stated team also other on asb: The Team delivers on asb until 3 April "
                    "2016, and who follows is only proposed"}},
                  {"somebody follows, it is proposed and read so",
                   "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit other delivery asb start=2016-04-04 status=proposed",
                   {},
                   {},
                   true},
                  {"somebody follows elsewhere",
                   "body team areas=north\nbody other areas=south\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit other delivery asb start=2016-04-04",
                   {"info not-recorded team on asb: The Team delivers on asb until 3 April 2016, "
                    "and nobody is recorded to follow"}},
                  {"it ends in a place not told",
                   "remit board strategy asb\nremit team delivery asb end=2016-04-03"},
                  {"it ends, vouched for",
                   "body team areas=north complete=remits\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03",
                   {"info not-recorded team on asb: The Team delivers on asb until 3 April 2016, "
                    "and nobody is recorded to follow"}},
                  {"a working group whose delivery ends has no strategy either",
                   "body team type=working-group areas=north\n"
                   "remit team delivery asb end=2016-04-03",
                   {"info not-recorded team on asb: The Team delivers on asb until 3 April 2016, "
                    "and nobody is recorded to follow"}},
                  {"two that end on different days",
                   "body team areas=north\nremit board strategy asb\nremit board strategy fraud\n"
                   "remit team delivery asb end=2016-04-03\n"
                   "remit team delivery fraud end=2016-05-03",
                   {"info not-recorded team on asb+fraud: The Team delivers on asb and fraud, and "
                    "nobody is recorded to follow"}},
              });
}

TEST_CASE("G105 asks who does what a body leaves out", "[graph][findings][G105]") {
    check("", {
                  {"work that is left out, though somebody coordinates it",
                   "remit team delivery fraud status=absent\nremit board coordination fraud",
                   {"context info not-recorded team also board on fraud: The Team does not deliver "
                    "on fraud, and nobody is shown to"}},
                  {"though somebody coordinates what it is part of",
                   "topic crime broader=safety\ntopic cyber broader=crime\n"
                   "remit team delivery cyber status=absent\nremit board coordination crime\n"
                   "remit team delivery crime",
                   {"info not-recorded team on crime: The Team delivers on crime, and no strategy "
                    "for it is recorded",
                    "info not-recorded team also board on cyber: The Team does not deliver on "
                    "cyber, and nobody is shown to"}},
                  {"which is a root",
                   "topic cyber broader=safety\nremit team delivery cyber status=absent\n"
                   "remit board coordination safety"},
                  {"somebody else does it",
                   "remit team delivery fraud status=absent\nremit board coordination fraud\n"
                   "remit other delivery fraud",
                   {"info not-recorded other on fraud: Other delivers on fraud, and no strategy "
                    "for it is recorded"}},
                  {"somebody else does a part of it",
                   "topic scams broader=fraud\nremit team delivery fraud status=absent\n"
                   "remit board coordination fraud\nremit other delivery scams",
                   {"info not-recorded other on scams: Other delivers on scams, and no strategy "
                    "for it is recorded"}},
                  {"nobody directs it", "remit team delivery fraud status=absent"},
                  {"no strategy is denied",
                   "remit team strategy fraud status=absent\nremit board coordination fraud"},
                  {"two that are left out, all vouched for",
                   "body team complete=remits\nbody board complete=remits\n"
                   "remit team delivery fraud status=absent\n"
                   "remit team delivery scams status=absent\nremit board coordination fraud\n"
                   "remit board coordination scams",
                   {"context low complete team also board on fraud+scams: The Team does not "
                    "deliver on fraud and scams, and nobody does"}},
                  {"left out in the past",
                   "remit team delivery fraud status=absent end=2014\n"
                   "remit board coordination fraud"},
              });
}

TEST_CASE("G105 says why, and asks", "[graph][findings][G105]") {
    CHECK(
        test::told("G105", "remit board strategy abuse") ==
        std::vector<std::string>{"The Board holds strategy on abuse",
                                 "Nobody on the map delivers there, and nobody who delivers sits "
                                 "on it, makes it up or works below it",
                                 "board: Who delivers what the Board plans on abuse, if anybody?"});
    CHECK(
        test::told("G105",
                   "body team areas=north\nremit board strategy asb\n"
                   "remit team delivery asb end=2016-04-03") ==
        std::vector<std::string>{"The Team holds delivery on asb",
                                 "Nobody on the map is to deliver it there afterwards",
                                 "team: Does anybody do the work of the Team on asb afterwards?"});
    CHECK(test::told("G105",
                     "body team areas=north\nbody other areas=north\nremit board strategy asb\n"
                     "remit team delivery asb end=2016-04-03\n"
                     "remit other delivery asb start=2016-04-04 status=proposed") ==
          std::vector<std::string>{
              "The Team holds delivery on asb", "Other holds delivery on asb (proposed)",
              "Nobody on the map is to deliver it there afterwards",
              "team: Who does the work of the Team on asb afterwards, and why is it not settled?"});
    CHECK(test::told("G105",
                     "body team complete=remits\nbody board complete=remits\n"
                     "remit team delivery fraud status=absent\n"
                     "remit team delivery scams status=absent\nremit board coordination fraud\n"
                     "remit board coordination scams") ==
          std::vector<std::string>{
              "The Team does not hold delivery on fraud",
              "The Team does not hold delivery on scams", "The Board holds coordination on fraud",
              "The Board holds coordination on scams", "No delivery on just that is on the map",
              "board: Who works on fraud and scams, which the Team leaves out?"});
}

}  // namespace
