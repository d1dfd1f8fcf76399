// SPDX-License-Identifier: MIT
#include "remit/graph/snapshot.hpp"

#include <string>
#include <vector>

#include "remit/graph/terms.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

template <class Id, class Records>
Texts live_ids(const Snapshot& snapshot, const Records& records) {
    Texts result;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (snapshot.live(Id(i))) result.push_back(snapshot.map().id(Id(i)));
    }
    return result;
}

Texts live_bodies(const Snapshot& s) { return live_ids<BodyId>(s, s.map().bodies()); }

struct OnDate {
    std::string_view name{};
    std::string_view map{};
    std::string_view as_at{};
    Texts expected{};
    bool with_proposals = false;
};

TEST_CASE("a body lives while its dates hold and it is in being", "[graph][paths]") {
    const std::vector<OnDate> cases{
        {"without dates", "body a", "1900", {"a"}},
        {"on its first day", "body a start=2015-07", "2015-07-01", {"a"}},
        {"not the day before", "body a start=2015-07", "2015-06-30", {}},
        {"on its last day", "body a end=2015", "2015-12-31", {"a"}},
        {"not the day after", "body a end=2015", "2016-01-01", {}},
        {"a partial date of the question means its last day",
         "body a start=2015-12-31",
         "2015",
         {"a"}},
        {"to the last day of an uncertain end", "body a end=2014..2015", "2015-12-31", {"a"}},
        {"not after an uncertain end", "body a end=2014..2015", "2016", {}},
        {"dormant", "body a status=dormant", "2016", {"a"}},
        {"suspended", "body a status=suspended", "2016", {"a"}},
        {"not when disbanded, whatever its dates", "body a status=disbanded end=2020", "2016", {}},
        {"not while proposed", "body a status=proposed", "2016", {}},
        {"not while agreed", "body a status=agreed", "2016", {}},
        {"disputed", "body a evidence=s evidence=s/disputes", "2016", {"a"}},
        {"between phases not",
         "body a phase=\"active 2010..2011\" phase=\"active 2014..\"",
         "2012",
         {}},
        {"a phase without end ends before the next starts, which may be over too",
         "body a phase=\"active 2010..\" phase=\"suspended 2014..2014\"",
         "2015",
         {}},
        {"in its last phase, open",
         "body a phase=\"active 2010..\" phase=\"dormant 2014..\"",
         "2030",
         {"a"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            CHECK(live_bodies(test::snapshot(map, c.as_at)) == c.expected);
        }
    }
}

TEST_CASE("on another date than the map's own, a body lives only while its type did",
          "[graph][paths]") {
    constexpr std::string_view own = "map as_at=2016-03\n";
    const std::vector<OnDate> cases{
        {"before the law knew it", "body x type=ccg", "2013-03-31", {}},
        {"on the first day", "body x type=ccg", "2013-04-01", {"x"}},
        {"on the last day", "body x type=ccg", "2022-06-30", {"x"}},
        {"after the law knew it", "body x type=ccg", "2022-07-01", {}},
        {"a type of all times", "body x type=working-group", "1900", {"x"}},
        {"a type without an end", "body x type=pcc", "2099", {"x"}},
        {"the map's own date stands, whatever the law", "body x type=pct", "2016-03-18", {"x"}},
        {"to its last day", "body x type=pct", "2016-03-31", {"x"}},
        {"the day after it is another", "body x type=pct", "2016-04-01", {}},
        {"a start that is written down stands", "body x type=ccg start=2012", "2012-06-01", {"x"}},
        {"and an end", "body x type=pct end=2014", "2013-12", {"x"}},
        {"a start alone says nothing of the end", "body x type=pct start=2001", "2014", {}},
        {"of one that was dormant first",
         "body x type=ccg phase=\"dormant ..2014\" phase=\"active 2015..\"",
         "2013-01",
         {}},
        {"one that is planned stays planned, and is read as if in place",
         "body x type=pcc phase=\"agreed ..\" phase=\"active 2012-11-22..\"",
         "2012-06",
         {"x"},
         true},
        {"what it did went with it", "body x type=ccg\nbody y\nx member-of y", "2013-01", {"y"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(std::string(own) + std::string(c.map));
            CHECK(live_bodies(test::snapshot(map, c.as_at, c.with_proposals)) == c.expected);
        }
    }
}

TEST_CASE("a body that another succeeds ends before it where their dates could meet",
          "[graph][paths]") {
    const std::vector<OnDate> cases{
        {"the old one the day before",
         "body old end=2015\nbody young start=2015-04\nyoung succeeds old",
         "2015-03-31",
         {"old"}},
        {"the young one from its first day",
         "body old end=2015\nbody young start=2015-04\nyoung succeeds old",
         "2015-04-01",
         {"young"}},
        {"an uncertain end",
         "body old end=2014..2016\nbody young start=2015-04\nyoung succeeds old",
         "2015-05",
         {"young"}},
        {"ends that cannot meet stay",
         "body old end=2016\nbody young start=2015-04\nyoung succeeds old",
         "2015-05",
         {"old", "young"}},
        {"an open end stays",
         "body old\nbody young start=2015-04\nyoung succeeds old",
         "2015-05",
         {"old", "young"}},
        {"a succession that was only proposed ends nothing",
         "body old end=2015\nbody young start=2015-04\nyoung succeeds old status=proposed",
         "2015-05",
         {"old", "young"}},
        {"nothing ends before a proposal of what follows it",
         "body old end=2015\nbody young phase=\"proposed 2014..\" phase=\"active "
         "2015-04..\"\nyoung succeeds old",
         "2015-03",
         {"old"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            CHECK(live_bodies(test::snapshot(map, c.as_at)) == c.expected);
        }
    }
}

TEST_CASE("a body has the status of its phase on the date", "[graph][paths]") {
    const Register map = test::map(
        "body a phase=\"proposed 2011..\" phase=\"active 2013..2019\" phase=\"dormant "
        "2019..2021\"");
    const auto status = [&](std::string_view as_at) {
        return test::snapshot(map, as_at).status(test::body(map, "a"));
    };
    CHECK(status("2010") == BodyStatus::disbanded);
    CHECK(status("2012") == BodyStatus::proposed);
    CHECK(status("2013-01-01") == BodyStatus::active);
    CHECK(status("2019-01-01") == BodyStatus::dormant);  // two hold; the later stands
    CHECK(status("2022") == BodyStatus::disbanded);
}

struct Live {
    std::string_view name{};
    std::string_view map{};
    Texts plain{}, with_proposals{}, firm{};
};

Texts live_facts(const Register& map, bool with_proposals, bool firm_only) {
    const Snapshot s = test::snapshot(map, {}, with_proposals, firm_only);
    Texts result = live_ids<RelationId>(s, map.relations());
    for (auto& id : live_ids<RemitId>(s, map.remits()))
        result.push_back(id);
    for (auto& id : live_ids<DocumentId>(s, map.documents()))
        result.push_back(id);
    return result;
}

TEST_CASE("a fact is live by its status, its dates and its bodies", "[graph][paths]") {
    const Texts none;
    const Texts line{"reports-to.a.b"};
    const Texts plan{"plan"};
    const std::vector<Live> cases{
        {"in place and sourced", "a reports-to b evidence=s", line, line, line},
        {"in place, no source", "a reports-to b", line, line, none},
        {"disputed", "a reports-to b status=disputed evidence=s", line, line, none},
        {"both stances", "a reports-to b evidence=s evidence=s/disputes", line, line, none},
        {"only asked about", "a reports-to b evidence=s/asks", none, none, none},
        {"unconfirmed", "a reports-to b status=unconfirmed", none, none, none},
        {"absent", "a reports-to b status=absent evidence=s", none, none, none},
        {"lapsed", "a reports-to b status=lapsed evidence=s", none, none, none},
        {"proposed", "a reports-to b status=proposed evidence=s", none, line, none},
        {"agreed", "a reports-to b status=agreed", none, line, none},
        {"over", "a reports-to b end=2016-03-17 evidence=s", none, none, none},
        {"to the day", "a reports-to b end=2016-03-18 evidence=s", line, line, line},
        {"to a body that has ended", "body b end=2015\na reports-to b evidence=s", none, none,
         none},
        {"to a proposed body", "body b status=proposed\na reports-to b evidence=s", none, line,
         none},
        {"from a disputed body", "body a evidence=s/disputes\na reports-to b evidence=s", line,
         line, none},
        {"a disputed remit",
         "remit a strategy t status=disputed",
         {"a.t.strategy"},
         {"a.t.strategy"},
         none},
        {"a proposed remit", "remit a strategy t status=proposed", none, {"a.t.strategy"}, none},
        {"a remit of an ended body", "body a end=2015\nremit a strategy t", none, none, none},
        {"a plan in force", "document plan body=a valid_from=2015 valid_to=2016 evidence=s", plan,
         plan, plan},
        {"a plan run out", "document plan body=a valid_to=2015 evidence=s", none, none, none},
        {"a plan dated later", "document plan body=a date=2017", none, none, none},
        {"a plan of one ended and one live body", "body b end=2015\ndocument plan bodies=a;b", plan,
         plan, none},
        {"a plan of ended bodies", "body b end=2015\ndocument plan body=b", none, none, none},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            CHECK(live_facts(map, false, false) == c.plain);
            CHECK(live_facts(map, true, false) == c.with_proposals);
            CHECK(live_facts(map, false, true) == c.firm);
        }
    }
}

TEST_CASE("a stated absence is current while its dates hold and its bodies live",
          "[graph][paths]") {
    const Register map = test::map(
        "body ended end=2015\na reports-to b status=absent\na reports-to c status=absent end=2015\n"
        "a reports-to ended status=absent\nremit a strategy t status=absent\nremit ended strategy "
        "t");
    const Snapshot s = test::snapshot(map);
    Texts current;
    for (std::size_t i = 0; i < map.relations().size(); ++i) {
        if (s.current(RelationId(i))) current.push_back(map.id(RelationId(i)));
    }
    for (std::size_t i = 0; i < map.remits().size(); ++i) {
        if (s.current(RemitId(i))) current.push_back(map.id(RemitId(i)));
    }
    CHECK(current == Texts{"reports-to.a.b", "a.t.strategy"});
}

TEST_CASE("arcs stand in the order of relations, undirected ones both ways", "[graph][paths]") {
    const Register map = test::map(
        "c reports-to m\nb part-of m\na reports-to m\nm accountable-to z\nz coordinates-with m\n"
        "m coordinates-with b\nm coordinates-with m\nm scrutinises a\nm reports-to q "
        "status=absent");
    const Snapshot s = test::snapshot(map);
    const auto shown = [&](const std::vector<Arc>& arcs) {
        Texts result;
        for (const Arc& arc : arcs)
            result.push_back(map.id(arc.body) + " " + map.id(arc.relation));
        return result;
    };
    const BodyId m = test::body(map, "m");
    CHECK(shown(s.to(m, RelationClass::line)) ==
          Texts{"a reports-to.a.m", "c reports-to.c.m", "b part-of.b.m"});
    CHECK(shown(s.from(m, RelationClass::line)) == Texts{"z accountable-to.m.z"});
    const Texts coordination{"b coordinates-with.b.m", "m coordinates-with.m.m",
                             "z coordinates-with.m.z"};
    CHECK(shown(s.from(m, RelationClass::coordination)) == coordination);
    CHECK(shown(s.to(m, RelationClass::coordination)) == coordination);
    CHECK(shown(s.from(m, RelationClass::scrutiny)) == Texts{"a scrutinises.m.a"});
    CHECK(s.from(m, RelationClass::funding).empty());
    CHECK(s.touching(m).size() == 9);
    CHECK(s.touching(test::body(map, "q")).size() == 1);
}

struct Silence {
    std::string_view name{};
    std::string_view complete{};
    std::string_view as_at{};
    Basis expected{};
};

TEST_CASE("a list is vouched for in the map's own year, or for a year after its date",
          "[graph][paths]") {
    const std::vector<Silence> cases{
        {"in the map's year", "members", "2016-12-31", Basis::complete},
        {"before the map's year", "members", "2015-12-31", Basis::not_recorded},
        {"after the map's year", "members", "2017-01-01", Basis::not_recorded},
        {"from the first day of its date", "members@2014", "2014-01-01", Basis::complete},
        {"not before it", "members@2014", "2013-12-31", Basis::not_recorded},
        {"until a year after its last day", "members@2014", "2015-12-31", Basis::complete},
        {"not longer", "members@2014", "2016-01-01", Basis::not_recorded},
        {"not in the map's year when dated", "members@2014", "2016-03-18", Basis::not_recorded},
        {"another list", "reporting;funding", "2016-03-18", Basis::not_recorded},
        {"one of several", "reporting;members", "2016-03-18", Basis::complete},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map("body a complete=" + std::string(c.complete));
            const Snapshot s = test::snapshot(map, c.as_at);
            CHECK(s.silence(test::body(map, "a"), Aspect::members) == c.expected);
        }
    }
}

struct Shown {
    std::string_view name{};
    std::string_view map{};
    Texts expected{};
};

Texts chosen(const Register& map, auto wanted) {
    Texts result;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (wanted(BodyId(i))) result.push_back(map.id(BodyId(i)));
    }
    return result;
}

TEST_CASE("the scope is what the map says, else who has a remit or a line", "[graph][paths]") {
    const std::vector<Shown> cases{
        {"both ends of a line", "a reports-to b\nc informs a", {"a", "b"}},
        {"a remit", "remit a strategy t\nc funds a", {"a"}},
        {"who is said to report to nobody, not to whom; no proposed remit",
         "a reports-to b status=absent\nremit c strategy t status=proposed",
         {"a"}},
        {"whose list of lines is vouched for",
         "body a complete=reporting\nbody b complete=members",
         {"a"}},
        {"not the agencies, elected, funders and posts",
         "body force type=police-force\nbody council type=county-council\nbody fund "
         "type=fund\nbody post type=post\n"
         "force reports-to a\na reports-to council\nfund reports-to a\npost reports-to a\n",
         {"a"}},
        {"bodies that it names, with or without remit",
         "map scope_bodies=a;b\nbody b type=police-force\nc reports-to d",
         {"a", "b"}},
        {"types",
         "map scope_types=csp\nbody a type=csp\nbody b type=cdrp\nc reports-to a",
         {"a", "b"}},
        {"remits on a topic and under it, however deep",
         "map scope_topics=t\ntopic u broader=t\ntopic v broader=u\nremit a strategy t\nremit b "
         "strategy v\n"
         "remit c strategy w\nd reports-to a",
         {"a", "b"}},
        {"not the wider topic", "map scope_topics=u\ntopic u broader=t\nremit a strategy t", {}},
        {"not a lapsed remit", "map scope_topics=t\nremit a strategy t status=lapsed", {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            CHECK(chosen(map, [&](BodyId b) { return s.in_scope(b); }) == c.expected);
        }
    }
}

TEST_CASE("reach follows lines, and scrutiny to the scrutineer", "[graph][paths]") {
    const std::string council = "body council type=county-council\n";
    const std::vector<Shown> cases{
        {"along lines", "a reports-to b\nb part-of council\nc reports-to d", {"a", "b", "council"}},
        {"to a scrutineer that answers to the elected",
         "panel scrutinises a\npanel accountable-to council",
         {"a", "council", "panel"}},
        {"not from the scrutineer to the scrutinised", "panel scrutinises council", {"council"}},
        {"from the elected who are scrutinised",
         "panel scrutinises a\ncouncil scrutinises panel",
         {"a", "council", "panel"}},
        {"not against a line", "council reports-to a", {"council"}},
        {"not by a seat or money",
         "council member-of a\ncouncil funds b\nc informs council",
         {"council"}},
        {"not by a proposed line", "a reports-to council status=proposed", {"council"}},
        {"round a ring",
         "a reports-to b\nb reports-to a\nb reports-to council",
         {"a", "b", "council"}},
        {"not to an elected body that has ended",
         "body old type=district-council end=2015\na reports-to old",
         {"council"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(council + std::string(c.map));
            const Snapshot s = test::snapshot(map);
            CHECK(chosen(map, [&](BodyId b) { return s.reaches_elected(b); }) == c.expected);
        }
    }
}

TEST_CASE("bodies that report to one another are one ring", "[graph][paths]") {
    const Register map =
        test::map("a reports-to b\nb part-of c\nc accountable-to a\nd reports-to a\nc informs d");
    const Snapshot s = test::snapshot(map);
    const auto ring = [&](std::string_view id) { return s.ring_of(test::body(map, id)); };
    CHECK(ring("a") == ring("b"));
    CHECK(ring("a") == ring("c"));
    CHECK(ring("a") < ring("d"));  // lines lead to lower numbers
}

TEST_CASE("seats are held by members, those they speak for, and what they chair",
          "[graph][paths]") {
    const std::vector<Shown> cases{
        {"a member", "a member-of board role=member", {"a on board"}},
        {"without a role", "a member-of board", {"a on board"}},
        {"attendees, observers and secretaries hold none",
         "a member-of board role=attendee\nb member-of board role=observer\nc member-of board "
         "role=secretariat",
         {}},
        {"an authority holds none", "a authority-of board", {}},
        {"for whom it speaks", "a member-of board on_behalf_of=b", {"a on board", "b on board"}},
        {"not for one that has ended",
         "body b end=2015\na member-of board on_behalf_of=b",
         {"a on board"}},
        {"what its post chairs",
         "body chair type=post\nchair member-of a role=chair\nchair member-of board",
         {"a on board", "chair on a (chair)", "chair on board"}},
        {"not what an agency chairs",
         "body force type=police-force\nforce member-of a role=chair\nforce member-of board",
         {"force on a (chair)", "force on board"}},
        {"not what its post is only deputy of",
         "body deputy type=post\ndeputy member-of a role=vice-chair\ndeputy member-of board",
         {"deputy on a (vice-chair)", "deputy on board"}},
        {"the strongest of several",
         "a member-of board role=member\na member-of board role=chair\na member-of board "
         "role=co-opted",
         {"a on board (chair)"}},
        {"no lapsed seat", "a member-of board status=lapsed", {}},
        {"two posts of one person stay two", "a held-with b\na member-of board", {"a on board"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            Texts of;
            Texts on;
            for (std::size_t i = 0; i < map.bodies().size(); ++i) {
                for (const Seat& seat : s.seats_of(BodyId(i))) {
                    const Role role = map[seat.relation].role;
                    const bool plain = role == Role::none || role == Role::member;
                    of.push_back(map.id(seat.holder) + " on " + map.id(seat.host) +
                                 (plain ? "" : " (" + std::string(word(role)) + ")"));
                }
                for (const Seat& seat : s.seats_on(BodyId(i)))
                    on.push_back(map.id(seat.holder));
            }
            CHECK(of == c.expected);
            CHECK(on.size() == of.size());
        }
    }
}

TEST_CASE("a post of very many chairs speaks for none of them", "[graph][paths]") {
    std::string lines = "body post type=post\npost member-of board\n";
    for (int i = 0; i < 40; ++i)
        lines += "post member-of g" + std::to_string(i) + " role=chair\n";
    const Register map = test::map(lines);
    const Snapshot s = test::snapshot(map);
    CHECK(s.seats_on(test::body(map, "board")).size() == 1);
}

}  // namespace
