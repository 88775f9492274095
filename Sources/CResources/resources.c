// Data files are embedded with clang's #embed: SwiftPM's own .embedInCode takes minutes for what this does in a
// second, and Bundle.module bakes an absolute path into the binary.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "CResources.h"

// A new file needs two entries here: its bytes and its row. A test compares the rows with the folders.

static const unsigned char vi_fields[] = {
#embed "vi/fields.tsv"
};
static const unsigned char vi_claim_nouns[] = {
#embed "vi/claim_nouns.tsv"
};
static const unsigned char vi_claim_triggers[] = {
#embed "vi/claim_triggers.tsv"
};
static const unsigned char vi_claim_cues[] = {
#embed "vi/claim_cues.tsv"
};
static const unsigned char vi_claim_codes[] = {
#embed "vi/claim_codes.tsv"
};
static const unsigned char vi_abbreviations[] = {
#embed "vi/abbreviations.tsv"
};
static const unsigned char vi_numbers[] = {
#embed "vi/numbers.tsv"
};
static const unsigned char vi_cleaning[] = {
#embed "vi/cleaning.tsv"
};
static const unsigned char gazetteer_provinces[] = {
#embed "gazetteer/provinces.tsv"
};
static const unsigned char gazetteer_districts[] = {
#embed "gazetteer/districts.tsv"
};
static const unsigned char gazetteer_communes[] = {
#embed "gazetteer/communes.tsv"
};
static const unsigned char gazetteer_provinces2025[] = {
#embed "gazetteer/provinces2025.tsv"
};
static const unsigned char gazetteer_communes2025[] = {
#embed "gazetteer/communes2025.tsv"
};
static const unsigned char vi_places[] = {
#embed "vi/places.tsv"
};
static const unsigned char vi_place_aliases[] = {
#embed "vi/place_aliases.tsv"
};
static const unsigned char vi_bodies[] = {
#embed "vi/bodies.tsv"
};
static const unsigned char vi_periods[] = {
#embed "vi/periods.tsv"
};
static const unsigned char vi_positions[] = {
#embed "vi/positions.tsv"
};
static const unsigned char vi_people[] = {
#embed "vi/people.tsv"
};
static const unsigned char vi_events[] = {
#embed "vi/events.tsv"
};
static const unsigned char vi_dates[] = {
#embed "vi/dates.tsv"
};
static const unsigned char vi_topics[] = {
#embed "vi/topics.tsv"
};
static const unsigned char vi_themes[] = {
#embed "vi/themes.tsv"
};
static const unsigned char vi_theme_topics[] = {
#embed "vi/theme_topics.tsv"
};
static const unsigned char vi_genres[] = {
#embed "vi/genres.tsv"
};

static const unsigned char templates_report_mustache[] = {
#embed "templates/report.mustache"
};
static const unsigned char templates_article_mustache[] = {
#embed "templates/article.mustache"
};
static const unsigned char templates_report_css[] = {
#embed "templates/report.css"
};
static const unsigned char templates_article_css[] = {
#embed "templates/article.css"
};
static const unsigned char templates_messages_tsv[] = {
#embed "templates/messages.tsv"
};
static const unsigned char templates_report_js[] = {
#embed "templates/report.js"
};
static const unsigned char templates_texts_tsv[] = {
#embed "templates/texts.tsv"
};
static const unsigned char templates_codebook_tsv[] = {
#embed "templates/codebook.tsv"
};
static const unsigned char templates_columns_tsv[] = {
#embed "templates/columns.tsv"
};
static const unsigned char templates_tables_tsv[] = {
#embed "templates/tables.tsv"
};
static const unsigned char templates_tiles_tsv[] = {
#embed "templates/tiles.tsv"
};
static const unsigned char vi_markup[] = {
#embed "vi/markup.tsv"
};
static const unsigned char models_blocks[] = {
#embed "models/blocks.tsv"
};

static const unsigned char vi_page_types[] = {
#embed "vi/page_types.tsv"
};

static const tinhgon_resource resources[] = {
    {"vi/fields.tsv", vi_fields, sizeof vi_fields},
    {"vi/topics.tsv", vi_topics, sizeof vi_topics},
    {"vi/themes.tsv", vi_themes, sizeof vi_themes},
    {"vi/theme_topics.tsv", vi_theme_topics, sizeof vi_theme_topics},
    {"vi/genres.tsv", vi_genres, sizeof vi_genres},
    {"vi/claim_nouns.tsv", vi_claim_nouns, sizeof vi_claim_nouns},
    {"vi/claim_triggers.tsv", vi_claim_triggers, sizeof vi_claim_triggers},
    {"vi/claim_cues.tsv", vi_claim_cues, sizeof vi_claim_cues},
    {"vi/claim_codes.tsv", vi_claim_codes, sizeof vi_claim_codes},
    {"vi/abbreviations.tsv", vi_abbreviations, sizeof vi_abbreviations},
    {"vi/numbers.tsv", vi_numbers, sizeof vi_numbers},
    {"vi/cleaning.tsv", vi_cleaning, sizeof vi_cleaning},
    {"gazetteer/provinces.tsv", gazetteer_provinces, sizeof gazetteer_provinces},
    {"gazetteer/districts.tsv", gazetteer_districts, sizeof gazetteer_districts},
    {"gazetteer/communes.tsv", gazetteer_communes, sizeof gazetteer_communes},
    {"gazetteer/provinces2025.tsv", gazetteer_provinces2025, sizeof gazetteer_provinces2025},
    {"gazetteer/communes2025.tsv", gazetteer_communes2025, sizeof gazetteer_communes2025},
    {"vi/places.tsv", vi_places, sizeof vi_places},
    {"vi/place_aliases.tsv", vi_place_aliases, sizeof vi_place_aliases},
    {"vi/bodies.tsv", vi_bodies, sizeof vi_bodies},
    {"vi/periods.tsv", vi_periods, sizeof vi_periods},
    {"vi/positions.tsv", vi_positions, sizeof vi_positions},
    {"vi/people.tsv", vi_people, sizeof vi_people},
    {"vi/events.tsv", vi_events, sizeof vi_events},
    {"vi/dates.tsv", vi_dates, sizeof vi_dates},
    {"templates/report.mustache", templates_report_mustache, sizeof templates_report_mustache},
    {"templates/article.mustache", templates_article_mustache, sizeof templates_article_mustache},
    {"templates/report.css", templates_report_css, sizeof templates_report_css},
    {"templates/article.css", templates_article_css, sizeof templates_article_css},
    {"templates/messages.tsv", templates_messages_tsv, sizeof templates_messages_tsv},
    {"templates/report.js", templates_report_js, sizeof templates_report_js},
    {"templates/texts.tsv", templates_texts_tsv, sizeof templates_texts_tsv},
    {"templates/codebook.tsv", templates_codebook_tsv, sizeof templates_codebook_tsv},
    {"templates/columns.tsv", templates_columns_tsv, sizeof templates_columns_tsv},
    {"templates/tables.tsv", templates_tables_tsv, sizeof templates_tables_tsv},
    {"templates/tiles.tsv", templates_tiles_tsv, sizeof templates_tiles_tsv},
    {"vi/markup.tsv", vi_markup, sizeof vi_markup},
    {"vi/page_types.tsv", vi_page_types, sizeof vi_page_types},
    {"models/blocks.tsv", models_blocks, sizeof models_blocks},
};

const tinhgon_resource *tinhgon_resource_table(void) { return resources; }
size_t tinhgon_resource_count(void) { return sizeof resources / sizeof *resources; }
