// SPDX-License-Identifier: MIT
#include "remit/importers/popolo_reader.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/foreign/foreign_map.hpp"
#include "importers/foreign/json_fields.hpp"
#include "importers/foreign/roles.hpp"
#include "importers/json/kind_of_json.hpp"
#include "importers/json/tree.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

using foreign::Made;
using foreign::Values;
using json_tree::Inside;
using json_tree::Tree;
using json_tree::Value;

constexpr std::string_view source = "popolo";

/// A thing of the file, and the organization that it stands in or is said to be of.
struct Held {
    Value record{};
    std::string key{};
    std::string id{};
    std::string parent{};  ///< its key, or empty
};

class Reader {
  public:
    Reader(InputId input, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : map_(input, draft, diagnostics, limits), json_(map_) {}

    bool read(Value root) {
        if (root.is_list()) {
            take_list(root, What::membership, {});
        } else if (root.is_object()) {
            take_list(json_.list(root, "organizations"), What::organization, {});
            take_list(json_.list(root, "posts"), What::post, {});
            take_list(json_.list(root, "memberships"), What::membership, {});
            for (const Value person : Inside(json_.list(root, "persons")))
                take_list(person["memberships"], What::membership, {});
            for (const Value event : Inside(json_.list(root, "events")))
                note_period(event);
            for (Value area = json_.list(root, "areas").first(); area; area = area.next())
                map_.count("I167", area.place(), "1 area is left out",
                           "{} areas are left out, the first of them here");
        } else {
            map_.error("I162", root.place(), "this holds no organizations, posts or memberships");
            return false;
        }
        take_what_stands_inside();
        write(root.place());
        return map_.finish();
    }

  private:
    enum class What : std::uint8_t { organization, post, membership };
    struct Met {
        Value record{};
        What what{};
        std::string parent{};
        bool embedded = false;
    };
    struct Period {
        Made start{};
        Made end{};
    };

    void take_list(Value list, What what, const std::string& parent, bool embedded = false) {
        for (const Value one : Inside(list))
            met_.push_back({one, what, parent, embedded});
    }
    void take_one(Value record, What what, const std::string& parent) {
        if (record.is_object()) met_.push_back({record, what, parent, true});
    }

    static std::string key_of(Value record) {
        const std::string id = foreign::clean(record["id"].text());
        // What has no id is named by nothing else: its place in the file tells it from others.
        return id.empty() ? fmt::format("\n{}", record.number()) : id;
    }

    void take_what_stands_inside() {
        // NOLINTNEXTLINE(modernize-loop-convert): more are met on the way
        for (std::size_t i = 0; i < met_.size(); ++i) {
            const Met met = met_[i];
            if (met.what == What::organization && json_.is_object(met.record, "an organization"))
                take_organization(met);
            if (met.what == What::post && json_.is_object(met.record, "a post")) take_post(met);
            if (met.what == What::membership && json_.is_object(met.record, "a membership"))
                take_membership(met);
        }
    }

    void take_organization(const Met& met) {
        const Value record = met.record;
        const std::string key = key_of(record);
        const std::string name = json_.text(record, "name");
        std::string parent = json_.text(record, "parent_id");
        if (parent.empty() && record["parent"].is_object()) parent = key_of(record["parent"]);
        if (parent.empty()) parent = met.parent;
        take_one(record["parent"], What::organization, {});
        take_list(record["children"], What::organization, key, true);
        take_list(record["posts"], What::post, key, true);
        take_list(record["memberships"], What::membership, key, true);
        if (declare(met, key, wished_id(record, name), "organization"))
            organizations_.push_back({record, key, *map_.body(key), std::move(parent)});
    }

    void take_post(const Met& met) {
        const Value record = met.record;
        const std::string key = post_key(key_of(record));
        std::string organization = json_.text(record, "organization_id");
        if (organization.empty() && record["organization"].is_object())
            organization = key_of(record["organization"]);
        if (organization.empty()) organization = met.parent;
        take_one(record["organization"], What::organization, {});
        take_list(record["memberships"], What::membership, organization, true);
        const std::string label = label_of(record);
        if (!declare(met, key, wished_id(record, label), "post")) return;
        posts_.push_back({record, key, *map_.body(key), std::move(organization)});
        ++labels_[label];
    }

    void take_membership(const Met& met) {
        const Value record = met.record;
        take_one(record["organization"], What::organization, {});
        take_one(record["on_behalf_of"], What::organization, {});
        take_one(record["post"], What::post, {});
        if (is_organization(record["member"])) take_one(record["member"], What::organization, {});
        memberships_.push_back({record, {}, {}, met.parent});
    }

    /// Of two with one id the first is read; what stands inside others may well stand there often.
    bool declare(const Met& met, const std::string& key, const std::string& wished,
                 std::string_view what) {
        if (map_.new_body(key, wished)) return true;
        if (met.embedded) return false;
        if (what == "post") {
            map_.count(
                "I166", met.record.place(), "1 post has the id of another; it is left out",
                "{} posts have the id of another, the first of them here; they are left out");
        } else {
            map_.count("I166", met.record.place(),
                       "1 organization has the id of another; it is left out",
                       "{} organizations have the id of another, the first of them here; they are "
                       "left out");
        }
        return false;
    }

    /// The file's own id, by which two of its versions are compared, else the name.
    static std::string wished_id(Value record, const std::string& name) {
        const std::string id = foreign::clean(record["id"].text());
        return id.empty() ? name : id;
    }
    static std::string post_key(const std::string& key) { return fmt::format("post\n{}", key); }
    static bool is_organization(Value member) {
        return member.is_object() && foreign::clean(member["@type"].text()) == "Organization";
    }

    [[nodiscard]] std::string label_of(Value post) const {
        const std::string label = json_.text(post, "label");
        return label.empty() ? json_.text(post, "role") : label;
    }

    void note_period(Value event) {
        if (!event.is_object()) return;
        const std::string id = json_.text(event, "id");
        if (!id.empty())
            periods_[id] = {json_.date(Field::start, event, "start_date"),
                            json_.date(Field::end, event, "end_date")};
    }

    void write(Place start) {
        map_.add_map(start, {}, {});
        map_.add(RecordKind::source, start,
                 {{Field::id, std::string(source)}, {Field::title, "the Popolo file"}});
        for (const Held& one : organizations_)
            names_.emplace(one.key, json_.text(one.record, "name"));
        for (const Held& one : organizations_)
            add_organization(one);
        for (const Held& one : posts_)
            add_post(one);
        for (const Held& one : memberships_)
            add_membership(one);
    }

    /// `at`: which record says so. A membership's id may be made of a person's, and is not shown.
    void add_evidence(std::uint32_t record, Value of, std::string_view at = {}) {
        map_.add_evidence(record, of.place(), source, at);
    }
    static std::string shown_id(Value of) { return foreign::clean(of["id"].text()); }

    void add_organization(const Held& one) {
        Values values{{Field::id, one.id}, json_.made(Field::name, one.record, "name")};
        Made type = json_.made(Field::type, one.record, "classification");
        type.text = map_.type("popolo", type.text, type.place);
        values.push_back(std::move(type));
        for (const Value other : Inside(json_.list(one.record, "other_names")))
            values.push_back(json_.made(Field::aka, other, "name"));
        values.push_back(json_.date(Field::start, one.record, "founding_date"));
        values.push_back(json_.date(Field::end, one.record, "dissolution_date"));
        values.push_back(json_.made(Field::note, one.record, "description"));
        add_evidence(map_.add(RecordKind::body, one.record.place(), values), one.record,
                     shown_id(one.record));
        add_part(one, one.record["parent_id"]);
    }

    void add_post(const Held& one) {
        std::string name = label_of(one.record);
        const auto where = names_.find(one.parent);
        // "Chair" alone says nothing where there are several.
        if (labels_[name] > 1 && where != names_.end() && !where->second.empty())
            name = fmt::format("{} ({})", name, where->second);
        add_evidence(map_.add(RecordKind::body, one.record.place(),
                              {{Field::id, one.id},
                               {Field::name, std::move(name)},
                               {Field::type, "post"},
                               json_.date(Field::start, one.record, "start_date"),
                               json_.date(Field::end, one.record, "end_date")}),
                     one.record, shown_id(one.record));
        add_part(one, one.record["organization_id"]);
    }

    void add_part(const Held& one, Value named) {
        if (one.parent.empty()) return;
        const Place place = named.is_null() ? one.record.place() : named.place();
        add_evidence(map_.add(RecordKind::relation, place,
                              {{Field::type, "part-of"},
                               {Field::from, one.id},
                               {Field::to, map_.body_or_unknown(one.parent, one.parent, place)}}),
                     one.record, shown_id(one.record));
    }

    /// The id of what a membership names by `<key>_id`, or holds as `<key>`; empty for neither.
    std::string named(Value record, std::string_view key, const std::string& otherwise = {}) {
        std::string name = json_.text(record, fmt::format("{}_id", key));
        if (name.empty() && record[key].is_object()) name = key_of(record[key]);
        if (name.empty()) name = otherwise;
        return name.empty() ? name : map_.body_or_unknown(name, name, record.place());
    }

    /// A post; an organization; else a person, who is a number.
    std::string member(Value record) {
        std::string post = json_.text(record, "post_id");
        if (post.empty() && record["post"].is_object()) post = key_of(record["post"]);
        if (!post.empty()) {
            if (const std::string* known = map_.body(post_key(post))) return *known;
            return map_.body_or_unknown(post_key(post), post, record["post_id"].place(), "post");
        }
        if (is_organization(record["member"])) return named(record, "member");
        Value person = record["person_id"];
        if (person.is_null()) person = record["person"]["id"];
        if (person.is_null()) person = record["member"]["id"];
        if (person.is_null()) person = record["member_id"];
        if (person.is_list()) person = person.first();
        std::string key = foreign::clean(person.text());
        if (key.empty()) key = fmt::format("\n{}", record.number());
        const auto [known, is_new] = persons_.try_emplace(std::move(key));
        if (is_new) {
            const std::string name = fmt::format("Member {}", persons_.size());
            known->second = map_.free_id(name);
            map_.add(RecordKind::body, record.place(),
                     {{Field::id, known->second}, {Field::name, name}, {Field::type, "post"}});
            map_.count("I169", record.place(), "1 person is read as a numbered member",
                       "{} persons are read as numbered members, the first of them here",
                       "no name or id of a person comes into the map");
        }
        return known->second;
    }

    void add_membership(const Held& one) {
        const Value record = one.record;
        const std::string to = named(record, "organization", one.parent);
        if (to.empty()) {
            map_.count("I166", record.place(), "1 membership is of no organization; it is left out",
                       "{} memberships are of no organization, the first of them here; they are "
                       "left out");
            return;
        }
        const std::string from = member(record);
        const std::string title = json_.text(record, "role");
        const std::string role(foreign::role_of(title));
        Made start = json_.date(Field::start, record, "start_date");
        Made end = json_.date(Field::end, record, "end_date");
        const auto period = periods_.find(json_.text(record, "legislative_period_id"));
        if (period != periods_.end() && start.text.empty() && end.text.empty()) {
            start = period->second.start;
            end = period->second.end;
        }
        const std::string party = named(record, "on_behalf_of");
        if (!told_
                 .insert(fmt::format("{}\n{}\n{}\n{}\n{}\n{}", from, to, title, party, start.text,
                                     end.text))
                 .second)
            return;
        add_evidence(map_.add(RecordKind::relation, record.place(),
                              {{Field::type, "member-of"},
                               {Field::from, from},
                               {Field::to, to},
                               {Field::role, role, record["role"].place()},
                               {Field::on_behalf_of, party},
                               std::move(start),
                               std::move(end),
                               {Field::note, role.empty() ? title : "", record["role"].place()}}),
                     record);
    }

    foreign::ForeignMap map_;
    foreign::JsonFields json_;
    std::vector<Met> met_;
    std::vector<Held> organizations_;
    std::vector<Held> posts_;
    std::vector<Held> memberships_;
    std::unordered_map<std::string, std::string> names_;    ///< of organizations by key
    std::unordered_map<std::string, std::size_t> labels_;   ///< how many posts have one
    std::unordered_map<std::string, std::string> persons_;  ///< ids of the numbered ones
    std::unordered_map<std::string, Period> periods_;
    std::unordered_set<std::string> told_;
};

}  // namespace

bool read_popolo(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                 const Limits& limits) {
    const auto tree = Tree::read(bytes, input, diagnostics, limits);
    return tree && Reader(input, draft, diagnostics, limits).read(tree->root());
}

bool looks_like_popolo(std::string_view bytes) {
    return json_reader::kind_of_json(bytes) == json_reader::JsonKind::popolo;
}

}  // namespace remit
