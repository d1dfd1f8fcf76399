// SPDX-License-Identifier: MIT
#include "tests/graph/change/random_map.hpp"

#include <array>
#include <random>
#include <string_view>
#include <vector>

#include <fmt/format.h>

namespace remit::test {
namespace {

constexpr std::size_t bodies = 9;
constexpr std::size_t merging = 4;

class Maker {
  public:
    explicit Maker(std::uint32_t seed) : random_(seed) {}

    std::string make() {
        line({"map as_at=2016-03-18{}", chance(2) ? " scope_bodies=b0;b5" : ""});
        line({"area county kind=county"});
        for (int i = 0; i < 4; ++i)
            line({"area a{} within=county", i});
        line({"area wide covers=a0;a1"});
        for (std::size_t i = 0; i < bodies; ++i)
            body(i);
        const std::size_t relations = 12 + random_() % 16;
        for (std::size_t i = 0; i < relations; ++i)
            relation(i);
        const std::size_t remits = 4 + random_() % 8;
        for (std::size_t i = 0; i < remits; ++i)
            remit();
        for (int i = 0; i < 3; ++i)
            line({"document d{} body={}{}{}", i, any_body(),
                  pick({"", " status=proposed", " status=absent"}),
                  pick({"", " valid_to=2017", " valid_from=2016-08"})});
        for (int i = 0; i < 4; ++i)
            decision(i);
        line({"accepted finding=G101 bodies={};{} reason=known", any_body(), any_body()});
        return std::move(out_);
    }

  private:
    /// Made in braces, whose parts are evaluated from left to right: every compiler draws alike.
    struct Line {
        template <class... Args>
        Line(fmt::format_string<Args...> format, Args&&... args)
            : text(fmt::format(format, std::forward<Args>(args)...)) {}
        std::string text;
    };
    void line(const Line& line) { (out_ += line.text) += '\n'; }
    static std::string joined(std::initializer_list<std::string> parts) {
        return fmt::format("{}", fmt::join(parts, ""));
    }
    bool chance(std::uint32_t of) { return random_() % of == 0; }
    std::string pick(std::initializer_list<std::string_view> of) {
        return std::string(*(of.begin() + random_() % of.size()));
    }
    /// Half of the time one of those that are merged.
    std::string any_body() {
        return fmt::format("b{}", chance(2) ? random_() % merging : random_() % bodies);
    }
    std::string start() {
        return pick({"", "", "", " start=2010", " start=2014-03", " start=2016",
                     " start=2016-06-30", " start=2016-07-01", " start=2016-07", " start=2016-09",
                     " start=2018"});
    }
    std::string end() {
        return pick({"", "", "", "", " end=2012", " end=2016", " end=2016-06-30", " end=2017-02",
                     " end=2014..2018", " end=2016-08..2017", " end=2016-06..2016-07-01"});
    }
    std::string status() {
        return pick({"", "", "", "", "", " status=proposed", " status=agreed", " status=absent",
                     " status=absent", " status=lapsed", " status=disputed"});
    }
    std::string evidence() {
        std::string text;
        while (chance(2))
            text += Line{" evidence=\"{}{}{}{}\"", pick({"s0", "s1", "s2"}), pick({"", "@1", "@2"}),
                         pick({"", "", "", "/disputes", "/asks"}),
                         pick({"", "", "~end=2015", "~status"})}
                        .text;
        return text;
    }

    void body(std::size_t i) {
        // Names in another order than ids.
        static constexpr std::array<std::string_view, bodies> names = {
            "Moor Board", "Abbey CSP", "Vale CSP", "Fen Board", "Council",
            "Police",     "Zebra",     "Dale",     "Brook"};
        std::string life;
        if (i < merging) {
            life = pick({"", "", " start=2010", " start=2014-03 end=2018", " end=2015..2018",
                         " phase=\"dormant 2010..2014\" phase=\"active 2014-05..\"",
                         " phase=\"active 2010..2016-12\" phase=\"suspended 2017..\"",
                         " status=dormant"});
        } else {
            life =
                pick({"", "", " end=2015", " start=2017", " status=proposed start=2016-07",
                      " status=proposed", " phase=\"proposed 2015..\" phase=\"active 2016-09..\"",
                      " end=2016-06-30"});
        }
        line(
            {"body b{} name=\"{}\" type={}{}{}{}{}{}{}{}", i, names[i],
             pick({"csp", "csp", "partnership-board", "county-council"}),
             pick({"", fmt::format(" areas=a{}", random_() % 4), fmt::format(" areas=a{}", i % 4),
                   " areas=a0;a1", " areas=wide"}),
             life, pick({"", " statutory=no", " statutory=yes"}),
             pick({"", "", " tier=strategic", " tier=tactical"}),
             pick({"", " planned_per_year=4 hours=2", " planned_per_year=12", " usual_per_year=6"}),
             pick({"", " complete=members", " complete=members@2016;remits", " public=yes"}),
             chance(3) ? evidence() : ""});
    }

    static bool is_merging(std::string_view id) { return id.size() == 2 && id[1] < '4'; }
    /// One of those that are merged does not chair another.
    std::string seat(std::string& type, bool among_them) {
        if (type != "member-of") return {};
        if (among_them) return pick({"", " role=member", " role=attendee"});
        return joined({pick({"", " role=chair", " role=chair", " role=member", " role=member",
                             " role=vice-chair", " role=secretariat", " role=acting-chair",
                             " role=attendee"}),
                       pick({"", "", " capacity=officer", " capacity=elected-member"}),
                       pick({"", "", " attendance=0.5", " attendance=0.75"})});
    }

    std::string money(std::string& type) {
        if (type != "funds") return {};
        return joined({pick({"", " amount=1000 currency=GBP", " amount=0.1 currency=GBP",
                             " amount=250.55 currency=GBP", " share=0.5"}),
                       pick({"", " period=2016-17"})});
    }

    void relation(std::size_t i) {
        std::string type =
            pick({"member-of", "member-of", "member-of", "reports-to", "funds", "funds", "informs",
                  "authority-of", "coordinates-with", "succeeds"});
        std::string from = any_body();
        std::string to = any_body();
        while (to == from)
            to = any_body();
        // That one of those that are merged takes another's place on that very day as well would be
        // a plan against the plan.
        if (type == "succeeds") from = fmt::format("b{}", merging + random_() % (bodies - merging));
        while (to == from)
            to = any_body();
        const bool selects = type != "succeeds" && chance(10);
        if (selects)
            (chance(2) ? from : to) = "\"" +
                                      pick({"@members of b0", "@members of b1", "@csp in county",
                                            "@authorities of b5", "@members of b6"}) +
                                      "\"";
        const bool has_id = chance(4);
        std::string rest = joined({status(), start(), end(),
                                   seat(type, is_merging(from) && is_merging(to)), money(type)});
        if (chance(4)) rest += " on_behalf_of=" + any_body();
        if (chance(6)) rest += joined({" via=", any_body(), ";", any_body()});
        if (chance(4)) rest += pick({" topics=t0", " topics=t0;t1"});
        if (type == "informs") rest += pick({"", " document=d1", " document=strategy"});
        line({"{} {} {}{}{}{}{}", from, type, to, has_id ? fmt::format(" id=r{}", i) : "", rest,
              evidence(), chance(6) ? pick({" note=one", " note=two"}) : ""});
        if (selects || type == "coordinates-with") return;
        ids_.push_back(has_id ? fmt::format("r{}", i) : fmt::format("{}.{}.{}", type, from, to));
        // Another that says nearly the same; two that are alike in every word are told apart by
        // nothing.
        if (chance(4)) line({"{} {} {}{}{} note=twin", from, type, to, rest, evidence()});
    }

    void remit() {
        line({"remit {} {} {}{}{}{}{}{}{}{}", any_body(), pick({"strategy", "delivery", "-"}),
              pick({"t0", "t1"}), pick({"", "", " lead=yes"}), status(), start(), end(),
              pick({"", "", "", " areas=a0", " areas=a1;a2"}),
              chance(5) ? " on_behalf_of=" + any_body() : "", evidence()});
    }

    void decision(int i) {
        std::string about = any_body();
        for (int n = 0; n < 2 && !ids_.empty(); ++n)
            about += ";" + ids_[random_() % ids_.size()];
        line({"decision e{} kind=agreement by={} to={};{} about={}{}", i, any_body(), any_body(),
              any_body(), about,
              pick({"", " outcome=pending", " outcome=agreed due=2016-08",
                    " outcome=agreed done=2016-02", " outcome=refused"})});
    }

    std::mt19937 random_;
    std::string out_;
    std::vector<std::string> ids_;
};

}  // namespace

std::string random_map(std::uint32_t seed) { return Maker(seed).make(); }

}  // namespace remit::test
