// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/read.hpp"

namespace {

using Lines = std::vector<std::string>;
using Files = std::vector<std::pair<std::string, std::string>>;

using Read = remit::test::ReadDraft;
using remit::test::complaints;
using remit::test::lines_of;

/// One file is read alone, several as the folder `d`.
Read read(const Files& files, const remit::Limits& limits = {}) {
    Read r;
    if (files.size() == 1) {
        const auto input = r.diagnostics.add_input({.file = files[0].first});
        r.whole = remit::read_csv(files[0].second, input, r.draft, r.diagnostics, limits);
        return r;
    }
    const auto folder = r.diagnostics.add_input({.file = "d"});
    std::vector<remit::FolderFile> all;
    for (const auto& [name, bytes] : files)
        all.push_back({.name = name, .bytes = bytes});
    r.whole = remit::read_csv_folder(all, folder, r.draft, r.diagnostics, limits);
    return r;
}

/// What is said of the files when a map is made of them.
Lines said(const Files& files, const remit::Limits& limits = {}) {
    return remit::test::said_when_built(read(files, limits));
}

/// Two boards and the list of bodies that holds them.
const std::pair<std::string, std::string> boards{
    "bodies.csv", "id,name,aka\nsb,Safety Board,SCB\nhwb,Health & Wellbeing Board,HWB\n"};

}  // namespace

TEST_CASE("CSV is read in every dialect", "[importers][csv]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{"body: name=North, East id=north-east", "body: name=Caf\xC3\xA9 id=caf"};
    };
    const std::vector<Case> cases{
        {"commas and LF", "name,type\n\"North, East\",\nCaf\xC3\xA9\n"},
        {"a byte order mark", "\xEF\xBB\xBFname,type\n\"North, East\",\nCaf\xC3\xA9\n"},
        {"Windows-1252", "name,type\n\"North, East\",\nCaf\xE9\n"},
        {"semicolons and CRLF", "name;type\r\nNorth, East;\r\nCaf\xC3\xA9;\r\n"},
        {"tabs and lone CR", "name\ttype\rNorth, East\t\rCaf\xC3\xA9\t\r"},
        {"what Excel says parts cells", "sep=;\r\nname;type\r\nNorth, East;\r\nCaf\xC3\xA9;"},
        {"blank rows, spaces and no last line end",
         "\n,,\nname , type\n\n  \"North, East\"  ,\n,\n \xC2\xA0 Caf\xC3\xA9 ,,,,"},
        {"a quote in quotes, a line end in quotes, a quote outside",
         "name,note\n\"The \"\"A\"\" board\",\"one\r\ntwo\"\nB 3\",\"x\"y\n",
         {"body: name=The \"A\" board note=one\ntwo id=the-a-board",
          "body: name=B 3\" note=xy id=b-3"}},
        {"an index column and other names for columns",
         ",Name,Also known as\n1,A,\"B; C\"\n",
         {"body: name=A aka=B aka=C id=a"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            Read r = read({{"bodies.csv", c.bytes}});
            CHECK(lines_of(r) == c.expected);
            CHECK_FALSE(r.diagnostics.has_errors());
        }
    }
}

TEST_CASE("a workbook's rows become records", "[importers][csv]") {
    struct Case {
        std::string_view name{};
        Files files{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"three columns are enough",
         {{"lines.csv", "from,type,to\nSafety Board,Reports to,Council\nsafety board,part-of,X\n"}},
         {"relation: from=safety-board type=reports-to to=council",
          "relation: from=safety-board type=part-of to=x",
          "body: id=safety-board name=Safety Board", "body: id=council name=Council",
          "body: id=x name=X"}},
        {"names of one slug are two bodies",
         {{"lines.csv", "from,type,to\nCaf\xC3\xA9,funds,Caf\n\xE6\x95\x99,funds,\xE8\x82\xB2\n"}},
         {"relation: from=caf type=funds to=caf-2", "relation: from=body type=funds to=body-2",
          "body: id=caf name=Caf\xC3\xA9", "body: id=caf-2 name=Caf",
          "body: id=body name=\xE6\x95\x99", "body: id=body-2 name=\xE8\x82\xB2"}},
        {"an id, an exact name, a folded name and an acronym",
         {boards,
          {"relations.csv",
           "from,type,to\nsb,funds,Health & Wellbeing Board\nSCB,funds,health wellbeing BOARD\n"}},
         {"body: id=sb name=Safety Board aka=SCB",
          "body: id=hwb name=Health & Wellbeing Board aka=HWB",
          "relation: from=sb type=funds to=hwb", "relation: from=sb type=funds to=hwb"}},
        {"an id goes before a name, a name before an acronym",
         {{"bodies.csv", "id,name,aka\na,b,\nb,Other,\nc,C,D\nd2,D,\n"},
          {"relations.csv", "from,type,to\nb,funds,D\n"}},
         {"body: id=a name=b", "body: id=b name=Other", "body: id=c name=C aka=D",
          "body: id=d2 name=D", "relation: from=b type=funds to=d2"}},
        {"the map's own values, dates with the day first",
         {{"map.csv", "Title,A county\nas at,18/03/2016\nScope types,csp; hwb\nscope bodies,HWB\n"},
          boards},
         {"body: id=sb name=Safety Board aka=SCB",
          "body: id=hwb name=Health & Wellbeing Board aka=HWB",
          "map: title=A county as_at=2016-03-18 types=csp types=hwb bodies=hwb format=remit/1"}},
        {"repeated rows of a body are phases",
         {{"bodies.csv",
           "id,name,status,start,end,source,at\nb,B,proposed,2011,,,\nb,,active,2013,2015,s,p. 1\n"
           "b,,active,2013,2015,s,p. 2\n"}},
         {"body: id=b name=B", "phase of body: status=proposed start=2011",
          "phase of body: status=active start=2013 end=2015", "evidence of phase: source=s at=p. 1",
          "evidence of phase: source=s at=p. 2"}},
        {"repeated rows that differ in evidence add it",
         {{"relations.csv",
           "from,type,to,source,stance\na,funds,b,s,supports\na,funds,b,t,Disputes\n"
           "a,funds,b,t,disputes\na,funds,c,,\n"}},
         {"relation: from=a type=funds to=b", "evidence of relation: source=s stance=supports",
          "evidence of relation: source=t stance=disputes", "relation: from=a type=funds to=c",
          "body: id=a name=a", "body: id=b name=b", "body: id=c name=c"}},
        {"evidence in a table of its own, by id, made id and name",
         {boards,
          {"evidence.csv",
           "record,source,at,about,value,note\nSCB,minutes,3,tier,tactical,said so\n"
           "funds.sb.hwb,Board minutes,4,,,\nrelation:r,minutes,5,,,\n"},
          {"relations.csv", "id,from,type,to\n,sb,funds,hwb\nr,sb,guides,hwb\n"},
          {"sources.csv", "id,title\nminutes,Board minutes\n"}},
         {"source: id=minutes title=Board minutes", "body: id=sb name=Safety Board aka=SCB",
          "body: id=hwb name=Health & Wellbeing Board aka=HWB",
          "relation: from=sb type=funds to=hwb", "relation: id=r from=sb type=guides to=hwb",
          "evidence of body: source=minutes at=3 about=tier value=tactical note=said so",
          "evidence of relation: source=minutes at=4",
          "evidence of relation: source=minutes at=5"}},
        {"which lists are whole",
         {{"bodies.csv",
           "name,complete\nB,\"Members; documents (2016-03, Board minutes); funding (2016)\"\n"}},
         {"body: name=B id=b", "complete of body: aspect=members",
          "complete of body: aspect=documents as_of=2016-03 source=Board minutes",
          "complete of body: aspect=funding as_of=2016"}},
        {"selections",
         {boards,
          {"relations.csv",
           "from,type,to\n@authorities of SCB,member-of,@members of hwb\n"
           "sb,funds,@CSP in North\nsb,funds,@csp\n"}},
         {"body: id=sb name=Safety Board aka=SCB",
          "body: id=hwb name=Health & Wellbeing Board aka=HWB",
          "relation: type=member-of from=@authorities of sb to=@members of hwb",
          "selection of relation.from: authorities_of=sb",
          "selection of relation.to: members_of=hwb",
          "relation: from=sb type=funds to=@csp in North",
          "selection of relation.to: type=CSP within=North", "relation: from=sb type=funds to=@csp",
          "selection of relation.to: type=csp"}},
        {"money, shares and words as people write them",
         {{"relations.csv",
           "from,type,to,amount,share,role,document\na,Funds,b,\"\xC2\xA3 1,200.50\","
           "25%,Vice chair,Terms of reference\na,funds,b,\"1,20\",x%,boss,\n"}},
         {"relation: from=a type=funds to=b amount=1200.50 share=0.25 role=vice-chair "
          "document=terms-of-reference",
          "relation: from=a type=funds to=b amount=1,20 share=x% role=boss", "body: id=a name=a",
          "body: id=b name=b"}},
        {"remits, decisions and documents by name",
         {boards,
          {"remits.csv", "body,topic,function,lead\nHWB,Drugs,Strategy,yes\n"},
          {"topics.csv", "name\nDrugs\n"},
          {"documents.csv",
           "title,body,kind,published,published on\nPlan,SCB,Annual report,no,2016\n"},
          {"decisions.csv", "id,kind,by,about\nd,Review,hwb,Safety Board; Plan; x.y\n"}},
         {"topic: name=Drugs id=drugs", "body: id=sb name=Safety Board aka=SCB",
          "body: id=hwb name=Health & Wellbeing Board aka=HWB",
          "remit: body=hwb topic=drugs function=strategy lead=yes",
          "document: title=Plan body=sb kind=annual-report published=no on=2016 id=plan",
          "decision: id=d kind=review by=hwb about=body:sb about=document:plan about=x.y"}},
        {"an apostrophe keeps a cell from being a formula",
         {{"bodies.csv", "name,note\n'=A,it's\n''-B,'t is\n"}},
         {"body: name==A note=it's id=a", "body: name='-B note='t is id=b"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            Read r = read(c.files);
            CHECK(r.whole);
            CHECK(lines_of(r) == c.expected);
        }
    }
}

TEST_CASE("what is wrong in CSV is said with its place", "[importers][csv]") {
    struct Case {
        std::string_view name{};
        Files files{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing", {boards}, {}},
        {"an empty file",
         {{"x.csv", " \n,\n"}},
         {"x.csv:1:1: error: the file is empty; name its columns in the first row, as in "
          "from,type,to [I112]"}},
        {"a table of something else",
         {{"x.csv", "\nyear,spend\n2016,4\n"}},
         {"x.csv:2:1: error: the first row does not say what this table holds; name its columns in "
          "the first row, as in from,type,to [I112]"}},
        {"a folder of something else",
         {{"x.csv", "a\n"}, {"relation.csv", "from,to\n"}},
         {"d: error: none of its tables is one that a map has: bodies, relations, remits … "
          "[I112]",
          "d/x.csv:1:1: warning: 'x' is no table of a map; it is left out [I113]",
          "d/relation.csv:1:1: warning: 'relation' is no table of a map; it is left out; did you "
          "mean 'relations'? [I113]"}},
        {"UTF-16",
         {{"x.csv", std::string("\xFF\xFE"
                                "f\0",
                                4)}},
         {"x.csv:1:1: error: the file is UTF-16; save it as CSV UTF-8 [I109]"}},
        {"a NUL byte",
         {{"x.csv", std::string("from\nab\0", 8)}},
         {"x.csv:2:3: error: a NUL byte; this is not a text file, or it is damaged [I109]"}},
        {"a quote that is not closed",
         {{"bodies.csv", "name,note\na,\"b\nc\n"}},
         {"bodies.csv:2:3: error: a quote is opened here and never closed [I111]"}},
        {"text that was decoded wrongly",
         {{"bodies.csv", "name\nCaf\xC2\x8E\nB\xEF\xBF\xBD\n"}},
         {"bodies.csv:2:1: warning: 2 characters were decoded wrongly before the file came here, "
          "the first of them here; look at names with accents, dashes and pound signs [I110]"}},
        {"a column that is not known or stands twice",
         {{"bodies.csv", "name,typ,name\nA,csp,B\n"}},
         {"bodies.csv:1:6: warning: a table of bodies has no column 'typ'; it is left out; did "
          "you "
          "mean 'type'? [I114]",
          "bodies.csv:1:10: error: column 'name' stands twice; the first is called 'name' [I115]"}},
        {"words of closed lists, dates and numbers, in their cells",
         {boards,
          {"relations.csv", "from,type,to,start,amount\nsb,reports too,hwb,31/02/2016,lots\n"}},
         {"d/relations.csv:2:4: error: relation 1: 'reports too' is not a type of relation; did "
          "you "
          "mean 'reports-to'? [I205]",
          "d/relations.csv:2:20: error: relation 1: '31/02/2016' is not a date; 2016-02 has "
          "29 days [I202]",
          "d/relations.csv:2:31: error: relation 1: 'lots' is not a number [I204]"}},
        {"a name that is not there",
         {boards, {"relations.csv", "from,type,to\nsb,funds,Safty Board\n"}},
         {"d/relations.csv:2:10: error: relation 1 names body 'Safty Board', which is not in the "
          "map; did you mean 'Safety Board'? [I210]"}},
        {"a name that may be two",
         {{"bodies.csv", "id,name\na,Board\nb,Board\nc,board\n"},
          {"relations.csv", "from,type,to\nBoard,funds,BOARD\n"}},
         {"d/relations.csv:2:1: error: 'Board' is the name of 2 bodies; write one of their ids: "
          "'a', 'b' [I219]",
          "d/relations.csv:2:13: error: 'BOARD' is the name of 3 bodies; write one of their ids: "
          "'a', 'b', 'c' [I219]"}},
        {"bodies of relations alone are counted",
         {{"x.csv", "from,type,to\nA,funds,B\nA,guides,C\n"}},
         {"x.csv:2:1: warning: 3 bodies are named in relations alone, the first of them here; each "
          "is taken as a partnership; say what they are in a table of bodies [I220]"}},
        {"one thing twice",
         {{"bodies.csv", "id,name,note\na,A,x\na,A,y\n"}},
         {"bodies.csv:3:1: error: body id 'a' stands twice; first at bodies.csv:2:1 [I208]"}},
        {"brackets and selections",
         {boards, {"relations.csv", "from,type,to\n@,funds,sb\n"}},
         {"d/relations.csv:2:1: error: '@' selects nothing; write @members of BODY, @authorities "
          "of "
          "BODY or @TYPE in AREA [I116]",
          "d/relations.csv:2:1: error: relation 1 has no from [I212]"}},
        {"a list that is whole, in a bracket that is open",
         {{"bodies.csv", "name,complete\nA,members (2016\nB,everything\n"}},
         {"bodies.csv:2:3: error: 'members (2016' has a bracket that is not closed; write members; "
          "documents (2016-03, minutes) [I116]",
          "bodies.csv:3:3: error: complete of body 'b': 'everything' is not a list that can be "
          "complete; it is one of members, reporting, funding, remits, documents, scrutiny, "
          "meetings [I205]"}},
        {"evidence of nothing, and of two things",
         {{"bodies.csv", "name\nA\n"},
          {"topics.csv", "name\nT\n"},
          {"sources.csv", "id\ns\n"},
          {"documents.csv", "id,body,kind\na,a,plan\n"},
          {"evidence.csv", "record,source\nz,s\na,s\nbody:a,s\n,s\n"}},
         {"d/evidence.csv:2:1: error: there is no record 'z' in the map; write its id, as "
          "relation:ID where two kinds have it [I210]",
          "d/evidence.csv:3:1: error: 'a' may be 2 records of the map; give the record that is "
          "meant an id of its own, or write its kind before it: relation:ID [I219]",
          "d/evidence.csv:5:2: error: evidence has no record [I212]"}},
        {"the map's own table",
         {{"map.csv", "field,value\ntitl,x\ntitle,y\ntitle,z\n"}, boards},
         {"d/map.csv:2:1: warning: unknown key 'titl' in the map; did you mean 'title'? [I105]",
          "d/map.csv:4:1: error: key 'title' stands twice in the map [I103]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(said(c.files) == c.expected); }
    }
}

TEST_CASE("a CSV file has limits, which are told", "[importers][csv]") {
    const Files file{{"bodies.csv", "name,note\nA,long text\nB,b\n"}};
    CHECK(said(file, {.text = 8}) ==
          Lines{"bodies.csv:2:3: error: a text of more than 8 bytes [I104]"});
    CHECK(said(file, {.columns = 1}) ==
          Lines{"bodies.csv:1:6: error: more than 1 columns; the rest is not read [I104]"});
    CHECK(said(file, {.records = 1}) ==
          Lines{"bodies.csv:3:1: error: more than 1 records; the rest is not read [I104]"});
    CHECK(said(file, {.bytes = 9}) ==
          Lines{"bodies.csv:1:1: error: a file of more than 9 bytes [I104]"});
}

TEST_CASE("a folder of CSV files is one map, beside others", "[importers][csv]") {
    Read r = read({boards, {"relations.csv", "from,type,to\nSCB,funds,HWB\n"}});
    CHECK(r.diagnostics.input_count() == 3);
    CHECK(r.draft.parts() == 2);
    const auto other = r.diagnostics.add_input({.file = "more.csv"});
    CHECK(remit::read_csv("from,type,to\nsafety board,guides,Forum\n", other, r.draft,
                          r.diagnostics));
    const auto map = build_register(std::move(r.draft), remit::test::vocabulary(), r.diagnostics);
    REQUIRE(map);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < map->relations().size(); ++i)
        ids.push_back(map->id(remit::RelationId{i}));
    CHECK(ids == Lines{"funds.sb.hwb", "guides.sb.forum"});
    CHECK(complaints(r.diagnostics) ==
          Lines{"more.csv:2:21: warning: 1 body is named in relations alone; it is taken as a "
                "partnership; say what they are in a table of bodies [I220]"});
}
