// SPDX-License-Identifier: MIT
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <system_error>
#include <variant>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/output.hpp"
#include "cli/unfinished.hpp"

namespace {

using remit::cli::ExitStatus;

ExitStatus run_program(int argc, const char* const* argv) {
    remit::cli::end_cleanly_when_interrupted();
    const auto parsed = remit::cli::parse_arguments(argc, argv);
    if (parsed.command) {
        return std::visit([](const auto& arguments) { return remit::cli::run(arguments); },
                          *parsed.command);
    }
    if (parsed.status == ExitStatus::done) {
        remit::cli::write_standard_output([&](std::ostream& out) { out << parsed.text; });
    } else {
        std::cerr << parsed.text;
    }
    return parsed.status;
}

ExitStatus failed(const char* why) {
    remit::cli::complain(why);
    return ExitStatus::failed;
}

/// The only general catch: what goes wrong below is either told as a value or is the machine's
/// failure.
ExitStatus guarded(int argc, const char* const* argv) {
    try {
        return run_program(argc, argv);
    } catch (const std::bad_alloc&) {
        return failed("out of memory");
    } catch (const std::system_error& error) {
        return failed(error.what());
    } catch (const std::exception& error) {
        return failed((std::string("internal fault: ") + error.what()).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    // A pipe that nobody reads any more shows as a failed write, which output.cpp knows to be no
    // error.
    std::signal(SIGPIPE, SIG_IGN);
    // So does one beyond what a file may be large: there is time to remove what is unfinished.
    std::signal(SIGXFSZ, SIG_IGN);
    return static_cast<int>(guarded(argc, argv));
}
