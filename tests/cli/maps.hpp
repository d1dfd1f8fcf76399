// SPDX-License-Identifier: MIT
// Small maps as files, for tests that run the program.
#pragma once

#include <string_view>

namespace remit::test {

/// Two bodies in a ring, one with nobody above it: a high finding (U302) and one of lower severity
/// (G101).
inline constexpr std::string_view ring_map = R"({
  "format": "remit/1",
  "title": "An example county",
  "as_at": "2016-03-18",
  "jurisdiction": "england",
  "sources": [{"id": "minutes", "title": "Board minutes", "date": "2016-02-25"}],
  "bodies": [
    {"id": "board", "name": "Safety Board", "aka": ["SB"], "type": "partnership-board"},
    {"id": "group", "name": "Delivery Group", "type": "working-group"},
    {"id": "forum", "name": "Youth Forum", "type": "partnership-board"}],
  "relations": [
    {"type": "reports-to", "from": "board", "to": "group", "evidence": [{"source": "minutes", "at": "item 3"}]},
    {"type": "reports-to", "from": "group", "to": "board", "evidence": [{"source": "minutes", "at": "item 4"}]}],
  "remits": [{"body": "forum", "topic": "safety", "function": "delivery"}],
  "topics": [{"id": "safety", "name": "Safety"}]
}
)";

/// Nothing to find, nothing to complain of.
inline constexpr std::string_view quiet_map =
    R"({"format": "remit/1", "title": "Quiet", "as_at": "2016-03-18"})";

}  // namespace remit::test
