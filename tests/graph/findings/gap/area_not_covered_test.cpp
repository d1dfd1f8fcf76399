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
    test::check_found("G113", before, cases);
}

TEST_CASE("G113 speaks where most parts have a body", "[graph][findings][G113]") {
    check("area shire kind=county\narea a within=shire\narea b within=shire\n",
          {
              {"one district of three",
               "area c within=shire\nbody north type=csp areas=a\nbody south type=csp areas=b",
               {"context info not-recorded north+south: No Community Safety Partnership is "
                "recorded in C, unlike in two of the three parts of Shire"}},
              {"two of four",
               "area c within=shire\narea d within=shire\nbody north type=csp areas=a\n"
               "body south type=csp areas=b",
               {"context info not-recorded north+south: No Community Safety Partnership is "
                "recorded in C and D, unlike in two of the four parts of Shire"}},
              {"three of five",
               "area c within=shire\narea d within=shire\narea e within=shire\n"
               "body north type=csp areas=a\nbody south type=csp areas=b"},
              {"one of two", "body north type=csp areas=a"},
              {"all of them", "body north type=csp areas=a\nbody south type=csp areas=b"},
          });
}

TEST_CASE("G113 takes a body wherever it works", "[graph][findings][G113]") {
    check(
        "area shire kind=county\narea a within=shire\narea b within=shire\n"
        "area c within=shire\n",
        {
            {"one body for two districts",
             "body north type=csp areas=a;b",
             {"context info not-recorded north: No Community Safety Partnership is recorded in C, "
              "unlike in two of the three parts of Shire"}},
            {"one body for all",
             "body north type=csp areas=a\nbody south type=csp areas=b\n"
             "body whole type=csp areas=shire"},
            {"one that works in a part of it",
             "area town kind=neighbourhood within=c\nbody north type=csp areas=a\n"
             "body south type=csp areas=b\nbody east type=csp areas=town"},
            {"one that cuts across it",
             "area patch kind=policing-locality overlaps=c\nbody north type=csp areas=a\n"
             "body south type=csp areas=b\nbody east type=csp areas=patch"},
        });
}

TEST_CASE("G113 knows those that are gone or to come", "[graph][findings][G113]") {
    check(
        "area shire kind=county\narea a within=shire\narea b within=shire\n"
        "area c within=shire\nbody north type=csp areas=a\n"
        "body south type=csp areas=b\n",
        {
            {"one that ended",
             "body east type=csp areas=c end=2015",
             {"context low stated north+south also east: There is no Community Safety Partnership "
              "in C, unlike in two of the three parts of Shire"}},
            {"and before it did", "body east type=csp areas=c end=2015", {}, "2014"},
            {"one that is planned",
             "body east type=csp areas=c status=proposed",
             {"context low stated north+south also east: There is no Community Safety Partnership "
              "in C, unlike in two of the three parts of Shire"}},
            {"one that is planned, read as if in place",
             "body east type=csp areas=c status=proposed",
             {},
             {},
             true},
        });
}

TEST_CASE("G113 compares parts of one kind", "[graph][findings][G113]") {
    check("area shire kind=county\narea a within=shire\narea b within=shire\n",
          {
              {"parts of different kinds",
               "area c kind=neighbourhood within=shire\nbody north type=csp areas=a\n"
               "body south type=csp areas=b"},
              {"a part that has ended",
               "area c within=shire end=2015\nbody north type=csp areas=a\n"
               "body south type=csp areas=b"},
          });
}

TEST_CASE("G113 speaks of bodies that are set up by place", "[graph][findings][G113]") {
    check(
        "area shire kind=county\narea a within=shire\narea b within=shire\n"
        "area c within=shire\n",
        {
            {"a generic type",
             "body north type=working-group areas=a\nbody south type=working-group areas=b"},
            {"councils",
             "body north type=district-council areas=a\n"
             "body south type=district-council areas=b"},
            {"the council is asked",
             "body council type=county-council areas=shire\nbody north type=csp areas=a\n"
             "body south type=csp areas=b",
             {"context info not-recorded north+south: No Community Safety Partnership is recorded "
              "in C, unlike in two of the three parts of Shire"}},
        });
}

TEST_CASE("G113 speaks once of areas that nest", "[graph][findings][G113]") {
    check("", {
                  {"two levels, the widest says it",
                   "area force kind=police-area\narea shire kind=county within=force\n"
                   "area a within=shire;force\narea b within=shire;force\n"
                   "area c within=shire;force\nbody north type=csp areas=a\n"
                   "body south type=csp areas=b",
                   {"context info not-recorded north+south: No Community Safety Partnership is "
                    "recorded in C, unlike in two of the three parts of the Force"}},
                  {"areas that are covered",
                   "area shire kind=county covers=a;b;c\narea a\narea b\narea c\n"
                   "body north type=csp areas=a\nbody south type=csp areas=b",
                   {"context info not-recorded north+south: No Community Safety Partnership is "
                    "recorded in C, unlike in two of the three parts of Shire"}},
                  {"a body without area",
                   "area shire kind=county\narea a within=shire\narea b within=shire\n"
                   "area c within=shire\nbody north type=csp areas=a\n"
                   "body south type=csp areas=b\nbody east type=csp",
                   {"context info not-recorded north+south: No Community Safety Partnership is "
                    "recorded in C, unlike in two of the three parts of Shire"}},
              });
}

TEST_CASE("G113 says why, and asks", "[graph][findings][G113]") {
    CHECK(test::told("G113",
                     "area shire kind=county\narea a within=shire\narea b within=shire\n"
                     "area c within=shire\nbody north type=csp areas=a\n"
                     "body south type=csp areas=b\nbody east type=csp areas=c end=2015") ==
          std::vector<std::string>{
              "A and B have one there", "North (Community Safety Partnership)",
              "South (Community Safety Partnership)", "East is disbanded",
              "No live one on the map covers, lies in or overlaps with C",
              "north: Why is there no Community Safety Partnership in C, and who does its work?"});
    CHECK(test::told("G113",
                     "area shire kind=county\narea a within=shire\narea b within=shire\n"
                     "area c within=shire\nbody council type=county-council areas=shire\n"
                     "body north type=csp areas=a\nbody south type=csp areas=b") ==
          std::vector<std::string>{"A and B have one there", "North (Community Safety Partnership)",
                                   "South (Community Safety Partnership)",
                                   "No live one on the map covers, lies in or overlaps with C",
                                   "council: Who does in C what Community Safety Partnerships do "
                                   "elsewhere in Shire: one that is not on the map?"});
}

}  // namespace
