// SPDX-License-Identifier: MIT
// Rule packs: those in the program, and the user's own.
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/read.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Rules of a country of their own, so that none of the program's are listed with them.
constexpr std::string_view protocol = R"({
  "format": "remit-rules/1", "id": "protocol", "title": "Protocol of Example County",
  "jurisdictions": ["utopia"],
  "sources": [{"id": "p", "title": "Partnership protocol, 2015", "url": "https://example.org/p"}],
  "rules": [
    {"id": "groups-report", "says": "Every working group reports to a partnership board.",
     "provision": "Protocol, section 2", "in_force": {"from": "2015-04-01"},
     "weight": "local", "evidence": "seen", "source": ["p"], "topic": "reporting",
     "link": {"from": {"types": ["working-group"]}, "relation": ["reports-to"],
              "to": {"types": ["partnership-board"], "where": "anywhere", "label": "a partnership board"}}},
    {"id": "no-second-report", "says": "A group whose parent reports need not report itself.",
     "provision": "Protocol, section 3", "in_force": {"from": "2015-04-01"},
     "weight": "local", "permits": ["groups-report"],
     "link": {"from": {"types": ["working-group"]}, "relation": ["part-of"], "to": {}}},
    {"id": "csp-has-a-plan", "says": "Every Community Safety Partnership has a plan.",
     "provision": "Act of Utopia, section 1", "in_force": {"from": "1998-09-30", "to": "2016-12-31"},
     "weight": "duty", "doubt": "Its end is from memory.",
     "document": {"of": {"types": ["csp"], "not_in": ["isles"]},
                  "kinds": ["partnership-plan"]}},
    {"id": "none-yet", "says": "Every board meets.", "provision": "Act of Utopia, section 2",
     "in_force": {"from": "2017"}, "weight": "breach",
     "existence": {"body": {"types": ["partnership-board"]}, "meets": 4}}],
  "places": [{"id": "isles", "areas": [{"name": "Isles of Utopia"}]},
             {"id": "far-counties", "areas": []}]
})";

/// The output from its second line on: the first counts the program's rules too.
std::string below_heading(const Run& run) { return run.out.substr(run.out.find('\n') + 1); }

/// The JSON block of the README that holds these words.
std::string block_with(std::string_view words) {
    const std::string readme = file_text("README.md");
    const auto begin = readme.rfind("```json\n", readme.find(words)) + 8;
    return readme.substr(begin, readme.find("```", begin) - begin);
}

}  // namespace

TEST_CASE("rules lists what is in force on a date", "[cli][rules][golden]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    const Run run = folder.run(
        {"rules", "--rules", "protocol.json", "--jurisdiction", "utopia", "--as-at", "2016-03-18"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK_THAT(run.out,
               Catch::Matchers::StartsWith("Rules in force on 18 March 2016 in utopia: 3 of "));
    CHECK(difference_from_approved("text/rules.approved.txt", below_heading(run)) == "");

    const Run later = folder.run(
        {"rules", "--rules", "protocol.json", "--jurisdiction", "utopia", "--as-at", "2017"});
    CHECK_THAT(later.out, ContainsSubstring("utopia: 3 of "));
    CHECK_THAT(later.out, ContainsSubstring("none-yet"));
    CHECK_THAT(later.out, !ContainsSubstring("csp-has-a-plan"));

    const Run before = folder.run(
        {"rules", "--rules", "protocol.json", "--jurisdiction", "utopia", "--as-at", "1998-09-29"});
    CHECK_THAT(before.out, ContainsSubstring("utopia: 0 of "));
    CHECK(below_heading(before) == "");
}

TEST_CASE("without a date rules are those of today, without a jurisdiction those of all",
          "[cli][rules]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    const Run run = folder.run({"rules", "--rules", "protocol.json"});
    CHECK(run.status == 0);
    CHECK(run.err == "");
    CHECK_THAT(run.out, ContainsSubstring(" (today): "));
    CHECK_THAT(run.out, ContainsSubstring("none-yet"));
    CHECK_THAT(run.out, ContainsSubstring("in Utopia: "));
    const Run other = folder.run({"rules", "--rules", "protocol.json", "--jurisdiction", "utopa"});
    CHECK_THAT(other.out, ContainsSubstring("No rule is known of 'utopa'; there are rules of "));
}

TEST_CASE("with a map only rules about bodies on it are listed", "[cli][rules]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    folder.write("m.json", ring_map);  // boards and a working group, no partnership
    const Run run =
        folder.run({"rules", "m.json", "--rules", "protocol.json", "--jurisdiction", "utopia"});
    CHECK(run.status == 0);
    CHECK_THAT(run.out, Catch::Matchers::StartsWith(
                            "Rules in force on 18 March 2016 in utopia for bodies on the map: 2"));
    CHECK_THAT(run.out, ContainsSubstring("groups-report"));
    CHECK_THAT(run.out, !ContainsSubstring("csp-has-a-plan"));

    folder.write("nowhere.json", quiet_map);
    const Run nowhere = folder.run({"rules", "nowhere.json", "--rules", "protocol.json"});
    CHECK(nowhere.status == 0);
    CHECK_THAT(nowhere.out, ContainsSubstring("The map does not say whose rules apply; say it"));
}

TEST_CASE("explain shows a rule as a page", "[cli][explain][rules][golden]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    for (const std::string id : {"groups-report", "no-second-report", "csp-has-a-plan"}) {
        const Run run = folder.run({"explain", id, "--rules", "protocol.json"});
        CHECK(run.status == 0);
        CHECK(run.err == "");
        CHECK(difference_from_approved("text/explain-" + id + ".approved.txt", run.out) == "");
    }
    const Run unknown = folder.run({"explain", "groups-reports", "--rules", "protocol.json"});
    CHECK(unknown.status == 2);
    CHECK(unknown.out == "");
    CHECK_THAT(unknown.err, ContainsSubstring("did you mean 'groups-report'?"));
}

TEST_CASE("check checks a rule pack", "[cli][check][rules]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    folder.write("m.json", quiet_map);
    CHECK(whole(folder.run({"check", "protocol.json"})) ==
          "exit 0\n--- out\nprotocol.json holds 4 rules, 2 place lists, for utopia.\n");
    CHECK(whole(folder.run({"check", "m.json", "protocol.json"})) ==
          "exit 0\n--- out\nm.json holds no bodies, as at 18 March 2016.\n"
          "protocol.json holds 4 rules, 2 place lists, for utopia.\n");

    folder.write("bad.json",
                 R"({"format": "remit-rules/1", "id": "bad", "title": "Bad", "rules": [
{"id": "a", "says": "S.", "provision": "P", "document": {"of": {"in": ["nowhere"]}, "kinds": "x"}},
{"id": "b", "says": "S.", "provision": "P", "document": {"of": {"resolver": "nobody"}, "kinds": "x"}}]})");
    const Run bad = folder.run({"check", "bad.json"});
    CHECK(bad.status == 3);
    CHECK(bad.out == "");
    CHECK_THAT(bad.err, ContainsSubstring("bad.json:2:1: error: "));
    CHECK_THAT(bad.err, ContainsSubstring("'nowhere'"));
    CHECK_THAT(bad.err, ContainsSubstring("bad.json:3:1: error: "));
    CHECK_THAT(bad.err, ContainsSubstring("[I130]"));

    folder.write("typo.json", R"({"format": "remit-rules/1", "id": "t", "titles": "T"})");
    const Run typo = folder.run({"check", "m.json", "typo.json", "--diagnostics", "json"});
    CHECK(typo.status == 3);
    CHECK_THAT(typo.err, ContainsSubstring("did you mean 'title'?"));
}

TEST_CASE("a broken pack ends as a broken map does", "[cli][rules]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    folder.write("bad.json", "{");
    for (const std::string command : {"analyse", "check", "rules"}) {
        const Run run = folder.run({command, "m.json", "--rules", "bad.json"});
        CHECK(whole(run) ==
              "exit 3\n--- err\nbad.json:1:2: error: not valid JSON: the file ends before the pack "
              "does [I101]\n");
    }
    CHECK(folder.run({"analyse", "m.json", "--rules", "none.json"}).status == 4);
    CHECK(folder.run({"explain", "x", "--rules", "bad.json"}).status == 3);
    const Run twice = folder.run({"analyse", "-", "--rules", "-"}, ring_map);
    CHECK(twice.status == 2);
}

TEST_CASE("a type of the map's own is known to its rules", "[cli][rules]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "as_at": "2016", "jurisdiction": "utopia",
        "types": [{"id": "moot", "category": "partnership"}],
        "bodies": [{"id": "a", "name": "The Moot", "type": "moot"}]})");
    folder.write("p.json", R"({"format": "remit-rules/1", "id": "p", "title": "P", "rules": [
        {"id": "a", "says": "A moot has a plan.", "provision": "P",
         "document": {"of": {"types": ["moot"]}, "kinds": ["plan"]}}]})");
    CHECK(folder.run({"analyse", "m.json", "--rules", "p.json"}).err == "");
    CHECK_THAT(folder.run({"check", "p.json"}).err, ContainsSubstring("[I128]"));
    CHECK_THAT(folder.run({"rules", "m.json", "--rules", "p.json"}).out,
               ContainsSubstring("A moot has a plan."));
}

TEST_CASE("findings say whose rules were applied", "[cli][analyse][rules]") {
    const Folder folder;
    folder.write("protocol.json", protocol);
    folder.write("m.json", ring_map);
    folder.write("quiet.json", quiet_map);
    const auto text = [&](const std::string& map, const std::string& format,
                          const std::string& jurisdiction) {
        return folder
            .run({"analyse", map, "--format", format, "--rules", "protocol.json", "--jurisdiction",
                  jurisdiction})
            .out;
    };
    CHECK_THAT(text("m.json", "text", "utopia"),
               ContainsSubstring("Jurisdiction: utopia (3 rules in force)."));
    CHECK_THAT(text("m.json", "markdown", "utopia"), ContainsSubstring("Jurisdiction: utopia"));
    CHECK_THAT(text("m.json", "text", "utopa"), ContainsSubstring("utopa (no rules in force)"));
    const std::string none = "No jurisdiction is said, so no rules of law were applied.";
    CHECK_THAT(folder.run({"analyse", "quiet.json"}).out, ContainsSubstring(none));
    CHECK_THAT(folder.run({"analyse", "quiet.json", "--format", "markdown"}).out,
               ContainsSubstring(none));
}

TEST_CASE("the README's own rules run", "[cli][rules][readme]") {
    const Folder folder;
    folder.write("county.json", block_with(R"("title": "An example county")"));
    folder.write("protocol.json", block_with("remit-rules/1"));
    CHECK(whole(folder.run({"check", "protocol.json"})) ==
          "exit 0\n--- out\nprotocol.json holds 3 rules, for england.\n");
    const Run rules = folder.run({"rules", "county.json", "--rules", "protocol.json"});
    for (const std::string id :
         {"groups-report-to-a-board", "council-on-boards", "boards-have-terms"})
        CHECK_THAT(rules.out, ContainsSubstring(id));
    const Run found = folder.run(
        {"analyse", "county.json", "--rules", "protocol.json", "--format", "csv", "--quiet"});
    CHECK(found.status == 0);
    CHECK_THAT(found.out, ContainsSubstring("G107"));
    CHECK_THAT(found.out, ContainsSubstring("groups-report-to-a-board"));
    const Run own = folder.run({"analyse", "county.json", "--format", "csv"});
    CHECK_THAT(own.out, !ContainsSubstring("groups-report-to-a-board"));
}
