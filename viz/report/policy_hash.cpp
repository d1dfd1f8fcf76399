// SPDX-License-Identifier: MIT
#include "viz/report/policy_hash.hpp"

#include <array>
#include <memory>

#include <fmt/format.h>
#include <glib.h>

namespace remit::report {
namespace {

struct Release {
    void operator()(GChecksum* sum) const { g_checksum_free(sum); }
    void operator()(gchar* text) const { g_free(text); }
};

}  // namespace

std::string policy_hash(std::string_view text) {
    const std::unique_ptr<GChecksum, Release> sum(g_checksum_new(G_CHECKSUM_SHA256));
    // A string_view of nothing may have no address.
    const std::string bytes(text);
    g_checksum_update(sum.get(), reinterpret_cast<const guchar*>(bytes.data()),
                      static_cast<gssize>(bytes.size()));
    std::array<guchar, 32> digest{};
    gsize size = digest.size();
    g_checksum_get_digest(sum.get(), digest.data(), &size);
    const std::unique_ptr<gchar, Release> base64(g_base64_encode(digest.data(), size));
    return fmt::format("'sha256-{}'", base64.get());
}

}  // namespace remit::report
