// SPDX-License-Identifier: MIT
// A workbook as people fill it in late at night: every mistake is told, with its sheet and cell, in
// one run.
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/run.hpp"
#include "tests/support/zip.hpp"

using namespace remit::test;

namespace {

std::string workbook_with_mistakes() {
    return zip_of(xlsx_parts({
        {"Map", xlsx_rows({"Setting|Value", "title|A county at night", "as at|2016-13-01"})},
        {"Bodies", xlsx_rows({"Name|Type|Areas|Start|Status|Also known as",
                              "County Council|county-council|County||active|CC",
                              "Safety Board|partnershp-board|County|31/02/2015|active|SB",
                              "North CSP|csp|Nowhere|2012|activ|",
                              "Police Force|police-force|County|2012|active|CC"})},
        {"Areas", xlsx_rows({"Name|Kind|Within", "County|county|"})},
        {"Relations",
         xlsx_rows({"From|Type|To|Amount|Share", "Safety Board|reports-to|County Councl||",
                    "North CSP|reprts to|Safety Board||", "CC|funds|North CSP|see note|",
                    "Police Force|funds|Safety Board||140%"})},
        {"Remits", xlsx_rows({"Body|Topic|Function|Lead", "North CSP|Safety|strategy|perhaps",
                              "|Safety|delivery|"})},
        {"Topics", xlsx_rows({"Name|Broader", "Safety|"})},
    }));
}

}  // namespace

TEST_CASE("every mistake of a workbook is told in its cell, in one run", "[cli][xlsx][golden]") {
    const Folder folder;
    folder.write("night.xlsx", workbook_with_mistakes());
    const Run run = folder.run({"check", "night.xlsx"});
    CHECK(run.status == 3);
    CHECK(difference_from_approved("text/workbook-mistakes.approved.txt", whole(run)) == "");
    const Run convert = folder.run({"convert", "night.xlsx", "-o", "night.json"});
    CHECK(convert.status == 3);
    CHECK(folder.names() == std::vector<std::string>{"night.xlsx"});
}
