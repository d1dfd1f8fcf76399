// SPDX-License-Identifier: MIT
#include "remit/graph/catalogue.hpp"

#include <algorithm>
#include <array>

#include "graph/findings/detectors.hpp"
#include "remit/graph/text.hpp"

namespace remit {
namespace {

// In order of code. An explicit list: nothing registers itself.
// clang-format off
constexpr std::array all{
    &detectors::no_reporting_line,
    &detectors::no_democratic_accountability,
    &detectors::unscrutinised,
    &detectors::no_lead,
    &detectors::strategy_delivery_gap,
    &detectors::missing_member,
    &detectors::missing_link,
    &detectors::missing_document,
    &detectors::duty_without_owner,
    &detectors::duty_without_funding,
    &detectors::silo,
    &detectors::dormant,
    &detectors::area_not_covered,
    &detectors::boundaries_not_coterminous,
    &detectors::no_elected_voice,
    &detectors::no_chair,
    &detectors::unpublished,
    &detectors::closed_funding_route,
    &detectors::missing_response,
    &detectors::no_top,
    &detectors::overlapping_remit,
    &detectors::competing_leads,
    &detectors::overlapping_membership,
    &detectors::duplicate_record,
    &detectors::redundant_reporting,
    &detectors::merge_candidates,
    &detectors::competing_scrutiny,
    &detectors::conflicting_record,
    &detectors::multiple_reporting_lines,
    &detectors::reporting_cycle,
    &detectors::conflicting_evidence,
    &detectors::unclear_role,
    &detectors::self_scrutiny,
    &detectors::dual_hat,
    &detectors::funding_without_accountability,
    &detectors::statutory_under_non_statutory,
    &detectors::link_to_ended_body,
    &detectors::long_chain,
    &detectors::single_point_of_failure,
    &detectors::overloaded_hub,
    &detectors::undocumented_role,
    &detectors::unconfirmed_link,
    &detectors::informal_merger,
    &detectors::outsized_area,
    &detectors::status_unclear,
    &detectors::wrong_forum,
    &detectors::wrong_at_date,
    &detectors::unknown_body,
    &detectors::meeting_load,
    &detectors::narrow_membership,
};
// clang-format on

}  // namespace

std::span<const Detector* const> catalogue() { return all; }

const Detector* find_detector(std::string_view code_or_name) {
    const std::string wanted = folded(code_or_name);
    const auto* const found = std::find_if(all.begin(), all.end(), [&](const Detector* detector) {
        return folded(detector->kind.code) == wanted || folded(detector->kind.name) == wanted;
    });
    return found == all.end() ? nullptr : *found;
}

}  // namespace remit
