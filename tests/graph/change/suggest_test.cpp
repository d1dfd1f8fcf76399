// SPDX-License-Identifier: MIT
#include "remit/graph/suggest.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Lines = std::vector<std::string>;
using test::sit;

/// A county of four districts in one police area, with a partnership in three of them.
constexpr std::string_view county =
    "area county kind=county\n"
    "area police kind=police-area covers=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "area east within=county\n"
    "area west within=county\n"
    "body north-csp type=csp areas=north\n"
    "body south-csp type=csp areas=south\n"
    "body east-csp type=csp areas=east\n";
/// Two of them have four members in common.
const std::string two = sit("north-csp", "abcd") + sit("south-csp", "abcd");

Suggestions suggested(const Register& map, const SuggestOptions& options = {}) {
    return suggest_mergers(test::snapshot(map), options);
}

/// "6 north-csp+south-csp in police".
Lines ranked(const Register& map, const SuggestOptions& options = {}) {
    Lines result;
    for (const MergerCandidate& c : suggested(map, options).candidates) {
        result.push_back(fmt::format("{:g} {}{}{}", c.score, test::ids(map, c.bodies),
                                     c.place ? " in " + map.id(c.place) : "",
                                     c.all_there ? ", all" : ""));
    }
    return result;
}

/// Every reason of the first candidate, with its weight; then what does not count.
Lines reasons(const Register& map) {
    const Suggestions all = suggested(map);
    Lines result;
    for (const MergerCandidate& c : all.candidates) {
        for (const MergerReason& reason : c.reasons)
            result.push_back(fmt::format("{}{:g} {}", reason.speaks_for ? "+" : "-", reason.weight,
                                         reason.text));
        for (const std::string& text : c.not_counted)
            result.push_back("? " + text);
        break;
    }
    return result;
}

struct Case {
    std::string_view name{};
    std::string map{};
    Lines expected{};
    SuggestOptions options{};
};

void check(const std::vector<Case>& cases) {
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(ranked(test::map(std::string(county) + c.map), c.options) == c.expected);
        }
    }
}

TEST_CASE("bodies with enough in common might be one", "[graph][change][suggest]") {
    const Lines both{"6 north-csp+south-csp in police"};
    const std::string boards =
        "body a areas=north\nbody b areas=south\n" + sit("a", "abcd") + sit("b", "abcd");
    check({
        {"four members", two, both},
        {"three members",
         sit("north-csp", "abc") + sit("south-csp", "abc"),
         {"5 north-csp+south-csp in police"}},
        {"two members", sit("north-csp", "ab") + sit("south-csp", "ab")},
        {"two members and work that they coordinate",
         sit("north-csp", "ab") + sit("south-csp", "ab") + "north-csp coordinates-with south-csp",
         {"5 north-csp+south-csp in police"}},
        {"two members and two tasks",
         sit("north-csp", "ab") + sit("south-csp", "ab") +
             "remit north-csp strategy safety\nremit south-csp strategy safety\n"
             "remit north-csp delivery safety\nremit south-csp delivery safety",
         {"5 north-csp+south-csp in police"}},
        {"only attendees",
         "ma member-of north-csp role=attendee\nma member-of south-csp role=attendee\n"
         "mb member-of north-csp role=attendee\nmb member-of south-csp role=attendee\n"
         "mc member-of north-csp role=attendee\nmc member-of south-csp role=attendee"},
        {"tasks and a superior alone",
         "remit north-csp strategy safety\nremit south-csp strategy safety\n"
         "north-csp reports-to board\nsouth-csp reports-to board"},
        {"members of unknown number, who may be others",
         "body ms type=agency count=unknown\nms member-of north-csp\nms member-of south-csp"},
        {"a record that stands for several", "body csps type=csp areas=west count=unknown\n" +
                                                 sit("north-csp", "abcd") + sit("csps", "abcd")},
        {"other types", "body hwb type=health-and-wellbeing-board areas=south\n" +
                            sit("north-csp", "abcd") + sit("hwb", "abcd")},
        {"another place", "area far kind=county\nbody far-csp type=csp areas=far\n" +
                              sit("north-csp", "abcd") + sit("far-csp", "abcd")},
        {"no place", "body lost type=csp\n" + sit("north-csp", "abcd") + sit("lost", "abcd")},
        {"one has ended",
         "body old type=csp areas=west end=2015\n" + sit("north-csp", "abcd") + sit("old", "abcd")},
        {"the county's own, above those of districts", "body county-csp type=csp areas=county\n" +
                                                           sit("north-csp", "abcd") +
                                                           sit("county-csp", "abcd")},
        {"one answers to the other", two + "north-csp reports-to south-csp"},
        {"one replaces the other", two + "north-csp succeeds south-csp status=proposed"},
        {"boards of any subject", boards},
        {"boards with one task",
         boards + "remit a strategy safety\nremit b strategy safety",
         {"6.5 a+b in police, all"}},
        {"boards with other tasks", boards + "remit a strategy safety\nremit b strategy theft"},
        {"councils",
         "body a type=district-council areas=north\nbody b type=district-council "
         "areas=south\n" +
             sit("a", "abcd") + sit("b", "abcd")},
        {"councils that are asked for",
         "body a type=district-council areas=north\nbody b type=district-council areas=south\n" +
             sit("a", "abcd") + sit("b", "abcd"),
         {},
         {.type = "district-council"}},
        {"posts", "body a type=officer-post areas=north\nbody b type=officer-post areas=south\n" +
                      sit("a", "abcd") + sit("b", "abcd")},
        {"agencies",
         "body a type=police-force areas=north\nbody b type=police-force areas=south\n"
         "a works-as-one-with b"},
    });
}

TEST_CASE("what the map itself puts forward is a candidate whatever its score",
          "[graph][change][suggest]") {
    const std::string far =
        "area far kind=county\narea fars kind=police-area covers=far\nbody far-csp type=csp "
        "areas=far\n";
    check({
        {"works as one",
         "north-csp works-as-one-with south-csp",
         {"5 north-csp+south-csp in police"}},
        {"said not to", "north-csp works-as-one-with south-csp status=absent"},
        {"to have one successor",
         "body new type=csp areas=north;south status=agreed start=2016-06\n"
         "new succeeds north-csp status=agreed\nnew succeeds south-csp status=agreed",
         {"5 north-csp+south-csp in police"}},
        {"asked for",
         "decision d kind=application about=north-csp;south-csp",
         {"5 north-csp+south-csp in police"}},
        {"asked for and refused",
         "decision d kind=application about=north-csp;south-csp "
         "outcome=refused"},
        {"across two police areas",
         far + "north-csp works-as-one-with far-csp",
         {"2 far-csp+north-csp"}},
        {"agreed across many councils",
         "decision d kind=consent about=north-csp;south-csp\n"
         "body c1 type=district-council\nc1 authority-of north-csp\n"
         "body c2 type=district-council\nc2 authority-of north-csp\n"
         "body c3 type=district-council\nc3 authority-of north-csp\n"
         "body c4 type=district-council\nc4 authority-of north-csp\n"
         "body c5 type=district-council\nc5 authority-of north-csp\n"
         "body c6 type=district-council\nc6 authority-of north-csp\n"
         "body c7 type=district-council\nc7 authority-of north-csp\n"
         "body c8 type=district-council\nc8 authority-of north-csp\n"
         "body c9 type=district-council\nc9 authority-of north-csp\n"
         "body c10 type=district-council\nc10 authority-of north-csp\n"
         "body c11 type=district-council\nc11 authority-of north-csp",
         {"-0.5 north-csp+south-csp in police"}},
        {"a record of several among them",
         "body csps type=csp areas=west count=8\n"
         "decision d kind=consent about=north-csp;csps"},
    });
}

TEST_CASE("groups lie within groups", "[graph][change][suggest]") {
    check({
        {"three alike",
         sit("north-csp", "abcd") + sit("south-csp", "abcd") + sit("east-csp", "abcd"),
         {"10 east-csp+north-csp+south-csp in police, all"}},
        {"two, then a third",
         sit("north-csp", "abcde") + sit("south-csp", "abcde") + sit("east-csp", "abcd"),
         {"11 east-csp+north-csp+south-csp in police, all", "7 north-csp+south-csp in police"}},
        {"two, and one that has little with them",
         two + sit("east-csp", "abe"),
         {"6 north-csp+south-csp in police", "6 east-csp+north-csp+south-csp in police, all"}},
        {"two, and one that has next to nothing with them",
         two + sit("east-csp", "aef"),
         {"6 north-csp+south-csp in police"}},
        {"a fourth that stands for several, so that three are not all",
         two + sit("east-csp", "abe") + "body csps type=csp areas=west count=2",
         {"6 north-csp+south-csp in police"}},
    });
}

TEST_CASE("suggestions may be of one type or one area", "[graph][change][suggest]") {
    const std::string more = two +
                             "area far kind=county\narea x within=far\narea y within=far\n"
                             "body x-csp type=csp areas=x\nbody y-csp type=csp areas=y\n" +
                             sit("x-csp", "abc") + sit("y-csp", "abc") +
                             "body p type=lscb areas=north\nbody q type=lscb areas=south\n" +
                             sit("p", "abc") + sit("q", "abc");
    const Register map = test::map(std::string(county) + more);
    CHECK(ranked(map) == Lines{"6 north-csp+south-csp in police", "5 p+q in police, all",
                               "5 x-csp+y-csp in far, all"});
    CHECK(ranked(map, {.type = "lscb"}) == Lines{"5 p+q in police, all"});
    CHECK(ranked(map, {.area = test::area(map, "far")}) == Lines{"5 x-csp+y-csp in far, all"});
    CHECK(ranked(map, {.area = test::area(map, "north")}) == Lines{});
    CHECK(ranked(map, {.most = 1}) == Lines{"6 north-csp+south-csp in police"});
    CHECK(suggested(map, {.most = 1}).left_out == 2);
}

TEST_CASE("a map without counties is one place", "[graph][change][suggest]") {
    CHECK(ranked(test::map("body a type=csp\nbody b type=csp\n" + sit("a", "abc") +
                           sit("b", "abc"))) == Lines{"5 a+b, all"});
}

TEST_CASE("each reason is told with its weight", "[graph][change][suggest]") {
    CHECK(reasons(test::map(std::string(county) + two)) ==
          Lines{"+4 Ma, Mb, Mc and Md sit on more than one of them: together they have eight "
                "seats, and one body would have four",
                "+2 One body would be chaired and served in place of two",
                "? How often they meet, and for how long, is not recorded",
                "? Whose agreement it would need is not recorded: no council is shown to take part",
                "? Who chairs the North Csp and the South Csp is not recorded"});
}

/// What more lines of a map change of the reasons.
struct Change {
    std::string_view name{};
    std::string more{};
    Lines gone{}, come{};
};

void check_changes(const std::string& before, const std::vector<Change>& changes) {
    Lines old = reasons(test::map(std::string(county) + before));
    std::ranges::sort(old);
    for (const Change& c : changes) {
        DYNAMIC_SECTION(c.name) {
            Lines now = reasons(test::map(std::string(county) + before + c.more));
            std::ranges::sort(now);
            Lines gone;
            Lines come;
            std::ranges::set_difference(old, now, std::back_inserter(gone));
            std::ranges::set_difference(now, old, std::back_inserter(come));
            CHECK(gone == c.gone);
            CHECK(come == c.come);
        }
    }
}

TEST_CASE("savings", "[graph][change][suggest]") {
    check_changes(
        two,
        {
            {"a plan each",
             "document p1 body=north-csp\ndocument p2 body=south-csp",
             {},
             {"+1 There would be one partnership plan in place of two"}},
            {"a plan of one", "document p1 body=north-csp"},
            {"reports on their grants",
             "document p1 body=north-csp kind=grant-report\n"
             "document p2 body=south-csp kind=grant-report"},
            {"a plan that has lapsed",
             "document p1 body=north-csp\ndocument p2 body=south-csp status=lapsed"},
            {"members of unknown number",
             "body ms type=agency count=unknown\nms member-of north-csp\nms member-of south-csp",
             {},
             {"? How many seats Ms hold is not recorded, nor who of them sits on more than one"}},
            {"authorities that are not shown to sit there",
             "body fire type=fire-authority\nfire authority-of north-csp\n"
             "fire authority-of south-csp",
             {},
             {"? Fire is an authority of more than one of them; whether it sits on each is not "
              "recorded"}},
            {"an authority of one", "body fire type=fire-authority\nfire authority-of north-csp"},
        });
    const auto meetings = [&](std::string_view north, std::string_view south) {
        std::string lines(county);
        lines += two;
        const auto put = [&](std::string_view body, std::string_view words) {
            const auto at = lines.find(body);
            lines.insert(lines.find('\n', at), " " + std::string(words));
        };
        put("body north-csp", north);
        put("body south-csp", south);
        Lines result;
        for (const std::string& line : reasons(test::map(lines))) {
            if (line.find(" meet") != std::string::npos) result.push_back(line);
        }
        return result;
    };
    CHECK(meetings("planned_per_year=6", "usual_per_year=4") ==
          Lines{"+1 Together they meet 10 times a year; one body that met as often as the busiest "
                "of them would meet 6 times",
                "? How long their meetings take is not recorded"});
    CHECK(meetings("planned_per_year=6", "") ==
          Lines{"? How often the South Csp meets is not recorded"});
    CHECK(meetings("planned_per_year=6 hours=2", "held_last_year=4 hours=2") ==
          Lines{"+1 Together they meet 10 times a year; one body that met as often as the busiest "
                "of them would meet 6 times",
                "+1 Their meetings take 20 hours a year, and those of one body would take 12"});
    CHECK(meetings("planned_per_year=6 hours=2", "held_last_year=4") ==
          Lines{"+1 Together they meet 10 times a year; one body that met as often as the busiest "
                "of them would meet 6 times",
                "? How long a meeting of the South Csp takes is not recorded"});
}

TEST_CASE("common ground", "[graph][change][suggest]") {
    const std::string consent = "decision d about=north-csp;south-csp by=pcc ";
    const std::string by_merger = "body pcc type=pcc\n";
    check_changes(
        two,
        {
            {"they work as one",
             "north-csp works-as-one-with south-csp",
             {},
             {"+3 They work as one already"}},
            {"they coordinate",
             "north-csp coordinates-with south-csp",
             {},
             {"+1 They coordinate their work already"}},
            {"both coordinate with a third",
             "north-csp coordinates-with board\n"
             "south-csp coordinates-with board"},
            {"a paper of both",
             "document p bodies=north-csp;south-csp",
             {},
             {"+1 Both share a partnership plan already"}},
            {"minutes of both",
             "document p bodies=north-csp;south-csp kind=minutes",
             {},
             {"+1 Both share minutes already"}},
            {"a task of both",
             "remit north-csp strategy safety\nremit south-csp strategy safety",
             {},
             {"+0.5 Both hold the same task: strategy on safety"}},
            {"an area that holds both, and not the third",
             "area shire kind=csp-area covers=north;south",
             {},
             {"+2 Both lie in Shire"}},
            {"an area that holds the third too",
             "area shire kind=csp-area covers=north;south;east"},
            {"one superior",
             "north-csp reports-to board\nsouth-csp reports-to board",
             {},
             {"+1 Both answer to the Board"}},
            {"consent given",
             by_merger + consent + "kind=consent outcome=agreed",
             {},
             {"+1 Agreed to by the Pcc", "+3 A decision puts them forward to become one"}},
            {"consent refused",
             by_merger + consent + "kind=consent outcome=refused",
             {},
             {"-5 Refused by the Pcc"}},
            {"consent pending",
             by_merger + consent + "kind=consent outcome=pending",
             {},
             {"+3 A decision puts them forward to become one", "? Not yet decided by the Pcc"}},
            {"consent of which no outcome is known",
             by_merger + consent + "kind=consent",
             {},
             {"+3 A decision puts them forward to become one",
              "? No outcome is recorded of what was put to or said by the Pcc"}},
            {"consent that nobody sought", by_merger + consent + "kind=consent outcome=not-sought"},
            {"an agreement about anything", by_merger + consent + "kind=agreement outcome=agreed"},
            {"a refusal about one of them and others",
             by_merger + "decision d about=north-csp;east-csp by=pcc kind=consent outcome=refused"},
        });
    const Lines chaired =
        reasons(test::map(std::string(county) + sit("north-csp", "bcd") + sit("south-csp", "bcd") +
                          "ma member-of north-csp role=chair\n"
                          "ma member-of south-csp role=chair"));
    CHECK(std::ranges::count(chaired, "+1 Ma chairs both") == 1);
}

TEST_CASE("risks", "[graph][change][suggest]") {
    const std::string no_council =
        "? Whose agreement it would need is not recorded: no council is shown to take part";
    check_changes(
        two, {
                 {"councils",
                  "body dc type=district-council\nbody cc type=county-council\n"
                  "dc authority-of north-csp\ncc authority-of south-csp",
                  {no_council},
                  {"-1 Two councils take part in them and would have to be won over: Cc and Dc"}},
                 {"a task of one",
                  "remit north-csp strategy safety",
                  {},
                  {"-0.5 One task is held by one of them alone: strategy on safety"}},
                 {"localities",
                  "area one kind=policing-locality covers=north\n"
                  "area other kind=policing-locality covers=south",
                  {},
                  {"-1 They lie in different policing localities: One and Other"}},
                 {"a locality of one, and of the other unknown",
                  "area one kind=policing-locality covers=north"},
                 {"a boundary that is cut",
                  "area one kind=policing-locality covers=north;east",
                  {},
                  {"-0.5 Its boundary would cut across One"}},
                 {"one that is said to be cut",
                  "area one kind=policing-locality overlaps=north",
                  {},
                  {"-0.5 Its boundary would cut across One"}},
                 {"one that they cover whole",
                  "area one kind=policing-locality covers=north;south",
                  {},
                  {"+2 Both lie in One"}},
             });
}

TEST_CASE("elected chairs that would be lost", "[graph][change][suggest]") {
    const auto chairs = [](std::string_view one, std::string_view other) {
        Lines result;
        const std::string lines = fmt::format(
            "{}{}body x type=post\nbody y type=post\nx member-of north-csp role=chair "
            "{}\ny member-of south-csp role=chair {}",
            county, two, one, other);
        for (const std::string& line : reasons(test::map(lines))) {
            if (line.find(" chair") != std::string::npos && !line.starts_with("+2"))
                result.push_back(line);
        }
        return result;
    };
    CHECK(chairs("capacity=elected-member", "capacity=elected-member") ==
          Lines{"-1 Two elected chairs would become one"});
    CHECK(chairs("capacity=elected-member", "capacity=officer") == Lines{});
    CHECK(chairs("", "capacity=officer") ==
          Lines{"? Whether the chair of the North Csp is elected is not recorded"});
    CHECK(chairs("", "") == Lines{"? Whether the chairs of the North Csp and the South Csp are "
                                  "elected is not recorded"});
}

TEST_CASE("who has little in common with the rest", "[graph][change][suggest]") {
    const auto told = [](const std::string& lines) {
        Lines result;
        for (const std::string& line : reasons(test::map(std::string(county) + lines))) {
            if (line.find("in common") != std::string::npos) result.push_back(line);
        }
        return result;
    };
    const std::string as_one = "decision d kind=application about=north-csp;south-csp\n";
    CHECK(told(two + as_one) == Lines{});
    CHECK(told(as_one) ==
          Lines{"? The North Csp and the South Csp have little on record in common with one "
                "another"});
    CHECK(told(as_one + sit("north-csp", "abc") + sit("south-csp", "def")) ==
          Lines{"-4 The North Csp and the South Csp have little in common with one another"});
    CHECK(told(two + sit("east-csp", "abe") +
               "decision d kind=application about=north-csp;south-csp;east-csp") ==
          Lines{"-2 The East Csp has little in common with the rest"});
}

TEST_CASE("a body far larger than its peers is a risk", "[graph][change][suggest]") {
    const std::string more = "area a within=county\narea b within=county\narea c within=county\n";
    const Lines with_west =
        reasons(test::map(std::string(county) + more + sit("north-csp", "abcd") +
                          "body west-csp type=csp areas=west;a;b;c\n" + sit("west-csp", "abcd") +
                          "north-csp works-as-one-with west-csp"));
    CHECK(std::ranges::count(with_west,
                             "-18 One body would cover five districts; half of the four Community "
                             "Safety Partnerships in Police cover one or fewer") == 1);
}

TEST_CASE("where nothing is alike it is said plainly", "[graph][change][suggest]") {
    const auto notes = [](const std::string& lines) { return suggested(test::map(lines)).notes; };
    CHECK(notes(std::string(county)) ==
          Lines{"Of three bodies that have another of their type in their place, no two are shown "
                "to have enough in common: three members, say, or work that they plan or do as "
                "one"});
    CHECK(notes("body a type=csp") == Lines{"There are no two bodies of one type in one place"});
    CHECK(notes(std::string(county) + two) == Lines{});
    CHECK(notes(std::string(county) + two +
                "body csps name=\"Other CSPs\" type=csp areas=west "
                "count=8") ==
          Lines{"The Other CSPs stand for several bodies that the map does not tell apart, and are "
                "not looked at"});
}

TEST_CASE("too many that are just alike are not told apart", "[graph][change][suggest]") {
    std::string lines = "area county kind=county\n";
    for (int i = 10; i < 30; ++i) {
        const std::string csp = "c" + std::to_string(i);
        lines += "area a" + csp + " within=county\nbody " + csp + " type=csp areas=a" + csp + "\n" +
                 sit(csp, "abcd");
    }
    const Suggestions suggestions = suggested(test::map(lines));
    CHECK(suggestions.candidates.empty());
    REQUIRE(suggestions.notes.size() == 2);
    CHECK(suggestions.notes[1] ==
          "20 Community Safety Partnerships in County have just as much in common with a dozen "
          "others or more: the map does not tell which of them belong together");
}

}  // namespace
