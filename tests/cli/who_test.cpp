// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Words = std::vector<std::string>;

namespace {

constexpr std::string_view alike = R"({"format": "remit/1", "as_at": "2016", "bodies": [
  {"id": "north", "name": "North CSP", "aka": ["CSP"]},
  {"id": "south", "name": "South CSP", "aka": ["CSP"]},
  {"id": "council", "name": "County Council"}]})";

}  // namespace

TEST_CASE("who finds a body by id, name or other name", "[cli][who]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    const Run run = folder.run({"who", "board", "m.json"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK(run.out.starts_with("Safety Board\nPartnership board, not set up by law.\n"));
    for (const std::string name : {"Safety Board", "safety board", "SB", "sb"})
        CHECK(folder.run({"who", name, "m.json"}).out == run.out);
}

TEST_CASE("who asks back where a name means no body, or several", "[cli][who]") {
    struct Case {
        std::string name{};
        std::string body{};
        std::string err{};
    };
    const std::vector<Case> cases{
        {"several", "CSP",
         "remit: 'CSP' may be any of these; say which by its id:\n"
         "  north                     North CSP\n  south                     South CSP\n"},
        {"a part of a name", "county",
         "remit: no body is called 'county'; did you mean\n"
         "  council                   County Council\n"},
        {"a slip", "Cuonty Council",
         "remit: no body is called 'Cuonty Council'; did you mean\n"
         "  council                   County Council\n"},
        {"nothing like it", "xyzzy", "remit: no body is called 'xyzzy'\n"},
        {"an empty name", "", "remit: no body is called ''\n"},
    };
    const Folder folder;
    folder.write("m.json", alike);
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(whole(folder.run({"who", c.body, "m.json"})) == "exit 2\n--- err\n" + c.err);
        }
    }
}
