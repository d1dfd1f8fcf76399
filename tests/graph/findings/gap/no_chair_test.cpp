// SPDX-License-Identifier: MIT
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/detector.hpp"

namespace {

using namespace remit;

using Case = test::DetectorCase;

void check(const std::vector<Case>& cases) {
    test::check_found("G116", "map scope_bodies=board\n", cases);
}

const std::vector<std::string> sure{"low complete board: The Board has no chair"};
const std::vector<std::string> asks{
    "info not-recorded board: The Board is not shown to have a chair"};
const std::vector<std::string> said{"low stated board: The Board has no chair"};

TEST_CASE("G116 looks for a chair", "[graph][findings][G116]") {
    check({
        {"none among members that are vouched for", "body board complete=members", sure},
        {"vouched for in another year", "body board complete=members", {}, "2014"},
        {"a chair", "body board complete=members\na member-of board role=chair"},
        {"an acting chair", "body board complete=members\na member-of board role=acting-chair"},
        {"joint chairs",
         "body board complete=members\na member-of board role=chair\nb member-of board role=chair"},
        {"a vice-chair is none", "body board complete=members\na member-of board role=vice-chair",
         sure},
        {"a chair who is disputed counts",
         "body board complete=members\na member-of board role=chair evidence=x "
         "evidence=y/disputes"},
        {"a chair who is proposed does not",
         "body board complete=members\na member-of board role=chair status=proposed", sure},
        {"but with the proposals does",
         "body board complete=members\na member-of board role=chair status=proposed",
         {},
         {},
         true},
        {"a chair who is only asked about does not",
         "body board complete=members\na member-of board role=chair evidence=x/asks", sure},
        {"a chair who left", "body board complete=members\na member-of board role=chair end=2015",
         sure},
        {"and was there before",
         "body board complete=members@2015\na member-of board role=chair end=2015",
         {},
         "2015-06"},
        {"a source says that there is none", "a member-of board role=chair status=absent", said},
        {"sources disagree on that",
         "a member-of board role=chair status=absent evidence=x evidence=y/disputes"},
        {"who came in its place",
         "a member-of board role=chair status=absent\nb member-of board role=chair"},
        {"a source said so of another time", "a member-of board role=chair status=absent end=2015"},
    });
}

TEST_CASE("G116 asks where roles are written down", "[graph][findings][G116]") {
    check({
        {"nothing is known of its seats", "board reports-to other"},
        {"seats without a role", "a member-of board\nb member-of board\nc member-of board"},
        {"one who is called a member", "a member-of board role=member"},
        {"two of them", "a member-of board role=member\nb member-of board role=member"},
        {"three of them",
         "a member-of board role=member\nb member-of board role=member\nc member-of board "
         "role=member",
         asks},
        {"a vice-chair", "a member-of board role=vice-chair", asks},
        {"a co-opted member", "a member-of board role=co-opted", asks},
        {"who attends has no seat",
         "a member-of board role=attendee\nb member-of board role=observer\n"
         "c member-of board role=secretariat"},
        {"a vice-chair beside a chair",
         "a member-of board role=vice-chair\nb member-of board role=chair"},
    });
}

TEST_CASE("G116 asks boards and partnerships", "[graph][findings][G116]") {
    check({
        {"a statutory partnership", "body board type=csp complete=members", sure},
        {"not a working group", "body board type=working-group complete=members"},
        {"nor an operational group", "body board type=marac complete=members"},
        {"nor a committee", "body board type=scrutiny-committee complete=members"},
        {"nor one that has ended", "body board complete=members end=2015"},
        {"a dormant one", "body board complete=members status=dormant", sure},
        {"not a record that stands for many", "body board complete=members count=4"},
        {"one that works as one with another has its chair",
         "body board complete=members\na member-of twin role=chair\nboard works-as-one-with twin"},
        {"unless that has none", "body board complete=members\nboard works-as-one-with twin", sure},
        {"one that coordinates with another has not",
         "body board complete=members\na member-of twin role=chair\nboard coordinates-with twin",
         sure},
    });
}

}  // namespace
