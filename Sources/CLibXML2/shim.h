// Debian builds libxml2 with ICU, whose headers clash with Foundation's own ICU in debug builds.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable C global, which Swift 6 refuses to touch.
static inline void tinhgon_xml_free(void *memory) { xmlFree(memory); }
