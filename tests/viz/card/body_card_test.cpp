// SPDX-License-Identifier: MIT
#include "remit/viz/body_card.hpp"

#include <sstream>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"

using namespace remit;

namespace {

/// A body with something in every part of its card.
constexpr std::string_view full = R"(
source minutes title="Board minutes" publisher="Example Council" date=2016-02-25
source report title="Report of the panel"
body group name="Safer Group" aka="SG;Safer" type=partnership-board statutory=no tier=strategic areas=example start=2015-07 planned_per_year=4 held_last_year=1 note="Meets in public." evidence="minutes@item 1"
body council type=county-council
body post type=post name="Chair of the Group"
body old start=2010 end=2015-06
group reports-to hwb topics=abuse via=panel evidence="minutes@item 3" evidence=report@9/disputes
sub part-of group
scrutiny scrutinises group
council establishes group
group directs csp status=absent evidence=report@4
council member-of group role=chair capacity=elected-member attendance=0.5
post member-of board on_behalf_of=group role=observer
group member-of forum
council funds group amount=12000 currency=GBP period=2015-16
group funds csp share=0.25 status=lapsed
group informs council document=annual-report
group coordinates-with csp status=proposed
group succeeds old
remit group strategy abuse lead=yes evidence=report@2
remit group - theft status=disputed
document plan kind=partnership-plan title="Plan to 2017" body=group valid_from=2015 valid_to=2017 published=no
document tor kind=terms-of-reference body=group status=absent
decision d1 kind=recommendation by=panel to=group date=2016-01 outcome=pending text="to meet more often"
)";

std::string card(const Register& map, std::string_view id, const Analysis& analysis = {}) {
    const Snapshot snapshot = test::snapshot(map);
    std::ostringstream out;
    write_body_card(out, {.snapshot = snapshot, .analysis = analysis}, test::body(map, id));
    return out.str();
}

}  // namespace

TEST_CASE("a body's card tells all that the map knows of it", "[viz][card][golden]") {
    const Register map = test::map(full);
    CHECK(test::difference_from_approved("text/card.approved.txt", card(map, "group")) == "");
}

TEST_CASE("a card of a body that has not begun says when it will", "[viz][card]") {
    const Register map = test::map("body forum start=2017-07");
    CHECK(card(map, "forum")
              .find("\nAs at 18 March 2016: not yet there; it begins in July 2017.\n") !=
          std::string::npos);
}

TEST_CASE("a card of a body of which nothing is known says so", "[viz][card]") {
    const Register map = test::map("body forum");
    CHECK(card(map, "forum") ==
          "Forum\nPartnership board, not set up by law.\nAs at 18 March 2016: active.\n"
          "no source is given\n\nFindings about it\n  none\n\n"
          "Not recorded: members, reporting, funding, remits, documents, scrutiny,\nmeetings.\n");
}
