// SPDX-License-Identifier: MIT
#include <algorithm>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "importers/organogram/references.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/formats.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/organogram.hpp"
#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using remit::test::of_kind;
using remit::test::read_foreign;
using Lines = std::vector<std::string>;

constexpr std::string_view senior_heading =
    "Post Unique Reference,Name,Grade,Job Title,Job/Team Function,Organisation,Unit,"
    "Reports to Senior Post,FTE\n";
constexpr std::string_view junior_heading =
    "Organisation,Unit,Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE\n";

/// One row of a senior sheet in the office Ofx.
struct Senior {
    std::string_view reference{};
    std::string_view manager{};
    std::string_view name = "N/D";
    std::string_view title = "Head";
    std::string_view grade = "SCS1";
    std::string_view unit = "Works";
    std::string_view function = "It works";
    std::string_view fte = "1";
};

std::string senior(const std::vector<Senior>& rows) {
    std::string text(senior_heading);
    for (const Senior& row : rows)
        text += fmt::format("{},{},{},{},{},Ofx,{},{},{}\n", row.reference, row.name, row.grade,
                            row.title, row.function, row.unit, row.manager, row.fte);
    return text;
}

TEST_CASE("a post without a contact is told where others have one", "[importers][organogram]") {
    const std::string heading =
        "Post Unique Reference,Name,Grade,Job Title,Job/Team Function,Organisation,Unit,Contact "
        "Phone,Contact E-mail,Reports to Senior Post,FTE\n";
    const auto rows = [&](std::string_view first, std::string_view second) {
        return heading + fmt::format("1,N/D,SCS2,Chief,It works,Ofx,Works,{},XX,1\n", first) +
               fmt::format("2,N/D,SCS1,Head,It works,Ofx,Works,{},1,1\n", second);
    };
    struct Case {
        std::string name{};
        std::string file{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"one has none",
         rows("01632 960001,", ","),
         {"m:3:1: warning: 1 post has neither a telephone number nor an address [I181]"}},
        {"an address is enough", rows("01632 960001,", ",chief@example.gov.uk"), {}},
        {"all were taken out", rows(",", ","), {}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("organogram", c.file);
            CHECK(file.diagnostics == c.expected);
            for (const std::string& line : of_kind(file, "body")) {
                CHECK(line.find("01632") == std::string::npos);
                CHECK(line.find("example.gov.uk") == std::string::npos);
            }
        }
    }
}

TEST_CASE("posts, units and lines of a senior sheet", "[importers][organogram]") {
    const auto file = read_foreign(
        "organogram", senior({{.reference = "1", .manager = "XX", .title = "Chief", .unit = "Ofx"},
                              {.reference = "DfE-2", .manager = "1"},
                              {.reference = "3", .manager = "1", .unit = ""}}));
    CHECK(file.diagnostics == Lines{"m:4:1: warning: 1 post has no unit [I181]"});
    CHECK(of_kind(file, "body") ==
          Lines{"body@2:1 id=ofx-post-1 name=Chief (1) aka=1 type=organogram-senior-post",
                "body@2:27 id=ofx name=Ofx type=organogram-organisation",
                "body@3:1 id=ofx-post-dfe-2-f19061 name=Head (DfE-2) aka=DfE-2 "
                "type=organogram-senior-post",
                "body@3:34 id=ofx-unit-works name=Works type=organogram-unit",
                "body@4:1 id=ofx-post-3 name=Head (3) aka=3 type=organogram-senior-post"});
    CHECK(of_kind(file, "relation") ==
          Lines{"relation@2:1 type=part-of from=ofx-post-1 to=ofx",
                "relation@3:34 type=part-of from=ofx-unit-works to=ofx",
                "relation@3:34 type=part-of from=ofx-post-dfe-2-f19061 to=ofx-unit-works",
                "relation@4:1 type=part-of from=ofx-post-3 to=ofx",
                "relation@3:40 type=reports-to from=ofx-post-dfe-2-f19061 to=ofx-post-1",
                "relation@4:31 type=reports-to from=ofx-post-3 to=ofx-post-1"});
    CHECK(of_kind(file, ". complete") == Lines{". complete@2:35 aspect=reporting "
                                               "source=ofx-senior-staff"});
}

/// What becomes of one post: its record, what stands in it, and where its lines go.
Lines post(const std::vector<Senior>& rows, std::string_view reference = "7") {
    const auto file = read_foreign("organogram", senior(rows));
    const std::string id = fmt::format("ofx-post-{}", reference);
    Lines lines;
    bool inside = false;
    for (std::string line : file.records) {
        if (!line.starts_with(".")) inside = line.find(fmt::format("id={} ", id)) != line.npos;
        const bool from = line.find("reports-to from=" + id + " ") != line.npos;
        if (inside || from) lines.push_back(line.substr(line.find(' ', line.find('@')) + 1));
    }
    return lines;
}

TEST_CASE("what the values of a senior row mean", "[importers][organogram]") {
    const std::string body = "id=ofx-post-7 name=Head (7) aka=7 type=organogram-senior-post";
    const std::string first = "source=ofx-senior-staff at=row 2";
    const std::string second = "source=ofx-senior-staff at=row 3";
    const auto other = [&](std::string_view what, std::string_view value = "another Head") {
        return second + fmt::format(" stance=disputes about=id value={} note=the {}", value, what);
    };
    const std::string top = "aspect=reporting source=ofx-senior-staff";
    const std::string to_itself = "type=reports-to from=ofx-post-7 to=ofx-post-7";
    struct Case {
        std::string_view name{};
        std::vector<Senior> rows{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"a top", {{"7", "XX"}}, {body, first, top}},
        {"a top in lower case", {{"7", "xx"}}, {body, first, top}},
        {"vacant", {{"7", "XX", "VACANT"}}, {body + " note=Vacant.", first, top}},
        {"a vacancy", {{"7", "XX", "Vacancy"}}, {body + " note=Vacant.", first, top}},
        {"eliminated",
         {{"7", "XX", "eliminated"}},
         {body + " status=disbanded note=Eliminated: it was there in the return before, and is no "
                 "more.",
          first, top}},
        {"somebody called so is nobody", {{"7", "XX", "Vacant Land"}}, {body, first, top}},
        {"without a title",
         {{"7", "XX", "N/D", "N/D"}},
         {"id=ofx-post-7 name=Post 7 aka=7 type=organogram-senior-post", first, top}},
        {"one that reports to itself", {{"7", "7"}}, {body, first, to_itself}},
        {"one that reports to nobody known",
         {{"7", "8"}},
         {body, first, "type=reports-to from=ofx-post-7 to=ofx-post-8"}},
        {"one that is said to report to nothing", {{"7", ""}}, {body, first}},
        {"the same with the number for a blank", {{"7", "-1"}}, {body, first}},
        {"a share",
         {{.reference = "7", .manager = "XX", .name = "N/D", .fte = "0.5"},
          {.reference = "7", .manager = "XX", .name = "Named", .fte = "0.6"}},
         {body + " note=Shared: 2 rows.", first, second, top}},
        {"a share of a vacant half",
         {{.reference = "7", .manager = "XX", .name = "Vacant"},
          {.reference = "7", .manager = "XX"}},
         {body + " note=Vacant. Shared: 2 rows.", first, second, top}},
        {"another title",
         {{"7", "XX"}, {"7", "XX", "N/D", "Chief"}},
         {body, first, other("title is Chief, not Head", "Chief"), top}},
        {"another grade",
         {{"7", "XX"}, {.reference = "7", .manager = "XX", .grade = "SCS2"}},
         {body, first, other("grade is SCS2, not SCS1"), top}},
        {"no grade",
         {{"7", "XX"}, {.reference = "7", .manager = "XX", .grade = ""}},
         {body, first, other("grade is left blank, not SCS1"), top}},
        {"another superior",
         {{"7", "XX"}, {"7", "8"}},
         {body, first, other("superior is 8, not XX"), top}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(post(c.rows) == c.expected); }
    }
}

TEST_CASE("what is told of a senior sheet", "[importers][organogram]") {
    const Senior top{"1", "XX"};
    struct Case {
        std::string_view name{};
        std::vector<Senior> rows{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing", {top, {"2", "1"}}, {}},
        {"nobody knows the superior",
         {top, {"2", "9"}},
         {"m:3:36: warning: 1 body is linked to and not in the file; they are kept as unknown "
          "bodies [I161]"}},
        {"noughts are no reason to take one for another",
         {{"01", "XX"}, {"2", "1"}},
         {"m:3:36: warning: 1 body is linked to and not in the file; they are kept as unknown "
          "bodies [I161]"}},
        {"somebody in no post",
         {top, {"0", "1", "N/D", "Not in post"}, {"0", "1", "N/D", "Not in Post"}},
         {"m:3:1: warning: 2 rows have the reference 0, which is somebody paid and in no post, the "
          "first of them here; they are no posts [I180]"}},
        {"a post that calls itself none",
         {top, {"0", "1"}},
         {"m:3:1: warning: 1 row has the reference 0, which is somebody paid and in no post; it is "
          "no post [I180]",
          "m:3:12: warning: 1 row with the reference 0 has another title than 'Not in post'; a "
          "post needs a reference of its own [I181]"}},
        {"no superior",
         {top, {"2", ""}},
         {"m:3:1: warning: 1 post is not said to report to anybody, nor to be at the top; write "
          "the reference of its superior, or XX at the top [I182]"}},
        {"cells that the rules refuse",
         {top,
          {.reference = "2 a", .manager = "1", .title = "", .grade = "7", .unit = ""},
          {.reference = "XX3", .manager = "1", .function = ""}},
         {"m:3:1: warning: 2 references have a space, XX or a mark other than the dash, the first "
          "of them here [I181]",
          "m:3:1: warning: 1 post has no title [I181]", "m:3:1: warning: 1 post has no unit [I181]",
          "m:3:9: warning: 1 grade is none of the senior ones; SCS1 to SCS4, OF-6 to OF-9 [I181]",
          "m:4:1: warning: 1 post has no function [I181]"}},
        {"no reference",
         {top, {"", "1"}},
         {"m:3:6: warning: 1 post has no reference, so that nobody can report to it [I181]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("organogram", senior(c.rows));
            CHECK(file.diagnostics == c.expected);
            CHECK(file.map);
        }
    }
}

/// The name of each post, unit and organisation.
Lines names(std::string_view bytes) {
    const auto file = read_foreign("organogram", bytes);
    Lines names;
    for (const std::string& line : of_kind(file, "body")) {
        const std::size_t name = line.find("name=") + 5;
        names.push_back(line.substr(name, line.find(" type=") - name));
    }
    return names;
}

TEST_CASE("shapes in which senior sheets come", "[importers][organogram]") {
    const Lines expected{"Chief (1) aka=1", "Ofx", "Works", "Head (2) aka=2"};
    struct Case {
        std::string_view name{};
        std::string bytes{};
    };
    const std::vector<Case> cases{
        {"as they are",
         "Post Unique Reference,Job Title,Organisation,Unit,Reports to Senior Post\n"
         "1,Chief,Ofx,Works,XX\n2,Head,Ofx,Works,1\n"},
        {"columns in another order and case",
         "reports to  senior post,UNIT,job title,organisation,POST UNIQUE REFERENCE\n"
         "XX,Works,Chief,Ofx,1\n1,Works,Head,Ofx,2\n"},
        {"an index without a heading, an empty heading, Valid? the wrong way round, rows of "
         "nothing",
         ",Post Unique Reference,Job Title,,Organisation,Unit,Reports to Senior Post,Valid?\n"
         "0,1,Chief,,Ofx,Works,XX,0\n1,,,,,,,1\n\n2,2,Head,,Ofx,Works,1,0\n3,,,,,,,1\n"},
        {"columns of linked data",
         "Post Unique Reference,Job Title,Organisation,Unit,Reports to Senior Post,URI,source_file,"
         "source_line\n1,Chief,Ofx,Works,XX,http://x/1,a.xls,person1\n"
         "2,Head,Ofx,Works,1,http://x/2,a.xls,person2\n"},
        {"lone carriage returns, and a pound sign of Windows",
         "Post Unique Reference,Job Title,Organisation,Unit,Reports to Senior Post,Salary Cost of "
         "Reports (\xA3)\r1,Chief,Ofx,Works,XX,7\r2,Head,Ofx,Works,1,0\r"},
        {"lines within cells and within headings",
         "\"Post Unique\nReference\",Job Title,Organisation,Unit,Reports to Senior Post\n"
         "1,Chief,Ofx,\"Works\n\",XX\n2,\"\nHead\",Ofx,Works,1\n"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(remit::looks_like_organogram(c.bytes));
            CHECK(names(c.bytes) == expected);
        }
    }
}

TEST_CASE("rows of a senior sheet that differ in the cost of reports are no share",
          "[importers][organogram]") {
    const auto file = read_foreign(
        "organogram",
        "Post Unique Reference,Job Title,Organisation,Reports to Senior Post,Salary Cost of Reports"
        " (£),Notes,Contact Phone,Total Pay (£)\n1,A,Ofx,XX,7,n,1,1\n1,A,Ofx,XX,7,m,2,2\n"
        "2,B,Ofx,1,7,,,\n2,B,Ofx,1,8,,,\n");
    const auto has = [&](std::string_view part) {
        return std::any_of(file.records.begin(), file.records.end(),
                           [&](const std::string& line) { return line.find(part) != line.npos; });
    };
    CHECK(has("name=A (1) aka=1 type=organogram-senior-post note=Shared: 2 rows."));
    CHECK(has("value=another B note=the salary cost of reports is 8, not 7"));
}

TEST_CASE("junior posts", "[importers][organogram]") {
    const auto file = read_foreign("organogram", std::string(junior_heading) +
                                                     "Ofx,Works,2,EO,Clerk,2\n"
                                                     "Ofx,Works,2,EO,Clerk,1.5\n"
                                                     "Ofx,Works,2,AO,Clerk,0.5\n"
                                                     "Ofx,Yard,,AO,,some\n");
    CHECK(
        of_kind(file, "body") ==
        Lines{"body@2:1 id=ofx-works-clerk-eo-under-2 name=Clerk (EO, under 2) "
              "type=organogram-junior-posts count=unknown note=Full-time equivalent: 3.5.",
              "body@2:11 id=ofx-post-2 name=Post 2 aka=2 type=organogram-senior-post unknown=true",
              "body@2:1 id=ofx name=Ofx type=organogram-organisation",
              "body@2:5 id=ofx-unit-works name=Works type=organogram-unit",
              "body@4:1 id=ofx-works-clerk-ao-under-2 name=Clerk (AO, under 2) "
              "type=organogram-junior-posts note=Full-time equivalent: 0.5.",
              "body@5:1 id=ofx-yard-posts-ao name=Posts (AO) type=organogram-junior-posts",
              "body@5:5 id=ofx-unit-yard name=Yard type=organogram-unit"});
    CHECK(file.diagnostics ==
          Lines{"m:5:1: warning: 1 row of junior posts is not said to report to anybody; write the "
                "reference of a senior post [I183]",
                "m:5:15: warning: 1 number of posts is none; it is left out [I184]"});
    CHECK(of_kind(file, "relation").size() == 7);
}

/// The register that some inputs make, as JSON.
std::string register_of(const std::vector<std::pair<std::string, std::string>>& inputs,
                        bool folder) {
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    if (folder) {
        std::vector<remit::FolderFile> files;
        for (const auto& [name, bytes] : inputs)
            files.push_back({.name = name, .bytes = bytes});
        const auto input = diagnostics.add_input({.file = "folder"});
        CHECK(remit::read_csv_folder(files, input, draft, diagnostics, {}));
    } else {
        for (const auto& [name, bytes] : inputs) {
            const auto input = diagnostics.add_input({.file = name});
            CHECK(remit::format_of(name, bytes) == remit::find_format("organogram"));
            CHECK(remit::read_organogram(bytes, input, draft, diagnostics, {}));
        }
    }
    const auto map = build_register(std::move(draft), remit::test::vocabulary(), diagnostics);
    for (const auto& one : diagnostics.sorted())
        UNSCOPED_INFO(printed(one, diagnostics));
    CHECK(diagnostics.warnings() == 1);  // of the space in 'A 2'
    REQUIRE(map);
    return write_json(*map, {}).files.front().bytes;
}

TEST_CASE("a pair is one map, as two inputs in either order and as a folder",
          "[importers][organogram]") {
    const std::pair<std::string, std::string> seniors{
        "ofx-2011-09-30-senior.csv", senior({{"1", "XX"}, {"A 2", "1"}, {"DfE-3", "1"}})};
    const std::pair<std::string, std::string> juniors{
        "ofx-2011-09-30-junior.csv",
        std::string(junior_heading) + "Ofx,Works,DfE-3,EO,Clerk,2\nOfx,Works,1,EO,Clerk,1\n"};
    const std::string folder = register_of({seniors, juniors}, true);
    CHECK(folder.find("\"as_at\": \"2011-09-30\"") != folder.npos);
    CHECK(folder.find("unknown\": true") == folder.npos);
    CHECK(register_of({juniors, seniors}, true) == folder);
    // Two inputs are two witnesses of the unit; else the map is the same.
    const std::string two = register_of({seniors, juniors}, false);
    CHECK(register_of({juniors, seniors}, false) == two);
    const std::regex also_juniors(
        R"(\n *\{"source": "ofx-junior[^\n]*\n( *\{"source": "ofx-senior))");
    CHECK(std::regex_replace(two, also_juniors, "\n$1") == folder);
}

TEST_CASE("whose posts a sheet holds", "[importers][organogram]") {
    const auto first_post = [](std::string_view heading, std::string_view rows) {
        const auto file = read_foreign(
            "organogram",
            fmt::format("Post Unique Reference,Reports to Senior Post{}\n{}\n", heading, rows));
        const std::string line = of_kind(file, "body").front();
        return line.substr(line.find("id=") + 3, line.find(" name=") - line.find("id=") - 3);
    };
    CHECK(first_post(",Organisation,Parent Department", "1,XX,Ofx,Office") == "ofx-post-1");
    CHECK(first_post(",Organisation,Parent Department", "1,XX,Ofx,Office\n2,XX,Ofy,Office") ==
          "office-post-1");
    CHECK(first_post(",Organisation,Parent Department", "1,XX,Ofx,P\n2,XX,Ofy,Q\n3,XX,Ofy,Q") ==
          "ofy-post-1");
    // Of 2011, without either; the file is called `m`.
    CHECK(first_post("", "1,XX") == "m-post-1");
}

TEST_CASE("references and file names", "[importers][organogram]") {
    using namespace remit::organogram;
    CHECK(post_id("Ofx", "A-1") == "ofx-post-a-1");
    CHECK(post_id("Ofx", "0012") == "ofx-post-0012");
    CHECK(post_id("Ofx", "a-1") != post_id("Ofx", "A-1"));
    CHECK(post_id("Ofx", "A 1") != post_id("Ofx", "A-1"));
    CHECK(post_id("Ofx", "A/1") != post_id("Ofx", "A 1"));
    const auto read = [](std::string_view name) {
        const FileName file = read_file_name(name);
        return file.words + "|" + file.date;
    };
    CHECK(read("x/committee_on_climate_change-2011-09-30-senior.csv") ==
          "committee on climate change|2011-09-30");
    CHECK(read("HEFCE_organogram_junior_data_31032011.csv") == "hefce organogram|2011-03-31");
    CHECK(read("20150930-junior-staff.csv") == "|2015-09-30");
    CHECK(read("room-101.csv") == "room 101|");
    CHECK(read("31022011.csv") == "31022011|");
}

TEST_CASE("files that are no organogram", "[importers][organogram]") {
    for (const std::string_view bytes : {"", "from,type,to\n", "Name,Reports to Senior Post\n",
                                         "Post Unique Reference,Name\n1,N/D\n"}) {
        INFO(bytes);
        CHECK_FALSE(remit::looks_like_organogram(bytes));
        const auto file = read_foreign("organogram", bytes);
        CHECK_FALSE(file.whole);
        CHECK(
            file.diagnostics ==
            Lines{"m:1:1: error: this is no sheet of an organogram; senior staff have the columns "
                  "Post Unique Reference and Reports to Senior Post, junior staff Reporting "
                  "Senior Post [I162]"});
    }
}

}  // namespace
