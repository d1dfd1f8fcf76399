// SPDX-License-Identifier: MIT
// Which mergers the shipped cases suggest, whole; and that the real one of Surrey follows from what
// the papers say of the partnerships, also where nobody has proposed it yet.
#include "remit/graph/suggest.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "remit/viz/suggestions.hpp"
#include "tests/cases/scrambled.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/map.hpp"
#include "tests/support/read.hpp"

using nlohmann::json;
using namespace remit;

namespace {

json case_of(std::string_view name) {
    return json::parse(test::file_text("data/cases/" + std::string(name) + "/register.json"));
}

Register read(const json& map) { return test::read(map.dump(), "map.json").map.value(); }

std::string suggested(const Register& map) {
    const Snapshot snapshot = test::snapshot(map);
    const Analysis nothing_looked_for;
    std::ostringstream out;
    write_suggestions_text(out, {.snapshot = snapshot, .analysis = nothing_looked_for},
                           suggest_mergers(snapshot));
    return out.str();
}

std::vector<std::string> first(const Register& map) {
    const Snapshot snapshot = test::snapshot(map);
    const Suggestions suggestions = suggest_mergers(snapshot, {.most = 1});
    std::vector<std::string> result;
    for (const MergerCandidate& candidate : suggestions.candidates)
        result.push_back(test::ids(map, candidate.bodies));
    return result;
}

/// Whether a value is one of these words, or a list or record with one.
bool speaks_of(const json& value, const std::set<std::string>& words) {
    if (value.is_string()) return words.contains(value.get<std::string>());
    return value.is_structured() && std::any_of(value.begin(), value.end(), [&](const json& inner) {
               return speaks_of(inner, words);
           });
}

/// Surrey before anybody spoke of a merger: without the partnership that is to come, the papers and
/// decisions about it, and all that is said of it.
json surrey_before() {
    json map = case_of("surrey");
    const std::set<std::string> merger{"east-csp",
                                       "east-plan",
                                       "east-proposal",
                                       "merger-committees",
                                       "east-merger",
                                       "east-merger-committees",
                                       "east-merger-commissioner",
                                       "east-merger-local-committees",
                                       "mergers-home-office"};
    for (const char* list : {"bodies", "relations", "remits", "documents", "decisions"}) {
        json& records = map[list];
        json kept = json::array();
        for (const json& record : records) {
            if (!speaks_of(record, merger)) kept.push_back(record);
        }
        records = kept;
    }
    return map;
}

/// The same where each of the eight other partnerships is a record of its own, on which the three
/// sit that sit in every partnership of the county: the hardest case for the real merger, though
/// nobody says that they do.
json surrey_of_eleven() {
    json map = surrey_before();
    const std::vector<std::string> districts{"elmbridge",  "epsom-ewell",  "guildford", "runnymede",
                                             "spelthorne", "surrey-heath", "waverley",  "woking"};
    for (const char* list : {"bodies", "relations", "remits", "documents", "decisions"}) {
        json records = json::array();
        for (const json& record : map[list]) {
            const bool of_others = record.dump().find("\"other-csps") != std::string::npos;
            if (std::string(list) == "decisions" && of_others) continue;
            if (!speaks_of(record, {"other-csps"})) {
                records.push_back(record);
                continue;
            }
            for (const std::string& district : districts) {
                std::string text = record.dump();
                for (auto at = text.find("\"other-csps\""); at != std::string::npos;
                     at = text.find("\"other-csps\""))
                    text.replace(at + 1, 10, district + "-csp");
                json one = json::parse(text);
                if (std::string(list) == "bodies") {
                    one["name"] = district + " CSP";
                    one["areas"] = {district};
                    one.erase("count");
                    one.erase("aka");
                } else if (one.contains("id")) {
                    one["id"] = district + "-" + one["id"].get<std::string>();
                }
                records.push_back(one);
            }
        }
        map[list] = records;
    }
    for (const std::string& district : districts) {
        for (const char* member : {"scc", "surrey-police", "fire-service"})
            map["relations"].push_back(
                {{"type", "member-of"}, {"from", member}, {"to", district + "-csp"}});
    }
    return map;
}

}  // namespace

TEST_CASE("the mergers that the shipped cases suggest", "[cases][suggest][golden]") {
    for (const std::string& name : test::shipped_cases()) {
        DYNAMIC_SECTION(name) {
            CHECK(test::difference_from_approved("text/suggest-" + name + ".txt",
                                                 suggested(read(case_of(name)))) == "");
        }
    }
    CHECK(test::difference_from_approved("text/suggest-surrey-before.txt",
                                         suggested(read(surrey_before()))) == "");
}

TEST_CASE("the real mergers come first", "[cases][suggest]") {
    const std::vector<std::string> east_surrey{
        "mole-valley-csp+reigate-banstead-csp+tandridge-csp"};
    CHECK(first(read(case_of("surrey"))) == east_surrey);
    CHECK(first(read(surrey_before())) == east_surrey);
    CHECK(first(read(surrey_of_eleven())) == east_surrey);
    CHECK(first(read(case_of("suffolk"))) == std::vector<std::string>{"coastal-csp+waveney-csp"});
}

TEST_CASE("what is suggested does not hang on how the file was written", "[cases][suggest]") {
    for (const std::string_view name : {"surrey", "suffolk"}) {
        const json original = case_of(name);
        const std::string expected = suggested(read(original));
        for (std::uint32_t seed = 1; seed <= 3; ++seed) {
            std::mt19937 random(seed);
            json shuffled = original;
            test::shuffle(shuffled, random);
            CHECK(suggested(read(shuffled)) == expected);
        }
        json renamed = original;
        test::rename_ids(renamed);
        CHECK(suggested(read(renamed)) == expected);
    }
}
