#include "facts.h"

// The preprocessor's #embed is of C23; clang 19 and newer have it in every language mode. Each file is also a
// dependency of this one, so that an edit to a table builds it anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char countries[] = {
#embed "facts/countries.csv"
};

convene_facts convene_facts_countries(void) { return (convene_facts){countries, sizeof countries}; }

static const unsigned char currencies[] = {
#embed "facts/currencies.csv"
};

convene_facts convene_facts_currencies(void) { return (convene_facts){currencies, sizeof currencies}; }

static const unsigned char holidays[] = {
#embed "facts/holidays.csv"
};

convene_facts convene_facts_holidays(void) { return (convene_facts){holidays, sizeof holidays}; }

static const unsigned char languages[] = {
#embed "facts/languages.csv"
};

convene_facts convene_facts_languages(void) { return (convene_facts){languages, sizeof languages}; }

static const unsigned char lists[] = {
#embed "facts/lists.csv"
};

convene_facts convene_facts_lists(void) { return (convene_facts){lists, sizeof lists}; }

static const unsigned char outlines[] = {
#embed "facts/outlines.csv"
};

convene_facts convene_facts_outlines(void) { return (convene_facts){outlines, sizeof outlines}; }

static const unsigned char places[] = {
#embed "facts/places.csv"
};

convene_facts convene_facts_places(void) { return (convene_facts){places, sizeof places}; }

static const unsigned char ramadan[] = {
#embed "facts/ramadan.csv"
};

convene_facts convene_facts_ramadan(void) { return (convene_facts){ramadan, sizeof ramadan}; }

static const unsigned char restrictions[] = {
#embed "facts/restrictions.csv"
};

convene_facts convene_facts_restrictions(void) { return (convene_facts){restrictions, sizeof restrictions}; }

static const unsigned char schengen[] = {
#embed "facts/schengen.csv"
};

convene_facts convene_facts_schengen(void) { return (convene_facts){schengen, sizeof schengen}; }

static const unsigned char transit_rules[] = {
#embed "facts/transit-rules.csv"
};

convene_facts convene_facts_transit_rules(void) { return (convene_facts){transit_rules, sizeof transit_rules}; }

static const unsigned char visa_processes[] = {
#embed "facts/visa-processes.csv"
};

convene_facts convene_facts_visa_processes(void) { return (convene_facts){visa_processes, sizeof visa_processes}; }

static const unsigned char weekends[] = {
#embed "facts/weekends.csv"
};

convene_facts convene_facts_weekends(void) { return (convene_facts){weekends, sizeof weekends}; }
