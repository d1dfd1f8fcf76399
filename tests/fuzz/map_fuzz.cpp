// SPDX-License-Identifier: MIT
// The whole way of a file: bytes read as JSON, built, analysed with the shipped rules, said in
// every format, and drawn in every view. Whatever the map says, JSON is JSON, figures are XML, and
// text has nothing that a terminal takes for a command.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "remit/graph/analyse.hpp"
#include "remit/graph/snapshot.hpp"
#include "remit/importers/json.hpp"
#include "remit/viz/diagram.hpp"
#include "remit/viz/findings.hpp"
#include "remit/viz/report.hpp"
#include "tests/fuzz/check_map.hpp"
#include "tests/support/packs.hpp"

namespace {

/// What a person would draw; more only slows the search.
constexpr std::size_t most_bodies = 60;

bool is_xml(const std::string& text) {
    pugi::xml_document document;
    return static_cast<bool>(document.load_buffer(text.data(), text.size()));
}

void check_said(const remit::FindingsReport& report) {
    std::ostringstream text;
    remit::write_findings_text(text, report);
    const std::string_view said = text.view();
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto c = static_cast<unsigned char>(said[i]);
        // U+0080 to U+009F are controls as well.
        const bool high =
            c == 0xC2 && i + 1 < said.size() && static_cast<unsigned char>(said[i + 1]) < 0xA0;
        remit::fuzz::require((c >= ' ' || c == '\n') && c != 0x7F && !high);
    }
    std::ostringstream json;
    remit::write_findings_json(json, report);
    remit::fuzz::require(nlohmann::json::accept(json.view()));
    std::ostringstream rest;
    remit::write_findings_csv(rest, report);
    remit::write_findings_markdown(rest, report);
}

std::vector<remit::ReportFigure> drawn(const remit::FindingsReport& report) {
    std::vector<remit::ReportFigure> figures;
    for (const remit::ViewKind& kind : remit::views()) {
        remit::DrawOptions options{.view = kind.view, .analysis = &report.analysis};
        if (kind.view == remit::View::focus) {
            if (report.snapshot.map().bodies().empty()) continue;
            options.focus = remit::BodyId{0};
        }
        std::vector<std::string> pages = remit::draw(report.snapshot, options);
        for (const std::string& page : pages)
            remit::fuzz::require(is_xml(page));
        options.paper = *remit::paper_named("a4");
        for (const std::string& page : remit::draw(report.snapshot, options))
            remit::fuzz::require(is_xml(page));
        if (kind.view == remit::View::focus || pages.empty()) continue;
        figures.push_back({.view = kind.view, .svg = std::move(pages.front())});
    }
    return figures;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "fuzz.json"});
    const bool whole = remit::read_json(bytes, input, draft, diagnostics, {.records = 1000});
    const auto map = remit::fuzz::built(whole, std::move(draft), diagnostics);
    if (!map || map->bodies().size() > most_bodies) return 0;
    const remit::Snapshot snapshot(*map, {.day = remit::fuzz::day_of(*map)});
    const remit::Analysis analysis = remit::analyse(
        snapshot,
        {.threads = 1, .rules = &remit::test::shipped_rules(), .jurisdiction = "england"});
    const remit::FindingsReport report{
        .snapshot = snapshot, .analysis = analysis, .version = "1", .jurisdiction = "england"};
    check_said(report);
    const auto figures = drawn(report);
    (void)remit::report_html(report, figures);
    (void)remit::report_markdown(report, figures);
    return 0;
}
