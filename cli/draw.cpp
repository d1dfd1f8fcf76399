// SPDX-License-Identifier: MIT
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/asked.hpp"
#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/load.hpp"
#include "cli/marked.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {
namespace {

/// What a figure is to show; none where a name is not that of one thing of the map.
std::optional<DrawOptions> options_of(const DrawArguments& arguments, const Register& map) {
    DrawOptions options{.view = arguments.view,
                        .paper = arguments.paper,
                        .format = arguments.format,
                        .hops = arguments.hops};
    if (arguments.view == View::focus) {
        options.focus = named_body(map, arguments.focus);
        if (!options.focus) return std::nullopt;
    }
    if (!arguments.area.empty()) {
        options.area = named_area(map, arguments.area);
        if (!options.area) return std::nullopt;
    }
    if (!arguments.topic.empty()) {
        options.topic = named_topic(map, arguments.topic);
        if (!options.topic) return std::nullopt;
    }
    return options;
}

/// Of a view that shows what is found; of others, only what a public version lacks.
Found found_for(const DrawArguments& arguments, const Reading& reading, const Snapshot& snapshot) {
    if (arguments.reading.with_rules) return found_in(reading, snapshot);
    return {.left_out = left_out_of(reading)};
}

std::vector<std::string> drawn(const Snapshot& snapshot, const DrawOptions& options, bool quiet) {
    const Progress progress("drawing the figure", quiet);
    return draw(snapshot, options);
}

/// "s.svg" is "s-2.svg" for the second page.
std::string name_of_page(const std::string& name, std::size_t page) {
    const std::filesystem::path path(name);
    return (path.parent_path() /
            fmt::format("{}-{}{}", path.stem().string(), page, path.extension().string()))
        .string();
}

std::vector<NamedFile> named(const std::string& output, std::vector<std::string> pages) {
    std::vector<NamedFile> files;
    for (std::string& page : pages) {
        const std::string name =
            pages.size() == 1 ? output : name_of_page(output, files.size() + 1);
        files.push_back({name, std::move(page)});
    }
    return files;
}

}  // namespace

ExitStatus run(const DrawArguments& arguments) {
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const Reading& reading = *loaded.reading;
    auto options = options_of(arguments, reading.map);
    if (!options) return ExitStatus::usage;
    const Snapshot snapshot = reading.snapshot();
    const Found found = found_for(arguments, reading, snapshot);
    mark(*options, report_of(reading, snapshot, found));
    auto pages = drawn(snapshot, *options, arguments.map.quiet);
    const bool to_standard_output = arguments.output == "-";
    if (to_standard_output && pages.size() > 1) {
        return usage_error(fmt::format(
            "the figure takes {} pages, a file each: name one with -o, or take --format pdf",
            pages.size()));
    }
    tell(found.left_out, arguments.map);
    if (to_standard_output) {
        write_standard_output([&](std::ostream& out) { out << pages.front(); });
        return ExitStatus::done;
    }
    const auto files = named(arguments.output, std::move(pages));
    write_files(files);
    if (files.size() > 1 && !arguments.map.quiet) {
        complain(fmt::format("the figure takes {} pages: '{}' to '{}'", files.size(),
                             files.front().name, files.back().name));
    }
    return ExitStatus::done;
}

}  // namespace remit::cli
