// SPDX-License-Identifier: MIT
// The commands. Each prints its result to standard output and what is wrong to standard error.
#pragma once

#include "cli/arguments.hpp"
#include "cli/exit_status.hpp"

namespace remit::cli {

ExitStatus run(const CheckArguments& given);
ExitStatus run(const AnalyseArguments& arguments);
ExitStatus run(const WhoArguments& arguments);
ExitStatus run(const PathArguments& arguments);
ExitStatus run(const MeasureArguments& arguments);
ExitStatus run(const DrawArguments& arguments);
ExitStatus run(const ReportArguments& arguments);
ExitStatus run(const MergeArguments& arguments);
ExitStatus run(const CompareArguments& arguments);
ExitStatus run(const NewArguments& arguments);
ExitStatus run(const ConvertArguments& arguments);
ExitStatus run(const ExplainArguments& arguments);
ExitStatus run(const RulesArguments& arguments);
ExitStatus run(const FormatsArguments& arguments);

}  // namespace remit::cli
