// SPDX-License-Identifier: MIT
#include <optional>
#include <ostream>
#include <vector>

#include "cli/commands.hpp"
#include "cli/load.hpp"
#include "cli/named.hpp"
#include "cli/output.hpp"
#include "cli/output_folder.hpp"
#include "cli/progress.hpp"
#include "cli/public_version.hpp"
#include "remit/viz/body_card.hpp"
#include "remit/viz/confirm_page.hpp"

namespace remit::cli {
namespace {

/// A page for each body that lives on the day, and an index that no body's id can be the name of.
void write_pages(const std::string& folder, const FindingsReport& report, bool quiet) {
    const Register& map = report.snapshot.map();
    std::vector<BodyId> bodies;
    for (std::size_t i = 0; i < map.bodies().size(); ++i) {
        if (report.snapshot.live(BodyId{i})) bodies.emplace_back(i);
    }
    const Progress progress("writing the pages", quiet);
    write_folder(folder, [&](const AddFile& add) {
        for (const BodyId body : bodies)
            add(map.id(body) + ".md",
                [&](std::ostream& out) { write_confirm_page(out, report, body); });
        add("_index.md", [&](std::ostream& out) { write_confirm_index(out, report, bodies); });
    });
}

}  // namespace

ExitStatus run(const WhoArguments& arguments) {
    if (!arguments.folder.empty()) check_folder(arguments.folder);
    const Loaded loaded = load(arguments.map, arguments.reading);
    if (!loaded.reading) return loaded.status;
    const bool all = !arguments.folder.empty();
    const BodyId body = all ? BodyId{} : named_body(loaded.reading->map, arguments.body);
    if (!all && !body) return ExitStatus::usage;
    const Snapshot snapshot = loaded.reading->snapshot();
    std::optional<Progress> progress(std::in_place, "looking for findings", arguments.map.quiet);
    const Found found = found_in(*loaded.reading, snapshot);
    progress.reset();
    const FindingsReport report{.snapshot = snapshot,
                                .analysis = found.analysis,
                                .label = loaded.reading->label,
                                .left_out = found.left_out};
    tell(found.left_out, arguments.map);
    if (all) {
        write_pages(arguments.folder, report, arguments.map.quiet);
    } else {
        write_standard_output([&](std::ostream& out) {
            write_body_card(out, report, body, standard_output_style());
        });
    }
    return ExitStatus::done;
}

}  // namespace remit::cli
