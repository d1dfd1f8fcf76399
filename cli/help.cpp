// SPDX-License-Identifier: MIT
// Written by hand: it is the first thing that most people read of Remit. A test holds it to the
// options.
#include "cli/help.hpp"

#include <algorithm>
#include <array>

namespace remit::cli {
namespace {

struct HelpPage {
    std::string_view command;
    std::string_view text;
    bool takes_map;
    bool goes_out;
    bool finds = false;
};

constexpr std::string_view program_page =
    R"(Remit maps who does what in local government, and finds where it is muddled.

Usage: remit COMMAND [OPTIONS]

  check MAP...         says what is wrong or doubtful in a map
  analyse MAP...       finds gaps, duplicates and unclear lines
  who BODY MAP...      one body's card: who it answers to, who sits on it ...
  path A B MAP...      how one body leads to another: who reports to whom ...
  measure MAP...       the measures of network analysis, of the whole and of
                       each body: density, span of control, betweenness ...
  draw MAP... -o FIGURE.pdf
                       draws who reports to whom, where it is muddled ..., on
                       paper or as one picture
  report MAP... -o DIR
                       writes the whole review: a page to publish, a paper for
                       Word, the findings as tables, the figures
  merge MAP... --bodies A,B --into NAME --on DATE
                       what a merger would mean: whose consent it needs, what
                       it saves whom, what it would lose; or --suggest some
  compare OLD NEW      what changed between two maps, or two dates of one
  new [FILE.xlsx]      makes a workbook to fill in: columns, lists, an example
  convert MAP... -o OUT
                       writes a map in another format: JSON, a folder of
                       tables, GraphML, GEXF, Kumu, Popolo ...
  explain [CODE]       what a finding or a rule means; alone, all findings
  rules [MAP...]       the law, guidance and local rules in force on a date
  formats              the file formats that can be read and written

  --help               this page, or that of a command: remit check --help
  --version            the version, and what it was built with

MAP is a file (JSON, CSV, XLSX, ODS), a folder of CSV files, or - for standard
input. Several are read as one map: the same id is the same thing, and where
they contradict each other the fact is disputed.

Exit status: 0 done; 1 done, and a finding at or above --fail-on is open;
2 the arguments make no sense; 3 the map is not valid; 4 a file could not be
read or written, or a fault of Remit's own.
)";

constexpr std::string_view map_options =
    R"(
The map:
  --from FORMAT        its format, where its name does not tell (remit formats);
                       of several inputs, that of - or else of all
  --map COLUMNS        what the columns of tables mean, where they are neither a
                       map's own nor known to Remit: a file of remit-columns/1
  --as-at DATE         the day that it is read for: 2016, 2016-03, 2016-03-18;
                       else the map's own as_at, else today
  --with-proposals     as if what is proposed or agreed were in place
  --jurisdiction NAME  whose rules apply (england, wales), not the map's own
  --rules PACK         your own rules beside the program's; once for each pack
  --diagnostics FORM   how to complain of the map: text (default) or json
  --quiet              errors only, no warnings
)";

constexpr std::string_view going_out_options =
    R"(
What goes out:
  --public             leaves out restricted sources, and the facts and findings
                       that rest on them alone; says how many
  --label TEXT         marks the version, in its title: --label 'DRAFT 2'
)";

constexpr std::string_view findings_options =
    R"(
The findings:
  --only CODES         these findings only: codes, beginnings of codes or
                       names, with commas: U3,no-lead
  --skip CODES         all but these
  --severity LEVEL     this and above: high, medium, low, info (default)
  --fail-on LEVEL      exit 1 if a finding at or above it is open: high,
                       medium, low, info; never (default)
)";

constexpr auto pages = std::to_array<HelpPage>({
    {"check", R"(Says what is wrong or doubtful in a map or a rule pack, and what it holds.
Writes nothing.

Usage: remit check MAP... [OPTIONS]
       remit check PACK... [OPTIONS]

  --gaps               what is not known yet: bodies by aspect
)",
     true, false},
    {"analyse", R"(Finds where governance is muddled: what, how we know, whom to ask.

Usage: remit analyse MAP... [OPTIONS]

  --format FORM        text (default), json, csv or markdown
  -o, --output FILE    write there; .json, .csv and .md choose the format
)",
     true, true, true},
    {"who", R"(One body's card: what it is, whom it answers to and who answers to it, who
sits on it and where it sits, money, remits, documents, decisions and findings,
each with its evidence.

Usage: remit who BODY MAP... [OPTIONS]
       remit who --all -o DIR MAP... [OPTIONS]

  --all                a page for each body that lives on the day, to send out and
                       have confirmed: facts to tick or correct, and questions
  -o, --output DIR     the folder for the pages, which must be new or empty

BODY is an id, a name or another name: remit who 'North CSP' county.json
)",
     true, true},
    {"path", R"(How two bodies are joined: all shortest ways by lines of reporting, scrutiny,
membership, money and so on, in both directions, each step with its source, and
what breaks them: what every way needs, longer ones too.

Usage: remit path A B MAP... [OPTIONS]

  --format FORM        text (default) or json

A and B are ids, names or other names: remit path 'North CSP' hwb county.json
)",
     true, true},
    {"measure", R"(The measures of network analysis: of the whole map and of each kind of relation
its size, density, depth, span of control, Krackhardt's four scores and
centralisation; of each body its superiors, subordinates, seats, meetings,
betweenness, and whether the map would fall apart without it.

Usage: remit measure MAP... [OPTIONS]

  --format FORM        text (default), json, or csv with one body a row
  -o, --output FILE    write there; .json and .csv choose the format

What hangs on all shortest ways, such as betweenness, is not given where more
than 5,000 bodies are tied. remit explain measures says how each is reckoned.
)",
     true, true},
    {"draw", R"(Draws a map, to be printed, put in a paper or shown on a screen.

Usage: remit draw MAP... -o FIGURE.pdf [OPTIONS]

  -o, --output FILE    the figure; .svg, .pdf, .png and .dot choose the format;
                       - for standard output
  --format FORM        svg, pdf, png or dot, whatever the file's name
  --view VIEW          structure (default): who reports to whom;
                       accountability: how each body reaches a voter;
                       membership: who sits where, as a table;
                       funding: where the money goes, and where it stops;
                       remits: who does what on which topic, as a table;
                       findings: where it is muddled;
                       areas: whether the boundaries fit;
                       timeline: what was when, a bar for each body with a date;
                       focus: what surrounds a body, by all kinds of relation
  --focus BODY         the body that the view focus is about; it needs no --view
  --hops N             how far around it: 1 (default) to 9 steps
  --area AREA          only the bodies that serve it, all of it or a part
  --topic TOPIC        only those with a remit on it, and whom they answer to
  --paper SIZE         a4-landscape (default of a PDF), a4-portrait, the same of
                       a3, a2, a1 and a0; free (default of others): one page, as
                       large as it needs

BODY, AREA and TOPIC are ids or names: remit draw county.json --area Ipswich ...
A table or bars are no graph: of membership, remits and timeline there is no .dot.
On paper no text is smaller than 7 points. What does not fit goes on more pages:
all in one PDF; of .svg and .png a file each, FIGURE-1.svg, FIGURE-2.svg ...
)",
     true, true},
    {"report",
     R"(Writes the whole review into a folder: the most serious muddles, the questions
grouped by whom to ask, the figures, what we do not know, recommendations, every
finding with its evidence, and to look things up a card for each body, a
glossary and the sources.

Usage: remit report MAP... -o DIR [OPTIONS]

  -o, --output DIR     the folder: new, empty, or that of an earlier report

  report.html          a page to publish, in one file: it needs no network and
                       no server, and reads as well without JavaScript
  report.docx          the same as a paper for Word, with the figures
  report.md            the same as Markdown
  findings.csv, findings.json
                       the findings alone, a row each, and for programs
  workbook.xlsx        the map as a workbook, with a sheet of the findings
  figures/             each view as a free SVG, and as a PDF to print on A4

An earlier report is replaced when the new one is whole; a file of it that was
changed since is not written over, and other files in the folder are left alone.
)",
     true, true, true},
    {"merge",
     R"(What a reorganisation would mean, before anyone meets: whose consent the law asks
for and who has given it, the seats, meetings and hours that it saves each agency,
remits, money, chairs and elected voices, what the new body must do first, which
muddles it solves and which it makes, and what becomes of every record.

Usage: remit merge MAP... --bodies A,B --into NAME --on DATE [OPTIONS]
       remit merge MAP... --plan FILE [--plan FILE] [OPTIONS]
       remit merge MAP... --suggest [OPTIONS]

  --bodies A,B         the bodies that become one: ids or names, with commas
  --into NAME          what they become: a new name, one of them, or a body that
                       the map has as proposed or agreed
  --on DATE            the day on which it takes effect
  --type TYPE          of the new body, where the old ones differ; with --suggest,
                       only bodies of this type
  --chair BODY         who chairs it
  --plan FILE          a plan of several steps (merge, split, close, create, move,
                       join, leave) as remit-plan/1; several stand side by side
  --suggest            ranks mergers of like bodies in one place by what they
                       would save and risk, with the reasons
  --area AREA          with --suggest: only bodies that serve it
  --most N             with --suggest: how many (20)
  --format FORM        text (default), json or markdown
  -o, --output OUT     write there: a file (.txt, .json, .md), or a folder, new or
                       that of an earlier report, with all of it:

  report.html, report.docx, report.md
                       the report, with pictures before, changes and after
  merge.json           the same for programs, with the ledger of every record
  map.json             the changed map, as it would be on the day (of several
                       plans map-1.json, map-2.json ...)
  figures/             the pictures as SVG, and as PDF to print on A4

The map itself is never changed. To do nothing is always the first column.
)",
     true, true},
    {"compare",
     R"(What changed: bodies, lines, seats, remits, money, documents and decisions, and
which muddles were solved, stayed or are new, with what was decided meanwhile.

Usage: remit compare OLD NEW [OPTIONS]
       remit compare MAP... --at DATE --at DATE [OPTIONS]

  --at DATE            a day of one map; said twice, the earlier first
  --format FORM        text (default), json or markdown
  -o, --output OUT     write there: a file (.txt, .json, .md), or a folder, new or
                       that of an earlier report: report.html, report.docx,
                       report.md, compare.json and figures/

Of two maps each is read as at its own date. A body is the same by its id, else by
a succession that the newer map records, else by a like name, which is told. Where
nearly every record lost a field at once, that is told as a fault of the data.
)",
     true, true},
    {"new", R"(Makes a workbook to fill in: a sheet for each kind of thing, a note at each
heading, lists to choose from, and a small example to write over.

Usage: remit new [FILE.xlsx]
       remit new FOLDER

FILE.xlsx is map.xlsx unless it is named. It opens in Excel, LibreOffice and
other programs; saved as .xlsx or .ods it is a map: remit check map.xlsx.
A FOLDER (a name without a suffix) gets the same as CSV files, without lists and
notes. What is there already is never written over.

  --quiet              no word on what to do next
)",
     false, false},
    {"convert",
     R"(Writes a map in another format, all of it that the format can hold. What it
cannot is told on standard error, with how many facts were left out.

Usage: remit convert MAP... -o OUT [OPTIONS]

  -o, --output OUT     what to write; its suffix chooses the format (remit
                       formats); without one it is a folder of CSV files,
                       which must be new or empty; - for standard output
  --to FORMAT          the format, whatever the name: json, csv, xlsx, dot,
                       graphml, gexf, kumu or popolo

Several maps become one. The whole map is written, whatever the day; a workbook
(.xlsx) has a sheet of what is found on it, too.
)",
     true, true},
    {"explain", R"(What a finding means, why it matters, and when to accept it; or what a rule
asks, where it stands and when it was law.

Usage: remit explain [CODE] [OPTIONS]

  --rules PACK         your own rules beside the program's; once for each pack

CODE is a code or a name: remit explain G101, or the id of a rule (remit rules
lists them), or measures: how the numbers of remit measure are reckoned. Without
one, all findings are listed.
)",
     false, false},
    {"rules", R"(The rules in force on a date: law, guidance and a council's own, each with where
it stands, since when, for whom, and how much it weighs.

Usage: remit rules [OPTIONS]
       remit rules MAP... [OPTIONS]

With a map, only the rules about bodies that are on it, on its date and in its
jurisdiction. Without one, as at today and of all jurisdictions unless you say
otherwise. remit explain RULE-ID has more about each.
)",
     true, false},
    {"formats", R"(The file formats that can be read and written.

Usage: remit formats
)",
     false, false},
});

}  // namespace

std::string help(std::string_view command) {
    const auto* const page = std::ranges::find(pages, command, &HelpPage::command);
    if (page == pages.end()) return std::string(program_page);
    std::string text(page->text);
    if (page->finds) text += findings_options;
    if (page->goes_out) text += going_out_options;
    if (page->takes_map) text += map_options;
    return text;
}

}  // namespace remit::cli
