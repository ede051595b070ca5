#pragma once

// The part of Pango and Cairo that papers are set with, as these libraries have had it for many years:
// docs.gtk.org/PangoCairo, cairographics.org/manual. They are loaded when a PDF is wanted, not before (later.c).

/// Loads Pango and Cairo where they are not loaded yet.
///
/// Returns NULL, or in the system's words what could not be loaded; the text is good until the next call.
const char *convene_pango_load(void);

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoLayout PangoLayout;

typedef struct {
  int x, y, width, height;
} PangoRectangle;

typedef enum { CAIRO_STATUS_SUCCESS = 0, CAIRO_STATUS_WRITE_ERROR = 11 } cairo_status_t;
typedef enum {
  CAIRO_PDF_METADATA_TITLE = 0,
  CAIRO_PDF_METADATA_AUTHOR = 1,
  CAIRO_PDF_METADATA_CREATOR = 4,
  CAIRO_PDF_METADATA_CREATE_DATE = 5
} cairo_pdf_metadata_t;
typedef enum { CAIRO_PDF_OUTLINE_FLAG_OPEN = 1 } cairo_pdf_outline_flags_t;
typedef enum { PANGO_ALIGN_LEFT = 0, PANGO_ALIGN_CENTER = 1, PANGO_ALIGN_RIGHT = 2 } PangoAlignment;
typedef enum { PANGO_DIRECTION_LTR = 0, PANGO_DIRECTION_RTL = 1, PANGO_DIRECTION_NEUTRAL = 6 } PangoDirection;
typedef enum { PANGO_ELLIPSIZE_END = 3 } PangoEllipsizeMode;
typedef enum { PANGO_WEIGHT_SEMIBOLD = 600 } PangoWeight;
typedef enum { PANGO_WRAP_WORD_CHAR = 2 } PangoWrapMode;

typedef cairo_status_t (*cairo_write_func_t)(void *closure, const unsigned char *data, unsigned int length);

/// Pango's units in a point.
static inline int convene_pango_scale(void) { return 1024; }

cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *cairo);
void cairo_line_to(cairo_t *cairo, double x, double y);
void cairo_move_to(cairo_t *cairo, double x, double y);
void cairo_restore(cairo_t *cairo);
void cairo_rotate(cairo_t *cairo, double radians);
void cairo_save(cairo_t *cairo);
void cairo_set_line_width(cairo_t *cairo, double width);
void cairo_set_source_rgb(cairo_t *cairo, double red, double green, double blue);
void cairo_show_page(cairo_t *cairo);
cairo_status_t cairo_status(cairo_t *cairo);
const char *cairo_status_to_string(cairo_status_t status);
void cairo_stroke(cairo_t *cairo);
void cairo_surface_destroy(cairo_surface_t *surface);
void cairo_surface_finish(cairo_surface_t *surface);
cairo_status_t cairo_surface_status(cairo_surface_t *surface);
void cairo_translate(cairo_t *cairo, double x, double y);
int cairo_pdf_surface_add_outline(
    cairo_surface_t *surface, int parent, const char *text, const char *link, cairo_pdf_outline_flags_t flags);
cairo_surface_t *cairo_pdf_surface_create_for_stream(
    cairo_write_func_t write, void *closure, double width, double height);
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, cairo_pdf_metadata_t metadata, const char *text);

PangoLayout *pango_cairo_create_layout(cairo_t *cairo);
void pango_cairo_show_layout(cairo_t *cairo, PangoLayout *layout);

void pango_context_set_base_dir(PangoContext *context, PangoDirection direction);
PangoFontDescription *pango_font_description_new(void);
void pango_font_description_free(PangoFontDescription *description);
void pango_font_description_set_family(PangoFontDescription *description, const char *family);
void pango_font_description_set_size(PangoFontDescription *description, int size);
void pango_font_description_set_weight(PangoFontDescription *description, PangoWeight weight);
PangoContext *pango_layout_get_context(PangoLayout *layout);
int pango_layout_get_baseline(PangoLayout *layout);
void pango_layout_get_extents(PangoLayout *layout, PangoRectangle *ink, PangoRectangle *logical);
void pango_layout_set_alignment(PangoLayout *layout, PangoAlignment alignment);
void pango_layout_set_auto_dir(PangoLayout *layout, int automatic);
void pango_layout_set_ellipsize(PangoLayout *layout, PangoEllipsizeMode ellipsize);
void pango_layout_set_font_description(PangoLayout *layout, const PangoFontDescription *description);
void pango_layout_set_height(PangoLayout *layout, int height);
void pango_layout_set_spacing(PangoLayout *layout, int spacing);
void pango_layout_set_text(PangoLayout *layout, const char *text, int length);
void pango_layout_set_width(PangoLayout *layout, int width);
void pango_layout_set_wrap(PangoLayout *layout, PangoWrapMode wrap);

void g_object_unref(void *object);
