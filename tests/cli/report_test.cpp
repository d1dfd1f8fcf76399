// SPDX-License-Identifier: MIT
// The report: which files, the same bytes everywhere, whole or not at all, and over whose work it
// is not written.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

#include "tests/cli/elsewhere.hpp"
#include "tests/cli/maps.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/read.hpp"
#include "tests/support/run.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;
namespace fs = std::filesystem;
using Words = std::vector<std::string>;

namespace {

/// All that is in a folder, with what is in folders within, in order.
Words files_in(const fs::path& folder) {
    Words names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_directory())
            names.push_back(entry.path().lexically_relative(folder).string());
    }
    std::ranges::sort(names);
    return names;
}

std::string text_of_docx(const Folder& folder, const std::string& file) {
    for (const auto& [name, bytes] : unzipped(folder.read(file))) {
        if (name == "word/document.xml") return bytes;
    }
    return {};
}

const std::string told = "remit: the report is 'r/report.html'\n";

}  // namespace

TEST_CASE("a report is a page, a paper, a text, tables and figures", "[cli][report]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    CHECK(whole(folder.run({"report", "m.json", "-o", "r"})) == "exit 0\n--- err\n" + told);
    Words names = files_in(folder.path("r"));
    const auto figures = std::ranges::find_if(
        names, [](const std::string& name) { return name.starts_with("figures/"); });
    CHECK(Words(names.begin(), figures) == Words{".remit-files"});
    std::size_t drawn = 0;
    for (const std::string& name : names) {
        if (!name.starts_with("figures/")) continue;
        ++drawn;
        const std::string bytes = folder.read("r/" + name);
        CHECK(bytes.starts_with(name.ends_with(".svg") ? "<svg" : "%PDF"));
    }
    CHECK(drawn >= 6);
    CHECK(std::ranges::find(names, "figures/structure.svg") != names.end());
    CHECK(std::ranges::find(names, "figures/focus.svg") == names.end());
    std::erase_if(names, [](const std::string& name) { return name.starts_with("figures/"); });
    CHECK(names == Words{".remit-files", "findings.csv", "findings.json", "report.docx",
                         "report.html", "report.md", "workbook.xlsx"});
    // Each as the command for it alone writes it.
    for (const std::string format : {"csv", "json"}) {
        const bool same = folder.read("r/findings." + format) ==
                          folder.run({"analyse", "m.json", "--format", format}).out;
        CHECK(same);
    }
    REQUIRE(folder.run({"convert", "m.json", "-o", "w.xlsx"}).status == 0);
    // By the numbers that the report calls them; findings that are not open have none.
    CHECK(folder.read("r/findings.csv").starts_with("number,code,"));
    CHECK_THAT(folder.read("r/findings.csv"), Catch::Matchers::ContainsSubstring("\n1,U302,"));
    std::string sheets;
    for (const auto& [name, bytes] : unzipped(folder.read("r/workbook.xlsx")))
        sheets += bytes;
    CHECK_THAT(sheets, Catch::Matchers::ContainsSubstring(">Number<"));
    const bool same_workbook = folder.read("r/workbook.xlsx") == folder.read("w.xlsx");
    CHECK(same_workbook);
}

TEST_CASE("a report has the findings that are asked for, and says whether one is open",
          "[cli][report]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    struct Case {
        std::string name{};
        Words options{};
        int status = 0;
        bool ring = true;   // U302, high
        bool alone = true;  // G101
    };
    const std::vector<Case> cases{
        {"one", {"--only", "U302"}, 0, true, false},
        {"all but one", {"--skip", "U302"}, 0, false, true},
        {"the gravest", {"--severity", "high"}, 0, true, false},
        {"open", {"--fail-on", "high"}, 1, true, true},
        {"open, and not shown", {"--severity", "high", "--fail-on", "low"}, 1, true, false},
        {"not open", {"--skip", "U302", "--fail-on", "high"}, 0, false, true},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            Words words{"report", "m.json", "-o", "r", "--quiet"};
            words.insert(words.end(), c.options.begin(), c.options.end());
            CHECK(whole(folder.run(words)) == "exit " + std::to_string(c.status) + "\n");
            const std::string csv = folder.read("r/findings.csv");
            CHECK((csv.find("U302") != std::string::npos) == c.ring);
            CHECK((csv.find("G101") != std::string::npos) == c.alone);
        }
    }
}

TEST_CASE("a report is marked, and leaves out what is restricted", "[cli][report][public]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "title": "T", "as_at": "2016",
      "sources": [{"id": "open", "title": "Minutes"},
                  {"id": "leak", "title": "Letter", "restricted": true}],
      "bodies": [{"id": "a", "name": "Open Body", "evidence": [{"source": "open"}]},
                 {"id": "b", "name": "Secret Body", "evidence": [{"source": "leak"}]}]})");
    const Run whole_map = folder.run({"report", "m.json", "-o", "all"});
    constexpr auto warning = "Not for publication: 1 restricted source is named and used here.";
    CHECK(whole_map.err == "remit: " + std::string(warning) +
                               " --public makes a report without them.\nremit: the report is "
                               "'all/report.html'\n");
    CHECK_THAT(folder.read("all/report.md"), Catch::Matchers::ContainsSubstring(warning));
    const Run run = folder.run({"report", "m.json", "-o", "r", "--public", "--label", "DRAFT 2"});
    CHECK(folder.read("r/report.md").find("Not for publication") == std::string::npos);
    CHECK(run.status == 0);
    CHECK_THAT(run.err, Catch::Matchers::ContainsSubstring("remit: Public version: ") &&
                            Catch::Matchers::EndsWith(told));
    for (const std::string& name : files_in(folder.path("r"))) {
        CAPTURE(name);
        const std::string bytes =
            name.ends_with(".docx") ? text_of_docx(folder, "r/" + name) : folder.read("r/" + name);
        CHECK(bytes.find("Secret Body") == std::string::npos);
    }
    CHECK_THAT(text_of_docx(folder, "r/report.docx"),
               Catch::Matchers::ContainsSubstring("Open Body") &&
                   Catch::Matchers::ContainsSubstring("T [DRAFT 2]"));
}

TEST_CASE("the same report is the same bytes in another place, zone, locale and hour",
          "[cli][report]") {
    const Folder here;
    const Folder there;
    const std::string suffolk = file_text("data/cases/suffolk/register.json");
    here.write("m.json", suffolk);
    there.write("m.json", suffolk);
    CHECK(here.run({"report", "m.json", "-o", "r"}).status == 0);
    CHECK(there.run_with(elsewhere(), {"report", "m.json", "-o", "another"}).status == 0);
    const Words names = files_in(here.path("r"));
    CHECK(names == files_in(there.path("another")));
    for (const std::string& name : names) {
        CAPTURE(name);
        const bool same = here.read("r/" + name) == there.read("another/" + name);
        CHECK(same);
    }
}

TEST_CASE("a report is written again over its own files alone", "[cli][report]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    folder.write("quiet.json", quiet_map);
    const Words again{"report", "quiet.json", "-o", "r"};
    REQUIRE(folder.run({"report", "m.json", "-o", "r"}).status == 0);
    const Words names = files_in(folder.path("r"));

    SECTION("with the files of others beside them") {
        folder.write("r/notes.txt", "mine");
        folder.write("r/figures/photo.png", "mine too");
        CHECK(whole(folder.run(again)) == "exit 0\n--- err\n" + told);
        CHECK(folder.read("r/notes.txt") == "mine");
        CHECK(folder.read("r/figures/photo.png") == "mine too");
        CHECK(folder.read("r/findings.csv") ==
              folder.run({"analyse", "quiet.json", "--format", "csv"}).out);
        CHECK(files_in(folder.path("r")).size() == names.size() + 2);
    }
    SECTION("with some of them gone") {
        fs::remove_all(folder.path("r/figures"));
        fs::remove(folder.path("r/report.md"));
        CHECK(whole(folder.run(again)) == "exit 0\n--- err\n" + told);
        CHECK(files_in(folder.path("r")) == names);
    }
    SECTION("what is no more of it goes") {
        const std::string list = folder.read("r/.remit-files");
        folder.write("r/old.svg", "old");
        folder.write("r/theirs.svg", "theirs");
        // FNV-1a of "old"; and a file outside that a list must not reach.
        folder.write("m2.json", "old");
        folder.write("r/.remit-files", list +
                                           "1a0fad1921d08076  old.svg\n"
                                           "1a0fad1921d08076  ../m2.json\nnonsense\n");
        const Run run = folder.run(again);
        CHECK(folder.read("m2.json") == "old");
        CHECK(folder.read("r/theirs.svg") == "theirs");
        CHECK(whole(run) == "exit 0\n--- err\n" + told);
        CHECK(!fs::exists(folder.path("r/old.svg")));
    }
    SECTION("after a stop half way, some files new and some not") {
        // The list that stands then knows each by both.
        REQUIRE(folder.run({"report", "quiet.json", "-o", "new"}).status == 0);
        folder.write("r/report.md", folder.read("new/report.md"));
        std::string list = folder.read("r/.remit-files");
        const std::string other = folder.read("new/.remit-files");
        folder.write("r/.remit-files", list + other.substr(other.find('\n') + 1));
        CHECK(whole(folder.run(again)) == "exit 0\n--- err\n" + told);
        CHECK(folder.read("r/.remit-files") == other);
        CHECK(files_in(folder.path("r")) == names);
    }
    SECTION("unless one stands behind a link") {
        fs::rename(folder.path("r/figures"), folder.path("elsewhere"));
        fs::create_directory_symlink(folder.path("elsewhere"), folder.path("r/figures"));
        const std::string before = folder.read("elsewhere/structure.svg");
        const Run run = folder.run(again);
        CHECK(run.status == 4);
        CHECK_THAT(run.err, Catch::Matchers::ContainsSubstring("which stands behind a link"));
        CHECK(folder.read("elsewhere/structure.svg") == before);
    }
    SECTION("unless one was changed") {
        folder.write("r/report.docx", "an officer's work");
        CHECK(whole(folder.run(again)) ==
              "exit 4\n--- err\nremit: cannot write over 'r/report.docx', which was changed since "
              "Remit wrote it: move it away, or name another folder: File exists\n");
        CHECK(folder.read("r/report.docx") == "an officer's work");
        CHECK(folder.read("r/findings.csv") ==
              folder.run({"analyse", "m.json", "--format", "csv"}).out);
    }
    SECTION("nor over a file of the same name that it did not write") {
        fs::remove(folder.path("r/report.md"));
        std::string list = folder.read("r/.remit-files");
        const auto line = list.rfind('\n', list.find("report.md")) + 1;
        list.erase(line, list.find('\n', line) + 1 - line);
        folder.write("r/.remit-files", list);
        folder.write("r/report.md", "theirs");
        CHECK(whole(folder.run(again)) ==
              "exit 4\n--- err\nremit: cannot write over 'r/report.md', which Remit did not write: "
              "move it away, or name another folder: File exists\n");
        CHECK(folder.read("r/report.md") == "theirs");
        CHECK(files_in(folder.path("r")) == names);
    }
    SECTION("nor where the map is wrong") {
        folder.write("quiet.json", "[]");
        CHECK(folder.run(again).status == 3);
        CHECK(folder.read("r/findings.csv") ==
              folder.run({"analyse", "m.json", "--format", "csv"}).out);
        CHECK(files_in(folder.path("r")) == names);
    }
}

TEST_CASE("a report goes where a link leads", "[cli][report]") {
    const Folder folder;
    folder.write("m.json", ring_map);
    folder.write("quiet.json", quiet_map);
    fs::create_directory(folder.path("shared"));
    fs::create_directory_symlink(folder.path("shared"), folder.path("r"));
    for (const std::string name : {"r", "r/"}) {
        CAPTURE(name);
        // At first into an empty folder, then over what it wrote.
        for (const std::string map : {"m.json", "quiet.json"}) {
            CAPTURE(map);
            CHECK(whole(folder.run({"report", map, "-o", name})) == "exit 0\n--- err\n" + told);
            CHECK(fs::is_symlink(folder.path("r")));
            CHECK(folder.read("shared/findings.csv") ==
                  folder.run({"analyse", map, "--format", "csv"}).out);
        }
    }
    CHECK(folder.names() == Words{"m.json", "quiet.json", "r", "shared"});
    fs::create_directory_symlink(folder.path("none"), folder.path("nowhere"));
    CHECK(whole(folder.run({"report", "m.json", "-o", "nowhere"})) ==
          "exit 4\n--- err\nremit: cannot write the folder 'nowhere': Not a directory\n");
}

TEST_CASE("report writes nothing where it cannot write all", "[cli][report]") {
    struct Case {
        std::string name{};
        Words arguments{};
        std::string whole{};
    };
    const std::string usage = "\nTry 'remit report --help'.\n";
    const std::vector<Case> cases{
        {"a folder with something in it",
         {"report", "-o", "full", "m.json"},
         "exit 4\n--- err\nremit: cannot write the folder 'full': Directory not empty\n"},
        {"a file",
         {"report", "-o", "m.json", "m.json"},
         "exit 4\n--- err\nremit: cannot write the folder 'm.json': Not a directory\n"},
        {"a folder in none",
         {"report", "-o", "none/r", "m.json", "--quiet"},
         "exit 4\n--- err\nremit: cannot write the folder 'none/r': No such file or directory\n"},
        {"a map that is wrong",
         {"report", "-o", "r", "bad.json"},
         "exit 3\n--- err\nbad.json:1:1: error: a map is an object, not a list [I102]\n"},
        {"a map that is not there",
         {"report", "-o", "r", "none.json"},
         "exit 4\n--- err\nremit: cannot read 'none.json': No such file or directory\n"},
        {"no folder",
         {"report", "m.json"},
         "exit 2\n--- err\nremit: the folder for the report is missing: -o DIR" + usage},
        {"standard output",
         {"report", "m.json", "-o", "-"},
         "exit 2\n--- err\nremit: a report is a folder of files: name it with -o, not -" + usage},
        {"a file's name",
         {"report", "m.json", "-o", "r.docx"},
         "exit 2\n--- err\nremit: a report is a folder of files, report.html, report.docx and "
         "others: name a folder, not 'r.docx'" +
             usage},
        {"no map",
         {"report", "-o", "r"},
         "exit 2\n--- err\nremit: the map is missing: name a file, or - for standard input" +
             usage},
        {"a code that is none",
         {"report", "m.json", "-o", "r", "--only", "G999"},
         "exit 2\n--- err\nremit: --only: no finding has the code or name 'G999'; remit explain "
         "lists them" +
             usage},
    };
    for (const auto& c : cases) {
        DYNAMIC_SECTION(c.name) {
            const Folder folder;
            folder.write("m.json", ring_map);
            folder.write("bad.json", "[]");
            fs::create_directory(folder.path("full"));
            folder.write("full/answer.md", "mine");
            CHECK(whole(folder.run(c.arguments)) == c.whole);
            CHECK(folder.names() == Words{"bad.json", "full", "m.json"});
            CHECK(files_in(folder.path("full")) == Words{"answer.md"});
        }
    }
}

TEST_CASE("a report in a folder that may not be written to leaves what is there", "[cli][report]") {
    if (::geteuid() == 0) {
        WARN("root may write anywhere: not tried");
        return;
    }
    const Folder folder;
    folder.write("m.json", ring_map);
    REQUIRE(folder.run({"report", "m.json", "-o", "r"}).status == 0);
    const std::string before = folder.read("r/report.md");
    folder.write("m.json", quiet_map);
    fs::permissions(folder.path("r"), fs::perms::owner_read | fs::perms::owner_exec);
    CHECK(folder.run({"report", "m.json", "-o", "r"}).status == 4);
    CHECK(folder.read("r/report.md") == before);
    fs::permissions(folder.path("r"), fs::perms::owner_all);
}

TEST_CASE("a hostile name breaks no file of a report", "[cli][report]") {
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "as_at": "2016",
      "title": "<script>alert(1)</script>\"]; } =cmd|'/c'!A1",
      "bodies": [{"id": "a", "type": "working-group",
                  "name": "<script>alert(1)</script>\"]; } =cmd|'/c'!A1"},
                 {"id": "b", "type": "partnership-board", "name": "=cmd|'/c'!A1"}],
      "relations": [{"type": "reports-to", "from": "a", "to": "b"}]})");
    CHECK(folder.run({"report", "m.json", "-o", "r"}).status == 0);
    for (const std::string& name : files_in(folder.path("r"))) {
        // There a script is a text, and a PDF's title stands in it as it is.
        if (name.ends_with(".json") || name.ends_with(".pdf")) continue;
        CAPTURE(name);
        const std::string bytes =
            name.ends_with(".docx") ? text_of_docx(folder, "r/" + name) : folder.read("r/" + name);
        CHECK(bytes.find("<script>alert") == std::string::npos);
        CHECK(bytes.find(",=cmd") == std::string::npos);
        CHECK(bytes.find("\n=cmd") == std::string::npos);
    }
    CHECK(whole(folder.run({"check", "r/workbook.xlsx", "--quiet"})).starts_with("exit 0\n"));
}

TEST_CASE("a map too large for paper is drawn for the screen alone", "[cli][report]") {
    std::string bodies;
    for (int i = 0; i <= 500; ++i) {
        bodies += std::string(i == 0 ? "" : ", ") + R"({"id": "b)" + std::to_string(i) +
                  R"(", "name": "Body", "type": "post"})";
    }
    const Folder folder;
    folder.write("m.json", R"({"format": "remit/1", "as_at": "2016", "bodies": [)" + bodies + "]}");
    const Run run = folder.run({"report", "m.json", "-o", "r", "--only", "U302", "--quiet"});
    CHECK(whole(run) == "exit 0\n");
    for (const std::string& name : files_in(folder.path("r")))
        CHECK(!name.ends_with(".pdf"));
    CHECK_THAT(text_of_docx(folder, "r/report.docx"),
               Catch::Matchers::ContainsSubstring("as figures/structure.svg."));
}
