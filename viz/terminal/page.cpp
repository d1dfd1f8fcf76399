// SPDX-License-Identifier: MIT
// Just enough Markdown for the pages of data/explain and the READMEs: what Remit itself ships.
#include <algorithm>
#include <string>

#include "remit/viz/terminal.hpp"

namespace remit::terminal {
namespace {

/// `**bold**`, `` `code` `` and `[text](address)` as they are said.
std::string without_marks(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '`' || text.substr(i, 2) == "**") {
            i += text[i] == '`' ? 0 : 1;
            continue;
        }
        if (text[i] == '[') {
            const std::size_t middle = text.find("](", i);
            const std::size_t end =
                middle == std::string_view::npos ? middle : text.find(')', middle);
            if (end != std::string_view::npos) {
                out += text.substr(i + 1, middle - i - 1);
                out += " (";
                out += text.substr(middle + 2, end - middle - 2);
                out += ')';
                i = end;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

/// The length of a list item's marker, with the spaces before and after: "- ", "  * ", "12. ".
std::size_t marker_length(std::string_view line) {
    std::size_t i = std::min(line.find_first_not_of(' '), line.size());
    const std::size_t start = i;
    while (i < line.size() && line[i] >= '0' && line[i] <= '9')
        ++i;
    if (i > start) {
        if (line.substr(i, 2) != ". ") return 0;
    } else if (line.substr(i, 2) != "- " && line.substr(i, 2) != "* ") {
        return 0;
    }
    return i + 2;
}

class Page {
  public:
    explicit Page(std::size_t width) : width_(width) {}

    std::string read(std::string_view markdown) {
        while (!markdown.empty()) {
            const std::size_t end = std::min(markdown.find('\n'), markdown.size());
            line(markdown.substr(0, end));
            markdown.remove_prefix(std::min(end + 1, markdown.size()));
        }
        flush();
        return std::move(out_);
    }

  private:
    void line(std::string_view text) {
        if (text.starts_with("```")) {
            flush();
            fenced_ = !fenced_;
        } else if (fenced_ || text.starts_with("|")) {
            flush();
            out_ += (fenced_ ? "    " : "") + printable(text) + '\n';
        } else if (text.find_first_not_of(' ') == std::string_view::npos) {
            flush();
            if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
        } else if (text.starts_with('#')) {
            flush();
            heading(text);
        } else {
            running(text);
        }
    }

    void heading(std::string_view text) {
        const bool top = text.starts_with("# ");
        const std::string said = without_marks(text.substr(text.find_first_not_of("# ")));
        out_ += paragraph("", said, 0, width_);
        if (top)
            out_ += std::string(std::min(columns(said), width_), '=') + '\n';
        else
            out_ += std::string(std::min(columns(said), width_), '-') + '\n';
    }

    /// A line of a paragraph or list item; items start a new one.
    void running(std::string_view text) {
        if (const std::size_t length = marker_length(text); length > 0) {
            flush();
            lead_ = std::string(text.substr(0, length));
            text.remove_prefix(length);
        }
        if (!text_.empty()) text_ += ' ';
        text_ += text;
    }

    void flush() {
        if (!text_.empty()) out_ += paragraph(lead_, without_marks(text_), lead_.size(), width_);
        text_.clear();
        lead_.clear();
    }

    std::size_t width_;
    std::string out_;
    std::string lead_;
    std::string text_;
    bool fenced_ = false;
};

}  // namespace

std::string page(std::string_view markdown, std::size_t width) {
    return Page(width).read(markdown);
}

}  // namespace remit::terminal
