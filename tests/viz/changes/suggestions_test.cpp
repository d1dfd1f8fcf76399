// SPDX-License-Identifier: MIT
// Each format of suggested mergers, whole, and what it does with a user's own words.
#include "remit/viz/suggestions.hpp"

#include <sstream>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"

using namespace remit;
using test::difference_from_approved;

namespace {

constexpr auto lines = R"(
map title="An example county" as_at=2016-03-18
area county name="Example" kind=county
area north within=county
area south within=county
area east within=county
source minutes title="Board minutes" publisher="Example Council" date=2016-02-25
source letter title="Letter of the commissioner"
body north-csp name="North Community Safety Partnership" type=csp areas=north
body south-csp name="South Community Safety Partnership" type=csp areas=south
body east-csp name="East Community Safety Partnership" type=csp areas=east
body others name="=Other partnerships" type=csp areas=county count=3
body police name="Example Police" type=police-force
body fire name="Fire and Rescue Service" type=fire-and-rescue
body council name="Example County Council" type=county-council
body pcc name="Police and Crime Commissioner" type=pcc
police member-of north-csp evidence=minutes@3
police member-of south-csp evidence=minutes@4
police member-of east-csp evidence=minutes@4/disputes
fire member-of north-csp evidence=minutes@3
fire member-of south-csp evidence=minutes@4
council member-of north-csp evidence=minutes@3
council member-of south-csp
north-csp coordinates-with south-csp evidence=minutes@9 evidence=letter@2/asks
decision d kind=consent by=pcc about=north-csp;south-csp outcome=refused evidence=letter
)";

struct Sample {
    Register map = test::map(lines);
    Snapshot snapshot = test::snapshot(map);
    Suggestions suggestions = suggest_mergers(snapshot);
    Analysis nothing_looked_for{};

    template <class Write>
    std::string written(Write write) const {
        std::ostringstream out;
        write(out, FindingsReport{.snapshot = snapshot,
                                  .analysis = nothing_looked_for,
                                  .version = "1.2.3",
                                  .label = "DRAFT 2"});
        return out.str();
    }
    [[nodiscard]] std::string text() const {
        return written([&](std::ostream& out, const FindingsReport& report) {
            write_suggestions_text(out, report, suggestions);
        });
    }
    [[nodiscard]] std::string json() const {
        return written([&](std::ostream& out, const FindingsReport& report) {
            write_suggestions_json(out, report, suggestions);
        });
    }
    [[nodiscard]] std::string csv() const {
        return written([&](std::ostream& out, const FindingsReport& report) {
            write_suggestions_csv(out, report, suggestions);
        });
    }
};

}  // namespace

TEST_CASE("suggested mergers in each format", "[viz][suggest][golden]") {
    const Sample sample;
    CHECK(difference_from_approved("text/suggestions.txt", sample.text()) == "");
    CHECK(difference_from_approved("json/suggestions.json", sample.json()) == "");
    CHECK(difference_from_approved("csv/suggestions.csv", sample.csv()) == "");
}

TEST_CASE("no line of suggested mergers is wider than a page", "[viz][suggest]") {
    std::istringstream text(Sample().text());
    for (std::string line; std::getline(text, line);)
        CHECK(terminal::columns(line) <= terminal::page_width);
}

TEST_CASE("a user's own words stay words", "[viz][suggest]") {
    Sample sample;
    sample.suggestions.candidates.at(0).reasons.at(0).text = "=1+1\x1b[2J\"";
    sample.suggestions.notes = {"\x1b]0;title"};
    CHECK(sample.text().find('\x1b') == std::string::npos);
    CHECK(sample.json().find('\x1b') == std::string::npos);
    CHECK(sample.csv().find("\"'=1+1") != std::string::npos);
}

TEST_CASE("no suggestion is said plainly", "[viz][suggest]") {
    Sample sample;
    sample.suggestions = {.notes = {"There are no two bodies of one type in one place"}};
    CHECK(sample.text() ==
          "An example county [DRAFT 2]\nAs at 18 March 2016.\n\nNo merger suggests itself.\n"
          "There are no two bodies of one type in one place.\n");
}
