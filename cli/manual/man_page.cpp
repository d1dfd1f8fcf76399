// SPDX-License-Identifier: MIT
#include "cli/manual/man_page.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

#include <fmt/format.h>

#include "cli/help.hpp"
#include "cli/manual/help_page.hpp"

namespace remit::cli {
namespace {

/// Text that troff prints as it is: hyphens that can be copied, no escapes, no line that commands.
std::string plain(std::string_view text) {
    std::string out;
    if (text.starts_with('.') || text.starts_with('\'')) out += "\\&";
    for (const char c : text) {
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else if (c == '\'') {
            out += "\\(aq";
        } else {
            out += c;
        }
    }
    return out;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// "MAP..." and "FILE.xlsx" stand for what the user has; "remit" and "--format" are typed.
bool stands_for_something(std::string_view word) {
    const auto first = word.find_first_not_of('[');
    return first != std::string_view::npos && is_capital(word[first]) && word != "[OPTIONS]";
}

/// Words as they are typed, bold, and what stands for something, in italics.
std::string typed(std::string_view line) {
    std::string out;
    while (!line.empty()) {
        const std::string_view word = line.substr(0, line.find(' '));
        const char face = stands_for_something(word) ? 'I' : word.front() == '[' ? 'R' : 'B';
        out += fmt::format("{}\\f{}{}\\fR", out.empty() ? "" : " ", face, plain(word));
        line.remove_prefix(std::min(word.size() + 1, line.size()));
    }
    return out;
}

/// "-o, --output FILE", its comma not bold.
std::string term(std::string_view words) {
    std::string out = typed(words);
    for (auto at = out.find(",\\fR"); at != std::string::npos; at = out.find(",\\fR", at + 1))
        out.replace(at, 4, "\\fR,");
    return out;
}

std::string items(const std::vector<HelpItem>& all) {
    std::string out;
    for (const HelpItem& item : all)
        out += fmt::format(".TP\n{}\n{}\n", term(item.term), plain(item.text));
    return out;
}

std::string paragraphs(const std::vector<HelpBlock>& blocks) {
    std::string out;
    for (const HelpBlock& block : blocks) {
        if (!block.paragraph.empty()) out += fmt::format(".PP\n{}\n", plain(block.paragraph));
    }
    return out;
}

/// No date: it would be that of the build, or one that somebody must think of.
std::string head(std::string_view name, std::string_view says) {
    std::string title(name);
    std::ranges::transform(title, title.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return fmt::format(
        ".\\\" Made from the program's help by remit_manual; do not edit.\n"
        ".TH {} 1 \"\" \"Remit {}\" \"Remit manual\"\n"
        ".nh\n.ad l\n"
        ".SH NAME\n{} \\- {}\n",
        plain(title), REMIT_VERSION, plain(name), plain(says));
}

std::string synopsis(const std::vector<std::string>& usage) {
    std::string out = ".SH SYNOPSIS\n.nf\n";
    for (const std::string& line : usage)
        out += typed(line) + "\n";
    return out + ".fi\n";
}

bool holds_options(const HelpBlock& block) {
    return !block.items.empty() && block.items.front().term.starts_with('-');
}

bool holds_files(const HelpBlock& block) {
    return !block.items.empty() && !block.items.front().term.starts_with('-');
}

std::string section(std::string_view heading, const std::string& body) {
    return body.empty() ? std::string{} : fmt::format(".SH {}\n{}", heading, body);
}

std::string see_also(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names)
        out += fmt::format("{}\\fB{}\\fR(1)", out.empty() ? "" : ",\n", plain(name));
    return section("SEE ALSO", out + "\n");
}

constexpr std::string_view exit_status_lead = "Exit status: ";

bool tells_exit_status(const HelpBlock& block) {
    return block.paragraph.starts_with(exit_status_lead);
}

/// "0 done; 1 done, and …": an item each.
std::string exit_status(std::string_view text) {
    std::string out;
    text.remove_prefix(exit_status_lead.size());
    if (text.ends_with('.')) text.remove_suffix(1);
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(';'));
        out += fmt::format(".TP\n{}\n{}\n", one.front(), plain(one.substr(2)));
        text.remove_prefix(std::min(one.size() + 2, text.size()));
    }
    return out;
}

constexpr std::string_view environment =
    ".TP\n\\fBNO_COLOR\\fR\nAnything but empty: no colours on a terminal.\n";

constexpr std::string_view examples = R"(.TP
What is wrong or doubtful in a map
.B remit check county.json
.TP
What is muddled, on a terminal
.B remit analyse county.json
.TP
Who reports to whom, to print on A4
.B remit draw county.json \-o county.pdf
.TP
The whole review
.B remit report county.json \-o review
.TP
A workbook to fill in
.B remit new county.xlsx
)";

}  // namespace

std::string program_man_page(const std::vector<CommandOffer>& commands) {
    const HelpPage page = parse_help(help(""));
    std::string listed;
    std::string options;
    std::string status;
    std::string about = paragraphs(page.before);
    for (const HelpBlock& block : page.after) {
        if (tells_exit_status(block)) {
            status += exit_status(block.paragraph);
        } else {
            about += paragraphs({block});
        }
        (holds_options(block) ? options : listed) += items(block.items);
    }
    std::vector<std::string> pages;
    pages.reserve(commands.size());
    for (const CommandOffer& command : commands)
        pages.push_back("remit-" + command.name);
    return head("remit", "finds where the governance of public bodies is muddled") +
           synopsis(page.usage) + section("DESCRIPTION", about) +
           section("COMMANDS", listed + ".PP\nEach has a page of its own: remit\\-check(1).\n") +
           section("OPTIONS", options) + section("EXIT STATUS", status) +
           section("ENVIRONMENT", std::string(environment)) +
           section("EXAMPLES", std::string(examples)) + see_also(pages);
}

std::string command_man_page(const CommandOffer& command) {
    const HelpPage page = parse_help(help(command.name));
    std::string options;
    std::string files;
    std::vector<HelpBlock> notes;
    for (const HelpBlock& block : page.after) {
        if (holds_options(block)) {
            if (!block.heading.empty()) options += fmt::format(".SS {}\n", plain(block.heading));
            options += items(block.items);
        } else if (holds_files(block)) {
            files += items(block.items);
        } else {
            notes.push_back(block);
        }
    }
    return head("remit-" + command.name, command.says) + synopsis(page.usage) +
           section("DESCRIPTION", paragraphs(page.before) + paragraphs(notes)) +
           section("OPTIONS", options) + section("FILES", files) + see_also({"remit"});
}

}  // namespace remit::cli
