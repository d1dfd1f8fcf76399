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
    "map scope_types=partnership-board;forum;scrutiny-committee;csp\n"
    "area suffolk kind=county name=Suffolk\n"
    "area ipswich within=suffolk name=Ipswich\n"
    "area waveney within=suffolk name=Waveney\n";

void check(const std::vector<Case>& cases) { test::check_found("D204", county, cases); }

/// Two bodies of these names in the county.
std::string two(std::string_view a, std::string_view b, std::string_view more_of_b = {}) {
    return "body a areas=suffolk name=\"" + std::string(a) + "\"\nbody b areas=suffolk name=\"" +
           std::string(b) + "\" " + std::string(more_of_b) + "\n";
}

std::vector<std::string> one(std::string_view a, std::string_view b, std::string_view ids = "a+b") {
    return {"low stated " + std::string(ids) + ": " + std::string(a) + " and " + std::string(b) +
            " may be two records of one body"};
}

TEST_CASE("D204 reads past order, small words and places", "[graph][findings][D204]") {
    check({
        {"the same name",
         two("Safer Board", "Safer Board"),
         {"low stated a+b: Two records are named Safer Board"}},
        {"another order and other small words",
         two("Safe and Strong Communities Group", "Strong & Safe Communities Group"),
         one("Safe and Strong Communities Group", "Strong & Safe Communities Group")},
        {"the place named in one",
         two("Safe Communities Group", "Safe Communities Group for Suffolk"),
         one("Safe Communities Group", "Safe Communities Group for Suffolk")},
        {"another word", two("Safe Communities Group", "Safe Places Group")},
        {"a word more", two("Safe Communities Group", "Safe Communities Steering Group")},
        {"only small words", two("The", "Of the")},
    });
}

TEST_CASE("D204 counts letters", "[graph][findings][D204]") {
    check({
        {"two apart", two("Strong Communities Group", "Stronger Communities Group"),
         one("Strong Communities Group", "Stronger Communities Group")},
        {"three apart", two("Strong Communities Group", "Strongest Communities Group")},
        {"words of five letters", two("Adult Care Group", "Adults Care Group"),
         one("Adult Care Group", "Adults Care Group")},
        {"words of four are other words", two("Safe Care Group", "Sage Care Group")},
        {"in two words", two("Strong Partner Group", "Stronger Partners Group")},
        {"points of the compass are two letters apart",
         two("North Safety Group", "South Safety Group")},
        {"and some words mean another thing", two("Internal Audit Group", "External Audit Group")},
        {"numbers are counted", two("Safety Group 10001", "Safety Group 10002")},
        {"a name of one word", two("Athena", "Athene")},
    });
}

TEST_CASE("D204 knows acronyms and other names", "[graph][findings][D204]") {
    check({
        {"one's other name is the other's acronym",
         two("Safe and Strong Communities Group", "County Group", "aka=SSCG"),
         one("County Group", "Safe and Strong Communities Group", "b+a")},
        {"or its name", two("Safe and Strong Communities Group", "SSCG"),
         one("Safe and Strong Communities Group", "SSCG")},
        {"with its small words", two("Safe and Strong Group", "SASG"),
         one("Safe and Strong Group", "SASG")},
        {"of two letters", two("Safer Group", "SG")},
        {"an acronym of its own name points to nobody else",
         two("Safer Suffolk Partnership", "Suffolk Safeguarding Partnership", "aka=SSP")},
        {"nor does one of the beginning of its own name",
         two("Safer Suffolk Partnership", "Suffolk Safeguarding Partnership in the East",
             "aka=SSP")},
        {"one's other name is the other's name",
         two("Crime and Disorder Partnership", "Safer Board",
             "aka=\"Crime & Disorder Partnership\""),
         one("Crime and Disorder Partnership", "Safer Board")},
        {"two with one other name", "body a areas=suffolk aka=ABC\nbody b areas=suffolk aka=ABC"},
        {"the acronym of its type is everybody's",
         "body a type=csp areas=suffolk aka=CSP\n"
         "body b type=csp areas=suffolk name=\"Crime Safety Partnership\""},
    });
}

TEST_CASE("D204 asks where they are", "[graph][findings][D204]") {
    check({
        {"in areas that do not meet",
         "body a areas=ipswich name=\"Safer Group\"\nbody b areas=waveney name=\"Safer Group\""},
        {"in names that name other places",
         "body a areas=suffolk name=\"Suffolk Safer Group\"\n"
         "body b areas=ipswich name=\"Ipswich Safer Group\""},
        {"one names a place and works in another area",
         "body a areas=suffolk name=\"Suffolk Safer Group\"\n"
         "body b areas=ipswich name=\"Safer Group\""},
        {"neither names a place, and one works within the other",
         "body a areas=suffolk name=\"Safer Group\"\nbody b areas=ipswich name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+a")},
        {"in one area that is no more",
         "area old end=2009\nbody a areas=old name=\"Safer Group\"\n"
         "body b areas=old name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+a")},
        {"nobody says where one works",
         "body a areas=suffolk name=\"Suffolk Safer Group\"\nbody b name=\"Safer Group\"",
         one("Safer Group", "Suffolk Safer Group", "b+a")},
        {"then words of the type say too little",
         "body a type=csp areas=suffolk name=\"Suffolk CSP\"\nbody b type=csp name=CSP"},
        {"nor is it known of many",
         "body a name=\"Safer Group\"\n"
         "body b areas=ipswich name=\"Safer Group\"\nbody c areas=waveney name=\"Safer Group\"\n"
         "area x1\narea x2\narea x3\narea x4\narea x5\narea x6\n"
         "body d areas=x1 name=\"Safer Group\"\nbody e areas=x2 name=\"Safer Group\"\n"
         "body f areas=x3 name=\"Safer Group\"\nbody g areas=x4 name=\"Safer Group\"\n"
         "body h areas=x5 name=\"Safer Group\"\nbody i areas=x6 name=\"Safer Group\""},
    });
}

TEST_CASE("D204 finds who meets among many of one name", "[graph][findings][D204]") {
    // More than would be held against one another one by one, each in a place of its own.
    std::string many;
    for (int i = 0; i < 12; ++i) {
        const std::string n = std::to_string(i);
        many += "area x" + n + "\nbody n" + n + " areas=x" + n + " name=\"Safer Group\"\n";
    }
    check({
        {"nobody", many},
        {"one more in the same place", many + "body b areas=x3 name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
        {"one more in a place around one of them",
         many + "area county covers=x3\nbody b areas=county name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
        {"one more within", many + "area y within=x3\nbody b areas=y name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
        {"one more that cuts across",
         many + "area y overlaps=x3\nbody b areas=y name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
        {"one more in several places, one of them taken",
         many + "area y\nbody b areas=y;x3 name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
        {"one more elsewhere", many + "area y\nbody b areas=y name=\"Group, Safer\""},
        {"one more that nobody says where it is", many + "body b name=\"Group, Safer\""},
        {"one more in the same place, which is no more",
         many + "area old end=2009\nbody a areas=old name=\"Group, Safer\"\n" +
             "body b areas=old name=\"Safer Group\"",
         one("Group, Safer", "Safer Group")},
        {"one that has an area and what holds it",
         many + "area y within=x3\nbody b areas=x3;y name=\"Group, Safer\"",
         one("Group, Safer", "Safer Group", "b+n3")},
    });
}

TEST_CASE("D204 asks what the two are", "[graph][findings][D204]") {
    const std::string same = two("Safer Group", "Group Safer");
    check({
        {"of another type", two("Safer Group", "Group Safer", "type=forum")},
        {"one replaces the other", same + "b succeeds a"},
        {"or some other relation knows them as two", same + "b informs a"},
        {"or denies one", same + "b informs a status=absent",
         one("Group Safer", "Safer Group", "b+a")},
        {"parts of two councils", same + "a part-of x\nb part-of y"},
        {"parts of one", same + "a part-of x\nb part-of x",
         one("Group Safer", "Safer Group", "b+a")},
        {"a record of many and one", two("Safer Group", "Group Safer", "count=3")},
        {"one has ended", two("Safer Group", "Group Safer", "end=2015")},
        {"and had not then", two("Safer Group", "Group Safer", "end=2015"),
         one("Group Safer", "Safer Group", "b+a"), "2015"},
        {"one is proposed", two("Safer Group", "Group Safer", "status=proposed")},
        {"the same, read as if in place",
         two("Safer Group", "Group Safer", "status=proposed"),
         one("Group Safer", "Safer Group", "b+a"),
         {},
         true},
    });
}

TEST_CASE("D204 names a group written three ways", "[graph][findings][D204]") {
    check({
        {"as three notes of Suffolk write it",
         two("Safe and Strong Communities Group", "Strong and Safe Communities Group") +
             "body c areas=suffolk name=\"Safe and Stronger Communities Group\"",
         {"low stated a+c: Safe and Strong Communities Group and Safe and Stronger Communities "
          "Group may be two records of one body",
          "low stated a+b: Safe and Strong Communities Group and Strong and Safe Communities "
          "Group may be two records of one body"}},
    });
}

TEST_CASE("D204 gives its reasons", "[graph][findings][D204]") {
    const Register map = test::map(std::string(county) +
                                   two("Strong Communities Group", "Stronger Communities Group"));
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D204"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    REQUIRE(f.because.size() == 4);
    CHECK(f.because[2].text ==
          "Their names have the same words (communities group), and “strong” and “stronger” are at "
          "most two letters apart");
    CHECK(f.question ==
          "Are Strong Communities Group and Stronger Communities Group one body, and which of the "
          "names is right?");
}

TEST_CASE("D204 costs no more than what is there", "[graph][findings][D204]") {
    std::string lines(county);
    for (int i = 0; i < 2000; ++i) {
        const std::string n = std::to_string(i);
        lines += "area p" + n + "\nbody x" + n + " areas=p" + n + " name=\"Safer Group\"\n" +
                 "body y" + n + " areas=suffolk name=\"Group number" + n + "\"\n";
    }
    CHECK(test::found(test::map(lines), "D204").size() < 2000);
}

}  // namespace
