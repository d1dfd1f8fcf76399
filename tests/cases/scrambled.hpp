// SPDX-License-Identifier: MIT
// A map as JSON, written otherwise: nothing that is said may hang on it.
#pragma once

#include <random>

#include <nlohmann/json.hpp>

namespace remit::test {

/// Shuffles every array, those inside records too. Not std::shuffle: it differs between libraries.
void shuffle(nlohmann::json& value, std::mt19937& random);
/// Gives every record that has an id a new one, in an order that has nothing to do with the old.
void rename_ids(nlohmann::json& map);

}  // namespace remit::test
