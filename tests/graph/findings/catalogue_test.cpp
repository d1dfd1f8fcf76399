// SPDX-License-Identifier: MIT
// What holds of every detector: its description, and that nothing of it is missing from the tree.
#include "remit/graph/catalogue.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/here.hpp"

namespace {

using namespace remit;
namespace fs = std::filesystem;
using Complaints = std::vector<std::string>;

const fs::path root{test::source_folder};

std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::string with_underscores(std::string_view name) {
    std::string result(name);
    std::ranges::replace(result, '-', '_');
    return result;
}

/// "gap/no_lead", where its source and its test stand.
std::string place(const FindingKind& kind) {
    return std::string(word(kind.category)) + "/" + with_underscores(kind.name);
}

/// The files of a folder with this ending, in order, without it.
std::vector<std::string> stems(const fs::path& folder, std::string_view ending) {
    std::vector<std::string> result;
    if (!fs::exists(folder)) return result;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(ending)) result.push_back(name.substr(0, name.size() - ending.size()));
    }
    std::ranges::sort(result);
    return result;
}

char letter(FindingCategory category) {
    switch (category) {
        case FindingCategory::gap:
            return 'G';
        case FindingCategory::duplicate:
            return 'D';
        case FindingCategory::unclear:
            return 'U';
        case FindingCategory::burden:
            break;
    }
    return 'B';
}

bool is_code(std::string_view code, FindingCategory category) {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return code.size() == 4 && code[0] == letter(category) &&
           std::ranges::all_of(code.substr(1), digit);
}

bool is_kebab(std::string_view name) {
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !name.empty() && name.front() != '-' && name.back() != '-' &&
           name.find("--") == std::string_view::npos && std::ranges::all_of(name, good);
}

/// A name says what is muddled, not what to do about it.
bool names_a_cure(std::string_view name) {
    constexpr std::string_view cures[] = {"avoid-", "use-", "prefer-", "check-", "add-", "fix-"};
    return std::ranges::any_of(cures, [&](std::string_view c) { return name.starts_with(c); });
}

bool is_one_sentence(std::string_view text) {
    return text.size() > 1 && text.size() < 120 && text.find('.') == text.size() - 1 &&
           text[0] >= 'A' && text[0] <= 'Z';
}

TEST_CASE("codes ascend, and their letters tell the category", "[graph][findings][catalogue]") {
    Complaints complaints;
    std::string_view before;
    // By category in the order of the report, then by number.
    constexpr std::string_view order = "GDUB";
    for (const Detector* detector : catalogue()) {
        const std::string_view code = detector->kind.code;
        if (!is_code(code, detector->kind.category)) complaints.push_back(std::string(code));
        const auto key = [&](std::string_view c) {
            return std::pair(order.find(c.empty() ? 'G' : c[0]), c);
        };
        if (key(code) <= key(before)) complaints.push_back(std::string(code) + " out of order");
        before = code;
    }
    CHECK(complaints == Complaints{});
}

TEST_CASE("names are unique and name the muddle", "[graph][findings][catalogue]") {
    Complaints complaints;
    std::set<std::string_view> seen;
    for (const Detector* detector : catalogue()) {
        const std::string_view name = detector->kind.name;
        const bool good = is_kebab(name) && !names_a_cure(name) && seen.insert(name).second;
        if (!good) complaints.push_back(std::string(name));
    }
    CHECK(complaints == Complaints{});
}

TEST_CASE("every detector says what it finds in a sentence", "[graph][findings][catalogue]") {
    Complaints complaints;
    for (const Detector* detector : catalogue()) {
        const FindingKind& kind = detector->kind;
        if (!is_one_sentence(kind.says)) complaints.push_back(std::string(kind.code));
        if (detector->find == nullptr && detector->find_by_rules == nullptr)
            complaints.push_back(std::string(kind.code) + " no find");
    }
    CHECK(complaints == Complaints{});
}

TEST_CASE("a detector that looks by rules says which it reads, and no other",
          "[graph][findings][catalogue]") {
    Complaints complaints;
    for (const Detector* detector : catalogue()) {
        const bool reads = detector->reads.overlap(remit::RulingKinds::all());
        if (reads != (detector->find_by_rules != nullptr))
            complaints.push_back(std::string(detector->kind.code));
    }
    CHECK(complaints == Complaints{});
}

TEST_CASE("a detector is found by code and by name", "[graph][findings][catalogue]") {
    for (const Detector* detector : catalogue()) {
        std::string lower(detector->kind.code);
        lower[0] = static_cast<char>(std::tolower(lower[0]));
        CHECK(find_detector(detector->kind.code) == detector);
        CHECK(find_detector(detector->kind.name) == detector);
        CHECK(find_detector(lower) == detector);
    }
    CHECK(find_detector("G999") == nullptr);
    CHECK(find_detector("G10") == nullptr);
    CHECK(find_detector("") == nullptr);
}

TEST_CASE("every detector has its source, test and page", "[graph][findings][catalogue]") {
    const std::string sources = contents(root / "graph/CMakeLists.txt");
    const std::string tests = contents(root / "tests/CMakeLists.txt");
    Complaints missing;
    const auto want = [&](const std::string& file, const std::string& row,
                          const std::string& rows) {
        if (!fs::exists(root / file)) missing.push_back(file);
        if (!row.empty() && rows.find("        " + row + "\n") == std::string::npos)
            missing.push_back("the row of " + file);
    };
    for (const Detector* detector : catalogue()) {
        const std::string source = "findings/" + place(detector->kind) + ".cpp";
        const std::string test = "graph/findings/" + place(detector->kind) + "_test.cpp";
        want("graph/" + source, source, sources);
        want("tests/" + test, test, tests);
        want("data/explain/" + std::string(detector->kind.code) + ".md", "", "");
    }
    CHECK(missing == Complaints{});
}

TEST_CASE("no page and no detector is left out of the catalogue", "[graph][findings][catalogue]") {
    Complaints left_out;
    std::set<std::string> places;
    for (const Detector* detector : catalogue())
        places.insert(place(detector->kind));
    for (const std::string& code : stems(root / "data/explain", ".md")) {
        if (find_detector(code) == nullptr) left_out.push_back("data/explain/" + code + ".md");
    }
    for (const std::string folder : {"gap", "duplicate", "unclear", "burden"}) {
        const fs::path path = root / "graph/findings" / folder;
        for (const std::string& stem : stems(path, ".cpp")) {
            // Beside the detectors may stand what one of them uses alone.
            const bool detects =
                contents(path / (stem + ".cpp")).find("constinit const Detector") !=
                std::string::npos;
            const std::string name = folder + "/" + stem;
            if (detects && !places.contains(name)) left_out.push_back(name);
        }
    }
    CHECK(left_out == Complaints{});
}

}  // namespace
