// SPDX-License-Identifier: MIT
#include "cli/plans.hpp"

#include <map>
#include <utility>

#include "cli/diagnostics.hpp"
#include "cli/files.hpp"
#include "cli/progress.hpp"
#include "remit/importers/plan.hpp"

namespace remit::cli {
namespace {

Snapshot on_the_day(const Register& map, Day day) { return {map, {.day = day}}; }

std::shared_ptr<const LookedAt> looked_at(const Reading& reading, const Register& map,
                                          const Register* whole, Day day) {
    auto looked = std::make_shared<LookedAt>(LookedAt{.snapshot = on_the_day(map, day)});
    if (whole == nullptr) {
        looked->analysis = found_in(reading, looked->snapshot, nullptr);
    } else {
        const Snapshot of_whole = on_the_day(*whole, day);
        looked->analysis = found_in(reading, looked->snapshot, &of_whole);
    }
    return looked;
}

/// Carries out plans on one map, and looks at it once for each of their days.
class Planner {
  public:
    Planner(const Reading& reading, Diagnostics& diagnostics)
        : reading_(reading), diagnostics_(diagnostics), vocabulary_(shipped_vocabulary()) {}

    std::unique_ptr<const CarriedOut> operator()(const Plan& plan) {
        auto changed = carry_out(reading_.map, plan, vocabulary_, diagnostics_);
        if (!changed) return nullptr;
        auto result = std::make_unique<CarriedOut>(CarriedOut{.changed = std::move(*changed)});
        const Day day = result->changed.on;
        result->before = before(day);
        result->after = after(plan, *result);
        const Analysed was{result->before->snapshot, result->before->analysis};
        const Analysed is{result->after->snapshot, result->after->analysis};
        result->outlook = outlook({.before = was,
                                   .after = is,
                                   .changed = result->changed,
                                   .rules = &reading_.rules.book,
                                   .jurisdiction = reading_.jurisdiction});
        return result;
    }

  private:
    std::shared_ptr<const LookedAt> before(Day day) {
        auto& looked = before_[day];
        const Register* whole = reading_.withheld ? &reading_.withheld->whole : nullptr;
        if (!looked) looked = looked_at(reading_, reading_.map, whole, day);
        return looked;
    }

    /// Of a public version the whole map is changed alike, so that no silence is told that is none.
    std::shared_ptr<const LookedAt> after(const Plan& plan, const CarriedOut& carried) {
        std::optional<Changed> whole;
        Diagnostics untold;
        for (std::size_t i = 0; i < diagnostics_.input_count(); ++i)
            untold.add_input(diagnostics_.input(InputId{i}));
        if (reading_.withheld)
            whole = carry_out(reading_.withheld->whole, plan, vocabulary_, untold);
        return looked_at(reading_, carried.changed.map, whole ? &whole->map : nullptr,
                         carried.changed.on);
    }

    const Reading& reading_;
    Diagnostics& diagnostics_;
    Vocabulary vocabulary_;
    std::map<Day, std::shared_ptr<const LookedAt>> before_;
};

}  // namespace

std::optional<std::vector<Plan>> named_plans(const MergeArguments& arguments,
                                             Diagnostics& diagnostics) {
    std::vector<Plan> plans;
    if (arguments.merger) {
        const InputId input = diagnostics.add_input({.file = "--bodies"});
        plans.push_back({.on = arguments.on,
                         .steps = {{.what = *arguments.merger, .place = {.input = input}}}});
    }
    bool all = true;
    for (const std::string& file : arguments.plans) {
        const std::string bytes = bytes_of(file);
        auto read = read_plans(bytes, diagnostics.add_input({.file = file}), diagnostics);
        all = all && read.has_value();
        if (read) plans.insert(plans.end(), read->begin(), read->end());
    }
    if (all) return plans;
    print(diagnostics, arguments.map);
    return std::nullopt;
}

std::vector<std::unique_ptr<const CarriedOut>> carried_out(const Reading& reading,
                                                           const std::vector<Plan>& plans,
                                                           const MergeArguments& arguments,
                                                           Diagnostics& diagnostics) {
    const Progress progress("carrying out what is planned", arguments.map.quiet);
    Planner planner(reading, diagnostics);
    std::vector<std::unique_ptr<const CarriedOut>> result;
    for (const Plan& plan : plans) {
        if (auto carried = planner(plan)) result.push_back(std::move(carried));
    }
    print(diagnostics, arguments.map);
    if (diagnostics.has_errors()) result.clear();
    return result;
}

}  // namespace remit::cli
