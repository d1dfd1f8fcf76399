// SPDX-License-Identifier: MIT
// remit convert: a map in other formats, whole or not at all.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

/// A little of everything that some format holds.
constexpr std::string_view small = R"({
  "format": "remit/1", "title": "A small county", "as_at": "2016-03-18", "jurisdiction": "england",
  "areas": [{"id": "county", "name": "County", "kind": "county", "code": "E10000029"},
            {"id": "north", "name": "North", "kind": "district", "within": ["county"]}],
  "topics": [{"id": "abuse", "name": "Domestic abuse"}],
  "sources": [{"id": "minutes", "title": "Board minutes", "date": "2016-02-25"},
              {"id": "leak", "title": "A private letter", "restricted": true}],
  "bodies": [
    {"id": "council", "name": "County Council", "type": "county-council", "areas": ["county"]},
    {"id": "board", "name": "Safety Board", "aka": ["SB"], "type": "partnership-board",
     "statutory": false, "areas": ["county", "north"], "note": "=1+1",
     "phases": [{"status": "proposed", "start": "2011"}, {"status": "active", "start": "2013-05"}],
     "meetings": {"planned_per_year": 4}},
    {"id": "leader", "name": "Leader of the council", "type": "post", "start": "2015"},
    {"id": "panel", "name": "Panel & friends", "type": "working-group", "end": "2015..2016"}],
  "relations": [
    {"type": "reports-to", "from": "board", "to": "council",
     "evidence": [{"source": "minutes", "at": "item 3"}, {"source": "leak", "stance": "disputes"}]},
    {"type": "member-of", "from": "leader", "to": "board", "role": "chair",
     "on_behalf_of": "council", "start": "2015-06"},
    {"type": "member-of", "from": "council", "to": "board", "status": "proposed"},
    {"type": "part-of", "from": "leader", "to": "council"},
    {"type": "coordinates-with", "from": "board", "to": "panel", "topics": ["abuse"]},
    {"type": "reports-to", "from": "panel", "to": "board", "status": "absent",
     "evidence": [{"source": "leak"}]}],
  "remits": [{"body": "board", "topic": "abuse", "function": "strategy", "lead": true}]
})";

Words names_in(const fs::path& folder) {
    Words names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

/// All files of a folder, one after the other.
std::string text_of(const Folder& folder, const std::string& name) {
    std::string all;
    for (const std::string& file : names_in(folder.path(name)))
        all += "== " + file + "\n" + folder.read(name + "/" + file);
    return all;
}

}  // namespace

TEST_CASE("a small map in every format of text", "[cli][convert][golden]") {
    struct Case {
        std::string format{};
        std::string output{};
        std::string told{};
    };
    const std::string of_networks =
        " holds no relations that a source denies: 1 left out\nremit: ~ holds no remits: 1 left "
        "out\nremit: ~ holds no evidence: 3 left out\nremit: ~ holds no areas but their names: 2 "
        "left out\nremit: ~ holds no topics but their names: 1 left out\n";
    const auto notes = [&](const std::string& format, bool spells) {
        std::string all = "remit: " + format + of_networks;
        for (auto at = all.find('~'); at != std::string::npos; at = all.find('~'))
            all.replace(at, 1, format);
        const std::string phases =
            "remit: " + format + " holds no second phases of a body: 1 left out\n";
        if (!spells) all.insert(all.find('\n') + 1, phases);
        return all;
    };
    const std::vector<Case> cases{
        {"json", "small.json", ""},
        {"dot", "small.dot", notes("DOT", false)},
        {"graphml", "small.graphml", notes("GraphML", false)},
        {"gexf", "small.gexf", notes("GEXF", true)},
        {"kumu", "small.kumu.json",
         notes("Kumu", false) + "remit: Kumu holds no title: 1 left out\n"},
        {"popolo", "small.popolo.json",
         "remit: Popolo holds no relations but part-of and member-of: 3 left out\n"
         "remit: Popolo holds no relations that are not in place: 1 left out\n"
         "remit: Popolo holds no second phases of a body: 1 left out\n"
         "remit: Popolo holds no bodies in more than one area: 2 left out\n"
         "remit: Popolo holds no remits: 1 left out\n"
         "remit: Popolo holds no evidence on bodies and relations: 3 left out\n"
         "remit: Popolo holds no topics: 1 left out\n"
         "remit: Popolo holds no title: 1 left out\n"},
    };
    const Folder folder;
    folder.write("m.json", small);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.format) {
            const Run run = folder.run({"convert", "m.json", "-o", c.output});
            CHECK(run.status == 0);
            CHECK(run.out == "");
            CHECK(run.err == c.told);
            const std::string bytes = folder.read(c.output);
            CHECK(difference_from_approved("convert/" + c.output, bytes) == "");
            CHECK(folder.run({"convert", "m.json", "-o", "-", "--to", c.format}).out == bytes);
            CHECK(folder.run({"convert", "m.json", "-o", "x", "--to", c.format, "--quiet"}).err ==
                  "");
            CHECK(folder.read("x") == bytes);
        }
    }
}

TEST_CASE("a name without a suffix is a folder of tables", "[cli][convert][golden]") {
    const Folder folder;
    folder.write("m.json", small);
    CHECK(whole(folder.run({"convert", "m.json", "-o", "tables/"})) == "exit 0\n");
    CHECK(difference_from_approved("convert/small.csv.txt", text_of(folder, "tables")) == "");
    CHECK(whole(folder.run({"convert", "tables", "-o", "again.json"})) == "exit 0\n");
    CHECK(whole(folder.run({"convert", "m.json", "-o", "first.json"})) == "exit 0\n");
    CHECK(folder.read("again.json") == folder.read("first.json"));
}

TEST_CASE("what is in a folder is not written over", "[cli][convert]") {
    const Folder folder;
    folder.write("m.json", small);
    fs::create_directory(folder.path("tables"));
    CHECK(folder.run({"convert", "m.json", "-o", "tables"}).status == 0);
    const std::string before = text_of(folder, "tables");
    const Run again = folder.run({"convert", "m.json", "-o", "tables"});
    CHECK(whole(again) ==
          "exit 4\n--- err\nremit: cannot write the folder 'tables': Directory not empty\n");
    CHECK(text_of(folder, "tables") == before);
    CHECK(folder.run({"convert", "m.json", "-o", "tables", "--to", "json"}).status == 4);
    CHECK(text_of(folder, "tables") == before);
}

TEST_CASE("a map that is not valid is not converted", "[cli][convert]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "bodies": [{"id": "A B"}]})");
    folder.write("out.dot", "mine");
    CHECK(folder.run({"convert", "m.json", "-o", "out.dot"}).status == 3);
    CHECK(folder.read("out.dot") == "mine");
    CHECK(folder.run({"convert", "m.json", "-o", "tables"}).status == 3);
    CHECK(folder.names() == Words{"m.json", "out.dot"});
}

TEST_CASE("a public version is converted without what is restricted", "[cli][convert][public]") {
    const Folder folder;
    folder.write("m.json", small);
    const Run run =
        folder.run({"convert", "m.json", "-o", "p.json", "--public", "--label", "DRAFT 2"});
    CHECK(whole(run) ==
          "exit 0\n--- err\nremit: Public version: 1 restricted source is left out, with 1 fact "
          "that rests on it alone.\n");
    const std::string bytes = folder.read("p.json");
    CHECK(bytes.find("\"title\": \"A small county [DRAFT 2]\"") != std::string::npos);
    CHECK(bytes.find("leak") == std::string::npos);
    CHECK(bytes.find("private") == std::string::npos);
    CHECK(bytes.find("disput") == std::string::npos);
    CHECK(bytes.find("absent") == std::string::npos);
}

TEST_CASE("several maps are converted to one", "[cli][convert]") {
    const Folder folder;
    folder.write("a.json", small);
    folder.write("b.csv", "from,type,to\nForum,reports to,board\n");
    const Run run = folder.run({"convert", "a.json", "b.csv", "-o", "one.json", "--quiet"});
    CHECK(whole(run) == "exit 0\n");
    CHECK(folder.read("one.json").find("\"from\": \"forum\", \"to\": \"board\"") !=
          std::string::npos);
}

TEST_CASE("a map without a date is converted without a warning", "[cli][convert]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1"})");
    CHECK(whole(folder.run({"convert", "m.json", "-o", "-", "--to", "json"})) ==
          "exit 0\n--- out\n{\n  \"format\": \"remit/1\"\n}\n");
}

TEST_CASE("a workbook has a sheet of what is found", "[cli][convert][xlsx]") {
    const Folder folder;
    folder.write("m.json", small);
    CHECK(whole(folder.run({"convert", "m.json", "-o", "a.xlsx"})) == "exit 0\n");
    CHECK(whole(folder.run({"convert", "m.json", "-o", "b.xlsx"})) == "exit 0\n");
    const std::string bytes = folder.read("a.xlsx");
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes == folder.read("b.xlsx"));
    CHECK(folder.names() == Words{"a.xlsx", "b.xlsx", "m.json"});
}

TEST_CASE("what convert is not told, it asks for", "[cli][convert][usage]") {
    struct Case {
        Words arguments{};
        std::string told{};
    };
    const std::vector<Case> cases{
        {{"m.json"}, "the name of what to write is missing: -o OUT"},
        {{"-o", "x.json"}, "the map is missing: name a file, or - for standard input"},
        {{"m.json", "-o", "-"}, "say with --to in which format standard output is written"},
        {{"m.json", "-o", "-", "--to", "csv"}, "csv is a folder of files: name it with -o, not -"},
        {{"m.json", "-o", "m.csv"}, "csv is a folder of files: give it a name without a suffix"},
        {{"m.json", "-o", "m.docx"}, "no format is written as 'm.docx'; say --to (remit formats)"},
        {{"m.json", "-o", "m.json", "--to", "graphm"},
         "--to is one of json, csv, xlsx, popolo, kumu, graphml, dot, gexf, not 'graphm'; did you "
         "mean 'graphml'?"},
    };
    const Folder folder;
    folder.write("m.json", small);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.told) {
            Words arguments{"convert"};
            arguments.insert(arguments.end(), c.arguments.begin(), c.arguments.end());
            CHECK(whole(folder.run(arguments)) ==
                  "exit 2\n--- err\nremit: " + c.told + "\nTry 'remit convert --help'.\n");
            CHECK(folder.names() == Words{"m.json"});
        }
    }
}
