// SPDX-License-Identifier: MIT
// Every detector, declared for the catalogue, its only reader. One source file each, by name.
#pragma once

#include "remit/graph/catalogue.hpp"

namespace remit::detectors {

extern const Detector no_reporting_line;               // G101
extern const Detector no_democratic_accountability;    // G102
extern const Detector unscrutinised;                   // G103
extern const Detector no_lead;                         // G104
extern const Detector strategy_delivery_gap;           // G105
extern const Detector missing_member;                  // G106
extern const Detector missing_link;                    // G107
extern const Detector missing_document;                // G108
extern const Detector duty_without_owner;              // G109
extern const Detector duty_without_funding;            // G110
extern const Detector silo;                            // G111
extern const Detector dormant;                         // G112
extern const Detector area_not_covered;                // G113
extern const Detector boundaries_not_coterminous;      // G114
extern const Detector no_elected_voice;                // G115
extern const Detector no_chair;                        // G116
extern const Detector unpublished;                     // G117
extern const Detector closed_funding_route;            // G118
extern const Detector missing_response;                // G119
extern const Detector no_top;                          // G120
extern const Detector overlapping_remit;               // D201
extern const Detector competing_leads;                 // D202
extern const Detector overlapping_membership;          // D203
extern const Detector duplicate_record;                // D204
extern const Detector redundant_reporting;             // D205
extern const Detector merge_candidates;                // D206
extern const Detector competing_scrutiny;              // D207
extern const Detector conflicting_record;              // D208
extern const Detector multiple_reporting_lines;        // U301
extern const Detector reporting_cycle;                 // U302
extern const Detector conflicting_evidence;            // U303
extern const Detector unclear_role;                    // U304
extern const Detector self_scrutiny;                   // U305
extern const Detector dual_hat;                        // U306
extern const Detector funding_without_accountability;  // U307
extern const Detector statutory_under_non_statutory;   // U308
extern const Detector link_to_ended_body;              // U309
extern const Detector long_chain;                      // U310
extern const Detector single_point_of_failure;         // U311
extern const Detector overloaded_hub;                  // U312
extern const Detector undocumented_role;               // U313
extern const Detector unconfirmed_link;                // U314
extern const Detector informal_merger;                 // U315
extern const Detector outsized_area;                   // U316
extern const Detector status_unclear;                  // U317
extern const Detector wrong_forum;                     // U318
extern const Detector wrong_at_date;                   // U319
extern const Detector unknown_body;                    // U320
extern const Detector meeting_load;                    // B401
extern const Detector narrow_membership;               // B402

}  // namespace remit::detectors
