#include "facts.h"
int catlas_placeholder(void) { return 0; }
