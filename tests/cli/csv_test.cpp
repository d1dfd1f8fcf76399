// SPDX-License-Identifier: MIT
// Maps that are tables: a folder of CSV files, and a list of relations.
#include <filesystem>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;

namespace {

constexpr std::string_view lines =
    "from,type,to\nDomestic Abuse Group,reports to,Safety Board\nSafety Board,reports to,County "
    "Council\n";

/// A folder `county` of four tables, and what an office program leaves beside them.
struct County {
    Folder folder{};
    County() {
        std::filesystem::create_directory(folder.path("county"));
        folder.write("county/map.csv", "title,A county\nas at,18/03/2016\n");
        folder.write("county/Bodies.csv",
                     "Name;Also known as;Type\r\nSafety Board;SB;partnership-board\r\nCounty "
                     "Council;;county-council\r\n");
        folder.write("county/relations.csv",
                     "from,type,to,source,at\nSB,reports to,county council,Minutes,item 3\n");
        folder.write("county/sources.csv", "title,date,restricted\nMinutes,25/02/2016,yes\n");
        folder.write("county/.~lock.relations.csv#", "x");
        folder.write("county/notes.txt", "x");
    }
};

}  // namespace

TEST_CASE("three columns on standard input are a map", "[cli][csv]") {
    const Folder folder;
    const Run run = folder.run({"check", "-", "--as-at", "2016-03-18"}, lines);
    CHECK(whole(run) ==
          "exit 0\n--- out\nstandard input holds 3 bodies and 2 relations, as at 18 March 2016.\n"
          "--- err\n-:2:1: warning: 3 bodies are named in relations alone, the first of them here; "
          "each is taken as a partnership; say what they are in a table of bodies [I220]\n");
}

TEST_CASE("a folder of CSV files is a map", "[cli][csv]") {
    const County county;
    const Run run = county.folder.run({"who", "sb", "county"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out.find("County Council") != std::string::npos);
    CHECK(county.folder.run({"who", "sb", "county/"}).out == run.out);
}

TEST_CASE("the public version of a folder lacks what is restricted", "[cli][csv]") {
    const County county;
    const Run run = county.folder.run({"who", "sb", "county", "--public"});
    CHECK(run.status == 0);
    CHECK(run.out.find("Minutes") == std::string::npos);
}

TEST_CASE("a folder and a list of relations are one map", "[cli][csv]") {
    const County county;
    county.folder.write("more.csv", lines);
    const Run run = county.folder.run({"check", "county", "more.csv"});
    CHECK(run.status == 0);
    CHECK(run.out ==
          "county and more.csv hold 3 bodies and 2 relations, from 1 source, as at 18 "
          "March\n2016.\n");
    CHECK(
        run.err ==
        "more.csv:2:1: warning: 1 body is named in relations alone; it is taken as a partnership; "
        "say what they are in a table of bodies [I220]\n");
}

TEST_CASE("an empty CSV file is told as one", "[cli][csv]") {
    const Folder folder;
    folder.write("bodies.csv", "");
    CHECK(
        whole(folder.run({"check", "bodies.csv"})) ==
        "exit 3\n--- err\nbodies.csv:1:1: error: the file is empty; name its columns in the first "
        "row, as in from,type,to [I112]\n");
}

TEST_CASE("what is wrong with a folder is told", "[cli][csv]") {
    const County county;
    std::filesystem::create_directory(county.folder.path("empty"));
    CHECK(whole(county.folder.run({"check", "empty"})) ==
          "exit 3\n--- err\nempty: error: the folder holds no CSV file; name them bodies.csv, "
          "relations.csv … [I112]\n");
    const Run json = county.folder.run({"check", "county", "--from", "json"});
    CHECK(json.status == 2);
    CHECK(json.err.find("'county' is a folder; a folder is read as csv, not json") !=
          std::string::npos);
    county.folder.write("county/relations.csv", "from,type,to\nSB,reports too,county counsel\n");
    CHECK(
        whole(county.folder.run({"check", "county"})) ==
        "exit 3\n--- err\ncounty/relations.csv:2:4: error: relation 1: 'reports too' is not a type "
        "of "
        "relation; did you mean 'reports-to'? [I205]\ncounty/relations.csv:2:16: error: relation 1 "
        "names body 'county counsel', which is not in the map; did you mean 'county-council'? "
        "[I210]\n");
}
