// What Swift cannot call of Graphviz: its macros, as inline functions.
#ifndef ENTENTE_CGRAPHVIZ_SHIM_H
#define ENTENTE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#endif
