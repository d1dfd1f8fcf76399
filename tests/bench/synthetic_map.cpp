// SPDX-License-Identifier: MIT
#include "tests/bench/synthetic_map.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace remit::bench {
namespace {

constexpr std::size_t bodies_per_county = 100;
constexpr std::size_t districts_per_county = 7;
constexpr std::size_t relations_per_body = 7;
constexpr std::size_t topics = 200;
constexpr std::size_t sources = 500;

constexpr auto council_type = std::string_view{"county-council"};
constexpr auto group_types = std::to_array<std::string_view>(
    {"csp", "partnership-board", "working-group", "operational-group", "health-and-wellbeing-board",
     "police-force", "scrutiny-committee", "council-service"});
constexpr auto functions = std::to_array<std::string_view>(
    {"strategy", "commissioning", "coordination", "delivery", "advice"});

class Writer {
  public:
    Writer(std::size_t bodies, std::uint32_t seed) : bodies_(bodies), random_(seed) {}

    std::string write() {
        put("{{\n\"format\": \"remit/1\", \"title\": \"A made-up country\", \"as_at\": "
            "\"2016-03-18\",\n");
        areas();
        list("topics", topics, [this](std::size_t i) {
            put("{{\"id\": \"topic-{0}\", \"name\": \"Topic {0}\"", i);
            if (i >= 20) put(", \"broader\": \"topic-{}\"", i % 20);
            put("}}");
        });
        list("sources", sources, [this](std::size_t i) {
            put("{{\"id\": \"paper-{0}\", \"title\": \"Paper {0}\", \"date\": \"2015-{1:02}\"}}", i,
                1 + i % 12);
        });
        list("bodies", bodies_, [this](std::size_t i) { body(i); });
        list("relations", bodies_ * relations_per_body,
             [this](std::size_t i) { relation(i / relations_per_body, i % relations_per_body); });
        list("remits", bodies_, [this](std::size_t i) { remit(i); });
        put("\"documents\": []\n}}\n");
        return std::move(out_);
    }

  private:
    template <class... Args>
    void put(fmt::format_string<Args...> format, Args&&... args) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    }

    template <class Each>
    void list(std::string_view key, std::size_t count, Each each) {
        put("\"{}\": [\n", key);
        for (std::size_t i = 0; i < count; ++i) {
            if (i > 0) put(",\n");
            each(i);
        }
        put("\n],\n");
    }

    /// A number below `end`. Not a distribution of the library: its values differ between
    /// libraries.
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_()) % end; }
    bool one_in(std::size_t n) { return below(n) == 0; }

    [[nodiscard]] std::size_t counties() const {
        return (bodies_ + bodies_per_county - 1) / bodies_per_county;
    }

    void areas() {
        list("areas", counties() * (districts_per_county + 1), [this](std::size_t i) {
            const std::size_t county = i / (districts_per_county + 1);
            const std::size_t district = i % (districts_per_county + 1);
            if (district == 0) {
                put("{{\"id\": \"county-{0}\", \"name\": \"County {0}\", \"kind\": \"county\"}}",
                    county);
            } else {
                put("{{\"id\": \"district-{0}-{1}\", \"name\": \"District {0} {1}\", \"kind\": "
                    "\"district\", \"within\": [\"county-{0}\"]}}",
                    county, district);
            }
        });
    }

    void body(std::size_t i) {
        const std::size_t county = i / bodies_per_county;
        const std::size_t place = i % bodies_per_county;
        const auto type = place == 0 ? council_type : group_types[place % group_types.size()];
        put("{{\"id\": \"body-{0}\", \"name\": \"Body {0} of county {1}\", \"type\": \"{2}\", ", i,
            county, type);
        if (place < bodies_per_county / 3) {
            put("\"areas\": [\"county-{}\"]", county);
        } else {
            put("\"areas\": [\"district-{}-{}\"]", county, 1 + place % districts_per_county);
        }
        if (one_in(5)) put(", \"complete\": [\"reporting\", \"members\"]");
        put(", \"evidence\": [{{\"source\": \"paper-{}\", \"at\": \"para {}\"}}]}}", below(sources),
            below(100));
    }

    void relation(std::size_t from, std::size_t which) {
        const std::size_t first = from - from % bodies_per_county;
        const std::size_t size = std::min(bodies_per_county, bodies_ - first);
        // The first relation is the line to a body nearer the council, so that lines make a tree.
        const bool line = which == 0;
        const std::size_t place = from - first;
        const std::size_t to =
            line ? first + (place < 10 ? 0 : below(std::max<std::size_t>(1, place / 4)))
                 : first + below(size);
        static constexpr auto types = std::to_array<std::string_view>(
            {"reports-to", "member-of", "member-of", "member-of", "informs", "funds", "supports"});
        put("{{\"type\": \"{}\", \"from\": \"body-{}\", \"to\": \"body-{}\"", types[which], from,
            to);
        if (which == 2) put(", \"role\": \"chair\"");
        if (which == 4) put(", \"topics\": [\"topic-{}\"]", below(topics));
        evidence();
        put("}}");
    }

    void evidence() {
        if (one_in(10)) return;
        put(", \"evidence\": [{{\"source\": \"paper-{}\", \"at\": \"para {} of section {}\"",
            below(sources), below(100), below(10));
        if (one_in(100)) {
            put(", \"stance\": \"asks\"");
        } else if (one_in(50)) {
            put("}}, {{\"source\": \"paper-{}\", \"stance\": \"disputes\"", below(sources));
        }
        put("}}]");
    }

    void remit(std::size_t body) {
        put("{{\"body\": \"body-{}\", \"topic\": \"topic-{}\", \"function\": \"{}\"", body,
            below(topics), functions[below(functions.size())]);
        if (one_in(4)) put(", \"lead\": true");
        evidence();
        put("}}");
    }

    std::size_t bodies_;
    std::mt19937 random_;
    std::string out_;
};

}  // namespace

std::string synthetic_map(std::size_t bodies, std::uint32_t seed) {
    return Writer(bodies, seed).write();
}

}  // namespace remit::bench
