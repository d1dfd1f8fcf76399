// SPDX-License-Identifier: MIT
#include "remit/graph/terms.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

struct Above {
    std::string_view name{};
    std::string_view map{};
    bool expected = false;
};

TEST_CASE("one body is above another if lines lead up and not back", "[graph][paths]") {
    const std::vector<Above> cases{
        {"by one line", "low reports-to up", true},
        {"by several of any kind", "low part-of x\nx accountable-to y\ny reports-to up", true},
        {"by a detour", "low reports-to x\nlow reports-to y\ny reports-to up\nx reports-to z",
         true},
        {"from within a ring", "low reports-to x\nx reports-to low\nx reports-to up", true},
        {"not when it is below", "up reports-to low", false},
        {"not within a ring", "low reports-to up\nup reports-to low", false},
        {"not by scrutiny, seats or money", "up scrutinises low\nlow member-of up\nup funds low",
         false},
        {"not by a proposed line", "low reports-to up status=proposed", false},
        {"not beside it", "low reports-to x\nup reports-to x", false},
        {"not itself", "low reports-to x\nbody up", false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            CHECK(above(s, test::body(map, "up"), test::body(map, "low")) == c.expected);
        }
    }
}

struct Superiors {
    std::string_view name{};
    std::string_view map{};
    std::string_view expected{};
};

TEST_CASE("superiors stand nearest first", "[graph][paths]") {
    const std::vector<Superiors> cases{
        {"a chain", "a reports-to z\nz reports-to b\nb reports-to c", "z+b+c"},
        {"both sides of a fork", "a reports-to b\na reports-to c\nb reports-to d\nc reports-to d",
         "b+c+d"},
        {"itself in a ring", "a reports-to b\nb reports-to a", "b+a"},
        {"itself when it reports to itself", "a reports-to a", "a"},
        {"none", "b reports-to a", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            CHECK(test::ids(map, superiors(s, test::body(map, "a"))) == c.expected);
        }
    }
}

TEST_CASE("a body's own word comes before its type's", "[graph][paths]") {
    const Register map = test::map(
        "body council type=county-council\nbody board\nbody csp type=csp\n"
        "body odd type=csp statutory=no elected=yes count=3\nbody many count=unknown\n"
        "body doubtful type=csp statutory=unknown");
    const auto body = [&](std::string_view id) { return test::body(map, id); };
    CHECK(elected(map, body("council")));
    CHECK_FALSE(elected(map, body("csp")));
    CHECK(elected(map, body("odd")));
    CHECK(statutory(map, body("csp")) == Tristate::yes);
    CHECK(statutory(map, body("odd")) == Tristate::no);
    CHECK(statutory(map, body("board")) == Tristate::no);
    CHECK(statutory(map, body("doubtful")) == Tristate::unknown);
    CHECK(category(map, body("csp")) == Category::statutory_partnership);
    CHECK_FALSE(stands_for_many(map, body("csp")));
    CHECK(stands_for_many(map, body("odd")));
    CHECK(stands_for_many(map, body("many")));
}

struct Voice {
    std::string_view name{};
    std::string_view map{};
    bool expected = false;
};

TEST_CASE("a seat gives voters a voice", "[graph][paths]") {
    const std::string council =
        "body council type=county-council\nbody cllr type=councillor-post\nbody post type=post\n";
    const std::vector<Voice> cases{
        {"of an elected body", "council member-of board", true},
        {"in the capacity of an elected member", "a member-of board capacity=elected-member", true},
        {"of a councillor's post", "cllr member-of board", true},
        {"that a post holds for a council", "post member-of board on_behalf_of=council", true},
        {"of the elected member beside the officer",
         "council member-of board capacity=officer\ncouncil member-of board "
         "capacity=elected-member",
         true},
        {"not of a council's officer", "council member-of board capacity=officer", false},
        {"not of an officer's post for a council",
         "post member-of board on_behalf_of=council capacity=officer", false},
        {"not of a partnership", "a member-of board", false},
        {"not of an officer's post", "post member-of board", false},
        {"not of an attendee", "council member-of board role=attendee", false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(council + std::string(c.map));
            const Snapshot s = test::snapshot(map);
            bool any = false;
            for (const Seat& seat : s.seats_on(test::body(map, "board")))
                any = any || voice(map, seat.relation) != remit::Voice::none;
            CHECK(any == c.expected);
        }
    }
}

TEST_CASE("topics overlap when one lies under the other, but for roots", "[graph][paths]") {
    const Register map = test::map(
        "topic abuse broader=safety\ntopic violence broader=abuse\ntopic theft "
        "broader=safety\ntopic health");
    const auto overlap = [&](std::string_view a, std::string_view b) {
        const bool there = topics_overlap(map, test::topic(map, a), test::topic(map, b));
        CHECK(there == topics_overlap(map, test::topic(map, b), test::topic(map, a)));
        return there;
    };
    CHECK(overlap("abuse", "abuse"));
    CHECK(overlap("violence", "abuse"));
    CHECK(overlap("safety", "safety"));
    CHECK_FALSE(overlap("abuse", "safety"));
    CHECK_FALSE(overlap("violence", "safety"));
    CHECK_FALSE(overlap("abuse", "theft"));
    CHECK_FALSE(overlap("abuse", "health"));
    CHECK(test::ids(map, broader_topics(map, test::topic(map, "violence"))) ==
          "violence+abuse+safety");
}

TEST_CASE("a remit applies in its own areas, else in its body's", "[graph][paths]") {
    const Register map = test::map(
        "body a areas=north;south\nbody b areas=south\nbody c\nremit a strategy t\nremit a "
        "delivery t areas=north\n"
        "remit b strategy t\nremit c strategy t");
    const Snapshot s = test::snapshot(map);
    const auto remit = [&](std::string_view id) {
        for (std::size_t i = 0; i < map.remits().size(); ++i) {
            if (map.id(RemitId(i)) == id) return RemitId(i);
        }
        return RemitId();
    };
    CHECK(test::ids(map, areas_of(map, remit("a.t.strategy"))) == "north+south");
    CHECK(test::ids(map, areas_of(map, remit("a.t.delivery"))) == "north");
    CHECK(overlap(s, remit("a.t.strategy"), remit("b.t.strategy")));
    CHECK_FALSE(overlap(s, remit("a.t.delivery"), remit("b.t.strategy")));
    CHECK_FALSE(overlap(s, remit("c.t.strategy"), remit("c.t.strategy")));
}

}  // namespace
