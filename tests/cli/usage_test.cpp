// SPDX-License-Identifier: MIT
// What the program says of arguments that make no sense, and its help.
#include <string>
#include <vector>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/here.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Words = std::vector<std::string>;

TEST_CASE("a usage error is exit 2, says what is wrong, and writes nothing", "[cli][usage]") {
    struct Case {
        std::string name{};
        Words arguments{};
        std::string err{};
    };
    const std::string of_analyse = "Try 'remit analyse --help'.\n";
    const std::string of_merge = "Try 'remit merge --help'.\n";
    const std::string of_compare = "Try 'remit compare --help'.\n";
    const std::vector<Case> cases{
        {"unknown command",
         {"analyze", "m.json"},
         "remit: there is no command 'analyze'; did you mean 'analyse'?\nTry 'remit --help'.\n"},
        {"an option before the command",
         {"--quiet", "check", "m.json"},
         "remit: '--quiet' stands before the command\nTry 'remit --help'.\n"},
        {"unknown option",
         {"analyse", "m.json", "--formt", "json"},
         "remit: analyse has no option '--formt'; did you mean '--format'?\n" + of_analyse},
        {"unknown option with a value",
         {"analyse", "m.json", "--formt=json"},
         "remit: analyse has no option '--formt'; did you mean '--format'?\n" + of_analyse},
        {"unknown short option",
         {"analyse", "m.json", "-x"},
         "remit: analyse has no option '-x'\n" + of_analyse},
        {"another command's option",
         {"check", "m.json", "--format", "json"},
         "remit: check has no option '--format'\n"
         "Try 'remit check --help'.\n"},
        {"no map",
         {"analyse"},
         "remit: the map is missing: name a file, or - for standard input\n" + of_analyse},
        {"standard input twice",
         {"analyse", "-", "m.json", "-"},
         "remit: standard input (-) can be read only once\n" + of_analyse},
        {"an option without its value",
         {"analyse", "m.json", "--format"},
         "remit: --format: 1 required TEXT missing\n" + of_analyse},
        {"unknown format of findings",
         {"analyse", "m.json", "--format", "jsn"},
         "remit: --format is one of text, json, csv, markdown, not 'jsn'; did you mean 'json'?\n" +
             of_analyse},
        {"findings as a figure",
         {"analyse", "m.json", "-o", "findings.pdf"},
         "remit: findings are written as text, JSON, CSV or Markdown (.txt, .json, .csv, .md), not "
         "as 'findings.pdf'; 'remit convert MAP -o map.xlsx' writes a workbook with the findings, "
         "'remit draw MAP --view findings -o figure.pdf' a figure\n" +
             of_analyse},
        {"unknown severity",
         {"analyse", "m.json", "--severity", "hi"},
         "remit: --severity is one of high, medium, low, info, not 'hi'\n" + of_analyse},
        {"unknown level to fail on",
         {"analyse", "m.json", "--fail-on", "hihg"},
         "remit: --fail-on is one of never, high, medium, low, info, not 'hihg'\n" + of_analyse},
        {"unknown code",
         {"analyse", "m.json", "--only", "G101,no-reporting-lin"},
         "remit: --only: no finding has the code or name 'no-reporting-lin'; did you mean "
         "'no-reporting-line'?; remit explain lists them\n" +
             of_analyse},
        {"unknown code to skip",
         {"analyse", "m.json", "--skip", "X999"},
         "remit: --skip: no finding has the code or name 'X999'; remit explain lists them\n" +
             of_analyse},
        {"an empty code",
         {"analyse", "m.json", "--only", ""},
         "remit: --only: no finding has the code or name ''; remit explain lists them\n" +
             of_analyse},
        {"a day that is not",
         {"analyse", "m.json", "--as-at", "2015-02-30"},
         "remit: --as-at takes a date such as 2016, 2016-03 or 2016-03-18, not '2015-02-30'\n" +
             of_analyse},
        {"unknown format of maps",
         {"check", "m.json", "--from", "jsn"},
         "remit: --from is one of json, csv, xlsx, ods, govuk, organogram, popolo, moderngov, "
         "kumu, "
         "pajek, graphml, not 'jsn'; "
         "did you mean 'json'?\n"
         "Try 'remit check --help'.\n"},
        {"a format that measures do not have",
         {"measure", "m.json", "--format", "markdown"},
         "remit: --format is one of text, json, csv, not 'markdown'\n"
         "Try 'remit measure --help'.\n"},
        {"measures without a map",
         {"measure"},
         "remit: the map is missing: name a file, or - for standard input\n"
         "Try 'remit measure --help'.\n"},
        {"a figure without a name",
         {"draw", "m.json"},
         "remit: the figure's name is missing: -o FIGURE.svg\nTry 'remit draw --help'.\n"},
        {"a figure of another kind",
         {"draw", "m.json", "-o", "f.gif"},
         "remit: a figure is written as .svg, .pdf, .png or .dot, not 'f.gif'; or say --format\n"
         "Try 'remit draw --help'.\n"},
        {"a paper that is none",
         {"draw", "m.json", "-o", "f.pdf", "--paper", "letter"},
         "remit: --paper is a4-landscape, a4-portrait, the same of a3, a2, a1 or a0, or free, "
         "not 'letter'\nTry 'remit draw --help'.\n"},
        {"unknown view",
         {"draw", "m.json", "--view", "structur", "-o", "f.svg"},
         "remit: --view is one of structure, accountability, membership, funding, remits, "
         "findings, "
         "areas, timeline, focus, not 'structur'; did you mean 'structure'?\nTry 'remit draw "
         "--help'.\n"},
        {"a graph of a table",
         {"draw", "m.json", "--view", "remits", "-o", "f.dot"},
         "remit: the view remits is no graph of lines, so that it has no DOT; these have: "
         "structure, accountability, findings, focus\nTry 'remit draw --help'.\n"},
        {"surroundings of nobody",
         {"draw", "m.json", "--view", "focus", "-o", "f.svg"},
         "remit: the body is missing: --focus BODY\nTry 'remit draw --help'.\n"},
        {"a focus of another view",
         {"draw", "m.json", "--view", "structure", "--focus", "board", "-o", "f.svg"},
         "remit: --focus goes with --view focus, or with no --view\nTry 'remit draw --help'.\n"},
        {"hops from nowhere",
         {"draw", "m.json", "--hops", "2", "-o", "f.svg"},
         "remit: --hops goes with --focus BODY\nTry 'remit draw --help'.\n"},
        {"hops that are no number",
         {"draw", "m.json", "--focus", "board", "--hops", "two", "-o", "f.svg"},
         "remit: --hops is a number from 1 to 9, not 'two'\nTry 'remit draw --help'.\n"},
        {"no hops",
         {"draw", "m.json", "--focus", "board", "--hops", "0", "-o", "f.svg"},
         "remit: --hops is a number from 1 to 9, not '0'\nTry 'remit draw --help'.\n"},
        {"too many hops",
         {"draw", "m.json", "--focus", "board", "--hops", "10", "-o", "f.svg"},
         "remit: --hops is a number from 1 to 9, not '10'\nTry 'remit draw --help'.\n"},
        {"a body without a map",
         {"who", "board"},
         "remit: who takes a body and a map: remit who BODY MAP\nTry 'remit who --help'.\n"},
        {"unknown finding to explain",
         {"explain", "G999"},
         "remit: explain: no finding has the code or name 'G999', and no rule that id; remit "
         "explain "
         "lists the findings, remit rules the rules\n"
         "Try 'remit explain --help'.\n"},
        {"the beginning of a code is no page",
         {"explain", "G1"},
         "remit: explain: no finding has the code or name 'G1', and no rule that id; remit explain "
         "lists the findings, remit rules the rules\n"
         "Try 'remit explain --help'.\n"},
        {"a word too many",
         {"formats", "json"},
         "remit: formats takes nothing, not 'json'\nTry 'remit formats --help'.\n"},
        {"a file whose format cannot be told",
         {"check", "m.txt"},
         "remit: the format of 'm.txt' cannot be told; say it with --from (json, csv, "
         "xlsx, ods, govuk, organogram, popolo, moderngov, kumu, pajek, graphml)\n"},
        {"standard input whose format cannot be told",
         {"check", "-"},
         "remit: the format of '-' cannot be told; say it with --from (json, csv, "
         "xlsx, ods, govuk, organogram, popolo, moderngov, kumu, pajek, graphml)\n"},
        {"terminal escapes come back harmless",
         {"\x1b[31m"},
         "remit: there is no command '?[31m'\nTry 'remit --help'.\n"},
        {"a merger of nothing",
         {"merge", "m.json"},
         "remit: say what to merge: --bodies A,B --into NAME --on DATE, or --plan FILE; or "
         "--suggest\n" +
             of_merge},
        {"a merger of one",
         {"merge", "m.json", "--bodies", "a", "--into", "N", "--on", "2026"},
         "remit: --bodies takes two or more, with commas: --bodies north-csp,south-csp\n" +
             of_merge},
        {"a merger into nothing",
         {"merge", "m.json", "--bodies", "a,b", "--on", "2026"},
         "remit: the name of the merged body is missing: --into NAME\n" + of_merge},
        {"a merger on no day",
         {"merge", "m.json", "--bodies", "a,b", "--into", "N"},
         "remit: the day of the merger is missing: --on 2026-04-01\n" + of_merge},
        {"a merger on what is no day",
         {"merge", "m.json", "--bodies", "a,b", "--into", "N", "--on", "soon"},
         "remit: --on takes a date such as 2016, 2016-03 or 2016-03-18, not 'soon'\n" + of_merge},
        {"a merger as at another day",
         {"merge", "m.json", "--bodies", "a,b", "--into", "N", "--on", "2026", "--as-at", "2026"},
         "remit: --as-at does not go with a plan: it is looked at on its own day, --on DATE\n" +
             of_merge},
        {"the day of a plan",
         {"merge", "m.json", "--plan", "p.json", "--on", "2026"},
         "remit: --on does not go with --plan, which says its own day\n" + of_merge},
        {"the area of a plan",
         {"merge", "m.json", "--plan", "p.json", "--area", "x"},
         "remit: --area does not go with a plan; it goes with --suggest\n" + of_merge},
        {"a plan and the map from standard input",
         {"merge", "-", "--plan", "-"},
         "remit: standard input (-) can be read only once\n" + of_merge},
        {"suggestions of what is said",
         {"merge", "m.json", "--suggest", "--bodies", "a,b"},
         "remit: --bodies does not go with --suggest\n" + of_merge},
        {"suggestions as a folder",
         {"merge", "m.json", "--suggest", "-o", "folder"},
         "remit: suggestions are written as text or JSON (.txt, .json)\n" + of_merge},
        {"no suggestions",
         {"merge", "m.json", "--suggest", "--most", "0"},
         "remit: --most is a number from 1 to 10000, not '0'\n" + of_merge},
        {"a plan as a Word file",
         {"merge", "m.json", "--plan", "p.json", "-o", "plan.docx"},
         "remit: what a plan means is written as text, JSON or Markdown (.txt, .json, .md), or as "
         "a folder of all with its figures: name a folder, not 'plan.docx'\n" +
             of_merge},
        {"one map to compare",
         {"compare", "m.json"},
         "remit: compare takes two maps, OLD and NEW; or one map on two days: --at D1 --at D2\n" +
             of_compare},
        {"one day to compare",
         {"compare", "m.json", "--at", "2015"},
         "remit: --at is said twice: --at 2013-10-01 --at 2014-05-19\n" + of_compare},
        {"days the other way round",
         {"compare", "m.json", "--at", "2015", "--at", "2014"},
         "remit: the second --at is later than the first\n" + of_compare},
        {"two maps as at one date",
         {"compare", "m.json", "m.json", "--as-at", "2015"},
         "remit: --as-at does not go with two maps, which are read as at their own dates; one map "
         "takes --at twice\n" +
             of_compare},
        {"standard input with itself",
         {"compare", "-", "-"},
         "remit: standard input (-) can be read only once\n" + of_compare},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", ring_map);
            folder.write("m.txt", "a map, one day\n");
            CHECK(whole(folder.run(c.arguments, "a map, one day\n")) ==
                  "exit 2\n--- err\n" + c.err);
            CHECK(folder.names() == Words{"m.json", "m.txt"});
        }
    }
}

TEST_CASE("without arguments the program says how it is used", "[cli][usage]") {
    const Folder folder;
    const Run bare = folder.run({});
    CHECK(bare.status == 2);
    CHECK(bare.out == "");
    CHECK(bare.err == folder.run({"--help"}).out);
}

TEST_CASE("help and version", "[cli][usage][golden]") {
    const Folder folder;
    const std::string told = whole(folder.run({"--version"}));
    CHECK(told.starts_with("exit 0\n--- out\nremit " + std::string(version) + "\nBuilt with "));
    for (const std::string library : {"Boost 1.", "Graphviz 2.", "librsvg 2.", "pugixml 1."})
        CHECK(told.find(library) != std::string::npos);
    for (const std::string command :
         {"", "check", "analyse", "who", "path", "measure", "draw", "report", "merge", "compare",
          "new", "convert", "explain", "rules", "formats"}) {
        DYNAMIC_SECTION("help of " << command) {
            Words arguments{command, "--help"};
            std::erase(arguments, "");
            const Run run = folder.run(arguments);
            CHECK(run.status == 0);
            CHECK(run.err == "");
            const std::string name = command.empty() ? "remit" : "remit-" + command;
            CHECK(difference_from_approved("help/" + name + ".approved.txt", run.out) == "");
            if (!command.empty()) CHECK(folder.run({"help", command}).out == run.out);
        }
    }
}

TEST_CASE("help names every option that a command takes", "[cli][usage]") {
    struct Case {
        std::string command{};
        Words options{};
    };
    const Words of_maps{"--from",         "--map",   "--as-at",       "--with-proposals",
                        "--jurisdiction", "--rules", "--diagnostics", "--quiet"};
    std::vector<Case> cases{
        {"check", {"--gaps"}},
        {"analyse",
         {"--format", "--only", "--skip", "--severity", "--fail-on", "--output", "--public",
          "--label"}},
        {"draw",
         {"--view", "--focus", "--hops", "--area", "--topic", "--paper", "--format", "--output",
          "--public", "--label"}},
        {"who", {"--all", "--output", "--public", "--label"}},
        {"path", {"--format", "--public", "--label"}},
        {"measure", {"--format", "--output", "--public", "--label"}},
        {"report",
         {"--only", "--skip", "--severity", "--fail-on", "--output", "--public", "--label"}},
        {"merge",
         {"--bodies", "--into", "--on", "--chair", "--plan", "--suggest", "--type", "--area",
          "--most", "--format", "--output", "--public", "--label"}},
        {"compare", {"--at", "--format", "--output", "--public", "--label"}},
        {"convert", {"--to", "--output", "--public", "--label"}},
        {"rules", {}},
    };
    const Folder folder;
    for (auto& c : cases) {
        c.options.insert(c.options.end(), of_maps.begin(), of_maps.end());
        const std::string help = folder.run({c.command, "--help"}).out;
        for (const std::string& option : c.options) {
            INFO(c.command << " " << option);
            CHECK(help.find(option) != std::string::npos);
        }
    }
}
