// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "importers/json/object_fields.hpp"
#include "importers/shortened.hpp"
#include "remit/graph/text.hpp"
#include "remit/importers/plan.hpp"

namespace remit {
namespace {

using json_reader::Fields;
using json_reader::Value;

constexpr std::string_view format_version = "remit-plan/1";
constexpr std::uint32_t most_meetings = 366;

class PlanReader {
  public:
    explicit PlanReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    /// One plan is the file itself, several stand in its list.
    std::vector<Plan> read(const Value& file) {
        Fields fields(file, "the plan", diagnostics_);
        check_format(fields, file);
        (void)fields.text("note");
        std::vector<Plan> plans;
        if (fields.has("plans")) {
            for (const Value* plan : fields.objects("plans")) {
                Fields own = fields.inside(*plan, fmt::format("plan {}", plans.size() + 1));
                plans.push_back(read_plan(own));
                own.end();
            }
            if (plans.empty()) fields.lacks("plan in 'plans'");
        } else {
            plans.push_back(read_plan(fields));
        }
        fields.end();
        return plans;
    }

  private:
    void check_format(Fields& fields, const Value& file) {
        const std::string format = fields.text("format");
        if (format == format_version) return;
        if (fields.has("format")) {
            diagnostics_.error("I120", fields.place("format"),
                               fmt::format("format '{}' is not known; this release reads '{}'",
                                           shortened(format), format_version));
        } else {
            diagnostics_.error("I120", file.place, "the plan does not say its format",
                               fmt::format(R"(write "format": "{}")", format_version));
        }
    }

    static Plan read_plan(Fields& fields) {
        Plan plan{.title = fields.text("title"), .on = fields.date("on")};
        if (!fields.has("on")) fields.lacks("'on', the day on which it takes effect");
        for (const Value* step : fields.objects("steps")) {
            const std::string of = fields.label() == "the plan" ? "" : " of " + fields.label();
            Fields own = fields.inside(*step, fmt::format("step {}{}", plan.steps.size() + 1, of));
            plan.steps.push_back(read_step(own, step->place));
            own.end();
        }
        if (plan.steps.empty()) fields.lacks("steps");
        return plan;
    }

    static PlanStep read_step(Fields& step, Place place) {
        using Read = PlanStep (*)(Fields&);
        struct Row {
            std::string_view key;
            Read read;
        };
        static constexpr std::array<Row, 7> rows{{{"merge", &PlanReader::merge},
                                                  {"split", &PlanReader::split},
                                                  {"close", &PlanReader::close},
                                                  {"create", &PlanReader::create},
                                                  {"move", &PlanReader::move},
                                                  {"join", &PlanReader::join},
                                                  {"leave", &PlanReader::leave}}};
        std::vector<const Row*> said;
        std::vector<std::string_view> keys;
        for (const Row& row : rows) {
            keys.push_back(row.key);
            if (step.has(row.key)) said.push_back(&row);
        }
        if (said.size() == 1) {
            PlanStep result = said.front()->read(step);
            result.place = place;
            return result;
        }
        const std::string list = fmt::format("{}", fmt::join(keys, ", "));
        if (said.empty()) {
            step.error("I121", place, "it does not say what to do", "it has one of " + list);
        } else {
            step.error("I126", place,
                       fmt::format("it says '{}' and '{}'", said[0]->key, said[1]->key),
                       "give each a step of its own");
        }
        for (const std::string_view key : keys)
            step.pass_over(key);
        return {.place = place};
    }

    /// A name alone will do.
    static PlannedBody body(Fields& fields, std::string_view key) {
        if (fields.is_text(key)) return {.name = fields.needed_text(key)};
        if (!fields.has(key)) {
            fields.lacks(fmt::format("'{}'", key));
            fields.pass_over(key);
            return {};
        }
        const Value* object = fields.object(key);
        return object == nullptr ? PlannedBody{}
                                 : body(fields.inside(*object, fields.label_of(key)));
    }
    static PlannedBody body(Fields fields) {
        PlannedBody body{.name = fields.needed_text("name"),
                         .id = fields.text("id"),
                         .type = fields.text("type"),
                         .areas = fields.texts("areas"),
                         .statutory = fields.yes_no("statutory")};
        if (const std::string right = slug(body.id); right != body.id) {
            fields.error("I122", fields.place("id"),
                         "an id is lower-case letters, digits, dots and hyphens",
                         right.empty() ? std::string{} : fmt::format("did you mean '{}'?", right));
        }
        fields.end();
        return body;
    }

    static PlanStep merge(Fields& step) {
        MergeStep merge{
            .bodies = step.texts("merge"), .into = body(step, "into"), .chair = step.text("chair")};
        if (merge.bodies.size() < 2)
            step.error("I121", step.place("merge"), "it takes two bodies or more to merge");
        if (const auto times = step.number("meetings_per_year", 0, most_meetings))
            merge.meetings_per_year = static_cast<float>(*times);
        return {.what = std::move(merge)};
    }
    static PlanStep split(Fields& step) {
        SplitStep split{.body = step.needed_text("split")};
        for (const Value* part : step.objects("into")) {
            split.into.push_back(body(step.inside(
                *part, fmt::format("part {} of {}", split.into.size() + 1, step.label()))));
        }
        if (split.into.size() < 2) step.lacks("two parts or more in 'into'");
        return {.what = std::move(split)};
    }
    static PlanStep close(Fields& step) {
        return {.what = CloseStep{.body = step.needed_text("close")}};
    }
    static PlanStep create(Fields& step) {
        return {.what = CreateStep{.body = body(step, "create")}};
    }
    static PlanStep move(Fields& step) {
        MoveStep move{.body = step.needed_text("move"),
                      .line = step.word("line", RelationType::reports_to, "type of relation"),
                      .from = step.text("from"),
                      .to = step.text("to")};
        if (!is_line(move.line)) {
            step.error("I123", step.place("line"),
                       fmt::format("'{}' is no line of reporting", word(move.line)),
                       "it is one of reports-to, accountable-to, part-of");
        }
        if (move.from.empty() && move.to.empty()) step.lacks("'from' or 'to'");
        return {.what = std::move(move)};
    }
    static PlanStep join(Fields& step) {
        return {.what = JoinStep{.member = step.needed_text("join"),
                                 .body = step.needed_text("body"),
                                 .role = step.word("role", Role::member, "role"),
                                 .on_behalf_of = step.text("on_behalf_of")}};
    }
    static PlanStep leave(Fields& step) {
        return {.what = LeaveStep{.member = step.needed_text("leave"),
                                  .body = step.needed_text("body")}};
    }

    Diagnostics& diagnostics_;
};

}  // namespace

std::optional<std::vector<Plan>> read_plans(std::string_view bytes, InputId input,
                                            Diagnostics& diagnostics, const Limits& limits) {
    const std::size_t before = diagnostics.errors();
    const auto file = json_reader::read_value(bytes, input, "plan", diagnostics, limits);
    if (!file) return std::nullopt;
    if (file->kind != Value::Kind::object) {
        diagnostics.error(
            "I120", file->place,
            fmt::format(R"(a plan is an object with "format": "{}")", format_version));
        return std::nullopt;
    }
    std::vector<Plan> plans = PlanReader(diagnostics).read(*file);
    return diagnostics.errors() == before ? std::optional(std::move(plans)) : std::nullopt;
}

}  // namespace remit
