// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>

#include "remit/viz/report.hpp"
#include "viz/report/document.hpp"

namespace remit::report {

/// The sections of a document as HTML, each in a `<section>` under its heading, `<h2>` the highest.
/// No element has a style or a handler of its own, and no address leads to anything but a place of
/// the page, the web or a mailbox.
[[nodiscard]] std::string html_sections(const Document& document,
                                        std::span<const ReportFigure> figures);

/// The list of its parts, each a link.
[[nodiscard]] std::string html_contents(const Document& document);

}  // namespace remit::report
