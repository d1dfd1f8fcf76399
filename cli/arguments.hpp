// SPDX-License-Identifier: MIT
// What a user asked for, checked as far as it can be without reading the map.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/exit_status.hpp"
#include "remit/graph/analyse.hpp"
#include "remit/graph/date.hpp"
#include "remit/graph/plan.hpp"
#include "remit/importers/formats.hpp"
#include "remit/viz/diagram.hpp"

namespace remit::cli {

/// The inputs that make the map, and how to complain of them.
struct MapArguments {
    std::vector<std::string> files{};  ///< one or more; "-", at most once, for standard input
    std::string from{};                ///< a format's name; empty where the file tells
    std::string columns{};             ///< a file that says what the columns of tables mean
    bool diagnostics_as_json = false;
    bool quiet = false;
};

/// How a map is to be understood.
struct ReadingArguments {
    std::optional<PartialDate> as_at{};  ///< else the map's own, else today
    bool with_proposals = false;
    std::string jurisdiction{};        ///< instead of the map's own
    std::vector<std::string> rules{};  ///< rule packs of the user's own
    bool with_rules = false;           ///< those in the program are wanted as well
    bool public_only = false;          ///< without restricted sources and what rests on them alone
    std::string label{};               ///< marks the version in what goes out
    bool any_day = false;              ///< what is done with the map hangs on no day
};

struct CheckArguments {
    MapArguments map{};
    ReadingArguments reading{};
    bool gaps = false;
};

/// Which findings are wanted.
struct FindingsArguments {
    AnalyseOptions options{};
    std::optional<Severity> fail_on{};  ///< an open one at or above it makes the status `found`
};

enum class FindingsFormat { text, json, csv, markdown };

struct AnalyseArguments {
    MapArguments map{};
    ReadingArguments reading{};
    FindingsArguments findings{};
    FindingsFormat format = FindingsFormat::text;
    std::string output{};  ///< a file; empty for standard output
};

struct WhoArguments {
    std::string body{};    ///< empty: all, a page each
    std::string folder{};  ///< for the pages
    MapArguments map{};
    ReadingArguments reading{};
};

enum class PathFormat { text, json };

struct PathArguments {
    std::string from{};
    std::string to{};
    MapArguments map{};
    ReadingArguments reading{};
    PathFormat format = PathFormat::text;
};

enum class MeasuresFormat { text, json, csv };

struct MeasureArguments {
    MapArguments map{};
    ReadingArguments reading{};
    MeasuresFormat format = MeasuresFormat::text;
    std::string output{};  ///< a file; empty for standard output
};

struct DrawArguments {
    MapArguments map{};
    ReadingArguments reading{};
    View view = View::structure;
    Paper paper{};
    FigureFormat format = FigureFormat::svg;
    std::string focus{};  ///< the body that the view focus is about
    std::size_t hops = 1;
    std::string area{};   ///< empty for all
    std::string topic{};  ///< empty for all
    std::string output{};
};

struct ReportArguments {
    MapArguments map{};
    ReadingArguments reading{};
    FindingsArguments findings{};
    std::string folder{};
};

/// In what form a change is told; a folder gets all of them.
enum class ChangeFormat { text, json, markdown, folder };

/// What would be: the plans of files, or one merger from the arguments; or which mergers there
/// might be.
struct MergeArguments {
    MapArguments map{};
    ReadingArguments reading{};
    std::vector<std::string> plans{};   ///< files of remit-plan/1
    std::optional<MergeStep> merger{};  ///< of --bodies and --into
    PartialDate on{};                   ///< of that
    bool suggest = false;
    std::string type{}, area{};  ///< of bodies that are suggested; empty for all
    std::size_t most = 0;        ///< that many suggestions; 0: as many as usual
    ChangeFormat format = ChangeFormat::text;
    std::string output{};  ///< a file, or the folder; empty for standard output
};

/// What changed between two maps, or between two days of one.
struct CompareArguments {
    MapArguments older{};
    MapArguments newer{};  ///< no files: the same map
    ReadingArguments reading{};
    PartialDate before{}, after{};  ///< of one map
    ChangeFormat format = ChangeFormat::text;
    std::string output{};
};

struct NewArguments {
    std::string path{};  ///< of the workbook, or of the folder of CSV files
    bool folder = false;
    bool quiet = false;
};

struct ConvertArguments {
    MapArguments map{};
    ReadingArguments reading{};
    const Format* format = nullptr;  ///< one that Remit writes
    std::string output{};            ///< a file or folder; "-" for standard output
};

struct ExplainArguments {
    std::string code{};                ///< of a finding or the id of a rule; empty: list findings
    std::vector<std::string> rules{};  ///< rule packs of the user's own
};

struct RulesArguments {
    MapArguments map{};  ///< no files: rules of any bodies
    ReadingArguments reading{};
};

struct FormatsArguments {};

using Command =
    std::variant<CheckArguments, AnalyseArguments, WhoArguments, PathArguments, MeasureArguments,
                 DrawArguments, ReportArguments, MergeArguments, CompareArguments, NewArguments,
                 ConvertArguments, ExplainArguments, RulesArguments, FormatsArguments>;

/// A command to run, or else a text to print (help, the version, a usage error) and the status to
/// end with.
struct Parsed {
    std::optional<Command> command{};
    ExitStatus status = ExitStatus::done;
    std::string text{};
};

[[nodiscard]] Parsed parse_arguments(int argc, const char* const* argv);

/// What the argument library knows of an option: for the manual, which must say the same.
struct KnownOption {
    std::vector<std::string> names{};  ///< "-o", "--output"
    bool takes_value = false;
    bool list = false;     ///< one value is several, with commas
    bool repeats = false;  ///< may be said again
};

struct KnownCommand {
    std::string_view name{};
    std::vector<KnownOption> options{};
};

[[nodiscard]] std::vector<KnownCommand> known_commands();

}  // namespace remit::cli
