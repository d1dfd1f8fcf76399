// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <mutex>
#include <string>

namespace remit::cli {

/// From here on Ctrl-C (SIGINT), SIGTERM and SIGHUP remove what is unfinished before they end the
/// program, as they would have. To be called once, before there are threads. What was ignored at
/// the start (nohup) stays ignored.
void end_cleanly_when_interrupted();

/// While one lives, an interruption waits: for steps that happen all or none.
class NotInterrupted {
  public:
    NotInterrupted();

  private:
    std::unique_lock<std::recursive_mutex> lock_;
};

/// A file or folder that is made under another name beside the wanted one: removed again, with all
/// in it, unless it took its place. So it is where the program is interrupted.
class Unfinished {
  public:
    /// `make` makes it under a name, and says whether that name was free.
    Unfinished(const std::string& wanted, const std::function<bool(const std::string&)>& make);
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    Unfinished(Unfinished&&) = delete;
    Unfinished& operator=(Unfinished&&) = delete;
    ~Unfinished();

    [[nodiscard]] const std::string& name() const { return name_; }
    /// False where the machine does not let it; errno then says why.
    [[nodiscard]] bool take_its_place();

  private:
    std::string wanted_;
    std::string name_;  ///< empty once it took its place
};

}  // namespace remit::cli
