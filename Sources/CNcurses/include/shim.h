// ncurses for Swift 6, which takes neither C globals nor macros that are not plain numbers.
#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncurses.h>
#include <stdio.h>
#include <term.h>
#include <time.h>
#include <wchar.h>

// term.h names its capabilities by macros of common words.
#undef lines
#undef columns
#undef tab
#undef bell
#undef newline
#undef buttons

/// Takes the terminal of standard input and output; NULL when terminfo does not know `term`.
static inline SCREEN *cn_newterm(const char *term) { return newterm(term, stdout, stdin); }
static inline WINDOW *cn_screen(void) { return stdscr; }
static inline WINDOW *cn_physical_screen(void) { return curscr; }
static inline int cn_lines(void) { return LINES; }
static inline int cn_columns(void) { return COLS; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_pairs(void) { return COLOR_PAIRS; }

static inline attr_t cn_bold(void) { return A_BOLD; }
static inline attr_t cn_dim(void) { return A_DIM; }
static inline attr_t cn_underline(void) { return A_UNDERLINE; }
static inline attr_t cn_reverse(void) { return A_REVERSE; }
static inline attr_t cn_italic(void) { return A_ITALIC; }

/// A cell from a base character with its marks, ended by 0; ERR when ncurses cannot hold them in one cell.
static inline int cn_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

/// A cell of one letter of ASCII.
static inline void cn_letter(cchar_t *cell, unsigned char letter, attr_t attributes, int pair) {
  wchar_t text[2] = {letter, 0};
  setcchar(cell, text, attributes, 0, &pair);
}

/// A capability of the terminal as text; NULL when it has none of that name.
static inline const char *cn_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? NULL : text;
}

/// Chooses the ASCII character set once and has ncurses no longer choose it anew with each change of looks: line drawing
/// is done in Unicode here, and three bytes a change are a tenth of what a key sends. After cn_newterm.
void cn_spare_charsets(void);

/// Columns by the C library in the current locale: 0 for a mark, -1 for what it does not know.
int cn_wcwidth(wchar_t character);

/// Milliseconds on a clock that only runs forward.
static inline long long cn_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
