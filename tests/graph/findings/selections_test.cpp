// SPDX-License-Identifier: MIT
// How findings tell of lines with a selection: once where a paper says it once, and of each body
// where it is about the body.
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"
#include "tests/support/map.hpp"

namespace {

using namespace remit;
using Texts = std::vector<std::string>;

constexpr std::string_view board =
    "map scope_bodies=board;x;ann;bob\n"
    "ann member-of board evidence=s\nbob member-of board evidence=s\n";

}  // namespace

TEST_CASE("a dispute about a line with a selection is one", "[graph][findings][selection]") {
    test::check_found(
        "U303", board,
        {{"at the near end",
          "\"@members of board\" funds x evidence=s evidence=t/disputes",
          {"medium stated ann+x+bob: Sources disagree whether the members of the Board fund X"}},
         {"at the far end",
          "x directs \"@members of board\" evidence=s evidence=t/disputes",
          {"medium stated x+ann+bob: Sources disagree whether X directs the members of the "
           "Board"}},
         {"silent where it takes nobody",
          "body ann end=2015\nbody bob end=2015\n\"@members of board\" funds x evidence=s "
          "evidence=t/disputes",
          {}},
         {"silent where all agree", "\"@members of board\" funds x evidence=s evidence=t", {}}});
}

TEST_CASE("a question about a line with a selection is one", "[graph][findings][selection]") {
    test::check_found(
        "U314", board,
        {{"asked",
          "\"@members of board\" funds x evidence=s/asks",
          {"low stated ann+x+bob: It is asked whether the members of the Board fund X, and no "
           "source answers"}},
         {"a relation in place answers for the one that it joins",
          "\"@members of board\" funds x evidence=s/asks\nann funds x evidence=t",
          {"low stated bob+x: It is asked whether the members of the Board fund X, and no source "
           "answers"}},
         {"silent where each is answered",
          "\"@members of board\" funds x evidence=s/asks\nann funds x evidence=t\n"
          "bob funds x evidence=t",
          {}}});
}

TEST_CASE("one that a selection does not take relies on nobody", "[graph][findings][selection]") {
    test::check_found(
        "U309", "map scope_bodies=board;x;ann\n",
        {{"a member of old that reports to a body that has ended",
          "body x end=2014\nann member-of board end=2015\n\"@members of board\" reports-to x",
          {}},
         {"a member that does",
          "body x end=2014\nann member-of board\n"
          "\"@members of board\" reports-to x",
          {"low stated ann+x: Ann still reports to X, which ended in 2014"}},
         {"a body that has ended is taken by none",
          "body ann end=2014\nann member-of board end=2014\n\"@members of board\" supports x",
          {}}});
}

TEST_CASE("a chain says by which selection, and the seat that a finding hinges on",
          "[graph][findings][selection]") {
    CHECK(test::told("U309",
                     "map scope_bodies=board;x;ann\nbody x end=2014\n"
                     "ann member-of board\n"
                     "\"@members of board\" reports-to x evidence=s") ==
          Texts{"Ann reports to X, as one of the members of the Board", "X ended in 2014",
                "Ann sits on the Board", "ann: Who took the place of X for Ann, if anybody did?"});
}
