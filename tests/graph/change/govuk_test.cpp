// SPDX-License-Identifier: MIT
// The organisations of GOV.UK, and a copy of the list in which some have another name, some have
// closed and one field is empty.
#include "remit/importers/govuk.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/graph/build.hpp"
#include "remit/graph/difference.hpp"
#include "remit/graph/united.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/real.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

Register read(std::string_view bytes, std::string_view name) {
    Diagnostics diagnostics;
    Draft draft;
    const InputId input = diagnostics.add_input({.file = std::string(name)});
    REQUIRE(read_govuk(bytes, input, draft, diagnostics));
    auto map = build_register(std::move(draft), test::vocabulary(), diagnostics);
    REQUIRE(map.has_value());
    return std::move(*map);
}

std::size_t replace_all(std::string& text, std::string_view what, std::string_view with) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
        ++count;
    }
    return count;
}

/// The text from the title of an organisation to the next one's.
std::string_view record(const std::string& text, std::string_view title) {
    const auto from = text.find(fmt::format("\"title\": \"{}\"", title));
    REQUIRE(from != std::string::npos);
    return std::string_view(text).substr(from, text.find("\"title\"", from + 1) - from);
}

/// Changes the record of one organisation.
void change(std::string& text, std::string_view title, std::string_view what,
            std::string_view with) {
    std::string changed(record(text, title));
    REQUIRE(replace_all(changed, what, with) == 1);
    const auto old = record(text, title);
    const auto at = static_cast<std::size_t>(old.data() - text.data());
    text.replace(at, old.size(), changed);
}

/// Leaves every text that a field has out.
std::size_t empty_field(std::string& text, std::string_view key) {
    const std::string opening = fmt::format("\"{}\": \"", key);
    std::size_t count = 0;
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
        const auto value = at + opening.size() - 1;
        const auto end = text.find('"', value + 1) + 1;
        text.replace(value, end - value, "null");
        ++count;
    }
    return count;
}

Lines told(const std::vector<FactChange>& changes) {
    Lines lines;
    for (const FactChange& change : changes)
        lines.push_back(fmt::format("{}: {}", word(change.fate), change.says));
    return lines;
}

}  // namespace

TEST_CASE("two lists of GOV.UK are compared by content id", "[change][govuk][real]") {
    const auto bytes = test::real_file("govuk-organisations-2024-06-01.json");
    if (!bytes) return;
    std::string later = *bytes;
    change(later, "Academy for Social Justice", "\"title\": \"Academy for Social Justice\"",
           "\"title\": \"Institute of Justice Studies\"");
    replace_all(later, "organisations/academy-for-social-justice\"",
                "organisations/institute-of-justice-studies\"");
    change(later, "Bank of England", "\"govuk_status\": \"exempt\"",
           "\"govuk_status\": \"closed\"");
    CHECK(empty_field(later, "abbreviation") > 500);
    replace_all(later, "2024-05-3", "2024-06-3");

    const Register older = read(*bytes, "older.json");
    const Register newer = read(later, "newer.json");
    Diagnostics diagnostics;
    const auto u = unite(older, parse_date("2024-06-01")->last(), newer,
                         parse_date("2024-07-01")->last(), test::vocabulary(), diagnostics);
    REQUIRE(u.has_value());

    REQUIRE(u->renamed.size() == 1);
    CHECK(u->renamed[0].old_name == "Academy for Social Justice");
    CHECK(u->renamed[0].new_name == "Institute of Justice Studies");
    CHECK(u->renamed[0].by == MatchedBy::id);
    CHECK(u->unsure.empty());
    REQUIRE(u->faults.size() == 1);
    CHECK(u->faults[0].kind == RecordKind::body);
    CHECK(u->faults[0].field->key == "aka");
    CHECK(u->faults[0].had == u->faults[0].lost);
    CHECK(u->faults[0].had > 500);
    CHECK(std::ranges::none_of(u->fields, [](const FieldChange& change) {
        return change.kind == RecordKind::body && change.field->key == "aka";
    }));

    const Snapshot before(u->map, {.day = u->before});
    const Snapshot after(u->map, {.day = u->after});
    const Difference d = difference(before, after, {}, &*u);
    CHECK(told(d.bodies) ==
          Lines{"closed: Newly recorded as ended: Bank of England (Other).",
                "changed: The Institute of Justice Studies was called Academy for Social Justice "
                "before."});
    // What it answers to ended with it.
    CHECK(std::ranges::all_of(d.relations, &FactChange::with_body));
}
