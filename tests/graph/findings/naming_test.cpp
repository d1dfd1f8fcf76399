// SPDX-License-Identifier: MIT
#include "graph/findings/naming.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "graph/findings/wording.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

struct Case {
    std::string_view name{};
    std::string_view expected{};
    bool plural = false;
};

TEST_CASE("a body's name takes its article where English wants one", "[graph][findings][naming]") {
    const std::vector<Case> cases{
        {"Safer Board", "the Safer Board"},
        {"Suffolk County Council", "Suffolk County Council"},
        {"County Council", "the County Council"},
        {"Council", "the Council"},
        {"West Suffolk Councils", "the West Suffolk Councils", true},
        {"Suffolk Constabulary", "Suffolk Constabulary"},
        {"Police and Crime Commissioner for Suffolk",
         "the Police and Crime Commissioner for Suffolk"},
        {"Office of the Commissioner", "the Office of the Commissioner"},
        {"Chair of the Safer Board", "the chair of the Safer Board"},
        {"Councillors of Waveney", "the councillors of Waveney", true},
        {"Safer Neighbourhood Teams", "the Safer Neighbourhood Teams", true},
        {"Mental health agencies", "the Mental health agencies", true},
        {"CSPs", "the CSPs", true},
        {"MARAC", "the MARAC"},
        {"The commissioner's grants panel", "the commissioner's grants panel"},
        {"Cleaner, Greener and Safer Committee", "the Cleaner, Greener and Safer Committee"},
        {"Community Safety, Suffolk County Council", "Community Safety, Suffolk County Council"},
        {"Executive: Funding and Performance", "the Executive: Funding and Performance"},
        {"Public Health", "Public Health"},
        {"Ofsted", "Ofsted"},
        {"Supporting Families", "Supporting Families"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map("body a name=\"" + std::string(c.name) + "\"");
            CHECK(named(map, test::body(map, "a")) == c.expected);
            CHECK(is_plural(map, test::body(map, "a")) == c.plural);
        }
    }
}

TEST_CASE("a record of several bodies is plural, whatever its name", "[graph][findings][naming]") {
    const Register map = test::map("body a name=\"Forum\" count=3\nbody b name=\"Forum\"");
    CHECK(is_plural(map, test::body(map, "a")));
    CHECK_FALSE(is_plural(map, test::body(map, "b")));
}

TEST_CASE("a topic is in lower case unless it is a proper name", "[graph][findings][naming]") {
    const std::vector<Case> cases{
        {"Domestic abuse", "domestic abuse"},
        {"E-safety", "e-safety"},
        {"CSP funding", "CSP funding"},
        {"Night Time Economy", "Night Time Economy"},
        {"Prevent and radicalisation", "Prevent and radicalisation"},
        {"abuse", "abuse"},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map("topic a name=\"" + std::string(c.name) + "\"");
            CHECK(named(map, test::topic(map, "a")) == c.expected);
        }
    }
}

TEST_CASE("verbs agree with what they speak of", "[graph][findings][naming]") {
    CHECK(plural_verb("reports to") == "report to");
    CHECK(plural_verb("is part of") == "are part of");
    CHECK(plural_verb("has") == "have");
    CHECK(plural_verb("does not inform") == "do not inform");
    CHECK(plural_verb("may apply to") == "may apply to");
    CHECK(plural_verb("set up") == "set up");
}

struct Fact {
    std::string_view map{};
    std::string_view described{};
    std::string_view asked{};
};

TEST_CASE("a relation is told and asked about", "[graph][findings][naming]") {
    const std::vector<Fact> cases{
        {"group reports-to board", "the Group reports to the Board",
         "does the Group report to the Board"},
        {"group part-of board", "the Group is part of the Board", "is the Group part of the Board"},
        {"group establishes board", "the Group set up the Board", "did the Group set up the Board"},
        {"group eligible-for board", "the Group may apply to the Board",
         "may the Group apply to the Board"},
        {"group approves board", "the Group must agree the plans of the Board",
         "must the Group agree the plans of the Board"},
        {"group guides board", "the Group gives guidance to the Board",
         "does the Group give guidance to the Board"},
        {"group member-of board role=chair", "the Group chairs the Board",
         "does the Group chair the Board"},
        {"teams reports-to board", "the Teams report to the Board",
         "do the Teams report to the Board"},
        {"teams part-of board", "the Teams are part of the Board",
         "are the Teams part of the Board"},
        {"teams informs board status=absent", "the Teams do not inform the Board",
         "do the Teams inform the Board"},
        {"group informs board topics=abuse", "the Group informs the Board on abuse",
         "does the Group inform the Board on abuse"},
    };
    for (const Fact& c : cases) {
        DYNAMIC_SECTION(c.map) {
            const Register map = test::map(c.map);
            CHECK(described(map, RelationId{0}) == c.described);
            CHECK(asked(map, RelationId{0}) == c.asked);
        }
    }
}

TEST_CASE("a remit and a document are asked about", "[graph][findings][naming]") {
    const Register map = test::map(
        "topic abuse name=\"Domestic abuse\"\nremit teams strategy abuse\n"
        "document plan body=board\ndocument terms bodies=board;group kind=terms-of-reference");
    CHECK(asked(map, RemitId{0}) == "do the Teams hold strategy on domestic abuse");
    CHECK(asked(map, DocumentId{0}) == "does the Board have a partnership plan");
    CHECK(asked(map, DocumentId{1}) == "do the Board and the Group have terms of reference");
}

}  // namespace
