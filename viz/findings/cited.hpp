// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <map>
#include <span>
#include <vector>

#include "remit/graph/finding.hpp"
#include "remit/graph/register.hpp"
#include "remit/viz/terminal.hpp"

namespace remit::findings {

struct Citation;

/// Cites sources below the facts of a text, by number and short title, and lists them in full at
/// its end.
class CitedSources {
  public:
    CitedSources(std::ostream& out, const Register& map) : out_(out), map_(map) {}

    /// Every source that disputes the fact or asks about it, and the first that support it. Says
    /// where there is none; of a body only if `always`, since that a body exists is seldom in
    /// doubt.
    void cite(FactRef fact, std::size_t indent, bool always = false);
    /// The same of what a step shows.
    void cite(const Because& step, std::size_t indent, bool always = false);
    /// What several facts rest on together, each source once for each stance: whether they are so,
    /// and nothing of their fields. Not of bodies.
    void cite(std::span<const FactRef> facts, std::size_t indent);
    void list(terminal::Style style) const;

  private:
    void cite(const std::vector<Citation>& all, std::size_t indent);
    void cite(const Citation& citation, std::size_t indent);

    std::ostream& out_;
    const Register& map_;
    std::vector<SourceId> cited_;  // in the order of their numbers
    std::map<SourceId, std::size_t> numbers_;
};

}  // namespace remit::findings
