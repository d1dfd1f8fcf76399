// SPDX-License-Identifier: MIT
// A Word file: a zip archive of parts, each XML, that refer to one another (ECMA-376).
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"
#include "viz/report/document.hpp"
#include "viz/report/docx_body.hpp"
#include "viz/report/docx_styles.hpp"
#include "viz/report/zip.hpp"

namespace remit {
namespace report {
namespace {

/// A text of one line, as it stands in XML.
std::string xml(std::string_view text) { return diagram::xml(diagram::plain_text(text)); }

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package = "http://schemas.openxmlformats.org/package/2006";

/// What document.xml always refers to. The footer is the last of them.
const std::vector<Relation> always{{"rId1", "styles", "styles.xml"},
                                   {"rId2", "numbering", "numbering.xml"},
                                   {"rId3", "settings", "settings.xml"},
                                   {"rId4", "footer", "footer1.xml"}};

std::string content_types() {
    constexpr std::string_view word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml";
    std::string parts = fmt::format(
        R"(<Override PartName="/word/document.xml" ContentType="{}.document.main+xml"/>)", word);
    for (const Relation& part : always)
        parts += fmt::format(R"(<Override PartName="/word/{}" ContentType="{}.{}+xml"/>)",
                             part.target, word, part.type);
    return fmt::format(
        R"({}<Types xmlns="{}/content-types"><Default Extension="rels" )"
        R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
        R"(<Default Extension="xml" ContentType="application/xml"/>)"
        R"(<Default Extension="png" ContentType="image/png"/>{}<Override )"
        R"(PartName="/docProps/core.xml" )"
        R"(ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)",
        head, package, parts);
}

std::string package_relations() {
    return fmt::format(
        R"({}<Relationships xmlns="{}/relationships"><Relationship Id="rId1" )"
        R"(Type="{}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" )"
        R"(Type="{}/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
        R"(</Relationships>)",
        head, package, office, package);
}

std::string relations(const std::vector<Relation>& more) {
    std::string rows;
    for (const auto& all : {always, more}) {
        for (const Relation& relation : all)
            rows += fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"{}/>)",
                                relation.id, office, relation.type, xml(relation.target),
                                relation.external ? R"( TargetMode="External")" : "");
    }
    return fmt::format(R"({}<Relationships xmlns="{}/relationships">{}</Relationships>)", head,
                       package, rows);
}

/// Of the day that the map is read for, not of the hour at which it was.
std::string core_properties(const Document& document, Day as_at) {
    const std::string date = iso(date_of(as_at));
    return fmt::format(
        R"({}<cp:coreProperties xmlns:cp="{}/metadata/core-properties" )"
        R"(xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" )"
        R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title>)"
        R"(<dc:subject>{}</dc:subject><dc:creator>Remit</dc:creator>)"
        R"(<dcterms:created xsi:type="dcterms:W3CDTF">{}T00:00:00Z</dcterms:created>)"
        R"(<dcterms:modified xsi:type="dcterms:W3CDTF">{}T00:00:00Z</dcterms:modified>)"
        R"(<dc:language>{}</dc:language></cp:coreProperties>)",
        head, package, xml(document.title), xml(document.subtitle), date, date,
        xml(document.language));
}

std::string footer(const Document& document) {
    constexpr std::string_view field =
        R"(<w:fldSimple w:instr=" {} "><w:r><w:t>1</w:t></w:r></w:fldSimple>)";
    constexpr std::string_view text = R"(<w:r><w:t xml:space="preserve">{}</w:t></w:r>)";
    return fmt::format(
        R"({}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>)"
        R"(<w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}{}{}{}</w:p></w:ftr>)",
        head, fmt::format(text, xml(document.title) + " · page "), fmt::format(field, "PAGE"),
        fmt::format(text, " of "), fmt::format(field, "NUMPAGES"));
}

}  // namespace

std::string docx(const Document& document, Day as_at, std::span<const ReportFigure> figures) {
    Body body = docx_body(document, figures, always.size(), always.back().id);
    std::vector<Part> parts{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", package_relations()},
        {"docProps/core.xml", core_properties(document, as_at)},
        {"word/document.xml", std::move(body.xml)},
        {"word/_rels/document.xml.rels", relations(body.relations)},
        {"word/styles.xml", styles_xml(document.language)},
        {"word/numbering.xml", numbering_xml(body.numbered_lists)},
        {"word/settings.xml", settings_xml(document.language)},
        {"word/footer1.xml", footer(document)},
    };
    for (std::size_t i = 0; i < body.pngs.size(); ++i)
        parts.push_back({fmt::format("word/media/image{}.png", i + 1), *body.pngs[i], false});
    return zipped(parts);
}

}  // namespace report

std::string report_docx(const FindingsReport& report, std::span<const ReportFigure> figures) {
    return report::docx(report::document_of(report, figures, report::PictureWords::in_annex),
                        report.snapshot.day(), figures);
}

}  // namespace remit
