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

void check(const std::vector<Case>& cases) {
    test::check_found("U303", "map scope_bodies=board;group\n", cases);
}

const std::vector<std::string> disagree{
    "medium stated board+group: Sources disagree whether the Board directs the Group"};

TEST_CASE("U303 tells a relation on which sources disagree", "[graph][findings][U303]") {
    check({
        {"one for, one against", "board directs group evidence=minutes evidence=terms/disputes",
         disagree},
        {"two for, three against",
         "board directs group evidence=a evidence=b evidence=c/disputes evidence=d/disputes "
         "evidence=e/disputes",
         disagree},
        {"a source that speaks twice is named once",
         "board directs group evidence=minutes@1 evidence=minutes@2 evidence=terms/disputes",
         disagree},
        {"a status is whether it is so",
         "board directs group evidence=minutes evidence=terms/disputes~status", disagree},
        {"both views in one source",
         "board directs group evidence=minutes@1 evidence=minutes@2/disputes",
         {"medium stated board+group: One paper says both that the Board directs the Group and "
          "that this is not so"}},
        {"both views in one source, one of them in another as well",
         "board directs group evidence=minutes@1 evidence=minutes@2/disputes evidence=terms",
         {"medium stated board+group: One paper says both that the Board directs the Group and "
          "that this is not so"}},
        {"both views in one source, and one of them denied in another as well",
         "board directs group evidence=minutes@1 evidence=minutes@2/disputes "
         "evidence=terms/disputes",
         disagree},
        {"one source against the map",
         "board directs group evidence=terms/disputes",
         {"medium stated board+group: The map and a source disagree whether the Board directs the "
          "Group"}},
        {"recorded as disputed, by nobody named",
         "board directs group status=disputed",
         {"medium stated board+group: It is in dispute whether the Board directs the Group"}},
        {"a restricted source keeps its title",
         "source secret restricted=true\n"
         "board directs group evidence=minutes evidence=secret/disputes",
         disagree},
        {"with its topic",
         "board directs group topics=abuse evidence=minutes evidence=terms/disputes",
         {"medium stated board+group on abuse: Sources disagree whether the Board directs the "
          "Group on abuse"}},
        {"each fact is a finding of its own",
         "board directs group evidence=minutes evidence=terms/disputes\n"
         "group reports-to board evidence=minutes evidence=terms/disputes",
         {"medium stated board+group: Sources disagree whether the Board directs the Group",
          "medium stated group+board: Sources disagree whether the Group reports to the Board"}},
        {"all agree", "board directs group evidence=minutes evidence=terms"},
        {"no source at all", "board directs group"},
        {"a question is no denial", "board directs group evidence=minutes evidence=terms/asks"},
    });
}

TEST_CASE("U303 minds the status of a relation", "[graph][findings][U303]") {
    check({
        {"recorded as absent, and a source says that it is there",
         "board directs group status=absent evidence=minutes evidence=terms/disputes", disagree},
        {"recorded as absent, and nobody disagrees",
         "board directs group status=absent evidence=minutes"},
        {"asked about, and sources answer both ways",
         "board directs group status=unconfirmed evidence=terms evidence=minutes/disputes "
         "evidence=paper/asks",
         disagree},
        {"asked about, and one source answers no",
         "board directs group status=unconfirmed evidence=minutes/disputes evidence=paper/asks"},
        {"a proposal that somebody opposes",
         "board directs group status=proposed evidence=terms evidence=minutes/disputes"},
        {"the same, read as if in place",
         "board directs group status=proposed evidence=terms evidence=minutes/disputes",
         disagree,
         {},
         true},
    });
}

TEST_CASE("U303 speaks of the day", "[graph][findings][U303]") {
    const std::string dated =
        "board directs group start=2015 end=2015 evidence=minutes evidence=terms/disputes";
    check({
        {"before it began", dated, {}, "2014-12-31"},
        {"on its first day", dated, disagree, "2015-01-01"},
        {"on its last day", dated, disagree, "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
        {"one of the bodies has ended",
         "body group end=2014\n"
         "board directs group evidence=minutes evidence=terms/disputes"},
        {"of a succession the newer body is enough",
         "body group status=disbanded\n"
         "board succeeds group evidence=minutes evidence=terms/disputes",
         {"medium stated board+group: Sources disagree whether the Board replaces the Group"}},
        {"but it must live",
         "body board status=disbanded\n"
         "board succeeds group evidence=minutes evidence=terms/disputes"},
    });
}

TEST_CASE("U303 tells remits and documents", "[graph][findings][U303]") {
    check({
        {"a remit",
         "remit board funding abuse evidence=minutes evidence=terms/disputes",
         {"medium stated board on abuse: Sources disagree whether the Board holds funding on "
          "abuse"}},
        {"a remit that is recorded as absent",
         "remit board funding abuse status=absent evidence=terms evidence=minutes/disputes",
         {"medium stated board on abuse: Sources disagree whether the Board holds funding on "
          "abuse"}},
        {"what a body is for is left to U304",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes"},
        {"so is delivery, beside a strategy on the same topic",
         "remit board strategy abuse\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes"},
        {"delivery alone is not",
         "remit board delivery abuse evidence=minutes evidence=terms/disputes",
         {"medium stated board on abuse: Sources disagree whether the Board holds delivery on "
          "abuse"}},
        {"nor is delivery beside a strategy on another topic",
         "remit board strategy theft\n"
         "remit board delivery abuse evidence=minutes evidence=terms/disputes",
         {"medium stated board on abuse: Sources disagree whether the Board holds delivery on "
          "abuse"}},
        {"a document",
         "document plan kind=annual-report body=board evidence=minutes evidence=terms/disputes",
         {"medium stated board: Sources disagree whether the Board has an annual report"}},
        {"of two bodies, with its title",
         "document plan kind=partnership-plan bodies=board;group title=\"Plan for 2016\" "
         "evidence=minutes evidence=terms/disputes",
         {"medium stated board+group: Sources disagree whether the Board and the Group have a "
          "partnership "
          "plan, “Plan for 2016”"}},
        {"recorded as absent",
         "document plan kind=terms-of-reference body=board status=absent evidence=terms "
         "evidence=minutes/disputes",
         {"medium stated board: Sources disagree whether the Board has terms of reference"}},
        {"of a time that is over",
         "document plan kind=partnership-plan body=board valid_to=2015-12-31 evidence=minutes "
         "evidence=terms/disputes"},
        {"that all sources know",
         "document plan kind=partnership-plan body=board evidence=minutes evidence=terms"},
    });
}

TEST_CASE("U303 tells fields on which sources differ", "[graph][findings][U303]") {
    check({
        {"a body's meetings, with the values",
         "body board planned_per_year=6 evidence=minutes~meetings=\"6 a year\" "
         "evidence=a/disputes~meetings=\"4 a year\" evidence=b/disputes~meetings=\"4 a year\"",
         {"low stated board: Sources differ on the Board: its meetings (6 a year or 4 a year)"}},
        {"who supports the record need not repeat it",
         "body board evidence=minutes~meetings evidence=terms/disputes~meetings=rarely",
         {"low stated board: Sources differ on the Board: its meetings (a source says rarely)"}},
        {"two values, though neither denies the other",
         "body board evidence=minutes~held_last_year=3 evidence=terms~held_last_year=4",
         {"low stated board: Sources differ on the Board: its meetings held last year (3 or 4)"}},
        {"what a body is weighs more, and all its fields are one finding",
         "body board evidence=minutes/disputes~tier evidence=minutes/disputes~hours=2",
         {"medium stated board: Sources differ on the Board: its hours (a source says 2) and its "
          "tier"}},
        {"of a relation that stands as such",
         "group reports-to board evidence=minutes evidence=terms/disputes~topics=housing",
         {"medium stated group+board: The Group reports to the Board, but sources differ on its "
          "topics (a source says housing)"}},
        {"a smaller one",
         "board funds group evidence=minutes~amount=5000 evidence=terms~amount=7000",
         {"low stated board+group: The Board funds the Group, but sources differ on its amount "
          "(5000 or 7000)"}},
        {"of a remit, even of strategy",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes~lead",
         {"medium stated board on abuse: The Board holds strategy on abuse, but sources differ on "
          "its lead"}},
        {"the same value, written otherwise",
         "body board evidence=minutes~meetings=\"4 a year\" evidence=terms~meetings=\"4 A Year\""},
        {"another word for the type that it has",
         "body board type=csp evidence=minutes evidence=terms/disputes~type=\"Community Safety "
         "Partnership\""},
        {"one value and the record",
         "body board evidence=minutes~meetings evidence=terms~meetings=4"},
        {"a question about a field", "body board evidence=minutes/asks~tier evidence=terms"},
        {"a body's existence, status and end are U317's",
         "body board evidence=minutes evidence=terms/disputes evidence=a/disputes~status "
         "evidence=b/disputes~end=2014"},
        {"how well it is done is no field",
         "group reports-to board evidence=minutes evidence=terms/disputes~extent"},
        {"a note is no fact", "body board evidence=terms/disputes~note=nonsense"},
        {"a body that has ended",
         "body board end=2014 evidence=minutes evidence=terms/disputes~tier"},
    });
}

TEST_CASE("U303 asks who knows, and tells who says what", "[graph][findings][U303]") {
    const Register map = test::map(
        "map scope_bodies=board\n"
        "source minutes title=\"Minutes of the board\"\n"
        "group member-of board evidence=minutes@3 evidence=terms@2/disputes "
        "evidence=paper/asks evidence=list/disputes~capacity=officer\n");
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"U303"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) == std::vector<std::string>{
                                "The Group sits on the Board (sources disagree)",
                                "“Minutes of the board” (3) says so",
                                "“List” disputes its capacity, and says officer",
                                "“Terms” (2) says otherwise",
                                "“Paper” asks",
                            });
    CHECK(test::ids(map, f.bodies) == "board+group");  // the one under review first
    CHECK(map.id(f.ask) == "board");
    CHECK(f.question == "Does the Group sit on the Board, and where is that written down?");
    CHECK(f.about_its_facts);
    CHECK_FALSE(f.robust);
}

}  // namespace
