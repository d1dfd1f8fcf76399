// SPDX-License-Identifier: MIT
#include "tests/bench/synthetic_map.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "tests/bench/county.hpp"

namespace remit::bench {
namespace {

constexpr std::size_t relations_per_body = 7;
constexpr std::size_t topics = 200;
constexpr std::size_t root_topics = 20;
constexpr std::size_t sources = 500;

constexpr auto functions = std::to_array<std::string_view>(
    {"strategy", "commissioning", "coordination", "delivery", "advice"});

class Writer {
  public:
    Writer(std::size_t bodies, std::uint32_t seed)
        : bodies_(bodies), random_(seed), above_(bodies, none) {}

    std::string write() {
        put("{{\n\"format\": \"remit/1\", \"title\": \"A made-up country\", \"as_at\": "
            "\"2016-03-18\", \"jurisdiction\": \"england\",\n");
        areas();
        list("topics", topics, [this](std::size_t i) {
            put("{{\"id\": \"topic-{0}\", \"name\": \"Topic {0}\"", i);
            if (i >= root_topics) put(", \"broader\": \"topic-{}\"", i % root_topics);
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
    static constexpr std::size_t none = SIZE_MAX;

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
    std::size_t between(std::size_t first, std::size_t end) { return first + below(end - first); }
    bool one_in(std::size_t n) { return below(n) == 0; }

    [[nodiscard]] std::size_t counties() const {
        return (bodies_ + bodies_per_county - 1) / bodies_per_county;
    }
    /// The body at a place of another's county; the last county may lack it.
    [[nodiscard]] std::size_t near(std::size_t body, std::size_t place) const {
        return std::min(body - body % bodies_per_county + place, bodies_ - 1);
    }
    /// Another body of its county.
    std::size_t somebody_near(std::size_t body) {
        const std::size_t further = between(1, bodies_per_county);
        return near(body, (body + further) % bodies_per_county);
    }

    void areas() {
        list("areas", counties() * (districts_per_county + 1), [this](std::size_t i) {
            const std::size_t county = i / (districts_per_county + 1);
            const std::size_t district = i % (districts_per_county + 1);
            if (district == 0) {
                put("{{\"id\": \"county-{}\", \"name\": \"{}\", \"kind\": \"county\"}}", county,
                    area_name(county, district));
            } else {
                put("{{\"id\": \"district-{0}-{1}\", \"name\": \"{2}\", \"kind\": "
                    "\"district\", \"within\": [\"county-{0}\"]}}",
                    county, district, area_name(county, district));
            }
        });
    }

    void body(std::size_t i) {
        const std::size_t county = i / bodies_per_county;
        const std::size_t at = i % bodies_per_county;
        const bool again = at > place::first_board && one_in(100);
        put("{{\"id\": \"body-{}\", \"name\": \"{}\", \"type\": \"{}\", ", i,
            body_name(county, at, again), type_at(at));
        if (has_the_county(at)) {
            put("\"areas\": [\"county-{}\"]", county);
        } else {
            put("\"areas\": [\"district-{}-{}\"]", county, district_of(at));
        }
        if (at >= place::first_board) put(", \"aka\": [\"{} {}\"]", body_acronym(county, at), i);
        if (one_in(5)) put(", \"complete\": [\"reporting\", \"members\"]");
        if (at >= place::first_board && one_in(4)) {
            put(", \"meetings\": {{\"planned_per_year\": 4, \"held_last_year\": {}}}",
                one_in(20) ? 1 : 4);
        }
        // One number after the other: arguments of one call are made in no certain order.
        const std::size_t source = below(sources);
        put(", \"evidence\": [{{\"source\": \"paper-{}\", \"at\": \"para {}\"}}]}}", source,
            below(100));
    }

    void relation(std::size_t from, std::size_t which) {
        switch (which) {
            case 0:
                return line(from);
            case 1:
            case 2:
            case 3:
                return seat(from, which);
            case 4:
                begin("informs", from, somebody_near(from));
                put(", \"topics\": [\"topic-{}\"]", below(topics));
                return end();
            case 5:
                return money_or_scrutiny(from);
            default:
                return other(from);
        }
    }

    /// To the council, a board or a group that stands before the body, so that lines make a tree.
    std::size_t superior(std::size_t at) {
        if (at < place::first_board) return place::council;
        if (at < place::first_group) return one_in(3) ? place::health_board : place::council;
        if (at < place::first_operational) return between(place::first_board, place::first_group);
        return one_in(2) ? between(place::first_board, place::first_group)
                         : between(place::first_group, place::first_operational);
    }

    void line(std::size_t from) {
        const std::size_t at = from % bodies_per_county;
        const bool by_law =
            at <= place::police || (at >= place::first_csp && at < place::first_service);
        if (by_law) {  // these answer to voters or to nobody
            begin("supports", from, somebody_near(from));
            return end();
        }
        const std::size_t to = near(from, superior(at));
        if (at >= place::first_board && one_in(30)) {
            const bool denied = one_in(4);
            begin(denied ? "reports-to" : "informs", from, to);
            if (denied) put(", \"status\": \"absent\"");
            return end();
        }
        above_[from] = to;
        begin(at < place::first_board && at > place::health_board ? "part-of" : "reports-to", from,
              to);
        end();
    }

    void seat(std::size_t from, std::size_t which) {
        // In one county of ten the same members meet on two boards.
        const bool twins = from / bodies_per_county % 10 == 0;
        std::size_t host = between(place::first_board, place::first_group);
        if (which == 2) {
            host = twins && !one_in(10)
                       ? place::first_board + ((last_host_ - place::first_board) ^ 1U)
                       : between(place::first_csp, place::first_service);
        } else if (which == 3) {
            host = one_in(8) ? place::health_board
                             : between(place::first_group, place::first_operational);
        }
        last_host_ = host;
        begin("member-of", from, near(from, host));
        if (one_in(8)) put(", \"role\": \"chair\"");
        if (one_in(2)) put(", \"capacity\": \"officer\"");
        if (one_in(10)) put(", \"start\": \"2014-{:02}-01\"", 1 + below(12));
        if (one_in(50)) put(", \"end\": \"2015-{:02}-28\"", 1 + below(12));
        end();
    }

    void money_or_scrutiny(std::size_t from) {
        const std::size_t at = from % bodies_per_county;
        if (at == place::committee || at == place::police) {
            begin("scrutinises", near(from, place::committee),
                  near(from, at == place::police ? place::police : place::council));
            return end();
        }
        const std::size_t usual = at == place::council ? place::police : place::council;
        const std::size_t payer = at >= place::first_board && one_in(20)
                                      ? between(place::police, place::first_board)
                                      : usual;
        begin("funds", near(from, payer), from);
        if (one_in(2)) put(", \"amount\": {}", 1000 * (1 + below(500)));
        end();
    }

    void other(std::size_t from) {
        const std::size_t up = above_[from];
        const bool may_report = up != none && from % bodies_per_county >= place::first_group;
        if (may_report && one_in(200)) {  // a ring
            begin("reports-to", up, from);
        } else if (may_report && one_in(40) && above_[up] != none) {  // the same news twice
            begin("reports-to", from, above_[up]);
        } else if (may_report && one_in(40)) {  // two masters
            begin("reports-to", from, near(from, between(place::first_board, place::first_group)));
        } else if (one_in(4)) {
            begin("coordinates-with", from, somebody_near(from));
        } else {
            begin("supports", from, somebody_near(from));
        }
        end();
    }

    void begin(std::string_view type, std::size_t from, std::size_t to) {
        put("{{\"type\": \"{}\", \"from\": \"body-{}\", \"to\": \"body-{}\"", type, from, to);
    }
    void end() {
        evidence();
        put("}}");
    }

    void evidence() {
        if (one_in(10)) return;
        const std::size_t source = below(sources);
        const std::size_t paragraph = below(1000);
        put(", \"evidence\": [{{\"source\": \"paper-{}\", \"at\": \"paragraph {} of section {}\"",
            source, paragraph / 10, paragraph % 10);
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
        end();
    }

    std::size_t bodies_;
    std::mt19937 random_;
    std::vector<std::size_t> above_;  // by body: where its line leads
    std::size_t last_host_ = place::first_board;
    std::string out_;
};

}  // namespace

std::string synthetic_map(std::size_t bodies, std::uint32_t seed) {
    return Writer(bodies, seed).write();
}

}  // namespace remit::bench
