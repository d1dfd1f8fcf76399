// SPDX-License-Identifier: MIT
#include "viz/report/markdown.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "viz/findings/escaped.hpp"
#include "viz/report/walk.hpp"

namespace remit::report {
namespace {

using findings::escaped;

/// Headings have six levels.
constexpr std::size_t lowest_level = 6;

/// The address of a link, which must not end the link.
std::string address(std::string_view url) {
    std::string safe;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte == 0x7f ||
            std::string_view("()<>[]\\\"'`|").find(c) != std::string_view::npos)
            safe += fmt::format("%{:02X}", byte);
        else
            safe += c;
    }
    return safe;
}

std::string link(std::string_view text, std::string_view url) {
    return fmt::format("[{}]({})", text, address(url));
}

std::string run(const Run& run) {
    std::string text = escaped(run.text);
    if (run.face == Run::Face::strong) text = fmt::format("**{}**", text);
    return run.link.empty() ? text : link(text, run.link);
}

std::string line(const Words& words) {
    std::string text;
    for (const Run& one : words)
        text += one.repeats ? "" : run(one);
    // Spaces before the first word would make it a block of another kind.
    text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
    return text;
}

class MarkdownWriter {
  public:
    MarkdownWriter(std::span<const Section> sections, std::span<const ReportFigure> figures)
        : figures_(figures) {
        each_words(sections, [this](const Words& words) {
            for (const Run& one : words) {
                if (one.link.starts_with('#')) wanted_.insert(one.link.substr(1));
            }
        });
    }

    std::string write(std::span<const Section> sections, std::size_t level) {
        for (const Section& section : sections)
            write(section, level);
        out_.erase(out_.find_last_not_of('\n') + 1);
        return std::move(out_) + '\n';
    }

  private:
    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void write(const Section& section, std::size_t level) {
        if (wanted_.contains(section.id)) out_ += fmt::format("<a id=\"{}\"></a>\n\n", section.id);
        out_ += fmt::format("{} {}\n\n", std::string(std::min(level, lowest_level), '#'),
                            escaped(section.heading));
        for (const Block& block : section.blocks)
            std::visit([this](const auto& one) { write(one); }, block);
        for (const Section& inner : section.sections)
            write(inner, level + 1);
    }

    void write(const Paragraph& paragraph) { out_ += line(paragraph.words) + "\n\n"; }

    void write(const List& list) {
        write(list.items, list.numbered, 0);
        out_ += '\n';
    }
    // NOLINTNEXTLINE(misc-no-recursion): a document is as deep as its headings and lists
    void write(const std::vector<ListItem>& items, bool numbered, std::size_t indent) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string sign = numbered ? fmt::format("{}. ", i + 1) : "- ";
            out_.append(indent, ' ');
            out_ += sign;
            if (wanted_.contains(items[i].id))
                out_ += fmt::format("<a id=\"{}\"></a>", items[i].id);
            out_ += line(items[i].words) + '\n';
            write(items[i].items, false, indent + sign.size());
        }
    }

    void write(const Table& table) {
        if (!table.caption.empty()) out_ += fmt::format("**{}**\n\n", escaped(table.caption));
        std::string rule;
        out_ += '|';
        for (const std::string& column : table.columns) {
            out_ += fmt::format(" {} |", escaped(column));
            rule += " --- |";
        }
        out_ += fmt::format("\n|{}\n", rule);
        for (const auto& row : table.rows) {
            out_ += '|';
            for (const Words& cell : row)
                out_ += fmt::format(" {} |", line(cell));
            out_ += '\n';
        }
        out_ += '\n';
    }

    void write(const Picture& picture) {
        const auto& files = figures_[picture.figure].files;
        if (files.empty()) return;
        out_ += fmt::format("!{}\n\n", link(escaped(picture.alternative), files.front()));
        if (files.size() == 1) return;
        std::string others;
        for (const std::string& file : std::span(files).subspan(1))
            others += (others.empty() ? "" : ", ") + link(escaped(file), file);
        out_ += fmt::format("The same as a file: {}\n\n", others);
    }

    std::span<const ReportFigure> figures_;
    std::set<std::string, std::less<>> wanted_;  // ids that a link leads to
    std::string out_;
};

}  // namespace

std::string markdown_of(std::span<const Section> sections, std::size_t level,
                        std::span<const ReportFigure> figures) {
    return MarkdownWriter(sections, figures).write(sections, level);
}

std::string markdown(const Document& document, std::span<const ReportFigure> figures) {
    return fmt::format("# {}\n\n{}\n\n{}", escaped(document.title), escaped(document.subtitle),
                       markdown_of(document.sections, 2, figures));
}

}  // namespace remit::report

namespace remit {

std::string report_markdown(const FindingsReport& report, std::span<const ReportFigure> figures) {
    return report::markdown(report::document_of(report, figures), figures);
}

}  // namespace remit
