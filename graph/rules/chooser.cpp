// SPDX-License-Identifier: MIT
#include "graph/rules/chooser.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "graph/model/first_word.hpp"
#include "graph/paths/sorted.hpp"
#include "graph/rules/labels.hpp"
#include "remit/graph/terms.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

void add(std::string& key, const std::vector<std::string>& words) {
    for (const std::string& word : words)
        key += word + '\x1f';
    key += '\x1e';
}

void add(std::string& key, const std::optional<AreaCount>& count) {
    if (count) {
        add(key, count->kinds);
        for (const auto& bound : {count->number.at_least, count->number.at_most})
            key += bound ? fmt::format("{},", *bound) : "-,";
    }
    key += '\x1e';
}

/// All of a choice that says which bodies it takes.
std::string key_of(const Choice& c) {
    std::string key;
    add(key, c.types);
    for (const Category category : c.categories)
        key += fmt::format("{},", static_cast<int>(category));
    key += '\x1e';
    add(key, c.named);
    add(key, {c.resolver});
    for (const Tristate said : {c.statutory, c.elected, c.two_tier})
        key += static_cast<char>('0' + static_cast<int>(said));
    add(key, c.covers);
    add(key, c.crosses);
    add(key, c.in);
    add(key, c.not_in);
    return key;
}

bool holds(const std::vector<BodyId>& sorted, BodyId body) {
    return std::ranges::binary_search(sorted, body);
}

/// Two words of one hash do no harm: whoever is found by it is asked for the whole phrase.
std::uint32_t hashed(std::string_view word) {
    return static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
}

bool has_words(std::string_view name, std::string_view phrase) {
    for (auto at = name.find(phrase); at != std::string_view::npos;
         at = name.find(phrase, at + 1)) {
        const bool begins = at == 0 || name[at - 1] == ' ';
        const std::size_t end = at + phrase.size();
        if (begins && (end == name.size() || name[end] == ' ')) return true;
    }
    return false;
}

Tristate as_said(Tristate wanted, Tristate is) {
    if (wanted == Tristate::unknown) return Tristate::yes;
    return is == Tristate::unknown ? Tristate::unknown : sure(wanted == is);
}

/// Adds the bodies of pairs with this area until there are enough.
void take(const std::vector<std::pair<AreaId, BodyId>>& pairs, AreaId area, BodyId but,
          std::vector<BodyId>& out) {
    auto at = std::ranges::lower_bound(pairs, std::pair(area, BodyId(std::size_t{0})));
    for (; at != pairs.end() && at->first == area && out.size() < Chooser::most_around; ++at) {
        if (at->second != but && std::ranges::find(out, at->second) == out.end())
            out.push_back(at->second);
    }
}

}  // namespace

bool Chosen::takes(BodyId body) const { return holds(sure, body); }
bool Chosen::may_take(BodyId body) const { return holds(perhaps, body); }

Chooser::Chooser(const Snapshot& snapshot, const RuleBook& book, std::string_view jurisdiction,
                 Places& places)
    : snapshot_(snapshot),
      map_(snapshot.map()),
      book_(book),
      jurisdiction_(folded(jurisdiction)),
      places_(places),
      by_type_(snapshot.map().vocabulary().types().size()) {
    for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
        if (!snapshot.live(BodyId(i))) continue;
        by_type_[map_.bodies()[i].type.index()].emplace_back(i);
        live_.emplace_back(i);
    }
}

bool Chooser::in_jurisdiction(const std::vector<std::string>& jurisdictions) const {
    return jurisdictions.empty() ||
           (!jurisdiction_.empty() && std::ranges::any_of(jurisdictions, [&](const std::string& j) {
               return folded(j) == jurisdiction_;
           }));
}

const std::vector<TypeId>& Chooser::kinds_of(const std::string& word) {
    const auto [known, fresh] = kinds_.try_emplace(word);
    if (!fresh) return known->second;
    const Vocabulary& vocabulary = map_.vocabulary();
    if (const TypeId kind = vocabulary.find(word)) {
        for (std::size_t i = 0; i < vocabulary.types().size(); ++i) {
            if (vocabulary.is_a(TypeId(i), kind)) known->second.emplace_back(i);
        }
    }
    return known->second;
}

void Chooser::add_of_types(const std::vector<std::string>& types, std::vector<BodyId>& out) {
    for (const std::string& type : types) {
        for (const TypeId kind : kinds_of(type)) {
            const auto& bodies = by_type_[kind.index()];
            out.insert(out.end(), bodies.begin(), bodies.end());
        }
    }
}

const std::vector<const Slot*>& Chooser::active(const std::string& resolver) {
    const auto [known, fresh] = active_.try_emplace(resolver);
    const Resolver* found = fresh ? book_.find_resolver(resolver) : nullptr;
    if (found == nullptr) return known->second;
    for (const Slot& slot : found->slots) {
        if (slot.in_force.on(snapshot_.day()) && in_jurisdiction(slot.jurisdictions))
            known->second.push_back(&slot);
    }
    return known->second;
}

std::vector<const Slot*> Chooser::slots(const std::string& resolver,
                                        std::span<const AreaId> areas) {
    std::vector<const Slot*> result = active(resolver);
    std::erase_if(result, [&](const Slot* slot) {
        return places_.in(areas, slot->in, slot->not_in) != Tristate::yes;
    });
    return result;
}

void Chooser::index_words() {
    if (words_known_) return;
    words_known_ = true;
    std::vector<std::size_t> ends;
    const auto add = [&](BodyId body, std::string_view name) {
        const std::string text = folded(name);
        names_text_ += text;
        ends.push_back(names_text_.size());
        for (std::string_view rest = text; !rest.empty();) {
            const std::string_view word = first_word(rest);
            by_word_.emplace_back(hashed(word), body);
            rest.remove_prefix(std::min(word.size() + 1, rest.size()));
        }
    };
    names_of_.resize(map_.bodies().size());
    for (const BodyId body : live_) {
        auto& names = names_of_[body.index()];
        names.first = static_cast<std::uint32_t>(ends.size());
        add(body, map_.name(body));
        for (const TextId other : map_.list(map_[body].aka))
            add(body, map_.text(other));
        names.count = static_cast<std::uint32_t>(ends.size()) - names.first;
    }
    sort_once(by_word_);
    names_.reserve(ends.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        names_.push_back(std::string_view(names_text_).substr(begin, end - begin));
        begin = end;
    }
}

std::span<const std::string_view> Chooser::folded_names(BodyId body) {
    index_words();
    const auto names = names_of_[body.index()];
    return std::span(names_).subspan(names.first, names.count);
}

bool Chooser::is_named(BodyId body, const std::vector<std::string>& phrases) {
    const auto names = folded_names(body);
    return std::ranges::any_of(phrases, [&](const std::string& phrase) {
        const std::string wanted = folded(phrase);
        return std::ranges::any_of(names,
                                   [&](std::string_view name) { return has_words(name, wanted); });
    });
}

/// The fewest bodies that hold all that the choice can take, found by an index.
std::vector<BodyId> Chooser::candidates(const Choice& choice) {
    std::vector<BodyId> result;
    if (!choice.types.empty()) {
        add_of_types(choice.types, result);
    } else if (!choice.resolver.empty()) {
        for (const Slot* slot : active(choice.resolver))
            add_of_types(slot->types, result);
    } else if (!choice.categories.empty()) {
        const auto types = map_.vocabulary().types();
        for (std::size_t i = 0; i < types.size(); ++i) {
            if (std::ranges::find(choice.categories, types[i].category) == choice.categories.end())
                continue;
            result.insert(result.end(), by_type_[i].begin(), by_type_[i].end());
        }
    } else if (!choice.named.empty()) {
        index_words();
        for (const std::string& phrase : choice.named) {
            const std::string wanted = folded(phrase);
            const std::uint32_t word = hashed(first_word(wanted));
            auto at = std::ranges::lower_bound(by_word_, std::pair(word, BodyId(std::size_t{0})));
            for (; at != by_word_.end() && at->first == word; ++at)
                result.push_back(at->second);
        }
    } else {
        return live_;
    }
    sort_once(result);
    return result;
}

Tristate Chooser::resolves(const std::string& resolver, BodyId body) {
    const auto areas = map_.list(map_[body].areas);
    Tristate result = Tristate::no;
    for (const Slot* slot : active(resolver)) {
        const bool of_type = std::ranges::any_of(slot->types, [&](const std::string& type) {
            const auto& kinds = kinds_of(type);
            return std::ranges::find(kinds, map_[body].type) != kinds.end();
        });
        if (!of_type) continue;
        const Tristate here = places_.in(areas, slot->in, slot->not_in);
        if (here == Tristate::yes) return here;
        if (here == Tristate::unknown) result = here;
    }
    return result;
}

Tristate Chooser::takes(const Choice& c, BodyId body) {
    const auto areas = map_.list(map_[body].areas);
    const auto& categories = c.categories;
    if (!categories.empty() &&
        std::ranges::find(categories, category(map_, body)) == categories.end())
        return Tristate::no;
    if (!c.named.empty() && !is_named(body, c.named)) return Tristate::no;
    Tristate result = c.resolver.empty() ? Tristate::yes : resolves(c.resolver, body);
    result = both(result, as_said(c.statutory, statutory(map_, body)));
    result = both(result, as_said(c.elected, sure(elected(map_, body))));
    result = both(result, places_.in(areas, c.in, c.not_in));
    if (c.two_tier != Tristate::unknown)
        result = both(result, as_said(c.two_tier, places_.two_tier(areas)));
    const auto counted = [&](const std::optional<AreaCount>& count, auto how) {
        if (!count) return Tristate::yes;
        return areas.empty() || stands_for_many(map_, body)
                   ? Tristate::unknown
                   : sure(within(count->number, (places_.*how)(areas, count->kinds)));
    };
    result = both(result, counted(c.covers, &Places::covered));
    return both(result, counted(c.crosses, &Places::touched));
}

Chosen& Chooser::choose(const Choice& choice) {
    const auto [known, fresh] = chosen_.try_emplace(key_of(choice));
    Chosen& result = known->second;
    if (!fresh) return result;
    result.by_name_alone = choice.types.empty() && choice.categories.empty() &&
                           choice.resolver.empty() && !choice.named.empty();
    for (const BodyId body : candidates(choice)) {
        const Tristate taken = takes(choice, body);
        if (taken == Tristate::no) continue;
        result.perhaps.push_back(body);
        if (taken == Tristate::yes) result.sure.push_back(body);
    }
    return result;
}

void Chooser::place(Chosen& chosen) const {
    if (chosen.placed) return;
    chosen.placed = true;
    for (const BodyId body : chosen.sure) {
        for (const AreaId area : map_.list(map_[body].areas)) {
            chosen.own.emplace_back(area, body);
            for (const AreaId holder : snapshot_.holders(area))
                chosen.up.emplace_back(holder, body);
        }
        if (const AreaId county = snapshot_.county(body))
            chosen.by_county.emplace_back(county, body);
    }
    for (auto* pairs : {&chosen.own, &chosen.up, &chosen.by_county})
        sort_once(*pairs);
}

std::vector<BodyId> Chooser::around(Chosen& chosen, BodyId subject, Whereabouts where) {
    std::vector<BodyId> result;
    const auto areas = map_.list(map_[subject].areas);
    if (where == Whereabouts::anywhere) {
        for (const BodyId body : chosen.sure) {
            if (result.size() == most_around) break;
            if (body != subject) result.push_back(body);
        }
        return result;
    }
    place(chosen);
    if (where == Whereabouts::county && snapshot_.county(subject))
        take(chosen.by_county, snapshot_.county(subject), subject, result);
    for (const AreaId area : areas) {
        if (where == Whereabouts::same) {
            take(chosen.own, area, subject, result);
            continue;
        }
        for (const AreaId holder : snapshot_.holders(area))
            take(chosen.own, holder, subject, result);
        take(chosen.up, area, subject, result);
        for (const AreaId crossed : snapshot_.cut_across(area))
            take(chosen.own, crossed, subject, result);
    }
    std::ranges::sort(result);
    return result;
}

std::string Chooser::label(const Choice& choice, BodyId subject) {
    if (!choice.label.empty() || choice.resolver.empty()) return label(choice);
    for (const Slot* slot : slots(choice.resolver, map_.list(map_[subject].areas))) {
        if (!slot->label.empty()) return slot->label;
    }
    return label(choice);
}

std::string Chooser::label(const Choice& choice) {
    if (!choice.label.empty()) return choice.label;
    const auto of_type = [&](const std::string& word) {
        const TypeId type = map_.vocabulary().find(word);
        return one_of(type ? map_.vocabulary()[type].label : word);
    };
    if (!choice.types.empty()) return of_type(choice.types.front());
    for (const Slot* slot : active(choice.resolver)) {
        if (!slot->label.empty()) return slot->label;
        if (!slot->types.empty()) return of_type(slot->types.front());
    }
    if (!choice.named.empty()) return one_of(choice.named.front());
    if (!choice.categories.empty()) return one_of(word(choice.categories.front()));
    return "another body";
}

}  // namespace remit
