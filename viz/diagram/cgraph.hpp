// SPDX-License-Identifier: MIT
// Graphviz, held on a short leash: the one lock, owners for what it allocates, and the casts that
// its C interface asks for. Nothing else includes a Graphviz header. Texts of users never go in
// here: nodes and graphs have no names or labels, and what goes in is numbers.
#pragma once

#include <clocale>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include <graphviz/gvc.h>

namespace remit::diagram {

/// Holds Graphviz for one caller: it keeps state in globals and prints to standard error. While
/// held, what it complains of is gathered, and numbers are read with a decimal point whatever the
/// program's locale.
class GraphvizSession {
  public:
    GraphvizSession();
    ~GraphvizSession();
    GraphvizSession(const GraphvizSession&) = delete;
    GraphvizSession& operator=(const GraphvizSession&) = delete;

    [[nodiscard]] GVC_t* context() const { return context_.get(); }
    /// What Graphviz has complained of, or empty.
    [[nodiscard]] static const std::string& complaints();

  private:
    struct FreeLocale {
        void operator()(locale_t locale) const { freelocale(locale); }
    };
    struct FreeContext {
        void operator()(GVC_t* context) const { gvFreeContext(context); }
    };

    std::unique_lock<std::mutex> lock_;
    std::unique_ptr<std::remove_pointer_t<locale_t>, FreeLocale> plain_;
    locale_t before_;
    agusererrf error_function_before_;
    std::unique_ptr<GVC_t, FreeContext> context_;
};

/// A graph and, once made, its layout. Lives within the session.
class LayoutGraph {
  public:
    explicit LayoutGraph(const GraphvizSession& session);
    ~LayoutGraph();
    LayoutGraph(const LayoutGraph&) = delete;
    LayoutGraph& operator=(const LayoutGraph&) = delete;

    /// The default of an attribute of the graph (AGRAPH), nodes (AGNODE) or edges (AGEDGE).
    void attribute(int kind, const char* name, const std::string& value);
    [[nodiscard]] Agnode_t* add_node();
    [[nodiscard]] Agedge_t* add_edge(Agnode_t* tail, Agnode_t* head);
    /// So many empty clusters, which dot goes through in this order. Called once.
    [[nodiscard]] std::vector<Agraph_t*> add_clusters(std::size_t count);
    static void put_in(Agraph_t* cluster, Agnode_t* node);
    /// An attribute of one node or edge; it must have a default.
    static void set(void* object, const char* name, const std::string& value);

    /// Runs dot. Throws std::runtime_error with Graphviz's words if it fails.
    void lay_out();

  private:
    const GraphvizSession& session_;
    Agraph_t* graph_;
    bool laid_out_ = false;
};

}  // namespace remit::diagram
