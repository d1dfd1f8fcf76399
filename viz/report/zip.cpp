// SPDX-License-Identifier: MIT
#include "viz/report/zip.hpp"

#include <memory>
#include <stdexcept>
#include <string_view>

#include <fmt/format.h>
#include <zip.h>

namespace remit::report {
namespace {

[[noreturn]] void fail(std::string_view why) {
    throw std::runtime_error(fmt::format("cannot pack a file: {}", why));
}

using Source = std::unique_ptr<zip_source_t, decltype(&zip_source_free)>;

/// An archive that is given up unless it is closed.
class Archive {
  public:
    explicit Archive(zip_source_t* out) {
        zip_error_t error;
        zip_error_init(&error);
        archive_ = zip_open_from_source(out, ZIP_TRUNCATE, &error);
        const std::string why = archive_ == nullptr ? zip_error_strerror(&error) : "";
        zip_error_fini(&error);
        if (archive_ == nullptr) fail(why);
        zip_source_keep(out);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    Archive(Archive&&) = delete;
    Archive& operator=(Archive&&) = delete;
    ~Archive() {
        if (archive_ != nullptr) zip_discard(archive_);
    }

    /// The part must live until the archive is closed.
    void add(const Part& part) {
        zip_source_t* const from =
            zip_source_buffer(archive_, part.bytes.data(), part.bytes.size(), 0);
        const auto added = from == nullptr
                               ? -1
                               : zip_file_add(archive_, part.name.c_str(), from, ZIP_FL_ENC_UTF_8);
        if (added < 0) {
            if (from != nullptr) zip_source_free(from);
            fail(zip_strerror(archive_));
        }
        const auto index = static_cast<zip_uint64_t>(added);
        const auto method = part.packed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
        // A date of its own, for libzip would turn a time into that of the machine's zone.
        constexpr zip_uint16_t first_of_january_1980 = 1U << 5U | 1U;
        if (zip_set_file_compression(archive_, index, method, 0) != 0 ||
            zip_file_set_dostime(archive_, index, 0, first_of_january_1980, 0) != 0)
            fail(zip_strerror(archive_));
    }
    void close() {
        if (zip_close(archive_) != 0) fail(zip_strerror(archive_));
        archive_ = nullptr;
    }

  private:
    zip_t* archive_ = nullptr;
};

std::string bytes_of(zip_source_t* source) {
    if (zip_source_open(source) != 0) fail("it cannot be read back");
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    const auto read = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (read != static_cast<zip_int64_t>(bytes.size())) fail("it cannot be read back");
    return bytes;
}

}  // namespace

std::string zipped(std::span<const Part> parts) {
    const Source out(zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    if (!out) fail("out of memory");
    Archive archive(out.get());
    for (const Part& part : parts)
        archive.add(part);
    archive.close();
    return bytes_of(out.get());
}

}  // namespace remit::report
