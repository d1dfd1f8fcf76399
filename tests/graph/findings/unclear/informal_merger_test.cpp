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
    test::check_found("U315", before, cases);
}

/// The one finding in a map.
Finding finding(const Register& map) {
    return analyse(test::snapshot(map), {.only = {"U315"}, .threads = 1}).findings.at(0);
}

using test::chain;

const std::string scope = "map scope_bodies=north;south;west\n";
const std::string one = scope + "north works-as-one-with south id=as-one\n";
const std::vector<std::string> two{
    "medium stated north+south: North and South work as one, and no agreement on it is recorded"};

TEST_CASE("U315 finds bodies that work as one", "[graph][findings][U315]") {
    check(scope, {
                     {"two", "north works-as-one-with south", two},
                     {"two that only coordinate", "north coordinates-with south"},
                     {"said from both sides",
                      "north works-as-one-with south\nsouth works-as-one-with north", two},
                     {"three are one finding",
                      "north works-as-one-with south\nsouth works-as-one-with west",
                      {"medium stated north+south+west: North, South and West work as one, and no "
                       "agreement on it is recorded"}},
                     {"disputed, and so there",
                      "north works-as-one-with south evidence=x evidence=y/disputes", two},
                     {"asked about", "north works-as-one-with south evidence=x/asks"},
                     {"proposed", "north works-as-one-with south status=proposed"},
                     {"the same, read as if in place",
                      "north works-as-one-with south status=proposed",
                      two,
                      {},
                      true},
                     {"absent", "north works-as-one-with south status=absent"},
                     {"it ended", "north works-as-one-with south end=2015"},
                     {"and before it did", "north works-as-one-with south end=2015", two, "2015"},
                     {"one of them ended", "body south end=2015\nnorth works-as-one-with south"},
                 });
}

TEST_CASE("U315 is content with an agreement", "[graph][findings][U315]") {
    check(
        one,
        {
            {"about both", "decision d kind=agreement about=north;south outcome=agreed"},
            {"about the arrangement", "decision d kind=agreement about=as-one outcome=agreed"},
            {"an order", "decision d kind=order about=north;south outcome=agreed"},
            {"a consent", "decision d kind=consent about=north;south outcome=agreed"},
            {"a recommendation is none",
             "decision d kind=recommendation about=north;south outcome=agreed", two},
            {"nor one that was not sought",
             "decision d kind=consent about=north;south outcome=not-sought", two},
            {"nor one that is pending",
             "decision d kind=agreement about=north;south outcome=pending", two},
            {"nor one about one of them", "decision d kind=agreement about=north outcome=agreed",
             two},
            {"nor one about a neighbour as well",
             "decision d kind=agreement about=north;south;west outcome=agreed", two},
            {"nor one about another matter of both",
             "board funds north id=money\n"
             "decision d kind=agreement to=north;south about=money outcome=agreed",
             two},
            {"nor one still to come",
             "decision d kind=agreement about=north;south outcome=agreed date=2017", two},
            {"but one of the day",
             "decision d kind=agreement about=north;south outcome=agreed date=2016-03-18"},
            {"a paper of both", "document d bodies=north;south kind=combination-agreement"},
            {"a memorandum", "document d bodies=north;south kind=memorandum-of-understanding"},
            {"a paper of one", "document d body=north kind=combination-agreement", two},
            {"a paper that is only proposed",
             "document d bodies=north;south kind=combination-agreement status=proposed", two},
            {"a plan of both is none", "document d bodies=north;south kind=partnership-plan", two},
        });
}

TEST_CASE("U315 sees bodies that share all that they do", "[graph][findings][U315]") {
    const std::string chair =
        "body chair type=post\nchair member-of north role=chair\nchair member-of south "
        "role=chair\n";
    const std::string plan = "document plan bodies=north;south\n";
    const std::string minutes = "document minutes bodies=north;south kind=minutes\n";
    const std::string csps = scope + "body north type=csp\nbody south type=csp\n";
    const std::vector<std::string> share{
        "medium stated north+south: North and South share chair, plan and meetings, and no "
        "agreement on it is recorded"};
    check(csps,
          {
              {"chair, plan and meetings", chair + plan + minutes, share},
              {"no chair", plan + minutes},
              {"no plan", chair + minutes},
              {"no meetings", chair + plan},
              {"a member in common is no chair",
               plan + minutes + "body m type=post\nm member-of north\nm member-of south"},
              {"a plan that ran out",
               chair + minutes + "document plan bodies=north;south valid_to=2015"},
              {"an agreement", chair + plan + minutes +
                                   "decision d kind=agreement about=north;south outcome=agreed"},
              {"it is said as well", chair + plan + minutes + "north works-as-one-with south", two},
          });
}

TEST_CASE("U315 lets a board and its executive group share", "[graph][findings][U315]") {
    check(scope + "body north type=csp\nbody south type=working-group\n",
          {{"chair, plan and meetings",
            "body chair type=post\nchair member-of north role=chair\n"
            "chair member-of south role=chair\ndocument plan bodies=north;south\n"
            "document minutes bodies=north;south kind=minutes"}});
}

TEST_CASE("U315 shows what was decided instead", "[graph][findings][U315]") {
    const Register map =
        test::map(one +
                  "decision d kind=consent by=board about=as-one outcome=not-sought "
                  "text=\"Consent to a merger\"");
    const Finding f = finding(map);
    CHECK(chain(f) == std::vector<std::string>{"North works as one with South",
                                               "The Board: Consent to a merger (not sought)"});
    CHECK(f.question == "Who agreed that North and South work as one, and are they to merge?");
    CHECK(map.id(f.ask) == "north");
}

}  // namespace
