// SPDX-License-Identifier: MIT
#pragma once

#include <string>

struct lxw_workbook;

namespace remit {

/// A workbook that libxlsxwriter makes. It writes to a file by its name and knows no other way:
/// here to one in memory, so that nothing is left on the disk, whatever happens. Throws
/// std::system_error where that fails, std::bad_alloc without memory.
class MadeWorkbook {
  public:
    MadeWorkbook();
    MadeWorkbook(const MadeWorkbook&) = delete;
    MadeWorkbook& operator=(const MadeWorkbook&) = delete;
    MadeWorkbook(MadeWorkbook&&) = delete;
    MadeWorkbook& operator=(MadeWorkbook&&) = delete;
    ~MadeWorkbook();

    [[nodiscard]] lxw_workbook* book() const { return book_; }
    /// Ends the workbook: `book` is none any more.
    [[nodiscard]] std::string take();

  private:
    int descriptor_ = -1;
    lxw_workbook* book_ = nullptr;
};

}  // namespace remit
