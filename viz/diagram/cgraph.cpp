// SPDX-License-Identifier: MIT
#include "viz/diagram/cgraph.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <stdexcept>

#include <fmt/format.h>

// The two plugins are linked as libraries, so none is looked for at run time: not on this machine's
// list, not those that a user has put there, and none that would measure text by this machine's
// fonts.
extern "C" {  // NOLINTBEGIN(readability-identifier-naming)
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}  // NOLINTEND(readability-identifier-naming)

namespace remit::diagram {
namespace {

std::mutex& graphviz_lock() {
    static std::mutex lock;
    return lock;
}

std::string& gathered() {
    static std::string text;
    return text;
}

int gather(char* text) {
    gathered() += text;
    return 0;
}

GVC_t* new_context() {
    static const std::array<lt_symlist_t, 3> plugins{{
        {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
        {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
        {nullptr, nullptr},
    }};
    constexpr int no_loading = 0;
    return gvContextPlugins(plugins.data(), no_loading);
}

/// Graphviz reads these and does not write them.
char* as_c(const char* text) { return const_cast<char*>(text); }  // NOLINT(*-const-cast)

}  // namespace

GraphvizSession::GraphvizSession()
    : lock_(graphviz_lock()),
      plain_(newlocale(LC_ALL_MASK, "C", nullptr)),
      before_(uselocale(plain_.get())),
      error_function_before_(agseterrf(gather)),
      context_(new_context()) {
    gathered().clear();
}

GraphvizSession::~GraphvizSession() {
    context_.reset();
    agseterrf(error_function_before_);
    uselocale(before_);
}

const std::string& GraphvizSession::complaints() { return gathered(); }

LayoutGraph::LayoutGraph(const GraphvizSession& session)
    : session_(session), graph_(agopen(nullptr, Agdirected, nullptr)) {}

LayoutGraph::~LayoutGraph() {
    if (laid_out_) gvFreeLayout(session_.context(), graph_);
    agclose(graph_);
}

void LayoutGraph::attribute(int kind, const char* name, const std::string& value) {
    agattr(graph_, kind, as_c(name), as_c(value.c_str()));
}

Agnode_t* LayoutGraph::add_node() { return agnode(graph_, nullptr, 1); }

Agedge_t* LayoutGraph::add_edge(Agnode_t* tail, Agnode_t* head) {
    return agedge(graph_, tail, head, nullptr, 1);
}

/// Subgraphs are kept in the order of where cgraph stores their names in memory, so that the names
/// are stored first and then given out in that order. Otherwise one map would be laid out in
/// several ways.
std::vector<Agraph_t*> LayoutGraph::add_clusters(std::size_t count) {
    std::vector<char*> names;
    names.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        names.push_back(agstrdup(graph_, as_c(fmt::format("cluster{}", i).c_str())));
    std::ranges::sort(names, std::less<>{});
    std::vector<Agraph_t*> clusters;
    clusters.reserve(count);
    for (char* name : names)
        clusters.push_back(agsubg(graph_, name, 1));
    return clusters;
}

void LayoutGraph::put_in(Agraph_t* cluster, Agnode_t* node) { agsubnode(cluster, node, 1); }

void LayoutGraph::set(void* object, const char* name, const std::string& value) {
    agset(object, as_c(name), as_c(value.c_str()));
}

void LayoutGraph::lay_out() {
    laid_out_ = gvLayout(session_.context(), graph_, "dot") == 0;
    if (!laid_out_) throw std::runtime_error("Graphviz: " + GraphvizSession::complaints());
}

}  // namespace remit::diagram
