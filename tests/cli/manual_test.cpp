// SPDX-License-Identifier: MIT
// The man pages and completion, as the build makes them of the program's help.
#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include "cli/manual/completion.hpp"
#include "cli/manual/help_page.hpp"
#include "cli/manual/man_page.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"

using namespace remit::cli;

namespace {

const CommandOffer& command(const std::string& name) {
    static const std::vector<CommandOffer> all = offers();
    return *std::ranges::find(all, name, &CommandOffer::name);
}

std::string output_of(const std::string& shell) {
    FILE* pipe = ::popen(shell.c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("cannot run a shell");
    std::string out;
    std::array<char, 256> part{};
    while (std::fgets(part.data(), part.size(), pipe) != nullptr)
        out += part.data();
    return ::pclose(pipe) == 0 ? out : out + "(failed)";
}

/// What bash offers for the last of these words, at most eight of them.
std::string offered(const std::string& script, const std::string& words) {
    return output_of("bash -c 'set -u; source " + script + "; COMP_WORDS=(" + words +
                     "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _remit; "
                     "echo -n \"${COMPREPLY[*]:0:8}\"' 2>&1");
}

}  // namespace

TEST_CASE("a help page is taken apart", "[cli][manual]") {
    const HelpPage page = parse_help(R"(Says what is
so.

Usage: remit say WORD [OPTIONS]
       remit say --all

  --all                everything
  -o, --output FILE    write there;
                       - for standard output
  a.txt, b.txt
                       two files

What goes out:
  --label TEXT         marks it

A word: no heading.
)");
    CHECK(page.before.size() == 1);
    CHECK(page.before.at(0).paragraph == "Says what is so.");
    CHECK(page.usage == std::vector<std::string>{"remit say WORD [OPTIONS]", "remit say --all"});
    std::string after;
    for (const HelpBlock& block : page.after) {
        after += "[" + block.heading + "] " + block.paragraph + "\n";
        for (const HelpItem& item : block.items)
            after += item.term + " = " + item.text + "\n";
    }
    CHECK(after ==
          "[] \n--all = everything\n-o, --output FILE = write there; - for standard output\n"
          "a.txt, b.txt = two files\n[What goes out] \n--label TEXT = marks it\n"
          "[] A word: no heading.\n");
}

TEST_CASE("what can be said to the program", "[cli][manual]") {
    std::string all;
    for (const CommandOffer& one : offers())
        all += one.name + " ";
    CHECK(all ==
          "check analyse who path measure draw report merge compare new convert explain rules "
          "formats ");

    struct Case {
        std::string command{};
        std::string option{};
        std::string value{};
        std::size_t words = 0;
        bool list = false;
        bool repeats = false;
    };
    const std::vector<Case> cases{
        {"check", "--gaps", "", 0},
        {"check", "--rules", "PACK", 0, false, true},
        {"analyse", "--format", "FORM", 4},
        {"path", "--format", "FORM", 2},
        {"draw", "--view", "VIEW", 9},
        {"draw", "--paper", "SIZE", 11},
        {"merge", "--bodies", "A,B", 0, true, true},
        {"merge", "--most", "N", 0},
        {"convert", "--to", "FORMAT", 8},
        {"formats", "--help", "", 0},
    };
    for (const Case& c : cases) {
        DYNAMIC_SECTION(c.command << " " << c.option.substr(2)) {
            const auto& options = command(c.command).options;
            const auto found = std::ranges::find_if(
                options, [&](const OptionOffer& o) { return o.names.back() == c.option; });
            REQUIRE(found != options.end());
            CHECK(found->value == c.value);
            CHECK(found->words.size() == c.words);
            CHECK(found->list == c.list);
            CHECK(found->repeats == c.repeats);
        }
    }
}

TEST_CASE("what an option does, in short", "[cli][manual]") {
    struct Case {
        std::string says{};
        std::string expected{};
    };
    const std::vector<Case> cases{
        {"errors only, no warnings", "errors only, no warnings"},
        {"write there; .json chooses", "write there"},
        {"structure (default): who reports to whom; findings: where it is muddled",
         "structure (default): who reports to whom"},
        {"what the columns of tables mean, where they are neither a map's own nor known to Remit",
         "what the columns of tables mean"},
        {"a text without any end that goes on and on and on and on and on and on and on and on",
         "a text without any end that goes on and on and on and on and on and on ..."},
    };
    for (const Case& c : cases)
        CHECK(in_short(c.says) == c.expected);
}

TEST_CASE("man pages are what was approved", "[cli][manual][golden]") {
    using remit::test::difference_from_approved;
    CHECK(difference_from_approved("man/remit.1", program_man_page(offers())) == "");
    CHECK(difference_from_approved("man/remit-merge.1", command_man_page(command("merge"))) == "");
}

TEST_CASE("bash completes what is typed", "[cli][manual]") {
    struct Case {
        std::string typed{};
        std::string offered{};  ///< empty where the shell offers files, or nothing
    };
    const std::vector<Case> cases{
        {"remit dr", "draw"},
        {"remit m", "measure merge"},
        {"remit \"\"", "check analyse who path measure draw report merge"},
        {"remit --v", "--version"},
        {"remit help f", "formats"},
        {"remit draw --vi", "--view"},
        {"remit draw m.json --view f", "funding findings focus"},
        {"remit draw m.json --view = f", "funding findings focus"},
        {"remit draw m.json --view =",
         "structure accountability membership funding remits "
         "findings areas timeline"},
        {"remit draw m.json --paper a3", "a3-landscape a3-portrait"},
        {"remit draw m.json --focus b", ""},
        {"remit draw m.", ""},
        {"remit analyse m.json -o f", ""},
        {"remit analyse m.json --only G101", "G101"},
        {"remit analyse m.json --only U301,G101", "U301,G101"},
        {"remit analyse m.json --fail-on h", "high"},
        {"remit path a b m.json --format \"\"", "text json"},
        {"remit measure m.json --format \"\"", "text json csv"},
        {"remit merge m.json --format \"\"", "text json markdown"},
        {"remit convert m.json --to g", "graphml gexf"},
        {"remit explain silo", "silo"},
        {"remit explain mea", "measures"},
        {"remit formats --", "--help"},
        {"remit nonsense --", ""},
    };
    const remit::test::Folder folder;
    folder.write("remit.bash", bash_completion(offers()));
    const std::string script = folder.path("remit.bash").string();
    CHECK(output_of("bash -n " + script + " 2>&1") == "");
    for (const Case& c : cases) {
        CAPTURE(c.typed);
        CHECK(offered(script, c.typed) == c.offered);
    }
}

TEST_CASE("zsh and fish take their scripts, where they are", "[cli][manual]") {
    const remit::test::Folder folder;
    folder.write("_remit", zsh_completion(offers()));
    folder.write("remit.fish", fish_completion(offers()));
    const std::string quiet = " > /dev/null 2>&1";
    const auto takes = [&](const std::string& shell, const std::string& file) {
        const std::string check =
            shell + (shell == "zsh" ? " -n " : " --no-execute ") + folder.path(file).string();
        return output_of("! command -v " + shell + quiet + " || " + check + " 2>&1");
    };
    CHECK(takes("zsh", "_remit") == "");
    CHECK(takes("fish", "remit.fish") == "");
}
