// SPDX-License-Identifier: MIT
#include "tests/support/zip.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>
#include <zip.h>

namespace remit::test {
namespace {

constexpr std::string_view head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view main_name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_name =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

void put(Parts& parts, const std::pair<std::string, std::string>& part) {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const auto& one) { return one.first == part.first; });
    if (found == parts.end()) {
        parts.push_back(part);
    } else {
        found->second = part.second;
    }
}

std::vector<std::string> split(const std::string& row) {
    std::vector<std::string> cells{""};
    for (const char c : row) {
        if (c == '|') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

}  // namespace

std::string zip_of(const Parts& parts, std::string_view password) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive =
        out == nullptr ? nullptr : zip_open_from_source(out, ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("cannot make an archive");
    zip_source_keep(out);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const from = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const auto index = zip_file_add(archive, name.c_str(), from, ZIP_FL_OVERWRITE);
        if (index < 0) throw std::runtime_error("cannot add to an archive");
        const auto number = static_cast<zip_uint64_t>(index);
        zip_file_set_mtime(archive, number, 315'532'800, 0);
        if (name == "mimetype") zip_set_file_compression(archive, number, ZIP_CM_STORE, 0);
        if (!password.empty()) {
            zip_file_set_encryption(archive, number, ZIP_EM_AES_128, std::string(password).c_str());
        }
    }
    if (zip_close(archive) != 0) throw std::runtime_error("cannot write an archive");
    zip_source_open(out);
    zip_source_seek(out, 0, SEEK_END);
    std::string all(static_cast<std::size_t>(zip_source_tell(out)), '\0');
    zip_source_seek(out, 0, SEEK_SET);
    zip_source_read(out, all.data(), all.size());
    zip_source_close(out);
    zip_source_free(out);
    return all;
}

Parts unzipped(std::string_view archive) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const from = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    zip_t* const opened =
        from == nullptr ? nullptr : zip_open_from_source(from, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (opened == nullptr) throw std::runtime_error("that is no archive");
    Parts parts;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(opened, 0));
    for (zip_uint64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        zip_stat_index(opened, i, 0, &stat);
        std::string bytes(stat.size, '\0');
        zip_file_t* const file = zip_fopen_index(opened, i, 0);
        const auto read = file == nullptr ? -1 : zip_fread(file, bytes.data(), bytes.size());
        if (file != nullptr) zip_fclose(file);
        if (read != static_cast<zip_int64_t>(bytes.size()))
            throw std::runtime_error("a part cannot be read");
        parts.emplace_back(stat.name, std::move(bytes));
    }
    zip_discard(opened);
    return parts;
}

Parts xlsx_parts(const std::vector<SheetXml>& sheets, const Parts& more) {
    std::string list;
    std::string targets;
    Parts parts{
        {"[Content_Types].xml", std::string(head) + "<Types/>"},
        {"_rels/.rels", fmt::format("{}<Relationships><Relationship Id=\"rId1\" "
                                    "Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                    "</Relationships>",
                                    head, relation_name)},
        {"xl/workbook.xml", ""},
        {"xl/_rels/workbook.xml.rels", ""}};
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const SheetXml& sheet = sheets[i];
        list +=
            fmt::format("<sheet name=\"{}\" sheetId=\"{}\" {} r:id=\"rId{}\"/>", sheet.name, i + 1,
                        sheet.state.empty() ? "" : fmt::format("state=\"{}\"", sheet.state), i + 1);
        targets += fmt::format(
            "<Relationship Id=\"rId{}\" Type=\"{}/worksheet\" Target=\"worksheets/sheet{}.xml\"/>",
            i + 1, relation_name, i + 1);
        parts.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", i + 1),
                           fmt::format("{}<worksheet xmlns=\"{}\"><sheetData>{}</sheetData>{}"
                                       "</worksheet>",
                                       head, main_name, sheet.rows, sheet.after));
    }
    put(parts,
        {"xl/workbook.xml",
         fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>", head,
                     main_name, relation_name, list)});
    put(parts, {"xl/_rels/workbook.xml.rels",
                fmt::format("{}<Relationships>{}</Relationships>", head, targets)});
    for (const auto& part : more)
        put(parts, part);
    return parts;
}

Parts ods_parts(const std::vector<SheetXml>& sheets, std::string_view styles, const Parts& more) {
    std::string tables;
    for (const SheetXml& sheet : sheets) {
        tables += fmt::format("<table:table table:name=\"{}\" {}>{}</table:table>", sheet.name,
                              sheet.after, sheet.rows);
    }
    Parts parts{
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
        {"content.xml", fmt::format("{}<office:document-content><office:automatic-styles>{}"
                                    "</office:automatic-styles><office:body><office:spreadsheet>{}"
                                    "</office:spreadsheet></office:body></office:document-content>",
                                    head, styles, tables)}};
    for (const auto& part : more)
        put(parts, part);
    return parts;
}

std::string xlsx_rows(const std::vector<std::string>& rows) {
    std::string xml;
    for (const std::string& row : rows) {
        xml += "<row>";
        for (const std::string& cell : split(row))
            xml += fmt::format("<c t=\"inlineStr\"><is><t>{}</t></is></c>", cell);
        xml += "</row>";
    }
    return xml;
}

std::string ods_rows(const std::vector<std::string>& rows) {
    std::string xml;
    for (const std::string& row : rows) {
        xml += "<table:table-row>";
        for (const std::string& cell : split(row)) {
            xml += cell.empty() ? std::string("<table:table-cell/>")
                                : fmt::format(
                                      "<table:table-cell office:value-type=\"string\"><text:p>{}"
                                      "</text:p></table:table-cell>",
                                      cell);
        }
        xml += "</table:table-row>";
    }
    return xml;
}

}  // namespace remit::test
