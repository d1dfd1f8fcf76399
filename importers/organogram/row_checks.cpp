// SPDX-License-Identifier: MIT
#include "importers/organogram/row_checks.hpp"

#include <charconv>
#include <system_error>
#include <tuple>

#include "importers/organogram/references.hpp"
#include "remit/graph/text.hpp"

namespace remit::organogram {

void check_senior(const Sheet& sheet, const Row& row, foreign::ForeignMap& map) {
    const Value& reference = row[Part::reference];
    if (reference.text.empty()) {
        map.count("I181", row.place, "1 post has no reference, so that nobody can report to it",
                  "{} posts have no reference, so that nobody can report to them, the first "
                  "of them here");
    } else if (!is_well_formed(reference.text)) {
        map.count("I181", reference.place,
                  "1 reference has a space, XX or a mark other than the dash",
                  "{} references have a space, XX or a mark other than the dash, the first of "
                  "them here");
    }
    const Value& grade = row[Part::grade];
    if (!grade.text.empty() && !is_senior_grade(grade.text)) {
        map.count("I181", grade.place, "1 grade is none of the senior ones",
                  "{} grades are none of the senior ones, the first of them here",
                  "SCS1 to SCS4, OF-6 to OF-9");
    }
    for (const auto& [part, one, many] : {
             std::tuple(Part::title, "1 post has no title",
                        "{} posts have no title, the first of them here"),
             std::tuple(Part::function, "1 post has no function",
                        "{} posts have no function, the first of them here"),
             std::tuple(Part::organisation, "1 post has no organisation",
                        "{} posts have no organisation, the first of them here"),
             std::tuple(Part::unit, "1 post has no unit",
                        "{} posts have no unit, the first of them here"),
         }) {
        if (sheet.has[static_cast<std::size_t>(part)] && row[part].text.empty())
            map.count("I181", row.place, one, many);
    }
    if (sheet.has_contacts && !row.contact) {
        map.count(
            "I181", row.place, "1 post has neither a telephone number nor an address",
            "{} posts have neither a telephone number nor an address, the first of them here");
    }
    if (is_blank(row[Part::manager].text)) {
        map.count("I182", row.place_of(Part::manager),
                  "1 post is not said to report to anybody, nor to be at the top",
                  "{} posts are not said to report to anybody, nor to be at the top, the "
                  "first of them here",
                  "write the reference of its superior, or XX at the top");
    }
}

void check_not_in_post(const Row& row, foreign::ForeignMap& map) {
    map.count("I180", row[Part::reference].place,
              "1 row has the reference 0, which is somebody paid and in no post; it is no post",
              "{} rows have the reference 0, which is somebody paid and in no post, the first "
              "of them here; they are no posts");
    if (folded(row[Part::title].text) != "not in post") {
        map.count("I181", row.place_of(Part::title),
                  "1 row with the reference 0 has another title than 'Not in post'",
                  "{} rows with the reference 0 have another title than 'Not in post', the "
                  "first of them here",
                  "a post needs a reference of its own");
    }
}

void check_junior(const Row& row, foreign::ForeignMap& map) {
    if (is_blank(row[Part::manager].text)) {
        map.count("I183", row.place_of(Part::manager),
                  "1 row of junior posts is not said to report to anybody",
                  "{} rows of junior posts are not said to report to anybody, the first of "
                  "them here",
                  "write the reference of a senior post");
    }
}

double posts_in(const Row& row, foreign::ForeignMap& map) {
    const Value& fte = row[Part::fte];
    double number = 0;
    const char* const end = fte.text.data() + fte.text.size();
    const auto read = std::from_chars(fte.text.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= 0 && number < 1e6) return number;
    if (!says_nothing(fte.text)) {
        map.count("I184", fte.place, "1 number of posts is none; it is left out",
                  "{} numbers of posts are none, the first of them here; they are left out");
    }
    return 0;
}

}  // namespace remit::organogram
