#pragma once
#include <stddef.h>

/// The bytes of a file of facts, part of the program's read-only data: nothing is read or copied at start.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} catlas_file;

catlas_file catlas_countries(void);
catlas_file catlas_weekends(void);
catlas_file catlas_holidays(void);
catlas_file catlas_places(void);
catlas_file catlas_processes(void);
catlas_file catlas_restrictions(void);
