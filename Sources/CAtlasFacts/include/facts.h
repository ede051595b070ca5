#ifndef CONVENE_FACTS_H
#define CONVENE_FACTS_H
#include <stddef.h>
typedef struct { const unsigned char *bytes; size_t count; } convene_facts;
convene_facts convene_facts_weekends(void);
#endif
