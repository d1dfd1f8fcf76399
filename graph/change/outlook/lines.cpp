// SPDX-License-Identifier: MIT
// Which lines, information and directions lead somewhere else than before.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

bool leads(RelationType type) {
    switch (class_of(type)) {
        case RelationClass::line:
        case RelationClass::scrutiny:
        case RelationClass::coordination:
        case RelationClass::information:
            return true;
        case RelationClass::authority:
            return type == RelationType::directs || type == RelationType::approves;
        default:
            return false;
    }
}

/// "to" of "reports to".
std::string_view preposition(RelationType type) {
    const std::string_view verb = reads(type);
    const auto space = verb.rfind(' ');
    if (space == std::string_view::npos) return {};
    const std::string_view last = verb.substr(space + 1);
    return last == "to" || last == "of" || last == "with" ? last : std::string_view();
}

class Lines {
  public:
    Lines(const PlanView& plan, Outlook& out) : plan_(plan), map_(plan.map()), out_(out) {}

    void add_all() {
        for (std::size_t i = 0; i < map_.relations().size(); ++i) {
            const RelationId id(i);
            const bool is = plan_.after().live(id);
            if (!leads(map_[id].type) || plan_.was(id) == is) continue;
            if (is) {
                added_[key(id)].push_back(id);
            } else {
                removed_[key(id)].push_back(id);
            }
        }
        pair_by_place();
        pair_by_move();
        for (const auto& [text, ids] : removed_) {
            for (const RelationId id : ids)
                changes_.push_back({.before = id, .says = ended(id)});
        }
        for (const auto& [text, ids] : added_) {
            for (const RelationId id : ids)
                changes_.push_back({.after = id, .says = told(id) + " (new)."});
        }
        std::ranges::stable_sort(changes_, {}, [](const LineChange& change) {
            return std::pair(change.after ? 0 : 1, change.after ? change.after : change.before);
        });
        for (LineChange& change : changes_) {
            change.says = sentence(std::move(change.says));
            out_.lines.push_back(std::move(change));
        }
    }

  private:
    using ByKey = std::map<std::string, std::vector<RelationId>>;

    [[nodiscard]] BodyId heir(BodyId body) const {
        const auto heirs = plan_.heirs(body);
        return heirs.empty() ? body : heirs.front();
    }

    /// What a line says once the bodies that took others' places stand in it.
    [[nodiscard]] std::string key(RelationId id) const {
        const Relation& r = map_[id];
        BodyId from = heir(r.from);
        BodyId to = heir(r.to);
        if (is_undirected(r.type) && to < from) std::swap(from, to);
        std::string text = fmt::format("{:03} {} {} {}", static_cast<int>(r.type), from.value,
                                       to.value, r.document.value);
        text += fmt::format(" {}", map_.text(r.document_kind));
        for (const TopicId topic : map_.list(r.topics))
            text += fmt::format(" {}", topic.value);
        return text;
    }

    void pair_by_place() {
        for (auto& [text, news] : added_) {
            const auto found = removed_.find(text);
            if (found == removed_.end() || news.empty()) continue;
            changes_.push_back({.before = found->second.front(),
                                .after = news.front(),
                                .says = redirected(found->second, news.front())});
            news.erase(news.begin());
            removed_.erase(found);
        }
    }

    /// One line of a body that stays goes, and another of that type comes.
    void pair_by_move() {
        std::map<std::pair<RelationType, BodyId>, std::vector<RelationId>> gone;
        std::map<std::pair<RelationType, BodyId>, std::vector<RelationId>> come;
        const auto sort_in = [&](const ByKey& all, auto& out) {
            for (const auto& [text, ids] : all) {
                for (const RelationId id : ids)
                    out[{map_[id].type, map_[id].from}].push_back(id);
            }
        };
        sort_in(removed_, gone);
        sort_in(added_, come);
        for (const auto& [who, olds] : gone) {
            const auto found = come.find(who);
            if (found == come.end() || found->second.size() != 1) continue;
            changes_.push_back({.before = olds.front(),
                                .after = found->second.front(),
                                .says = redirected(olds, found->second.front())});
            for (const RelationId id : olds)
                drop(removed_, id);
            drop(added_, found->second.front());
        }
    }

    void drop(ByKey& all, RelationId id) { std::erase(all[key(id)], id); }

    [[nodiscard]] std::string told(RelationId id) const {
        const Relation& r = map_[id];
        const TextId kind = r.document ? map_[r.document].kind : r.document_kind;
        std::string text = described(map_, id);
        if (kind) text += fmt::format(", with a paper ({})", replaced_hyphens(map_.text(kind)));
        return text;
    }

    [[nodiscard]] std::string redirected(const std::vector<RelationId>& olds, RelationId id) const {
        const Relation& is = map_[id];
        std::vector<BodyId> subjects;
        std::vector<BodyId> objects;
        for (const RelationId old : olds) {
            const Relation& was = map_[old];
            if (was.from != is.from && was.from != is.to) subjects.push_back(was.from);
            if (was.to != is.to && was.to != is.from) objects.push_back(was.to);
        }
        sort_once(subjects);
        sort_once(objects);
        std::string text = told(id);
        if (!objects.empty()) {
            const std::string_view before_it = preposition(is.type);
            text += fmt::format(", no longer {}{}{}", before_it, before_it.empty() ? "" : " ",
                                names(map_, objects));
        }
        if (!subjects.empty()) text += fmt::format(", in place of {}", names(map_, subjects));
        return text + ".";
    }

    [[nodiscard]] std::string ended(RelationId id) const {
        const Relation& r = map_[id];
        const bool gone = plan_.ends(r.from) || plan_.ends(r.to);
        if (gone && heir(r.from) == heir(r.to))
            return fmt::format("{}: these are one now.", told(id));
        return fmt::format("{}: that ends.", told(id));
    }

    const PlanView& plan_;
    const Register& map_;
    Outlook& out_;
    ByKey removed_{}, added_{};
    std::vector<LineChange> changes_{};
};

}  // namespace

void add_lines(const PlanView& plan, Outlook& out) { Lines(plan, out).add_all(); }

}  // namespace remit
