// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "importers/foreign/foreign_map.hpp"
#include "importers/foreign/json_fields.hpp"
#include "importers/govuk/organisation_words.hpp"
#include "importers/json/kind_of_json.hpp"
#include "importers/json/tree.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/govuk.hpp"

namespace remit {
namespace {

using foreign::Values;
using json_tree::Inside;
using json_tree::Tree;
using json_tree::Value;

constexpr std::string_view records_source = "govuk-organisations";

/// The two lists that hold one kind of link, from either end.
struct Lists {
    std::string_view
        key{};  ///< in the record of the lower or newer body: its parents, its predecessors
    std::string_view other{};  ///< in the record of the other
    std::string_view source{};
    std::string_view other_source{};
};
constexpr Lists parents{"parent_organisations", "child_organisations", "govuk-parents",
                        "govuk-children"};
constexpr Lists successions{"superseded_organisations", "superseding_organisations",
                            "govuk-superseded", "govuk-superseding"};

/// An organisation of the file.
struct Organisation {
    std::string id{};
    std::string name{};
    Place place{};
    govuk::Kind kind{};
    govuk::Closing closing{};
};

/// A link, and which of the two records list it.
struct Link {
    std::string from{};  ///< key of the lower or newer body
    std::string to{};
    Place listed{};        ///< by `from`
    Place other_listed{};  ///< by `to`
};

class Reader {
  public:
    Reader(InputId input, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : map_(input, draft, diagnostics, limits), json_(map_) {}

    bool read(const Tree& tree) {
        const Value root = tree.root();
        Value list = root.is_object() ? root["results"] : root;
        if (root.is_object() && !list && root["details"]) {
            take(root);
        } else if (!list.is_list()) {
            map_.error("I162", root.place(), "this holds no list of organisations");
            return false;
        } else {
            if (!root["next_page_url"].is_null() && root["next_page_url"]) {
                map_.warning("I168", root["next_page_url"].place(),
                             "this is one page of a longer list; the other pages are not read",
                             "give the other pages too, as inputs beside it");
            }
            for (const Value one : Inside(list))
                take(one);
        }
        for (const Value one : taken_)
            add_links(one);
        write(root.place());
        return map_.finish();
    }

  private:
    void take(Value record) {
        if (!json_.is_object(record, "an organisation")) return;
        const std::string key = json_.text(record, "id");
        const std::string name = json_.text(record, "title");
        const Value details = json_.object(record, "details");
        if (key.empty() || name.empty()) {
            map_.count("I166", record.place(), "1 organisation has no id or title; it is left out",
                       "{} organisations have no id or title, the first of them here; they are "
                       "left out");
            return;
        }
        std::string wished = json_.text(details, "content_id");
        if (wished.empty()) wished = json_.text(details, "slug");
        if (wished.empty()) wished = govuk::name_from_address(key);
        if (const auto id = map_.new_body(key, wished)) {
            const std::string format = json_.text(record, "format");
            Organisation one{
                .id = *id,
                .name = name,
                .place = record.place(),
                .kind = govuk::kind_of(*formats_.insert(format).first),
                .closing = govuk::closing_of(json_.text(details, "govuk_status"),
                                             json_.text(details, "govuk_closed_status"))};
            latest_ = std::max(latest_, foreign::date_in(json_.text(record, "updated_at")));
            numbers_.emplace(key, all_.size());
            all_.push_back(std::move(one));
            taken_.push_back(record);
        } else {
            map_.count("I166", record.place(),
                       "1 organisation stands in the file twice; the first is read",
                       "{} organisations stand in the file twice, the first of them here; of each "
                       "the first is read");
        }
    }

    void add_links(Value record) {
        const std::string key = json_.text(record, "id");
        for (const auto& [lists, links] :
             {std::pair{&parents, &parents_}, std::pair{&successions, &successions_}}) {
            for (const Value other : Inside(json_.list(record, lists->key)))
                links->add(key, address(other), address_place(other), true);
            for (const Value other : Inside(json_.list(record, lists->other)))
                links->add(address(other), key, address_place(other), false);
        }
    }

    [[nodiscard]] std::string address(Value link) const {
        return json_.is_object(link, "a link") ? json_.text(link, "id") : std::string{};
    }
    static Place address_place(Value link) { return link.place(); }

    void write(Place start) {
        Values about{{Field::format, "remit/1"},
                     {Field::title, "Organisations on GOV.UK"},
                     {Field::as_at, latest_}};
        // The list is all of one kind of body that else is no more than context.
        for (const std::string& format : formats_)
            about.push_back({Field::scope_types, type_of(govuk::kind_of(format))});
        map_.add(RecordKind::map, start, about);
        for (const std::string& format : formats_)
            add_type(start, format);
        const auto source = [&](std::string_view id, std::string_view title) {
            map_.add(RecordKind::source, start,
                     {{Field::id, std::string(id)},
                      {Field::title, std::string(title)},
                      {Field::publisher, "GOV.UK"},
                      {Field::date, latest_},
                      {Field::url, "https://www.gov.uk/api/organisations"}});
        };
        source(records_source, "the organisations that GOV.UK lists");
        source(parents.source, "GOV.UK's lists of parent organisations");
        source(parents.other_source, "GOV.UK's lists of child organisations");
        source(successions.source, "GOV.UK's lists of superseded organisations");
        source(successions.other_source, "GOV.UK's lists of superseding organisations");
        for (std::size_t i = 0; i < all_.size(); ++i)
            add_body(all_[i], taken_[i]);
        for (const Link& link : parents_.all)
            add_parent(link);
        for (const Link& link : successions_.all)
            add_succession(link);
    }

    void add_type(Place start, const std::string& format) {
        const govuk::Kind kind = govuk::kind_of(format);
        map_.add(RecordKind::type, start,
                 {{Field::id, type_of(kind)},
                  {Field::label, format.empty() ? "Organisation" : format},
                  {Field::plural, std::string(kind.plural)},
                  {Field::category, std::string(kind.category)},
                  {Field::generic, "true", {}, Cell::Kind::yes}});
    }

    static std::string type_of(const govuk::Kind& kind) {
        const std::string id = slug(kind.format);
        return id.empty() ? "govuk-organisation" : fmt::format("govuk-{}", id);
    }

    void add_body(const Organisation& one, Value record) {
        const Value details = record["details"];
        foreign::Made abbreviation = json_.made(Field::aka, details, "abbreviation");
        if (abbreviation.text == one.name) abbreviation.text.clear();
        Values values{{Field::id, one.id},
                      {Field::name, one.name, record["title"].place()},
                      std::move(abbreviation),
                      {Field::type, type_of(one.kind), record["format"].place()},
                      {Field::note, std::string(one.closing.says)}};
        if (one.closing.ended) {
            foreign::Made end = json_.date(Field::end, details, "closed_at");
            if (end.text.empty()) {
                values.push_back({Field::status, "disbanded", details["govuk_status"].place()});
            } else {
                values.push_back(std::move(end));
            }
        }
        map_.add_evidence(map_.add(RecordKind::body, one.place, values), one.place, records_source,
                          one.name);
    }

    [[nodiscard]] const Organisation* find(const std::string& key) const {
        const auto found = numbers_.find(key);
        return found == numbers_.end() ? nullptr : &all_[found->second];
    }

    std::uint32_t relate(std::string_view type, const Link& link, std::string_view status = {}) {
        const Place place = link.listed.row > 0 ? link.listed : link.other_listed;
        const auto end = [&](const std::string& key) {
            return map_.body_or_unknown(key, govuk::name_from_address(key), place, "agency");
        };
        return map_.add(RecordKind::relation, place,
                        {{Field::type, std::string(type)},
                         {Field::from, end(link.from)},
                         {Field::to, end(link.to)},
                         {Field::status, std::string(status)}});
    }

    /// What either record says; one that is in the file and does not list the link disputes it.
    void prove(std::uint32_t relation, const Link& link, const Lists& lists) {
        const auto side = [&](const std::string& key, Place listed, std::string_view source) {
            const Organisation* one = find(key);
            if (one == nullptr) return;
            if (listed.row > 0) return map_.add_evidence(relation, listed, source, one->name);
            map_.add_evidence(relation, one->place, source, one->name, "disputes",
                              "its record does not list it");
        };
        side(link.from, link.listed, lists.source);
        side(link.to, link.other_listed, lists.other_source);
    }

    void add_parent(const Link& link) {
        const Organisation* child = find(link.from);
        const std::string_view type = child ? child->kind.parent : "accountable-to";
        const std::string_view status = child && child->closing.left ? "lapsed" : "";
        prove(relate(type, link, status), link, parents);
    }

    /// A body that was devolved lives on, and answers to what GOV.UK lists as superseding it.
    void add_succession(const Link& link) {
        const Organisation* old = find(link.to);
        if (old == nullptr || !old->closing.devolved)
            return prove(relate("succeeds", link), link, successions);
        const bool is_parent = parents_.has(link.to, link.from);
        if (is_parent) return;
        const std::uint32_t relation =
            relate(old->kind.parent, {link.to, link.from, link.other_listed, link.listed});
        prove(relation, link, successions);
    }

    /// Links by their ends, in the file's order.
    struct Links {
        std::vector<Link> all{};
        std::unordered_map<std::string, std::size_t> numbers{};

        static std::string key(const std::string& from, const std::string& to) {
            return fmt::format("{}\n{}", from, to);
        }
        void add(const std::string& from, const std::string& to, Place place, bool by_from) {
            if (from.empty() || to.empty()) return;
            const auto [known, is_new] = numbers.try_emplace(key(from, to), all.size());
            if (is_new) all.push_back({.from = from, .to = to});
            Link& link = all[known->second];
            Place& listed = by_from ? link.listed : link.other_listed;
            if (listed.row == 0) listed = place;
        }
        [[nodiscard]] bool has(const std::string& from, const std::string& to) const {
            return numbers.contains(key(from, to));
        }
    };

    foreign::ForeignMap map_;
    foreign::JsonFields json_;
    std::vector<Organisation> all_;
    std::vector<Value> taken_;  ///< their records
    std::unordered_map<std::string, std::size_t> numbers_;
    std::set<std::string> formats_;
    Links parents_;
    Links successions_;
    std::string latest_;  ///< the day of the last change that the file knows of
};

}  // namespace

bool read_govuk(std::string_view bytes, InputId input, Draft& draft, Diagnostics& diagnostics,
                const Limits& limits) {
    const auto tree = Tree::read(bytes, input, diagnostics, limits);
    return tree && Reader(input, draft, diagnostics, limits).read(*tree);
}

bool looks_like_govuk(std::string_view bytes) {
    return json_reader::kind_of_json(bytes) == json_reader::JsonKind::govuk;
}

}  // namespace remit
