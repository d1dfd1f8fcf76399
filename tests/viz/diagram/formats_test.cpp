// SPDX-License-Identifier: MIT
// Figures as PDF, PNG and DOT.
#include <array>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "remit/viz/diagram.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "viz/diagram/cgraph.hpp"

namespace {

using namespace remit::test;
using remit::FigureFormat;

constexpr std::string_view hostile = "<script>alert(1)</script>\"]; } =cmd|'/c'!A1`\\N\\";

std::vector<std::string> drawn(const remit::Register& map, FigureFormat format,
                               std::string_view paper = "a4-landscape") {
    return remit::draw(snapshot(map),
                       {.paper = remit::paper_named(paper).value(), .format = format});
}

remit::Register small_map() { return map("a reports-to b\nb reports-to c status=disputed\n"); }

remit::Register hostile_map() {
    const nlohmann::json map{
        {"format", "remit/1"},
        {"title", hostile},
        {"as_at", "2016-03-18"},
        {"bodies",
         {{{"id", "a"}, {"name", hostile}, {"type", "partnership-board"}},
          {{"id", "b"}, {"name", "B"}, {"type", "partnership-board"}}}},
        {"relations", {{{"id", hostile}, {"type", "reports-to"}, {"from", "a"}, {"to", "b"}}}}};
    return read_map(map.dump());
}

std::size_t big_endian(const std::string& bytes, std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes.at(i));
    return value;
}

/// A matcher would print all that it does not find something in.
bool has(const std::string& bytes, std::string_view part) {
    return bytes.find(part) != std::string::npos;
}

/// Another time zone and, where the machine has one, another locale, until the end of the scope.
class Elsewhere {
  public:
    Elsewhere() {
        ::setenv("TZ", "Pacific/Kiritimati", 1);
        ::tzset();
        for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"}) {
            if (std::setlocale(LC_ALL, name) != nullptr) break;
        }
    }
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
    ~Elsewhere() {
        ::unsetenv("TZ");
        ::tzset();
        std::setlocale(LC_ALL, "C");
    }
};

}  // namespace

TEST_CASE("a paper lies as its name says", "[viz][diagram][paper]") {
    for (const std::string_view name : remit::paper_names()) {
        CAPTURE(name);
        const auto paper = remit::paper_named(name);
        REQUIRE(paper);
        CHECK((paper->width > paper->height) == name.ends_with("-landscape"));
        CHECK((paper->width < paper->height) == name.ends_with("-portrait"));
        CHECK((paper->width == 0) == (name == "free"));
    }
    CHECK_FALSE(remit::paper_named("a5"));
    CHECK_FALSE(remit::paper_named("a4-sideways"));
}

TEST_CASE("a PDF holds all pages and the day of the map", "[viz][diagram][formats]") {
    const remit::Register suffolk = read_map(file_text("data/cases/suffolk/register.json"));
    const auto files = drawn(suffolk, FigureFormat::pdf);
    REQUIRE(files.size() == 1);
    const std::string& pdf = files.front();
    const bool is_pdf = pdf.starts_with("%PDF-1.4");
    CHECK(is_pdf);
    CHECK(has(pdf, "20160318000000Z"));
    CHECK_FALSE(has(pdf, "ModDate"));
    const auto pages = drawn(suffolk, FigureFormat::svg).size();
    CHECK(has(pdf, fmt::format("/Count {}", pages)));
    CHECK(has(pdf, "/MediaBox [ 0 0 841.89"));
}

TEST_CASE("a PNG has 200 pixels to the inch", "[viz][diagram][formats]") {
    const auto files = drawn(small_map(), FigureFormat::png);
    REQUIRE(files.size() == 1);
    const std::string& png = files.front();
    const bool is_png = png.starts_with("\x89PNG\r\n");
    CHECK(is_png);
    CHECK(big_endian(png, 16) == 2339);
    CHECK(big_endian(png, 20) == 1654);
}

TEST_CASE("each format gives the same bytes wherever it is drawn", "[viz][diagram][formats]") {
    const remit::Register map = small_map();
    for (const FigureFormat format :
         {FigureFormat::svg, FigureFormat::pdf, FigureFormat::png, FigureFormat::dot}) {
        for (const std::string_view paper : {"free", "a4-portrait"}) {
            CAPTURE(static_cast<int>(format), paper);
            const auto here = drawn(map, format, paper);
            const Elsewhere elsewhere;
            const bool same = drawn(map, format, paper) == here;  // the bytes would fill the screen
            CHECK(same);
        }
    }
}

TEST_CASE("DOT is what was drawn, for others to lay out", "[viz][diagram][formats]") {
    const auto files = drawn(map("group reports-to board status=disputed\nbody alone type=post\n"),
                             FigureFormat::dot);
    CHECK(files == std::vector<std::string>{R"dot(digraph remit {
  graph [label="A test map - Who reports to whom, as at 18 March 2016", labelloc=t, rankdir=TB];
  node [fontname="Helvetica", fontsize=10];
  edge [fontname="Helvetica", fontsize=10];
  // Nothing is left out.
  "alone" [label="Alone", tooltip="Alone · Post", shape=box, style="filled,rounded,dashed", fillcolor="#ffffff", color="#3d3d3d"];
  "board" [label="Board", tooltip="Board · Partnership board", shape=box, style="filled,rounded,dashed", fillcolor="#cfe8f7", color="#005a8c"];
  "group" [label="Group", tooltip="Group · Partnership board", shape=box, style="filled,rounded,dashed", fillcolor="#cfe8f7", color="#005a8c"];
  "board" -> "group" [id="relation-reports-to.group.board", tooltip="Group reports to Board (disputed)", arrowtail=normal, dir=back, color="#1a1a1a", penwidth=1.1, label="?"];
  subgraph "cluster_listed-1" {
    label="Posts (1)";
    "alone";
  }
}
)dot"});
}

TEST_CASE("hostile names break no format", "[viz][diagram][formats]") {
    const remit::Register map = hostile_map();
    const std::string dot = drawn(map, FigureFormat::dot).front();
    const remit::diagram::GraphvizSession session;
    Agraph_t* graph = agmemread(dot.c_str());
    REQUIRE(graph != nullptr);
    CHECK(agnnodes(graph) == 2);
    CHECK(agnedges(graph) == 1);
    Agnode_t* node = agnode(graph, std::string("a").data(), 0);
    REQUIRE(node != nullptr);
    CHECK_THAT(agget(node, std::string("label").data()),
               Catch::Matchers::ContainsSubstring("\"]; }"));
    CHECK_THAT(agget(node, std::string("tooltip").data()),
               Catch::Matchers::ContainsSubstring("`\\\\N\\\\"));
    agclose(graph);
}

TEST_CASE("hostile names are printed as they are", "[viz][diagram][formats]") {
    const remit::Register map = hostile_map();
    CHECK(drawn(map, FigureFormat::png).front().size() > 1000);
    const std::string pdf = drawn(map, FigureFormat::pdf).front();
    const bool is_whole = pdf.ends_with("%%EOF\n");
    CHECK(is_whole);
    // The title stands in the file's own data, where a bracket would end it.
    CHECK_FALSE(has(pdf, "alert(1)"));
}
