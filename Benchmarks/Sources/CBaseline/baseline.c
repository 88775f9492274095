#include "CBaseline.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

static const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;

static void start(void *count, const xmlChar *name, const xmlChar **attributes) {
    (void)name, (void)attributes;
    ++*(size_t *)count;
}
static void end(void *count, const xmlChar *name) { (void)count, (void)name; }
static void text(void *count, const xmlChar *bytes, int size) { (void)count, (void)bytes, (void)size; }

size_t baseline_sax(const char *page, int size) {
    size_t count = 0;
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(page, size);
    if (!context) return 0;
    htmlCtxtUseOptions(context, options);
    xmlSAXHandler handler;
    memset(&handler, 0, sizeof handler);
    handler.startElement = start;
    handler.endElement = end;
    handler.characters = handler.cdataBlock = handler.ignorableWhitespace = text;
    *context->sax = handler;
    context->userData = &count;
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context);
    if (context->myDoc) xmlFreeDoc(context->myDoc);
    htmlFreeParserCtxt(context);
    return count;
}

void baseline_tree(const char *page, int size) {
    htmlDocPtr document = htmlReadMemory(page, size, NULL, "UTF-8", options);
    if (document) xmlFreeDoc(document);
}
