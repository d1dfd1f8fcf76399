// SPDX-License-Identifier: MIT
#include "importers/json/wording.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "importers/utf8.hpp"

namespace remit::json_reader {
namespace {

struct Row {
    std::string_view part;  ///< of nlohmann's message
    std::string_view text;
    bool at_token = false;
};

// The first that fits, so that the narrower ones stand first.
constexpr auto table = std::to_array<Row>({
    {"UTF-8", "this byte is not UTF-8; save the file as UTF-8"},
    {"(LF)", "the line ends inside a text; close it with \" or write \\n"},
    {"(CR)", "the line ends inside a text; close it with \" or write \\n"},
    {"control character", "a control character inside a text; write it as \\u and four digits"},
    {"4 hex digits", "\\u is followed by four hex digits"},
    {"surrogate", "half of a \\u pair; a character above U+FFFF takes two of them"},
    {"after backslash", "a backslash here is followed by one of \" \\ / b f n r t u"},
    {"overflow", "this number is too large", true},
    {"invalid number", "a number has digits here"},
    {"BOM", "half a byte order mark; save the file as UTF-8"},
    {"expected end of input", {}, true},  // worded below
    {"object separator", "expected ':' after the key", true},
    {"object key", "expected a key in double quotes here", true},
    {"parsing object", "expected a comma or '}' here", true},
    {"parsing array", "expected a comma or ']' here", true},
    {"invalid literal", "expected a value here; texts stand in double quotes", true},
});

/// The byte before `offset` that is no white space; NUL where there is none.
char byte_before(std::string_view bytes, std::size_t offset) {
    if (bytes.starts_with(byte_order_mark)) {
        bytes.remove_prefix(byte_order_mark.size());
        offset -= std::min(offset, byte_order_mark.size());
    }
    const auto found = bytes.substr(0, offset).find_last_not_of(" \t\r\n");
    return found == std::string_view::npos ? '\0' : bytes[found];
}

}  // namespace

std::string right_shape(const FieldSpec& field) {
    switch (field.shape) {
        case Shape::text:
            return fmt::format("'{}' is a text", field.key);
        case Shape::list:
            return fmt::format("'{}' is a list of texts", field.key);
        case Shape::yes_no:
            return fmt::format("'{}' is true or false", field.key);
        case Shape::number:
            return fmt::format("'{}' is a number", field.key);
        case Shape::date:
            return fmt::format("'{}' is a date in quotes", field.key);
        case Shape::records:
            return fmt::format("'{}' is a list", field.key);
        case Shape::end_of_relation:
            return fmt::format("'{}' is an id or a selection", field.key);
        case Shape::published:
            return fmt::format("'{}' is true, false or an object", field.key);
    }
    return {};
}

std::string_view given(Cell::Kind kind) {
    switch (kind) {
        case Cell::Kind::text:
        case Cell::Kind::name:    // of tables alone
        case Cell::Kind::record:  // of maps that are changed
            return "a text";
        case Cell::Kind::number:
            return "a number";
        case Cell::Kind::yes:
            return "true";
        case Cell::Kind::no:
            return "false";
        case Cell::Kind::null:
            return "null";
    }
    return {};
}

std::string place_of_keys(RecordKind kind, std::string_view group) {
    const bool uncounted = kind == RecordKind::evidence || kind == RecordKind::complete;
    const auto name = word(kind);
    const bool vowel = name.find_first_of("aeiou") == 0;
    const auto record = kind == RecordKind::map ? "the map"
                        : uncounted             ? fmt::format("'{}'", name)
                                                : fmt::format("{} {}", vowel ? "an" : "a", name);
    return group.empty() ? record : fmt::format("'{}' of {}", group, record);
}

SyntaxError syntax_error(std::string_view message, std::string_view bytes, std::size_t offset,
                         std::string_view what) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return {"the file is UTF-16; save it as UTF-8"};
    }
    if (offset >= bytes.size()) {
        const bool empty = byte_before(bytes, offset) == '\0';
        if (empty) return {"the file is empty"};
        return {fmt::format("the file ends before the {} does", what)};
    }
    const char byte = bytes[offset];
    const bool after_comma = byte_before(bytes, offset) == ',';
    if (byte == '\0') return {"a NUL byte; this is not a text file, or it is damaged"};
    if (byte == '/') return {"JSON has no comments"};
    if (byte == '}' && after_comma) return {"a comma too many before '}'"};
    if (byte == ']' && after_comma) return {"a comma too many before ']'"};
    const bool punctuation = std::string_view(",:[]{}").find(byte) != std::string_view::npos;
    for (const Row& row : table) {
        if (message.find(row.part) == std::string_view::npos) continue;
        const bool unexpected = message.find("unexpected") != std::string_view::npos;
        const std::string text =
            row.text.empty() ? fmt::format("the {} ends before this; nothing may follow it", what)
                             : std::string(row.text);
        return {text, row.at_token && !(unexpected && punctuation)};
    }
    return {"expected a value here", !punctuation};
}

}  // namespace remit::json_reader
