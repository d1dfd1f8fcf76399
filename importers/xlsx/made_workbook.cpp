// SPDX-License-Identifier: MIT
#include "importers/xlsx/made_workbook.hpp"

#include <array>
#include <cerrno>
#include <memory>
#include <new>
#include <string_view>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

namespace remit {
namespace {

[[noreturn]] void fail(int fault, const char* what = "cannot make the workbook") {
    throw std::system_error(fault, std::generic_category(), what);
}

/// Whether each part is XML, with an end. libxlsxwriter does not look whether what it puts into
/// files of its own until then arrives there: on a full disk parts are cut short.
bool is_whole(std::string_view workbook) {
    zip_source_t* source = zip_source_buffer_create(workbook.data(), workbook.size(), 0, nullptr);
    if (source == nullptr) throw std::bad_alloc();
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(
        zip_open_from_source(source, ZIP_RDONLY, nullptr), zip_discard);
    if (!archive) {
        zip_source_free(source);
        return false;
    }
    const zip_int64_t parts = zip_get_num_entries(archive.get(), 0);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(parts); ++i) {
        zip_stat_t entry{};
        const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(
            zip_fopen_index(archive.get(), i, 0), zip_fclose);
        if (!file || zip_stat_index(archive.get(), i, 0, &entry) != 0) return false;
        std::string part(entry.size, '\0');
        if (zip_fread(file.get(), part.data(), part.size()) !=
            static_cast<zip_int64_t>(part.size()))
            return false;
        pugi::xml_document document;
        if (!document.load_buffer_inplace(part.data(), part.size())) return false;
    }
    return true;
}

}  // namespace

MadeWorkbook::MadeWorkbook() : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail(errno);
    std::array<char, 32> name{};
    fmt::format_to_n(name.data(), name.size() - 1, "/proc/self/fd/{}", descriptor_);
    book_ = workbook_new(name.data());
    if (book_ == nullptr) {
        ::close(descriptor_);
        throw std::bad_alloc();
    }
}

MadeWorkbook::~MadeWorkbook() {
    if (book_) lxw_workbook_free(book_);
    ::close(descriptor_);
}

std::string MadeWorkbook::take() {
    errno = 0;
    // Frees the workbook, whatever comes out.
    const bool closed = workbook_close(std::exchange(book_, nullptr)) == LXW_NO_ERROR;
    if (!closed) fail(errno == 0 ? EIO : errno);
    const off_t size = ::lseek(descriptor_, 0, SEEK_END);
    if (size < 0) fail(errno);
    std::string all(static_cast<std::size_t>(size), '\0');
    for (std::size_t had = 0; had < all.size();) {
        const ssize_t read =
            ::pread(descriptor_, all.data() + had, all.size() - had, static_cast<off_t>(had));
        if (read <= 0) fail(read < 0 ? errno : EIO);
        had += static_cast<std::size_t>(read);
    }
    if (!is_whole(all)) fail(ENOSPC, "cannot make the workbook, parts of which were cut short");
    return all;
}

}  // namespace remit
