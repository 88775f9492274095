#ifndef CRESOURCES_H
#define CRESOURCES_H

#include <stddef.h>

/// A file that was embedded when the program was built.
typedef struct {
    /// Path below Sources/CResources, such as "vi/claims.tsv".
    const char *name;
    const unsigned char *bytes;
    size_t size;
} tinhgon_resource;

/// The embedded files and how many there are.
const tinhgon_resource *tinhgon_resource_table(void);
size_t tinhgon_resource_count(void);

#endif
