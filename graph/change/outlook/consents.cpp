// SPDX-License-Identifier: MIT
// Whose consent the law asks for, and what the map says of it.
#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "graph/change/outlook/joining_decisions.hpp"
#include "graph/change/outlook/outlook_parts.hpp"
#include "graph/findings/wording.hpp"
#include "remit/graph/parties.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

void append(std::string& text, std::string_view sentence) {
    if (sentence.empty()) return;
    if (!text.empty()) text += ' ';
    text += sentence;
}

/// "police area", "district or unitary".
std::string kind_of(const AreaCount& count) {
    std::vector<std::string> kinds;
    for (const std::string& kind : count.kinds)
        kinds.push_back(replaced_hyphens(kind));
    return fmt::format("{}", fmt::join(kinds, " or "));
}

class Consents {
  public:
    Consents(const PlanView& plan, const Speakers& speakers, Outlook& out)
        : plan_(plan), map_(plan.map()), speakers_(speakers), out_(out) {}

    void add(const PlanView::Joined& joined) {
        const PlanContext& context = plan_.context();
        const auto asked =
            requirements_of(plan_.after(), *context.rules, context.jurisdiction, joined.body);
        const JoiningDecisions decisions(plan_, speakers_, joined);
        for (const Requirement& requirement : asked) {
            if (requirement.kind == RequirementKind::heed) {
                heed(*requirement.rule);
            } else {
                out_.consents.push_back(consent(joined, requirement, decisions));
            }
        }
        if (asked.empty()) {
            add_once(out_.on_the_law,
                     fmt::format("No rule that was looked at speaks of joining bodies like {}; "
                                 "that does not say that nobody must agree.",
                                 named(map_, joined.body)));
        }
        for (const DecisionId id : decisions.all()) {
            if (!is_told(id)) add_once(out_.notes, "On the map besides: " + told(id));
        }
        for (const DecisionId id : decisions.about_others())
            add_once(out_.notes,
                     sentence(told(id)) + " That is about joining others, and not counted.");
    }

  private:
    /// Whether a consent rests on it.
    [[nodiscard]] bool is_told(DecisionId id) const {
        return std::ranges::any_of(out_.consents, [&](const Consent& consent) {
            return std::ranges::find(consent.decisions, id) != consent.decisions.end();
        });
    }

    [[nodiscard]] std::string told(DecisionId id) const {
        std::string text = described(map_, id);
        if (!text.ends_with('.')) text += '.';
        const std::string outcome = replaced_hyphens(word(map_[id].outcome));
        if (!outcome.empty()) text += fmt::format(" ({}.)", sentence(outcome));
        return text;
    }

    static void add_once(std::vector<std::string>& texts, std::string text) {
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(std::move(text));
    }

    void heed(const Rule& rule) {
        std::string text =
            fmt::format("{} ({}).", rule.says.substr(0, rule.says.rfind('.')), rule.provision);
        append(text, rule.doubt);
        if (rule.evidence == RuleEvidence::known) append(text, "Check the law first.");
        add_once(out_.on_the_law, std::move(text));
    }

    [[nodiscard]] Consent consent(const PlanView::Joined& joined, const Requirement& requirement,
                                  const JoiningDecisions& decisions) const {
        Consent result{.rule = requirement.rule,
                       .body = joined.body,
                       .who = requirement.who,
                       .bodies = requirement.bodies};
        if (result.bodies.size() == 1) {
            const std::string name = named(map_, result.bodies.front());
            result.who = requirement.by_name && name != requirement.who
                             ? fmt::format("{} ({})", requirement.who, name)
                             : name;
        }
        JoiningDecisions::Said said = decisions.of(result.bodies);
        if (requirement.holds == Tristate::yes) {
            result.state = said.state;
            result.decisions = std::move(said.decisions);
            if (requirement.kind == RequirementKind::paper) result.why = requirement.rule->says;
            append(result.why, said.why);
            if (result.bodies.size() == 1 && stands_for_many(map_, result.bodies.front()))
                append(result.why, "The map has them as one, and each must agree.");
            return result;
        }
        const bool needless = requirement.holds == Tristate::no;
        result.state = needless ? ConsentState::not_needed : ConsentState::unknown;
        result.why = needless ? where_it_lies(joined.body, requirement)
                              : what_is_lacking(joined.body, requirement);
        for (const std::string& text : decisions.holding_it_needed(result.bodies, result.decisions))
            append(result.why, text);
        return result;
    }

    [[nodiscard]] std::string where_it_lies(BodyId body, const Requirement& requirement) const {
        const auto& areas = requirement.counted;
        if (requirement.count == nullptr) return {};
        const std::string kind = kind_of(*requirement.count);
        return sentence(fmt::format("{} lies in {} {}{}.", named(map_, body), number(areas.size()),
                                    kind, areas.empty() ? "" : ": " + names(map_, areas)));
    }

    [[nodiscard]] std::string what_is_lacking(BodyId body, const Requirement& requirement) const {
        if (map_[body].areas.empty())
            return fmt::format("The map does not say which area {} serves.", named(map_, body));
        if (requirement.count == nullptr || requirement.unplaced.empty())
            return fmt::format("The map says too little of where {} lies.", named(map_, body));
        return fmt::format("The map does not say in which {} {} {}.", kind_of(*requirement.count),
                           names(map_, requirement.unplaced),
                           requirement.unplaced.size() == 1 ? "lies" : "lie");
    }

    const PlanView& plan_;
    const Register& map_;
    const Speakers& speakers_;
    Outlook& out_;
};

}  // namespace

void add_consents(const PlanView& plan, Outlook& out) {
    if (plan.joined().empty()) return;
    const PlanContext& context = plan.context();
    if (context.rules == nullptr || context.rules->empty()) {
        out.on_the_law.emplace_back("No law was looked at: no rules were given.");
        return;
    }
    if (context.jurisdiction.empty()) {
        out.on_the_law.emplace_back(
            "No law was looked at: the map does not say in which country it lies.");
        return;
    }
    const Speakers speakers(plan.before());
    Consents consents(plan, speakers, out);
    for (const PlanView::Joined& joined : plan.joined())
        consents.add(joined);
}

}  // namespace remit
