// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;

struct Holders {
    std::string_view name{};
    std::string_view map{};
    std::string_view expected{};
};

TEST_CASE("an area is held by itself and what it lies in, nearest first", "[graph][paths]") {
    const std::vector<Holders> cases{
        {"nothing else", "area a", "a"},
        {"a chain", "area a within=z\narea z within=b", "a+z+b"},
        {"two ways up", "area a within=b;c\narea b within=d\narea c within=d", "a+b+c+d"},
        {"what covers it", "area b covers=a;c", "a+b"},
        {"not what it holds", "area c within=a", "a"},
        {"not what has ended, but what holds that", "area a within=old\narea old within=b end=2009",
         "a+b"},
        {"nothing when it has ended itself", "area a within=b end=2009", ""},
        {"nothing before it begins", "area a within=b start=2020", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const Snapshot s = test::snapshot(map);
            CHECK(test::ids(map, s.holders(test::area(map, "a"))) == c.expected);
        }
    }
}

struct Overlap {
    std::string_view name{};
    std::string_view map{};
    bool expected = false;
};

TEST_CASE("areas overlap", "[graph][paths]") {
    const std::vector<Overlap> cases{
        {"when one lies in the other", "area a within=x\narea x within=b", true},
        {"when they have a part in common", "area x within=a;b", true},
        {"when they have a part of a part in common", "area x within=y;b\narea y within=a", true},
        {"when it is said", "area a overlaps=b", true},
        {"when it is said of their parts", "area x within=a overlaps=y\narea y within=b", true},
        {"when it is said of a part of one", "area x within=a overlaps=b", true},
        {"not beside each other in one county", "area a within=x\narea b within=x", false},
        {"not when what holds them overlaps", "area a within=x\narea b within=y\narea x overlaps=y",
         false},
        {"not when each cuts across a third", "area a overlaps=x\narea b overlaps=x", false},
        {"not when one has ended", "area a within=b end=2009", false},
        {"not by a part that has ended", "area x within=a;b end=2009", false},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            std::string lines(c.map);
            for (const std::string id : {"a", "b"}) {
                if (lines.find("area " + id) == std::string::npos) lines += "\narea " + id;
            }
            const Register map = test::map(lines);
            const Snapshot s = test::snapshot(map);
            CHECK(s.overlap(test::area(map, "a"), test::area(map, "b")) == c.expected);
            CHECK(s.overlap(test::area(map, "b"), test::area(map, "a")) == c.expected);
        }
    }
}

TEST_CASE("bodies overlap where any of their areas do", "[graph][paths]") {
    const Register map = test::map(
        "body county areas=suffolk\nbody west areas=babergh;forest\nbody north areas=waveney\nbody "
        "nowhere\n"
        "area babergh within=suffolk\narea forest within=suffolk\narea waveney within=suffolk");
    const Snapshot s = test::snapshot(map);
    const auto overlap = [&](std::string_view a, std::string_view b) {
        return s.overlap(test::body(map, a), test::body(map, b));
    };
    CHECK(overlap("county", "west"));
    CHECK(overlap("north", "county"));
    CHECK(overlap("west", "west"));
    CHECK_FALSE(overlap("west", "north"));
    CHECK_FALSE(overlap("nowhere", "county"));
    CHECK_FALSE(overlap("nowhere", "nowhere"));
}

TEST_CASE("long lists of areas overlap as short ones do", "[graph][paths]") {
    std::string even;
    std::string odd;
    for (int i = 0; i < 40; ++i)
        (i % 2 == 0 ? even : odd) += "d" + std::to_string(i) + ";";
    const std::string lines = "body even areas=" + even + "\nbody odd areas=" + odd +
                              "\nbody ward areas=w\n" + "body crossing areas=" + odd +
                              "x\narea w within=d38\narea x overlaps=d0";
    const Register map = test::map(lines);
    const Snapshot s = test::snapshot(map);
    const auto overlap = [&](std::string_view a, std::string_view b) {
        CHECK(s.overlap(test::body(map, a), test::body(map, b)) ==
              s.overlap(test::body(map, b), test::body(map, a)));
        return s.overlap(test::body(map, a), test::body(map, b));
    };
    CHECK(overlap("even", "ward"));
    CHECK(overlap("even", "crossing"));
    CHECK(overlap("odd", "crossing"));
    CHECK_FALSE(overlap("even", "odd"));
    CHECK_FALSE(overlap("odd", "ward"));
}

struct County {
    std::string_view name{};
    std::string_view map{};
    std::string_view expected{};
};

TEST_CASE("a body's county is the nearest county or unitary, else the police area",
          "[graph][paths]") {
    const std::vector<County> cases{
        {"its own area", "area suffolk kind=county\nbody a areas=suffolk", "suffolk"},
        {"what holds its district",
         "area suffolk kind=county within=east\narea ipswich within=suffolk\nbody a areas=ipswich",
         "suffolk"},
        {"a unitary before the county that holds it",
         "area devon kind=county\narea torbay kind=unitary within=devon\nbody a areas=torbay",
         "torbay"},
        {"the first of two",
         "area norfolk kind=county\narea suffolk kind=county\nbody a areas=suffolk;norfolk",
         "norfolk"},
        {"the police area where there is none",
         "area mids kind=police-area\narea x within=mids\nbody a areas=x", "mids"},
        {"a county before a nearer police area",
         "area mids kind=police-area within=shire\narea shire kind=county\nbody a areas=mids",
         "shire"},
        {"none of a region", "area east kind=region\nbody a areas=east", ""},
        {"none without areas", "area suffolk kind=county\nbody a", ""},
        {"none that has ended",
         "area avon kind=county end=1996-03-31\narea bath within=avon\nbody a areas=bath", ""},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.map);
            const AreaId county = test::snapshot(map).county(test::body(map, "a"));
            CHECK((county ? map.id(county) : std::string()) == c.expected);
        }
    }
}

}  // namespace
