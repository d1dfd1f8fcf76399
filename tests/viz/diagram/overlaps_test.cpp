// SPDX-License-Identifier: MIT
// The measuring of figures must itself see what is wrong.
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/svg.hpp"

namespace {

using Texts = std::vector<std::string>;

Texts overlaps(const std::string& inside) {
    return remit::test::overlaps(
        remit::test::read_xml(R"(<svg width="200pt" height="100pt">)" + inside + "</svg>"));
}

std::string node(const std::string& id, const std::string& path, const std::string& text = "") {
    return R"(<g class="node" id=")" + id + R"("><path d=")" + path + R"("/>)" + text + "</g>";
}

}  // namespace

TEST_CASE("overlaps in a figure are seen", "[support]") {
    const std::string a = node("a", "M10 10L50 10L50 30L10 30Z");
    CHECK(overlaps(a + node("b", "M60 10H90A5 5 0 0 1 95 15V30H60Z")) == Texts{});
    CHECK(overlaps(a + node("b", "M49 10H90A5 5 0 0 1 95 15V30H49Z")) == Texts{"a on b"});
    CHECK(overlaps(node("a", "M190 10H210V30H190Z")) == Texts{"a leaves the page"});
    CHECK(overlaps(a + R"(<g class="key"><rect x="40" y="20" width="30" height="30"/></g>)") ==
          Texts{"a on key"});
    CHECK(overlaps(node("a", "M10 10H50V30H10Z",
                        R"(<text x="12" y="22" font-size="10">wide words</text>)")) ==
          Texts{"'wide words' leaves a"});
    CHECK(
        overlaps(
            R"(<text x="10" y="50" font-size="10">one</text><text x="14" y="54" font-size="10">two</text>)") ==
        Texts{"text 'one' on 'two'"});
}

TEST_CASE("what is not well-formed is seen", "[support]") {
    for (const std::string bad :
         {"<a><b></a>", "<a", "<a x=\"1\" x=\"2\"/>", "<a>&b</a>", "<a>\x01</a>", "<a/><b/>"}) {
        CAPTURE(bad);
        CHECK_THROWS(remit::test::read_xml(bad));
    }
}
