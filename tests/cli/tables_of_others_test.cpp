// SPDX-License-Identifier: MIT
// Tables that are none of a map's own: organograms, and what a mapping of columns says.
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

namespace {

using remit::test::Folder;
using remit::test::whole;

constexpr std::string_view columns = R"({
  "format": "remit-columns/1", "id": "groups", "title": "Our groups", "as_at": "2016-03",
  "tables": [{"headings": ["Group", "Parent"], "records": [
    {"record": "body", "fields": {"name": "{Group}", "type": "working-group"}},
    {"record": "body", "fields": {"name": "{Parent}", "type": "partnership-board"}},
    {"record": "relation", "fields": {"type": "reports-to", "from": "{Group}", "to": "{Parent}"}}]}]
}
)";

TEST_CASE("option --map reads a table of one's own", "[cli]") {
    const Folder folder;
    folder.write("columns.json", columns);
    folder.write("groups.csv",
                 "Group;Parent\nPrevent Group;Safer Board\nYouth Group;Safer Board\n");
    const std::vector<std::string> convert{"convert", "groups.csv", "--map", "columns.json", "--to",
                                           "dot",     "-o",         "-",     "--quiet"};
    const auto run = folder.run(convert);
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    CHECK(run.out.find("Prevent Group") != std::string::npos);
    CHECK(run.out.find("Safer Board") != std::string::npos);
    CHECK(folder.run({"check", "groups.csv"}).status == 3);
}

TEST_CASE("what is wrong with a mapping or its table is told", "[cli]") {
    const Folder folder;
    folder.write("columns.json", columns);
    folder.write("broken.json", "{\"format\": \"remit-columns/1\"}\n");
    folder.write("groups.csv", "Group,Owner\nPrevent Group,Safer Board\n");
    CHECK(whole(folder.run({"check", "groups.csv", "--map", "broken.json"})) ==
          "exit 3\n--- err\n"
          "broken.json:1:1: error: the mapping has no 'id' [I121]\n"
          "broken.json:1:1: error: the mapping has no 'title' [I121]\n"
          "broken.json:1:1: error: the mapping has no table in 'tables' [I121]\n");
    CHECK(whole(folder.run({"check", "groups.csv", "--map", "columns.json"})) ==
          "exit 3\n--- err\n"
          "groups.csv:1:1: error: there is no column 'Parent', by which the mapping 'groups' knows "
          "its tables [I192]\n");
    CHECK(folder.run({"check", "groups.csv", "--map", "absent.json"}).status == 4);
}

TEST_CASE("a pair of organograms is one map", "[cli]") {
    const Folder folder;
    folder.write("a.csv",
                 "Post Unique Reference,Name,Job Title,Organisation,Reports to Senior Post\n"
                 "1,Somebody Known,Chief,Ofx,XX\n2,N/D,Head,Ofx,9\n");
    folder.write(
        "b.csv",
        "Organisation,Reporting Senior Post,Grade,Generic Job Title,Number of Posts in FTE\n"
        "Ofx,2,EO,Clerk,3\n");
    const auto run = folder.run({"analyse", "b.csv", "a.csv", "--as-at", "2011-09-30"});
    CHECK(run.status == 0);
    CHECK(run.out.find("1 finding: 1 medium.") != std::string::npos);
    CHECK(run.out.find("Post 9 is not in the file that names it: Head (2) reports") !=
          std::string::npos);
    CHECK((run.out + run.err).find("Somebody Known") == std::string::npos);
    CHECK(folder.run({"convert", "a.csv", "-o", "-", "--to", "json"}).out.find("Somebody Known") ==
          std::string::npos);
}

}  // namespace
