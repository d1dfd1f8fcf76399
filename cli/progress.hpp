// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace remit::cli {

/// Says on a terminal what takes more than a second, and for how long already; the line goes away
/// when the work is done. Silent where standard error is no terminal or `quiet` is asked for.
class Progress {
  public:
    /// `what` as a person says it: "reading county.json".
    Progress(const std::string& what, bool quiet);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    Progress(Progress&&) = delete;
    Progress& operator=(Progress&&) = delete;

  private:
    void tell();

    std::string what_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool done_ = false;
    std::thread teller_;  // last: it reads the others
};

}  // namespace remit::cli
