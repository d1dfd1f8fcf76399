// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/analyse.hpp"
#include "remit/importers/govuk.hpp"
#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/real.hpp"

namespace {

using remit::test::of_kind;
using remit::test::read_foreign;
using Lines = std::vector<std::string>;

struct Organisation {
    std::string_view slug{};
    std::string_view format = "Other";
    std::string_view status = "live";
    std::string_view closed = "";
    std::string_view closed_at = "";
    std::vector<std::string_view> parents{};
    std::vector<std::string_view> children{};
    std::vector<std::string_view> before{};
    std::vector<std::string_view> after{};
};

std::string links(const std::vector<std::string_view>& slugs) {
    std::string text;
    for (const auto slug : slugs)
        text += fmt::format("{}{{\"id\":\"https://g/{}\"}}", text.empty() ? "" : ",", slug);
    return text;
}

std::string in_quotes(std::string_view text) {
    return text.empty() ? "null" : fmt::format("\"{}\"", text);
}

/// A line an organisation, so that the rows of places are their numbers.
std::string list(const std::vector<Organisation>& all) {
    std::string text = "[";
    for (const Organisation& one : all) {
        text += fmt::format(
            "{}{{\"id\":\"https://g/{}\",\"title\":\"{}\",\"format\":\"{}\","
            "\"updated_at\":\"2024-05-30T10:35:56.000+01:00\","
            "\"details\":{{\"slug\":\"{}\",\"abbreviation\":null,\"closed_at\":{},"
            "\"govuk_status\":\"{}\",\"govuk_closed_status\":{},\"content_id\":\"c-{}\"}},"
            "\"parent_organisations\":[{}],\"child_organisations\":[{}],"
            "\"superseded_organisations\":[{}],\"superseding_organisations\":[{}]}}",
            text.size() > 1 ? ",\n" : "", one.slug, one.slug, one.format, one.slug,
            in_quotes(one.closed_at), one.status, in_quotes(one.closed), one.slug,
            links(one.parents), links(one.children), links(one.before), links(one.after));
    }
    return text + "]";
}

/// Bodies, or relations with their evidence, without places.
Lines told(const Lines& records, bool bodies) {
    Lines lines;
    bool inside = false;
    for (const std::string& line : records) {
        const bool nested = line.starts_with('.');
        if (!nested) inside = line.starts_with(bodies ? "body@" : "relation@");
        if (!inside || (bodies && nested)) continue;
        lines.push_back(line.substr(0, line.find('@')) + line.substr(line.find(' ', 4)));
    }
    return lines;
}

}  // namespace

TEST_CASE("organisations of GOV.UK become bodies by their content id", "[importers][govuk]") {
    struct Case {
        std::string_view name{};
        Organisation one{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"a live one",
         {.slug = "a", .format = "Executive agency"},
         {"body id=c-a name=a type=govuk-executive-agency"}},
        {"one that will have a site",
         {.slug = "a", .status = "joining"},
         {"body id=c-a name=a type=govuk-other"}},
        {"one with a site of its own",
         {.slug = "a", .status = "exempt"},
         {"body id=c-a name=a type=govuk-other"}},
        {"closed on a day",
         {.slug = "a",
          .status = "closed",
          .closed = "merged",
          .closed_at = "2015-04-01T00:00:00.000+01:00"},
         {"body id=c-a name=a type=govuk-other note=GOV.UK says that it was merged into another "
          "body. "
          "end=2015-04-01"}},
        {"closed, nobody says when",
         {.slug = "a", .status = "closed", .closed = "no_longer_exists"},
         {"body id=c-a name=a type=govuk-other note=GOV.UK says that it no longer exists. "
          "status=disbanded"}},
        {"one that left the government is still there",
         {.slug = "a", .status = "closed", .closed = "left_gov"},
         {"body id=c-a name=a type=govuk-other note=GOV.UK says that it is no longer a body of the "
          "government."}},
        {"so is one that was devolved",
         {.slug = "a", .status = "devolved", .closed = "devolved"},
         {"body id=c-a name=a type=govuk-other note=GOV.UK says that it is a body of a devolved "
          "administration."}},
        {"the word of an earlier closing says nothing",
         {.slug = "a", .status = "live", .closed = "no_longer_exists"},
         {"body id=c-a name=a type=govuk-other"}},
        {"a format that is new",
         {.slug = "a", .format = "Great office"},
         {"body id=c-a name=a type=govuk-great-office"}},
        {"no format", {.slug = "a", .format = ""}, {"body id=c-a name=a type=govuk-organisation"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("govuk", list({c.one}));
            CHECK(told(file.records, true) == c.expected);
            CHECK(file.diagnostics.empty());
            CHECK(file.map.has_value());
        }
    }
}

TEST_CASE("links of GOV.UK are one relation each, and disputed where one record lacks them",
          "[importers][govuk]") {
    struct Case {
        std::string_view name{};
        std::vector<Organisation> all{};
        Lines expected{};
    };
    const std::string missing = "note=its record does not list it";
    const std::vector<Case> cases{
        {"both list it",
         {{.slug = "p", .children = {"a"}},
          {.slug = "a", .format = "Executive agency", .parents = {"p"}}},
         {"relation type=part-of from=c-a to=c-p", ". evidence source=govuk-parents at=a",
          ". evidence source=govuk-children at=p"}},
        {"at arm's length",
         {{.slug = "p", .children = {"a"}}, {.slug = "a", .parents = {"p"}}},
         {"relation type=accountable-to from=c-a to=c-p", ". evidence source=govuk-parents at=a",
          ". evidence source=govuk-children at=p"}},
        {"the parent lists no child",
         {{.slug = "p"}, {.slug = "a", .parents = {"p"}}},
         {"relation type=accountable-to from=c-a to=c-p", ". evidence source=govuk-parents at=a",
          ". evidence source=govuk-children at=p stance=disputes " + missing}},
        {"the child lists no parent",
         {{.slug = "p", .children = {"a"}}, {.slug = "a"}},
         {"relation type=accountable-to from=c-a to=c-p",
          ". evidence source=govuk-parents at=a stance=disputes " + missing,
          ". evidence source=govuk-children at=p"}},
        {"a parent that stands twice",
         {{.slug = "p", .children = {"a"}}, {.slug = "a", .parents = {"p", "p"}}},
         {"relation type=accountable-to from=c-a to=c-p", ". evidence source=govuk-parents at=a",
          ". evidence source=govuk-children at=p"}},
        {"one that left the government has a parent no more",
         {{.slug = "p", .children = {"a"}},
          {.slug = "a", .status = "closed", .closed = "left_gov", .parents = {"p"}}},
         {"relation type=accountable-to from=c-a to=c-p status=lapsed",
          ". evidence source=govuk-parents at=a", ". evidence source=govuk-children at=p"}},
        {"a successor",
         {{.slug = "new", .before = {"old"}},
          {.slug = "old", .status = "closed", .after = {"new"}}},
         {"relation type=succeeds from=c-new to=c-old", ". evidence source=govuk-superseded at=new",
          ". evidence source=govuk-superseding at=old"}},
        {"a devolved body has no successor, but a parent",
         {{.slug = "w", .before = {"old"}},
          {.slug = "old", .status = "devolved", .closed = "devolved", .after = {"w"}}},
         {"relation type=accountable-to from=c-old to=c-w",
          ". evidence source=govuk-superseded at=w", ". evidence source=govuk-superseding at=old"}},
        {"no links", {{.slug = "p"}, {.slug = "a"}}, {}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("govuk", list(c.all));
            CHECK(told(file.records, false) == c.expected);
            CHECK(file.diagnostics.empty());
            CHECK(file.map.has_value());
        }
    }
}

TEST_CASE("a link of GOV.UK to a body that is not in the file keeps it as unknown",
          "[importers][govuk]") {
    const auto file =
        read_foreign("govuk", list({{.slug = "p", .children = {"kings-harbour-master", "x"}}}));
    CHECK(file.diagnostics ==
          Lines{"m:1:273: warning: 2 bodies are linked to and not in the file, the first of them "
                "here; they are kept as unknown bodies [I161]"});
    REQUIRE(file.map);
    CHECK(file.map->bodies().size() == 3);
    const auto bodies = of_kind(file, "body");
    CHECK(std::any_of(bodies.begin(), bodies.end(), [](const std::string& line) {
        return line.find("name=Kings harbour master") != std::string::npos;
    }));
}

TEST_CASE("what is wrong with a list of GOV.UK is told with its place", "[importers][govuk]") {
    struct Case {
        std::string_view name{};
        std::string_view bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"an empty list", "[]", {}},
        {"one organisation alone", R"({"id":"u","title":"T","details":{}})", {}},
        {"a page",
         R"({"results":[],"next_page_url":"https://g?page=2"})",
         {"m:1:31: warning: this is one page of a longer list; the other pages are not read; give "
          "the other pages too, as inputs beside it [I168]"}},
        {"the last page", R"({"results":[],"next_page_url":null})", {}},
        {"no list",
         R"({"results":5})",
         {"m:1:1: error: this holds no list of organisations [I162]"}},
        {"a text", "\"x\"", {"m:1:1: error: this holds no list of organisations [I162]"}},
        {"no organisation",
         "[1]",
         {"m:1:2: warning: an organisation is an object, not a number; it is left out [I160]"}},
        {"no title",
         R"([{"id":"u"},{}])",
         {"m:1:2: warning: 2 organisations have no id or title, the first of them here; they are "
          "left "
          "out [I166]"}},
        {"twice",
         R"([{"id":"u","title":"T"},
{"id":"u","title":"T"}])",
         {"m:2:1: warning: 1 organisation stands in the file twice; the first is read [I166]"}},
        {"another shape",
         R"([{"id":"u","title":"T","details":[],"parent_organisations":{}}])",
         {"m:1:34: warning: 'details' is an object here, not a list; it is left out [I160]",
          "m:1:60: warning: 'parent_organisations' is a list here, not an object; it is left out "
          "[I160]"}},
        {"no date",
         R"([{"id":"u","title":"T","details":{"govuk_status":"closed","closed_at":"soon"}}])",
         {"m:1:71: warning: 'soon' is no date in 'closed_at'; it is left out [I160]"}},
        {"broken",
         "[{",
         {"m:1:3: error: not valid JSON: the file ends before the map does [I101]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(read_foreign("govuk", c.bytes).diagnostics == c.expected); }
    }
}

TEST_CASE("the organisations of GOV.UK on 1 June 2024", "[importers][govuk][real]") {
    const auto bytes = remit::test::real_file("govuk-organisations-2024-06-01.json");
    if (!bytes) return;
    CHECK(remit::looks_like_govuk(*bytes));
    const auto file = read_foreign("govuk", *bytes);
    REQUIRE(file.map);
    // 1,198 in the file, 4 that it names and does not hold.
    CHECK(file.map->bodies().size() == 1202);
    CHECK(file.diagnostics.size() == 1);
    CHECK(iso(file.map->as_at) == "2024-05-30");
    const remit::Snapshot snapshot(*file.map, {.day = file.map->as_at.last()});
    const auto analysis = analyse(snapshot, {.threads = 1});
    const auto has = [&](std::string_view code, std::string_view title) {
        return std::any_of(analysis.findings.begin(), analysis.findings.end(),
                           [&](const auto& f) { return f.kind->code == code && f.title == title; });
    };
    CHECK(has(
        "U301",
        "The Flood Forecasting Centre is part of the Environment Agency and the Met Office, and "
        "neither is above the other"));
    CHECK(has(
        "U303",
        "Sources disagree whether the Money and Pensions Service replaces the Pensions Advisory "
        "Service"));
    INFO(analysis.findings.size());
    CHECK(has(
        "U309",
        "Bank of England still answers to the Treasury Solicitor’s Department, which ended on 1 "
        "April 2015"));
    CHECK(has("U320",
              "Kings harbour master is not in the file that names it: Kings harbour master answers "
              "to the Ministry of Defence"));
    CHECK(
        has("U303", "Sources disagree whether Arts Council of Wales answers to Welsh Government"));
    CHECK(analysis.findings.size() < 300);
}
