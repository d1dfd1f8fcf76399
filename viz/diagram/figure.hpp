// SPDX-License-Identifier: MIT
// What a view wants drawn, in plain words: no coordinates yet. A view makes a Figure, `lay_out`
// gives its parts their places, `svg` draws them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "remit/graph/date.hpp"
#include "viz/diagram/caption.hpp"

namespace remit::diagram {

/// What the shape and the fill of a node stand for (diagrams.md's categories); theme.hpp says how
/// each looks.
enum class Look : std::uint8_t {
    elected,
    partnership,
    executive,
    scrutiny,
    working_group,
    funder,
    community,
    post
};
inline constexpr std::size_t look_count = 8;

enum class Border : std::uint8_t { solid, dashed, dotted };  ///< statutory: yes, no, not known

/// A little sign that a node bears, or an entry of the notes.
enum class Sign : std::uint8_t {
    high,  ///< a finding, by its severity
    medium,
    low,
    info,
    by_scrutiny,  ///< reaches an elected body by scrutiny alone
    no_way,       ///< reaches none
    created,      ///< what becomes of it from one day to another
    ended,
    changed
};
inline constexpr std::size_t sign_count = 9;

struct Badge {
    Sign sign = Sign::info;
    std::string text{};  ///< a number, or empty
};

/// What becomes of a part of a figure of two days, from the first to the second.
enum class Change : std::uint8_t { none, created, ended, changed };
inline constexpr std::size_t change_count = 4;
/// What a figure of two days shows: what is there on the first, on the second, or all, with what
/// becomes of it.
enum class ChangePart : std::uint8_t { before, changes, after };

/// On which days of a figure something is there: a bit each, the first day's the lowest.
using DaySet = std::uint64_t;
inline constexpr std::size_t most_days = 64;

struct Node {
    std::string id{};     ///< of the body; unescaped, as all texts of a Figure
    std::string name{};   ///< in whole
    std::string notes{};  ///< "dormant · 7 bodies", or empty; set small under the name
    std::string tooltip{};
    std::string type{};                  ///< id of the body's type
    std::string kind{};                  ///< what several of the type are called
    std::vector<std::size_t> sources{};  ///< numbers of the figure's
    std::vector<Badge> badges{};         ///< in a row under the texts
    Look look = Look::partnership;
    Border border = Border::solid;
    bool several = false;  ///< stands for several bodies: drawn as a pile
    bool pale = false;     ///< not in being, or doubtful
    bool raised = false;   ///< wants to stand at the top
    bool strong = false;   ///< what the figure is about
    bool apart = false;  ///< a tree of such nodes alone is framed, under the figure's apart_heading
    bool elsewhere = false;  ///< has lines that are drawn at another copy of it, as a tree is cut
    std::size_t copy = 0;    ///< so many copies of the body come before it on the page
    DaySet days = 0;         ///< in a figure of several days
    Change change = Change::none;  ///< in a figure of two days
    bool context = false;          ///< there only to show what is around a change
    bool seat = false;             ///< stands for its seat in a box: what changes is the seat
    /// In a figure of two days, its notes on either where they differ.
    std::optional<std::array<std::string, 2>> notes_then{};
};

/// What a relation is, and so what its line looks like.
enum class Line : std::uint8_t {
    reports,
    answers,
    part,
    scrutiny,
    authority,
    membership,
    funding,
    information,
    coordination,
    change
};
/// How a relation stands, and so what the line carries: nothing, "?", dashes, grey and "?", grey
/// and "×".
enum class State : std::uint8_t { in_place, disputed, planned, unconfirmed, gone };
inline constexpr std::size_t line_count = 10;
inline constexpr std::size_t state_count = 5;

/// A relation that has no path of its own: of two bodies, one relation of a kind is drawn for all
/// of that kind, and those of other kinds run beside it.
struct Beside {
    std::size_t leader = 0;  ///< the edge between the same two that has the path
    std::size_t lane = 0;    ///< so many lines away from it; 0: the leader is drawn for it
    bool drawn = false;      ///< else another of its lane is drawn for it
};

/// How a relation stood on the first of two days, where another record said it then.
struct Formerly {
    std::string id{};
    std::string tooltip{};
    State state = State::in_place;
};

/// A relation between two nodes, drawn from the upper to the lower. The arrow is at the end that
/// `to` is.
struct Edge {
    std::string id{};
    std::string tooltip{};
    std::size_t from = 0;  ///< node numbers, as the relation is written
    std::size_t to = 0;
    bool from_is_upper = false;
    bool holds_ranks = true;  ///< else it would close a ring, and the lower stands above the upper
    Line line = Line::reports;
    State state = State::in_place;
    bool undirected = false;
    std::optional<Beside> beside{};
    DaySet days = 0;                     ///< in a figure of several days
    std::vector<std::size_t> sources{};  ///< numbers of the figure's
    Change change = Change::none;        ///< in a figure of two days
    bool context = false;                ///< there only to show what is around a change
    std::optional<Formerly> was{};

    [[nodiscard]] std::size_t upper() const { return from_is_upper ? from : to; }
    [[nodiscard]] std::size_t lower() const { return from_is_upper ? to : from; }
};

/// What a trunk is drawn as.
struct Strand {
    Line line = Line::reports;
    State state = State::in_place;
    bool from_is_upper = false;
    bool undirected = false;
};

/// Nodes that hang on one superior by one kind of line, or by the same few kinds, and have nothing
/// else: drawn one under another.
struct Stack {
    std::size_t superior = 0;
    Line line = Line::reports;
    std::vector<std::size_t> edges{};    ///< one for each member, in the members' order
    std::vector<std::size_t> members{};  ///< node numbers
    std::string heading{};               ///< "Task groups (7)" where folded in one box; else empty
    bool partial = false;                ///< others of them hang on another copy of the superior
    Change change = Change::none;        ///< of all its edges; none where they differ
    /// Folded, the members as rows of a list, so many in a column; 0: they are no list.
    std::size_t rows = 0;
    std::vector<Strand> more{};  ///< beside the trunk: other relations of all members
};

/// Nodes that may be framed together, with the frame's name. They are framed in each tree where
/// that tells parts of it from one another.
struct Cluster {
    std::string id{};
    std::string name{};
    std::vector<std::size_t> members{};
};

/// Nodes that no line touches, listed by name under a heading.
struct ListGroup {
    std::string heading{};
    Look look = Look::partnership;
    std::vector<std::size_t> members{};
};

/// Something told beside the picture, with a badge that nodes bear too.
struct Note {
    std::string id{};  ///< unique in the figure
    Badge badge{};
    std::string text{};
    std::string tooltip{};  ///< the text in whole
};
struct NoteGroup {
    std::string heading{};
    std::vector<Note> notes{};
};

struct Figure : Caption {
    std::optional<ChangePart> part{};  ///< of a figure of two days
    std::vector<Day>
        days{};  ///< that it shows in one layout, in order; empty: the one in its subtitle
    std::size_t today = 0;  ///< which of these the map is read for
    std::vector<Node> nodes{};
    std::vector<Edge> edges{};
    std::vector<Stack> stacks{};
    std::vector<Cluster> clusters{};
    std::string apart_heading{};
    std::string list_heading{};
    std::vector<ListGroup> listed{};
    std::string notes_heading{};
    std::vector<NoteGroup> notes{};
};

}  // namespace remit::diagram
