// SPDX-License-Identifier: MIT
#include "viz/findings/json_head.hpp"

namespace remit::findings {

void write_head(JsonWriter& json, std::string_view format, std::string_view version) {
    json.key("format");
    json.text(format);
    json.key("tool");
    json.begin_inline_object();
    json.key("name");
    json.text("remit");
    json.key("version");
    json.text(version);
    json.end();
}

void write_label(JsonWriter& json, std::string_view label) {
    if (label.empty()) return;
    json.key("label");
    json.text(label);
}

void write_left_out(JsonWriter& json, const std::optional<LeftOut>& left_out, Counted counted) {
    if (!left_out) return;
    json.key("left_out_restricted");
    json.begin_inline_object();
    json.key("sources");
    json.number(left_out->sources);
    json.key("facts");
    json.number(left_out->facts);
    if (counted == Counted::findings) {
        json.key("findings");
        json.number(left_out->findings);
    }
    json.end();
}

}  // namespace remit::findings
