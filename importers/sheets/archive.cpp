// SPDX-License-Identifier: MIT
#include "importers/sheets/archive.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <zip.h>

#include "importers/shortened.hpp"

namespace remit::sheets {
namespace {

constexpr std::string_view damaged_hint =
    "copy it again, or open it in a spreadsheet program and save it";

/// What is said of bytes that are no zip archive.
void tell_other(std::string_view bytes, const Complaints& complaints) {
    constexpr std::string_view encrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    if (bytes.empty()) {
        complaints.error("I117", "the file is empty");
    } else if (!is_old_office(bytes)) {
        complaints.error("I117", "this is no workbook, whatever its name says",
                         "open it in a spreadsheet program and save it as .xlsx or .ods");
    } else if (bytes.find(encrypted) != std::string_view::npos) {
        complaints.error("I118", "the workbook is locked with a password",
                         "open it, take the password off and save it");
    } else {
        complaints.error("I118", "this is a workbook of the old binary kind (.xls)",
                         "open it in a spreadsheet program and save it as .xlsx");
    }
}

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

std::optional<Archive> Archive::open(std::string_view bytes, const Complaints& complaints,
                                     const Limits& limits) {
    if (!is_zip(bytes)) {
        tell_other(bytes, complaints);
        return std::nullopt;
    }
    if (bytes.size() > limits.bytes) {
        complaints.error("I104", fmt::format("a file of more than {} bytes", limits.bytes));
        return std::nullopt;
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* const archive =
        source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        if (source != nullptr) zip_source_free(source);
        zip_error_fini(&error);
        complaints.error("I117", "the file is damaged, or only a part of it was copied",
                         std::string(damaged_hint));
        return std::nullopt;
    }
    Archive opened(archive, complaints, limits);
    const auto parts = zip_get_num_entries(archive, 0);
    if (parts < 0 || static_cast<std::uint64_t>(parts) > limits.parts) {
        complaints.error("I104", fmt::format("more than {} files in one workbook", limits.parts));
        return std::nullopt;
    }
    return opened;
}

std::optional<std::uint64_t> Archive::find(const std::string& part) const {
    // Names of parts do not differ in case alone; some writers take no care of it.
    for (const zip_flags_t flags : {zip_flags_t{0}, zip_flags_t{ZIP_FL_NOCASE}}) {
        const auto index = zip_name_locate(archive_.get(), part.c_str(), flags);
        if (index >= 0) return static_cast<std::uint64_t>(index);
    }
    return std::nullopt;
}

bool Archive::has(const std::string& part) const { return find(part).has_value(); }

bool Archive::fits(const std::string& part, std::uint64_t size, std::uint64_t packed) {
    if (size > limits_.part) {
        complaints_.error("I104", fmt::format("'{}' in it unpacks to more than {} bytes",
                                              shortened(part), limits_.part));
    } else if (unpacked_ + size > limits_.unpacked) {
        complaints_.error(
            "I104", fmt::format("the workbook unpacks to more than {} bytes", limits_.unpacked));
    } else if (size > limits_.always_unpacked && size / limits_.ratio > packed) {
        complaints_.error("I104",
                          fmt::format("'{}' in it unpacks to more than {} times its size, as "
                                      "nothing does that was written for reading",
                                      shortened(part), limits_.ratio));
    } else {
        return true;
    }
    return false;
}

std::optional<std::string> Archive::read(const std::string& part) {
    const auto index = find(part);
    if (!index) {
        complaints_.error("I117", fmt::format("'{}' is missing from it", shortened(part)),
                          std::string(damaged_hint));
        return std::nullopt;
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    const bool known = zip_stat_index(archive_.get(), *index, 0, &stat) == 0;
    if (known && (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
        stat.encryption_method != ZIP_EM_NONE) {
        complaints_.error("I118", "the workbook is locked with a password",
                          "open it, take the password off and save it");
        return std::nullopt;
    }
    const std::uint64_t packed =
        known && (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
    // What an archive says of a part's size is not believed: it is counted.
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
        zip_fopen_index(archive_.get(), *index, 0), zip_fclose);
    std::string bytes;
    std::array<char, 65'536> chunk{};
    zip_int64_t got = file ? 1 : -1;
    while (got > 0) {
        got = zip_fread(file.get(), chunk.data(), chunk.size());
        if (got <= 0) break;
        bytes.append(chunk.data(), static_cast<std::size_t>(got));
        if (!fits(part, bytes.size(), packed)) return std::nullopt;
    }
    if (got < 0) {
        complaints_.error("I117", fmt::format("'{}' in it is damaged", shortened(part)),
                          std::string(damaged_hint));
        return std::nullopt;
    }
    unpacked_ += bytes.size();
    return bytes;
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }
bool is_old_office(std::string_view bytes) {
    return bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

}  // namespace remit::sheets
