// SPDX-License-Identifier: MIT
// Between the argument library and the commands: words as they came, and how each command judges
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"

namespace remit::cli {

/// What is wrong with the arguments, in one sentence.
struct UsageError {
    std::string text;
};

[[noreturn]] void refuse(std::string text);

/// The arguments as text, before they are judged. Options that a command lacks stay empty.
struct Raw {
    std::vector<std::string> words{};  ///< what stands without an option
    std::string from{}, to{}, columns{}, diagnostics{}, as_at{}, jurisdiction{}, label{};
    std::string format{}, severity{}, fail_on{}, paper{}, output{};
    std::string view{}, focus{}, hops{}, area{}, topic{};
    std::string into{}, on{}, chair{}, type{}, most{};
    std::vector<std::string> only{}, skip{}, rules{}, bodies{}, plans{}, at{};
    bool suggest = false;
    bool quiet = false, with_proposals = false, gaps = false, all = false, public_only = false;
};

[[nodiscard]] CheckArguments check_arguments(const Raw& raw);
[[nodiscard]] AnalyseArguments analyse_arguments(const Raw& raw);
[[nodiscard]] WhoArguments who_arguments(const Raw& raw);
[[nodiscard]] PathArguments path_arguments(const Raw& raw);
[[nodiscard]] MeasureArguments measure_arguments(const Raw& raw);
[[nodiscard]] DrawArguments draw_arguments(const Raw& raw);
[[nodiscard]] ReportArguments report_arguments(const Raw& raw);
[[nodiscard]] MergeArguments merge_arguments(const Raw& raw);
[[nodiscard]] CompareArguments compare_arguments(const Raw& raw);
[[nodiscard]] NewArguments new_arguments(const Raw& raw);
[[nodiscard]] ConvertArguments convert_arguments(const Raw& raw);
[[nodiscard]] ExplainArguments explain_arguments(const Raw& raw);
[[nodiscard]] RulesArguments rules_arguments(const Raw& raw);
[[nodiscard]] FormatsArguments formats_arguments(const Raw& raw);

}  // namespace remit::cli
