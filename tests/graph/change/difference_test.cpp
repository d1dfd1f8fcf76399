// SPDX-License-Identifier: MIT
// What changed between two days of one map, and between two maps: every sentence.
#include "remit/graph/difference.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "graph/change/compare/touched.hpp"
#include "remit/graph/catalogue.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

std::string ids(const Register& map, const std::vector<DecisionId>& decisions) {
    std::string text;
    for (const DecisionId id : decisions)
        text += (text.empty() ? " by " : "+") + map.id(id);
    return text;
}

Lines told(const Register& map, const Difference& d) {
    Lines lines;
    for (const auto* list : {&d.bodies, &d.relations, &d.remits, &d.documents, &d.decisions}) {
        for (const FactChange& c : *list)
            lines.push_back(fmt::format(
                "{}{}{}{}: {}", word(c.fate), c.by_record_alone ? " by record alone" : "",
                c.with_body ? " with its body" : "", ids(map, c.by), c.says));
    }
    return lines;
}

Lines between_days(std::string_view lines) {
    const Register map = test::map(lines);
    const Snapshot before = test::snapshot(map, "2013-10-01");
    const Snapshot after = test::snapshot(map, "2014-05-19");
    return told(map, difference(before, after, {}));
}

Lines between_maps(std::string_view older, std::string_view newer) {
    Diagnostics diagnostics;
    const Register old_map = test::map(fmt::format("map as_at=2013-10-01\n{}", older));
    const Register new_map = test::map(fmt::format("map as_at=2014-05-19\n{}", newer));
    const auto united = unite(old_map, old_map.as_at.last(), new_map, new_map.as_at.last(),
                              test::vocabulary(), diagnostics);
    REQUIRE(united.has_value());
    const Snapshot before(united->map, {.day = united->before});
    const Snapshot after(united->map, {.day = united->after});
    return told(united->map, difference(before, after, {}, &*united));
}

}  // namespace

TEST_CASE("what changed on a map between two days", "[change][difference]") {
    struct Case {
        std::string_view name{};
        std::string_view map{};
        Lines told{};
    };
    const std::vector<Case> cases{
        {"nothing", "safer-group reports-to board", {}},
        {"nothing in the days between", "safer-group reports-to board start=2005 end=2015", {}},
        {"a body began",
         "body safer-group start=2014-02",
         {"new: The Safer Group began in February 2014."}},
        {"a body ended",
         "body safer-group end=2014-02-09",
         {"closed: The Safer Group ended on 9 February 2014."}},
        {"a body ended and another took its place",
         "body safer-group end=2014-02\nbody safety-board start=2014-03\n"
         "safety-board succeeds safer-group",
         {"closed: The Safer Group ended in February 2014; the Safety Board takes its place.",
          "new: The Safety Board began in March 2014."}},
        {"a plan came about",
         "body safer-group phase=\"agreed 2013..2013-12\" phase=\"active 2014-01..\"",
         {"new: The Safer Group began in January 2014, as was agreed."}},
        {"a plan was agreed",
         "body safer-group phase=\"proposed 2013..2013-12\" phase=\"agreed 2014-01..\"",
         {"changed: The Safer Group is agreed now, as was proposed."}},
        {"a body fell asleep",
         "body safer-group phase=\"active 2010..2013-12\" phase=\"dormant 2014-01..\"",
         {"changed: The Safer Group is dormant now."}},
        {"and woke up",
         "body safer-group phase=\"dormant 2010..2013-12\" phase=\"active 2014-01..\"",
         {"changed: The Safer Group is active again, and no longer dormant."}},
        {"a line began",
         "safer-group reports-to board start=2014-02",
         {"new: The Safer Group now reports to the Board."}},
        {"a line ended",
         "safer-group reports-to board end=2014-02",
         {"closed: The Safer Group no longer reports to the Board."}},
        {"a part of",
         "safer-group part-of board start=2014-02",
         {"new: The Safer Group is now part of the Board."}},
        {"a line moved",
         "safer-group reports-to board end=2014-01\nsafer-group reports-to panel start=2014-02",
         {"changed: The Safer Group now reports to the Panel, in place of the Board."}},
        {"two lines began where one ended",
         "safer-group reports-to board end=2014-01\nsafer-group reports-to panel start=2014-02\n"
         "safer-group reports-to forum start=2014-02",
         {"closed: The Safer Group no longer reports to the Board.",
          "new: The Safer Group now reports to the Forum.",
          "new: The Safer Group now reports to the Panel."}},
        {"another kind of line",
         "safer-group reports-to board end=2014-01\nsafer-group part-of board start=2014-02",
         {"changed: Before, the Safer Group reports to the Board; now, the Safer Group is part of "
          "the Board."}},
        {"a proposal came about",
         "safer-group reports-to board status=proposed end=2014-01\n"
         "safer-group reports-to board start=2014-02",
         {"changed: The Safer Group now reports to the Board, as was proposed."}},
        {"a plan came about",
         "safer-group reports-to board status=agreed end=2014-01\n"
         "safer-group reports-to board start=2014-02",
         {"changed: The Safer Group now reports to the Board, as was agreed."}},
        {"what was not there came about",
         "safer-group reports-to board status=absent end=2014-01\n"
         "safer-group reports-to board start=2014-02",
         {"changed: The Safer Group now reports to the Board."}},
        {"a proposal was made",
         "safer-group reports-to board status=proposed start=2014-02",
         {"new: Proposed now: the Safer Group reports to the Board."}},
        {"a proposal was dropped",
         "safer-group reports-to board status=proposed end=2014-02",
         {"closed: No longer proposed: the Safer Group reports to the Board."}},
        {"another role",
         "leader member-of board role=member end=2014-01\nleader member-of board role=chair "
         "start=2014-02",
         {"changed: The Leader now chairs the Board; before, it was a member."}},
        {"more money",
         "council funds board amount=10000 currency=GBP period=2013-14 end=2014-03\n"
         "council funds board amount=12500 currency=GBP period=2014-15 start=2014-04",
         {"changed: The Council now funds the Board: £12,500 for 2014-15; before, £10,000 for "
          "2013-14."}},
        {"the same once more",
         "safer-group reports-to board end=2014-01\nsafer-group reports-to board start=2014-02",
         {}},
        {"a line goes on under a new body",
         "body north-csp type=csp end=2014-02\nbody south-csp type=csp end=2014-02\n"
         "body east-csp type=csp start=2014-03\neast-csp succeeds north-csp start=2014-03\n"
         "east-csp succeeds south-csp start=2014-03\nnorth-csp reports-to board\n"
         "south-csp reports-to board\neast-csp reports-to board\ngroup reports-to north-csp\n"
         "group reports-to east-csp start=2014-03\nsouth-csp informs panel",
         {"new: The East Csp began in March 2014.",
          "closed: The North Csp ended in February 2014; the East Csp takes its place.",
          "closed: The South Csp ended in February 2014; the East Csp takes its place.",
          "changed with its body: The East Csp reports to the Board, as the North Csp and the "
          "South Csp did.",
          "changed with its body: The Group reports to the East Csp, in place of the North Csp.",
          "closed with its body: The South Csp no longer informs the Panel."}},
        {"a line of the members of a board is told once",
         "a-team member-of board\nb-team member-of board\n\"@members of board\" informs panel "
         "start=2014-02",
         {"new: The members of the Board now inform the Panel."}},
        {"a remit began",
         "topic abuse name=\"Domestic abuse\"\nremit board strategy abuse "
         "start=2014-02",
         {"new: The Board now holds strategy on domestic abuse."}},
        {"a remit ended",
         "topic abuse name=\"Domestic abuse\"\nremit board strategy abuse "
         "end=2014-02",
         {"closed: The Board no longer holds strategy on domestic abuse."}},
        {"a lead was named",
         "topic abuse name=\"Domestic abuse\"\nremit board strategy abuse end=2014-01\n"
         "remit board strategy abuse lead=yes start=2014-02",
         {"changed: The Board now leads on domestic abuse."}},
        {"another function",
         "topic abuse name=\"Domestic abuse\"\nremit board strategy abuse end=2014-01\n"
         "remit board delivery abuse start=2014-02",
         {"changed: Before, the Board holds strategy on domestic abuse; now, the Board holds "
          "delivery on domestic abuse."}},
        {"a plan ran out",
         "document plan body=board title=\"Plan 2013\" valid_to=2014-03",
         {"closed: The Board no longer has a partnership plan, “Plan 2013”."}},
        {"a plan in place of another",
         "document plan body=board title=\"Plan 2013\" valid_to=2014-03\n"
         "document plan-2014 body=board title=\"Plan 2014\" valid_from=2014-04",
         {"changed: The Board now has a partnership plan, “Plan 2014”, in place of “Plan 2013”."}},
        {"a plan that was published",
         "document plan body=board published=yes published_on=2014-02",
         {"changed: The partnership plan of the Board was published in February 2014."}},
        {"a decision about a line",
         "safer-group reports-to board start=2014-02 id=line\n"
         "decision d kind=agreement by=board about=line date=2013-11-04 outcome=agreed "
         "text=\"The group answers to the board.\"",
         {"new by d: The Safer Group now reports to the Board.",
          "new: Agreement by the Board on 4 November 2013 (agreed): The group answers to the "
          "board."}},
        {"a decision about both ends of it",
         "safer-group reports-to board start=2014-02\n"
         "decision d kind=agreement by=panel about=safer-group;board date=2013-11-04",
         {"new by d: The Safer Group now reports to the Board.",
          "new: Agreement by the Panel on 4 November 2013."}},
        {"decisions of other days, refused or about one end alone",
         "safer-group reports-to board start=2014-02 id=line\n"
         "decision d1 kind=agreement by=panel about=line date=2012\n"
         "decision d2 kind=agreement by=panel about=line date=2013-11 outcome=refused\n"
         "decision d3 kind=agreement by=panel about=board date=2013-11",
         {"new: The Safer Group now reports to the Board.",
          "new: Agreement by the Panel in November 2013.",
          "new: Agreement by the Panel in November 2013 (refused)."}},
        {"a decision that was done",
         "decision d kind=recommendation by=panel to=board about=board date=2012 done=2014-02",
         {"changed: Done in February 2014: Recommendation by the Panel in 2012."}},
        {"a decision without a day, of a paper of that time",
         "source plan date=2013\nsource other date=2012\n"
         "safer-group reports-to board start=2014-02 id=line\n"
         "decision d kind=agreement by=panel about=line outcome=agreed evidence=plan\n"
         "decision e kind=agreement by=panel about=line outcome=agreed evidence=other",
         {"new by d: The Safer Group now reports to the Board.",
          "new by record alone: No day is recorded: Agreement by the Panel (agreed)."}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(between_days(c.map) == c.told); }
    }
}

TEST_CASE("what changed between two maps", "[change][difference]") {
    struct Case {
        std::string_view name{};
        std::string_view older{};
        std::string_view newer{};
        Lines told{};
    };
    const std::vector<Case> cases{
        {"nothing", "safer-group reports-to board", "safer-group reports-to board", {}},
        {"a body of the older alone",
         "body board\nbody safer-group",
         "body board",
         {"closed by record alone: On the older map, and not on the newer: Safer Group "
          "(Partnership "
          "board)."}},
        {"a body of the newer alone",
         "body board",
         "body board\nbody safer-group",
         {"new by record alone: On the newer map, and not on the older: Safer Group (Partnership "
          "board)."}},
        {"a body that was there before",
         "body board",
         "body board\nbody safer-group start=2005",
         {"new by record alone: Newly recorded, and so since 2005: Safer Group (Partnership "
          "board)."}},
        {"a body that began",
         "body board",
         "body board\nbody safer-group start=2014-02",
         {"new: The Safer Group began in February 2014."}},
        {"a body that had ended before",
         "body board",
         "body board end=2010",
         {"closed by record alone: Newly recorded as ended in 2010: Board (Partnership board)."}},
        {"a body that has ended",
         "body board",
         "body board status=disbanded",
         {"closed by record alone: Newly recorded as ended: Board (Partnership board)."}},
        {"a body that ended between",
         "body board",
         "body board end=2014-02",
         {"closed: The Board ended in February 2014."}},
        {"a body that is there as agreed",
         "body board status=agreed",
         "body board",
         {"new by record alone: The Board is there now, as was agreed."}},
        {"a body that fell asleep",
         "body board",
         "body board status=dormant",
         {"changed: The Board is dormant now."}},
        {"a line of the newer alone",
         "body board\nbody group",
         "group reports-to board",
         {"new by record alone: On the newer map, and not on the older: the Group reports to the "
          "Board."}},
        {"a line that moved",
         "group reports-to board\nbody panel",
         "group reports-to panel\nbody board",
         {"changed: The Group now reports to the Panel, in place of the Board."}},
        {"a new name",
         "body b1 name=\"Safer Group\"",
         "body b1 name=\"County Safety Group\"",
         {"changed: The County Safety Group was called Safer Group before."}},
        {"a like name under another id",
         "body b1 name=\"Safer Comunities Group\"",
         "body b2 name=\"Safer Communities Group\"",
         {"changed: The Safer Communities Group is taken to be Safer Comunities Group of the older "
          "map, by the names alone."}},
        {"another id alone", "body b1 name=\"Safer Group\"", "body b2 name=\"Safer Group\"", {}},
        {"a decision that came to something",
         "decision d kind=agreement by=board about=board outcome=pending text=\"Merge.\"",
         "decision d kind=agreement by=board about=board outcome=agreed text=\"Merge.\"",
         {"changed: Before: pending. Now: Agreement by the Board (agreed): Merge."}},
        {"a new decision",
         "body board",
         "decision d kind=agreement by=board about=board outcome=agreed text=\"Merge.\"",
         {"new by record alone: Newly recorded: Agreement by the Board (agreed): Merge."}},
        {"a plan that is published now",
         "document plan body=board published=no",
         "document plan body=board published=yes",
         {"changed: The partnership plan of the Board is published now."}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(between_maps(c.older, c.newer) == c.told); }
    }
}

TEST_CASE("it is known of every finding what it looks at", "[change][difference]") {
    for (const Detector* detector : catalogue()) {
        INFO(detector->kind.code);
        CHECK(knows_what_it_looks_at(detector->kind.code));
    }
}
