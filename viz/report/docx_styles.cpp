// SPDX-License-Identifier: MIT
#include "viz/report/docx_styles.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "viz/diagram/text.hpp"

namespace remit::report {
namespace {

constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view space =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main")";
constexpr std::string_view ink = "1F3A4D";    // of headings
constexpr std::string_view faint = "595959";  // seven to one on white

/// Of a heading, in points.
struct HeadingLook {
    double size;
    double before;
    double after;
};
constexpr std::array<HeadingLook, heading_levels> headings{
    {{18, 20, 8}, {13, 12, 4}, {12, 10, 3}, {11, 8, 3}, {11, 8, 3}, {11, 8, 3}}};

const HeadingLook& look(std::size_t level) {
    return headings.at(std::clamp<std::size_t>(level, 1, heading_levels) - 1);
}

/// Twentieths of a point, in which Word measures.
int twips(double points) { return static_cast<int>(points * 20); }

/// Headings have no direct use of "w:b" but here.
std::string heading_style(std::size_t level) {
    const HeadingLook& heading = look(level);
    return fmt::format(
        R"(<w:style w:type="paragraph" w:styleId="Heading{0}"><w:name w:val="heading {0}"/>)"
        R"(<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/>)"
        R"(<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="{1}" w:after="{2}"/>)"
        R"(<w:outlineLvl w:val="{3}"/></w:pPr><w:rPr><w:b/><w:color w:val="{4}"/>)"
        R"(<w:sz w:val="{5}"/><w:szCs w:val="{5}"/></w:rPr></w:style>)",
        level, twips(heading.before), twips(heading.after), level - 1, ink,
        static_cast<int>(heading.size * 2));
}

/// Headings in an annex are headings of their level, and smaller.
std::string annex_heading_style(std::size_t level) {
    return fmt::format(
        R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexHeading{0}">)"
        R"(<w:name w:val="Annex Heading {0}"/><w:basedOn w:val="Heading{0}"/>)"
        R"(<w:next w:val="AnnexText"/><w:qFormat/>)"
        R"(<w:pPr><w:spacing w:before="{1}" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>)"
        R"(<w:rPr><w:sz w:val="{2}"/><w:szCs w:val="{2}"/></w:rPr></w:style>)",
        level, level == 2 ? 140 : 80, level == 2 ? 20 : 18);
}

/// The default look of all text, and the styles that a paragraph, a word or a table refers to.
constexpr std::string_view base_styles =
    R"(<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" )"
    R"(w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/>)"
    R"(<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault>)"
    R"(<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="90" w:line="252" w:lineRule="auto"/>)"
    R"(</w:pPr></w:pPrDefault></w:docDefaults>)"
    R"(<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>)"
    R"(<w:qFormat/></w:style>)"
    R"(<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">)"
    R"(<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>)"
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>)"
    R"(<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>)"
    R"(<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>)"
    R"(<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>)"
    R"(</w:style>)"
    R"(<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>)"
    R"(<w:uiPriority w:val="99"/><w:semiHidden/></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:uiPriority w:val="10"/><w:qFormat/>)"
    R"(<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="{ink}"/><w:sz w:val="48"/><w:szCs w:val="48"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="11"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:after="240"/></w:pPr>)"
    R"(<w:rPr><w:color w:val="{faint}"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>)";

/// Texts to look things up in.
constexpr std::string_view annex_styles =
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexText">)"
    R"(<w:name w:val="Annex Text"/><w:basedOn w:val="Normal"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexBullet">)"
    R"(<w:name w:val="Annex Bullet"/><w:basedOn w:val="ListBullet"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="AnnexNumber">)"
    R"(<w:name w:val="Annex Number"/><w:basedOn w:val="ListNumber"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>)";

constexpr std::string_view further_styles =
    R"(<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:qFormat/>)"
    R"(<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="80"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="{ink}"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/>)"
    R"(<w:pPr><w:spacing w:before="0" w:after="60"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>)"
    R"(<w:basedOn w:val="Normal"/><w:uiPriority w:val="36"/><w:qFormat/><w:pPr><w:numPr>)"
    R"(<w:numId w:val="1"/></w:numPr><w:spacing w:before="0" w:after="40"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/>)"
    R"(<w:basedOn w:val="Normal"/><w:uiPriority w:val="36"/><w:qFormat/><w:pPr><w:numPr>)"
    R"(<w:numId w:val="2"/></w:numPr><w:spacing w:before="0" w:after="60"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="35"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:before="80" w:after="80" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:b/><w:color w:val="{ink}"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableCaption">)"
    R"(<w:name w:val="Table Caption"/><w:basedOn w:val="Caption"/><w:next w:val="Normal"/><w:qFormat/>)"
    R"(<w:pPr><w:keepNext/><w:spacing w:before="160"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="Figure"><w:name w:val="Figure"/>)"
    R"(<w:basedOn w:val="Normal"/><w:next w:val="Caption"/><w:qFormat/><w:pPr><w:keepNext/>)"
    R"(<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">)"
    R"(<w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/>)"
    R"(<w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableEnd">)"
    R"(<w:name w:val="Table End"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>)"
    R"(<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>)"
    R"(<w:rPr><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr></w:style>)"
    R"(<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/>)"
    R"(<w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="0" )"
    R"(w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>)"
    R"(<w:rPr><w:color w:val="{faint}"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>)"
    R"(<w:uiPriority w:val="22"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:customStyle="1" w:styleId="Faint"><w:name w:val="Faint"/>)"
    R"(<w:qFormat/><w:rPr><w:color w:val="{faint}"/></w:rPr></w:style>)"
    R"(<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>)"
    R"(<w:uiPriority w:val="99"/><w:rPr><w:color w:val="0B4F9E"/><w:u w:val="single"/></w:rPr></w:style>)"
    R"(<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>)"
    R"(<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>)"
    R"(<w:top w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>)"
    R"(<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/></w:tblBorders></w:tblPr>)"
    R"(<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>)"
    R"(<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/></w:tcBorders>)"
    R"(<w:shd w:val="clear" w:color="auto" w:fill="E6ECF0"/><w:vAlign w:val="bottom"/></w:tcPr>)"
    R"(</w:tblStylePr></w:style>)";

/// A level of a list: what stands before its items, indented with them.
std::string level(std::size_t at, std::string_view format, std::string_view text) {
    constexpr std::size_t indent = 360;  // twips: a quarter of an inch a level
    return fmt::format(
        R"(<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/>)"
        R"(<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{3}" w:hanging="{4}"/></w:pPr></w:lvl>)",
        at, format, text, indent * (at + 1) + (format == "decimal" ? 100 : 0),
        indent + (format == "decimal" ? 100 : 0));
}

/// Below a number, too, there are bullets: their order means nothing.
std::string abstract_numbering(std::size_t id, bool numbered) {
    std::string xml = fmt::format(
        R"(<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="multilevel"/>)", id);
    for (std::size_t i = 0; i < list_levels; ++i) {
        if (numbered && i == 0)
            xml += level(i, "decimal", "%1.");
        else
            xml += level(i, "bullet", i % 2 == 0 ? "•" : "–");
    }
    return xml + "</w:abstractNum>";
}

}  // namespace

double heading_height(std::size_t level) {
    constexpr double line = 1.27;  // of Arial, and a tenth between the lines
    const HeadingLook& heading = look(level);
    return heading.size * line + heading.before + heading.after;
}

std::string heading_style_name(std::size_t level, bool annex) {
    return fmt::format("{}Heading{}", annex && level > 1 ? "Annex" : "", level);
}

double heading_size(std::size_t level) { return look(level).size; }

std::string styles_xml(std::string_view language) {
    const auto filled = [&](std::string_view styles) {
        return fmt::format(fmt::runtime(styles), fmt::arg("language", diagram::xml(language)),
                           fmt::arg("ink", ink), fmt::arg("faint", faint));
    };
    std::string xml = fmt::format("{}\n<w:styles {}>{}", head, space, filled(base_styles));
    for (std::size_t i = 1; i <= heading_levels; ++i)
        xml += heading_style(i);
    for (std::size_t i = 2; i <= heading_levels; ++i)
        xml += annex_heading_style(i);
    return xml + filled(further_styles) + filled(annex_styles) + "</w:styles>";
}

std::string numbering_xml(std::size_t numbered_lists) {
    std::string xml =
        fmt::format("{}\n<w:numbering {}>{}{}", head, space, abstract_numbering(bullets, false),
                    abstract_numbering(numbers, true));
    for (const std::size_t id : {bullets, numbers})
        xml += fmt::format(R"(<w:num w:numId="{0}"><w:abstractNumId w:val="{0}"/></w:num>)", id);
    for (std::size_t i = 0; i < numbered_lists; ++i)
        xml += fmt::format(
            R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/><w:lvlOverride w:ilvl="0">)"
            R"(<w:startOverride w:val="1"/></w:lvlOverride></w:num>)",
            numbers + 1 + i, numbers);
    return xml + "</w:numbering>";
}

std::string settings_xml(std::string_view language) {
    return fmt::format(
        R"({}
<w:settings {}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat>)"
        R"(<w:compatSetting w:name="compatibilityMode" )"
        R"(w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
        R"(<w:themeFontLang w:val="{}"/></w:settings>)",
        head, space, diagram::xml(language));
}

}  // namespace remit::report
