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

/// What is found in each map, with the same lines before it.
void check(std::string_view before, const std::vector<Case>& cases) {
    test::check_found("U305", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U305"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=panel;board\nbody panel type=scrutiny-committee\n";
const std::string looks = scope + "panel scrutinises board\n";

std::vector<std::string> high(const std::string& title) {
    return {"high stated panel+board: " + title};
}
std::vector<std::string> medium(const std::string& title, const std::string& also = "") {
    return {"medium stated panel+board" + also + ": " + title};
}

TEST_CASE("U305 knows how a scrutineer is bound", "[graph][findings][U305]") {
    check(looks, {
                     {"in no way", ""},
                     {"it is paid", "board funds panel",
                      high("The Panel scrutinises the Board and is paid by it")},
                     {"it is hired", "board commissions panel",
                      high("The Panel scrutinises the Board and is paid by it")},
                     {"it reports", "panel reports-to board",
                      high("The Panel scrutinises the Board and reports to it")},
                     {"it is part of it", "panel part-of board",
                      high("The Panel scrutinises the Board and is part of it")},
                     {"it sits there", "panel member-of board",
                      high("The Panel scrutinises the Board and sits on it")},
                     {"the board sits on the panel", "board member-of panel",
                      high("The Panel scrutinises the Board, which sits on it")},
                     {"it advises", "panel advises board",
                      medium("The Panel scrutinises the Board and advises it")},
                     {"it assists", "panel supports board",
                      medium("The Panel scrutinises the Board and supports it")},
                     {"it pays for what it reviews", "panel funds board",
                      medium("The Panel scrutinises the Board and pays for what it does")},
                     {"it is told", "board informs panel"},
                     {"it is asked", "board consults panel"},
                     {"the gravest tells, one finding for all",
                      "panel advises board\nboard funds panel\npanel funds board",
                      high("The Panel scrutinises the Board and is paid by it")},
                 });
}

TEST_CASE("U305 finds who sits on both", "[graph][findings][U305]") {
    const std::string post = "body m type=councillor-post\n";
    const auto on_both = std::vector<std::string>{
        "high stated panel+board also m: The Panel scrutinises the Board, and M sits on both"};
    check(looks,
          {
              {"a councillor", post + "m member-of panel\nm member-of board", on_both},
              {"a chair of both",
               post + "m member-of panel role=chair\nm member-of board role=chair", on_both},
              {"one who only attends", post + "m member-of panel\nm member-of board role=attendee"},
              {"one who is co-opted, perhaps without a vote",
               post + "m member-of panel role=co-opted\nm member-of board"},
              {"two posts that one person holds",
               post + "body n type=post\nm member-of panel\nn member-of board\nn held-with m",
               on_both},
              {"two posts that two persons hold",
               post + "body n type=post\nm member-of panel\nn member-of board"},
              {"two councillors",
               post + "body n type=post\nm member-of panel\nm member-of board\nn member-of panel\n"
                      "n member-of board",
               {"high stated panel+board also m+n: The Panel scrutinises the Board, and M and N "
                "sit on both"}},
              {"a record of many councillors",
               "body m type=councillor-post count=unknown\nm member-of panel\nm member-of board"},
              {"an agency", "body m type=police-force\nm member-of panel\nm member-of board",
               medium("The Panel scrutinises the Board, and M sits on both", " also m")},
              {"an agency that two officers speak for",
               "body p type=police-force\nbody m type=post\nbody n type=post\n"
               "m member-of panel on_behalf_of=p\nn member-of board on_behalf_of=p",
               medium("The Panel scrutinises the Board, and P sits on both", " also p")},
              {"a council has many members",
               "body c type=district-council\nc member-of panel\nc member-of board"},
              {"a commissioner is one person",
               "body m type=pcc\nm member-of panel\nm member-of board", on_both},
              {"one post sits there, another body on the panel",
               post + "m member-of board\nx member-of panel"},
          });
}

TEST_CASE("U305 sees the parts of a scrutineer", "[graph][findings][U305]") {
    check(looks,
          {
              {"a group that reports to the board",
               "body group type=task-and-finish-group\ngroup part-of panel\ngroup reports-to board",
               medium("The Group reports to the Board, and is part of its scrutineer, the Panel",
                      " also group")},
              {"a member that advises it",
               "body m type=councillor-post\nm member-of panel\nm advises board",
               medium("M advises the Board, and sits on its scrutineer, the Panel", " also m")},
              {"a group that informs it", "group part-of panel\ngroup informs board"},
              {"a group of another", "group part-of x\ngroup reports-to board"},
              {"an officer of the panel",
               "body o type=officer-post\no part-of panel\no advises board"},
          });
    check("map scope_bodies=lscb;board\nbody lscb type=lscb\nlscb scrutinises board\n",
          {{"the groups of a partnership have work of their own",
            "group part-of lscb\ngroup supports board"}});
}

TEST_CASE("U305 words what is proposed as proposed", "[graph][findings][U305]") {
    check(scope,
          {
              {"a tie", "panel scrutinises board\npanel advises board status=proposed",
               medium("The Panel scrutinises the Board and would advise it, as proposed")},
              {"a grave tie", "panel scrutinises board\nboard funds panel status=agreed start=2017",
               medium("The Panel scrutinises the Board and would be paid by it, as proposed")},
              {"the scrutiny", "panel scrutinises board status=proposed\nboard funds panel",
               medium("The Panel would scrutinise the Board and is paid by it, as proposed")},
              {"a seat",
               "panel scrutinises board\nbody m type=post\nm member-of panel\n"
               "m member-of board status=proposed",
               medium("The Panel scrutinises the Board, and M would sit on both, as proposed",
                      " also m")},
              {"a group that is itself proposed",
               "panel scrutinises board\nbody group type=task-and-finish-group status=proposed\n"
               "group part-of panel status=proposed\ngroup reports-to board status=proposed",
               medium("The Group would report to the Board, and is part of its scrutineer, the "
                      "Panel, as "
                      "proposed",
                      " also group")},
              {"what is in place is told before what is proposed",
               "panel scrutinises board\npanel advises board\nboard funds panel status=proposed",
               medium("The Panel scrutinises the Board and advises it")},
              {"read as if in place",
               "panel scrutinises board\nboard funds panel status=proposed",
               high("The Panel scrutinises the Board and is paid by it"),
               {},
               true},
              {"a tie that was dropped",
               "panel scrutinises board\npanel advises board status=absent"},
              {"a proposal whose end has passed",
               "panel scrutinises board\npanel advises board status=proposed end=2015"},
          });
}

TEST_CASE("U305 reads what holds on the day", "[graph][findings][U305]") {
    check(scope,
          {
              {"a disputed tie",
               "panel scrutinises board\nboard funds panel evidence=x evidence=y/disputes",
               high("The Panel scrutinises the Board and is paid by it")},
              {"one asked about", "panel scrutinises board\nboard funds panel evidence=x/asks"},
              {"one that ended", "panel scrutinises board\nboard funds panel end=2015"},
              {"and before it did", "panel scrutinises board\nboard funds panel end=2015",
               high("The Panel scrutinises the Board and is paid by it"), "2015"},
              {"scrutiny that ended", "panel scrutinises board end=2015\nboard funds panel"},
              {"scrutiny that a source denies",
               "panel scrutinises board status=absent\nboard funds panel"},
          });
}

TEST_CASE("U305 leaves ordinary scrutiny alone", "[graph][findings][U305]") {
    check("map scope_bodies=one;other\n",
          {
              {"a council's own committee",
               "body one type=scrutiny-committee\nbody other type=county-council\n"
               "one scrutinises other\none part-of other\nother funds one"},
              {"a committee of a member council",
               "body one type=scrutiny-committee\nbody c type=county-council\none part-of c\n"
               "c member-of other\none scrutinises other"},
              {"a commissioner who pays the force",
               "body one type=pcc\nbody other type=police-force\none scrutinises other\n"
               "one funds other"},
              {"an auditor who is paid by those it audits",
               "body one type=inspectorate\nbody other type=pcc\none scrutinises other\n"
               "other commissions one\none advises other"},
              {"an audit committee within the office",
               "body one type=audit-committee\nbody other type=pcc\none scrutinises other\n"
               "one part-of other"},
              {"a funder that looks at what became of its grant",
               "body one type=foundation\none scrutinises other\none funds other"},
              {"a board that does",
               "one scrutinises other\none funds other",
               {"medium stated one+other: One scrutinises Other and pays for what it does"}},
              {"several works at once",
               "body other type=programme count=unknown\none scrutinises other\none funds other",
               {"medium stated one+other: One scrutinises Other and pays for what they do"}},
              {"a board with the same agencies as the partnership that it reviews",
               "body other type=csp\nbody force type=police-force\none scrutinises other\n"
               "force member-of one\nforce member-of other"},
              {"and with the same councillor",
               "body other type=csp\nbody m type=councillor-post\none scrutinises other\n"
               "m member-of one\nm member-of other",
               {"medium stated one+other also m: One scrutinises Other, and M sits on both"}},
              {"a board that is paid by what it reviews",
               "one scrutinises other\nother funds one",
               {"medium stated one+other: One scrutinises Other and is paid by it"}},
          });
}

TEST_CASE("U305 speaks of several committees in the plural", "[graph][findings][U305]") {
    check("map scope_bodies=panels;board\nbody panels type=scrutiny-committee count=3\n",
          {{"paid by one board",
            "panels scrutinises board\nboard funds panels",
            {"high stated panels+board: The Panels scrutinise the Board and are paid by it"}},
           {"that report to it",
            "panels scrutinises board\npanels reports-to board",
            {"high stated panels+board: The Panels scrutinise the Board and report to it"}}});
}

TEST_CASE("U305 shows every tie and asks the scrutineer", "[graph][findings][U305]") {
    const Register map = test::map(looks + "panel advises board\nboard funds panel");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"The Panel scrutinises the Board",
                                               "The Board funds the Panel",
                                               "The Panel advises the Board"});
    CHECK(map.id(f.ask) == "panel");
    CHECK(f.question == "How does the Panel judge the Board freely, being so close to it?");
}

}  // namespace
