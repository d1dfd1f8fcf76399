// SPDX-License-Identifier: MIT
// Where money goes between the bodies of a map, and where it stops.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remit/graph/snapshot.hpp"
#include "viz/diagram/figure.hpp"
#include "viz/diagram/selection.hpp"

namespace remit::diagram {

/// A route of money: a payment, a purchase, or a fund that somebody may apply to.
struct Flow {
    RelationId relation{};
    BodyId payer{};  ///< of `eligible-for` the fund
    BodyId paid{};
    State state = State::in_place;
    /// What the route is said to be, where it is more or less than a payment in place: "until 31
    /// March 2014", "proposed", "may apply".
    std::string standing{};

    /// Whether money comes by it on the date, as far as anybody says.
    [[nodiscard]] bool open() const { return state == State::in_place || state == State::disputed; }
    /// Open, and more than leave to apply.
    [[nodiscard]] bool pays(const Register& map) const;
};

struct Flows {
    std::vector<Flow> drawn{};            ///< in the map's order
    std::vector<Flow> open_left_out{};    ///< likewise: money comes by them all the same
    std::vector<std::string> left_out{};  ///< counts
};

/// The routes of money among the selected bodies: those of the date; those that lapsed or ended
/// before it, where the body that got the money is still there; those that are to come; and those
/// that are said not to be. A body that is to come, or that paid and is gone, is an end like any
/// other. Where a topic is wanted, a route that is about it is shown whomever it joins.
[[nodiscard]] Flows flows_of(const Snapshot& snapshot, const DrawOptions& options,
                             const Selection& bodies);

/// What amounts are of that can be added up and compared. Refers to texts of the map.
struct MoneyUnit {
    std::string_view currency{};  ///< as `card::currency_word` has it; empty where none is said
    std::string_view period{};    ///< likewise
    auto operator<=>(const MoneyUnit&) const = default;
};
[[nodiscard]] MoneyUnit unit_of(const Register& map, const Relation& relation);

/// An amount of money: a sum of one currency, for one period.
struct Sum {
    double amount = 0;
    MoneyUnit unit{};
};

/// What comes to a body and goes from it.
struct Purse {
    bool open_in = false;
    bool open_out = false;
    bool once_in = false;      ///< a payment to it lapsed or ended
    std::optional<Sum> in{};   ///< of all that comes, where each amount is known and undisputed
    std::optional<Sum> out{};  ///< of all that goes, likewise

    /// Money comes, and none is said to go on.
    [[nodiscard]] bool stops() const { return open_in && !open_out; }
    /// Money came, and none does now or may be asked for.
    [[nodiscard]] bool cut_off() const { return once_in && !open_in; }
};
/// By number of the body. Of what is left out it is known that it comes and goes, but no sum is
/// given that lacks it.
[[nodiscard]] std::vector<Purse> purses(const Register& map, const Flows& flows);

}  // namespace remit::diagram
