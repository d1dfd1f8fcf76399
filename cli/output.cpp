// SPDX-License-Identifier: MIT
#include "cli/output.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/unfinished.hpp"

namespace remit::cli {
namespace {

namespace fs = std::filesystem;

/// Bytes to a file descriptor. Remembers the first fault and takes no more after it: streams
/// swallow exceptions.
class DescriptorBuffer : public std::streambuf {
  public:
    explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor), bytes_(buffer_size) {
        setp(bytes_.data(), bytes_.data() + bytes_.size());
    }
    /// Hands everything on; the fault, or 0.
    int finish() {
        hand_on();
        return fault_;
    }

  protected:
    int_type overflow(int_type c) override {
        hand_on();
        if (c == traits_type::eof()) return traits_type::not_eof(c);
        *pptr() = traits_type::to_char_type(c);
        pbump(1);
        return c;
    }
    /// A long text goes on as it is.
    std::streamsize xsputn(const char* text, std::streamsize size) override {
        if (size < static_cast<std::streamsize>(buffer_size))
            return std::streambuf::xsputn(text, size);
        hand_on();
        write(text, text + size);
        return size;
    }
    int sync() override { return hand_on(), fault_ == 0 ? 0 : -1; }

  private:
    static constexpr std::size_t buffer_size = std::size_t{1} << 16U;

    void hand_on() {
        write(pbase(), pptr());
        setp(bytes_.data(), bytes_.data() + bytes_.size());
    }
    void write(const char* next, const char* end) {
        while (next < end && fault_ == 0) {
            const ssize_t written =
                ::write(descriptor_, next, static_cast<std::size_t>(end - next));
            if (written >= 0) {
                next += written;
            } else if (errno != EINTR) {
                fault_ = errno;
            }
        }
    }

    int descriptor_;
    int fault_ = 0;
    std::vector<char> bytes_;
};

using Write = std::function<void(std::ostream&)>;

int fault_of_writing(int descriptor, const Write& write) {
    DescriptorBuffer buffer(descriptor);
    std::ostream stream(&buffer);
    write(stream);
    return buffer.finish();
}

[[noreturn]] void cannot_write(const std::string& path, int fault) {
    throw std::system_error(fault, std::generic_category(), fmt::format("cannot write '{}'", path));
}

/// A new file beside the wanted one, removed again unless it took its place.
class TemporaryFile {
  public:
    TemporaryFile(const std::string& path, mode_t mode)
        : path_(path), unfinished_(path, [&](const std::string& name) {
              descriptor_ = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
              if (descriptor_ < 0 && errno != EEXIST) cannot_write(path, errno);
              return descriptor_ >= 0;
          }) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() { ::close(descriptor_); }

    [[nodiscard]] int descriptor() const { return descriptor_; }
    void reach_the_disk() const {
        if (::fsync(descriptor_) != 0) cannot_write(path_, errno);
    }
    void take_its_place() {
        if (!unfinished_.take_its_place()) cannot_write(path_, errno);
    }

  private:
    std::string path_;
    int descriptor_ = -1;  // before what opens it
    Unfinished unfinished_;
};

void write_directly(const std::string& path, const Write& write) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) cannot_write(path, errno);
    const int fault = fault_of_writing(descriptor, write);
    ::close(descriptor);
    if (fault != 0 && fault != EPIPE) cannot_write(path, fault);
}

/// A file that is on the disk and has only to take its place; none for what was written to
/// directly.
std::unique_ptr<TemporaryFile> prepared(const std::string& path, const Write& write) {
    struct stat there {};
    const bool exists = ::stat(path.c_str(), &there) == 0;
    if (exists && S_ISDIR(there.st_mode)) cannot_write(path, EISDIR);
    if (exists && !S_ISREG(there.st_mode)) {
        write_directly(path, write);
        return nullptr;
    }
    // Writing over a file that may not be written to is refused, though its folder would allow it.
    if (exists && ::access(path.c_str(), W_OK) != 0) cannot_write(path, errno);
    // A link stays a link: the file that it leads to is replaced.
    const std::string target = exists ? fs::canonical(path).string() : path;
    constexpr mode_t permissions = 07777;
    auto file = std::make_unique<TemporaryFile>(target, 0666);
    const int fault = fault_of_writing(file->descriptor(), write);
    if (fault != 0) cannot_write(path, fault);
    if (exists && ::fchmod(file->descriptor(), there.st_mode & permissions) != 0)
        cannot_write(path, errno);
    file->reach_the_disk();
    return file;
}

}  // namespace

void write_file(const std::string& path, const Write& write) {
    if (const auto file = prepared(path, write)) file->take_its_place();
}

void write_files(std::span<const NamedFile> files) {
    std::vector<std::unique_ptr<TemporaryFile>> ready;
    for (const NamedFile& file : files)
        ready.push_back(prepared(file.name, [&](std::ostream& out) { out << file.bytes; }));
    const NotInterrupted together;
    for (const auto& file : ready) {
        if (file) file->take_its_place();
    }
}

void write_standard_output(const Write& write) {
    const int fault = fault_of_writing(STDOUT_FILENO, write);
    if (fault != 0 && fault != EPIPE)
        throw std::system_error(fault, std::generic_category(), "cannot write to standard output");
}

void write_output(const std::string& path, const Write& write) {
    if (path.empty() || path == "-") return write_standard_output(write);
    write_file(path, write);
}

terminal::Style standard_output_style() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* kind = std::getenv("TERM");
    const bool wanted = no_colour == nullptr || *no_colour == '\0';
    const bool able = kind != nullptr && std::string_view(kind) != "dumb";
    return {.colour = wanted && able && ::isatty(STDOUT_FILENO) == 1};
}

}  // namespace remit::cli
