// Data files are embedded with clang's #embed: SwiftPM's own .embedInCode takes minutes for what this does in a
// second, and Bundle.module bakes an absolute path into the binary.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CResources.h"

// A new file needs two entries here: its bytes and its row. A test compares the rows with the folders.

static const unsigned char vi_cleaning[] = {
#embed "vi/cleaning.tsv"
};

static const tinhgon_resource resources[] = {
    {"vi/cleaning.tsv", vi_cleaning, sizeof vi_cleaning},
};

const tinhgon_resource *tinhgon_resource_table(void) { return resources; }
size_t tinhgon_resource_count(void) { return sizeof resources / sizeof *resources; }
