// Pango and Cairo bring some thirty libraries and five megabytes with them, and only a PDF needs them. Their functions
// stand here under their own names, hidden from other libraries, and pass each call on to the library, which is loaded
// with the first of them.

#pragma GCC visibility push(hidden)
#include "CPango.h"
#pragma GCC visibility pop

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

enum library { PANGOCAIRO, PANGO, CAIRO, GOBJECT, LIBRARIES };

#if defined(__APPLE__)
#define NAMES(name, version) {"lib" name "." version ".dylib", "/opt/homebrew/lib/lib" name "." version ".dylib"}
#else
#define NAMES(name, version) {"lib" name ".so." version, 0}
#endif

/// What each library is called where the system looks, and where else it may lie.
static const char *const names[LIBRARIES][2] = {
    NAMES("pangocairo-1.0", "0"), NAMES("pango-1.0", "0"), NAMES("cairo", "2"), NAMES("gobject-2.0", "0")};

static _Atomic(void *) handles[LIBRARIES];

static void *handle(enum library library) {
  void *found = atomic_load(&handles[library]);
  for (int place = 0; !found && place < 2; place++) {
    if (names[library][place]) found = dlopen(names[library][place], RTLD_LAZY | RTLD_LOCAL);
  }
  atomic_store(&handles[library], found);
  return found;
}

const char *convene_pango_load(void) {
  for (enum library library = 0; library < LIBRARIES; library++) {
    if (!handle(library)) return dlerror();
  }
  return 0;
}

static void *function(enum library library, const char *name) {
  void *loaded = handle(library);
  void *found = loaded ? dlsym(loaded, name) : 0;
  if (found) return found;
  // Whoever sets a paper loads the libraries first, so that one is there and lacks what it has always had.
  fprintf(stderr, "convene: %s has no %s\n", names[library][0], name);
  abort();
}

#define LATER(library, result, name, parameters, arguments)          \
  result name parameters {                                           \
    static _Atomic(void *) kept;                                     \
    void *real = atomic_load(&kept);                                 \
    if (!real) atomic_store(&kept, real = function(library, #name)); \
    return ((result(*) parameters)real)arguments;                    \
  }

LATER(CAIRO, cairo_t *, cairo_create, (cairo_surface_t *surface), (surface))
LATER(CAIRO, void, cairo_destroy, (cairo_t *cairo), (cairo))
LATER(CAIRO, void, cairo_line_to, (cairo_t *cairo, double x, double y), (cairo, x, y))
LATER(CAIRO, void, cairo_move_to, (cairo_t *cairo, double x, double y), (cairo, x, y))
LATER(CAIRO, void, cairo_restore, (cairo_t *cairo), (cairo))
LATER(CAIRO, void, cairo_rotate, (cairo_t *cairo, double radians), (cairo, radians))
LATER(CAIRO, void, cairo_save, (cairo_t *cairo), (cairo))
LATER(CAIRO, void, cairo_set_line_width, (cairo_t *cairo, double width), (cairo, width))
LATER(
    CAIRO, void, cairo_set_source_rgb,
    (cairo_t *cairo, double red, double green, double blue),
    (cairo, red, green, blue))
LATER(CAIRO, void, cairo_show_page, (cairo_t *cairo), (cairo))
LATER(CAIRO, cairo_status_t, cairo_status, (cairo_t *cairo), (cairo))
LATER(CAIRO, const char *, cairo_status_to_string, (cairo_status_t status), (status))
LATER(CAIRO, void, cairo_stroke, (cairo_t *cairo), (cairo))
LATER(CAIRO, void, cairo_surface_destroy, (cairo_surface_t *surface), (surface))
LATER(CAIRO, void, cairo_surface_finish, (cairo_surface_t *surface), (surface))
LATER(CAIRO, cairo_status_t, cairo_surface_status, (cairo_surface_t *surface), (surface))
LATER(CAIRO, void, cairo_translate, (cairo_t *cairo, double x, double y), (cairo, x, y))
LATER(
    CAIRO, int, cairo_pdf_surface_add_outline,
    (cairo_surface_t *surface, int parent, const char *text, const char *link, cairo_pdf_outline_flags_t flags),
    (surface, parent, text, link, flags))
LATER(
    CAIRO, cairo_surface_t *, cairo_pdf_surface_create_for_stream,
    (cairo_write_func_t write, void *closure, double width, double height),
    (write, closure, width, height))
LATER(
    CAIRO, void, cairo_pdf_surface_set_metadata,
    (cairo_surface_t *surface, cairo_pdf_metadata_t metadata, const char *text),
    (surface, metadata, text))

LATER(PANGOCAIRO, PangoLayout *, pango_cairo_create_layout, (cairo_t *cairo), (cairo))
LATER(PANGOCAIRO, void, pango_cairo_show_layout, (cairo_t *cairo, PangoLayout *layout), (cairo, layout))

LATER(PANGO, void, pango_context_set_base_dir, (PangoContext *context, PangoDirection direction), (context, direction))
LATER(PANGO, PangoFontDescription *, pango_font_description_new, (void), ())
LATER(PANGO, void, pango_font_description_free, (PangoFontDescription *description), (description))
LATER(
    PANGO, void, pango_font_description_set_family,
    (PangoFontDescription *description, const char *family),
    (description, family))
LATER(PANGO, void, pango_font_description_set_size, (PangoFontDescription *description, int size), (description, size))
LATER(
    PANGO, void, pango_font_description_set_weight,
    (PangoFontDescription *description, PangoWeight weight),
    (description, weight))
LATER(PANGO, int, pango_layout_get_baseline, (PangoLayout *layout), (layout))
LATER(PANGO, PangoContext *, pango_layout_get_context, (PangoLayout *layout), (layout))
LATER(
    PANGO, void, pango_layout_get_extents,
    (PangoLayout *layout, PangoRectangle *ink, PangoRectangle *logical),
    (layout, ink, logical))
LATER(PANGO, void, pango_layout_set_alignment, (PangoLayout *layout, PangoAlignment alignment), (layout, alignment))
LATER(PANGO, void, pango_layout_set_auto_dir, (PangoLayout *layout, int automatic), (layout, automatic))
LATER(
    PANGO, void, pango_layout_set_ellipsize, (PangoLayout *layout, PangoEllipsizeMode ellipsize), (layout, ellipsize))
LATER(
    PANGO, void, pango_layout_set_font_description,
    (PangoLayout *layout, const PangoFontDescription *description),
    (layout, description))
LATER(PANGO, void, pango_layout_set_height, (PangoLayout *layout, int height), (layout, height))
LATER(PANGO, void, pango_layout_set_spacing, (PangoLayout *layout, int spacing), (layout, spacing))
LATER(PANGO, void, pango_layout_set_text, (PangoLayout *layout, const char *text, int length), (layout, text, length))
LATER(PANGO, void, pango_layout_set_width, (PangoLayout *layout, int width), (layout, width))
LATER(PANGO, void, pango_layout_set_wrap, (PangoLayout *layout, PangoWrapMode wrap), (layout, wrap))

LATER(GOBJECT, void, g_object_unref, (void *object), (object))
