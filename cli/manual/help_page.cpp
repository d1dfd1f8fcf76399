// SPDX-License-Identifier: MIT
#include "cli/manual/help_page.hpp"

#include <sstream>
#include <utility>

namespace remit::cli {
namespace {

constexpr std::string_view usage_lead = "Usage: ";

/// Two blanks and no third.
bool begins_item(std::string_view line) {
    return line.size() > 2 && line.starts_with("  ") && line[2] != ' ';
}

void join(std::string& text, std::string_view more) {
    if (!text.empty()) text += ' ';
    text += more;
}

std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{} : line.substr(first);
}

/// The term ends where two blanks stand, or with the line.
HelpItem item_of(std::string_view line) {
    line.remove_prefix(2);
    const auto end = line.find("  ");
    if (end == std::string_view::npos) return {.term = std::string(line)};
    return {.term = std::string(line.substr(0, end)),
            .text = std::string(trimmed(line.substr(end)))};
}

class Parser {
  public:
    void take(std::string_view line) {
        if (line.empty()) {
            finish();
        } else if (line.starts_with(usage_lead)) {
            page_.usage.emplace_back(line.substr(usage_lead.size()));
            in_usage_ = true;
        } else if (in_usage_) {
            page_.usage.emplace_back(trimmed(line));
        } else if (begins_item(line)) {
            take_item(line);
        } else if (!block_.items.empty()) {
            join(block_.items.back().text, trimmed(line));
        } else {
            join(block_.paragraph, line);
        }
    }

    HelpPage finished() {
        finish();
        return std::move(page_);
    }

  private:
    /// A line above that ends with a colon is the heading.
    void take_item(std::string_view line) {
        if (block_.items.empty() && block_.paragraph.ends_with(':')) {
            block_.heading = block_.paragraph.substr(0, block_.paragraph.size() - 1);
            block_.paragraph.clear();
        }
        block_.items.push_back(item_of(line));
    }

    void finish() {
        in_usage_ = false;
        if (block_.paragraph.empty() && block_.items.empty()) return;
        auto& blocks = page_.usage.empty() ? page_.before : page_.after;
        blocks.push_back(std::exchange(block_, {}));
    }

    HelpPage page_;
    HelpBlock block_;
    bool in_usage_ = false;
};

}  // namespace

HelpPage parse_help(std::string_view text) {
    std::istringstream lines{std::string(text)};
    Parser parser;
    for (std::string line; std::getline(lines, line);)
        parser.take(line);
    return parser.finished();
}

}  // namespace remit::cli
