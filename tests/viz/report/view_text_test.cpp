// SPDX-License-Identifier: MIT
// What pictures show, in words: small maps against the whole Markdown.
#include "viz/report/view_text.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "viz/report/markdown.hpp"
#include "viz/report/parts.hpp"

using namespace remit;

namespace {

/// Without links, so that the words can be read.
std::string unlinked(std::string text) {
    for (std::size_t at = text.find("](#"); at != std::string::npos; at = text.find("](#")) {
        text.erase(at, text.find(')', at) + 1 - at);
        text.erase(text.rfind('[', at), 1);
    }
    return text;
}

struct Told {
    Register map;
    Snapshot snapshot;
    Analysis nothing{};
    FindingsReport report;
    explicit Told(std::string_view lines)
        : map(test::map(lines)),
          snapshot(test::snapshot(map)),
          report{.snapshot = snapshot, .analysis = nothing} {}
    [[nodiscard]] std::string view(std::string_view name) const {
        const report::Review review(report, report::Review::Extent::whole);
        const auto sections = report::text_of_view(review, name);
        return sections.empty() ? "" : unlinked(report::markdown_of(sections, 2, {}));
    }
};

}  // namespace

TEST_CASE("a view is told in words", "[viz][report]") {
    struct Case {
        std::string name{};
        std::string view{};
        std::string map{};
        std::string told{};
    };
    const std::vector<Case> cases{
        {"structure: a tree", "structure",
         "body council type=county-council\ngroup reports-to council\nsub part-of group "
         "status=proposed",
         "## Who answers to whom\n\n- **Council**, elected\n  - Group reports to it\n"
         "    - Sub is part of it (proposed)\n"},
        {"structure: two superiors, told below the first", "structure",
         "group reports-to board\ngroup reports-to panel\nsub part-of group",
         "## Who answers to whom\n\n- **Board**\n  - Group reports to it\n    - Sub is part of it\n"
         "- **Panel**\n  - Group reports to it (what is below it stands elsewhere in this list)\n"},
        {"structure: a ring", "structure", "a reports-to b\nb reports-to a",
         "## Who answers to whom\n\n- **A**\n  - B reports to it\n    - A reports to it (what is "
         "below it stands elsewhere in this list)\n"},
        {"structure: to itself", "structure", "a reports-to a",
         "## Who answers to whom\n\n- **A**\n  - reports to itself (what is below it stands "
         "elsewhere in this list)\n"},
        {"structure: a denial, scrutiny and a body by itself", "structure",
         "group reports-to board status=absent\npanel scrutinises board\nbody alone type=forum",
         "## Who answers to whom\n\n- **Board**\n  - Group does not report to it\n\n"
         "## Who scrutinises whom\n\n- **Panel**\n  - scrutinises Board\n\n"
         "## With no line and no scrutiny\n\n- **Forums:** Alone\n"},
        {"structure: what has ended is not told", "structure", "group reports-to board end=2015",
         "## With no line and no scrutiny\n\n- **Partnership boards:** Board and Group\n"},
        {"accountability", "accountability",
         "body council type=county-council\nboard reports-to council\nsub part-of board\n"
         "body csp type=csp\ncouncil scrutinises csp\nwork part-of csp\nlost reports-to nobody",
         "## Answer to an elected body by lines (2)\n\n- Board, to Council\n"
         "- Sub, by way of Board, to Council\n\n"
         "## Reach an elected body by scrutiny alone (2)\n\n- Csp, scrutinised by Council\n"
         "- Work, to Csp, scrutinised by Council\n\n"
         "## Not shown to reach an elected body (2)\n\n- Lost\n- Nobody\n"},
        {"accountability of nobody", "accountability", "body council type=county-council", ""},
        {"membership", "membership",
         "council member-of board role=chair\npost member-of board on_behalf_of=nhs "
         "status=disputed\na held-with b",
         "## By board: who sits on it, and as what\n\n- **Board**\n  - Council chairs it\n"
         "  - Post sits on it for Nhs (sources disagree)\n\n"
         "## Posts that one person holds together\n\n- **B**\n  - is held together with A\n"},
        {"membership of nothing", "membership", "a reports-to b", ""},
        {"funding", "funding",
         "council funds csp amount=1200 currency=GBP\ncouncil commissions charity\ncsp "
         "eligible-for fund status=absent",
         "## By payer: whom it pays or paid, and who may apply to it\n\n- **Council**\n"
         "  - Council pays Csp £1,200\n  - Council buys work from Charity\n- **Fund**\n"
         "  - Csp may not apply to Fund\n"},
        {"funding that ended is told as the picture tells it", "funding",
         "council funds csp amount=1200 currency=GBP end=2015-03-31",
         "## By payer: whom it pays or paid, and who may apply to it\n\n- **Council**\n"
         "  - Council pays Csp £1,200 (until 31 March 2015)\n"},
        {"remits", "remits",
         "topic abuse name=Abuse broader=safety\nremit csp strategy abuse lead=yes\n"
         "remit forum - abuse status=disputed",
         "## By topic: who does what\n\n- **Abuse** (part of Safety)\n"
         "  - Csp: strategy, and it leads\n  - Forum: function not said (sources disagree)\n\n"
         "## Topics on which no body has a remit of its own\n\n- **Safety**\n"},
        {"areas", "areas",
         "area county kind=county\narea north within=county\narea patch kind=police-area "
         "overlaps=north\nbody csp areas=north\nbody force areas=patch\nbody lost",
         "## Areas, what lies in them and who serves them\n\n"
         "- **County** (county), which cuts across Patch: no body is recorded for it\n"
         "  - **North** (district), which cuts across Patch: Csp\n"
         "- **Patch** (police area), which cuts across County, North: Force\n\n"
         "## Bodies of no recorded area\n\n- Lost\n"},
        {"areas: what is not there on the date is not told, unless a body serves it", "areas",
         "area gone end=2010\narea later start=2030\narea old end=2010\narea now\n"
         "area part within=gone\nbody a areas=now\nbody b areas=old",
         "## Areas, what lies in them and who serves them\n\n"
         "- **Now** (district): A\n- **Old** (district): B\n"
         "- **Part** (district): no body is recorded for it\n"},
        {"areas: an area between that has ended is passed over", "areas",
         "area top\narea middle within=top end=2010\narea low within=middle\nbody a areas=low",
         "## Areas, what lies in them and who serves them\n\n"
         "- **Top** (district): no body is recorded for it\n  - **Low** (district): A\n"},
        {"timeline", "timeline",
         "body old end=2014\nbody csp start=2013\nbody board\nbody late start=2012\ncsp succeeds "
         "old",
         "## Bodies by their start\n\nOf 1 other body no date is recorded.\n\n"
         "- Old: active until 2014; not in being on the date\n- Late: active since 2012\n"
         "- Csp: active since 2013\n\n## What came after what\n\n- Csp replaces Old\n"},
        {"timeline of a map without dates", "timeline", "body board", ""},
        {"a view about one body has no text of its own", "focus", "a reports-to b", ""},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(Told(c.map).view(c.view) == c.told); }
    }
}

TEST_CASE("a picture that shows nothing says so in words, and claims no list", "[viz][report]") {
    const Told told("body board");
    const report::Review review(told.report, report::Review::Extent::whole);
    const std::vector<ReportFigure> figures{
        {.view = View::structure}, {.view = View::accountability}, {.view = View::membership},
        {.view = View::funding},   {.view = View::remits},         {.view = View::findings},
        {.view = View::areas},     {.view = View::timeline}};
    std::vector<std::string> nothing;
    for (const report::Section& view :
         report::pictures(review, figures, report::PictureWords::below).sections) {
        const auto& picture = std::get<report::Picture>(view.blocks.front());
        const bool claims = picture.alternative.find("The lists below it") != std::string::npos;
        CAPTURE(view.id);
        CHECK(claims == !view.sections.empty());
        CHECK(view.blocks.size() == (claims ? 1 : 2));
        if (view.blocks.size() == 2)
            nothing.push_back(std::get<report::Paragraph>(view.blocks.back()).words.front().text);
    }
    CHECK(nothing ==
          std::vector<std::string>{
              "The map has no body on this date that is asked how it reaches a voter.",
              "No seat is recorded on the map for this date.",
              "No route of money between these bodies is recorded: who pays whom, and how "
              "much, is not known.",
              "No remit is recorded on the map for this date.", "No finding is open.",
              "The map has no date on which a body began or ended."});
}

TEST_CASE("a recommendation stands as its dates and its outcome say", "[viz][report]") {
    struct Case {
        std::string name{};
        std::string decision{};
        std::string sentence{};  ///< of the whole, and empty where it is not told
    };
    const std::vector<Case> cases{
        {"overdue", "kind=recommendation due=2016-02", "1 recorded: 1 overdue."},
        {"due within the month", "kind=recommendation due=2016-03", "1 recorded: 1 still to come."},
        {"due on the day", "kind=recommendation due=2016-03-18", "1 recorded: 1 still to come."},
        {"due the day before", "kind=recommendation due=2016-03-17", "1 recorded: 1 overdue."},
        {"done", "kind=recommendation due=2015 done=2015-12", "1 recorded: 1 done."},
        {"done later", "kind=recommendation due=2015 done=2016-12", "1 recorded: 1 overdue."},
        {"refused", "kind=recommendation due=2015 outcome=refused", "1 recorded: 1 not taken up."},
        {"without a date", "kind=recommendation", "1 recorded: 1 without a date."},
        {"an agreement with a date", "kind=agreement due=2016-12", "1 recorded: 1 still to come."},
        {"an agreement without", "kind=agreement", ""},
        {"made after the day", "kind=recommendation date=2016-06", ""},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Told told("decision d by=a to=b " + c.decision);
            const report::Review review(told.report, report::Review::Extent::whole);
            CHECK(report::recommendations_in_a_sentence(review) == c.sentence);
            CHECK(report::recommendations(review).blocks.empty() == c.sentence.empty());
        }
    }
}

TEST_CASE("a citation is by number and tells apart what disputes it", "[viz][report]") {
    struct Case {
        std::string name{};
        std::string evidence{};
        std::string told{};
    };
    const std::vector<Case> cases{
        {"none", "", " No source is given."},
        {"one", "evidence=s1@3", " Source: [1], 3."},
        {"one with two passages", "evidence=s1@3 evidence=s1@9", " Source: [1], 3; 9."},
        {"against and asked", "evidence=s1 evidence=s2/disputes evidence=s3/asks",
         " Source: [1]; against: [2]; asked in: [3]."},
        {"only asked", "evidence=s1@2/asks", " Asked in: [1], 2."},
        {"more than can be read",
         "evidence=s1 evidence=s2 evidence=s3 evidence=s4 evidence=s5 evidence=s6/disputes",
         " Source: [1]; [2]; [3]; against: [6]; and 2 more that support it."},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Told told("a reports-to b " + c.evidence);
            CHECK(report::sources_by_number(told.map, RelationId{0}).text == c.told);
        }
    }
}

TEST_CASE("only an address that a reader can open is a link", "[viz][report]") {
    struct Case {
        std::string url{};
        std::string address{};
    };
    const std::vector<Case> cases{
        {"https://example.org/a?b=(c)", "https://example.org/a?b=(c)"},
        {"http://example.org", "http://example.org"},
        {"javascript:alert(1)", ""},
        {"data:text/html,x", ""},
        {"https://example.org/a b", ""},
        {"https://example.org/\n", ""},
        {"minutes.pdf", ""},
        {"", ""},
    };
    for (const Case& c : cases)
        CHECK(report::web_address(c.url) == c.address);
}
