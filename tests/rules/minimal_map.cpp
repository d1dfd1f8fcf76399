// SPDX-License-Identifier: MIT
#include "tests/rules/minimal_map.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tests/support/read.hpp"

namespace remit::test {
namespace {

using Texts = std::vector<std::string>;

/// A map's name of a body, which must hold a phrase as it stands in the rule.
std::string in_quotes(std::string_view text) { return fmt::format("\"{}\"", text); }

/// A type of a category that says something of its subject.
std::string type_of(Category category) {
    for (const BodyType& type : vocabulary().types()) {
        if (type.category == category && !type.generic) return type.id;
    }
    for (const BodyType& type : vocabulary().types()) {
        if (type.category == category) return type.id;
    }
    return {};
}

bool among(const Texts& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// The first area of the place lists that is in force on the day and in none of the others.
std::optional<ListedArea> listed(const RuleBook& book, Day day, const Texts& in,
                                 const Texts& not_in) {
    const auto is_in = [&](const ListedArea& area, const Texts& lists) {
        return std::ranges::any_of(lists, [&](const std::string& id) {
            const PlaceList* list = book.find_places(id);
            return list != nullptr && std::ranges::any_of(list->areas, [&](const ListedArea& one) {
                       return one.name == area.name && one.in_force.on(day);
                   });
        });
    };
    for (const std::string& id : in) {
        const PlaceList* list = book.find_places(id);
        if (list == nullptr) continue;
        for (const ListedArea& area : list->areas) {
            if (area.in_force.on(day) && !is_in(area, not_in)) return area;
        }
    }
    return std::nullopt;
}

class Maker {
  public:
    Maker(const Rule& rule, const RuleBook& book, Day day, std::string_view jurisdiction,
          const Setting& place)
        : rule_(rule), book_(book), day_(day), jurisdiction_(jurisdiction), place_(place) {}

    std::optional<MinimalMaps> make() {
        MinimalMaps maps = std::visit([this](const auto& shape) { return of(shape); }, rule_.shape);
        return failed_ ? std::nullopt : std::optional(std::move(maps));
    }

  private:
    /// The types of a resolver's answer here, if it has one.
    [[nodiscard]] std::vector<const Slot*> slots(const std::string& resolver) const {
        std::vector<const Slot*> result;
        const Resolver* found = book_.find_resolver(resolver);
        if (found == nullptr) return result;
        for (const Slot& slot : found->slots) {
            const bool here =
                slot.jurisdictions.empty() || among(slot.jurisdictions, jurisdiction_);
            const bool placed = (slot.in.empty() || in_any(slot.in)) && !in_any(slot.not_in);
            if (here && placed && slot.in_force.on(day_)) result.push_back(&slot);
        }
        return result;
    }

    /// Whether the place is in one of these lists on the day.
    [[nodiscard]] bool in_any(const Texts& lists) const {
        return std::ranges::any_of(lists, [&](const std::string& id) {
            const PlaceList* list = book_.find_places(id);
            return list != nullptr && std::ranges::any_of(list->areas, [&](const ListedArea& area) {
                       return area.in_force.on(day_) && among(place_.names, area.name);
                   });
        });
    }

    /// The type of a body that a choice takes; empty where there is none here and now.
    [[nodiscard]] std::string type_for(const Choice& choice) const {
        if (!choice.types.empty()) return choice.types.front();
        if (!choice.resolver.empty()) {
            const auto here = slots(choice.resolver);
            return here.empty() ? "" : here.front()->types.front();
        }
        if (!choice.categories.empty()) return type_of(choice.categories.front());
        return choice.named.empty() ? "partnership-board" : "officer-post";
    }

    /// The line of a body that a choice takes, without its end.
    std::string body(const std::string& id, const Choice& choice, const std::string& area) {
        const std::string type = type_for(choice);
        if (type.empty()) failed_ = true;
        std::string line = fmt::format("\nbody {} type={}", id, type);
        if (!area.empty()) line += fmt::format(" areas={}", area);
        if (!choice.named.empty()) line += " name=" + in_quotes(choice.named.front());
        const auto said = [](Tristate value) { return value == Tristate::yes ? "yes" : "no"; };
        if (choice.statutory != Tristate::unknown)
            line += fmt::format(" statutory={}", said(choice.statutory));
        if (choice.elected != Tristate::unknown)
            line += fmt::format(" elected={}", said(choice.elected));
        return line;
    }

    /// The body that the rule is about, in its place.
    std::string subject(const Choice& choice) { return body("subject", choice, place_.subject); }

    static std::string part(const std::vector<Role>& roles, Capacity capacity) {
        std::string text;
        if (!roles.empty()) text += fmt::format(" role={}", word(roles.front()));
        if (capacity != Capacity::none) text += fmt::format(" capacity={}", word(capacity));
        return text;
    }

    /// Whoever must be there, by number of seat.
    Texts others(const std::vector<Choice>& who, std::size_t at_least) {
        Texts lines;
        for (const Choice& choice : who)
            lines.push_back(body(fmt::format("other{}", lines.size()), choice, place_.subject));
        while (!who.empty() && lines.size() < at_least)
            lines.push_back(
                body(fmt::format("other{}", lines.size()), who.front(), place_.subject));
        return lines;
    }

    std::string seats(std::size_t count, std::string_view type, const std::string& more) {
        std::string lines;
        for (std::size_t i = 0; i < count; ++i)
            lines += fmt::format("\nother{} {} subject{}", i, type, more);
        return lines;
    }

    MinimalMaps of(const MemberShape& shape) {
        const std::string host = subject(shape.of);
        const std::string role = part(shape.roles, shape.capacity);
        if (shape.number.at_most) {
            // Too many is what breaks it.
            const auto most = *shape.number.at_most;
            const Texts all = others(shape.who, most + std::size_t{1});
            return {.kept = host + fmt::format("{}", fmt::join(all, "")) +
                            seats(most, "member-of", role),
                    .stated = host + fmt::format("{}", fmt::join(all, "")) +
                              seats(all.size(), "member-of", role)};
        }
        const Texts all = others(shape.who, shape.number.at_least.value_or(1));
        const std::string bodies = fmt::format("{}", fmt::join(all, ""));
        MinimalMaps maps{.kept = host + bodies + seats(all.size(), "member-of", role)};
        maps.vouched = host + " complete=members" + bodies;
        if (shape.number.at_least.value_or(1) > 1) {
            // A map that shows nobody in a role may not tell roles apart.
            if (!shape.roles.empty())
                maps.vouched = host + " complete=members\nbody post type=officer-post\n" +
                               "post member-of subject" + role;
            return maps;
        }
        maps.silent = host + bodies;
        maps.stated = host + bodies + seats(all.size(), "member-of", role + " status=absent");
        const bool by_name = std::ranges::any_of(
            shape.who, [](const Choice& one) { return one.types.empty() && one.resolver.empty(); });
        if (by_name) maps.vouched.reset();
        return maps;
    }

    MinimalMaps of(const AuthorityShape& shape) {
        const std::string host = subject(shape.of);
        std::vector<Choice> who = shape.who;
        for (const Slot* slot : slots(shape.resolver)) {
            Choice choice;
            choice.types = slot->types;
            who.push_back(choice);
        }
        if (who.empty()) failed_ = true;
        const Texts all = others(who, 0);
        const std::string bodies = fmt::format("{}", fmt::join(all, ""));
        MinimalMaps maps{.silent = host + bodies};
        if (shape.by == AuthorityBy::agreement) {
            std::string by;
            for (std::size_t i = 0; i < all.size(); ++i)
                by += fmt::format("{}other{}", i == 0 ? "" : ";", i);
            maps.kept = host + bodies +
                        fmt::format(
                            "\ndecision d kind=agreement outcome=agreed by={};witness "
                            "about=subject",
                            by);
            maps.stated = host + bodies +
                          "\ndecision d kind=agreement outcome=agreed by=witness;second "
                          "about=subject";
            return maps;
        }
        maps.kept = host + bodies + seats(all.size(), "authority-of", "");
        maps.stated = host + bodies + seats(all.size(), "authority-of", " status=absent");
        return maps;
    }

    MinimalMaps of(const LinkShape& shape) {
        const bool from = shape.owes == Owes::from;
        const std::string owing = subject(from ? shape.from : shape.to);
        const std::string far = body("other", from ? shape.to : shape.from, place_.subject);
        std::string more = part({}, shape.capacity);
        if (shape.relation.front() == RelationType::member_of)
            more = part(shape.roles, shape.capacity);
        if (!shape.document.empty()) more += fmt::format(" document={}", shape.document.front());
        const std::string link =
            fmt::format("\n{} {} {}{}", from ? "subject" : "other", word(shape.relation.front()),
                        from ? "other" : "subject", more);
        return {.kept = owing + far + link,
                .silent = owing + far,
                .stated = owing + far + link + " status=absent"};
    }

    MinimalMaps of(const DocumentShape& shape) {
        const std::string owner = subject(shape.of);
        std::string paper =
            fmt::format("\ndocument paper body=subject date={}", iso(date_of(day_)));
        if (!shape.kinds.empty()) paper += fmt::format(" kind={}", shape.kinds.front());
        if (!shape.topics.empty()) paper += " title=" + in_quotes(shape.topics.front());
        if (shape.published) {
            // What is not there is another rule's to ask for.
            return {.kept = owner + paper + " published=yes",
                    .stated = owner + paper + " published=no"};
        }
        return {.kept = owner + paper,
                .silent = owner,
                .stated = owner + paper + " status=absent",
                .vouched = owner + " complete=documents"};
    }

    MinimalMaps of(const ExistenceShape& shape) {
        MinimalMaps maps;
        if (shape.meets) {
            maps.kept = body("subject", shape.body, place_.subject);
            maps.meetings = shape.meets;
            if (shape.number.at_least.value_or(0) == 0) return maps;
        }
        if (shape.of) {
            const std::string owner = subject(*shape.of);
            const std::string elsewhere = body("far", shape.body, "elsewhere");
            maps.kept = owner + body("near", shape.body, "") + "\nnear part-of subject";
            maps.silent = owner + elsewhere;
            return maps;
        }
        if (!shape.area || place_.another.empty()) {
            failed_ = !shape.meets;
            return maps;
        }
        const std::string one = body("subject", shape.body, place_.subject);
        const std::string other = body("near", shape.body, place_.another);
        maps.kept = one + other;
        maps.scope = type_for(shape.body);
        maps.silent = one;
        maps.stated = one + other + " status=disbanded";
        return maps;
    }

    /// Nothing on a map breaks it.
    MinimalMaps of(const JoiningShape& /*shape*/) {
        failed_ = true;
        return {};
    }

    MinimalMaps of(const ForbiddenShape& shape) {
        if (!shape.decision.empty() || !shape.relation.empty()) {
            const std::string from = subject(shape.from.value_or(Choice{}));
            const std::string to = body("other", shape.to.value_or(Choice{}), place_.subject);
            std::string fact;
            if (!shape.decision.empty()) {
                fact = fmt::format(
                    "\ndecision d kind={} outcome=agreed by=subject about=other "
                    "date={}",
                    word(shape.decision.front()), iso(date_of(day_)));
            } else {
                fact = fmt::format("\nsubject {} other{}", word(shape.relation.front()),
                                   part(shape.roles, shape.capacity));
                if (!shape.document.empty())
                    fact += fmt::format(" document={}", shape.document.front());
            }
            return {.kept = from + to + lawful(shape, "other"), .stated = from + to + fact};
        }
        const Choice who = shape.body.value_or(Choice{});
        const std::string owner = subject(who);
        const std::string paper =
            shape.document.empty()
                ? ""
                : fmt::format("\ndocument paper body=subject kind={}", shape.document.front());
        MinimalMaps maps{.kept = "\nbody bystander", .stated = owner + paper};
        if (!shape.unless_agreed.empty()) maps.kept = owner + paper + lawful(shape, "subject");
        if (!shape.document.empty()) maps.kept = owner;
        return maps;
    }

    static std::string lawful(const ForbiddenShape& shape, std::string_view body) {
        if (shape.unless_agreed.empty()) return {};
        return fmt::format("\ndocument consent body={} kind={}", body, shape.unless_agreed);
    }

    const Rule& rule_;
    const RuleBook& book_;
    Day day_;
    std::string_view jurisdiction_;
    const Setting& place_;
    bool failed_ = false;
};

/// A county with its two districts in a police area; two unitaries in another; in Wales the same.
/// A place has no more areas than it needs, since some rules are about each.
constexpr std::string_view suffolk = R"(
area elsewhere name=Elsewhere kind=region
area force name="Example police area" kind=police-area covers=suffolk
area suffolk name=Suffolk kind=county
area ipswich name=Ipswich kind=district within=suffolk
area babergh name=Babergh kind=district within=suffolk)";
constexpr std::string_view leicester = R"(
area elsewhere name=Elsewhere kind=region
area other-force name="Other police area" kind=police-area covers=leicester;derby
area leicester name=Leicester kind=unitary
area derby name=Derby kind=unitary)";
constexpr std::string_view wales = R"(
area elsewhere name=Elsewhere kind=region
area force name="South Wales police area" kind=police-area covers=cardiff;swansea
area other-force name="North Wales police area" kind=police-area
area cardiff name=Cardiff kind=unitary
area swansea name=Swansea kind=unitary)";

struct Conditions {
    Texts in{}, not_in{};
};

/// Which place lists the choices of a rule speak of.
struct ConditionsOf {
    static void add(Conditions& all, const Choice& c) {
        all.in.insert(all.in.end(), c.in.begin(), c.in.end());
        all.not_in.insert(all.not_in.end(), c.not_in.begin(), c.not_in.end());
    }
    static Conditions both(const Choice& a, const Choice& b) {
        Conditions all;
        add(all, a);
        add(all, b);
        return all;
    }
    Conditions operator()(const MemberShape& s) const { return both(s.of, {}); }
    Conditions operator()(const AuthorityShape& s) const { return both(s.of, {}); }
    Conditions operator()(const LinkShape& s) const { return both(s.from, s.to); }
    Conditions operator()(const DocumentShape& s) const { return both(s.of, {}); }
    Conditions operator()(const ExistenceShape& s) const { return both(s.body, {}); }
    Conditions operator()(const JoiningShape& s) const { return both(s.of, {}); }
    Conditions operator()(const ForbiddenShape& s) const {
        Conditions all = both(s.from.value_or(Choice{}), s.to.value_or(Choice{}));
        add(all, s.body.value_or(Choice{}));
        return all;
    }
};

}  // namespace

std::vector<Setting> places_for(const Rule& rule, const RuleBook& book, Day day,
                                std::string_view jurisdiction) {
    std::vector<Setting> result;
    const Conditions asked = std::visit(ConditionsOf{}, rule.shape);
    if (const auto area = listed(book, day, asked.in, asked.not_in)) {
        const std::string kind = area->kind.empty() ? "police-area" : area->kind;
        result.push_back(
            {.lines = fmt::format("\narea place name={} kind={}\narea elsewhere kind=region",
                                  in_quotes(area->name), kind),
             .subject = "place",
             .names = {area->name}});
        result.push_back(result.back());
        result.back().lines =
            fmt::format("\narea place name={} kind=london-borough", in_quotes(area->name));
    }
    if (jurisdiction == "wales") {
        const std::string lines(wales);
        result.push_back({.lines = lines, .subject = "cardiff", .another = "swansea"});
        result.push_back({.lines = lines, .subject = "force", .another = "other-force"});
        return result;
    }
    const Texts names{"Suffolk", "Ipswich", "Babergh"};
    const auto in_suffolk = [&](std::string_view more, std::string subject, std::string another) {
        result.push_back({.lines = std::string(suffolk) + std::string(more),
                          .subject = std::move(subject),
                          .another = std::move(another),
                          .names = names});
    };
    in_suffolk("", "ipswich", "babergh");
    in_suffolk("", "suffolk", "");
    result.push_back({.lines = std::string(leicester), .subject = "leicester", .another = "derby"});
    in_suffolk("\narea other-force name=\"Other police area\" kind=police-area", "force",
               "other-force");
    in_suffolk("", "ipswich;babergh", "");
    in_suffolk("\narea other-force kind=police-area\narea far kind=district within=other-force",
               "ipswich;far", "");
    in_suffolk("\narea norfolk kind=county", "suffolk", "norfolk");
    in_suffolk("", "", "");
    return result;
}

std::optional<MinimalMaps> minimal_maps(const Rule& rule, const RuleBook& book, Day day,
                                        std::string_view jurisdiction, const Setting& place) {
    return Maker(rule, book, day, jurisdiction, place).make();
}

}  // namespace remit::test
