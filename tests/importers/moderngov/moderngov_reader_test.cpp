// SPDX-License-Identifier: MIT
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "remit/importers/moderngov.hpp"
#include "tests/importers/foreign/foreign_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/real.hpp"

namespace {

using remit::test::read_foreign;
using Lines = std::vector<std::string>;

/// All but the source of every file.
Lines told(const remit::test::ForeignFile& file) {
    Lines lines;
    for (const std::string& line : file.records) {
        if (line.find("id=moderngov title") == std::string::npos) lines.push_back(line);
    }
    return lines;
}

std::string committee(std::string_view id, std::string_view title, std::string_view more = {}) {
    return fmt::format(
        "<committee><committeeid>{}</committeeid><committeetitle>{}</committeetitle>{}</"
        "committee>\n",
        id, title, more);
}
std::string list(std::string_view committees) {
    return fmt::format("<committees><committeescount> 1</committeescount>\n{}</committees>",
                       committees);
}
std::string meetings(const std::vector<std::pair<std::string_view, std::string_view>>& all) {
    std::string text;
    for (const auto& [date, status] : all)
        text += fmt::format(
            "<meeting><meetingdate>{}</meetingdate><meetingstatus>{}</meetingstatus></meeting>",
            date, status);
    return fmt::format(
        "<getmeetings>\n{}</getmeetings>",
        committee("1", "Board", "<committeemeetings>" + text + "</committeemeetings>"));
}
std::string attendee(std::string_view role) {
    return fmt::format(
        "<attendee memberid=\"192\" name=\"Councillor Ann Smith\" roledescription=\"{}\" "
        "attendance=\"Expected\" politicalparty=\"X\" ward=\"W\"><url>u?UID=192</url></attendee>\n",
        role);
}
std::string meeting(std::string_view attendees) {
    return fmt::format(
        "<meeting><meetingid>49</meetingid><meetingdate>10/02/2026</meetingdate>"
        "<agendaitems><agendaitem><refertocommittee>Audit Committee</refertocommittee></agendaitem>"
        "</agendaitems><attendees>\n{}</attendees></meeting>",
        attendees);
}

}  // namespace

TEST_CASE("ModernGov's committees and meetings become bodies", "[importers][moderngov]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::string note = " note=ModernGov lists ";
    const std::vector<Case> cases{
        {"no committee", list(""), {}},
        {"a committee, and the heading that it stands under",
         list(committee("1", "Audit  Committee",
                        "<committeecategory>Governance</committeecategory>")),
         {"body@2:1 id=audit-committee name=Audit Committee type=audit-committee",
          ". evidence@2:1 source=moderngov at=Governance: Audit Committee"}},
        {"what is deleted or expired has ended, and is named after what has not",
         list(committee("1", "Board", "<committeedeleted>True</committeedeleted>") +
              committee("2", "Board", "<committeeexpired>False</committeeexpired>")),
         {"body@3:1 id=board name=Board type=council-committee",
          ". evidence@3:1 source=moderngov at=Board",
          "body@2:1 id=board-2 name=Board type=council-committee status=disbanded",
          ". evidence@2:1 source=moderngov at=Board"}},
        {"a title may hint at what a sub-committee is part of",
         list(committee("1", "Licensing Committee") +
              committee("2", "Licensing Sub (Hearings) Committee")),
         {"body@2:1 id=licensing-committee name=Licensing Committee type=council-committee",
          ". evidence@2:1 source=moderngov at=Licensing Committee",
          "body@3:1 id=licensing-sub-hearings-committee name=Licensing Sub (Hearings) Committee "
          "type=council-committee",
          ". evidence@3:1 source=moderngov at=Licensing Sub (Hearings) Committee",
          "relation@3:1 type=part-of from=licensing-sub-hearings-committee to=licensing-committee",
          ". evidence@3:1 source=moderngov at=Licensing Sub (Hearings) Committee stance=asks "
          "note=Inferred from the title alone."}},
        {"where there is no such committee it hints at none",
         list(committee("2", "Appeals Sub-Committee")),
         {"body@2:1 id=appeals-sub-committee name=Appeals Sub-Committee type=council-committee",
          ". evidence@2:1 source=moderngov at=Appeals Sub-Committee"}},
        {"meetings of less than a year",
         meetings({{"13/01/2026", "Cancelled"},
                   {"10/02/2026", "Confirmed"},
                   {"03/03/2026", "Confirmed"}}),
         {"body@2:1 id=board name=Board type=council-committee" + note +
              "2 meetings from 10 February 2026 to 3 March 2026, and 1 cancelled.",
          ". evidence@2:1 source=moderngov at=Board"}},
        {"of a year and more",
         meetings({{"10/01/2025", "Confirmed"},
                   {"11/01/2025", "Confirmed"},
                   {"02/06/2025", "Confirmed"},
                   {"10/01/2026", "Confirmed"}}),
         {"body@2:1 id=board name=Board type=council-committee planned_per_year=3" + note +
              "4 meetings from 10 January 2025 to 10 January 2026.",
          ". evidence@2:1 source=moderngov at=Board"}},
        {"all cancelled",
         meetings({{"10/01/2025", "Cancelled"}}),
         {"body@2:1 id=board name=Board type=council-committee" + note +
              "no meeting, and 1 cancelled.",
          ". evidence@2:1 source=moderngov at=Board"}},
        {"who is expected at a meeting is a post by role, and asked about",
         meeting(attendee("Chair") + attendee("Committee Member") + attendee("Committee Member") +
                 attendee("Officer")),
         {"body@1:1 id=audit-committee name=Audit Committee type=audit-committee",
          ". evidence@1:1 source=moderngov at=Audit Committee",
          "source@1:1 id=meeting-49 title=who was expected at the meeting of Audit Committee on 10 "
          "February 2026 date=2026-02-10",
          "body@2:1 id=audit-committee-chair name=Chair of Audit Committee type=post",
          "relation@2:1 type=member-of from=audit-committee-chair to=audit-committee role=chair",
          ". evidence@2:1 source=meeting-49 at=10 February 2026 stance=asks note=Inferred from who "
          "was "
          "expected at one meeting: 1 in this role.",
          "body@3:1 id=audit-committee-member name=Members of Audit Committee type=post count=2",
          "relation@3:1 type=member-of from=audit-committee-member to=audit-committee role=member",
          ". evidence@3:1 source=meeting-49 at=10 February 2026 stance=asks note=Inferred from who "
          "was "
          "expected at one meeting: 2 in this role."}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const auto file = read_foreign("moderngov", c.bytes);
            CHECK(told(file) == c.expected);
            CHECK(file.map.has_value());
            for (const std::string& line : file.records) {
                CHECK(line.find("Smith") == std::string::npos);
                CHECK(line.find("192") == std::string::npos);
            }
        }
    }
}

TEST_CASE("an inferred membership is no fact", "[importers][moderngov]") {
    const auto file = read_foreign("moderngov", meeting(attendee("Chair")));
    REQUIRE(file.map);
    REQUIRE(file.map->relations().size() == 1);
    CHECK(file.map->relations().front().status == remit::Status::unconfirmed);
}

TEST_CASE("what is odd in ModernGov's answers is told with its place", "[importers][moderngov]") {
    struct Case {
        std::string_view name{};
        std::string bytes{};
        Lines expected{};
    };
    const std::vector<Case> cases{
        {"nothing is", list(committee("1", "Board")), {}},
        {"councillors",
         "<councillorsbyward/>",
         {"m:1:1: error: <councillorsbyward> is no list of committees or meetings, nor a meeting; "
          "save what GetCommittees, GetMeetings or GetMeeting answers [I162]"}},
        {"no title",
         list(committee("1", "")),
         {"m:2:1: warning: 1 committee has no title; it is left out [I166]"}},
        {"twice",
         list(committee("1", "A") + committee("1", "B")),
         {"m:3:1: warning: 1 committee stands in the file twice; the first is read [I166]"}},
        {"no date",
         meetings({{"31/02/2026", "Confirmed"}, {"soon", "Confirmed"}}),
         {"m:2:106: warning: 2 meetings have no date that can be read, the first of them here; "
          "dates are written dd/mm/yyyy [I160]"}},
        {"a meeting of nobody",
         "<meeting><meetingdate>10/02/2026</meetingdate></meeting>",
         {"m:1:1: error: the meeting does not say whose it is; give the list of the committee's "
          "meetings (GetMeetings) instead [I162]"}},
        {"members and others",
         meeting(attendee("Chair") + attendee("Committee Member") + attendee("Officer")),
         {"m:2:1: warning: memberships in 2 roles are inferred from one meeting, and stand as "
          "asked about; the committee's page says who sits on it [I170]",
          "m:4:1: warning: 1 attendee is no member; it is left out [I167]"}},
        {"broken",
         "<committees>",
         {"m:1:12: error: not valid XML: an end tag here is not that of the "
          "element that is open, or one is missing [I163]"}},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            CHECK(read_foreign("moderngov", c.bytes).diagnostics == c.expected);
        }
    }
}

TEST_CASE("what a council's ModernGov answers", "[importers][moderngov][real]") {
    const auto committees = remit::test::real_file("moderngov/committees.xml");
    const auto meetings_of_one = remit::test::real_file("moderngov/meetings.xml");
    if (!committees || !meetings_of_one) return;
    CHECK(remit::looks_like_moderngov(*committees));
    CHECK(remit::looks_like_moderngov(*meetings_of_one));
    const auto three = read_foreign("moderngov", *committees);
    REQUIRE(three.map);
    CHECK(three.map->bodies().size() == 3);
    CHECK(three.diagnostics.empty());
    const auto one = read_foreign("moderngov", *meetings_of_one);
    REQUIRE(one.map);
    CHECK(one.diagnostics.empty());
    CHECK(told(one).front() ==
          "body@5:3 id=audit-committee name=Audit Committee type=audit-committee note=ModernGov "
          "lists "
          "1 meeting from 10 February 2026 to 10 February 2026, and 1 cancelled.");
}
