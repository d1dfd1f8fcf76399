// SPDX-License-Identifier: MIT
// The page: its frame from data/report/page.html, the sections in it, and what the script needs.
#include <array>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>

#include "remit/data.hpp"
#include "viz/diagram/text.hpp"
#include "viz/diagram/words.hpp"
#include "viz/report/document.hpp"
#include "viz/report/html_sections.hpp"
#include "viz/report/policy_hash.hpp"
#include "viz/report/review.hpp"

namespace remit::report {
namespace {

namespace mustache = kainjow::mustache;
using nlohmann::ordered_json;

/// One script in its own scope, of parts in the order in which they need each other.
constexpr std::array<std::string_view, 7> script_parts{
    "names.js", "cards.js", "filters.js", "figures.js", "views.js", "dates.js", "page.js"};

std::string asset(std::string_view name) {
    const auto bytes = data::file(fmt::format("report/{}", name));
    if (!bytes) throw std::logic_error(fmt::format("no asset of the report is called {}", name));
    return std::string(*bytes);
}

std::string script() {
    std::string all = "\n";
    for (const std::string_view part : script_parts)
        all += asset(part);
    return all;
}

/// By the id of their elements, in the order of the map.
template <class Id, class Records>
ordered_json names_of(const Register& map, const Records& records) {
    ordered_json names = ordered_json::object();
    for (std::size_t i = 0; i < records.size(); ++i)
        names[diagram::xml_id(map.id(Id(i)))] = diagram::plain_text(map.name(Id(i)));
    return names;
}

/// Each value of a filter with its label, in the order in which they are offered.
ordered_json severities() {
    ordered_json list = ordered_json::array();
    for (const Severity one : {Severity::high, Severity::medium, Severity::low, Severity::info})
        list.push_back({word(one), in_words(one)});
    return list;
}

ordered_json categories() {
    ordered_json list = ordered_json::array();
    for (const FindingCategory one : {FindingCategory::gap, FindingCategory::duplicate,
                                      FindingCategory::unclear, FindingCategory::burden})
        list.push_back({word(one), diagram::capitalised(word(one))});
    return list;
}

/// As JSON that may stand in a script element: nothing in it can end that.
std::string names(const Register& map) {
    const ordered_json all{
        {"bodies", names_of<BodyId>(map, map.bodies())},
        {"topics", names_of<TopicId>(map, map.topics())},
        {"severities", severities()},
        {"categories", categories()},
    };
    std::string out;
    for (const char c : all.dump(-1, ' ', false, ordered_json::error_handler_t::replace)) {
        if (c == '<' || c == '>' || c == '&')
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else
            out += c;
    }
    return out;
}

}  // namespace

std::string html(const Document& document, const Register& map, std::string_view version,
                 std::span<const ReportFigure> figures) {
    const std::string style = '\n' + asset("page.css");
    const std::string code = script();
    mustache::data values;
    const auto set = [&](const char* name, const std::string& text) { values.set(name, text); };
    set("language", document.language);
    set("title", diagram::plain_text(document.title));
    set("subtitle", diagram::plain_text(document.subtitle));
    set("version", std::string(version));
    set("style", style);
    set("style_hash", policy_hash(style));
    set("script", code);
    set("script_hash", policy_hash(code));
    set("contents", html_contents(document));
    set("sections", html_sections(document, figures));
    set("names", names(map));
    mustache::mustache page(asset("page.html"));
    if (!page.is_valid()) throw std::logic_error("report/page.html: " + page.error_message());
    return page.render(values);
}

}  // namespace remit::report

namespace remit {

std::string report_html(const FindingsReport& report, std::span<const ReportFigure> figures) {
    return report::html(report::document_of(report, figures), report.snapshot.map(), report.version,
                        figures);
}

}  // namespace remit
