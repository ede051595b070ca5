#include "facts.h"

// #embed is C23, and Clang knows it in every mode since version 19; its hint that it is new says nothing here.
#pragma clang diagnostic ignored "-Wc23-extensions"

#define FILE_OF_FACTS(name) \
  catlas_file catlas_##name(void) { return (catlas_file){name, sizeof name}; }

static const unsigned char countries[] = {
#embed "facts/countries.csv"
};
FILE_OF_FACTS(countries)

static const unsigned char weekends[] = {
#embed "facts/weekends.csv"
};
FILE_OF_FACTS(weekends)

static const unsigned char holidays[] = {
#embed "facts/holidays.csv"
};
FILE_OF_FACTS(holidays)

static const unsigned char places[] = {
#embed "facts/places.csv"
};
FILE_OF_FACTS(places)

static const unsigned char processes[] = {
#embed "facts/processes.csv"
};
FILE_OF_FACTS(processes)

static const unsigned char restrictions[] = {
#embed "facts/restrictions.csv"
};
FILE_OF_FACTS(restrictions)
