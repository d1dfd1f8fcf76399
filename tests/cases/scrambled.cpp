// SPDX-License-Identifier: MIT
#include "tests/cases/scrambled.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

namespace remit::test {
namespace {

using nlohmann::json;

constexpr auto named_kinds = {"areas",     "topics", "sources",   "bodies",
                              "relations", "remits", "documents", "decisions"};

/// New ids for every record that has one, in an order that has nothing to do with the old.
std::map<std::string, std::string> new_ids(const json& map) {
    std::map<std::string, std::string> renamed;
    for (const char* kind : named_kinds) {
        for (const json& record : map.value(kind, json::array())) {
            if (!record.contains("id")) continue;
            const std::string id = record["id"];
            renamed.emplace(id, fmt::format("x{:016x}", std::hash<std::string>{}(id + "salt")));
        }
    }
    return renamed;
}

/// Keys whose values are ids, in any record. A relation's document may also be a kind of document.
bool holds_ids(const std::string& key) {
    static const std::vector<std::string> keys{
        "id",   "within", "covers",       "overlaps", "broader", "areas",
        "from", "to",     "on_behalf_of", "topics",   "via",     "document",
        "body", "bodies", "topic",        "by",       "about",   "source"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void rename(json& value, const std::map<std::string, std::string>& ids,
            const std::string& key = {}) {
    if (value.is_string() && holds_ids(key)) {
        const auto known = ids.find(value.get<std::string>());
        if (known != ids.end()) value = known->second;
    } else if (value.is_array()) {
        for (json& inner : value)
            rename(inner, ids, key);
    } else if (value.is_object()) {
        for (auto& [name, inner] : value.items())
            rename(inner, ids, name);
    }
}

}  // namespace

void shuffle(json& value, std::mt19937& random) {
    if (value.is_array()) {
        for (std::size_t i = value.size(); i > 1; --i)
            std::swap(value[i - 1], value[random() % i]);
    }
    if (value.is_structured()) {
        for (json& inner : value)
            shuffle(inner, random);
    }
}

void rename_ids(json& map) { rename(map, new_ids(map)); }

}  // namespace remit::test
