// SPDX-License-Identifier: MIT
// One small map that uses all that the format has, damaged in every byte: reading and building it
// never fails without a word.
#include <cstdint>
#include <string>
#include <string_view>

#include "remit/graph/build.hpp"
#include "remit/importers/json.hpp"
#include "remit/importers/vocabulary.hpp"
#include "tests/support/catch.hpp"

namespace {

constexpr std::string_view whole = R"({
 "format": "remit/1", "title": "Caf\u00e9 \"Ü\"", "as_at": "2016-03-18", "scope": {"types": ["t"], "bodies": ["b"]},
 "types": [{"id": "t", "category": "partnership", "statutory": null, "exists": {"from": "1998"}}],
 "areas": [{"id": "a", "name": "A", "population": 1.5e3}, {"id": "c", "name": "C", "within": ["a"]}],
 "topics": [{"id": "p", "name": "P"}], "sources": [{"id": "s", "title": "S", "restricted": false}],
 "bodies": [{"id": "b", "name": "B", "type": "t", "areas": "a", "count": "unknown", "meetings": {"hours": 2},
   "complete": ["members", {"aspect": "funding", "as_of": "2016", "source": "s"}],
   "phases": [{"status": "active", "start": "2013", "evidence": [{"source": "s", "at": "1"}]}]},
  {"id": "d", "name": "D", "type": "t"}],
 "relations": [{"type": "reports-to", "from": "b", "to": "d", "evidence": [{"source": "s", "stance": "disputes"}]},
  {"type": "informs", "from": "b", "to": "d", "end": "2014..2015"}],
 "remits": [{"body": "b", "topic": "p", "lead": true}],
 "documents": [{"id": "q", "body": "b", "kind": "strategy", "title": "Q", "published": {"value": true, "on": "2016"}}],
 "decisions": [{"id": "e", "kind": "review", "by": ["b"], "text": "E"}],
 "accepted": [{"finding": "G101", "bodies": ["b"], "reason": "r"}]
})";

const remit::Vocabulary& vocabulary() {
    static const auto read = [] {
        remit::Diagnostics diagnostics;
        return remit::read_vocabulary(R"({"format": "remit-vocabulary/1", "types": []})",
                                      diagnostics);
    }();
    return *read;
}

/// The byte that a place of the input means.
char byte_at(std::string_view bytes, std::uint32_t row, std::uint32_t column) {
    for (; row > 1; --row)
        bytes.remove_prefix(bytes.find('\n') + 1);
    return bytes[column - 1];
}

bool begins_with_its_kind(char byte, remit::Cell::Kind kind) {
    switch (kind) {
        case remit::Cell::Kind::name:
        case remit::Cell::Kind::record:
            return false;  // no JSON value is one
        case remit::Cell::Kind::text:
            return byte == '"';
        case remit::Cell::Kind::number:
            return byte == '-' || (byte >= '0' && byte <= '9');
        case remit::Cell::Kind::yes:
            return byte == 't';
        case remit::Cell::Kind::no:
            return byte == 'f';
        case remit::Cell::Kind::null:
            return byte == 'n';
    }
    return false;
}

/// Whether every place of the draft is where such a value begins.
bool places_hold(const remit::Draft& draft, std::string_view bytes) {
    for (const auto& record : draft.records()) {
        const char first = byte_at(bytes, record.place.row, record.place.column);
        if (first != '{' && record.kind != remit::RecordKind::complete) return false;
        for (const auto& cell : draft.cells(record)) {
            if (!begins_with_its_kind(byte_at(bytes, cell.row, cell.column), cell.kind))
                return false;
        }
    }
    return true;
}

/// What is wrong with how `bytes` are taken: neither a map nor an error, or a complaint without its
/// place.
std::string fault(std::string_view bytes) {
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "m", .sheet = {}});
    const bool read = remit::read_json(bytes, input, draft, diagnostics);
    if (!read && !diagnostics.has_errors()) return "reading stopped without a word";
    for (const auto& d : diagnostics.sorted()) {
        if (d.place.row == 0 || d.place.column == 0) return "no place: " + d.text;
    }
    if (!places_hold(draft, bytes)) return "a place that is not where the value begins";
    const bool built =
        remit::build_register(std::move(draft), vocabulary(), diagnostics).has_value();
    return built == diagnostics.has_errors() ? "neither a map nor an error, or both" : "";
}

}  // namespace

TEST_CASE("a map that is whole is taken", "[importers][json]") {
    remit::Draft draft;
    remit::Diagnostics diagnostics;
    const auto input = diagnostics.add_input({.file = "m", .sheet = {}});
    CHECK(remit::read_json(whole, input, draft, diagnostics));
    CHECK(remit::build_register(std::move(draft), vocabulary(), diagnostics));
    std::string complaints;
    for (const auto& d : diagnostics.sorted())
        complaints += printed(d, diagnostics) + "\n";
    CHECK(complaints == "");
}

TEST_CASE("a map cut off anywhere is complained of", "[importers][json]") {
    for (std::size_t size = 0; size < whole.size(); ++size) {
        remit::Draft draft;
        remit::Diagnostics diagnostics;
        const auto input = diagnostics.add_input({.file = "m", .sheet = {}});
        const bool read = remit::read_json(whole.substr(0, size), input, draft, diagnostics);
        INFO("cut to " << size);
        CHECK_FALSE(read);
        REQUIRE(diagnostics.errors() == 1);
        CHECK(diagnostics.sorted()[0].id == "I101");
        CHECK(fault(whole.substr(0, size)) == "");
    }
}

TEST_CASE("a map with any one byte changed is a map or complained of", "[importers][json]") {
    std::string bytes(whole);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(whole[i]);
        const auto one_bit_off = static_cast<char>(byte ^ 1U);
        const auto other_case = static_cast<char>(byte ^ 0x20U);
        for (const char c :
             {'\0', '"', '\\', '}', '[', ',', '9', '\xFF', one_bit_off, other_case}) {
            bytes[i] = c;
            const auto found = fault(bytes);
            if (found.empty()) continue;
            INFO("byte " << i << " made " << static_cast<int>(c));
            CHECK(found == "");
        }
        bytes[i] = whole[i];
    }
}
