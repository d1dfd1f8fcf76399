// SPDX-License-Identifier: MIT
// A map made of a file that is none: its records, its bodies by the file's own keys, and what is
// said once of many records rather than of each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "remit/graph/diagnostic.hpp"
#include "remit/graph/draft.hpp"
#include "remit/importers/limits.hpp"

namespace remit::foreign {

/// A text as a record holds it: trimmed, white space and control characters run together as one
/// space.
[[nodiscard]] std::string clean(std::string_view text);
/// A date as the map writes it: `2015-04-01T00:00:00.000+01:00`, `2015-04-01 10:00`, `01/04/2015`
/// (the day first), `2015-04`, `2015`; empty where it is none.
[[nodiscard]] std::string date_in(std::string_view text);

/// A value of a record that is made.
struct Made {
    Field field{};
    std::string text{};
    Place place{};
    Cell::Kind kind = Cell::Kind::text;
};
using Values = std::vector<Made>;

class ForeignMap {
  public:
    ForeignMap(InputId input, Draft& draft, Diagnostics& diagnostics, const Limits& limits)
        : input_(input), draft_(draft), diagnostics_(diagnostics), limits_(limits) {}

    /// Adds a record; values with no text are left out. Where there are too many it is not added,
    /// which is told once.
    std::uint32_t add(RecordKind kind, Place place, const Values& values,
                      std::uint32_t parent = DraftRecord::no_parent,
                      Field parent_field = Field::evidence);
    /// The map's own record; `as_at` may be empty.
    void add_map(Place place, std::string_view title, std::string_view as_at);
    /// Evidence in a record.
    void add_evidence(std::uint32_t record, Place place, std::string_view source,
                      std::string_view at, std::string_view stance = {},
                      std::string_view note = {});

    /// What a body's type is called where the file says `word`: a word of the vocabulary stays what
    /// it is; any other is a type of the map's own, which is added when it is first met.
    [[nodiscard]] std::string type(std::string_view format, std::string_view word, Place place,
                                   std::string_view category = "partnership");

    /// An id for the body that the file calls `key`, made of what is wished. Nothing where the file
    /// has called another one so already.
    [[nodiscard]] std::optional<std::string> new_body(std::string_view key,
                                                      std::string_view wished_id);
    /// An id that no other has.
    [[nodiscard]] std::string free_id(std::string_view wished);
    /// The id of the body that the file calls `key`, if it holds one.
    [[nodiscard]] const std::string* body(std::string_view key) const;
    /// The same; a body that the file does not hold is kept as an unknown one of this name.
    [[nodiscard]] std::string body_or_unknown(std::string_view key, std::string_view name,
                                              Place place, std::string_view type = {});
    /// What is known of a body that a file names and does not hold.
    struct OnlyNamed {
        std::string_view id{}, name{}, type{};
        std::string_view aka{};  ///< what the file calls it
        bool told = true;        ///< whether the file should have held it, which is counted then
    };
    [[nodiscard]] std::string body_or_unknown(std::string_view key, const OnlyNamed& what,
                                              Place place);

    /// Counts something that is told of the whole file when it has been read.
    void count(std::string_view id, Place place, std::string_view one, std::string_view many,
               std::string_view hint = {});
    void error(std::string_view id, Place place, std::string text, std::string hint = {});
    void warning(std::string_view id, Place place, std::string text, std::string hint = {});

    /// Tells what was counted. Whether all was read.
    [[nodiscard]] bool finish();

  private:
    struct Counted {
        std::string_view id{};
        Place first{};
        std::string_view one{}, many{}, hint{};
        std::size_t count = 0;
    };

    InputId input_;
    Draft& draft_;
    Diagnostics& diagnostics_;
    Limits limits_;
    std::unordered_map<std::string, std::string> bodies_;  ///< ids by key
    std::unordered_set<std::string> ids_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::unordered_set<std::string> types_;
    std::vector<Counted> counted_;
    bool full_ = false;
};

}  // namespace remit::foreign
