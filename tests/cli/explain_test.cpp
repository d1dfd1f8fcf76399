// SPDX-License-Identifier: MIT
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("explain finds a page by code or name, whatever the case", "[cli][explain]") {
    const Folder folder;
    const Run run = folder.run({"explain", "G101"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK_THAT(run.out, ContainsSubstring("no-reporting-line"));
    CHECK(folder.run({"explain", "g101"}).out == run.out);
    CHECK(folder.run({"explain", "no-reporting-line"}).out == run.out);
}

TEST_CASE("explain alone lists every finding by code", "[cli][explain]") {
    const Folder folder;
    const Run run = folder.run({"explain"});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, ContainsSubstring("G101  no-reporting-line"));
    CHECK_THAT(run.out, ContainsSubstring("U302  reporting-cycle"));
    CHECK(run.out.find("G101") < run.out.find("U302"));
}

TEST_CASE("explain has a page on measures", "[cli][explain]") {
    const Folder folder;
    const Run run = folder.run({"explain", "measures"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK_THAT(run.out, ContainsSubstring("Krackhardt"));
    CHECK(whole(folder.run({"explain", "mesures"})) ==
          "exit 2\n--- err\nremit: explain: no finding has the code or name 'mesures', and no rule "
          "that id; did you mean 'measures'?; remit explain lists the findings, remit rules the "
          "rules\nTry 'remit explain --help'.\n");
}

TEST_CASE("formats lists what can be read", "[cli][formats]") {
    const Folder folder;
    const Run run = folder.run({"formats"});
    CHECK(run.status == 0);
    CHECK(run.out.starts_with("json        reads, writes  a map"));
    CHECK_THAT(run.out, ContainsSubstring("\nxlsx        reads, writes  the same tables"));
    CHECK_THAT(run.out, ContainsSubstring("\nods         reads          the same"));
}
