// SPDX-License-Identifier: MIT
#include "importers/rules/shapes.hpp"

#include <array>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"

namespace remit::rule_reader {
namespace {

constexpr std::uint32_t most_bodies = 1'000'000;
constexpr std::uint32_t most_meetings = 366;
constexpr std::uint32_t most_months = 1'200;

HowMany read_number(Fields& fields) {
    const HowMany result{.at_least = fields.number("at_least", 0, most_bodies),
                         .at_most = fields.number("at_most", 0, most_bodies)};
    if (result.at_least && result.at_most && *result.at_most < *result.at_least)
        fields.error("I125", fields.place("at_most"), "'at_most' is below 'at_least'");
    return result;
}

std::optional<AreaCount> read_areas(Fields& fields, std::string_view key, Context& context) {
    const Value* object = fields.object(key);
    if (object == nullptr) return std::nullopt;
    Fields areas(*object, fields.label_of(key), context.diagnostics);
    AreaCount result{.kinds = areas.texts("kinds"), .number = read_number(areas)};
    if (!areas.has("kinds")) areas.lacks("'kinds'");
    areas.end();
    return result;
}

AreaChoice read_area_choice(const Value& object, std::string label, Context& context) {
    Fields fields(object, std::move(label), context.diagnostics);
    AreaChoice result{.kinds = fields.texts("kinds"),
                      .two_tier = fields.yes_no("two_tier"),
                      .in = fields.texts("in"),
                      .not_in = fields.texts("not_in"),
                      .covers = read_areas(fields, "covers", context)};
    fields.end();
    return result;
}

Choice read_choice(const Value& object, std::string label, Context& context) {
    Fields fields(object, std::move(label), context.diagnostics);
    Choice result;
    result.types = read_types(fields, context);
    result.categories = fields.words<Category>("categories", "category of body");
    result.named = fields.texts("named");
    for (std::size_t i = 0; i < result.named.size(); ++i) {
        if (folded(result.named[i]).empty())
            fields.error("I121", fields.place("named", i), "a phrase without a letter or digit");
    }
    result.resolver = fields.text("resolver");
    result.statutory = fields.yes_no("statutory");
    result.elected = fields.yes_no("elected");
    result.two_tier = fields.yes_no("two_tier");
    result.covers = read_areas(fields, "covers", context);
    result.crosses = read_areas(fields, "crosses", context);
    result.in = fields.texts("in");
    result.not_in = fields.texts("not_in");
    result.where = fields.word("where", result.where, "place of the other end");
    result.each = fields.yes_no("each") == Tristate::yes;
    result.label = fields.text("label");
    fields.end();
    return result;
}

std::optional<Choice> choice_if(Fields& fields, std::string_view key, Context& context) {
    const Value* object = fields.object(key);
    if (object == nullptr) return std::nullopt;
    return read_choice(*object, fields.label_of(key), context);
}

/// Where it is missing, the rule would speak of every body: so it must be there, if only as {}.
Choice needed_choice(Fields& fields, std::string_view key, Context& context) {
    if (!fields.has(key)) fields.lacks(fmt::format("'{}'", key));
    return choice_if(fields, key, context).value_or(Choice{});
}

std::vector<Choice> read_choices(Fields& fields, std::string_view key, Context& context) {
    std::vector<Choice> result;
    for (const Value* object : fields.objects(key))
        result.push_back(read_choice(*object, fields.label_of(key), context));
    return result;
}

MemberShape read_member(Fields& fields, Context& context) {
    MemberShape result;
    result.of = needed_choice(fields, "of", context);
    if (!fields.has("who")) fields.lacks("'who'");
    result.who = read_choices(fields, "who", context);
    result.roles = fields.words<Role>("roles", "role");
    result.capacity = fields.word("capacity", Capacity::none, "capacity");
    result.number = read_number(fields);
    return result;
}

AuthorityShape read_authority(Fields& fields, Context& context) {
    AuthorityShape result;
    result.of = needed_choice(fields, "of", context);
    if (fields.has("who") == fields.has("resolver"))
        fields.error("I126", fields.place("resolver"), "it has either 'who' or 'resolver'");
    result.who = read_choices(fields, "who", context);
    result.resolver = fields.text("resolver");
    result.by = fields.word("by", result.by, "way to show an authority");
    return result;
}

LinkShape read_link(Fields& fields, Context& context) {
    LinkShape result;
    result.from = needed_choice(fields, "from", context);
    if (!fields.has("relation")) fields.lacks("'relation'");
    result.relation = fields.words<RelationType>("relation", "type of relation");
    result.to = needed_choice(fields, "to", context);
    result.document = fields.texts("document");
    result.owes = fields.word("owes", result.owes, "side of a link");
    result.roles = fields.words<Role>("roles", "role");
    result.capacity = fields.word("capacity", Capacity::none, "capacity");
    return result;
}

DocumentShape read_document(Fields& fields, Context& context) {
    DocumentShape result;
    result.of = needed_choice(fields, "of", context);
    if (!fields.has("kinds") && !fields.has("topics")) fields.lacks("'kinds' and no 'topics'");
    result.kinds = fields.texts("kinds");
    result.topics = fields.texts("topics");
    result.within_months = fields.number("within_months", 1, most_months);
    result.published = fields.yes_no("published") == Tristate::yes;
    result.by_area = fields.yes_no("by_area") == Tristate::yes;
    result.made_by = choice_if(fields, "made_by", context);
    return result;
}

ExistenceShape read_existence(Fields& fields, Context& context) {
    ExistenceShape result;
    if (fields.has("area") && fields.has("of"))
        fields.error("I126", fields.place("of"), "it has 'area' or 'of', not both");
    if (!fields.has("area") && !fields.has("of") && !fields.has("meets"))
        fields.lacks("'area' and no 'of': where it must exist");
    if (const Value* area = fields.object("area"))
        result.area = read_area_choice(*area, fields.label_of("area"), context);
    result.of = choice_if(fields, "of", context);
    result.body = needed_choice(fields, "body", context);
    result.number = read_number(fields);
    result.meets = fields.number("meets", 1, most_meetings);
    return result;
}

ForbiddenShape read_forbidden(Fields& fields, Context& context) {
    ForbiddenShape result;
    result.from = choice_if(fields, "from", context);
    result.relation = fields.words<RelationType>("relation", "type of relation");
    result.to = choice_if(fields, "to", context);
    result.roles = fields.words<Role>("roles", "role");
    result.capacity = fields.word("capacity", Capacity::none, "capacity");
    result.body = choice_if(fields, "body", context);
    result.document = fields.texts("document");
    result.decision = fields.words<DecisionKind>("decision", "kind of decision");
    result.as = fields.word("as", result.as, "way to be wrong");
    result.unless_agreed = fields.text("unless_agreed");
    const bool link = fields.has("relation") || fields.has("decision");
    if (!link && !fields.has("body") && !fields.has("document"))
        fields.lacks("'relation', 'decision', 'body' or 'document': what it forbids");
    if (link && fields.has("body"))
        fields.error("I126", fields.place("body"), "it has 'body' or what links two, not both");
    if (fields.has("relation") && fields.has("decision"))
        fields.error("I126", fields.place("decision"), "it has 'relation' or 'decision', not both");
    if (link && !fields.has("from") && !fields.has("to"))
        fields.lacks("'from' and no 'to': between whom it forbids it");
    if (!link && (fields.has("from") || fields.has("to")))
        fields.lacks("'relation' and no 'decision': what it forbids between them");
    return result;
}

JoiningShape read_joining(Fields& fields, Context& context) {
    return {.of = needed_choice(fields, "of", context)};
}

template <class Read>
RuleShape read_one(Fields& rule, std::string_view key, Context& context, Read read) {
    const Value* object = rule.object(key);
    if (object == nullptr) return {};
    Fields fields(*object, rule.label_of(key), context.diagnostics);
    RuleShape result = read(fields, context);
    fields.end();
    return result;
}

}  // namespace

std::vector<std::string> read_types(Fields& fields, Context& context) {
    std::vector<std::string> result = fields.texts("types");
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (context.vocabulary.find(result[i])) continue;
        const bool kept = context.diagnostics.warnings() < Diagnostics::kept_per_severity;
        const std::string_view near =
            kept ? nearest(result[i], context.vocabulary.known_words()) : std::string_view{};
        context.diagnostics.warning(
            "I128", fields.place("types", i),
            fmt::format("{}: type '{}' is not in the vocabulary", fields.label(),
                        shortened(result[i])),
            near.empty() ? std::string{} : fmt::format("did you mean '{}'?", near));
    }
    return result;
}

InForce read_dates(Fields& fields) {
    const InForce result{.from = fields.date("from"), .to = fields.date("to")};
    if (result.from && result.to && result.to.last() < result.from.first())
        fields.error(
            "I124", fields.place("to"),
            fmt::format("ends ({}) before it starts ({})", iso(result.to), iso(result.from)));
    return result;
}

RuleShape read_shape(Fields& rule, Context& context) {
    constexpr auto keys = std::to_array<std::string_view>(
        {"member", "authority", "link", "document", "existence", "forbidden", "joining"});
    std::vector<std::string_view> there;
    for (const std::string_view key : keys) {
        if (rule.has(key)) there.push_back(key);
    }
    if (there.empty()) {
        rule.lacks(
            "shape: one of 'member', 'authority', 'link', 'document', 'existence', "
            "'forbidden', 'joining'");
    } else if (there.size() > 1) {
        rule.error("I126", rule.place(there[1]),
                   fmt::format("it has '{}' and '{}'; a rule has one shape", there[0], there[1]));
    }
    std::array<RuleShape, keys.size()> shapes{read_one(rule, keys[0], context, read_member),
                                              read_one(rule, keys[1], context, read_authority),
                                              read_one(rule, keys[2], context, read_link),
                                              read_one(rule, keys[3], context, read_document),
                                              read_one(rule, keys[4], context, read_existence),
                                              read_one(rule, keys[5], context, read_forbidden),
                                              read_one(rule, keys[6], context, read_joining)};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!there.empty() && keys[i] == there.front()) return std::move(shapes[i]);
    }
    return {};
}

}  // namespace remit::rule_reader
