// SPDX-License-Identifier: MIT
// Every detector, declared for the catalogue, its only reader. One source file each, by name.
#pragma once

#include "remit/graph/catalogue.hpp"

namespace remit::detectors {

extern const Detector no_reporting_line;  // G101
extern const Detector reporting_cycle;    // U302

}  // namespace remit::detectors
