// SPDX-License-Identifier: MIT
#include "remit/viz/gaps.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"

using namespace remit;

TEST_CASE("how well an aspect of a body is known", "[viz][gaps]") {
    struct Case {
        std::string name{};
        std::string lines{};
        Aspect aspect = Aspect::reporting;
        Knowledge expected = Knowledge::not_recorded;
    };
    using enum Knowledge;
    const std::vector<Case> cases{
        {"nothing", "body b", Aspect::reporting, not_recorded},
        {"one source", "b reports-to c evidence=s", Aspect::reporting, one_source},
        {"twice the same source", "b reports-to c evidence=s@1 evidence=s@2", Aspect::reporting,
         one_source},
        {"two sources", "b reports-to c evidence=s evidence=t", Aspect::reporting, stated},
        {"no source", "b reports-to c", Aspect::reporting, unsourced},
        {"sources disagree", "b reports-to c evidence=s evidence=t/disputes", Aspect::reporting,
         disputed},
        {"somebody asks", "b reports-to c evidence=s/asks", Aspect::reporting, disputed},
        {"vouched for", "body b complete=reporting\nb reports-to c", Aspect::reporting, vouched},
        {"vouched for and disputed", "body b complete=reporting\nb reports-to c status=disputed",
         Aspect::reporting, disputed},
        {"a line to it is not its reporting", "c reports-to b evidence=s", Aspect::reporting,
         not_recorded},
        {"a line that ended", "b reports-to c end=2014 evidence=s", Aspect::reporting, ended},
        {"not beside one of today", "b reports-to c end=2014 evidence=s\nb reports-to d evidence=t",
         Aspect::reporting, one_source},
        {"money that ended", "c funds b end=2014 amount=5 evidence=s", Aspect::funding, ended},
        {"a line that is still to come", "b reports-to c start=2017 evidence=s", Aspect::reporting,
         not_recorded},
        {"a denial is known", "b reports-to c status=absent evidence=s", Aspect::reporting,
         one_source},
        {"a member", "c member-of b evidence=s", Aspect::members, one_source},
        {"its own seat elsewhere is no member", "b member-of c evidence=s", Aspect::members,
         not_recorded},
        {"scrutiny of it", "c scrutinises b evidence=s", Aspect::scrutiny, one_source},
        {"scrutiny by it", "b scrutinises c evidence=s", Aspect::scrutiny, not_recorded},
        {"money either way", "b funds c evidence=s", Aspect::funding, one_source},
        {"a remit", "remit b strategy t evidence=s", Aspect::remits, one_source},
        {"a document", "document d body=b kind=plan evidence=s", Aspect::documents, one_source},
        {"meetings", "body b held_last_year=2 evidence=s", Aspect::meetings, one_source},
        {"meetings not said", "body b evidence=s", Aspect::meetings, not_recorded},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.lines);
            const Snapshot snapshot = test::snapshot(map);
            CHECK(knowledge(snapshot, test::body(map, "b"), c.aspect) == c.expected);
        }
    }
}

TEST_CASE("the table of gaps", "[viz][gaps][golden]") {
    const Register map = test::map(R"(
body council type=county-council
body group name="Group with a name that is much too long for one line" complete=members
group reports-to council evidence=s evidence=t/disputes
board reports-to council evidence=s
remit board strategy safety
body gone end=2014
gone reports-to council
)");
    std::ostringstream out;
    write_gaps(out, test::snapshot(map));
    CHECK(test::difference_from_approved("text/gaps.approved.txt", out.str()) == "");
}
