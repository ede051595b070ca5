#ifndef CONVENE_FACTS_H
#define CONVENE_FACTS_H

#include <stddef.h>

// A table of facts as it stands in facts/, byte for byte; constant, and there as long as the program.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} convene_facts;

convene_facts convene_facts_countries(void);
convene_facts convene_facts_currencies(void);
convene_facts convene_facts_holidays(void);
convene_facts convene_facts_languages(void);
convene_facts convene_facts_lists(void);
convene_facts convene_facts_outlines(void);
convene_facts convene_facts_places(void);
convene_facts convene_facts_ramadan(void);
convene_facts convene_facts_restrictions(void);
convene_facts convene_facts_schengen(void);
convene_facts convene_facts_transit_rules(void);
convene_facts convene_facts_visa_processes(void);
convene_facts convene_facts_weekends(void);

#endif
