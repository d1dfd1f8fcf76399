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
    test::check_found("B401", before, cases);
}

TEST_CASE("B401 speaks of those who hold far more seats than others", "[graph][findings][B401]") {
    check(
        "police member-of b1\npolice member-of b2\npolice member-of b3\n"
        "police member-of b4\n",
        {
            {"five seats, and one each for the others",
             "police member-of b5\nm1 member-of b1\nm2 member-of b2\nm3 member-of b3\n"
             "m4 member-of b4",
             {"context info stated police: Police holds five seats, where the median of five "
              "holders is one"}},
            {"four seats", "m1 member-of b1\nm2 member-of b2\nm3 member-of b3\nm4 member-of b4"},
            {"five, where others hold two",
             "police member-of b5\nm1 member-of b1\nm1 member-of b2\nm2 member-of b1\n"
             "m2 member-of b2\nm3 member-of b1\nm3 member-of b2"},
            {"six, where others hold two",
             "police member-of b5\npolice member-of b6\nm1 member-of b1\nm1 member-of b2\n"
             "m2 member-of b1\nm2 member-of b2\nm3 member-of b1\nm3 member-of b2",
             {"context info stated police: Police holds six seats, where the median of four "
              "holders is two"}},
            {"a median between two numbers: one and a half, five seats",
             "police member-of b5\nm1 member-of b1\nm2 member-of b2\nx member-of b1\n"
             "x member-of b2",
             {"context info stated police: Police holds five seats, where the median of four "
              "holders is 1.5"}},
        });
}

TEST_CASE("B401 counts seats that are held", "[graph][findings][B401]") {
    check("", {
                  {"seats that it attends only",
                   "police member-of b1 role=attendee\npolice member-of b2 role=attendee\n"
                   "police member-of b3 role=attendee\npolice member-of b4 role=attendee\n"
                   "police member-of b5 role=attendee\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4"},
                  {"seats that have ended",
                   "police member-of b1 end=2015\npolice member-of b2 end=2015\n"
                   "police member-of b3 end=2015\npolice member-of b4 end=2015\n"
                   "police member-of b5 end=2015\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4"},
                  {"before they ended",
                   "police member-of b1 end=2015\npolice member-of b2 end=2015\n"
                   "police member-of b3 end=2015\npolice member-of b4 end=2015\n"
                   "police member-of b5 end=2015\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4",
                   {"context info stated police: Police holds five seats, where the median of five "
                    "holders is one"},
                   "2014"},
                  {"seats that are proposed",
                   "police member-of b1 status=proposed\npolice member-of b2 status=proposed\n"
                   "police member-of b3 status=proposed\npolice member-of b4 status=proposed\n"
                   "police member-of b5 status=proposed\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4"},
                  {"and read as if in place",
                   "police member-of b1 status=proposed\npolice member-of b2 status=proposed\n"
                   "police member-of b3 status=proposed\npolice member-of b4 status=proposed\n"
                   "police member-of b5 status=proposed\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4",
                   {"context info stated police: Police holds five seats, where the median of five "
                    "holders is one"},
                   {},
                   true},
                  {"it is alone",
                   "police member-of b1\npolice member-of b2\npolice member-of b3\n"
                   "police member-of b4\npolice member-of b5"},
                  {"two heavy ones are one finding",
                   "police member-of b1\npolice member-of b2\npolice member-of b3\n"
                   "police member-of b4\npolice member-of b5\npolice member-of b6\n"
                   "council member-of b1\ncouncil member-of b2\ncouncil member-of b3\n"
                   "council member-of b4\ncouncil member-of b5\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4",
                   {"context info stated police+council: Police and the Council hold five seats or "
                    "more each, where the median of six holders is one"}},
                  {"several bodies in one record",
                   "body forces count=3\nforces member-of b1\nforces member-of b2\n"
                   "forces member-of b3\nforces member-of b4\nforces member-of b5\n"
                   "m1 member-of b1\nm2 member-of b2\nm3 member-of b3\nm4 member-of b4"},
                  {"meetings and hours are known",
                   "body b1 planned_per_year=4 hours=2\nbody b2 usual_per_year=6\n"
                   "body b3 held_last_year=1\npolice member-of b1\npolice member-of b2\n"
                   "police member-of b3\npolice member-of b4\npolice member-of b5\n"
                   "m1 member-of b1\nm2 member-of b2\nm3 member-of b3\nm4 member-of b4",
                   {"context info stated police: Police holds five seats, where the median of five "
                    "holders is one"}},
              });
}

TEST_CASE("B401 compares within a county", "[graph][findings][B401]") {
    check("", {
                  {"two counties are two findings",
                   "area shire kind=county\narea far kind=county\nbody police areas=shire\n"
                   "body m1 areas=shire\nbody m2 areas=shire\nbody m3 areas=shire\n"
                   "body force areas=far\nbody n1 areas=far\nbody n2 areas=far\n"
                   "body n3 areas=far\npolice member-of b1\npolice member-of b2\n"
                   "police member-of b3\npolice member-of b4\npolice member-of b5\n"
                   "force member-of b1\nforce member-of b2\nforce member-of b3\n"
                   "force member-of b4\nforce member-of b5\nm1 member-of b1\nm2 member-of b1\n"
                   "m3 member-of b1\nn1 member-of b1\nn2 member-of b1\nn3 member-of b1",
                   {"context info stated force: The Force holds five seats in Far, where the "
                    "median of four holders is one",
                    "context info stated police: Police holds five seats in Shire, where the "
                    "median of four holders is one"}},
                  {"a police area that is one county",
                   "area force kind=police-area\narea shire kind=county within=force\n"
                   "body police areas=force\nbody m1 areas=shire\nbody m2 areas=shire\n"
                   "police member-of b1\npolice member-of b2\npolice member-of b3\n"
                   "police member-of b4\npolice member-of b5\nm1 member-of b1\nm2 member-of b1",
                   {"context info stated police: Police holds five seats in Shire, where the "
                    "median of three holders is one"}},
                  {"a police area that is two counties",
                   "area force kind=police-area\narea shire kind=county within=force\n"
                   "area far kind=county within=force\nbody police areas=force\n"
                   "body m1 areas=shire\nbody m2 areas=far\npolice member-of b1\n"
                   "police member-of b2\npolice member-of b3\npolice member-of b4\n"
                   "police member-of b5\nm1 member-of b1\nm2 member-of b1"},
                  {"it speaks for another",
                   "chair member-of b1 on_behalf_of=board\nchair member-of b2 on_behalf_of=board\n"
                   "chair member-of b3 on_behalf_of=board\nchair member-of b4 on_behalf_of=board\n"
                   "chair member-of b5 on_behalf_of=board\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4",
                   {"context info stated board+chair: The Board and the Chair hold five seats "
                    "each, where the median of six holders is one"}},
              });
}

TEST_CASE("B401 says why, and asks", "[graph][findings][B401]") {
    CHECK(
        test::told("B401",
                   "police member-of b1\npolice member-of b2\npolice member-of b3\n"
                   "police member-of b4\npolice member-of b5\npolice member-of b6\n"
                   "council member-of b1\ncouncil member-of b2\ncouncil member-of b3\n"
                   "council member-of b4\ncouncil member-of b5\nm1 member-of b1\nm2 member-of b2\n"
                   "m3 member-of b3\nm4 member-of b4") ==
        std::vector<std::string>{
            "Police holds six seats: on B1, B2, B3, B4, B5 and B6",
            "The Council holds five seats: on B1, B2, B3, B4 and B5",
            "police: Which of its six seats could Police give up, or share with others?"});
    CHECK(test::told("B401",
                     "body b1 planned_per_year=4 hours=2\nbody b2 usual_per_year=6\n"
                     "body b3 held_last_year=1\npolice member-of b1\npolice member-of b2\n"
                     "police member-of b3\npolice member-of b4\npolice member-of b5\n"
                     "m1 member-of b1\nm2 member-of b2\nm3 member-of b3\nm4 member-of b4") ==
          std::vector<std::string>{
              "Police holds five seats (11 meetings and 8 hours a year, as far as known): on B1, "
              "B2, B3, B4 and B5",
              "police: Which of its five seats could Police give up, or share with others?"});
}

}  // namespace
