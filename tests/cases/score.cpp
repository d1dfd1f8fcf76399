// SPDX-License-Identifier: MIT
#include "tests/cases/score.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tests/support/packs.hpp"
#include "tests/support/read.hpp"

namespace remit::test {
namespace {

using nlohmann::json;

/// The findings of a case on each date that a row asks for, made once.
class Case {
  public:
    explicit Case(const Register& map) : map_(map) {}

    const Analysis& on(const std::string& date) {
        auto known = by_date_.find(date);
        if (known == by_date_.end()) {
            const Snapshot snapshot(map_, {.day = parse_date(date)->last()});
            known = by_date_.emplace(date, analyse(snapshot, {.rules = &shipped_rules()})).first;
        }
        return known->second;
    }

    [[nodiscard]] bool fits(const json& wanted, const Finding& finding) const {
        return wanted.at("finding") == finding.kind->name &&
               holds(wanted, "bodies", finding.bodies) && holds(wanted, "topics", finding.topics) &&
               holds(wanted, "areas", finding.areas) &&
               holds(wanted, "documents", finding.documents) && says(wanted, finding);
    }

  private:
    static bool says(const json& wanted, const Finding& finding) {
        const auto words = wanted.value("says", std::string{});
        return words.empty() ||
               std::any_of(finding.because.begin(), finding.because.end(), [&](const auto& step) {
                   return step.text.find(words) != std::string::npos;
               });
    }

    template <class IdType>
    [[nodiscard]] bool holds(const json& wanted, const char* key,
                             const std::vector<IdType>& ids) const {
        std::set<std::string> there;
        for (const IdType id : ids)
            there.insert(map_.id(id));
        const json list = wanted.value(key, json::array());
        return std::all_of(list.begin(), list.end(),
                           [&](const json& id) { return there.count(id.get<std::string>()) != 0; });
    }

    const Register& map_;
    std::map<std::string, Analysis> by_date_;
};

bool within_reach(const json& row) {
    return std::any_of(row.at("any_of").begin(), row.at("any_of").end(), [](const json& wanted) {
        return find_detector(wanted.at("finding").get<std::string>()) != nullptr;
    });
}

std::string shown(const Register& map, const Finding& finding) {
    std::string ids;
    for (const BodyId body : finding.bodies)
        ids += (ids.empty() ? "" : " ") + map.id(body);
    std::string topics;
    for (const TopicId topic : finding.topics)
        topics += " on " + map.id(topic);
    return fmt::format("{} {} [{}]{}: {}", word(finding.severity), finding.kind->name, ids, topics,
                       finding.title);
}

class Scorer {
  public:
    Scorer(const Register& map, const json& expected) : map_(map), expected_(expected), case_(map) {
        own_date_ = iso(map.as_at);
    }

    Score run() {
        for (const json& row : expected_.at("rows"))
            judge_row(row);
        const Analysis& now = case_.on(own_date_);
        judged_.resize(expected_.at("judged").size());
        for (std::size_t i = 0; i < now.findings.size(); ++i)
            judge_finding(now.findings[i], i);
        for (std::size_t i = 0; i < judged_.size(); ++i) {
            if (!judged_[i]) score_.stale.push_back(expected_.at("judged")[i].dump());
        }
        count_scope();
        score_.rows_wanted_there = expected_.at("rows_in_first_ten").get<std::size_t>();
        return std::move(score_);
    }

  private:
    /// Whether a finding of the list is made on the day that it names.
    bool made(const json& list) {
        return std::any_of(list.begin(), list.end(), [&](const json& wanted) {
            const Analysis& analysis = case_.on(wanted.value("as_at", own_date_));
            const auto fits = [&](const Finding& f) { return case_.fits(wanted, f); };
            return std::any_of(analysis.findings.begin(), analysis.findings.end(), fits) ||
                   std::any_of(analysis.context.begin(), analysis.context.end(), fits);
        });
    }

    /// A muddle that was put right must be gone as well.
    bool explained(const json& row) {
        return made(row.at("any_of")) && !made(row.value("gone", json::array()));
    }

    void judge_row(const json& row) {
        const auto id = row.at("id").get<std::string>();
        const auto why = row.value("missed", row.value("not_derivable", std::string{}));
        if (!row.contains("not_derivable") && !within_reach(row)) {
            score_.out_of_reach.push_back(id);
        } else if (explained(row)) {
            score_.found.push_back(id);
            if (!why.empty()) score_.excused.push_back(id);
        } else {
            score_.missed.push_back(id);
            if (row.contains("not_derivable")) score_.not_derivable.push_back(id);
            if (why.empty()) score_.without_reason.push_back(id);
            score_.reasons.push_back(
                fmt::format("  {} missed: {} ({})", id, row.at("muddle").get<std::string>(), why));
        }
    }

    bool explains_a_row(const Finding& finding) const {
        const json& rows = expected_.at("rows");
        return std::any_of(rows.begin(), rows.end(), [&](const json& row) {
            return std::any_of(row.at("any_of").begin(), row.at("any_of").end(),
                               [&](const json& wanted) { return case_.fits(wanted, finding); });
        });
    }

    void judge_finding(const Finding& finding, std::size_t position) {
        const bool above_info = finding.severity > Severity::info;
        if (above_info) ++score_.above_info;
        if (explains_a_row(finding)) {
            if (position < 10) ++score_.rows_in_first_ten;
            return;
        }
        // What the map does not show of a body says nothing of the county that could be wrong.
        const bool gathered = finding.kind->name == "duty-without-owner" &&
                              finding.basis == Basis::not_recorded && finding.rule == nullptr;
        if (gathered) {
            ++score_.silent;
            return;
        }
        const json& judged = expected_.at("judged");
        for (std::size_t i = 0; i < judged.size(); ++i) {
            if (!case_.fits(judged[i], finding)) continue;
            judged_[i] = true;
            if (judged[i].contains("fair")) {
                ++score_.fair;
            } else {
                ++score_.false_alarms;
                if (finding.severity == Severity::high) ++score_.high_false_alarms;
            }
            return;
        }
        if (above_info) score_.unjudged.push_back(shown(map_, finding));
    }

    void count_scope() {
        const Snapshot snapshot(map_, {.day = map_.as_at.last()});
        for (std::size_t i = 0; i < map_.bodies().size(); ++i) {
            if (snapshot.live(BodyId{i}) && snapshot.in_scope(BodyId{i})) ++score_.in_scope;
        }
    }

    const Register& map_;
    const json& expected_;
    Case case_;
    std::string own_date_;
    Score score_;
    std::vector<bool> judged_;
};

}  // namespace

Score score(std::string_view case_name) {
    const json expected =
        json::parse(file_text(fmt::format("tests/cases/{}.expected.json", case_name)));
    const Register map = read_map(file_text(expected.at("register").get<std::string>()));
    return Scorer(map, expected).run();
}

std::string lines(std::string_view case_name, const Score& score) {
    std::string text = fmt::format(
        "{}: found {} of {} documented, {} fair, {} false alarms, {} bodies with duties not shown; "
        "{} findings above info on {} bodies\n",
        case_name, score.found.size(), score.found.size() + score.missed.size(), score.fair,
        score.false_alarms, score.silent, score.above_info, score.in_scope);
    for (const auto& reason : score.reasons)
        text += reason + "\n";
    if (!score.out_of_reach.empty()) {
        text += fmt::format("  not yet asked, for want of the detector: {}\n",
                            fmt::join(score.out_of_reach, ", "));
    }
    return text;
}

}  // namespace remit::test
