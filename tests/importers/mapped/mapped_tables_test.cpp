// SPDX-License-Identifier: MIT
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/mapped/cell_template.hpp"
#include "remit/data.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/mapped.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_lines.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

/// A mapping of one table with the headings Group and Parent.
std::string mapping_of(std::string_view records, std::string_view more = {}) {
    return fmt::format(
        R"({{"format": "remit-columns/1", "id": "ours", "title": "Ours", {}
"tables": [{{"headings": ["Group", "Parent"], "records": [{}]}}]}})",
        more, records);
}

struct Read {
    bool whole = false;
    Lines records{};
    Lines diagnostics{};
    std::optional<Register> map{};
};

Read read(const Mappings& mappings, std::string_view csv) {
    Read result;
    test::ReadDraft file;
    const InputId input = file.diagnostics.add_input({.file = "t.csv"});
    file.whole = read_csv(csv, input, file.draft, file.diagnostics, Limits{.mappings = &mappings});
    result.whole = file.whole;
    result.records = test::lines_of(file);
    if (file.whole)
        result.map = build_register(std::move(file.draft), test::vocabulary(), file.diagnostics);
    result.diagnostics = test::complaints(file.diagnostics);
    return result;
}

Read read_by(std::string_view mapping, std::string_view csv) {
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = "columns.json"});
    Mappings mappings{.asked = read_mapping(mapping, input, diagnostics)};
    for (const Diagnostic& one : diagnostics.sorted())
        UNSCOPED_INFO(printed(one, diagnostics));
    REQUIRE(mappings.asked);
    return read(mappings, csv);
}

Mappings shipped() {
    Mappings mappings;
    Diagnostics diagnostics;
    for (const auto& file : data::files()) {
        if (!file.path.starts_with("columns/")) continue;
        const InputId input = diagnostics.add_input({.file = std::string(file.path)});
        mappings.known.push_back(read_mapping(file.bytes, input, diagnostics));
        INFO(file.path);
        REQUIRE(mappings.known.back());
    }
    return mappings;
}

constexpr std::string_view bodies_and_lines =
    R"({"record": "body", "fields": {"name": "{Group}", "type": "working-group"}},
{"record": "body", "fields": {"name": "{Parent}", "type": "{Kind}"}},
{"record": "relation", "fields": {"type": "reports-to", "from": "{Group}", "to": "{Parent}"}})";

TEST_CASE("rows become records by a mapping", "[importers][mapped]") {
    const Read file =
        read_by(mapping_of(bodies_and_lines),
                "Group,Parent,Kind\nA Group,Board,partnership-board\nB,Board,\n,C,\n");
    CHECK(file.whole);
    CHECK(file.diagnostics.empty());
    CHECK(file.records == Lines{"map: format=remit/1 title=Ours", "source: id=ours title=Ours",
                                "type: id=ours-partnership-board label=partnership-board "
                                "acronyms=partnership-board category=partnership generic=true",
                                "body: name=A Group type=working-group id=a-group",
                                "evidence of body: source=ours at=row 2",
                                "body: name=B type=working-group id=b",
                                "evidence of body: source=ours at=row 3",
                                "body: name=Board type=partnership-board id=board",
                                "evidence of body: source=ours at=row 2", "body: name=C id=c",
                                "evidence of body: source=ours at=row 4",
                                "relation: type=reports-to from=a-group to=board",
                                "evidence of relation: source=ours at=row 2",
                                "relation: type=reports-to from=b to=board",
                                "evidence of relation: source=ours at=row 3"});
}

/// The records of one kind without evidence, of a table with one row.
Lines made(std::string_view records, std::string_view csv, std::string_view kind,
           std::string_view more = {}) {
    Lines lines;
    for (const std::string& line : read_by(mapping_of(records, more), csv).records) {
        if (line.starts_with(fmt::format("{}: ", kind))) lines.push_back(line);
    }
    return lines;
}

TEST_CASE("what a mapping makes of a row", "[importers][mapped]") {
    struct Case {
        std::string_view name{};
        std::string_view record{};
        std::string_view csv{};
        std::string_view kind{};
        Lines expected{};
        std::string_view more{};
    };
    const std::string_view line =
        R"({"record": "relation", "fields": {"type": "{Tie}", "from": "{Group}", "to": "{Parent|split:;}"}})";
    const std::vector<Case> cases{
        {"several ends",
         line,
         "Group,Parent,Tie\nA,B; C,informs\n",
         "relation",
         {"relation: type=informs from=a to=b", "relation: type=informs from=a to=c"}},
        {"a tie as people write it",
         line,
         "Group,Parent,Tie\nA,B,Reports to\n",
         "relation",
         {"relation: type=reports-to from=a to=b"}},
        {"a tie of no known type",
         line,
         "Group,Parent,Tie\nA,B,likes\n",
         "relation",
         {"relation: note=likes type=coordinates-with from=a to=b"}},
        {"the same row twice",
         line,
         "Group,Parent,Tie\nA,B,informs\nA,B,informs\n",
         "relation",
         {"relation: type=informs from=a to=b"}},
        {"a body to itself",
         line,
         "Group,Parent,Tie\nA,A,informs\n",
         "relation",
         {"relation: type=informs from=a to=a"}},
        {"no body to itself, where that is said",
         R"({"record": "relation", "apart": true, "fields": {"type": "informs", "from": "{Group}", "to": "{Parent}"}})",
         "Group,Parent\nA,A\n",
         "relation",
         {}},
        {"money",
         R"({"record": "relation", "needs": ["amount"], "fields": {"type": "funds", "from": "{Group}", "to": "{Parent}", "amount": "{Budget}"}})",
         "Group,Parent,Budget\nA,B,\"£2,473,717\"\nA,C,\nA,D,Levy\n",
         "relation",
         {"relation: type=funds amount=2473717 from=a to=b"}},
        {"a list of words",
         R"({"record": "body", "fields": {"name": "{Group}", "type": "{Parent|words:kinds}"}})",
         "Group,Parent\nA,WG\nB,other\nC,csp\n",
         "body",
         {"body: name=A type=working-group id=a", "body: name=B type=forum id=b",
          "body: name=C type=forum id=c"},
         R"("words": {"kinds": {"wg": "working-group", "*": "forum"}},)"},
        {"the first of several that is not blank",
         R"({"record": "body", "fields": {"name": "{Group}", "count": ["{Count|not:1}", "{Parent|weight}"]}})",
         "Group,Parent,Count\nA,P (x16),\nB,P (2 bodies),9\nC,P,1\nD,P (D),-\n",
         "body",
         {"body: name=A count=16 id=a", "body: name=B count=9 id=b", "body: name=C id=c",
          "body: name=D id=d"},
         R"("blank": ["-"],)"},
        {"a name without its weight",
         R"({"record": "body", "fields": {"name": "{Group|without-weight}"}})",
         "Group,Parent\nCommittees (x 13),P\nBoard (North),P\n",
         "body",
         {"body: name=Committees id=committees", "body: name=Board (North) id=board-north"}},
        {"only some rows",
         R"({"record": "body", "only": {"Parent": ["yes", "Y"]}, "fields": {"name": "{Group}"}})",
         "Group,Parent\nA,YES\nB,no\nC,y\nD,\n",
         "body",
         {"body: name=A id=a", "body: name=C id=c"}},
        {"persons",
         R"({"record": "body", "persons": {"Parent": ["person"]}, "fields": {"name": "{Group}", "note": "{Note}"}})",
         "Group,Parent,Note\nSomebody,Person,shy\nB,group,n\n",
         "body",
         {"body: id=person-1 name=Person 1 type=post", "body: name=B note=n id=b"}},
        {"areas that no row describes",
         R"({"record": "body", "fields": {"name": "{Group}", "areas": ["{Parent|split:,}", "{Ward}"]}})",
         "Group,Parent,Ward\nA,\"North, South\",East\n",
         "area",
         {"area: id=north name=North", "area: id=south name=South", "area: id=east name=East"}},
        {"a type of its own",
         R"({"record": "body", "fields": {"name": "{Group}", "type": "{Parent}"}})",
         "Group,Parent\nA,Guild\n",
         "type",
         {"type: id=ours-guild label=Guild acronyms=guild category=partnership generic=true"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(made(c.record, c.csv, c.kind, c.more) == c.expected); }
    }
}

TEST_CASE("rows of one id are one record", "[importers][mapped]") {
    const Read file = read_by(
        mapping_of(
            R"({"record": "area", "fields": {"id": "{Group}", "name": "{Name}", "within": "{Parent}"}})"),
        "Group,Parent,Name\na,X,\na,Y,Ay\na,Y,Be\n");
    CHECK(file.records.back() == "area: id=a within=x name=Ay within=y");
    CHECK(file.diagnostics ==
          Lines{"t.csv:4:5: warning: 1 cell says something else of a record than a row before; the "
                "first row stands [I193]"});
}

TEST_CASE("what is told of rows", "[importers][mapped]") {
    const std::string_view record =
        R"({"record": "relation", "fields": {"type": "funds", "from": "{Group}", "to": "{Parent}", "amount": "{A}", "start": "{S}", "role": "{R}"}},
{"record": "body", "fields": {"name": "{Group}"}}, {"record": "body", "fields": {"name": "{Parent}"}})";
    const auto told = [&](std::string_view cells) {
        return read_by(mapping_of(record), fmt::format("Group,Parent,A,S,R\nA,B,{}\n", cells))
            .diagnostics;
    };
    CHECK(told("7,2015-04,Chair").empty());
    CHECK(told("£0,01/04/2015,") == Lines{});
    CHECK(told("See entry for C,,") ==
          Lines{"t.csv:2:5: warning: 1 cell holds no number that can stand here, and is left out: "
                "words are no nought [I191]"});
    CHECK(told(",soon,") ==
          Lines{"t.csv:2:6: warning: 1 cell holds no date, and is left out [I191]"});
    CHECK(told(",,boss") == Lines{"t.csv:2:7: warning: 1 cell holds a word that means nothing "
                                  "here, and is left out [I191]"});
    CHECK(
        read_by(
            mapping_of(
                R"({"record": "relation", "fields": {"type": "informs", "from": "{Group}", "to": "{Parent}"}})"),
            "Group,Parent\nA,B\n")
            .diagnostics == Lines{"t.csv:2:1: warning: 2 bodies are linked to and not in the "
                                  "file, the first of them here; they are kept as unknown bodies "
                                  "[I161]"});
}

TEST_CASE("tables that are none of a mapping's", "[importers][mapped]") {
    const auto told = [](std::string_view csv) {
        const Read file = read_by(mapping_of(bodies_and_lines), csv);
        CHECK_FALSE(file.whole);
        return file.diagnostics;
    };
    CHECK(told("Group,Owner\nA,B\n") ==
          Lines{"t.csv:1:1: error: there is no column 'Parent', by which the mapping 'ours' knows "
                "its tables [I192]"});
    CHECK(told("") == Lines{"t.csv:1:1: error: there is no column 'Group', by which the mapping "
                            "'ours' knows its tables [I192]"});
}

TEST_CASE("faults of a mapping are told with their place", "[importers][mapped]") {
    struct Case {
        std::string_view name{};
        std::string mapping{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"no JSON",
         "{",
         {"c.json:1:2: error: not valid JSON: the file ends before the mapping of "
          "columns does [I101]"}},
        {"no object", "[]", {"c.json:1:1: error: this is no mapping of columns [I162]"}},
        {"another format",
         R"({"format": "remit/1"})",
         {"c.json:1:12: error: this is no mapping of columns; a mapping has the format "
          "'remit-columns/1' [I120]"}},
        {"nothing in it",
         R"({"format": "remit-columns/1"})",
         {"c.json:1:1: error: the mapping has no 'id' [I121]",
          "c.json:1:1: error: the mapping has no 'title' [I121]",
          "c.json:1:1: error: the mapping has no table in 'tables' [I121]"}},
        {"a kind of record that rows do not make",
         mapping_of(R"({"record": "decision", "fields": {}})"),
         {"c.json:2:12: error: a table has no record in 'records' [I121]",
          "c.json:2:69: error: a record: 'decision' is no kind of record that rows make: area, "
          "topic, body, relation, remit or document [I123]"}},
        {"a field that there is not",
         mapping_of(R"({"record": "body", "fields": {"nmae": "{Group}"}})"),
         {"c.json:2:88: error: 'fields': 'nmae' is no field of a body [I129]"}},
        {"a brace that is not closed",
         mapping_of(R"({"record": "body", "fields": {"name": "{Group"}})"),
         {"c.json:2:96: error: a brace is opened and never closed [I190]"}},
        {"something that cannot be done",
         mapping_of(R"({"record": "body", "fields": {"name": "{Group|upper}"}})"),
         {"c.json:2:96: error: 'upper' is nothing that can be done to a cell: words:LIST, "
          "split:TEXT, first:NUMBER, not:TEXT, weight or without-weight [I190]"}},
        {"words that are not there",
         mapping_of(R"({"record": "body", "fields": {"name": "{Group|words:kinds}"}})"),
         {"c.json:2:96: error: there is no list of words 'kinds' [I190]"}},
        {"two columns that are split",
         mapping_of(R"({"record": "body", "fields": {"aka": "{A|split:,}{B|split:,}"}})"),
         {"c.json:2:95: error: one column of a value can be split, not two [I190]"}},
        {"an unknown key",
         mapping_of(R"({"record": "body", "fields": {}, "need": []})"),
         {"c.json:2:91: error: unknown key 'need' in a record; did you mean 'needs'? [I129]"}},
        {"a type of no category",
         mapping_of(R"({"record": "body", "fields": {}})",
                    R"("types": [{"id": "x", "label": "X", "category": "club"}],)"),
         {"c.json:1:110: error: a type: 'club' is not a category [I123]"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            Diagnostics diagnostics;
            const InputId input = diagnostics.add_input({.file = "c.json"});
            CHECK_FALSE(read_mapping(c.mapping, input, diagnostics));
            CHECK(test::complaints(diagnostics) == c.expected);
        }
    }
}

TEST_CASE("headings fit whatever their case, spacing and year", "[importers][mapped]") {
    const auto fit = [](std::string_view pattern, std::string_view heading) {
        return mapped::fits(mapped::plain_heading(pattern), mapped::plain_heading(heading));
    };
    CHECK(fit("LAD##CD", "LAD17CD"));
    CHECK(fit("LAD##CD", "lad24cd"));
    CHECK(fit("Job/Team Function", "Job / team\nfunction"));
    CHECK_FALSE(fit("LAD##CD", "LADCD"));
    CHECK_FALSE(fit("LAD##CD", "LAD1CD"));
    CHECK_FALSE(fit("LAD##CD", "LADxxCD"));
    CHECK_FALSE(fit("LAD##CD", "LAD17NM"));
}

TEST_CASE("well-known tables are known by their headings", "[importers][mapped]") {
    const Mappings mappings = shipped();
    const auto title = [&](std::string_view csv) {
        const Read file = read(mappings, csv);
        return file.map ? std::string(file.map->text(file.map->title)) : "none";
    };
    CHECK(title("LAD23CD,LAD23NM,CSP23CD,CSP23NM,PFA23CD,PFA23NM,ObjectId\n"
                "E06000001,Hartlepool,E22000027,Hartlepool,E23000013,Cleveland,1\n") ==
          "Districts, community safety partnerships and police force areas");
    CHECK(title("Name;Department;Classification;Government Funding\nA;B;Advisory NDPB;Levy\n") ==
          "Public bodies of central government");
    CHECK(title("Label,Type\nA,Board\n") == "A Kumu map");
    CHECK(title("from,type,to\nA,informs,B\n").empty());
    CHECK(title("Label,Kind\nA,Board\n") == "none");
}

TEST_CASE("the sheets of Kumu, as a folder", "[importers][mapped]") {
    const Mappings mappings = shipped();
    test::ReadDraft file;
    const InputId input = file.diagnostics.add_input({.file = "kumu"});
    const std::vector<FolderFile> files{
        {.name = "elements.csv",
         .bytes =
             "Label,Type,Description\nBoard,Partnership board,It meets\nAnn,Person,\nFund,,\n"},
        {.name = "connections.csv",
         .bytes = "From,To,Type\nFund,Board|Ghost,funds\nAnn,Board,Member of\nAnn,Fund,\n"}};
    file.whole =
        read_csv_folder(files, input, file.draft, file.diagnostics, Limits{.mappings = &mappings});
    Lines lines;
    for (const std::string& line : test::lines_of(file)) {
        if (line.starts_with("body: ") || line.starts_with("relation: ")) lines.push_back(line);
    }
    CHECK(lines == Lines{"body: id=board name=Board type=partnership-board note=It meets",
                         "body: id=person-1 name=Person 1 type=post", "body: id=fund name=Fund",
                         "relation: type=funds from=fund to=board",
                         "body: id=ghost name=Ghost unknown=true",
                         "relation: type=funds from=fund to=ghost",
                         "relation: type=member-of from=person-1 to=board",
                         "relation: type=coordinates-with from=person-1 to=fund"});
}

}  // namespace
