// SPDX-License-Identifier: MIT
#include "remit/graph/references.hpp"

namespace remit {

using enum RecordKind;
using F = Field;

std::optional<RecordKind> refers_to(RecordKind kind, Field field) {
    switch (field) {
        case F::from:
        case F::to:
        case F::on_behalf_of:
        case F::via:
        case F::body:
        case F::bodies:
        case F::scope_bodies:
        case F::authorities_of:
        case F::members_of:
            return body;
        case F::by:  // who accepted a finding is no body
            return kind == decision ? std::optional(body) : std::nullopt;
        case F::within:
        case F::covers:
        case F::overlaps:
        case F::areas:
            return area;
        case F::topic:
        case F::topics:
        case F::broader:
        case F::scope_topics:
            return topic;
        case F::source:
            return source;
        case F::document:
            return document;
        default:
            return std::nullopt;
    }
}

Field name_field(RecordKind kind) {
    switch (kind) {
        case source:
        case document:
            return F::title;
        case decision:
            return F::text;
        case type:
            return F::label;
        default:
            return F::name;
    }
}

}  // namespace remit
