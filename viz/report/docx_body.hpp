// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "viz/report/docx_text.hpp"

namespace remit::report {

/// word/document.xml, and what it needs beside it.
struct Body {
    std::string xml{};
    std::vector<Relation> relations{};       ///< of pictures and addresses
    std::vector<const std::string*> pngs{};  ///< of media/image1.png, image2.png …
    std::size_t numbered_lists = 0;
};

/// Its relations are numbered after `first`; the footer of all pages is the relation `footer`.
[[nodiscard]] Body docx_body(const Document& document, std::span<const ReportFigure> figures,
                             std::size_t first, const std::string& footer);

}  // namespace remit::report
