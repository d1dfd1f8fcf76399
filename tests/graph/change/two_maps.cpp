// SPDX-License-Identifier: MIT
#include "tests/graph/change/two_maps.hpp"

#include <array>
#include <cstddef>
#include <random>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace remit::test {
namespace {

constexpr auto names = std::to_array<std::string_view>(
    {"Falcon Board", "Harbour Forum", "Meadow Panel", "Quarry Group", "Saffron Trust",
     "Thistle Network", "Walnut Alliance", "Juniper Council", "Copper Office", "Velvet Service",
     "Orchard Team", "Lantern Hub", "Pebble Unit", "Marble Cabinet"});
constexpr auto types = std::to_array<std::string_view>(
    {"partnership-board", "working-group", "csp", "county-council", "scrutiny-committee"});
constexpr auto relations =
    std::to_array<std::string_view>({"reports-to", "part-of", "scrutinises", "member-of", "funds",
                                     "informs", "directs", "coordinates-with", "authority-of"});
constexpr auto roles = std::to_array<std::string_view>({"", "chair", "member", "observer"});
constexpr auto statuses = std::to_array<std::string_view>(
    {"", "", "", "", "proposed", "agreed", "absent", "lapsed", "disputed"});
constexpr auto functions =
    std::to_array<std::string_view>({"strategy", "delivery", "-", "scrutiny"});
constexpr auto starts =
    std::to_array<std::string_view>({"", "", "", "2005", "2012-03", "2014-02", "2015"});
constexpr auto ends =
    std::to_array<std::string_view>({"", "", "", "2010", "2014-01", "2013..2014-02", "2016"});

/// Of bodies, whose lives in the two maps meet however they are drawn.
constexpr auto body_starts = std::to_array<std::string_view>({"", "", "2005", "2009"});
constexpr auto body_ends =
    std::to_array<std::string_view>({"", "", "2010", "2014-01", "2013..2014-02", "2016"});

/// Every id has a `$` before it, for what stands there in the end.
class Maker {
  public:
    explicit Maker(std::uint32_t seed) : random_(seed) {}

    TwoMaps make() {
        put("map", " as_at=2013-10-01", " as_at=2014-05-19");
        for (const std::string_view area : {"north", "south"})
            both(fmt::format("area ${} name=\"{} shire\" within=$county", area, area));
        both("area $county kind=county name=Wholeshire");
        for (std::size_t i = 0; i < 3; ++i)
            both(fmt::format("topic $t{} name=\"Matter {}\"", i, std::string(3, char('x' + i))));
        both("source $paper date=2012 title=Paper");
        const std::size_t bodies = 6 + below(names.size() - 6);
        for (std::size_t i = 0; i < bodies; ++i)
            body(i);
        there_ = bodies;
        for (std::size_t i = 0; i < 3 * bodies; ++i)
            relation();
        for (std::size_t i = 0; i < bodies; ++i)
            remit();
        for (std::size_t i = 0; i < 4; ++i)
            document(i);
        for (std::size_t i = 0; i < 3; ++i)
            decision(i);
        return std::move(maps_);
    }

  private:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_()) % end; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class List>
    std::string_view any(const List& list) {
        return list[below(list.size())];
    }
    template <class List>
    std::string maybe(std::string_view key, const List& list) {
        const std::string_view value = any(list);
        return value.empty() ? "" : fmt::format(" {}={}", key, value);
    }

    void put(std::string_view fixed, std::string_view older, std::string_view newer) {
        maps_.older += fmt::format("{}{}\n", fixed, older);
        maps_.newer += fmt::format("{}{}\n", fixed, newer);
    }
    void both(std::string_view line) { put(line, "", ""); }

    /// In both maps the same, in both otherwise, or in one alone.
    template <class Changing>
    void somewhere(const std::string& fixed, Changing changing) {
        const std::string first = changing();
        const std::size_t what = below(10);
        if (what != 0) maps_.older += fixed + first + "\n";
        if (what != 1) maps_.newer += fixed + (what < 5 ? changing() : first) + "\n";
    }

    void body(std::size_t i) {
        // Bodies stay on both maps, so that both may name them; their lives may not agree.
        const std::string fixed = fmt::format("body $b{} name=\"{}\" type={}{}", i, names[i],
                                              any(types), one_in(2) ? " areas=$north" : "");
        const auto life = [&] {
            if (one_in(3))
                return fmt::format(" phase=\"proposed 2009..2012\" phase=\"{} {}..\"",
                                   one_in(2) ? "active" : "agreed", one_in(2) ? "2013" : "2014-02");
            const std::string status = one_in(5) ? " status=dormant" : "";
            return maybe("start", body_starts) + maybe("end", body_ends) + status;
        };
        const std::string first = life();
        put(fixed, first, one_in(3) ? life() : first);
    }

    std::string any_body() { return fmt::format("$b{}", below(there_)); }

    void relation() {
        const std::string_view type = any(relations);
        const bool selects = one_in(12) && type != "member-of" && type != "authority-of";
        const std::string from =
            selects ? fmt::format("\"@members of {}\"", any_body()) : any_body();
        const std::string fixed = fmt::format("{} {} {}", from, type, any_body());
        somewhere(fixed, [&] {
            std::string text = maybe("status", statuses) + maybe("start", starts) +
                               maybe("end", ends) + (one_in(3) ? " evidence=$paper" : "");
            if (type == "member-of") text += maybe("role", roles);
            if (type == "funds") text += fmt::format(" amount={}000", 1 + below(9));
            if (one_in(6)) text += fmt::format(" topics=$t{}", below(3));
            return text;
        });
    }

    void remit() {
        const std::string fixed =
            fmt::format("remit {} {} $t{}", any_body(), any(functions), below(3));
        somewhere(fixed, [&] {
            return maybe("status", statuses) + maybe("start", starts) + maybe("end", ends) +
                   (one_in(4) ? " lead=yes" : "");
        });
    }

    void document(std::size_t i) {
        const std::string fixed =
            fmt::format("document $d{} title=\"Plan {}\" body={}", i, i, any_body());
        somewhere(fixed, [&] {
            return maybe("status", statuses) + maybe("valid_from", starts) +
                   maybe("valid_to", ends);
        });
    }

    void decision(std::size_t i) {
        const std::string fixed =
            fmt::format("decision $e{} text=\"Step {}\" kind=agreement by={}", i, i, any_body());
        somewhere(fixed, [&] {
            return fmt::format(" about={} outcome={}", any_body(),
                               one_in(2) ? "agreed" : "pending");
        });
    }

    std::mt19937 random_;
    std::size_t there_ = 0;
    TwoMaps maps_{};
};

std::string with_ids(std::string_view lines, std::string_view prefix) {
    std::string result;
    for (const char c : lines) {
        if (c == '$') {
            result += prefix;
        } else {
            result += c;
        }
    }
    return result;
}

}  // namespace

TwoMaps two_maps(std::uint32_t seed, std::string_view before_new_ids) {
    TwoMaps maps = Maker(seed).make();
    maps.older = with_ids(maps.older, "");
    maps.newer = with_ids(maps.newer, before_new_ids);
    return maps;
}

}  // namespace remit::test
