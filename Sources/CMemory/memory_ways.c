#include "memory_ways.h"
