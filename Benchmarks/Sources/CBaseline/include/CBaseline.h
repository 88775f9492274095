#ifndef CBASELINE_H
#define CBASELINE_H

#include <stddef.h>

/// libxml2's SAX over one page with callbacks that only count. Returns the number of elements.
size_t baseline_sax(const char *page, int size);
/// htmlReadMemory and xmlFreeDoc of one page.
void baseline_tree(const char *page, int size);

#endif
