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
    test::check_found("G114", before, cases);
}

TEST_CASE("G114 speaks of bodies that work across boundaries", "[graph][findings][G114]") {
    check("", {
                  {"a line across",
                   "area a\narea patch kind=policing-locality overlaps=a\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "police member-of csp",
                   {"context low stated csp+police: The boundaries of A and of Patch do not match, "
                    "though two bodies work across them"}},
                  {"said on the other side",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "police member-of csp",
                   {"context low stated csp+police: The boundaries of A and of Patch do not match, "
                    "though two bodies work across them"}},
                  {"a shared topic",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "remit csp strategy asb\nremit police delivery asb",
                   {"low stated csp+police on asb: The boundaries of A and of Patch do not match, "
                    "though two bodies work across them"}},
                  {"nothing joins them",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "remit csp strategy asb\nremit police delivery fraud"},
                  {"one replaced the other",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody new type=csp areas=patch\nnew succeeds csp"},
                  {"a line that has ended",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "police member-of csp end=2015"},
                  {"a line that is proposed",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "police member-of csp status=proposed"},
              });
}

TEST_CASE("G114 knows which areas cut across each other", "[graph][findings][G114]") {
    check("", {
                  {"by their parts",
                   "area east kind=csp-area covers=a;b\n"
                   "area patch kind=policing-locality covers=b;c\narea a\narea b\narea c\n"
                   "body csp type=csp areas=east\nbody police type=police-force areas=patch\n"
                   "police member-of csp",
                   {"context low stated csp+police: The boundaries of East and of Patch do not "
                    "match, though two bodies work across them"}},
                  {"one within the other",
                   "area shire kind=county\narea a within=shire\nbody csp type=csp areas=a\n"
                   "body police type=police-force areas=shire\npolice member-of csp"},
                  {"a part in common, and nothing beyond",
                   "area east kind=csp-area covers=a;b\n"
                   "area patch kind=policing-locality covers=a\narea a\narea b\n"
                   "body csp type=csp areas=east\nbody police type=police-force areas=patch\n"
                   "police member-of csp"},
                  {"neighbours",
                   "area a\narea b\nbody csp type=csp areas=a\n"
                   "body police type=police-force areas=b\npolice member-of csp"},
              });
}

TEST_CASE("G114 speaks once of a pair of kinds", "[graph][findings][G114]") {
    check("", {
                  {"several pairs of one kind are one finding",
                   "area shire kind=county\narea a within=shire\narea b within=shire\n"
                   "area one kind=policing-locality overlaps=a;b within=shire\n"
                   "area two kind=policing-locality overlaps=b within=shire\n"
                   "body north type=csp areas=a\nbody south type=csp areas=b\n"
                   "body police type=police-force areas=one;two\npolice member-of north\n"
                   "police member-of south",
                   {"context low stated north+police+south: The boundaries of A and B and of One "
                    "and Two do not match, though three bodies work across them"}},
                  {"districts within areas that are crossed as well",
                   "area shire kind=county\narea east kind=csp-area covers=a;b within=shire\n"
                   "area a\narea b\narea one kind=policing-locality overlaps=east;a within=shire\n"
                   "body csp type=csp areas=east\nbody council type=district-council areas=a\n"
                   "body police type=police-force areas=one\npolice member-of csp\n"
                   "council coordinates-with police",
                   {"context low stated council+csp+police: The boundaries of East and of One do "
                    "not match, though three bodies work across them"}},
                  {"two kinds are two findings",
                   "area shire kind=county\narea a within=shire\n"
                   "area one kind=policing-locality overlaps=a within=shire\n"
                   "area two kind=health-area overlaps=a within=shire\n"
                   "body north type=csp areas=a\nbody police type=police-force areas=one\n"
                   "body ccg type=ccg areas=two\npolice member-of north\nccg member-of north",
                   {"context low stated ccg+north: The boundaries of A and of Two do not match, "
                    "though two bodies work across them",
                    "context low stated north+police: The boundaries of A and of One do not match, "
                    "though two bodies work across them"}},
                  {"two counties are two findings",
                   "area shire kind=county\narea far kind=county\narea a within=shire\n"
                   "area b within=far\narea one kind=policing-locality overlaps=a within=shire\n"
                   "area two kind=policing-locality overlaps=b within=far\n"
                   "body north type=csp areas=a\nbody south type=csp areas=b\n"
                   "body police type=police-force areas=one\n"
                   "body force type=police-force areas=two\npolice member-of north\n"
                   "force member-of south",
                   {"context low stated force+south: The boundaries of B and of Two do not match, "
                    "though two bodies work across them",
                    "context low stated north+police: The boundaries of A and of One do not match, "
                    "though two bodies work across them"}},
                  {"one body that has both areas",
                   "area a overlaps=patch\narea patch kind=policing-locality\n"
                   "body csp type=csp areas=a;patch\nremit csp strategy asb"},
                  {"an area that has ended",
                   "area a overlaps=patch\narea patch kind=policing-locality end=2015\n"
                   "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                   "police member-of csp"},
              });
}

TEST_CASE("G114 says why, and asks", "[graph][findings][G114]") {
    CHECK(test::told("G114",
                     "area a overlaps=patch\narea patch kind=policing-locality\n"
                     "body csp type=csp areas=a\nbody police type=police-force areas=patch\n"
                     "remit csp strategy asb\nremit police delivery asb") ==
          std::vector<std::string>{
              "A and Patch cut across each other", "They share asb",
              "csp: Why do the boundaries of A and of Patch not match, and how do the two bodies "
              "that work across them know whose patch is whose?"});
    CHECK(test::told("G114",
                     "area shire kind=county\narea a within=shire\narea b within=shire\n"
                     "area one kind=policing-locality overlaps=a;b within=shire\n"
                     "area two kind=policing-locality overlaps=b within=shire\n"
                     "body north type=csp areas=a\nbody south type=csp areas=b\n"
                     "body police type=police-force areas=one;two\npolice member-of north\n"
                     "police member-of south") ==
          std::vector<std::string>{
              "A and One cut across each other", "B and One cut across each other",
              "B and Two cut across each other", "Police sits on North", "Police sits on South",
              "north: Why do the boundaries of A and B and of One and Two not match, and how do "
              "the three bodies that work across them know whose patch is whose?"});
}

}  // namespace
