// SPDX-License-Identifier: MIT
#include "viz/diagram/flows.hpp"

#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "viz/diagram/flow_words.hpp"
#include "viz/diagram/structure_lines.hpp"

using namespace remit::test;
using namespace remit::diagram;
using Texts = std::vector<std::string>;

namespace {

struct Money {
    Texts flows{};   // "Pcc > Csp gone: until 31 March 2014"
    Texts purses{};  // "Csp: no payment onwards is recorded"
    Texts left_out{};
};

std::string_view word_of(State state) {
    switch (state) {
        case State::in_place:
            return "open";
        case State::disputed:
            return "disputed";
        case State::planned:
            return "planned";
        case State::unconfirmed:
            return "asked";
        case State::gone:
            break;
    }
    return "gone";
}

Money money_of(std::string_view lines, std::string_view area = {}, std::string_view topic = {},
               bool firm_only = false) {
    const remit::Register map = remit::test::map(lines);
    const remit::Snapshot all = snapshot(map, {}, false, firm_only);
    remit::DrawOptions options;
    if (!area.empty()) options.area = remit::test::area(map, area);
    if (!topic.empty()) options.topic = remit::test::topic(map, topic);
    const Flows flows = flows_of(all, options, selected(all, options));
    Money money{.left_out = flows.left_out};
    for (const Flow& flow : flows.drawn) {
        const std::string words = band_words(map, flow, false);
        money.flows.push_back(fmt::format("{} > {} {}{}{}", map.name(flow.payer),
                                          map.name(flow.paid), word_of(flow.state),
                                          words.empty() ? "" : ": ", words));
    }
    const std::vector<Purse> all_purses = purses(map, flows);
    for (std::size_t b = 0; b < all_purses.size(); ++b) {
        const std::string words = purse_words(all, remit::BodyId(b), all_purses[b]);
        if (!words.empty())
            money.purses.push_back(fmt::format("{}: {}", map.name(remit::BodyId(b)), words));
    }
    return money;
}

}  // namespace

TEST_CASE("routes of money say which way the money goes and how they stand", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};  // as at 18 March 2016
        Texts flows{};
        Texts left_out{};
    };
    const std::vector<Case> cases{
        {.name = "no money", .lines = "a reports-to b\n"},
        {.name = "a body that pays itself is no route", .lines = "a funds a\n"},
        {.name = "a payment", .lines = "a funds b\n", .flows = {"A > B open"}},
        {.name = "work that is bought",
         .lines = "a commissions b\n",
         .flows = {"A > B open: Buys work"}},
        {.name = "who may apply is paid by the fund",
         .lines = "csp eligible-for fund\n",
         .flows = {"Fund > Csp open: May apply"}},
        {.name = "who may not apply",
         .lines = "csp eligible-for fund status=absent\n",
         .flows = {"Fund > Csp gone: May not apply"}},
        {.name = "amount, period, share, topic and way",
         .lines =
             "a funds b amount=12000 currency=GBP period=2015-16 share=0.4 topics=abuse via=c\n",
         .flows = {"A > B open: £12,000 for 2015-16, 40% of its cost, through C, for Abuse"}},
        {.name = "another currency and none",
         .lines = "a funds b amount=1234.5 currency=EUR\na funds c amount=0\n",
         .flows = {"A > B open: EUR 1,234.50", "A > C open: 0"}},
        {.name = "ended before the date",
         .lines = "a funds b end=2014-03-31\n",
         .flows = {"A > B gone: Until 31 March 2014"}},
        {.name = "ended between two dates",
         .lines = "a funds b status=lapsed end=2012..2014\n",
         .flows = {"A > B gone: Ended between 2012 and 2014"}},
        {.name = "on its last day it is open",
         .lines = "a funds b end=2016-03-18\n",
         .flows = {"A > B open"}},
        {.name = "lapsed, no date known",
         .lines = "a funds b status=lapsed\n",
         .flows = {"A > B gone: Lapsed"}},
        {.name = "who paid is gone",
         .lines = "body a end=2012-11-21\na funds b\n",
         .flows = {"A > B gone: The payer is gone"}},
        {.name = "of a body that is gone nobody asks where its money stays",
         .lines = "body b end=2012-11-21\na funds b\n",
         .left_out = {"1 route of money of another time"}},
        {.name = "said not to be paid",
         .lines = "a funds b status=absent\n",
         .flows = {"A > B gone: Said not to be paid"}},
        {.name = "not paid in another time",
         .lines = "a funds b status=absent end=2014\n",
         .left_out = {"1 route of money of another time"}},
        {.name = "to come",
         .lines = "a funds b start=2016-04-01\na funds c status=agreed start=2017\n",
         .flows = {"A > B planned: From 1 April 2016", "A > C planned: Agreed, from 2017"}},
        {.name = "to a body that is to come",
         .lines = "body b status=proposed\na funds b\na funds c status=proposed\n",
         .flows = {"A > B planned: To come", "A > C planned: Proposed"}},
        {.name = "in doubt",
         .lines = "a funds b status=disputed\na funds c status=unconfirmed\n",
         .flows = {"A > B disputed: Disputed", "A > C asked: Not confirmed"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Money money = money_of(c.lines);
            CHECK(money.flows == c.flows);
            CHECK(money.left_out == c.left_out);
        }
    }
}

TEST_CASE("what is not firm, elsewhere or of another topic is counted", "[viz][diagram]") {
    const std::string_view lines =
        "area here\narea there\nbody a areas=here\nbody b areas=there\n"
        "body c areas=here\na funds b\na funds c\n"
        "remit c delivery roads\nb funds c topics=abuse\n";
    CHECK(money_of(lines, "here").flows == Texts{"A > C open"});
    // What it passes on is left out: no money is said to stop with it.
    CHECK(money_of("area here\narea there\nbody a areas=here\nbody b areas=here\n"
                   "body c areas=there\na funds b amount=10\nc funds b amount=500\n"
                   "b funds c amount=500\n",
                   "here")
              .purses == Texts{"A: pays out 10"});
    CHECK(money_of(lines, "here").left_out ==
          Texts{"2 routes of money of bodies that are left out"});
    // A route that is about the topic is shown whomever it joins.
    CHECK(money_of(lines, {}, "abuse").flows == Texts{"B > C open: For Abuse"});
    CHECK(money_of(lines, {}, {}, true).flows == Texts{});
    CHECK(money_of(lines, {}, {}, true).left_out == Texts{"3 routes of money that are not firm"});
}

TEST_CASE("a body says what it gets, what it pays, and where money stops", "[viz][diagram]") {
    struct Case {
        std::string_view name{};
        std::string_view lines{};
        Texts purses{};
    };
    const std::vector<Case> cases{
        {.name = "nobody is paid", .lines = "a reports-to b\n"},
        {.name = "money stops",
         .lines = "a funds b\n",
         .purses = {"B: no payment onwards is recorded"}},
        {.name = "and its list of money is whole",
         .lines = "body b complete=funding\na funds b\n",
         .purses = {"B: passes nothing on"}},
        {.name = "it goes on, by a fund that others may apply to",
         .lines = "a funds b\nc eligible-for b\nc funds d\n",
         .purses = {"D: no payment onwards is recorded"}},
        {.name = "what is planned is no way on",
         .lines = "a funds b\nb funds c status=proposed\n",
         .purses = {"B: no payment onwards is recorded"}},
        {.name = "money came once",
         .lines = "a funds b status=lapsed\n",
         .purses = {"B: no money to it now is recorded"}},
        {.name = "who never had any is not cut off",
         .lines = "b eligible-for a status=absent\nc funds b status=absent\n"},
        {.name = "money came once, and other comes",
         .lines = "a funds b status=lapsed\nc funds b\nb funds d\nd funds c\n"},
        {.name = "sums of what is of a kind",
         .lines = "a funds b amount=1000 currency=GBP period=2015-16\n"
                  "c funds b amount=500 currency=GBP period=2015-16\n"
                  "b funds d amount=200 currency=GBP period=2015-16\nd funds c\n",
         .purses = {"A: pays out £1,000 for 2015-16",
                    "B: receives £1,500 for 2015-16 · pays out £200 for 2015-16",
                    "C: pays out £500 for 2015-16", "D: receives £200 for 2015-16"}},
        {.name = "no sum over periods, currencies or what is not known",
         .lines = "a funds b amount=1000 period=2014-15\nc funds b amount=500 period=2015-16\n"
                  "b funds d amount=1 currency=GBP\nb funds e amount=1 currency=EUR\n"
                  "d funds f amount=5\nd funds g\ne funds a\nf funds a\ng funds c\n",
         .purses = {"A: pays out 1,000 for 2014-15", "C: pays out 500 for 2015-16",
                    "D: receives £1", "E: receives EUR 1", "F: receives 5"}},
        {.name = "pounds are pounds, by their code or their sign",
         .lines = "a funds b amount=10 currency=GBP\nc funds b amount=500 currency=£\n",
         .purses = {"A: pays out £10", "B: receives £510 · no payment onwards is recorded",
                    "C: pays out £500"}},
        {.name = "an amount taken back",
         .lines = "a funds b amount=-12000 currency=GBP\nb funds a amount=-1234.5 currency=EUR\n",
         .purses = {"A: receives −EUR 1,234.50 · pays out −£12,000",
                    "B: receives −£12,000 · pays out −EUR 1,234.50"}},
        {.name = "no sum over what sources dispute",
         .lines = "a funds b amount=10 status=disputed\nc funds b amount=5\n",
         .purses = {"B: no payment onwards is recorded", "C: pays out 5"}},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.name) { CHECK(money_of(c.lines).purses == c.purses); }
    }
}

TEST_CASE("a route of money reads as a sentence", "[viz][diagram]") {
    const remit::Register map = remit::test::map(
        "a commissions b amount=5 currency=GBP\na funds c amount=7 currency=GBP end=2014\n"
        "a funds d topics=abuse\ne eligible-for a status=absent\nf eligible-for a status=proposed\n"
        "a funds g status=absent\n");
    const remit::Snapshot all = snapshot(map);
    Texts told;
    for (const Flow& flow : flows_of(all, {}, selected(all, {})).drawn)
        told.push_back(flow_sentence(map, flow));
    CHECK(told == Texts{"A pays C £7 (until 2014)", "A pays D for Abuse", "A does not fund G",
                        "A buys work from B for £5", "E may not apply to A",
                        "F may apply to A (may apply: proposed)"});
}
