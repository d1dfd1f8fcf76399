// SPDX-License-Identifier: MIT
#include "remit/graph/finding_changes.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "graph/change/fates/body_ids.hpp"
#include "graph/change/fates/finding_match.hpp"
#include "graph/change/fates/no_longer_told.hpp"
#include "graph/change/fates/same_bodies.hpp"
#include "graph/findings/wording.hpp"
#include "graph/paths/sorted.hpp"

namespace remit {
namespace {

std::vector<Subject> subjects(const Analysed& analysed, const SameBodies& same) {
    const Register& map = analysed.snapshot.map();
    std::vector<Subject> result;
    for (const Finding& finding : analysed.analysis.findings)
        result.push_back(subject(map, finding, true, same));
    for (const Finding& finding : analysed.analysis.context)
        result.push_back(subject(map, finding, false, same));
    for (const AcceptedFinding& accepted : analysed.analysis.accepted)
        result.push_back(subject(map, accepted.finding, false, same));
    return result;
}

/// What became of the bodies of the first map.
class Lives {
  public:
    Lives(const Analysed& before, const Analysed& after, const SameBodies& same)
        : before_(before.snapshot), after_(after.snapshot), same_(same), ids_(after_.map()) {
        const Register& map = after_.map();
        for (std::size_t i = 0; i < map.bodies().size(); ++i) {
            const BodyId body(i);
            const std::string id = map.id(body);
            if (same.is_joined(id) && after_.live(body))
                heirs_[std::string(same.of(id))].push_back(body);
        }
    }

    enum class Fate : std::uint8_t { stays, replaced, ended };
    [[nodiscard]] Fate fate(BodyId body) const {
        const BodyId later = ids_.of(before_.map().id(body));
        if (!before_.live(body) || (later && after_.live(later))) return Fate::stays;
        if (heirs(body).empty()) return Fate::ended;
        // Under another id, and with none of its own any more, it is the same body.
        return later ? Fate::replaced : Fate::stays;
    }
    /// Who is there in its place, in the second map.
    [[nodiscard]] std::vector<BodyId> heirs(BodyId body) const {
        const auto found = heirs_.find(std::string(same_.of(before_.map().id(body))));
        return found == heirs_.end() ? std::vector<BodyId>() : found->second;
    }
    [[nodiscard]] const BodyIds& ids() const { return ids_; }

  private:
    const Snapshot& before_;
    const Snapshot& after_;
    const SameBodies& same_;
    BodyIds ids_;
    std::unordered_map<std::string, std::vector<BodyId>> heirs_{};
};

class Telling {
  public:
    Telling(const Analysed& before, const Analysed& after, const SameBodies& same)
        : before_(before.snapshot), after_(after.snapshot), lives_(before, after, same) {}

    [[nodiscard]] FindingChange not_found(const Subject& subject) const {
        const Finding& finding = *subject.finding;
        FindingChange result{.fate = FindingFate::gone, .before = &finding};
        const Parted parted = part(finding.bodies);
        if (became_one(subject) && is_settled_by_merging(finding, parted)) {
            result.fate = FindingFate::solved;
            result.why = became_one_text(parted);
        } else if (!parted.ended.empty()) {
            ended(finding, parted, result);
        } else if (!parted.replaced.empty()) {
            result.why = replaced_text(parted);
        } else if (no_longer_told(before_.map(), finding, after_, lives_.ids())) {
            result.why = "What said so speaks of earlier days only.";
        } else {
            result.fate = FindingFate::solved;
        }
        return result;
    }

    [[nodiscard]] FindingChange found_again(const Subject& before, const Subject& after) const {
        FindingChange result{.before = before.finding, .after = after.finding};
        std::vector<std::string> says{about_whom(before, after), severity(before, after),
                                      aside(before, after)};
        std::erase(says, std::string());
        result.why = fmt::format("{}", fmt::join(says, " "));
        return result;
    }

  private:
    struct Parted {
        std::vector<BodyId> stay{}, replaced{}, ended{};  // of the first map
        std::vector<BodyId> heirs{};                      // of the second
    };

    [[nodiscard]] Parted part(const std::vector<BodyId>& bodies) const {
        Parted result;
        for (const BodyId body : bodies) {
            const auto fate = lives_.fate(body);
            if (fate == Lives::Fate::stays) result.stay.push_back(body);
            if (fate == Lives::Fate::ended) result.ended.push_back(body);
            if (fate != Lives::Fate::replaced) continue;
            result.replaced.push_back(body);
            for (const BodyId heir : lives_.heirs(body))
                result.heirs.push_back(heir);
        }
        sort_once(result.heirs);
        return result;
    }

    static bool became_one(const Subject& subject) {
        return subject.bodies.size() < subject.written.size();
    }
    /// What lay between bodies that are one now lies there no more; what one of them lacked, or
    /// did not get from a third, the one that took its place may lack as well.
    static bool is_settled_by_merging(const Finding& finding, const Parted& parted) {
        const bool lack = finding.kind->category == FindingCategory::gap;
        return !parted.replaced.empty() && parted.ended.empty() && (!lack || parted.stay.empty());
    }

    [[nodiscard]] std::string became_one_text(const Parted& parted) const {
        return sentence(fmt::format("{} {} {}.", names(before_.map(), parted.replaced),
                                    parted.replaced.size() == 1 ? "is now part of" : "are now",
                                    names(after_.map(), parted.heirs)));
    }

    [[nodiscard]] std::string replaced_text(const Parted& parted) const {
        return sentence(fmt::format(
            "{} {} in the place of {}, and it is not found there; whether it was solved is not "
            "said.",
            names(after_.map(), parted.heirs), parted.heirs.size() == 1 ? "stands" : "stand",
            names(before_.map(), parted.replaced)));
    }

    /// Of two that do the same one is left: that settles it. Else nobody says that it was solved.
    void ended(const Finding& finding, const Parted& parted, FindingChange& result) const {
        const bool one = parted.ended.size() == 1 && !is_plural(before_.map(), parted.ended[0]);
        const std::string who = names(before_.map(), parted.ended);
        const bool others = !parted.stay.empty() || !parted.replaced.empty();
        result.why = sentence(fmt::format("{} {} ended.", who, one ? "has" : "have"));
        if (finding.kind->category == FindingCategory::duplicate && others)
            result.fate = FindingFate::solved;
    }

    [[nodiscard]] std::string about_whom(const Subject& before, const Subject& after) const {
        if (before.written == after.written || after.finding->bodies.empty()) return {};
        return fmt::format("It is now about {}.", names(after_.map(), after.finding->bodies));
    }
    static std::string severity(const Subject& before, const Subject& after) {
        const Severity was = before.finding->severity;
        const Severity is = after.finding->severity;
        if (was == is) return {};
        return fmt::format("It is {} than it was: {}, no longer {}.",
                           was < is ? "graver" : "milder", word(is), word(was));
    }
    static std::string aside(const Subject& before, const Subject& after) {
        if (before.open == after.open) return {};
        return after.open ? "It was found before too, but accepted or not under review."
                          : "It is found still, but accepted or not under review.";
    }

    const Snapshot& before_;
    const Snapshot& after_;
    Lives lives_;
};

}  // namespace

std::vector<FindingChange> finding_changes(
    const Analysed& before, const Analysed& after,
    const std::map<std::string, std::string, std::less<>>& successors) {
    const SameBodies same(successors);
    const auto olds = subjects(before, same);
    const auto news = subjects(after, same);
    const Telling telling(before, after, same);
    std::vector<FindingChange> result;
    std::vector<std::uint8_t> old_found(olds.size(), 0);
    std::vector<std::uint8_t> new_found(news.size(), 0);
    for (const Match& match : matches(olds, news, same)) {
        old_found[match.before] = new_found[match.after] = 1;
        if (olds[match.before].open || news[match.after].open)
            result.push_back(telling.found_again(olds[match.before], news[match.after]));
    }
    for (std::size_t i = 0; i < olds.size(); ++i) {
        if (olds[i].open && old_found[i] == 0) result.push_back(telling.not_found(olds[i]));
    }
    for (std::size_t j = 0; j < news.size(); ++j) {
        if (news[j].open && new_found[j] == 0)
            result.push_back({.fate = FindingFate::created, .after = news[j].finding});
    }
    std::ranges::stable_sort(result, {}, &FindingChange::fate);
    return result;
}

}  // namespace remit
