// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace remit {

/// A number that names one record of one kind. Ids of different kinds do not mix. A default id
/// names nothing and is false. Within a Register ids count from 0 in the canonical order of their
/// kind.
template <class Tag>
struct Id {
    static constexpr std::uint32_t none = UINT32_MAX;
    std::uint32_t value = none;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
    [[nodiscard]] constexpr std::size_t index() const { return value; }
    constexpr explicit operator bool() const { return value != none; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using TextId = Id<struct TextTag>;
using InputId = Id<struct InputTag>;
using AreaId = Id<struct AreaTag>;
using TopicId = Id<struct TopicTag>;
using SourceId = Id<struct SourceTag>;
using TypeId = Id<struct TypeTag>;
using BodyId = Id<struct BodyTag>;
using RelationId = Id<struct RelationTag>;
using RemitId = Id<struct RemitTag>;
using DocumentId = Id<struct DocumentTag>;
using DecisionId = Id<struct DecisionTag>;

}  // namespace remit

template <class Tag>
struct std::hash<remit::Id<Tag>> {
    std::size_t operator()(remit::Id<Tag> id) const noexcept { return id.value; }
};
