// SPDX-License-Identifier: MIT
// Runs the program, in a folder of its own.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace remit::test {

/// What a run left behind.
struct Run {
    int status = -1;  ///< of the exit; 128 and more: the signal that ended it
    std::string out{};
    std::string err{};
};

/// Status, standard output and standard error, as a test compares them.
[[nodiscard]] std::string whole(const Run& run);

/// A new, empty folder, removed with all that is in it.
class Folder {
  public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(Folder&&) = delete;
    ~Folder();

    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return root_ / name; }
    void write(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] std::string read(std::string_view name) const;
    /// The names of everything in it, hidden files too, in order.
    [[nodiscard]] std::vector<std::string> names() const;

    /// Runs `remit` with these arguments, here, with this standard input.
    [[nodiscard]] Run run(const std::vector<std::string>& arguments,
                          std::string_view input = {}) const;
    /// The same with settings of the machine: "TZ=Pacific/Kiritimati".
    [[nodiscard]] Run run_with(const std::vector<std::string>& environment,
                               const std::vector<std::string>& arguments) const;
    /// The same with a standard output that nobody reads.
    [[nodiscard]] Run run_into_closed_pipe(const std::vector<std::string>& arguments) const;
    /// The same with standard output to a file or device; `out` stays empty.
    [[nodiscard]] Run run_to(const std::string& output,
                             const std::vector<std::string>& arguments) const;
    /// The same where no file may grow beyond so many blocks of 512 bytes, 1 or more: a disk that
    /// is full. So may not what it prints.
    [[nodiscard]] Run run_short_of_room(std::size_t blocks,
                                        const std::vector<std::string>& arguments) const;
    /// Starts it, waits until `is_time` (or a minute has gone), sends it a signal and waits for its
    /// end. It has a standard input that gives nothing and does not end.
    [[nodiscard]] Run run_interrupted(const std::vector<std::string>& arguments, int signal,
                                      const std::function<bool()>& is_time) const;

  private:
    [[nodiscard]] Run finished(const std::vector<std::string>& arguments, int input, int output,
                               std::vector<std::string> environment = {}) const;
    [[nodiscard]] Run ended(const std::string& program, std::vector<std::string> words, int input,
                            int output, std::vector<std::string> environment) const;
    std::filesystem::path root_;
};

}  // namespace remit::test
