// SPDX-License-Identifier: MIT
// Lines with a selection on their way through the formats.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/build.hpp"
#include "remit/importers/csv.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/networks.hpp"
#include "remit/importers/popolo.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

Texts lines_with(std::string_view text, std::string_view words) {
    Texts found;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.find(words) != std::string_view::npos) found.emplace_back(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return found;
}

constexpr std::string_view county = R"({{"format": "remit/1"{},
"bodies": [{{"id": "a", "name": "A"}}, {{"id": "b", "name": "B", "end": "2015"}},
{{"id": "c", "name": "C"}}, {{"id": "x", "name": "X"}}],
"relations": [{}]}})";

constexpr std::string_view seats =
    R"({"type": "member-of", "from": "a", "to": "x"}, {"type": "member-of", "from": "b", "to": "x"})";
constexpr std::string_view funds =
    R"({"type": "funds", "from": {"members_of": "x"}, "to": "c", "status": "proposed"})";
constexpr std::string_view part = R"({"type": "part-of", "from": {"members_of": "x"}, "to": "c"})";

Register county_of(std::string_view date, const Texts& relations) {
    return test::read_map(fmt::format(fmt::runtime(county), date, fmt::join(relations, ",\n")));
}

const Texts all{std::string(seats), std::string(funds), std::string(part)};
constexpr std::string_view dated = R"(, "as_at": "2016")";

}  // namespace

TEST_CASE("the order of lines with selections in a file does not matter",
          "[importers][written][selection]") {
    const std::string bytes = write_json(county_of(dated, all)).files.at(0).bytes;
    CHECK(
        lines_with(bytes, "members_of") ==
        Texts{
            R"(    {"type": "part-of", "from": {"members_of": "x"}, "to": "c"},)",
            R"(    {"type": "funds", "from": {"members_of": "x"}, "to": "c", "status": "proposed"})"});
    for (const Texts& order : {Texts{all[1], all[2], all[0]}, Texts{all[2], all[1], all[0]}})
        CHECK(write_json(county_of(dated, order)).files.at(0).bytes == bytes);
}

TEST_CASE("a table keeps a line with a selection", "[importers][written][selection]") {
    const Written written = write_csv(county_of(dated, all));
    Texts rows;
    for (const auto& file : written.files) {
        const Texts more = lines_with(file.bytes, "members of");
        rows.insert(rows.end(), more.begin(), more.end());
    }
    CHECK(rows == Texts{R"(part-of,"'@members of x",c,)", R"(funds,"'@members of x",c,proposed)"});
}

TEST_CASE("formats of nodes and lines get what selections stand for on the map's date",
          "[importers][written][selection]") {
    const Written dot = write_dot(county_of(dated, all));
    CHECK(lines_with(dot.files.at(0).bytes, "members-of-x").size() == 2);
    CHECK(lines_with(dot.files.at(0).bytes, "id=\"part-of.members-of-x.c.a\"").size() == 1);
    CHECK(lines_with(fmt::format("{}", fmt::join(dot.notes, "\n")), "selections") ==
          Texts{"DOT holds no selections: 2 relations are written as the 2 that they stand for on "
                "2016"});
    const Written popolo = write_popolo(county_of(dated, {all[0], all[2]}));
    CHECK(lines_with(popolo.files.at(0).bytes, "parent_id").size() == 1);
    CHECK(lines_with(fmt::format("{}", fmt::join(popolo.notes, "\n")), "selections") ==
          Texts{"Popolo holds no selections: 1 relation is written as the 1 that it stands for on "
                "2016"});
}

TEST_CASE("of a map without a date they are left out", "[importers][written][selection]") {
    const Written dot = write_dot(county_of("", all));
    CHECK(lines_with(dot.files.at(0).bytes, "members-of-x").empty());
    CHECK(lines_with(fmt::format("{}", fmt::join(dot.notes, "\n")), "selections") ==
          Texts{"DOT holds no selections: 2 left out"});
}

TEST_CASE("a table of relations alone may have selections", "[importers][csv][selection]") {
    Diagnostics diagnostics;
    Draft draft;
    const InputId input = diagnostics.add_input({.file = "m.csv"});
    REQUIRE(
        read_csv("from,type,to\n@members of Safety Board,informs,Council\n"
                 "North Group,member of,Safety Board\n@members of Bord,informs,Council\n",
                 input, draft, diagnostics));
    CHECK_FALSE(build_register(std::move(draft), test::vocabulary(), diagnostics).has_value());
    Texts told;
    for (const Diagnostic& d : diagnostics.sorted())
        told.push_back(printed(d, diagnostics));
    CHECK(told == Texts{"m.csv:2:34: warning: 3 bodies are named in relations alone, the first of "
                        "them here; each is taken as a partnership; say what they are in a table "
                        "of bodies [I220]",
                        "m.csv:4:1: error: selection of relation 3 names body 'Bord', which is not "
                        "in the map [I210]"});
}
