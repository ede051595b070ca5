#include "facts.h"

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wc23-extensions"
#endif

static const unsigned char weekends[] = {
#embed "facts/weekends.csv"
};
convene_facts convene_facts_weekends(void) { return (convene_facts){weekends, sizeof weekends}; }
