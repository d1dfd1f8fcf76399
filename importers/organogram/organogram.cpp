// SPDX-License-Identifier: MIT
#include "importers/organogram/organogram.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "importers/foreign/foreign_map.hpp"
#include "importers/organogram/references.hpp"
#include "importers/organogram/row_checks.hpp"
#include "remit/graph/text.hpp"

namespace remit::organogram {
namespace {

using foreign::Values;

constexpr std::string_view body_type = "organogram-organisation";
constexpr std::string_view unit_type = "organogram-unit";
constexpr std::string_view senior_type = "organogram-senior-post";
constexpr std::string_view junior_type = "organogram-junior-posts";

struct OwnType {
    std::string_view id{}, label{}, plural{}, category{};
};
constexpr auto own_types = std::to_array<OwnType>({
    {body_type, "Public body", "Public bodies", "agency"},
    {unit_type, "Unit", "Units", "executive"},
    {senior_type, "Senior post", "Senior posts", "post"},
    {junior_type, "Junior posts", "Junior posts", "post"},
});

/// Columns in which the rows of one post that is shared must agree.
struct Same {
    Part part{};
    std::string_view says{};
};
constexpr auto same_in_a_share = std::to_array<Same>({
    {Part::title, "title"},
    {Part::grade, "grade"},
    {Part::function, "function"},
    {Part::department, "parent department"},
    {Part::organisation, "organisation"},
    {Part::unit, "unit"},
    {Part::manager, "superior"},
    {Part::cost, "salary cost of reports"},
    {Part::profession, "professional group"},
    {Part::location, "location"},
});

/// A sheet, whose posts it holds, and the source that it is.
struct Source {
    const Sheet* sheet = nullptr;
    std::string organisation{};  ///< within which its references mean one post
    std::string date{};
    std::string id{};
};

/// A post that rows of a senior sheet hold.
struct Post {
    const Row* first = nullptr;
    const Source* source = nullptr;
    std::string id{};
    std::vector<const Row*> again{};
};

/// Rows of a junior sheet that say the same of one group of posts.
struct Group {
    const Row* first = nullptr;
    const Source* source = nullptr;
    std::vector<const Row*> rows{};
};

class Reader {
  public:
    Reader(InputId whole, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : whole_(whole), diagnostics_(diagnostics), map_(whole, draft, diagnostics, limits) {}

    bool read(std::span<const Sheet> sheets) {
        for (const Sheet& sheet : sheets) {
            sources_.push_back(source_of(sheet));
            has_seniors_ = has_seniors_ || sheet.kind == SheetKind::senior;
        }
        write_map(sheets.front().heading);
        for (const SheetKind kind : {SheetKind::senior, SheetKind::junior}) {
            for (const Source& source : sources_) {
                if (source.sheet->kind == kind) take(source);
            }
        }
        for (const Post& post : posts_)
            write_post(post);
        for (const Post& post : posts_)
            write_line(*post.source, post.id, *post.first);
        for (const Group& group : groups_)
            write_group(group);
        return map_.finish();
    }

  private:
    // What a sheet is about.

    static std::string most_frequent(const Sheet& sheet, Part part) {
        std::map<std::string, std::size_t> counts;
        for (const Row& row : sheet.rows) {
            if (!row[part].text.empty()) ++counts[row[part].text];
        }
        const auto most =
            std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
        return most == counts.end() ? std::string{} : most->first;
    }

    static bool has_one(const Sheet& sheet, Part part) {
        std::unordered_set<std::string> all;
        for (const Row& row : sheet.rows) {
            if (!row[part].text.empty()) all.insert(folded(row[part].text));
        }
        return all.size() == 1;
    }

    Source source_of(const Sheet& sheet) const {
        const FileName file = read_file_name(diagnostics_.input(sheet.input).file);
        // References are of one sheet, which may be that of a department with all its bodies.
        const Part by = !has_one(sheet, Part::organisation) && has_one(sheet, Part::department)
                            ? Part::department
                            : Part::organisation;
        Source source{.sheet = &sheet, .organisation = most_frequent(sheet, by), .date = file.date};
        if (source.organisation.empty()) source.organisation = name_from_file(file);
        source.id = map_id(
            fmt::format("{} {} staff {}", source.organisation, kind_word(sheet), source.date));
        return source;
    }

    static std::string map_id(std::string_view words) {
        std::string id = slug(words);
        return id.empty() ? "organogram" : id;
    }

    static std::string_view kind_word(const Sheet& sheet) {
        return sheet.kind == SheetKind::senior ? "senior" : "junior";
    }

    static std::string name_from_file(const FileName& file) {
        std::string name = file.words.empty() ? "organisation" : file.words;
        if (name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
        return name;
    }

    void write_map(Place place) {
        place.input = whole_;
        std::string latest;
        std::unordered_set<std::string> of;
        for (const Source& source : sources_) {
            latest = std::max(latest, source.date);
            of.insert(source.organisation);
        }
        Values about{
            {Field::format, "remit/1"},
            {Field::title, of.size() == 1
                               ? fmt::format("Organogram of {}", sources_.front().organisation)
                               : fmt::format("Organograms of {} bodies", of.size())},
            {Field::as_at, latest}};
        for (const OwnType& type : own_types)
            about.push_back({Field::scope_types, std::string(type.id)});
        map_.add(RecordKind::map, place, about);
        for (const OwnType& type : own_types) {
            map_.add(RecordKind::type, place,
                     {{Field::id, std::string(type.id)},
                      {Field::label, std::string(type.label)},
                      {Field::plural, std::string(type.plural)},
                      {Field::category, std::string(type.category)},
                      {Field::generic, "true", {}, Cell::Kind::yes}});
        }
        std::unordered_set<std::string> written;
        for (const Source& source : sources_) {
            if (!written.insert(source.id).second) continue;
            map_.add(RecordKind::source, source.sheet->heading,
                     {{Field::id, source.id},
                      {Field::title, fmt::format("Organogram of {}, {} staff", source.organisation,
                                                 kind_word(*source.sheet))},
                      {Field::date, source.date}});
        }
    }

    // Rows to posts.

    static std::string post_key(const Source& source, std::string_view reference) {
        return fmt::format("post\n{}\n{}", folded(source.organisation), reference);
    }

    void take(const Source& source) {
        for (const Row& row : source.sheet->rows) {
            if (source.sheet->kind == SheetKind::senior) {
                take_senior(source, row);
            } else {
                take_junior(source, row);
            }
        }
    }

    void take_senior(const Source& source, const Row& row) {
        const std::string& reference = row[Part::reference].text;
        if (reference == "0") return check_not_in_post(row, map_);
        check_senior(*source.sheet, row, map_);
        const std::string key = reference.empty()
                                    ? fmt::format("row\n{}\n{}", source.id, row.place.row)
                                    : post_key(source, reference);
        const auto known = numbers_.find(key);
        if (known != numbers_.end()) {
            posts_[known->second].again.push_back(&row);
            return;
        }
        const std::string wished =
            reference.empty() ? fmt::format("{} post in row {}", source.organisation, row.place.row)
                              : post_id(source.organisation, reference);
        numbers_.emplace(key, posts_.size());
        posts_.push_back({.first = &row, .source = &source, .id = *map_.new_body(key, wished)});
    }

    void take_junior(const Source& source, const Row& row) {
        check_junior(row, map_);
        std::string key = source.id;
        for (const Part part :
             {Part::manager, Part::organisation, Part::unit, Part::title, Part::grade})
            key += "\n" + folded(row[part].text) + "\t" +
                   (part == Part::manager ? row[part].text : "");
        const auto [known, is_new] = group_numbers_.try_emplace(key, groups_.size());
        if (is_new) groups_.push_back({.first = &row, .source = &source});
        groups_[known->second].rows.push_back(&row);
    }

    // Posts to records.

    static std::string at(const Row& row) { return fmt::format("row {}", row.place.row); }

    void write_post(const Post& post) {
        const Row& row = *post.first;
        const std::string& reference = row[Part::reference].text;
        std::vector<const Row*> shared;
        for (const Row* again : post.again) {
            if (difference(row, *again).empty()) shared.push_back(again);
        }
        const std::uint32_t record =
            map_.add(RecordKind::body, row.place,
                     {{Field::id, post.id},
                      {Field::name, senior_name(row)},
                      {Field::aka, reference, row[Part::reference].place},
                      {Field::type, std::string(senior_type)},
                      {Field::status, row.filled == Filled::eliminated ? "disbanded" : ""},
                      {Field::note, note_of(row, shared.size())}});
        map_.add_evidence(record, row.place, post.source->id, at(row));
        for (const Row* again : post.again)
            add_again(record, *post.source, row, *again);
        if (is_top(row[Part::manager].text) && record != DraftRecord::no_parent) {
            map_.add(RecordKind::complete, row[Part::manager].place,
                     {{Field::aspect, "reporting"}, {Field::source, post.source->id}}, record,
                     Field::complete);
        }
        put_inside_unit(*post.source, post.id, row);
    }

    /// Rows that agree in what a shared post's must are one post; what others say is evidence that
    /// the reference stands for something else too.
    void add_again(std::uint32_t record, const Source& source, const Row& first, const Row& again) {
        const std::string differs = difference(first, again);
        if (differs.empty()) return map_.add_evidence(record, again.place, source.id, at(again));
        if (record == DraftRecord::no_parent) return;
        const std::string title = title_of(again);
        map_.add(RecordKind::evidence, again.place,
                 {{Field::source, source.id},
                  {Field::at, at(again)},
                  {Field::stance, "disputes"},
                  {Field::about, "id"},
                  {Field::value, title == title_of(first) ? "another " + title : title},
                  {Field::note, differs}},
                 record);
    }

    /// "the grade is SCS1, not SCS2"; empty where the rows may be one post that is shared.
    static std::string difference(const Row& first, const Row& again) {
        for (const Same& same : same_in_a_share) {
            const std::string& was = first[same.part].text;
            const std::string& is = again[same.part].text;
            if (was == is) continue;
            return fmt::format("the {} is {}, not {}", same.says, is.empty() ? "left blank" : is,
                               was.empty() ? "left blank" : was);
        }
        return {};
    }

    static std::string title_of(const Row& row) {
        const std::string& title = row[Part::title].text;
        return says_nothing(title) ? "Post" : title;
    }

    static std::string senior_name(const Row& row) {
        const std::string& reference = row[Part::reference].text;
        if (reference.empty()) return fmt::format("{} (row {})", title_of(row), row.place.row);
        if (says_nothing(row[Part::title].text)) return fmt::format("Post {}", reference);
        return fmt::format("{} ({})", title_of(row), reference);
    }

    static std::string note_of(const Row& row, std::size_t shares) {
        std::string note;
        if (row.filled == Filled::vacant) note = "Vacant.";
        if (row.filled == Filled::eliminated)
            note = "Eliminated: it was there in the return before, and is no more.";
        if (shares > 0) {
            note += fmt::format("{}Shared: {} rows.", note.empty() ? "" : " ", shares + 1);
        }
        return note;
    }

    void write_group(const Group& group) {
        const Row& row = *group.first;
        const std::string& manager = row[Part::manager].text;
        const double fte = sum(group);
        std::string name = title_of(row) == "Post" ? "Posts" : title_of(row);
        std::string detail = row[Part::grade].text;
        if (!is_blank(manager))
            detail += fmt::format("{}under {}", detail.empty() ? "" : ", ", manager);
        if (!detail.empty()) name += fmt::format(" ({})", detail);
        const std::string key = fmt::format("group\n{}\n{}", group.source->id, row.place.row);
        const std::string id = *map_.new_body(
            key, fmt::format("{} {} {}", group.source->organisation, row[Part::unit].text, name));
        const std::uint32_t record =
            map_.add(RecordKind::body, row.place,
                     {{Field::id, id},
                      {Field::name, name},
                      {Field::type, std::string(junior_type)},
                      {Field::count, fte > 1 ? "unknown" : ""},
                      {Field::note, fte > 0 ? fmt::format("Full-time equivalent: {}.", plain(fte))
                                            : std::string{}}});
        for (const Row* each : group.rows)
            map_.add_evidence(record, each->place, group.source->id, at(*each));
        write_line(*group.source, id, row);
        put_inside_unit(*group.source, id, row);
    }

    /// To two decimals, without noughts at the end.
    static std::string plain(double number) {
        std::string text = fmt::format("{:.2f}", number);
        while (text.ends_with('0'))
            text.pop_back();
        if (text.ends_with('.')) text.pop_back();
        return text;
    }

    double sum(const Group& group) {
        double total = 0;
        for (const Row* row : group.rows)
            total += posts_in(*row, map_);
        return total;
    }

    void write_line(const Source& source, const std::string& id, const Row& row) {
        const std::string& manager = row[Part::manager].text;
        if (is_top(manager) || is_blank(manager)) return;
        const Place place = row[Part::manager].place;
        const std::string wished = post_id(source.organisation, manager);
        const std::string name = fmt::format("Post {}", manager);
        const std::string to = map_.body_or_unknown(
            post_key(source, manager),
            {.id = wished, .name = name, .type = senior_type, .aka = manager, .told = has_seniors_},
            place);
        relate("reports-to", id, to, source, row, place);
    }

    void relate(std::string_view type, const std::string& from, const std::string& to,
                const Source& source, const Row& row, Place place) {
        const std::uint32_t record =
            map_.add(RecordKind::relation, place,
                     {{Field::type, std::string(type)}, {Field::from, from}, {Field::to, to}});
        map_.add_evidence(record, place, source.id, at(row));
    }

    // Units and organisations.

    void put_inside_unit(const Source& source, const std::string& id, const Row& row) {
        const std::string organisation = organisation_of(source, row);
        const Value& unit = row[Part::unit];
        const std::string& name = organisation_name(source, row);
        const bool has_unit = !says_nothing(unit.text) && folded(unit.text) != folded(name);
        const std::string whole =
            has_unit ? unit_of(source, row, organisation, name) : organisation;
        relate("part-of", id, whole, source, row, has_unit ? unit.place : row.place);
    }

    static const std::string& organisation_name(const Source& source, const Row& row) {
        const std::string& name = row[Part::organisation].text;
        return says_nothing(name) ? source.organisation : name;
    }

    std::string unit_of(const Source& source, const Row& row, const std::string& organisation,
                        const std::string& organisation_name) {
        const Value& unit = row[Part::unit];
        const std::string key = fmt::format("unit\n{}\n{}", organisation, folded(unit.text));
        if (const std::string* known = map_.body(key)) return *known;
        std::string id =
            *map_.new_body(key, fmt::format("{} unit {}", organisation_name, unit.text));
        const std::uint32_t record = map_.add(
            RecordKind::body, unit.place,
            {{Field::id, id}, {Field::name, unit.text}, {Field::type, std::string(unit_type)}});
        map_.add_evidence(record, unit.place, source.id, at(row));
        relate("part-of", id, organisation, source, row, unit.place);
        return id;
    }

    std::string organisation_of(const Source& source, const Row& row) {
        const std::string& name = organisation_name(source, row);
        const Place place = row.place_of(Part::organisation);
        std::string id = agency(source, row, name, place);
        const Value& department = row[Part::department];
        if (says_nothing(department.text)) return id;
        const std::string above = agency(source, row, department.text, department.place);
        if (above != id && answers_.insert(id + "\n" + above).second)
            relate("accountable-to", id, above, source, row, department.place);
        return id;
    }

    std::string agency(const Source& source, const Row& row, const std::string& name, Place place) {
        const std::string key = fmt::format("organisation\n{}", folded(name));
        if (const std::string* known = map_.body(key)) return *known;
        std::string id = *map_.new_body(key, name);
        const std::uint32_t record =
            map_.add(RecordKind::body, place,
                     {{Field::id, id}, {Field::name, name}, {Field::type, std::string(body_type)}});
        map_.add_evidence(record, place, source.id, at(row));
        return id;
    }

    InputId whole_;
    Diagnostics& diagnostics_;
    foreign::ForeignMap map_;
    std::vector<Source> sources_;
    std::vector<Post> posts_;
    std::vector<Group> groups_;
    std::unordered_map<std::string, std::size_t> numbers_, group_numbers_;
    std::unordered_set<std::string> answers_;
    bool has_seniors_ = false;  ///< else the posts that juniors report to are in another input
};

}  // namespace

bool read_sheets(std::span<const Sheet> sheets, InputId whole, Draft& draft,
                 Diagnostics& diagnostics, const Limits& limits) {
    return Reader(whole, draft, diagnostics, limits).read(sheets);
}

}  // namespace remit::organogram
