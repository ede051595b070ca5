#pragma once
#include <pango/pangocairo.h>
#include <cairo-pdf.h>

// Enum cases and macros that Swift sees awkwardly, or not at all.
static inline void convene_unref(void *_Nonnull object) { g_object_unref(object); }
static inline int convene_pango_scale(void) { return PANGO_SCALE; }
