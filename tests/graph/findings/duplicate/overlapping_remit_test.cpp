// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

/// A county with two districts and a district next to it, and a topic with a wider one of its own.
constexpr std::string_view county =
    "area county kind=county\n"
    "area north within=county\n"
    "area south within=county\n"
    "area elsewhere\n"
    "topic abuse broader=harm\n"
    "topic harm broader=safety\n"
    "body board areas=county\n"
    "body group areas=county\n"
    "body north-board areas=north\n"
    "body south-board areas=south\n"
    "body far areas=elsewhere\n";

void check(const std::vector<Case>& cases) { test::check_found("D201", county, cases); }

const std::string both =
    "remit board strategy abuse\n"
    "remit group strategy abuse\n";

std::vector<std::string> shared(std::string_view severity = "medium") {
    return {
        fmt::format("{} stated board+group on abuse: The Board and the Group both make strategy on "
                    "abuse, and nothing shows how they share it",
                    severity)};
}

TEST_CASE("D201 tells the same task in two hands", "[graph][findings][D201]") {
    check({
        {"strategy", both, shared()},
        {"commissioning",
         "remit board commissioning abuse\n"
         "remit group commissioning abuse",
         {"medium stated board+group on abuse: The Board and the Group both commission work on "
          "abuse, and nothing shows how they share it"}},
        {"coordination",
         "remit board coordination abuse\n"
         "remit group coordination abuse",
         {"medium stated board+group on abuse: The Board and the Group both coordinate work on "
          "abuse, and nothing shows how they share it"}},
        {"delivery",
         "remit board delivery abuse\n"
         "remit group delivery abuse",
         {"medium stated board+group on abuse: The Board and the Group both carry out work on "
          "abuse, and nothing shows how they share it"}},
        {"another function",
         "remit board strategy abuse\n"
         "remit group coordination abuse"},
        {"another topic",
         "remit board strategy abuse\n"
         "remit group strategy theft"},
        {"a function that is not said",
         "remit board - abuse\n"
         "remit group - abuse"},
        {"several may pay, advise, share what they know, and scrutinise",
         "remit board funding abuse\n"
         "remit group funding abuse\n"
         "remit board advice abuse\n"
         "remit group advice abuse\n"
         "remit board information-sharing abuse\n"
         "remit group information-sharing abuse\n"
         "remit board scrutiny abuse\n"
         "remit group scrutiny abuse"},
        {"one body twice",
         "remit board strategy abuse\n"
         "remit board strategy abuse start=2015"},
        {"a record of several does not clash with itself",
         "body groups count=3 areas=county\n"
         "remit groups strategy abuse"},
        {"but it does with others",
         "body groups count=3 areas=county\n"
         "remit groups strategy abuse\n"
         "remit board strategy abuse",
         {"medium stated board+groups on abuse: The Board and the Groups both make strategy on "
          "abuse, and nothing shows how they share it"}},
    });
}

TEST_CASE("D201 is told once for the same bodies", "[graph][findings][D201]") {
    check({
        {"two topics and two functions",
         "remit board strategy abuse\n"
         "remit group strategy abuse\n"
         "remit board delivery theft\n"
         "remit group delivery theft\n"
         "remit board delivery abuse\n"
         "remit group delivery abuse",
         {"medium stated board+group on abuse+theft: The Board and the Group both make strategy on "
          "abuse and carry out work on abuse and theft, and nothing shows how they share it"}},
        {"three bodies",
         "body forum areas=county\n"
         "remit board strategy abuse\n"
         "remit group strategy abuse\n"
         "remit forum strategy abuse",
         {"medium stated board+forum+group on abuse: The Board, the Forum and the Group all make "
          "strategy on abuse, and nothing shows how they share it"}},
    });
}

TEST_CASE("D201 nests topics", "[graph][findings][D201]") {
    check({
        {"one topic within the other: the narrower one is shared",
         "remit board strategy harm\n"
         "remit group strategy abuse",
         shared()},
        {"a root topic says too little",
         "remit board strategy safety\n"
         "remit group strategy abuse"},
        {"but is shared by two who both hold it",
         "remit board strategy safety\n"
         "remit group strategy safety",
         {"medium stated board+group on safety: The Board and the Group both make strategy on "
          "safety, and nothing shows how they share it"}},
        {"two narrower ones do not meet",
         "topic theft broader=harm\n"
         "remit board strategy theft\n"
         "remit group strategy abuse"},
    });
}

TEST_CASE("D201 asks where bodies work", "[graph][findings][D201]") {
    check({
        {"elsewhere",
         "remit board strategy abuse\n"
         "remit far strategy abuse"},
        {"within",
         "remit board strategy abuse\n"
         "remit north-board strategy abuse",
         {"medium stated board+north-board on abuse: The Board and the North Board both make "
          "strategy on abuse, and nothing shows how they share it"}},
        {"a wide one and narrow ones that do not meet",
         "remit board strategy abuse\n"
         "remit north-board strategy abuse\n"
         "remit south-board strategy abuse",
         {"medium stated board also north-board+south-board on abuse: The Board makes strategy on "
          "abuse, and so do the North Board and the South Board where their areas meet"}},
        {"one of them has settled it",
         "board coordinates-with south-board\n"
         "remit board strategy abuse\n"
         "remit north-board strategy abuse\n"
         "remit south-board strategy abuse",
         {"medium stated board also north-board on abuse: The Board makes strategy on abuse, and "
          "so does the North Board where their areas meet"}},
        {"the remit's own area counts",
         "remit board strategy abuse areas=north\n"
         "remit south-board strategy abuse"},
        {"a body without areas overlaps with none",
         "body nowhere\n"
         "remit board strategy abuse\n"
         "remit nowhere strategy abuse"},
    });
}

TEST_CASE("D201 is silent where lines or arrangements settle it", "[graph][findings][D201]") {
    const auto with = [](std::string_view line) { return fmt::format("{}{}", both, line); };
    const std::string line = with("group reports-to board");
    const std::string chain = with("group reports-to x\nx part-of board");
    const std::string answers = with("board accountable-to group");
    const std::string coordinated = with("board coordinates-with group");
    const std::string other_way = with("group coordinates-with board topics=harm");
    const std::string other_topic = with("group coordinates-with board topics=theft");
    const std::string disputed =
        with("group coordinates-with board evidence=minutes evidence=terms/disputes");
    const std::string proposed = with("group coordinates-with board status=proposed");
    const std::string as_one = with("group works-as-one-with board");
    const std::string directs = with("group directs board");
    const std::string buys = with("group commissions board");
    const std::string informs = with("group informs board");
    const std::string succeeds = with("group succeeds board start=2016-03");
    const std::string no_successor = with("group succeeds board status=absent");
    check({
        {"a line", line},
        {"a chain of lines", chain},
        {"answering to it", answers},
        {"an arrangement to coordinate", coordinated},
        {"one on a wider topic, the other way round", other_way},
        {"one on another topic", other_topic, shared()},
        {"one that is disputed", disputed, shared()},
        {"one that is proposed", proposed, shared()},
        {"the same, read as if in place", proposed, {}, {}, true},
        {"they work as one, which D206 tells", as_one},
        {"one directs the other", directs},
        {"one buys the work of the other", buys},
        {"information settles nothing", informs, shared()},
        {"one replaces the other", succeeds},
        {"or is said not to", no_successor, shared()},
    });
}

TEST_CASE("D201 leaves a subgroup to its board", "[graph][findings][D201]") {
    check({
        {"a board and its subgroup against another",
         "body subgroup areas=county\n"
         "subgroup part-of group\n"
         "remit subgroup strategy abuse\n"
         "remit board strategy abuse\n"
         "remit group strategy abuse",
         shared()},
        {"a subgroup alone speaks for itself",
         "subgroup part-of group\n"
         "body subgroup areas=county\n"
         "remit subgroup strategy abuse\n"
         "remit board strategy abuse",
         {"medium stated board+subgroup on abuse: The Board and Subgroup both make strategy on "
          "abuse, and nothing shows how they share it"}},
    });
}

TEST_CASE("D201 is silent where law or the bodies' nature parts the work",
          "[graph][findings][D201]") {
    check({
        {"on behalf of the other",
         "remit board strategy abuse\n"
         "remit group strategy abuse on_behalf_of=board"},
        {"both on behalf of a third",
         "remit board strategy abuse on_behalf_of=council\n"
         "remit group strategy abuse on_behalf_of=council"},
        {"of two others",
         "remit board strategy abuse on_behalf_of=council\n"
         "remit group strategy abuse on_behalf_of=trust",
         shared()},
        {"law asks a strategy of each",
         "body csp type=csp areas=county\n"
         "body pcc type=pcc areas=county\n"
         "remit csp strategy abuse\n"
         "remit pcc strategy abuse"},
        {"but does not ask both to commission",
         "body csp type=csp areas=county\n"
         "body pcc type=pcc areas=county\n"
         "remit csp commissioning abuse\n"
         "remit pcc commissioning abuse",
         {"medium stated csp+pcc on abuse: The Csp and the Pcc both commission work on abuse, and "
          "nothing shows how they share it"}},
        {"committees of one council",
         "body council type=county-council\n"
         "board part-of council\n"
         "group part-of x\n"
         "x part-of council\n"
         "remit board strategy abuse\n"
         "remit group strategy abuse"},
        {"of two councils",
         "body council type=county-council\n"
         "body borough type=district-council\n"
         "board part-of council\n"
         "group part-of borough\n"
         "remit board strategy abuse\n"
         "remit group strategy abuse",
         shared()},
        {"a county and a district council",
         "body council type=county-council areas=county\n"
         "body borough type=district-council areas=north\n"
         "remit council strategy abuse\n"
         "remit borough strategy abuse"},
        {"a council and the commissioner",
         "body council type=county-council areas=county\n"
         "body pcc type=pcc areas=county\n"
         "remit council commissioning abuse\n"
         "remit pcc commissioning abuse",
         {"context medium stated council+pcc on abuse: The Council and the Pcc both commission "
          "work on abuse, and nothing shows how they share it"}},
        {"two of one kind under one board",
         "body east type=marac areas=county\n"
         "body west type=marac areas=county\n"
         "east reports-to board\n"
         "west reports-to board\n"
         "remit east delivery abuse\n"
         "remit west delivery abuse"},
        {"two of a kind that says nothing",
         "group reports-to top\n"
         "board reports-to top\n"
         "remit board strategy abuse\n"
         "remit group strategy abuse",
         shared()},
        {"a post works through its body",
         "body lead type=officer-post areas=county\n"
         "remit lead strategy abuse\n"
         "remit board strategy abuse"},
        {"a ministry speaks to all",
         "body ministry type=government-department areas=county\n"
         "remit ministry strategy abuse\n"
         "remit board strategy abuse"},
    });
}

TEST_CASE("D201 knows who carries out work", "[graph][findings][D201]") {
    check({
        {"a unit of the police and a working group",
         "body unit type=policing-unit areas=county\n"
         "body team type=working-group areas=county\n"
         "remit unit delivery abuse\n"
         "remit team delivery abuse",
         {"medium stated team+unit on abuse: The Team and the Unit both carry out work on abuse, "
          "and nothing shows how they share it"}},
        {"two agencies, day by day",
         "body police type=police-force areas=county\n"
         "body fire type=fire-authority areas=county\n"
         "remit police delivery abuse\n"
         "remit fire delivery abuse"},
        {"a partnership and one of its authorities: its work is theirs",
         "body police type=police-force areas=county\n"
         "body csp type=csp areas=county\n"
         "police authority-of csp\n"
         "remit police delivery abuse\n"
         "remit csp delivery abuse"},
        {"one that is an authority no more",
         "body police type=police-force areas=county\n"
         "body csp type=csp areas=county\n"
         "police authority-of csp end=2015\n"
         "remit police delivery abuse\n"
         "remit csp delivery abuse",
         {"medium stated csp+police on abuse: The Csp and Police both carry out work on abuse, and "
          "nothing shows how they share it"}},
        {"a council's service and a voluntary body are the hands of others",
         "body service type=council-service areas=county\n"
         "body charity type=charity areas=county\n"
         "remit service delivery abuse\n"
         "remit charity delivery abuse\n"
         "remit board delivery abuse"},
        {"an operational group and a strategic board mean other things",
         "body marac type=marac areas=county\n"
         "body top tier=strategic areas=county\n"
         "remit marac coordination abuse\n"
         "remit top coordination abuse"},
        {"a board whose tier nobody gave may mean the same",
         "body marac type=marac areas=county\n"
         "remit marac coordination abuse\n"
         "remit board coordination abuse",
         {"medium stated board+marac on abuse: The Board and the Marac both coordinate work on "
          "abuse, and nothing shows how they share it"}},
    });
}

TEST_CASE("D201 is low where the two can settle it", "[graph][findings][D201]") {
    const auto with = [](std::string_view line) { return fmt::format("{}{}", both, line); };
    const std::string sits = with("board member-of group");
    const std::string through = with("officer member-of group on_behalf_of=board");
    const std::string chair = with(
        "body chair type=post\nchair member-of board role=chair\n"
        "chair member-of group");
    const std::string watches = with("board member-of group role=observer");
    const std::string authority = with("board authority-of group");
    check({
        {"one sits on the other", sits, shared("low")},
        {"somebody sits there for it", through, shared("low")},
        {"its chair sits there", chair, shared("low")},
        {"to watch is no seat", watches, shared()},
        {"one is among the authorities that make up the other", authority, shared("low")},
        {"one leads",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse",
         shared("low")},
        {"both lead, which D202 tells",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse lead=yes"},
        {"on one topic of two",
         "remit board strategy abuse lead=yes\n"
         "remit group strategy abuse\n"
         "remit board strategy theft\n"
         "remit group strategy theft",
         {"medium stated board+group on abuse+theft: The Board and the Group both make strategy on "
          "abuse and theft, and nothing shows how they share it"}},
        {"one of two narrow ones sits there",
         "north-board member-of board\n"
         "remit board strategy abuse\n"
         "remit north-board strategy abuse\n"
         "remit south-board strategy abuse",
         {"medium stated board also north-board+south-board on abuse: The Board makes strategy on "
          "abuse, and so do the North Board and the South Board where their areas meet"}},
    });
}

TEST_CASE("D201 leaves the question who leads to G104", "[graph][findings][D201]") {
    check({
        {"a source asks",
         "remit board strategy abuse evidence=panel/asks~lead evidence=terms\n"
         "remit group strategy abuse"},
        {"and somebody leads",
         "remit board strategy abuse lead=yes evidence=panel/asks~lead evidence=terms\n"
         "remit group strategy abuse",
         shared("low")},
        {"a source asks something else",
         "remit board strategy abuse evidence=panel/asks~extent evidence=terms\n"
         "remit group strategy abuse",
         shared()},
        {"G104 does not ask who carries out",
         "remit board delivery abuse evidence=panel/asks~lead evidence=terms\n"
         "remit group delivery abuse",
         {"medium stated board+group on abuse: The Board and the Group both carry out work on "
          "abuse, and nothing shows how they share it"}},
    });
}

TEST_CASE("D201 speaks of the day", "[graph][findings][D201]") {
    const std::string dated =
        "remit board strategy abuse start=2015 end=2015\n"
        "remit group strategy abuse";
    check({
        {"before it began", dated, {}, "2014-12-31"},
        {"on its first day", dated, shared(), "2015-01-01"},
        {"on its last day", dated, shared(), "2015-12-31"},
        {"after it ended", dated, {}, "2016-01-01"},
        {"a proposed remit",
         "remit board strategy abuse status=proposed\n"
         "remit group strategy abuse"},
        {"the same, read as if in place",
         "remit board strategy abuse status=proposed\n"
         "remit group strategy abuse",
         shared(),
         {},
         true},
        {"one that is only asked about",
         "remit board strategy abuse status=unconfirmed\n"
         "remit group strategy abuse"},
        {"a disputed one counts",
         "remit board strategy abuse evidence=minutes evidence=terms/disputes\n"
         "remit group strategy abuse",
         shared()},
    });
}

/// The steps of the chain that speak of leads.
std::vector<std::string> leads_told(std::string_view lines) {
    const Register map = test::map(fmt::format("{}{}", county, lines));
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D201"}, .threads = 1});
    std::vector<std::string> told;
    for (const Finding& f : analysis.findings) {
        for (const Because& step : f.because) {
            if (step.text.find(" lead") != std::string::npos) told.push_back(step.text);
        }
    }
    return told;
}

TEST_CASE("D201 tells a lead on a part of what is shared", "[graph][findings][D201]") {
    const std::string work =
        "remit board delivery harm\n"
        "remit group delivery harm\n"
        "body owner type=officer-post areas=county\n";
    const std::vector<std::string> told{
        "Owner holds a remit on abuse, and leads on it",
        "That is a part of harm; nobody is shown to lead on the rest"};
    struct Row {
        std::string_view name{};
        std::string_view lead{};
        std::vector<std::string> expected{};
    };
    const std::vector<Row> rows{
        {"on a narrower topic", "remit owner - abuse lead=yes", told},
        {"nobody leads on anything", "remit owner - abuse", {}},
        {"on a wider topic", "remit owner - safety lead=yes", {}},
        {"somebody leads on the whole as well",
         "remit owner - abuse lead=yes\nremit far - harm lead=yes areas=county",
         {}},
        {"in another area", "remit owner - abuse lead=yes areas=elsewhere", {}},
        {"in another function", "remit owner advice abuse lead=yes", {}},
        {"in the same",
         "remit owner delivery abuse lead=yes",
         {"Owner holds delivery on abuse, and leads on it", told.back()}},
        {"in the past", "remit owner - abuse lead=yes end=2015", {}},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name) {
            CHECK(leads_told(work + std::string(row.lead)) == row.expected);
        }
    }
}

TEST_CASE("D201 gives its reasons", "[graph][findings][D201]") {
    const Register map = test::map(
        fmt::format("{}remit board strategy abuse evidence=minutes\n"
                    "remit group strategy abuse evidence=minutes evidence=terms/disputes\n"
                    "board member-of group evidence=terms\n"
                    "board coordinates-with group status=proposed evidence=terms",
                    county));
    const Analysis analysis = analyse(test::snapshot(map), {.only = {"D201"}, .threads = 1});
    REQUIRE(analysis.findings.size() == 1);
    const Finding& f = analysis.findings.front();
    CHECK(test::chain(f) ==
          std::vector<std::string>{
              "The Board holds strategy on abuse",
              "The Group holds strategy on abuse (sources disagree)",
              "The Board sits on the Group",
              "The Board coordinates with the Group (proposed)",
              "Neither is shown to answer to the other, and no settled arrangement to "
              "coordinate this is on the map",
          });
    CHECK(map.id(f.ask) == "board");
    CHECK(
        f.question ==
        "How do the Board and the Group share the work on abuse, and where is that written down?");
    CHECK_FALSE(f.robust);
}

TEST_CASE("D201 costs no more than what is there", "[graph][findings][D201]") {
    std::string lines(county);
    for (int i = 0; i < 2000; ++i) {
        const std::string n = std::to_string(i);
        lines += "body x" + n + " areas=county\nremit x" + n + " strategy abuse\n";
    }
    CHECK(test::found(test::map(lines), "D201").size() == 1);
}

}  // namespace
