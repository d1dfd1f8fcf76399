// SPDX-License-Identifier: MIT
// A report as LibreOffice opens it.
#include <filesystem>
#include <string>

#include "tests/office/saved.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"
#include "tests/support/run.hpp"

using namespace remit::test;

TEST_CASE("a report is opened by LibreOffice, and printed with its figures on their side",
          "[office]") {
    if (no_office()) return;
    for (const std::string name : {"suffolk", "surrey"}) {
        DYNAMIC_SECTION(name) {
            const Folder folder;
            const std::string map =
                std::string(source_folder) + "/data/cases/" + name + "/register.json";
            REQUIRE(folder.run({"report", map, "-o", "r"}).status == 0);
            std::filesystem::copy_file(folder.path("r/report.docx"), folder.path("report.docx"));
            REQUIRE(saved_by_office(folder, "report.docx", "pdf"));
            const std::string pdf = folder.read("out/report.pdf");
            CHECK(pdf.starts_with("%PDF"));
            // Saved as OpenDocument it has kept its headings, links, tables and pages.
            REQUIRE(saved_by_office(folder, "report.docx", "fodt"));
            const std::string text = folder.read("out/report.fodt");
            for (const char* kept :
                 {"<text:h ", "xlink:href=\"#", "<table:table-header-rows>", "<svg:desc>",
                  "style:print-orientation=\"landscape\"", "<text:bookmark-start "}) {
                INFO(kept);
                const bool there = text.find(kept) != std::string::npos;
                CHECK(there);
            }
        }
    }
}
