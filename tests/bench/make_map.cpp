// SPDX-License-Identifier: MIT
// make_map BODIES [SEED]: writes a made-up map to standard output.
#include <cstdlib>
#include <iostream>

#include "tests/bench/synthetic_map.hpp"

int main(int argc, char** argv) {
    const std::size_t bodies = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 10'000;
    const auto seed = static_cast<std::uint32_t>(argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1);
    std::cout << remit::bench::synthetic_map(bodies, seed);
    return std::cout.flush() ? EXIT_SUCCESS : EXIT_FAILURE;
}
