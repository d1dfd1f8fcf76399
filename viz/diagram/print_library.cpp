// SPDX-License-Identifier: MIT
#include "viz/diagram/print_library.hpp"

#include <memory>
#include <stdexcept>
#include <type_traits>

#include <dlfcn.h>
#include <fmt/format.h>

namespace remit::diagram {
namespace {

/// The one that needs all the others.
constexpr const char* file = "librsvg-2.so.2";

[[noreturn]] void fail() {
    const char* const reason = ::dlerror();
    throw std::runtime_error(fmt::format("a PDF or PNG needs librsvg and what it brings: {}",
                                         reason != nullptr ? reason : "no reason given"));
}

struct Close {
    void operator()(void* handle) const { ::dlclose(handle); }
};

PrintLibrary opened() {
    std::unique_ptr<void, Close> handle(::dlopen(file, RTLD_LAZY | RTLD_LOCAL));
    if (!handle) fail();
    PrintLibrary library;
    const auto find = [&](auto& function, const char* name) {
        void* const found = ::dlsym(handle.get(), name);
        if (found == nullptr) fail();
        function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(found);
    };
#define REMIT_PRINT_FUNCTION(name) find(library.name, #name);
    REMIT_PRINT_FUNCTIONS(REMIT_PRINT_FUNCTION)
#undef REMIT_PRINT_FUNCTION
    static_cast<void>(handle.release());  // open for as long as the program runs
    return library;
}

}  // namespace

const PrintLibrary& printing() {
    static const PrintLibrary library = opened();
    return library;
}

}  // namespace remit::diagram
