// SPDX-License-Identifier: MIT
// What holds of every view.
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"
#include "tests/support/svg_measure.hpp"
#include "tests/viz/diagram/figures.hpp"

using namespace remit::test;
using Texts = std::vector<std::string>;

namespace {

constexpr unsigned random_bodies = 30;

/// Bodies with relations of every type and state between them.
std::string random_lines(unsigned seed) {
    std::mt19937 random(seed);
    const auto any = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    const Texts types{"county-council", "csp",           "working-group", "councillor-post",
                      "fund",           "cds-committee", "nhs-trust"};
    const Texts areas{"county", "north", "beat", "beat;north"};
    const Texts statuses{"in-place", "in-place", "in-place",   "disputed",
                         "proposed", "absent",   "unconfirmed"};
    const Texts dates{"",
                      "",
                      " phase=\"active 2012-05..2015\"",
                      " phase=\"dormant ..2014\" phase=\"active 2015-02-01..\"",
                      " phase=\"proposed 2017..\"",
                      " phase=\"active 1829-09-29..\""};
    std::string lines =
        "topic safety\narea county\narea north within=county\narea beat overlaps=north\n";
    for (unsigned b = 0; b < random_bodies; ++b) {
        lines += fmt::format("body b{} type={} areas={}{}\n", b, types[any(7)], areas[any(4)],
                             dates[any(6)]);
        if (any(3) == 0) lines += fmt::format("remit b{} strategy safety\n", b);
    }
    const auto relations = remit::Words<remit::RelationType>::list;
    for (unsigned r = 20 + any(80); r > 0; --r) {
        const unsigned from = any(random_bodies), to = any(any(2) == 0 ? random_bodies : 4);
        if (from == to) continue;
        const auto type = relations[any(relations.size())];
        lines += fmt::format("b{} {} b{} status={}\n", from, type, to, statuses[any(7)]);
    }
    return lines;
}

std::vector<Wanted> every_view() {
    return {{.view = remit::View::structure},
            {.view = remit::View::accountability},
            {.view = remit::View::membership},
            {.view = remit::View::remits},
            {.view = remit::View::timeline},
            {.view = remit::View::findings},
            {.view = remit::View::funding},
            {.view = remit::View::areas},
            {.view = remit::View::focus, .focus = "b0"},
            {.view = remit::View::focus, .focus = "b1", .hops = 2}};
}

void collect_ids(const Element& element, std::multiset<std::string>& ids) {
    if (const std::string id = element.attribute("id"); !id.empty()) ids.insert(id);
    for (const Element& child : element.children)
        collect_ids(child, ids);
}

/// Where labels lie on or under something, on a page or in a free figure.
Texts faults_of(const remit::Snapshot& all, remit::DrawOptions options) {
    Texts faults;
    for (const std::string_view paper : {"free", "a4-landscape", "a4-portrait"}) {
        options.paper = remit::paper_named(paper).value();
        std::size_t number = 0;
        for (const std::string& file : remit::draw(all, options)) {
            const Element page = read_xml(file);
            ++number;
            for (const Texts& found : {overlaps(page), crossed_labels(page)}) {
                for (const std::string& fault : found)
                    faults.push_back(fmt::format("{} page {}: {}", paper, number, fault));
            }
            if (least_text(page) < 6.999) faults.push_back(fmt::format("{}: small text", paper));
        }
    }
    return faults;
}

}  // namespace

TEST_CASE("every view of the shipped cases keeps its labels free, on paper too",
          "[viz][diagram][paper]") {
    for (const std::string& name : shipped_cases()) {
        const remit::Register map = read_map(file_text("data/cases/" + name + "/register.json"));
        const remit::Snapshot all = snapshot(map);
        for (const remit::ViewKind& kind : remit::views()) {
            // Another test draws the structure, and what surrounds each body.
            if (kind.view == remit::View::structure || kind.view == remit::View::focus) continue;
            CAPTURE(name, kind.name);
            CHECK(faults_of(all, {.view = kind.view}) == Texts{});
        }
    }
}

TEST_CASE("every view of a random map stands in order, every id once", "[viz][diagram]") {
    const unsigned seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    const std::string lines = random_lines(seed);
    for (const Wanted& wanted : every_view()) {
        CAPTURE(static_cast<int>(wanted.view), wanted.hops);
        const Element svg = figure(lines, wanted);
        CHECK(overlaps(svg) == Texts{});
        CHECK(svg.attribute("role") == "img");
        CHECK(svg.child("title") != nullptr);
        CHECK(svg.child("desc") != nullptr);
        std::multiset<std::string> ids;
        collect_ids(svg, ids);
        for (const std::string& id : ids) {
            CAPTURE(id);
            CHECK(ids.count(id) == 1);
        }
    }
}

TEST_CASE("every view of a map gives the same bytes twice", "[viz][diagram]") {
    const std::string lines = random_lines(7);
    for (const Wanted& wanted : every_view()) {
        CAPTURE(static_cast<int>(wanted.view), wanted.hops);
        CHECK(svg_of(lines, wanted) == svg_of(lines, wanted));
    }
}

TEST_CASE("hostile names do no harm in any view", "[viz][diagram]") {
    const std::string lines = R"(
        body b0 name="<script>alert(1)</script>]]>&amp;<!--"
        body b1 name="'><svg onload=x>" type=working-group phase="active 2015.."
        body b2 name="<script>alert(1)</script>]; } =cmd|'/c'!A1"
        b1 member-of b0
        b2 member-of b0
        b1 succeeds b2
        topic safety name="<script>alert(2)</script>"
        b0 funds b1
        remit b1 delivery safety
    )";
    for (const Wanted& wanted : every_view()) {
        CAPTURE(static_cast<int>(wanted.view), wanted.hops);
        const std::string svg = svg_of(lines, wanted);
        CHECK(overlaps(read_xml(svg)) == Texts{});
        CHECK(svg.find("<script") == std::string::npos);
        CHECK(svg.find("<svg onload") == std::string::npos);
    }
}
