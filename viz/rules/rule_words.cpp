// SPDX-License-Identifier: MIT
#include "viz/rules/rule_words.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace remit::rules {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view last) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view before = i == 0                  ? ""
                                        : i + 1 == words.size() ? last
                                                                : std::string_view(", ");
        text += fmt::format("{}{}", before, words[i]);
    }
    return text;
}

/// An id or word of the format as it is read: "partnership-plan" is "partnership plan".
std::string spaced(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '-', ' ');
    return text;
}

std::vector<std::string> all_spaced(const std::vector<std::string>& words) {
    std::vector<std::string> result;
    result.reserve(words.size());
    for (const std::string& word : words)
        result.push_back(spaced(word));
    return result;
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 32);
    return text;
}

std::vector<std::string> plurals(const std::vector<std::string>& types,
                                 const Vocabulary& vocabulary) {
    std::vector<std::string> result;
    for (const std::string& word : types) {
        const TypeId type = vocabulary.find(word);
        result.push_back(type ? vocabulary[type].plural : spaced(word));
    }
    return result;
}

template <class E>
std::vector<std::string> words_of(const std::vector<E>& values) {
    std::vector<std::string> result;
    result.reserve(values.size());
    for (const E value : values)
        result.push_back(spaced(word(value)));
    return result;
}

/// "at least 2", "2 to 4", "at most 4", "exactly 1"; nothing without bounds.
std::string how_many(const HowMany& number) {
    if (number.at_least && number.at_most) {
        return *number.at_least == *number.at_most
                   ? fmt::format("exactly {}", *number.at_least)
                   : fmt::format("{} to {}", *number.at_least, *number.at_most);
    }
    if (number.at_least) return fmt::format("at least {}", *number.at_least);
    return number.at_most ? fmt::format("at most {}", *number.at_most) : std::string{};
}

void add(std::string& text, const std::string& more) {
    if (!more.empty()) text += fmt::format("{}{}", text.empty() ? "" : " ", more);
}

std::string counted(std::string_view verb, const AreaCount& count) {
    return fmt::format("{} {} areas of kind {}", verb, how_many(count.number),
                       any_of(all_spaced(count.kinds)));
}

void add_places(std::string& text, Tristate two_tier, const std::vector<std::string>& in,
                const std::vector<std::string>& not_in) {
    if (two_tier == Tristate::yes) add(text, "in two-tier counties");
    if (two_tier == Tristate::no) add(text, "outside two-tier counties");
    if (!in.empty()) add(text, fmt::format("in {}", any_of(all_spaced(in))));
    if (!not_in.empty()) add(text, fmt::format("outside {}", any_of(all_spaced(not_in))));
}

std::string areas(const AreaChoice& choice) {
    std::string text = choice.kinds.empty()
                           ? "areas"
                           : fmt::format("areas of kind {}", any_of(all_spaced(choice.kinds)));
    add_places(text, choice.two_tier, choice.in, choice.not_in);
    if (choice.covers) add(text, counted("that cover", *choice.covers));
    return text;
}

/// What the other end is called, else what it is.
std::string other(const Choice& choice, const Vocabulary& vocabulary) {
    return choice.label.empty() ? in_plain_words(choice, vocabulary) : choice.label;
}

std::string others(const std::vector<Choice>& choices, std::string_view resolver,
                   const Vocabulary& vocabulary) {
    if (!resolver.empty()) return fmt::format("the {}", spaced(resolver));
    std::string text;
    for (const Choice& choice : choices)
        text += fmt::format("{}{}", text.empty() ? "" : "; ", other(choice, vocabulary));
    return text;
}

std::string with_roles(const std::vector<Role>& roles, Capacity capacity) {
    std::string text;
    if (!roles.empty()) add(text, fmt::format("as {}", any_of(words_of(roles))));
    if (capacity != Capacity::none)
        add(text, fmt::format("in the capacity of {}", spaced(word(capacity))));
    return text;
}

/// Verbs of relations: "informs or consults".
std::string verbs(const std::vector<RelationType>& types) {
    std::vector<std::string> result;
    result.reserve(types.size());
    for (const RelationType type : types)
        result.emplace_back(reads(type));
    return any_of(result);
}

struct Subject {
    const Vocabulary& vocabulary;

    std::string operator()(const MemberShape& s) const { return in_plain_words(s.of, vocabulary); }
    std::string operator()(const AuthorityShape& s) const {
        return in_plain_words(s.of, vocabulary);
    }
    std::string operator()(const LinkShape& s) const {
        return in_plain_words(s.owes == Owes::from ? s.from : s.to, vocabulary);
    }
    std::string operator()(const DocumentShape& s) const {
        return in_plain_words(s.of, vocabulary);
    }
    std::string operator()(const ExistenceShape& s) const {
        if (s.area) return areas(*s.area);
        return in_plain_words(s.of ? *s.of : s.body, vocabulary);
    }
    std::string operator()(const ForbiddenShape& s) const {
        if (s.from) return in_plain_words(*s.from, vocabulary);
        if (s.body) return in_plain_words(*s.body, vocabulary);
        return s.to ? in_plain_words(*s.to, vocabulary) : "every body";
    }
    std::string operator()(const JoiningShape& s) const { return in_plain_words(s.of, vocabulary); }
};

struct LooksFor {
    const Vocabulary& vocabulary;

    std::string operator()(const MemberShape& s) const {
        std::string text = fmt::format("a seat of each of: {}", others(s.who, {}, vocabulary));
        add(text, with_roles(s.roles, s.capacity));
        const std::string number = how_many(s.number);
        return number.empty() ? text : fmt::format("{} ({} seats)", text, number);
    }
    std::string operator()(const AuthorityShape& s) const {
        return fmt::format(
            "each of these as {}: {}",
            s.by == AuthorityBy::agreement ? "a party to an agreement" : "one of its authorities",
            others(s.who, s.resolver, vocabulary));
    }
    std::string operator()(const LinkShape& s) const {
        std::string text =
            s.owes == Owes::from
                ? fmt::format("that each {} {}", verbs(s.relation), other(s.to, vocabulary))
                : fmt::format("that {} {} it", other(s.from, vocabulary), verbs(s.relation));
        add(text, with_roles(s.roles, s.capacity));
        if (!s.document.empty())
            add(text, fmt::format("with a document of kind {}", any_of(all_spaced(s.document))));
        return text;
    }
    std::string operator()(const DocumentShape& s) const {
        std::string text = s.kinds.empty()
                               ? "a document"
                               : fmt::format("a document of kind {}", any_of(all_spaced(s.kinds)));
        if (!s.topics.empty()) add(text, fmt::format("on {}", any_of(s.topics)));
        if (s.within_months) add(text, fmt::format("of the last {} months", *s.within_months));
        if (s.published) add(text, "that is published");
        if (s.by_area) add(text, "(one for the county is enough)");
        if (s.made_by) text += fmt::format(", made by {}", other(*s.made_by, vocabulary));
        return text;
    }
    std::string operator()(const ExistenceShape& s) const {
        std::string text = other(s.body, vocabulary);
        const std::string number = how_many(s.number);
        if (!number.empty()) text = fmt::format("{} of: {}", number, text);
        if (s.meets) add(text, fmt::format("that meets at least {} times a year", *s.meets));
        return text;
    }
    std::string operator()(const ForbiddenShape& s) const {
        std::string text;
        if (!s.relation.empty()) {
            text = fmt::format("nothing that says: {} {}", verbs(s.relation),
                               s.to ? other(*s.to, vocabulary) : std::string("anybody"));
            add(text, with_roles(s.roles, s.capacity));
        } else if (!s.decision.empty()) {
            text = fmt::format("no {} of theirs about {}", any_of(words_of(s.decision)),
                               s.to ? other(*s.to, vocabulary) : std::string("anybody"));
        } else if (s.body) {
            text = "none such";
        } else {
            text = "none such: a document";
        }
        if (!s.document.empty())
            add(text, fmt::format("of kind {}", any_of(all_spaced(s.document))));
        if (!s.unless_agreed.empty())
            text +=
                fmt::format(", unless agreed by a document of kind {}", spaced(s.unless_agreed));
        return text;
    }
    std::string operator()(const JoiningShape& /*s*/) const {
        return "nothing on a map; said of a plan to join them";
    }
};

}  // namespace

std::string any_of(const std::vector<std::string>& words) { return joined(words, " or "); }

std::string in_plain_words(const InForce& dates) {
    if (dates.from && dates.to)
        return fmt::format("from {} to {}", plain(dates.from), plain(dates.to));
    if (dates.from) return fmt::format("since {}", plain(dates.from));
    return dates.to ? fmt::format("until {}", plain(dates.to)) : "at any time";
}

std::string in_plain_words(RuleWeight weight, RuleEvidence evidence) {
    std::string text;
    switch (weight) {
        case RuleWeight::breach:
            text = "law, and its opposite is a breach";
            break;
        case RuleWeight::duty:
            text = "a duty in law";
            break;
        case RuleWeight::guidance:
            text = "guidance, not law";
            break;
        case RuleWeight::local:
            text = "the area's own rule";
            break;
    }
    if (evidence == RuleEvidence::seen) return text;
    return text +
           (weight == RuleWeight::local ? "; check its text first" : "; check the law first");
}

std::string in_plain_words(const std::vector<std::string>& jurisdictions) {
    std::vector<std::string> names;
    names.reserve(jurisdictions.size());
    for (const std::string& one : jurisdictions)
        names.push_back(capitalised(spaced(one)));
    return names.empty() ? "everywhere" : joined(names, " and ");
}

std::string in_plain_words(const Choice& choice, const Vocabulary& vocabulary) {
    std::string text;
    if (choice.statutory == Tristate::yes) add(text, "statutory");
    if (choice.statutory == Tristate::no) add(text, "non-statutory");
    if (choice.elected == Tristate::yes) add(text, "elected");
    if (choice.elected == Tristate::no) add(text, "unelected");
    if (!choice.types.empty()) {
        add(text, any_of(plurals(choice.types, vocabulary)));
    } else if (!choice.resolver.empty()) {
        add(text, fmt::format("the {}", spaced(choice.resolver)));
    } else {
        add(text, "bodies");
    }
    if (!choice.types.empty() && !choice.resolver.empty())
        add(text, fmt::format("that are the {}", spaced(choice.resolver)));
    if (!choice.categories.empty())
        add(text, fmt::format("of the kind {}", any_of(words_of(choice.categories))));
    if (!choice.named.empty())
        add(text, fmt::format("called “{}”", joined(choice.named, "” or “")));
    if (choice.covers) add(text, counted("that cover", *choice.covers));
    if (choice.crosses) add(text, counted("that touch", *choice.crosses));
    add_places(text, choice.two_tier, choice.in, choice.not_in);
    return text == "bodies" ? "any body" : text;
}

std::string subject(const Rule& rule, const Vocabulary& vocabulary) {
    return std::visit(Subject{vocabulary}, rule.shape);
}

std::string looks_for(const Rule& rule, const Vocabulary& vocabulary) {
    return std::visit(LooksFor{vocabulary}, rule.shape);
}

}  // namespace remit::rules
