// SPDX-License-Identifier: MIT
// Who sits on what, each member once: what D203 and D206 count.
#pragma once

#include <map>
#include <span>
#include <utility>
#include <vector>

#include "remit/graph/snapshot.hpp"

namespace remit {

/// Who is in the room: the body that a seat speaks for, else who holds it. A post that speaks for
/// one body wherever that is said speaks for it everywhere; two posts held together are one.
struct Member {
    BodyId who{};
    RelationId seat{};
};

class Members {
  public:
    explicit Members(const Snapshot& snapshot);

    /// The members of a body, by who they are. A record that stands for many is not among them:
    /// each of the many may be a different one.
    [[nodiscard]] std::span<const Member> of(BodyId host) const {
        return std::span(members_).subspan(first_[host.index()],
                                           first_[host.index() + 1] - first_[host.index()]);
    }
    /// How many sit on it, with those that a record of many stands for; of unknown number two.
    [[nodiscard]] std::size_t count(BodyId host) const {
        return numbered(host) + 2 * unnumbered(host);
    }
    /// Without those of unknown number.
    [[nodiscard]] std::size_t numbered(BodyId host) const {
        return of(host).size() + others_[host.index()];
    }
    /// Records of an unknown number that sit on it.
    [[nodiscard]] std::size_t unnumbered(BodyId host) const { return unnumbered_[host.index()]; }

  private:
    void find_principals();
    void add(BodyId host);
    [[nodiscard]] BodyId person(BodyId post) const;
    [[nodiscard]] BodyId who(RelationId seat) const;

    const Snapshot& snapshot_;
    std::map<BodyId, std::vector<BodyId>> principals_;  // of posts
    std::vector<std::size_t> first_, others_, unnumbered_;
    std::vector<Member> members_;
};

/// Those who sit on both, each with the seats that show it.
[[nodiscard]] std::vector<std::pair<Member, Member>> in_common(std::span<const Member> a,
                                                               std::span<const Member> b);

}  // namespace remit
