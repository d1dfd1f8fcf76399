// SPDX-License-Identifier: MIT
// The life of a relation, remit or document in a map of two: what it must say so that it is on the
// one day what the older map has, and on the other what the newer has.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/change/compare/new_ids.hpp"
#include "remit/graph/date.hpp"

namespace remit {

/// The days on which a map of two is the older and the newer.
struct Days {
    Day before{}, after{};
    [[nodiscard]] bool between(Day day) const { return before < day && day <= after; }
};

struct Life {
    Status status = Status::in_place;
    PartialDate start{};
    EndDate end{};
    [[nodiscard]] bool holds(Day day) const {
        return (!start || start.first() <= day) && (!end || day <= end.latest.last());
    }
};

/// A record and the life that it has in its own map.
struct LivedRecord {
    WrittenRecord record{};
    Life life{};
};

/// A record of the map of both, and of which map it is.
struct RecordOfBoth {
    WrittenRecord record{};
    bool of_older = false, of_newer = false;
    bool turned = false;  ///< a body whose account of the older map is followed by the newer one's
    /// It had to be said to end, or to begin, for no other reason than that one map has not got it.
    bool by_record_alone = false;
};

/// One record that says both, or two whose dates do not meet: then one ended, and the other began.
/// `apart`: they say different things, and cannot be one record.
[[nodiscard]] std::vector<RecordOfBoth> over_time(LivedRecord older, LivedRecord newer, bool apart,
                                                  Days days);
[[nodiscard]] RecordOfBoth only_in_older(LivedRecord older, Days days);
[[nodiscard]] RecordOfBoth only_in_newer(LivedRecord newer, Days days);

/// An end on a day, or earlier where it is known to lie before it.
[[nodiscard]] EndDate cut(EndDate end, Day last);

}  // namespace remit
