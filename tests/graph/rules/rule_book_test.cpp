// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "remit/graph/rules.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/map.hpp"
#include "tests/support/rules.hpp"

namespace {

using namespace remit;
using Lines = std::vector<std::string>;

Lines problems(const RuleBook& book) {
    Lines result;
    for (const RuleProblem& p : book.problems(test::map("body a").vocabulary()))
        result.push_back((p.error ? "" : "warning: ") + p.text + (p.hint.empty() ? "" : " - ") +
                         p.hint);
    return result;
}

Rule about(std::string id, Choice of) { return test::rule(std::move(id), DocumentShape{.of = of}); }

}  // namespace

TEST_CASE("a rule book finds its records by id", "[graph][rules]") {
    const RuleBook book = test::book({about("a", {}), about("b", {})});
    CHECK(book.rules().size() == 2);
    REQUIRE(book.find_rule("b") != nullptr);
    CHECK(book.find_rule("b")->id == "b");
    CHECK(book.find_rule("c") == nullptr);
    CHECK(book.find_places("london") != nullptr);
    CHECK(book.find_places("a") == nullptr);
    CHECK(book.find_resolver("a") == nullptr);
    CHECK(RuleBook().empty());
}

TEST_CASE("a rule that says no jurisdiction has its pack's", "[graph][rules]") {
    RulePack pack;
    pack.jurisdictions = {"wales"};
    pack.rules = {about("own", {}), about("packs", {})};
    pack.rules[1].jurisdictions.clear();
    RuleBook book;
    book.add(pack);
    CHECK(book.find_rule("own")->jurisdictions == Lines{"england"});
    CHECK(book.find_rule("packs")->jurisdictions == Lines{"wales"});
}

TEST_CASE("a rule book knows what is wrong with it", "[graph][rules]") {
    Choice in_suffolk = test::bodies({"csp"});
    in_suffolk.two_tier = Tristate::yes;
    in_suffolk.in = {"london"};
    Choice mistyped = test::bodies({"cps", "cspp"});
    mistyped.not_in = {"londn"};
    mistyped.resolver = "police";
    Rule permit = about("permit", {});
    permit.permits = {"permitt", "U318", "permit"};
    CHECK(problems(test::book({about("good", in_suffolk)})) == Lines{});
    CHECK(problems(test::book({about("bad", mistyped)})) ==
          Lines{"no pack has a place list 'londn' - did you mean 'london'?",
                "no pack has a resolver 'police'",
                "warning: no type of body is called 'cspp' - did you mean 'csp'?"});
    CHECK(problems(test::book({permit})) ==
          Lines{"no pack has a rule 'permitt' - did you mean 'permit'?"});
    CHECK(problems(test::book({about("twice", {}), about("twice", {})})) ==
          Lines{"a second rule with the id 'twice'"});
}

TEST_CASE("of two records with one id the first stands", "[graph][rules]") {
    RuleBook book = test::book({about("a", test::bodies({"csp"}))});
    RulePack second;
    second.rules = {about("a", {}), about("b", {})};
    book.add(second);
    CHECK(book.rules().size() == 2);
    CHECK(std::get<DocumentShape>(book.find_rule("a")->shape).of.types == Lines{"csp"});
}
