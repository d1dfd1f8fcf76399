// SPDX-License-Identifier: MIT
#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "remit/graph/rules.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// Codes of findings, which `permits` may name: "U318".
bool is_code(std::string_view text) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 4 && std::string_view("GDUB").find(text[0]) != std::string_view::npos &&
           std::all_of(text.begin() + 1, text.end(), digit);
}

std::vector<std::string_view> ids(const std::map<std::string, std::size_t, std::less<>>& index) {
    std::vector<std::string_view> result;
    result.reserve(index.size());
    for (const auto& entry : index)
        result.push_back(entry.first);
    return result;
}

/// Looks through one rule after another for what its words mean.
class Checker {
  public:
    Checker(const RuleBook& book, const Vocabulary& vocabulary, std::vector<std::string_view> lists,
            std::vector<std::string_view> resolvers)
        : book_(book),
          vocabulary_(vocabulary),
          known_lists_(std::move(lists)),
          known_resolvers_(std::move(resolvers)) {}

    void at(Place place) { place_ = place; }
    void lists(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (book_.find_places(name) == nullptr)
                error(fmt::format("no pack has a place list '{}'", name), name, known_lists_);
        }
    }
    void types(const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (vocabulary_.find(name)) continue;
            problems_.push_back({.place = place_,
                                 .text = fmt::format("no type of body is called '{}'", name),
                                 .hint = hint(name, vocabulary_.known_words()),
                                 .error = false});
        }
    }
    void resolver(const std::string& name) {
        if (!name.empty() && book_.find_resolver(name) == nullptr)
            error(fmt::format("no pack has a resolver '{}'", name), name, known_resolvers_);
    }
    void two_tier(Tristate said) {
        if (said != Tristate::unknown) lists({"two-tier-counties"});
    }
    void choice(const Choice& c) {
        types(c.types);
        resolver(c.resolver);
        two_tier(c.two_tier);
        lists(c.in);
        lists(c.not_in);
    }
    void choices(const std::vector<Choice>& all) {
        for (const Choice& c : all)
            choice(c);
    }
    void choice(const std::optional<Choice>& c) {
        if (c) choice(*c);
    }

    void operator()(const MemberShape& s) {
        choice(s.of);
        choices(s.who);
    }
    void operator()(const AuthorityShape& s) {
        choice(s.of);
        choices(s.who);
        resolver(s.resolver);
    }
    void operator()(const LinkShape& s) {
        choice(s.from);
        choice(s.to);
    }
    void operator()(const DocumentShape& s) {
        choice(s.of);
        choice(s.made_by);
    }
    void operator()(const JoiningShape& s) { choice(s.of); }
    void operator()(const ExistenceShape& s) {
        if (s.area) {
            two_tier(s.area->two_tier);
            lists(s.area->in);
            lists(s.area->not_in);
        }
        choice(s.of);
        choice(s.body);
    }
    void operator()(const ForbiddenShape& s) {
        choice(s.from);
        choice(s.to);
        choice(s.body);
    }
    void permits(const std::vector<std::string>& names,
                 const std::vector<std::string_view>& known) {
        for (const std::string& name : names) {
            if (!is_code(name) && book_.find_rule(name) == nullptr)
                error(fmt::format("no pack has a rule '{}'", name), name, known);
        }
    }

    std::vector<RuleProblem> take() { return std::move(problems_); }

  private:
    static std::string hint(std::string_view name, const std::vector<std::string_view>& known) {
        const std::string_view near = nearest(name, known);
        return near.empty() ? std::string() : fmt::format("did you mean '{}'?", near);
    }
    void error(std::string text, std::string_view name,
               const std::vector<std::string_view>& known) {
        problems_.push_back({.place = place_, .text = std::move(text), .hint = hint(name, known)});
    }

    const RuleBook& book_;
    const Vocabulary& vocabulary_;
    std::vector<std::string_view> known_lists_, known_resolvers_;
    Place place_{};
    std::vector<RuleProblem> problems_{};
};

template <class Record>
const Record* find(const std::vector<Record>& all,
                   const std::map<std::string, std::size_t, std::less<>>& index,
                   std::string_view id) {
    const auto found = index.find(id);
    return found == index.end() ? nullptr : &all[found->second];
}

}  // namespace

void RuleBook::add(RulePack pack) {
    const auto take = [&](auto& from, auto& all, Index& index, std::string_view what) {
        for (auto& record : from) {
            if (!index.try_emplace(record.id, all.size()).second) {
                twice_.push_back(
                    {.place = record.place,
                     .text = fmt::format("a second {} with the id '{}'", what, record.id)});
                continue;
            }
            all.push_back(std::move(record));
        }
    };
    for (Rule& rule : pack.rules) {
        if (rule.jurisdictions.empty()) rule.jurisdictions = pack.jurisdictions;
    }
    take(pack.rules, rules_, rule_ids_, "rule");
    take(pack.resolvers, resolvers_, resolver_ids_, "resolver");
    take(pack.places, places_, place_ids_, "place list");
}

const Rule* RuleBook::find_rule(std::string_view id) const { return find(rules_, rule_ids_, id); }
const Resolver* RuleBook::find_resolver(std::string_view id) const {
    return find(resolvers_, resolver_ids_, id);
}
const PlaceList* RuleBook::find_places(std::string_view id) const {
    return find(places_, place_ids_, id);
}

std::vector<RuleProblem> RuleBook::problems(const Vocabulary& vocabulary) const {
    Checker checker(*this, vocabulary, ids(place_ids_), ids(resolver_ids_));
    const auto known_rules = ids(rule_ids_);
    for (const Rule& rule : rules_) {
        checker.at(rule.place);
        std::visit([&](const auto& shape) { checker(shape); }, rule.shape);
        checker.permits(rule.permits, known_rules);
    }
    for (const Resolver& resolver : resolvers_) {
        checker.at(resolver.place);
        for (const Slot& slot : resolver.slots) {
            checker.types(slot.types);
            checker.lists(slot.in);
            checker.lists(slot.not_in);
        }
    }
    std::vector<RuleProblem> result = checker.take();
    result.insert(result.end(), twice_.begin(), twice_.end());
    std::stable_sort(result.begin(), result.end(), [](const RuleProblem& a, const RuleProblem& b) {
        return std::tie(a.place, a.text) < std::tie(b.place, b.text);
    });
    return result;
}

}  // namespace remit
