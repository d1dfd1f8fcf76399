// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "viz/report/document.hpp"

namespace remit::report {

/// What hangs on what, as nested lists. Each link stands once: what hangs on two things is spelt
/// out under the first of them, and lists are no deeper than can be followed.
class Tree {
  public:
    struct Words {
        /// Of what hangs on nothing.
        std::function<report::Words(std::size_t node)> root{};
        /// Of what hangs on `upper`, by the fact that was given with the link.
        std::function<report::Words(std::size_t node, std::size_t upper, std::size_t fact)> below{};
    };

    explicit Tree(std::size_t nodes) : below_(nodes), hangs_(nodes, 0), told_(nodes, 0) {}
    void add(std::size_t upper, std::size_t lower, std::size_t fact);
    /// Of a thing that hangs on nothing and has nothing below it: that it be not told of.
    void leave_out(std::size_t node) { hangs_[node] = 1; }
    /// Things, and links below them, in the order in which they were numbered and added. Those with
    /// no link only if `alone_too`.
    [[nodiscard]] List told(const Words& words, bool alone_too = false);
    [[nodiscard]] std::size_t left_out() const { return left_out_; }

  private:
    struct Link {
        std::size_t lower = 0;
        std::size_t fact = 0;
    };
    void tell(List& list, std::size_t node, const Words& words);
    void tell_below(ListItem& item, std::size_t node, std::size_t depth, const Words& words);

    std::vector<std::vector<Link>> below_;
    std::vector<std::uint8_t> hangs_;  // on something
    std::vector<std::uint8_t> told_;   // what is below it
    std::size_t links_told_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace remit::report
