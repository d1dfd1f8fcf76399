// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/foreign/foreign_map.hpp"
#include "importers/foreign/roles.hpp"
#include "importers/moderngov/committee_words.hpp"
#include "importers/xml/xml_file.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/moderngov.hpp"

namespace remit {
namespace {

using foreign::clean;
using foreign::Values;
using pugi::xml_node;

constexpr std::string_view source = "moderngov";

class Reader {
  public:
    Reader(const xml::XmlFile& file, InputId input, Draft& draft, Diagnostics& diagnostics,
           const Limits& limits)
        : file_(file), map_(input, draft, diagnostics, limits) {}

    bool read() {
        const xml_node root = file_.root();
        const Place start = file_.place(root);
        const std::string_view name = xml::local_name(root);
        if (name != "committees" && name != "getmeetings" && name != "meeting") {
            map_.error("I162", start,
                       fmt::format("<{}> is no list of committees or meetings, nor a meeting",
                                   name.substr(0, 60)),
                       "save what GetCommittees, GetMeetings or GetMeeting answers");
            return false;
        }
        map_.add_map(start, {}, {});
        map_.add(RecordKind::source, start,
                 {{Field::id, std::string(source)},
                  {Field::title, "the council's committee pages (ModernGov)"}});
        if (name == "meeting") {
            read_meeting(root);
        } else {
            // One that is there takes its title for its id before one that is there no more.
            for (const bool ended : {false, true}) {
                for (const xml_node one : root.children()) {
                    if (xml::local_name(one) == "committee" && has_ended(one) == ended)
                        read_committee(one);
                }
            }
            add_parents();
        }
        return map_.finish();
    }

  private:
    struct Committee {
        std::string id{};
        std::string title{};
        Place place{};
    };

    [[nodiscard]] static std::string text(const xml_node& node, std::string_view name) {
        return clean(xml::text_of(node, name));
    }
    [[nodiscard]] static bool is_true(const xml_node& node, std::string_view name) {
        return folded(text(node, name)) == "true";
    }

    [[nodiscard]] static bool has_ended(const xml_node& committee) {
        return is_true(committee, "committeedeleted") || is_true(committee, "committeeexpired");
    }

    void read_committee(const xml_node& node) {
        const std::string number = text(node, "committeeid");
        const std::string title = text(node, "committeetitle");
        const Place place = file_.place(node);
        if (title.empty()) {
            map_.count("I166", place, "1 committee has no title; it is left out",
                       "{} committees have no title, the first of them here; they are left out");
            return;
        }
        // The title is what every answer of the service has.
        const auto id = map_.new_body(number.empty() ? title : number, title);
        if (!id) {
            map_.count("I166", place, "1 committee stands in the file twice; the first is read",
                       "{} committees stand in the file twice, the first of them here; of each the "
                       "first is read");
            return;
        }
        Values values{{Field::id, *id},
                      {Field::name, title},
                      {Field::type, moderngov::type_of(title)},
                      {Field::status, has_ended(node) ? "disbanded" : ""}};
        add_meetings(xml::child(node, "committeemeetings"), values);
        const std::string heading = text(node, "committeecategory");
        add_evidence(map_.add(RecordKind::body, place, values), place,
                     heading.empty() ? title : fmt::format("{}: {}", heading, title));
        committees_.push_back({*id, title, place});
    }

    /// How many meetings are listed, of which span; as many a year where it is about one.
    void add_meetings(const xml_node& list, Values& values) {
        std::vector<PartialDate> dates;
        std::size_t cancelled = 0;
        for (const xml_node one : list.children()) {
            if (xml::local_name(one) != "meeting") continue;
            const auto date = parse_date(date_of_meeting(one));
            if (folded(text(one, "meetingstatus")) == "cancelled") {
                ++cancelled;
            } else if (date) {
                dates.push_back(*date);
            }
        }
        if (dates.empty() && cancelled == 0) return;
        std::sort(dates.begin(), dates.end());
        std::string note = "ModernGov lists ";
        if (dates.empty()) {
            note += "no meeting";
        } else {
            note += fmt::format("{} meeting{} from {} to {}", dates.size(),
                                dates.size() == 1 ? "" : "s", plain(dates.front()),
                                plain(dates.back()));
            const Day last = dates.back().last();
            if (year_before(last) >= dates.front().first()) {
                const auto in_year = std::count_if(dates.begin(), dates.end(), [&](PartialDate d) {
                    return d.first() > year_before(last);
                });
                values.push_back({Field::planned_per_year, fmt::format("{}", in_year),
                                  file_.place(list), Cell::Kind::number});
            }
        }
        if (cancelled > 0) note += fmt::format(", and {} cancelled", cancelled);
        values.push_back({Field::note, note + "."});
    }

    std::string date_of_meeting(const xml_node& meeting) {
        const xml_node node = xml::child(meeting, "meetingdate");
        const std::string written = clean(xml::own_text(node));
        std::string date = foreign::date_in(written);
        if (date.empty()) {
            map_.count("I160", file_.place(node ? node : meeting),
                       "1 meeting has no date that can be read",
                       "{} meetings have no date that can be read, the first of them here",
                       "dates are written dd/mm/yyyy");
        }
        return date;
    }

    void add_evidence(std::uint32_t record, Place place, std::string_view at) {
        map_.add_evidence(record, place, source, at);
    }

    /// The service knows no committee above another; a title may hint at one.
    void add_parents() {
        std::map<std::string, std::vector<const Committee*>> by_title;
        for (const Committee& one : committees_)
            by_title[folded(one.title)].push_back(&one);
        for (const Committee& one : committees_) {
            const auto found = by_title.find(moderngov::hinted_parent(one.title));
            if (found == by_title.end() || found->second.size() != 1 ||
                found->second.front() == &one)
                continue;
            const auto relation = map_.add(RecordKind::relation, one.place,
                                           {{Field::type, "part-of"},
                                            {Field::from, one.id},
                                            {Field::to, found->second.front()->id}});
            map_.add_evidence(relation, one.place, source, one.title, "asks",
                              "Inferred from the title alone.");
        }
    }

    /// The committee is named by the items and papers of the meeting, in words.
    [[nodiscard]] static std::string committee_of(const xml_node& meeting) {
        for (const std::string_view name : {"committeetitle", "refertocommittee"}) {
            for (xml_node at = meeting; at; at = xml::following(at, meeting)) {
                if (xml::local_name(at) != name) continue;
                std::string title = clean(xml::own_text(at));
                if (!title.empty()) return title;
            }
        }
        return {};
    }

    void read_meeting(const xml_node& meeting) {
        const Place place = file_.place(meeting);
        const std::string title = committee_of(meeting);
        const std::string date = date_of_meeting(meeting);
        if (title.empty()) {
            map_.error("I162", place, "the meeting does not say whose it is",
                       "give the list of the committee's meetings (GetMeetings) instead");
            return;
        }
        const auto id = map_.new_body(title, title).value();
        add_evidence(
            map_.add(
                RecordKind::body, place,
                {{Field::id, id}, {Field::name, title}, {Field::type, moderngov::type_of(title)}}),
            place, title);
        const std::string paper =
            map_.free_id(fmt::format("meeting-{}", text(meeting, "meetingid")));
        map_.add(RecordKind::source, place,
                 {{Field::id, paper},
                  {Field::title, fmt::format("who was expected at the meeting of {}{}", title,
                                             date.empty() ? "" : " on " + said(date))},
                  {Field::date, date}});
        add_members(xml::child(meeting, "attendees"), id, title, paper, date);
    }

    static std::string said(const std::string& date) { return plain(*parse_date(date)); }

    struct Seats {
        Place first{};
        std::size_t count = 0;
    };

    /// Posts by role: who they are is not read.
    void add_members(const xml_node& attendees, const std::string& committee,
                     const std::string& title, const std::string& paper, const std::string& date) {
        std::map<std::string, Seats> by_role;
        for (const xml_node one : attendees.children()) {
            if (xml::local_name(one) != "attendee") continue;
            const std::string written = clean(one.attribute("roledescription").value());
            const std::string role(foreign::role_of(written));
            // Officers and guests are expected at meetings too.
            if (role.empty() || role == "attendee") {
                map_.count("I167", file_.place(one), "1 attendee is no member; it is left out",
                           "{} attendees are no members, the first of them here; they are left "
                           "out");
                continue;
            }
            Seats& seats = by_role[role];
            if (seats.count++ == 0) seats.first = file_.place(one);
        }
        for (const auto& [role, seats] : by_role)
            add_seats(role, seats, committee, title, paper, date);
    }

    void add_seats(const std::string& role, const Seats& seats, const std::string& committee,
                   const std::string& title, const std::string& paper, const std::string& date) {
        const bool many = seats.count > 1;
        const std::string_view name = moderngov::seat(role);
        const std::string id = map_.free_id(fmt::format("{}-{}", committee, role));
        map_.add(
            RecordKind::body, seats.first,
            {{Field::id, id},
             {Field::name, fmt::format("{}{} of {}", name, many ? "s" : "", title)},
             {Field::type, "post"},
             {Field::count, many ? fmt::format("{}", seats.count) : "", {}, Cell::Kind::number}});
        const auto relation = map_.add(RecordKind::relation, seats.first,
                                       {{Field::type, "member-of"},
                                        {Field::from, id},
                                        {Field::to, committee},
                                        {Field::role, role}});
        map_.add_evidence(
            relation, seats.first, paper, date.empty() ? "" : said(date), "asks",
            fmt::format("Inferred from who was expected at one meeting: {} in this role.",
                        seats.count));
        map_.count("I170", seats.first,
                   "memberships are inferred from one meeting, and stand as asked about",
                   "memberships in {} roles are inferred from one meeting, and stand as asked "
                   "about",
                   "the committee's page says who sits on it");
    }

    const xml::XmlFile& file_;
    foreign::ForeignMap map_;
    std::vector<Committee> committees_;
};

}  // namespace

bool read_moderngov(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                    const Limits& limits) {
    const auto file = xml::XmlFile::read(bytes, input, diagnostics, limits);
    return file && Reader(*file, input, draft, diagnostics, limits).read();
}

bool looks_like_moderngov(std::string_view bytes) {
    constexpr auto roots = std::to_array<std::string_view>(
        {"committees", "getmeetings", "meeting", "councillorsbyward", "events", "memberlist"});
    const std::string_view root = xml::root_name(bytes);
    return std::find(roots.begin(), roots.end(), root) != roots.end();
}

}  // namespace remit
