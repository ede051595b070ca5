// Apart from shim.h, where the C library hides `wcwidth` from a Swift import.
#define _GNU_SOURCE
#include <wchar.h>

int cn_wcwidth(wchar_t character);

int cn_wcwidth(wchar_t character) { return wcwidth(character); }
