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
    test::check_found("B402", before, cases);
}

/// The police, the council and health sit on four boards.
constexpr std::string_view four_boards =
    "police member-of b1\ncouncil member-of b1\nhealth member-of b1\n"
    "police member-of b2\ncouncil member-of b2\nhealth member-of b2\n"
    "police member-of b3\ncouncil member-of b3\nhealth member-of b3\n"
    "police member-of b4\ncouncil member-of b4\nhealth member-of b4\n";

/// They hold 15 of the 20 seats on five.
constexpr std::string_view five_boards =
    "police member-of b1\ncouncil member-of b1\nhealth member-of b1\no5 member-of b1\n"
    "police member-of b2\ncouncil member-of b2\nhealth member-of b2\no1 member-of b2\n"
    "police member-of b3\ncouncil member-of b3\nhealth member-of b3\no2 member-of b3\n"
    "police member-of b4\ncouncil member-of b4\nhealth member-of b4\no3 member-of b4\n"
    "police member-of b5\ncouncil member-of b5\nhealth member-of b5\no4 member-of b5\n";

TEST_CASE("B402 speaks where three members hold half of the seats", "[graph][findings][B402]") {
    check(four_boards,
          {
              {"three hold fifteen of twenty seats",
               "police member-of b5\ncouncil member-of b5\nhealth member-of b5\n"
               "o1 member-of b2\no2 member-of b3\no3 member-of b4\no4 member-of b5\n"
               "o5 member-of b1",
               {"context info stated council+health+police: The Council, Health and Police hold 15 "
                "of the 20 seats on the five boards"}},
              {"four boards",
               "o1 member-of b2\no2 member-of b3\no3 member-of b4\no4 member-of b1\n"
               "o5 member-of b2"},
              {"exactly half",
               "police member-of b5\ncouncil member-of b5\nhealth member-of b5\n"
               "o1 member-of b2\no2 member-of b3\no3 member-of b4\no4 member-of b5\n"
               "o5 member-of b1\no6 member-of b2\no7 member-of b3\no8 member-of b4\n"
               "o9 member-of b5\no10 member-of b1\no11 member-of b2\no12 member-of b3\n"
               "o13 member-of b4\no14 member-of b5\no15 member-of b1",
               {"context info stated council+health+police: The Council, Health and Police hold 15 "
                "of the 30 seats on the five boards"}},
              {"less than half",
               "police member-of b5\ncouncil member-of b5\nhealth member-of b5\n"
               "o1 member-of b2\no2 member-of b3\no3 member-of b4\no4 member-of b5\n"
               "o5 member-of b1\no6 member-of b2\no7 member-of b3\no8 member-of b4\n"
               "o9 member-of b5\no10 member-of b1\no11 member-of b2\no12 member-of b3\n"
               "o13 member-of b4\no14 member-of b5\no15 member-of b1\no16 member-of b2"},
              {"nobody else", "police member-of b5\ncouncil member-of b5\nhealth member-of b5"},
              {"one board of two seats does not count",
               "police member-of b5\no1 member-of b5\no1 member-of b2\no2 member-of b3\n"
               "o3 member-of b4\no4 member-of b1\no5 member-of b2"},
          });
}

TEST_CASE("B402 counts seats on boards", "[graph][findings][B402]") {
    check("", {{"attendees do not count",
                "police member-of b1 role=attendee\ncouncil member-of b1 role=attendee\n"
                "health member-of b1 role=attendee\npolice member-of b2 role=attendee\n"
                "council member-of b2 role=attendee\nhealth member-of b2 role=attendee\n"
                "police member-of b3 role=attendee\ncouncil member-of b3 role=attendee\n"
                "health member-of b3 role=attendee\npolice member-of b4 role=attendee\n"
                "council member-of b4 role=attendee\nhealth member-of b4 role=attendee\n"
                "police member-of b5 role=attendee\ncouncil member-of b5 role=attendee\n"
                "health member-of b5 role=attendee\no1 member-of b2\no2 member-of b3\n"
                "o3 member-of b4\no4 member-of b5\no5 member-of b1"}});
    check(five_boards,
          {
              {"boards that are councils",
               "body b1 type=district-council\nbody b2 type=district-council\n"
               "body b3 type=district-council\nbody b4 type=district-council\n"
               "body b5 type=district-council"},
              {"one board has ended", "body b5 end=2015"},
              {"before it ended",
               "body b5 end=2015",
               {"context info stated council+health+police: The Council, Health and Police hold 15 "
                "of the 20 seats on the five boards"},
               "2014"},
              {"several boards in one record", "body b5 count=2"},
              {"posts and councillors are members of their own",
               "body chair type=post\nchair member-of b1",
               {"context info stated council+health+police: The Council, Health and Police hold 15 "
                "of the 21 seats on the five boards"}},
          });
}

TEST_CASE("B402 speaks of each county", "[graph][findings][B402]") {
    check("", {
                  {"two counties",
                   "area shire kind=county\narea far kind=county\nbody b1 areas=shire\n"
                   "body b2 areas=shire\nbody b3 areas=shire\nbody b4 areas=shire\n"
                   "body b5 areas=shire\nbody b6 areas=far\nbody b7 areas=far\nbody b8 areas=far\n"
                   "body b9 areas=far\nbody b10 areas=far\npolice member-of b1\n"
                   "council member-of b1\nhealth member-of b1\npolice member-of b2\n"
                   "council member-of b2\nhealth member-of b2\npolice member-of b3\n"
                   "council member-of b3\nhealth member-of b3\npolice member-of b4\n"
                   "council member-of b4\nhealth member-of b4\npolice member-of b5\n"
                   "council member-of b5\nhealth member-of b5\npolice member-of b6\n"
                   "council member-of b6\nhealth member-of b6\npolice member-of b7\n"
                   "council member-of b7\nhealth member-of b7\npolice member-of b8\n"
                   "council member-of b8\nhealth member-of b8\npolice member-of b9\n"
                   "council member-of b9\nhealth member-of b9\npolice member-of b10\n"
                   "council member-of b10\nhealth member-of b10\no1 member-of b2\n"
                   "o2 member-of b3\no3 member-of b4\no4 member-of b5\no5 member-of b6\n"
                   "o6 member-of b7\no7 member-of b8\no8 member-of b9\no9 member-of b10\n"
                   "o10 member-of b1",
                   {"context info stated council+health+police: The Council, Health and Police "
                    "hold 15 of the 20 seats on the five boards of Far",
                    "context info stated council+health+police: The Council, Health and Police "
                    "hold 15 of the 20 seats on the five boards of Shire"}},
              });
}

TEST_CASE("B402 says why, and asks", "[graph][findings][B402]") {
    CHECK(test::told("B402", five_boards) ==
          std::vector<std::string>{"The Council sits on five of them: B1, B2, B3, B4 and B5",
                                   "Health sits on five of them: B1, B2, B3, B4 and B5",
                                   "Police sits on five of them: B1, B2, B3, B4 and B5",
                                   "The boards with members on the map are B1, B2, B3, B4 and B5",
                                   "council: What do the five boards decide without the Council, "
                                   "Health and Police, and who else should sit there?"});
}

}  // namespace
