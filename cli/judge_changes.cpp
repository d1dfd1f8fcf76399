// SPDX-License-Identifier: MIT
// The arguments of the commands that tell a change, merge and compare.
#include <charconv>

#include "cli/judging.hpp"

namespace remit::cli {
namespace {

/// Without --format, the name tells: a file by its suffix, else a folder of all.
ChangeFormat format_of_change(const Raw& raw, std::string_view what) {
    if (!raw.format.empty()) return chosen("--format", raw.format, change_formats);
    if (raw.output.empty() || raw.output == "-" || ends_with(raw.output, ".txt"))
        return ChangeFormat::text;
    if (ends_with(raw.output, ".json")) return ChangeFormat::json;
    if (ends_with(raw.output, ".md")) return ChangeFormat::markdown;
    for (const std::string_view file :
         {".html", ".docx", ".pdf", ".svg", ".png", ".csv", ".xlsx"}) {
        if (!ends_with(raw.output, file)) continue;
        refuse(
            fmt::format("{} is written as text, JSON or Markdown (.txt, .json, .md), or as a "
                        "folder of all with its figures: name a folder, not '{}'",
                        what, raw.output));
    }
    return ChangeFormat::folder;
}

void refuse_with(std::string_view option, bool said, std::string_view other) {
    if (said) refuse(fmt::format("{} does not go with {}", option, other));
}

void judge_suggestions(const Raw& raw, MergeArguments& arguments) {
    refuse_with("--bodies", !raw.bodies.empty(), "--suggest");
    refuse_with("--into", !raw.into.empty(), "--suggest");
    refuse_with("--plan", !raw.plans.empty(), "--suggest");
    refuse_with("--on", !raw.on.empty(), "--suggest: say --as-at");
    refuse_with("--chair", !raw.chair.empty(), "--suggest");
    if (arguments.format == ChangeFormat::folder || arguments.format == ChangeFormat::markdown)
        refuse("suggestions are written as text or JSON (.txt, .json)");
    arguments.type = raw.type;
    arguments.area = raw.area;
    if (raw.most.empty()) return;
    const char* end = raw.most.data() + raw.most.size();
    const auto [at, fault] = std::from_chars(raw.most.data(), end, arguments.most);
    constexpr std::size_t most = 10'000;
    if (fault != std::errc{} || at != end || arguments.most == 0 || arguments.most > most)
        refuse(fmt::format("--most is a number from 1 to {}, not '{}'", most, raw.most));
}

void judge_merger(const Raw& raw, MergeArguments& arguments) {
    if (raw.bodies.size() < 2)
        refuse("--bodies takes two or more, with commas: --bodies north-csp,south-csp");
    if (raw.into.empty()) refuse("the name of the merged body is missing: --into NAME");
    if (raw.on.empty()) refuse("the day of the merger is missing: --on 2026-04-01");
    arguments.on = date_argument("--on", raw.on);
    arguments.merger = MergeStep{
        .bodies = raw.bodies, .into = {.name = raw.into, .type = raw.type}, .chair = raw.chair};
}

}  // namespace

MergeArguments merge_arguments(const Raw& raw) {
    MergeArguments arguments{.map = map_arguments(raw, raw.words),
                             .reading = reading_arguments(raw, true),
                             .plans = raw.plans,
                             .suggest = raw.suggest,
                             .format = format_of_change(raw, "what a plan means"),
                             .output = raw.output};
    if (raw.suggest) {
        judge_suggestions(raw, arguments);
        return arguments;
    }
    refuse_with("--area", !raw.area.empty(), "a plan; it goes with --suggest");
    refuse_with("--most", !raw.most.empty(), "a plan; it goes with --suggest");
    refuse_with("--as-at", !raw.as_at.empty(), "a plan: it is looked at on its own day, --on DATE");
    const bool by_arguments = !raw.bodies.empty() || !raw.into.empty();
    if (by_arguments) {
        judge_merger(raw, arguments);
    } else {
        if (raw.plans.empty())
            refuse(
                "say what to merge: --bodies A,B --into NAME --on DATE, or --plan FILE; or "
                "--suggest");
        refuse_with("--on", !raw.on.empty(), "--plan, which says its own day");
        refuse_with("--chair", !raw.chair.empty(), "--plan, which says its own");
        refuse_with("--type", !raw.type.empty(), "--plan, which says its own");
    }
    return arguments;
}

CompareArguments compare_arguments(const Raw& raw) {
    CompareArguments arguments{.reading = reading_arguments(raw, true),
                               .format = format_of_change(raw, "a comparison"),
                               .output = raw.output};
    if (raw.at.empty()) {
        if (raw.words.size() != 2)
            refuse("compare takes two maps, OLD and NEW; or one map on two days: --at D1 --at D2");
        refuse_with("--as-at", !raw.as_at.empty(),
                    "two maps, which are read as at their own dates; one map takes --at twice");
        if (raw.words[0] == "-" && raw.words[1] == "-")
            refuse("standard input (-) can be read only once");
        arguments.older = map_arguments(raw, std::span(raw.words).first(1));
        arguments.newer = map_arguments(raw, std::span(raw.words).subspan(1));
        return arguments;
    }
    if (raw.at.size() != 2) refuse("--at is said twice: --at 2013-10-01 --at 2014-05-19");
    refuse_with("--as-at", !raw.as_at.empty(), "--at");
    arguments.older = map_arguments(raw, raw.words);
    arguments.before = date_argument("--at", raw.at[0]);
    arguments.after = date_argument("--at", raw.at[1]);
    if (arguments.after.last() <= arguments.before.last())
        refuse("the second --at is later than the first");
    return arguments;
}

}  // namespace remit::cli
