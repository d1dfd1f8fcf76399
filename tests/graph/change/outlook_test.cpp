// SPDX-License-Identifier: MIT
#include "remit/graph/outlook.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/packs.hpp"
#include "tests/support/plans.hpp"

namespace {

using namespace remit;
using test::WrittenPlan;
using Lines = std::vector<std::string>;

/// North and South end with the year, and East takes their place.
constexpr std::string_view merged =
    "map jurisdiction=england\narea force kind=police-area covers=n;s\n"
    "body north type=csp areas=n end=2015-12-31 planned_per_year=4 hours=2\n"
    "body south type=csp areas=s end=2015-12-31 planned_per_year=6\n"
    "body east type=csp areas=n;s start=2016-01-01 planned_per_year=6 hours=2\n"
    "east succeeds north start=2016-01-01\neast succeeds south start=2016-01-01\n";

WrittenPlan plan(std::string_view lines, const RuleBook* rules = nullptr) {
    return {std::string(merged) + std::string(lines),
            "2016-01-01",
            {{{"north", "south"}, {"east"}}},
            rules,
            "england",
            {"G101"}};
}

std::string text(const Sum& sum) {
    return sum.missing == 0 ? fmt::format("{:g}", sum.known)
                            : fmt::format("{:g}+{}?", sum.known, sum.missing);
}

std::string ended(std::string why) { return why.empty() ? why : ": " + why; }

Lines seats(const WrittenPlan& p) {
    Lines result;
    for (const SeatLoad& load : p.outlook().seats) {
        result.push_back(fmt::format("{} {} > {} seats, {} > {} meetings, {} > {} hours",
                                     p.map().id(load.holder), load.seats_before, load.seats_after,
                                     text(load.meetings_before), text(load.meetings_after),
                                     text(load.hours_before), text(load.hours_after)));
    }
    return result;
}

Lines remits(const WrittenPlan& p) {
    Lines result;
    for (const RemitChange& r : p.outlook().remits) {
        result.push_back(fmt::format("{} {} {} {} > {} in {}{}", word(r.fate), word(r.function),
                                     p.map().id(r.topic), test::ids(p.map(), std::span(r.before)),
                                     test::ids(p.map(), std::span(r.after)),
                                     test::ids(p.map(), std::span(r.areas)), ended(r.why)));
    }
    return result;
}

Lines money(const WrittenPlan& p) {
    Lines result;
    for (const MoneyChange& m : p.outlook().money) {
        result.push_back(fmt::format("{} pays {} {} {}: {} > {}{}", p.map().id(m.payer),
                                     p.map().id(m.payee), m.currency, m.period,
                                     text(m.amount_before), text(m.amount_after), ended(m.why)));
    }
    return result;
}

Lines lines(const WrittenPlan& p) {
    Lines result;
    for (const LineChange& line : p.outlook().lines)
        result.push_back(line.says);
    return result;
}

Lines papers(const WrittenPlan& p) {
    Lines result;
    for (const PaperToMake& paper : p.outlook().papers) {
        std::string old;
        for (const DocumentId id : paper.old)
            old += (old.empty() ? "" : "+") + p.map().id(id);
        result.push_back(fmt::format("{} {} [{}]{}", paper.by ? iso(paper.by) : "-", paper.what,
                                     old, ended(paper.why)));
    }
    return result;
}

Lines voices(const WrittenPlan& p) {
    Lines result;
    for (const VoiceChange& v : p.outlook().voices) {
        result.push_back(fmt::format(
            "{}: chairs {}, elected {}, lost {}{}", p.map().id(v.body),
            test::ids(p.map(), std::span(v.chairs)), test::ids(p.map(), std::span(v.elected)),
            test::ids(p.map(), std::span(v.lost)), v.loses_chair ? ", chair lost" : ""));
    }
    return result;
}

Lines sizes(const WrittenPlan& p) {
    Lines result;
    for (const SizeAmongPeers& s : p.outlook().sizes) {
        result.push_back(fmt::format(
            "{}: {} parts, {} people; {} peers, {:g} and {:g}; in {} across {}{}",
            p.map().id(s.body), s.parts, s.population, s.peers, s.median_parts, s.median_population,
            test::ids(p.map(), std::span(s.police_areas)),
            test::ids(p.map(), std::span(s.cut_across)), s.outsized ? ", outsized" : ""));
    }
    return result;
}

}  // namespace

TEST_CASE("seats, meetings and hours are counted by organisation", "[graph][change]") {
    CHECK(
        seats(plan("police member-of north end=2015-12-31\npolice member-of south end=2015-12-31\n"
                   "police member-of east start=2016-01-01\n"
                   "council member-of south role=attendee\nchief part-of council\n"
                   "chief member-of south end=2015-12-31\nlead member-of east start=2016-01-01")) ==
        Lines{"council 1 > 0 seats, 6 > 0 meetings, 0+1? > 0 hours",
              "police 2 > 1 seats, 10 > 6 meetings, 8+1? > 12 hours",
              "lead 0 > 1 seats, 0 > 6 meetings, 0 > 12 hours"});
}

TEST_CASE("remits are kept, joined, gained, doubled or left", "[graph][change]") {
    CHECK(
        remits(plan("remit north strategy parks end=2015-12-31\n"
                    "remit south strategy parks end=2015-12-31\n"
                    "remit east strategy parks start=2016-01-01\n"
                    "remit north delivery roads end=2015-12-31\n"
                    "remit east delivery roads start=2016-01-01\n"
                    "remit south coordination trees end=2015-12-31\n"
                    "body county type=partnership-board areas=n;s\nremit county strategy parks")) ==
        Lines{"kept delivery roads north > east in n+s",
              "joined strategy parks north+south > east in n+s: Two held it, one does now.",
              "gained delivery roads north > east in s: It now reaches into S.",
              "doubled strategy parks north+south > county+east in n+s: County does the same "
              "there, as before.",
              "without a holder coordination trees south >  in s: Nobody on the map is left to "
              "hold it."});
}

TEST_CASE("money is held by pair of payer and payee", "[graph][change]") {
    CHECK(money(plan("pcc funds north amount=100 period=2015-16 end=2015-12-31\n"
                     "pcc funds south amount=50 period=2015-16 end=2015-12-31\n"
                     "pcc funds east amount=150 period=2015-16 start=2016-01-01\n"
                     "fund funds north end=2015-12-31")) ==
          Lines{"fund pays east  : 0+1? > 0: The plan ends it.",
                "pcc pays east  2015-16: 150 > 150: Two payments become one."});
}

TEST_CASE("lines are told where they lead afterwards", "[graph][change]") {
    CHECK(
        lines(plan("group reports-to north end=2015-12-31\ngroup reports-to east start=2016-01-01\n"
                   "north informs board end=2015-12-31\nsouth informs board end=2015-12-31\n"
                   "east informs board start=2016-01-01\n"
                   "north coordinates-with south\npanel scrutinises south\n"
                   "other reports-to board end=2015-12-31\nother reports-to hwb start=2016-01-01\n"
                   "hwb consults east start=2016-01-01")) ==
        Lines{"The Group reports to East, no longer to North.",
              "Other reports to the Hwb, no longer to the Board.",
              "East informs the Board, in place of North and South.",
              "The Hwb consults East (new).", "The Panel scrutinises South: that ends.",
              "North coordinates with South: these are one now."});
}

TEST_CASE("papers are listed by the day on which they are needed", "[graph][change]") {
    CHECK(
        papers(plan("document a body=north valid_to=2016-03-31\n"
                    "document b body=south valid_to=2015-12-31\n"
                    "document c body=north kind=strategy\n"
                    "document d body=south kind=report\n"
                    "document e body=south kind=annual-report date=2015-06\n"
                    "decision r kind=recommendation by=panel to=north due=2016-05 outcome=pending\n"
                    "decision s kind=recommendation by=panel to=north outcome=agreed")) ==
        Lines{
            "2016-01-01 a strategy [c]: In place of the old one; until when it holds is not said.",
            "2016-03-31 a partnership plan [a+b]: One in place of two, of which the last holds "
            "to 31 March 2016.",
            "2016-05 an answer to the Panel []"});
}

TEST_CASE("voices of the elected that are lost are told", "[graph][change]") {
    CHECK(voices(plan("body lead type=councillor-post\nbody chair type=councillor-post\n"
                      "lead member-of north end=2015-12-31\n"
                      "chair member-of north role=chair end=2015-12-31\n"
                      "lead member-of east start=2016-01-01\n"
                      "officer member-of south end=2015-12-31")) ==
          Lines{"north: chairs chair, elected chair+lead, lost chair, chair lost"});
}

TEST_CASE("a new body is measured beside its peers", "[graph][change]") {
    CHECK(sizes(plan("area county kind=county covers=n;s;w;x\narea n population=100\n"
                     "area s population=50\narea hill overlaps=n\n"
                     "body west type=csp areas=w\nbody far type=csp areas=x")) ==
          Lines{"east: 2 parts, 150 people; 2 peers, 1 and -1; in force across hill"});
}

TEST_CASE("what a closed body leaves is told", "[graph][change]") {
    const WrittenPlan p(
        "body gone type=forum areas=n end=2015-12-31\nbody other type=forum areas=n\n"
        "remit gone strategy parks end=2015-12-31\nremit other strategy parks\n"
        "remit gone strategy trees end=2015-12-31\n"
        "fund funds gone amount=5 end=2015-12-31\nother reports-to gone\n"
        "other member-of gone role=chair",
        "2016-01-01", {}, nullptr, {}, {"G101"});
    CHECK(remits(p) == Lines{"kept strategy parks gone > other in n: Other holds it there too.",
                             "without a holder strategy trees gone >  in n: Nobody on the map is "
                             "left to hold it."});
    CHECK(money(p) == Lines{"fund pays gone  : 5 > 0: Gone ends, and nobody is shown to take its "
                            "place in this."});
    CHECK(lines(p) == Lines{"Other reports to Gone: that ends."});
    CHECK(seats(p) == Lines{"other 1 > 0 seats, 0+1? > 0 meetings, 0+1? > 0 hours"});
    CHECK(voices(p) == Lines{"gone: chairs other, elected , lost "});
    CHECK(p.outlook().consents.empty());
    CHECK(p.outlook().notes.empty());
}

TEST_CASE("a plan that changes a seat tells it, and leaves alone what it does not touch",
          "[graph][change]") {
    const WrittenPlan p(
        "body board type=forum planned_per_year=4 hours=2\n"
        "a member-of board\nb member-of board start=2016-01-01\n"
        "c member-of club\nremit board strategy parks\nd funds club",
        "2016-01-01", {}, nullptr, {}, {"G101"});
    CHECK(seats(p) == Lines{"a 1 > 1 seats, 4 > 4 meetings, 8 > 8 hours",
                            "b 0 > 1 seats, 0 > 4 meetings, 0 > 8 hours"});
    CHECK(remits(p) == Lines{"kept strategy parks board > board in "});
    CHECK(money(p) == Lines{});
    CHECK(lines(p) == Lines{});
}

TEST_CASE("a body that is parted hands on what it held", "[graph][change]") {
    const WrittenPlan p(
        "body whole type=forum areas=n;s end=2015-12-31\nbody one type=forum areas=n "
        "start=2016-01-01\nbody two type=forum areas=s start=2016-01-01\n"
        "remit whole strategy parks end=2015-12-31\nremit one strategy parks start=2016-01-01\n"
        "remit two strategy parks start=2016-01-01",
        "2016-01-01", {{{"whole"}, {"one", "two"}}}, nullptr, {}, {"G101"});
    CHECK(remits(p) == Lines{"kept strategy parks whole > one+two in n+s"});
    CHECK(p.outlook().consents.empty());
}
