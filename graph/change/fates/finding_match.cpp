// SPDX-License-Identifier: MIT
#include "graph/change/fates/finding_match.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "graph/paths/sorted.hpp"
#include "remit/graph/rule.hpp"

namespace remit {
namespace {

using Texts = std::vector<std::string>;

/// How a fact reads where its bodies may have others in their place.
class FactTexts {
  public:
    FactTexts(const Register& map, const SameBodies& same) : map_(map), same_(same) {}

    [[nodiscard]] Texts of(const Finding& finding) const {
        Texts result;
        for (const RelationId id : finding.relations)
            result.push_back(text(id));
        for (const RemitId id : finding.remits)
            result.push_back(text(id));
        for (const DocumentId id : finding.documents)
            result.push_back(text(id));
        for (const DecisionId id : finding.decisions)
            result.push_back(fmt::format("decision {}", map_.id(id)));
        sort_once(result);
        return result;
    }

  private:
    [[nodiscard]] std::string body(BodyId id) const {
        return id ? std::string(same_.of(map_.id(id))) : std::string();
    }
    [[nodiscard]] std::string text(RelationId id) const {
        const Relation& r = map_[id];
        if (!r.from || !r.to) return fmt::format("relation {}", map_.id(id));
        std::string ends[] = {body(r.from), body(r.to)};
        if (is_undirected(r.type)) std::ranges::sort(ends);
        return fmt::format("{} {} {} {}", word(r.type), ends[0], ends[1], word(r.role));
    }
    [[nodiscard]] std::string text(RemitId id) const {
        const Remit& r = map_[id];
        return fmt::format("remit {} {} {}", body(r.body), map_.id(r.topic), word(r.function));
    }
    [[nodiscard]] std::string text(DocumentId id) const {
        const Document& d = map_[id];
        Texts owners;
        for (const BodyId owner : map_.list(d.bodies))
            owners.push_back(body(owner));
        sort_once(owners);
        return fmt::format("document {} {}", map_.text(d.kind), fmt::join(owners, "+"));
    }

    const Register& map_;
    const SameBodies& same_;
};

template <class IdType>
Texts ids(const Register& map, const std::vector<IdType>& all) {
    Texts result;
    result.reserve(all.size());
    for (const IdType id : all)
        result.push_back(map.id(id));
    sort_once(result);
    return result;
}

std::string key_of(const Subject& s, bool with_areas) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", s.finding->kind->code, s.rule,
                       fmt::join(s.bodies, " "), fmt::join(s.topics, " "),
                       with_areas ? fmt::format("{}", fmt::join(s.areas, " ")) : "",
                       fmt::join(s.facts, ";"));
}

bool within(const Texts& some, const Texts& all) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool one_within_other(const Texts& a, const Texts& b) {
    return a.empty() == b.empty() && (within(a, b) || within(b, a));
}

/// So many findings are tried with each body of one that is not found again: more are alike on a
/// hub only.
constexpr std::size_t most_tried = 64;

/// One is about some of the bodies and topics of the other, two bodies at least; or on the same
/// bodies, of which they tell some as touched only.
bool is_part(const Subject& a, const Subject& b) {
    const bool several =
        (a.bodies.size() > 1 && b.bodies.size() > 1) || (a.all.size() > 1 && a.all == b.all);
    return several && a.rule == b.rule && a.facts.empty() && b.facts.empty() &&
           one_within_other(a.bodies, b.bodies) && one_within_other(a.topics, b.topics);
}

class Matcher {
  public:
    Matcher(const std::vector<Subject>& before, const std::vector<Subject>& after,
            const SameBodies& same)
        : before_(before),
          after_(after),
          same_(same),
          afters_of_(before.size()),
          befores_of_(after.size()) {}

    [[nodiscard]] std::vector<Match> all() {
        by_key([](const Subject& s) { return s.finding->fingerprint; });
        by_key([](const Subject& s) { return key_of(s, true); });
        by_key([this](const Subject& s) { return moved(s) ? key_of(s, false) : std::string(); });
        by_part();
        std::vector<Match> result;
        for (std::size_t i = 0; i < before_.size(); ++i) {
            std::ranges::sort(afters_of_[i]);
            for (const std::size_t j : afters_of_[i])
                result.push_back({i, j});
        }
        return result;
    }

  private:
    using Numbers = std::vector<std::size_t>;
    using Groups = std::map<std::string, std::pair<Numbers, Numbers>>;

    /// Of two findings on the same bodies each has one of its own; those on bodies that became one
    /// share it.
    static bool can_share(const Subject& subject, const std::vector<Subject>& others,
                          const Numbers& sharing) {
        return std::ranges::all_of(
            sharing, [&](std::size_t i) { return others[i].written != subject.written; });
    }

    /// Whether one of its bodies is another in the other map, and may have other areas.
    [[nodiscard]] bool moved(const Subject& subject) const {
        return std::ranges::any_of(subject.all,
                                   [&](const std::string& id) { return same_.is_joined(id); });
    }

    void join(std::size_t before, std::size_t after) {
        afters_of_[before].push_back(after);
        befores_of_[after].push_back(before);
    }

    template <class Key>
    void by_key(Key key) {
        Groups groups;
        for (std::size_t i = 0; i < before_.size(); ++i)
            groups[key(before_[i])].first.push_back(i);
        for (std::size_t j = 0; j < after_.size(); ++j)
            groups[key(after_[j])].second.push_back(j);
        groups.erase(std::string());
        for (const auto& [text, group] : groups)
            join_group(group.first, group.second);
    }

    void join_group(const Numbers& befores, const Numbers& afters) {
        for (const std::size_t i : befores) {
            if (!afters_of_[i].empty()) continue;
            auto found = std::ranges::find_if(
                afters, [this](std::size_t j) { return befores_of_[j].empty(); });
            if (found == afters.end()) {
                found = std::ranges::find_if(afters, [&](std::size_t j) {
                    return can_share(before_[i], before_, befores_of_[j]);
                });
            }
            if (found != afters.end()) join(i, *found);
        }
        for (const std::size_t j : afters) {
            if (!befores_of_[j].empty()) continue;
            const auto found = std::ranges::find_if(befores, [&](std::size_t i) {
                return can_share(after_[j], after_, afters_of_[i]);
            });
            if (found != befores.end()) join(*found, j);
        }
    }

    /// Each with the first that it is a part of, or that is a part of it; found by their bodies.
    void by_part() {
        std::map<std::pair<std::string_view, std::string_view>, Numbers> by_body;
        for (std::size_t j = 0; j < after_.size(); ++j) {
            for (const std::string& body : after_[j].all)
                by_body[{after_[j].finding->kind->code, body}].push_back(j);
        }
        for (std::size_t i = 0; i < before_.size(); ++i) {
            if (!afters_of_[i].empty()) continue;
            for (const std::string& body : before_[i].all) {
                const auto near = by_body.find({before_[i].finding->kind->code, body});
                if (near != by_body.end() && join_part(i, near->second)) break;
            }
        }
    }

    bool join_part(std::size_t before, const Numbers& afters) {
        const Subject& one = before_[before];
        const std::size_t tried = std::min(afters.size(), most_tried);
        const auto near = std::span(afters).first(tried);
        const auto found = std::ranges::find_if(near, [&](std::size_t j) {
            const bool there = one_within_other(one.areas, after_[j].areas) || moved(one);
            return befores_of_[j].empty() && there && is_part(one, after_[j]);
        });
        if (found == near.end()) return false;
        join(before, *found);
        return true;
    }

    const std::vector<Subject>& before_;
    const std::vector<Subject>& after_;
    const SameBodies& same_;
    std::vector<Numbers> afters_of_, befores_of_;
};

}  // namespace

Subject subject(const Register& map, const Finding& finding, bool open, const SameBodies& same) {
    Subject result{.finding = &finding, .open = open};
    result.written = ids(map, finding.bodies);
    for (const std::string& id : result.written)
        result.bodies.emplace_back(same.of(id));
    sort_once(result.bodies);
    result.all = result.bodies;
    for (const std::string& id : ids(map, finding.also))
        result.all.emplace_back(same.of(id));
    sort_once(result.all);
    result.topics = ids(map, finding.topics);
    result.areas = ids(map, finding.areas);
    if (finding.about_its_rule && finding.rule != nullptr) result.rule = finding.rule->id;
    if (finding.about_its_facts) result.facts = FactTexts(map, same).of(finding);
    return result;
}

std::vector<Match> matches(const std::vector<Subject>& before, const std::vector<Subject>& after,
                           const SameBodies& same) {
    return Matcher(before, after, same).all();
}

}  // namespace remit
