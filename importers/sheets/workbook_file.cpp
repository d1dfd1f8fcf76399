// SPDX-License-Identifier: MIT
#include "importers/sheets/workbook_file.hpp"

#include <fmt/format.h>

#include "importers/any_tables.hpp"
#include "importers/shortened.hpp"
#include "importers/utf8.hpp"

namespace remit::sheets {

table::Table* Sheets::add(std::string_view name) {
    if (tables_.size() >= limits_.sheets) {
        diagnostics_.error("I104", {.input = workbook_},
                           fmt::format("more than {} sheets in one workbook", limits_.sheets));
        return nullptr;
    }
    std::string called(name);
    if (name.empty() || !is_utf8(name)) called = fmt::format("{}", tables_.size() + 1);
    const InputId input =
        diagnostics_.add_input({.file = diagnostics_.input(workbook_).file, .sheet = called});
    draft_.put_inside(input, workbook_);
    tables_.push_back({.name = std::move(called), .input = input});
    return &tables_.back();
}

bool Sheets::read() const {
    return read_any_tables(tables_, workbook_, draft_, diagnostics_, limits_);
}

bool read_xml(Archive& archive, const std::string& part, const Complaints& complaints, Xml& xml) {
    auto bytes = archive.read(part);
    if (!bytes) return false;
    const auto wrong = xml.parse(std::move(*bytes));
    if (wrong) {
        complaints.error("I117", fmt::format("'{}' in it {}", shortened(part), *wrong),
                         "open it in a spreadsheet program and save it");
    }
    return !wrong;
}

std::string_view open_document_type(std::string_view bytes) {
    // The first part is named mimetype, is not packed, and so stands at the same place in all.
    constexpr std::size_t name_at = 30;
    constexpr std::string_view name = "mimetype";
    if (!is_zip(bytes) || bytes.size() < name_at || bytes.substr(name_at, name.size()) != name)
        return {};
    const std::string_view rest = bytes.substr(name_at + name.size());
    return rest.substr(0, rest.find('P'));  // of the next part's PK
}

}  // namespace remit::sheets
