// SPDX-License-Identifier: MIT
#include "importers/xlsx/workbook_file.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace remit {
namespace {

[[noreturn]] void fail() {
    throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(),
                            "cannot make the workbook");
}

}  // namespace

WorkbookFile::WorkbookFile() : descriptor_(::memfd_create("workbook", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail();
    book_ = workbook_new(fmt::format("/proc/self/fd/{}", descriptor_).c_str());
    if (book_ == nullptr) {
        ::close(descriptor_);
        throw std::bad_alloc();
    }
}

WorkbookFile::~WorkbookFile() {
    if (book_) lxw_workbook_free(book_);
    ::close(descriptor_);
}

std::string WorkbookFile::take() {
    errno = 0;
    // Frees the workbook, whatever comes out. What its sheets are made of stands in nameless files
    // of the folder for such.
    if (workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR) fail();
    const off_t size = ::lseek(descriptor_, 0, SEEK_END);
    if (size < 0) fail();
    std::string all(static_cast<std::size_t>(size), '\0');
    for (std::size_t had = 0; had < all.size();) {
        const ssize_t read =
            ::pread(descriptor_, all.data() + had, all.size() - had, static_cast<off_t>(had));
        if (read <= 0) fail();
        had += static_cast<std::size_t>(read);
    }
    return all;
}

}  // namespace remit
