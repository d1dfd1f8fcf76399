// SPDX-License-Identifier: MIT
#include "cli/load.hpp"

#include <cerrno>
#include <climits>
#include <cstdio>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <utility>

#include <fmt/format.h>
#include <remit/data.hpp>

#include "cli/complain.hpp"
#include "cli/diagnostics.hpp"
#include "remit/graph/build.hpp"
#include "remit/importers/formats.hpp"
#include "remit/importers/vocabulary.hpp"

namespace remit::cli {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

[[noreturn]] void cannot_read(const std::string& name) {
    throw std::system_error(errno, std::generic_category(), fmt::format("cannot read '{}'", name));
}

/// As many bytes as a file says it has; 0 where it does not say.
std::size_t size_of(std::FILE* file) {
    if (std::fseek(file, 0, SEEK_END) != 0) return 0;
    const long size = std::ftell(file);
    std::rewind(file);
    return size > 0 && size < LONG_MAX ? static_cast<std::size_t>(size) : 0;
}

std::string bytes_of(const std::string& name) {
    const File file = name == "-" ? File(stdin, [](std::FILE*) { return 0; })
                                  : File(std::fopen(name.c_str(), "rb"), std::fclose);
    if (!file) cannot_read(name);
    std::string bytes;
    if (name != "-") bytes.reserve(size_of(file.get()) + 1);
    constexpr std::size_t step = std::size_t{1} << 16U;
    std::size_t used = 0;
    do {
        bytes.resize(used + step);
        used += std::fread(bytes.data() + used, 1, step, file.get());
        if (std::ferror(file.get()) != 0) cannot_read(name);
    } while (used == bytes.size());
    bytes.resize(used);
    return bytes;
}

Vocabulary vocabulary() {
    Diagnostics diagnostics;
    auto read = read_vocabulary(data::file("vocabulary.json").value(), diagnostics);
    if (!read) throw std::logic_error("the vocabulary in the program is broken");
    return std::move(*read);
}

const Format* format_for(const MapArguments& map, std::string_view bytes) {
    if (!map.from.empty()) return find_format(map.from);
    // A file with nothing in it is broken in any format; the first says so.
    if (bytes.empty()) return formats().data();
    return format_of(map.file, bytes);
}

/// The day that this computer calls today: the one clock of the program.
Day today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return PartialDate{static_cast<std::int16_t>(local.tm_year + 1900),
                       static_cast<std::uint8_t>(local.tm_mon + 1),
                       static_cast<std::uint8_t>(local.tm_mday)}
        .first();
}

Reading understood(Register&& map, const ReadingArguments& arguments) {
    const PartialDate date = arguments.as_at.value_or(map.as_at);
    std::string jurisdiction = arguments.jurisdiction;
    if (jurisdiction.empty()) jurisdiction = map.text(map.jurisdiction);
    return {.map = std::move(map),
            .day = date ? date.last() : today(),
            .today = !date,
            .with_proposals = arguments.with_proposals,
            .jurisdiction = std::move(jurisdiction)};
}

std::optional<Register> read(const Format& format, std::string bytes, InputId input,
                             Diagnostics& diagnostics) {
    Draft draft;
    if (!format.read(bytes, input, draft, diagnostics, {})) return std::nullopt;
    bytes = {};  // the draft has all of it: a large map need not stand in memory twice
    return build_register(std::move(draft), vocabulary(), diagnostics);
}

Loaded unknown_format(const std::string& file) {
    std::string names;
    for (const Format& format : formats()) {
        if (format.read) names += fmt::format("{}{}", names.empty() ? "" : ", ", format.name);
    }
    return {.status = usage_error(fmt::format(
                "the format of '{}' cannot be told; say it with --from ({})", file, names))};
}

}  // namespace

Snapshot Reading::snapshot() const { return {map, {.day = day, .with_proposals = with_proposals}}; }

Loaded load(const MapArguments& arguments, const ReadingArguments& reading) {
    std::string bytes = bytes_of(arguments.file);
    const Format* format = format_for(arguments, bytes);
    if (format == nullptr) return unknown_format(arguments.file);
    Diagnostics diagnostics;
    const InputId input = diagnostics.add_input({.file = arguments.file});
    std::optional<Register> map = read(*format, std::move(bytes), input, diagnostics);
    Loaded loaded{.status = ExitStatus::not_valid};
    if (map) {
        loaded = {.reading = understood(std::move(*map), reading)};
        if (loaded.reading->today) {
            diagnostics.warning("I301", {.input = input},
                                fmt::format("the map does not say as at when it is; read as at "
                                            "today, {}",
                                            iso(date_of(loaded.reading->day))),
                                "say it with --as-at or in the map's as_at");
        }
        loaded.reading->warnings = diagnostics.warnings();
    }
    print(diagnostics, arguments);
    return loaded;
}

}  // namespace remit::cli
