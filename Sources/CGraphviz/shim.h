// What Swift cannot call of Graphviz: its macros and its `char *` where a constant is meant, as inline functions.
#ifndef ENTENTE_CGRAPHVIZ_SHIM_H
#define ENTENTE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

// NULL, or Graphviz's own string, which lives as long as the graph.
static inline const char *entente_attribute(void *object, const char *name) {
    return agget(object, (char *)name);
}

static inline const char *entente_node_name(Agnode_t *node) {
    return agnameof(node);
}

#endif
