// SPDX-License-Identifier: MIT
// What GOV.UK's words for organisations mean in a map.
#pragma once

#include <string>
#include <string_view>

namespace remit::govuk {

/// A `format`: what kind of body an organisation is.
struct Kind {
    std::string_view format{};  ///< "Executive agency"
    std::string_view plural{};
    std::string_view category{};
    std::string_view parent{};  ///< the relation to its parent: part-of or accountable-to
};
/// Of an unknown format: an agency that answers to its parent, with no plural.
[[nodiscard]] Kind kind_of(std::string_view format);

/// What became of a body that GOV.UK no longer lists as its own.
struct Closing {
    bool ended = false;       ///< it is there no more
    bool left = false;        ///< it is there, but no body of the government
    bool devolved = false;    ///< it is there, under a devolved administration
    std::string_view says{};  ///< a sentence for the body's note
};
[[nodiscard]] Closing closing_of(std::string_view status, std::string_view closed_status);

/// "Kings harbour master", from the address of an organisation that is not in the file.
[[nodiscard]] std::string name_from_address(std::string_view address);

}  // namespace remit::govuk
