// SPDX-License-Identifier: MIT
// Which papers a new body must have, and by when; then what its predecessors have still to answer.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"
#include "graph/rules/labels.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

/// Papers of one occasion, which nobody makes again.
constexpr auto of_an_occasion = std::to_array<std::string_view>(
    {"agenda", "combination-agreement", "combination-order", "grant-report", "merger-agreement",
     "minutes", "newsletter", "order", "proposal", "report"});

void append(std::string& text, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text += ' ';
    text += sentence;
}

class Papers {
  public:
    Papers(const PlanView& plan, Outlook& out) : plan_(plan), map_(plan.map()), out_(out) {
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            const BodyId body(i);
            if (!plan.ends(body)) continue;
            for (const BodyId heir : plan.heirs(body))
                predecessors_[heir].push_back(body);
        }
    }

    void add() {
        add_asked_for();
        for (const auto& [body, old] : predecessors_)
            add_old_kinds(body);
        std::ranges::stable_sort(out_.papers, {}, [](const PaperToMake& paper) {
            return std::tuple(paper.by.last(), paper.body, weight(paper));
        });
        for (const auto& [body, old] : predecessors_)
            add_answers(body, old);
    }

  private:
    /// A paper that rules ask for, and where else it stands.
    struct Asked {
        PaperToMake paper{};
        std::vector<std::string> also{};
    };

    /// The law first, then what the old bodies had, then good practice.
    static int weight(const PaperToMake& paper) {
        if (paper.rule == nullptr) return 1;
        return paper.rule->weight == RuleWeight::guidance ? 2 : 0;
    }

    void add_asked_for() {
        const PlanContext& context = plan_.context();
        if (context.rules == nullptr || context.jurisdiction.empty()) return;
        const Rulings rulings(plan_.after(), *context.rules, context.jurisdiction);
        for (const Ruling& ruling : rulings.of(RulingKind::document)) {
            const auto& shape = std::get<DocumentShape>(ruling.rule->shape);
            const auto& bodies = plan_.new_bodies();
            if (shape.made_by || !std::ranges::binary_search(bodies, ruling.subject)) continue;
            PaperToMake paper{.body = ruling.subject,
                              .what = std::string(ruling.what),
                              .rule = ruling.rule,
                              .by = date_of(plan_.context().changed.on)};
            if (add_to_one_like_it(paper)) continue;
            for (const auto& [kind, all] : old_papers(ruling.subject)) {
                if (std::ranges::find(shape.kinds, kind) == shape.kinds.end()) continue;
                std::ranges::copy_if(all, std::back_inserter(paper.old),
                                     [&](DocumentId id) { return is_on(shape, map_[id]); });
                told_.emplace(ruling.subject, kind);
            }
            sort_once(paper.old);
            asked_.push_back({.paper = std::move(paper)});
        }
        for (Asked& asked : asked_) {
            asked.paper.why = why(asked.paper);
            append(asked.paper.why, asked_by(asked));
            out_.papers.push_back(asked.paper);
        }
    }

    /// Another rule that asks for the same paper.
    bool add_to_one_like_it(const PaperToMake& paper) {
        const auto like = std::ranges::find_if(asked_, [&](const Asked& other) {
            return other.paper.body == paper.body && other.paper.what == paper.what;
        });
        if (like == asked_.end()) return false;
        const std::string& provision = paper.rule->provision;
        const bool told = provision == like->paper.rule->provision ||
                          std::ranges::find(like->also, provision) != like->also.end();
        if (!told) like->also.push_back(provision);
        return true;
    }

    static std::string asked_by(const Asked& asked) {
        const Rule& rule = *asked.paper.rule;
        std::string text =
            fmt::format("{}{} ({}", rule.weight == RuleWeight::guidance ? "Good practice: " : "",
                        rule.says.substr(0, rule.says.rfind('.')), rule.provision);
        if (!asked.also.empty()) text += fmt::format("; also {}", fmt::join(asked.also, "; "));
        return text + ").";
    }

    [[nodiscard]] bool is_on(const DocumentShape& shape, const Document& document) const {
        const std::string title = folded(map_.text(document.title));
        return shape.topics.empty() ||
               std::ranges::any_of(shape.topics, [&](const std::string& topic) {
                   return title.find(folded(topic)) != std::string::npos;
               });
    }

    using ByKind = std::map<std::string, std::vector<DocumentId>>;

    /// The papers of a body's predecessors that were in force the day before, by kind.
    [[nodiscard]] ByKind old_papers(BodyId body) const {
        ByKind result;
        const auto found = predecessors_.find(body);
        if (found == predecessors_.end()) return result;
        for (const BodyId predecessor : found->second) {
            const BodyId old = plan_.old(predecessor);
            if (!old) continue;
            for (const DocumentId id : plan_.before().documents_of(old)) {
                const DocumentId changed = plan_.changed(id);
                if (!changed || !in_force(id)) continue;
                auto& all = result[std::string(plan_.old_map().text(plan_.old_map()[id].kind))];
                if (std::ranges::find(all, changed) == all.end()) all.push_back(changed);
            }
        }
        return result;
    }

    /// What holds for some time: one with a day and no period is a paper of that day.
    [[nodiscard]] bool in_force(DocumentId id) const {
        const Document& d = plan_.old_map()[id];
        const std::string_view kind = plan_.old_map().text(d.kind);
        const Day eve = plan_.context().changed.on - 1;
        const bool once = std::ranges::find(of_an_occasion, kind) != of_an_occasion.end();
        const bool dated = d.date && !d.valid_from && !d.valid_to && !d.review_by;
        const bool there = d.status == Status::in_place || d.status == Status::disputed;
        const bool begun = !d.valid_from || d.valid_from.first() <= eve;
        return !once && !dated && there && begun &&
               (!d.valid_to || eve <= d.valid_to.latest.last());
    }

    void add_old_kinds(BodyId body) {
        for (const auto& [kind, all] : old_papers(body)) {
            if (told_.contains({body, kind}) || has(body, kind)) continue;
            PaperToMake paper{.body = body, .what = one_of(kind), .old = all};
            paper.by = runs_out(all);
            paper.why = why(paper);
            out_.papers.push_back(std::move(paper));
        }
    }

    [[nodiscard]] bool has(BodyId body, const std::string& kind) const {
        return std::ranges::any_of(plan_.after().documents_of(body), [&](DocumentId id) {
            return plan_.after().live(id) && map_.text(map_[id].kind) == kind;
        });
    }

    /// The day on which the last of them would run out by itself; none if one does not say.
    [[nodiscard]] PartialDate own_end(const std::vector<DocumentId>& old) const {
        PartialDate last;
        for (const DocumentId id : old) {
            const EndDate end = plan_.old_map()[plan_.old(id)].valid_to;
            if (!end) return {};
            if (!last || last.last() < end.latest.last()) last = end.latest;
        }
        return last;
    }

    [[nodiscard]] PartialDate runs_out(const std::vector<DocumentId>& old) const {
        const PartialDate last = own_end(old);
        const Day on = plan_.context().changed.on;
        return last && on < last.last() ? last : date_of(on);
    }

    [[nodiscard]] std::string why(const PaperToMake& paper) const {
        std::string text = in_place_of(paper.old);
        for (const DocumentId id : plan_.after().documents_of(paper.body)) {
            const Document& d = map_[id];
            const bool such = one_of(map_.text(d.kind)) == paper.what;
            if (such && (d.status == Status::proposed || d.status == Status::agreed))
                append(text, fmt::format("One is planned: {}.", described(map_, id)));
        }
        return text;
    }

    [[nodiscard]] std::string in_place_of(const std::vector<DocumentId>& old) const {
        if (old.empty()) return {};
        const auto others = other_owners(old);
        if (!others.empty())
            return fmt::format("The old one is that of {} too.", names(map_, others));
        const PartialDate end = own_end(old);
        if (old.size() == 1) {
            return end ? fmt::format("In place of the old one, which holds to {}.", plain(end))
                       : "In place of the old one; until when it holds is not said.";
        }
        const std::string text = fmt::format("One in place of {}", number(old.size()));
        return end ? fmt::format("{}, of which the last holds to {}.", text, plain(end))
                   : text + "; until when they hold is not said.";
    }

    /// Who has one of these papers and goes on.
    [[nodiscard]] std::vector<BodyId> other_owners(const std::vector<DocumentId>& old) const {
        std::vector<BodyId> result;
        for (const DocumentId id : old) {
            for (const BodyId owner : map_.list(map_[id].bodies)) {
                if (plan_.after().live(owner) && !plan_.is_of_plan(owner)) result.push_back(owner);
            }
        }
        sort_once(result);
        return result;
    }

    /// Decisions that are addressed to the predecessors, and that nobody has answered.
    void add_answers(BodyId body, const std::vector<BodyId>& old) {
        const Register& before = plan_.old_map();
        for (std::size_t i = 0; i < before.decisions().size(); ++i) {
            const DecisionId id(i);
            const Decision& d = before[id];
            const bool open =
                !d.done && (d.outcome == Outcome::none || d.outcome == Outcome::pending);
            const bool begun = !d.date || d.date.first() <= plan_.before().day();
            const bool to_them = std::ranges::any_of(before.list(d.to), [&](BodyId whom) {
                const BodyId changed = plan_.changed(whom);
                return std::ranges::find(old, changed) != old.end();
            });
            if (!open || !begun || !to_them) continue;
            const std::string by = names(before, before.list(d.by));
            PaperToMake paper{.body = body,
                              .what = by.empty() ? "an answer" : "an answer to " + by,
                              .decisions = {plan_.changed(id)},
                              .by = d.due};
            if (d.text) paper.why = fmt::format("{}", before.text(d.text));
            out_.papers.push_back(std::move(paper));
        }
    }

    const PlanView& plan_;
    const Register& map_;
    Outlook& out_;
    std::map<BodyId, std::vector<BodyId>> predecessors_{};
    std::vector<Asked> asked_{};
    std::set<std::pair<BodyId, std::string>> told_{};
};

}  // namespace

void add_papers(const PlanView& plan, Outlook& out) { Papers(plan, out).add(); }

}  // namespace remit
