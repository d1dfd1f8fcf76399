// SPDX-License-Identifier: MIT
#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/complain.hpp"
#include "cli/load.hpp"
#include "cli/output.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {
namespace {

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
    const Snapshot snapshot = reading.snapshot();
    const Analysis nothing_looked_for;
    const FindingsReport report{
        .snapshot = snapshot, .analysis = nothing_looked_for, .label = reading.label};
    DrawOptions options{
        .view = arguments.view, .paper = arguments.paper, .format = arguments.format};
    if (!reading.label.empty()) options.title = labelled_title(report, "Structure");
    const auto left_out = left_out_of(reading);
    if (left_out) options.remark = sentence(*left_out);
    auto pages = draw(snapshot, options);
    const bool to_standard_output = arguments.output == "-";
    if (to_standard_output && pages.size() > 1) {
        return usage_error(fmt::format(
            "the figure takes {} pages, a file each: name one with -o, or take --format pdf",
            pages.size()));
    }
    tell(left_out, arguments.map);
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
