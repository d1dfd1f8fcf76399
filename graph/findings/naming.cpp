// SPDX-License-Identifier: MIT
#include "graph/findings/naming.hpp"

#include <algorithm>
#include <array>

#include "graph/model/first_word.hpp"
#include "remit/graph/terms.hpp"

namespace remit {
namespace {

using std::string_view;

/// Common nouns that end the names of bodies and areas, in order.
constexpr auto heads = std::to_array<string_view>(
    {"agency",       "alliance",       "area",         "assembly",    "association", "auditor",
     "authority",    "award",          "board",        "body",        "bureau",      "cabinet",
     "ccg",          "cell",           "centre",       "chair",       "charity",     "coalition",
     "college",      "commission",     "commissioner", "committee",   "conference",  "consortium",
     "constable",    "coordinator",    "council",      "councillor",  "court",       "csp",
     "department",   "director",       "directorate",  "division",    "executive",   "federation",
     "force",        "forum",          "foundation",   "fund",        "governor",    "grant",
     "group",        "hospital",       "hub",          "hwb",         "icb",         "inspector",
     "inspectorate", "institute",      "lead",         "leader",      "locality",    "lscb",
     "manager",      "mappa",          "marac",        "mash",        "mayor",       "member",
     "minister",     "ministry",       "network",      "office",      "officer",     "opcc",
     "organisation", "panel",          "partner",      "partnership", "pcc",         "pcp",
     "pfcc",         "platform",       "programme",    "project",     "provider",    "recipient",
     "regulator",    "representative", "resource",     "review",      "sab",         "school",
     "secretariat",  "sector",         "service",      "sscg",        "table",       "taskforce",
     "team",         "tribunal",       "trust",        "unit",        "vice-chair",  "volunteer",
     "work",         "workstream",     "yot"});
static_assert(std::ranges::is_sorted(heads));

/// What may stand before "council" in a name that is not that of a place.
constexpr auto generic = std::to_array<string_view>(
    {"borough", "city", "county", "district", "local", "parish", "town", "unitary"});

/// Programmes whose names look like any noun.
constexpr auto programmes =
    std::to_array<string_view>({"Channel", "Operation", "Prepare", "Prevent", "Protect", "Pursue"});

constexpr auto joints = std::to_array<string_view>(
    {", ", ": ", " (", " of ", " for ", " on ", " in ", " to ", " that ", " with ", " at ",
     " from ", " by ", " who ", " under ", " against ", " other than ", " approached "});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

std::string lowered(string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

/// "Chair" of "Chair of the Board", "Safer Board" of "Safer Board, North".
string_view front_of(string_view name) {
    for (std::size_t at = 0; at < name.size(); ++at) {
        // Every one of them begins with one of these.
        if (name[at] != ' ' && name[at] != ',' && name[at] != ':') continue;
        const string_view rest = name.substr(at);
        const auto joins = [&](string_view joint) {  // mostly not: the second letter tells
            return rest.size() > 1 && rest[1] == joint[1] && rest.starts_with(joint);
        };
        if (std::ranges::any_of(joints, joins)) return name.substr(0, at);
    }
    return name;
}

string_view last_word(string_view text) {
    const auto space = text.rfind(' ');
    return space == string_view::npos ? text : text.substr(space + 1);
}

bool is_head(string_view word) { return std::ranges::binary_search(heads, word); }

/// "board" of "boards", "agency" of "agencies"; nothing of what is no plural of a known noun.
std::string singular(const std::string& word) {
    if (word.ends_with("ies")) {
        std::string one = word.substr(0, word.size() - 3) + "y";
        if (is_head(one)) return one;
    }
    if (!word.ends_with('s')) return {};
    std::string one = word.substr(0, word.size() - 1);
    return is_head(one) ? one : std::string();
}

/// "County Council", "Council"; not "Surrey County Council".
bool is_no_place(string_view front) {
    while (front.find(' ') != string_view::npos) {
        const string_view word = first_word(front);
        if (std::ranges::find(generic, lowered(word)) == generic.end()) return false;
        front.remove_prefix(word.size() + 1);
    }
    return true;
}

bool takes_article(string_view name) {
    const string_view front = front_of(name);
    const std::string head = lowered(last_word(front));
    if (head == "council") return is_no_place(front);
    if (is_head(head) || !singular(head).empty()) return true;
    // A comma need not end the name: "Cleaner, Greener and Safer Committee".
    const std::string last = lowered(last_word(name));
    return last != "council" && is_head(last);
}

/// Posts and loose groups, which are no proper names: "the chair of the Board".
constexpr auto loose =
    std::to_array<string_view>({"area", "chair", "councillor", "lead", "manager", "member",
                                "officer", "recipient", "representative", "vice-chair"});

bool begins_in_lower_case(string_view name) {
    const string_view front = front_of(name);
    if (front.size() == name.size() || front.find(' ') != string_view::npos) return false;
    const std::string head = lowered(front);
    return std::ranges::find(loose, head) != loose.end() || !singular(head).empty();
}

std::string with_article(string_view name) {
    if (name.starts_with("The ")) return "the " + std::string(name.substr(4));
    if (!takes_article(name)) return std::string(name);
    std::string text = "the " + std::string(name);
    if (begins_in_lower_case(name)) text[4] = lower(text[4]);
    return text;
}

bool has_capital(string_view text) { return std::ranges::any_of(text, is_upper); }

/// The name of a place or of a scheme: one with a capital further on, or a known one.
bool is_proper(string_view name) {
    return has_capital(name.substr(std::min<std::size_t>(1, name.size()))) ||
           std::ranges::find(programmes, first_word(name)) != programmes.end();
}

}  // namespace

std::string named(const Register& map, BodyId body) { return with_article(map.name(body)); }
std::string named(const Register& map, AreaId area) { return with_article(map.name(area)); }

std::string named(const Register& map, const Selection& selection) {
    if (selection.of == Selection::Of::type)
        return "the " + map.vocabulary()[selection.type].plural + " in " +
               named(map, selection.within);
    const bool members = selection.of == Selection::Of::members;
    return (members ? "the members of " : "the authorities of ") + named(map, selection.body);
}

std::string named(const Register& map, TopicId topic) {
    std::string name(map.name(topic));
    if (!name.empty() && !is_proper(name)) name[0] = lower(name[0]);
    return name;
}

bool is_plural(const Register& map, BodyId body) {
    return stands_for_many(map, body) ||
           !singular(lowered(last_word(front_of(map.name(body))))).empty();
}

std::string plural_verb(string_view verb) {
    const string_view first = first_word(verb);
    const string_view rest = verb.substr(first.size());
    if (first == "is") return "are" + std::string(rest);
    if (first == "has") return "have" + std::string(rest);
    if (first == "does") return "do" + std::string(rest);
    const bool third_person = first.ends_with('s');
    return std::string(first.substr(0, first.size() - (third_person ? 1 : 0))) + std::string(rest);
}

std::string_view agree(const Register& map, BodyId body, string_view one, string_view many) {
    return is_plural(map, body) ? many : one;
}

}  // namespace remit
