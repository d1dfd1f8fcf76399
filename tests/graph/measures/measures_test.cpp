// SPDX-License-Identifier: MIT
#include "remit/graph/measures.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

std::string number(std::optional<double> value, int decimals = 3) {
    return value ? fmt::format("{:.{}f}", *value, decimals) : "-";
}

std::string size_of(const NetworkMeasures& m) {
    return fmt::format("{} bodies {} relations {} ties {} alone {} parts of {} at most", m.bodies,
                       m.relations, m.ties, m.isolates, m.components, m.largest_component);
}

/// Connectedness, hierarchy, efficiency, upper boundedness.
std::string krackhardt(const NetworkMeasures& m) {
    return fmt::format("{} {} {} {}", number(m.connectedness), number(m.hierarchy),
                       number(m.efficiency), number(m.upper_boundedness));
}

/// Density; centralisation by degree, betweenness, closeness; longest way, mean, clustering.
std::string freeman(const NetworkMeasures& m) {
    return fmt::format("{} {} {} {} {} {} {}", number(m.density), number(m.degree_centralisation),
                       number(m.betweenness_centralisation), number(m.closeness_centralisation),
                       m.mean_distance ? std::to_string(m.diameter) : "-", number(m.mean_distance),
                       number(m.clustering));
}

std::string span_of(const Register& map, const NetworkMeasures& m) {
    return fmt::format("depth {} span {} at most {} {}", m.depth, number(m.mean_span, 1),
                       m.widest_span, m.widest ? map.id(m.widest) : "-");
}

NetworkMeasures of_class(const MapMeasures& all, RelationClass c) {
    return std::ranges::find(all.classes, c, &ClassMeasures::view)->network;
}

/// "ba cb" as lines "b reports-to a", "c reports-to b".
std::string reports(std::string_view pairs) {
    std::string lines;
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 3)
        lines += fmt::format("{} reports-to {}\n", pairs[i], pairs[i + 1]);
    return lines;
}

struct Shape {
    std::string_view name{};
    std::string lines{};
    std::string size{};
    std::string span{};
    std::string krackhardt{};
    std::string freeman{};
};

/// The four scores by hand, after Krackhardt's definitions; the rest as networkx has it.
const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{
        {"a tree has all four scores 1", reports("ba ca db eb fc gc"),
         "7 bodies 6 relations 6 ties 0 alone 1 parts of 7 at most", "depth 2 span 2.0 at most 2 a",
         "1.000 1.000 1.000 1.000", "0.286 0.300 0.400 0.370 4 2.286 0.000"},
        {"where each reports to each, nobody is above and nothing is needed",
         reports("ab ba ac ca ad da bc cb bd db cd dc"),
         "4 bodies 12 relations 6 ties 0 alone 1 parts of 4 at most",
         "depth 0 span 3.0 at most 3 a", "1.000 0.000 0.000 1.000",
         "1.000 0.000 0.000 0.000 1 1.000 1.000"},
        {"a ring has one tie too many, of three that it might have", reports("ab bc cd da"),
         "4 bodies 4 relations 4 ties 0 alone 1 parts of 4 at most", "depth 0 span 1.0 at most 1 a",
         "1.000 0.000 0.667 1.000", "0.667 0.000 0.000 0.000 2 1.333 0.000"},
        {"two trees join 4 of 10 pairs", reports("ba ca ed"),
         "5 bodies 3 relations 3 ties 0 alone 2 parts of 3 at most", "depth 1 span 1.5 at most 2 a",
         "0.400 1.000 1.000 1.000", "0.300 0.333 0.167 - 2 1.250 0.000"},
        {"two heads have nobody above them", reports("ca cb"),
         "3 bodies 2 relations 2 ties 0 alone 1 parts of 3 at most", "depth 1 span 1.0 at most 1 a",
         "1.000 1.000 1.000 0.000", "0.667 1.000 1.000 1.000 2 1.333 0.000"},
        {"two bodies under two heads have no lowest one above both", reports("ca cb da db"),
         "4 bodies 4 relations 4 ties 0 alone 1 parts of 4 at most", "depth 1 span 2.0 at most 2 a",
         "1.000 1.000 0.667 0.333", "0.667 0.000 0.000 0.000 2 1.333 0.000"},
        {"two ways to one head", reports("db dc ba ca"),
         "4 bodies 4 relations 4 ties 0 alone 1 parts of 4 at most", "depth 2 span 1.3 at most 2 a",
         "1.000 1.000 0.667 1.000", "0.667 0.000 0.000 0.000 2 1.333 0.000"},
        {"a head above both is not the lowest where two others are", reports("ra rb sa sb at bt"),
         "5 bodies 6 relations 6 ties 0 alone 1 parts of 5 at most", "depth 2 span 2.0 at most 2 a",
         "1.000 1.000 0.667 0.833", "0.600 0.250 0.146 0.233 2 1.400 0.000"},
        {"a ring is one place: below it, 12 of 15 pairs stand one way",
         reports("ab bc ca da eb fd fe ed"),
         "6 bodies 8 relations 8 ties 0 alone 1 parts of 6 at most", "depth 3 span 1.6 at most 2 a",
         "1.000 0.800 0.700 1.000", "0.533 0.100 0.080 0.143 3 1.533 0.556"},
        {"two that report to each other, and two below", reports("ab ba cb dc"),
         "4 bodies 4 relations 3 ties 0 alone 1 parts of 4 at most", "depth 2 span 1.3 at most 2 b",
         "1.000 0.833 1.000 1.000", "0.500 0.333 0.444 0.417 3 1.667 0.000"},
        {"no lines", "body a\nbody b\nbody c",
         "3 bodies 0 relations 0 ties 3 alone 3 parts of 1 at most", "depth 0 span - at most 0 -",
         "0.000 - - -", "0.000 0.000 0.000 - - - 0.000"},
        {"one body", "body a", "1 bodies 0 relations 0 ties 1 alone 1 parts of 1 at most",
         "depth 0 span - at most 0 -", "- - - -", "- - - - - - 0.000"},
        {"no body", "map as_at=2016", "0 bodies 0 relations 0 ties 0 alone 0 parts of 0 at most",
         "depth 0 span - at most 0 -", "- - - -", "- - - - - - -"},
        {"a line to itself is no tie", "a reports-to a",
         "1 bodies 1 relations 0 ties 1 alone 1 parts of 1 at most", "depth 0 span - at most 0 -",
         "- - - -", "- - - - - - 0.000"},
        {"several lines between the same two are one tie, and a disputed one is a line",
         "a reports-to b\na part-of b\nb accountable-to c status=disputed",
         "3 bodies 3 relations 2 ties 0 alone 1 parts of 3 at most", "depth 2 span 1.0 at most 1 b",
         "1.000 1.000 1.000 1.000", "0.667 1.000 1.000 1.000 2 1.333 0.000"},
        {"what is proposed, denied or ended is none",
         "a reports-to b status=proposed\na reports-to c status=absent\nb reports-to c end=2010\n"
         "body d status=disbanded\nd reports-to c",
         "3 bodies 0 relations 0 ties 3 alone 3 parts of 1 at most", "depth 0 span - at most 0 -",
         "0.000 - - -", "0.000 0.000 0.000 - - - 0.000"},
    };
    return all;
}

}  // namespace

TEST_CASE("networks of lines have the measures that were reckoned by hand", "[graph][measures]") {
    for (const auto& c : shapes()) {
        DYNAMIC_SECTION(c.name) {
            const Register map = test::map(c.lines);
            const auto lines = of_class(measure(test::snapshot(map)), RelationClass::line);
            CHECK(size_of(lines) == c.size);
            CHECK(span_of(map, lines) == c.span);
            CHECK(krackhardt(lines) == c.krackhardt);
            CHECK(freeman(lines) == c.freeman);
        }
    }
}

TEST_CASE("each class of relation has its own above and below", "[graph][measures]") {
    struct Case {
        std::string_view relation{};
        RelationClass view{};
        std::string widest{};
    };
    const std::vector<Case> cases{
        {"reports-to", RelationClass::line, "b"},
        {"scrutinises", RelationClass::scrutiny, "a"},
        {"directs", RelationClass::authority, "a"},
        {"authority-of", RelationClass::authority, "a"},
        {"member-of", RelationClass::membership, "b"},
        {"funds", RelationClass::funding, "a"},
        {"informs", RelationClass::information, "b"},
        {"coordinates-with", RelationClass::coordination, "a"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.relation) {
            const Register map = test::map(fmt::format("a {} b", c.relation));
            const MapMeasures all = measure(test::snapshot(map));
            CHECK(map.id(of_class(all, c.view).widest) == c.widest);
            CHECK(all.whole.relations == 1);
            for (const ClassMeasures& one : all.classes)
                CHECK(one.network.relations == (one.view == c.view ? 1U : 0U));
        }
    }
    const Register map = test::map("a succeeds b\nbody b end=2015");
    CHECK(measure(test::snapshot(map)).whole.relations == 0);
}

TEST_CASE("the figures that ORA gives of a sawmill of 36 people, by their numbers alone",
          "[graph][measures]") {
    // The list of its 62 pairs is not at hand. Density, the four scores and degree centralisation
    // hang on nothing but the numbers: 36 people, 62 pairs that talk, all hanging together, 13 the
    // most that one talks to.
    std::set<std::pair<int, int>> pairs;
    for (int i = 2; i <= 14; ++i)
        pairs.emplace(1, i);
    for (int i = 14; i < 36; ++i)
        pairs.emplace(i, i + 1);
    for (int i = 2; i <= 14; ++i)
        pairs.emplace(i, i + 16);
    for (int i = 2; pairs.size() < 62; ++i)
        pairs.emplace(i, i + 20);
    std::string lines;
    for (const auto& [a, b] : pairs)
        lines += fmt::format("p{} coordinates-with p{}\n", a, b);
    const Register map = test::map(lines);
    const auto m = of_class(measure(test::snapshot(map)), RelationClass::coordination);
    CHECK(size_of(m) == "36 bodies 62 relations 62 ties 0 alone 1 parts of 36 at most");
    CHECK(number(m.density) == "0.098");
    CHECK(krackhardt(m) == "1.000 0.000 0.955 1.000");
    CHECK(number(m.degree_centralisation) == "0.289");
}

TEST_CASE("centralisation of the marriages between sixteen houses of Florence",
          "[graph][measures]") {
    // J. F. Padgett's data; the figures of Wasserman and Faust, Social Network Analysis (1994),
    // chapter 5: by degree of all sixteen, by closeness and betweenness without the one that
    // married into none of the others.
    const std::string lines =
        "acciaiuoli coordinates-with medici\nalbizzi coordinates-with ginori\n"
        "albizzi coordinates-with guadagni\nalbizzi coordinates-with medici\n"
        "barbadori coordinates-with castellani\nbarbadori coordinates-with medici\n"
        "bischeri coordinates-with guadagni\nbischeri coordinates-with peruzzi\n"
        "bischeri coordinates-with strozzi\ncastellani coordinates-with peruzzi\n"
        "castellani coordinates-with strozzi\nguadagni coordinates-with lamberteschi\n"
        "guadagni coordinates-with tornabuoni\nmedici coordinates-with ridolfi\n"
        "medici coordinates-with salviati\nmedici coordinates-with tornabuoni\n"
        "pazzi coordinates-with salviati\nperuzzi coordinates-with strozzi\n"
        "ridolfi coordinates-with strozzi\nridolfi coordinates-with tornabuoni\n";
    const Register fifteen = test::map(lines);
    const NetworkMeasures without = measure(test::snapshot(fifteen)).whole;
    CHECK(number(without.closeness_centralisation) == "0.322");
    CHECK(number(without.betweenness_centralisation) == "0.437");
    const Register sixteen = test::map(lines + "body pucci\n");
    const NetworkMeasures all = measure(test::snapshot(sixteen)).whole;
    CHECK(number(all.density) == "0.167");
    CHECK(number(all.degree_centralisation) == "0.267");
    CHECK(number(all.closeness_centralisation) == "-");
}

TEST_CASE("a body's own measures", "[graph][measures]") {
    const Register map = test::map(
        "body board planned_per_year=4 held_last_year=1\nbody group held_last_year=6\n"
        "body post type=post\nbody alone\nbody gone end=2010\n"
        "group reports-to board\nteam reports-to board\nteam part-of board\nboard part-of council\n"
        "post member-of board role=chair\npost member-of group\nforum member-of board "
        "role=attendee\ncouncil funds team");
    const MapMeasures all = measure(test::snapshot(map));
    Texts lines;
    for (const BodyMeasures& b : all.bodies) {
        lines.push_back(
            fmt::format("{}: {} above {} below {} sits {} seats {} meets {} between {}{}",
                        map.id(b.body), b.neighbours, b.superiors, b.subordinates, b.seats_held,
                        b.seats_offered, recorded(b.meetings) ? fmt::format("{}", b.meetings) : "-",
                        number(b.betweenness, 1), b.cut_vertex ? " cut" : ""));
    }
    // The chair of a board speaks for it where it sits elsewhere.
    CHECK(lines == Texts{
                       "alone: 0 above 0 below 0 sits 0 seats 0 meets - between 0.0",
                       "board: 5 above 1 below 2 sits 1 seats 1 meets 4 between 8.0 cut",
                       "council: 2 above 0 below 1 sits 0 seats 0 meets - between 0.0",
                       "forum: 1 above 0 below 0 sits 0 seats 0 meets - between 0.0",
                       "group: 2 above 1 below 0 sits 0 seats 2 meets 6 between 0.0",
                       "post: 2 above 0 below 0 sits 2 seats 0 meets - between 0.0",
                       "team: 2 above 1 below 0 sits 0 seats 0 meets - between 0.0",
                   });
}

TEST_CASE("with proposals, what is proposed is measured", "[graph][measures]") {
    const Register map = test::map("a reports-to b status=proposed\nc reports-to b");
    CHECK(size_of(measure(test::snapshot(map)).whole) ==
          "3 bodies 1 relations 1 ties 1 alone 2 parts of 2 at most");
    CHECK(size_of(measure(test::snapshot(map, {}, true)).whole) ==
          "3 bodies 2 relations 2 ties 0 alone 1 parts of 3 at most");
}

namespace {

/// Who stands above whom in a small network, found the long way.
class LongWay {
  public:
    LongWay(std::size_t bodies, const std::set<std::pair<std::size_t, std::size_t>>& up)
        : n_(bodies), above_(n_, std::vector<bool>(n_)), joined_(above_) {
        for (std::size_t i = 0; i < n_; ++i)
            above_[i][i] = joined_[i][i] = true;
        for (const auto& [from, to] : up) {
            above_[from][to] = true;
            joined_[from][to] = joined_[to][from] = true;
        }
        for (std::size_t k = 0; k < n_; ++k) {
            for (std::size_t i = 0; i < n_; ++i) {
                for (std::size_t j = 0; j < n_; ++j) {
                    above_[i][j] = above_[i][j] || (above_[i][k] && above_[k][j]);
                    joined_[i][j] = joined_[i][j] || (joined_[i][k] && joined_[k][j]);
                }
            }
        }
    }

    /// Pairs that are joined, ordered, mutually so, and joined without a least upper bound; and the
    /// most that the last could be.
    [[nodiscard]] std::array<int, 5> counts() const {
        std::array<int, 5> result{};
        double shares = 0;
        for (std::size_t a = 0; a < n_; ++a) {
            // Over the bodies of a part of n, (n - 1)(n - 2) / 2 is n equal shares.
            const auto part = std::ranges::count(joined_[a], true);
            shares += double((part - 1) * (part - 2)) / 2 / double(part);
            for (std::size_t b = 0; b < a; ++b) {
                result[0] += joined_[a][b] ? 1 : 0;
                result[1] += above_[a][b] || above_[b][a] ? 1 : 0;
                result[2] += above_[a][b] && above_[b][a] ? 1 : 0;
                result[3] += joined_[a][b] && !bounded(a, b) ? 1 : 0;
            }
        }
        result[4] = static_cast<int>(std::lround(shares));
        return result;
    }

  private:
    [[nodiscard]] bool bounded(std::size_t a, std::size_t b) const {
        for (std::size_t l = 0; l < n_; ++l) {
            bool least = above_[a][l] && above_[b][l];
            for (std::size_t k = 0; k < n_; ++k)
                least = least && (!(above_[a][k] && above_[b][k]) || above_[l][k]);
            if (least) return true;
        }
        return false;
    }

    std::size_t n_;
    std::vector<std::vector<bool>> above_, joined_;
};

}  // namespace

TEST_CASE("the four scores are those that are found the long way", "[graph][measures]") {
    std::mt19937 random(20160318);
    const auto below = [&](std::size_t limit) {
        return static_cast<std::size_t>(random() % limit);
    };
    for (int round = 0; round < 300; ++round) {
        const std::size_t bodies = 2 + below(8);
        std::set<std::pair<std::size_t, std::size_t>> up;
        for (std::size_t i = below(2 * bodies); i > 0; --i) {
            const std::size_t from = below(bodies), to = below(bodies);
            // Seldom downwards: rings in every network would leave nothing to stand above.
            if (from != to && (from > to || below(5) == 0)) up.emplace(from, to);
        }
        std::string lines;
        for (std::size_t i = 0; i < bodies; ++i)
            lines += fmt::format("body b{}\n", i);
        for (const auto& [from, to] : up)
            lines += fmt::format("b{} reports-to b{}\n", from, to);
        INFO(lines);
        const auto [joined, ordered, mutual, unbounded, spare] = LongWay(bodies, up).counts();
        const Register map = test::map(lines);
        const NetworkMeasures m = measure(test::snapshot(map)).whole;
        const auto but = [](int part, int all) {
            return number(all == 0 ? std::nullopt : std::optional(1 - double(part) / all));
        };
        const int pairs = static_cast<int>(bodies * (bodies - 1) / 2);
        CHECK(krackhardt(m) == fmt::format("{} {} {} {}", but(pairs - joined, pairs),
                                           but(mutual, ordered), number(m.efficiency),
                                           but(unbounded, spare)));
    }
}

TEST_CASE("what would cost too much is not given, and said", "[graph][measures]") {
    struct Case {
        std::string_view name{};
        std::string (*line)(int){};
        int size = 0;
        std::string given{};  // ways, hierarchy, bounds
        std::string krackhardt{};
    };
    const std::vector<Case> cases{
        {"a star of 100 has all of it", [](int i) { return fmt::format("b{} reports-to hub", i); },
         100, "yes yes yes", "1.000 1.000 1.000 1.000"},
        {"a star of 5,000 has no ways", [](int i) { return fmt::format("b{} reports-to hub", i); },
         5'000, "no yes yes", "1.000 1.000 1.000 1.000"},
        {"a long chain has all that is above without looking",
         [](int i) { return fmt::format("b{} reports-to b{}", i, i + 1); }, 20'000, "no yes yes",
         "1.000 1.000 1.000 1.000"},
        {"a long chain of bodies with two superiors each",
         [](int i) {
             return fmt::format("b{0} reports-to b{1}\nb{0} reports-to b{2}", i, i + 1, i + 2);
         },
         8'000, "no no no", "1.000 - 1.000 -"},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            std::string lines;
            for (int i = 0; i < c.size; ++i)
                lines += c.line(i) + "\n";
            const Register map = test::map(lines);
            const MapMeasures all = measure(test::snapshot(map));
            const NetworkMeasures& m = all.whole;
            const auto word = [](bool yes) { return yes ? "yes" : "no"; };
            CHECK(fmt::format("{} {} {}", word(m.ways_given), word(m.hierarchy_given),
                              word(m.bounds_given)) == c.given);
            CHECK(krackhardt(m) == c.krackhardt);
            CHECK(m.clustering.has_value() == m.ways_given);
            CHECK(all.bodies.front().betweenness.has_value() == m.ways_given);
        }
    }
}
