// SPDX-License-Identifier: MIT
// What a selection takes on a date.
#include <string>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/snapshot.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

/// The relations that selections make and that are meant on the date: "a funds x", with a minus
/// where they do not hold.
Texts taken(const Snapshot& snapshot) {
    const Register& map = snapshot.map();
    Texts all;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id(i);
        const Relation& r = map[id];
        if (!r.line || !snapshot.meant(id)) continue;
        all.push_back(fmt::format("{}{} {} {}", snapshot.live(id) ? "" : "-", map.id(r.from),
                                  word(r.type), map.id(r.to)));
    }
    return all;
}

struct Case {
    std::string_view name{};
    std::string_view map{};
    Texts expected{};
    std::string_view as_at = "2016-03-18";
    bool with_proposals = false;
    bool firm_only = false;
};

constexpr std::string_view county =
    "area suffolk kind=county\n"
    "area east within=suffolk\n"
    "area ipswich within=east\n"
    "area norwich kind=district\n";

}  // namespace

TEST_CASE("a selection takes whom it names on the date", "[graph][paths][selection]") {
    const std::vector<Case> cases{
        {"who sits on a body",
         "a member-of board\nb member-of board role=chair\nc member-of other\n"
         "\"@members of board\" funds x",
         {"a funds x", "b funds x"}},
        {"at the other end", "a member-of board\nx informs \"@members of board\"", {"x informs a"}},
        {"who only attends is no member",
         "a member-of board role=observer\nb member-of board role=attendee\n"
         "c member-of board role=secretariat\nd member-of board role=co-opted\n"
         "\"@members of board\" funds x",
         {"d funds x"}},
        {"one who sits twice once",
         "a member-of board role=chair\na member-of board role=member\n"
         "\"@members of board\" funds x",
         {"a funds x"}},
        {"not a member who left",
         "a member-of board end=2015\nb member-of board start=2015\n"
         "\"@members of board\" funds x",
         {"b funds x"}},
        {"whom it took while they sat",
         "a member-of board end=2014\nb member-of board start=2015\n"
         "\"@members of board\" funds x",
         {"a funds x"},
         "2014-06"},
        {"not one whose seat is denied, asked about, lapsed or only planned",
         "a member-of board status=absent\nb member-of board status=unconfirmed\n"
         "c member-of board status=lapsed\nd member-of board status=proposed\n"
         "e member-of board status=disputed\n\"@members of board\" funds x",
         {"e funds x"}},
        {"the planned too, read as if they were in place",
         "a member-of board status=proposed\nb member-of board\n\"@members of board\" funds x",
         {"a funds x", "b funds x"},
         "2016-03-18",
         true},
        {"not a body that has ended",
         "body a end=2015\na member-of board\nb member-of board\n"
         "\"@members of board\" funds x",
         {"b funds x"}},
        {"nobody of a body that has ended",
         "body board end=2015\na member-of board\n"
         "\"@members of board\" funds x",
         {}},
        {"never the body at the other end",
         "a member-of board\nb member-of board\n\"@members of board\" funds a",
         {"b funds a"}},
        {"the bodies that make up another by law, not who sits there",
         "a authority-of sscg\nb member-of sscg\n\"@authorities of sscg\" funds x",
         {"a funds x"}},
        {"a proposal takes bodies that are proposed, and in seats that are",
         "body a status=proposed\nbody b status=agreed\nbody c end=2015\na member-of board\n"
         "b member-of board status=proposed start=2017\nc member-of board\nd member-of board\n"
         "\"@members of board\" funds x status=proposed",
         {"-a funds x", "-b funds x", "-d funds x"}},
        {"what is in place takes none that are proposed",
         "body a status=proposed\na member-of board\nd member-of board\n"
         "\"@members of board\" funds x",
         {"d funds x"}},
        {"a denial is one of each",
         "a member-of board\n\"@members of board\" funds x status=absent",
         {"-a funds x"}},
        {"what is over takes who is there now, and does not hold",
         "a member-of board\n\"@members of board\" funds x end=2014",
         {"-a funds x"}},
        {"between equals",
         "a member-of board\n\"@members of board\" coordinates-with x",
         {"a coordinates-with x"}},
        {"seats that another selection says are not read",
         "a member-of one\n\"@members of one\" member-of two\nb member-of two\n"
         "\"@members of two\" funds x",
         {"a member-of two", "b funds x"}},
        {"firm seats alone in a firm reading",
         "a member-of board evidence=s\nb member-of board\n"
         "c member-of board evidence=s evidence=t/disputes\n"
         "\"@members of board\" funds x evidence=s",
         {"a funds x"},
         "2016-03-18",
         false,
         true},
        {"a type and its kinds within an area, at any depth",
         "body a type=csp areas=ipswich\nbody b type=csp areas=suffolk\n"
         "body c type=csp areas=norwich\nbody d type=partnership-board areas=ipswich\n"
         "body e type=csp\n\"@csp in suffolk\" reports-to x",
         {"a reports-to x", "b reports-to x"}},
        {"by a word for the type, in the plural too",
         "body a type=csp areas=ipswich\n\"@CSPs in suffolk\" reports-to x",
         {"a reports-to x"}},
        {"not one that is also elsewhere",
         "body a type=csp areas=ipswich;norwich\nbody b type=csp areas=ipswich;east\n"
         "\"@csp in suffolk\" reports-to x",
         {"b reports-to x"}},
        {"not one whose area is no more",
         "area felixstowe within=suffolk end=2015\nbody a type=csp areas=felixstowe\n"
         "body b type=csp areas=ipswich\n\"@csp in suffolk\" reports-to x",
         {"b reports-to x"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(std::string(county) + std::string(c.map));
            CHECK(taken(test::snapshot(map, c.as_at, c.with_proposals, c.firm_only)) == c.expected);
        }
    }
}

TEST_CASE("a line with a selection is one record, and what it makes has its id",
          "[graph][paths][selection]") {
    const Register map = test::map(
        "a member-of board\nb member-of board\n\"@members of board\" funds x\n"
        "x reports-to \"@members of board\" id=line\nx funds y\n"
        "decision d kind=review about=funds.members-of-board.x;line");
    Texts written;
    for (const RelationId id : map.written_relations())
        written.push_back(map.id(id));
    CHECK(written == Texts{"member-of.a.board", "member-of.b.board", "funds.x.y", "line",
                           "funds.members-of-board.x"});
    Texts ids;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        const RelationId id(i);
        ids.push_back(map[id].line ? map.id(id) + " " + map.edge_id(id) : map.id(id));
    }
    CHECK(ids == Texts{"line line.a", "line line.b", "member-of.a.board", "member-of.b.board",
                       "funds.members-of-board.x funds.members-of-board.x.a",
                       "funds.members-of-board.x funds.members-of-board.x.b", "funds.x.y"});
    const Decision& decision = map.decisions().front();
    CHECK(map.list(decision.about).size() == 4);
    CHECK(map.list(decision.about_lines).size() == 2);
}

TEST_CASE("the cost of selections is that of whom they take", "[graph][paths][selection]") {
    std::string lines;
    for (int i = 0; i < 2000; ++i)
        lines += fmt::format("m{} member-of board\n", i);
    lines += "\"@members of board\" informs x\n";
    const Register map = test::map(lines);
    const Snapshot snapshot = test::snapshot(map);
    CHECK(taken(snapshot).size() == 2000);
    CHECK(snapshot.to(test::body(map, "x"), RelationClass::information).size() == 2000);
    CHECK(snapshot.touching(test::body(map, "m7")).size() == 2);
}
