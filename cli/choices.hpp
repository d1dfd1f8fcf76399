// SPDX-License-Identifier: MIT
// The closed lists of words that options take: for those who judge arguments, and for completion.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "cli/arguments.hpp"

namespace remit::cli {

template <class T>
struct Choice {
    std::string_view word;
    T value;
};

inline constexpr std::array<Choice<Severity>, 4> severities{{{"high", Severity::high},
                                                             {"medium", Severity::medium},
                                                             {"low", Severity::low},
                                                             {"info", Severity::info}}};
inline constexpr std::array<Choice<std::optional<Severity>>, 5> fail_levels{
    {{"never", std::nullopt},
     {"high", Severity::high},
     {"medium", Severity::medium},
     {"low", Severity::low},
     {"info", Severity::info}}};
inline constexpr std::array<Choice<FindingsFormat>, 4> findings_formats{
    {{"text", FindingsFormat::text},
     {"json", FindingsFormat::json},
     {"csv", FindingsFormat::csv},
     {"markdown", FindingsFormat::markdown}}};
inline constexpr std::array<Choice<PathFormat>, 2> path_formats{
    {{"text", PathFormat::text}, {"json", PathFormat::json}}};
inline constexpr std::array<Choice<MeasuresFormat>, 3> measures_formats{
    {{"text", MeasuresFormat::text}, {"json", MeasuresFormat::json}, {"csv", MeasuresFormat::csv}}};
inline constexpr std::array<Choice<FigureFormat>, 4> figure_formats{{{"svg", FigureFormat::svg},
                                                                     {"pdf", FigureFormat::pdf},
                                                                     {"png", FigureFormat::png},
                                                                     {"dot", FigureFormat::dot}}};
inline constexpr std::array<Choice<bool>, 2> diagnostics_formats{{{"text", false}, {"json", true}}};
inline constexpr std::array<Choice<ChangeFormat>, 3> change_formats{
    {{"text", ChangeFormat::text},
     {"json", ChangeFormat::json},
     {"markdown", ChangeFormat::markdown}}};

}  // namespace remit::cli
