// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "viz/report/document.hpp"

namespace remit::report {

/// Sections as Markdown, their headings of this level, those within them one lower. What links lead
/// to has an anchor. Ends in one line feed.
[[nodiscard]] std::string markdown_of(std::span<const Section> sections, std::size_t level,
                                      std::span<const ReportFigure> figures);

}  // namespace remit::report
