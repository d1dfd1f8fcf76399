// SPDX-License-Identifier: MIT
// A help page, taken apart: what was written for people to read is what the man pages and
// completion are made of, so that they say the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace remit::cli {

/// "--gaps", and what it does.
struct HelpItem {
    std::string term{};
    std::string text{};  ///< one line, however many it had
};

/// Either a paragraph, or items with or without a heading.
struct HelpBlock {
    std::string paragraph{};
    std::string heading{};  ///< "The map", without its colon
    std::vector<HelpItem> items{};
};

struct HelpPage {
    std::vector<HelpBlock> before{};   ///< what stands before the usage: paragraphs
    std::vector<std::string> usage{};  ///< "remit check MAP... [OPTIONS]", a line each
    std::vector<HelpBlock> after{};
};

[[nodiscard]] HelpPage parse_help(std::string_view text);

}  // namespace remit::cli
