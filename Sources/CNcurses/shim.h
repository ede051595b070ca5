#pragma once
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <locale.h>
#include <stdio.h>

// Swift refuses C globals and macros that are not plain numbers; these give them as functions.
static inline WINDOW *_Nullable convene_stdscr(void) { return stdscr; }
static inline int convene_colors(void) { return COLORS; }
static inline int convene_color_pairs(void) { return COLOR_PAIRS; }
// newterm gives no screen where initscr would end the process.
static inline int convene_new_terminal(void) { return newterm(0, stdout, stdin) != 0; }
static inline int convene_rows(void) { return LINES; }
static inline int convene_columns(void) { return COLS; }
static inline unsigned long convene_bold(void) { return A_BOLD; }
static inline unsigned long convene_dim(void) { return A_DIM; }
static inline unsigned long convene_underline(void) { return A_UNDERLINE; }
static inline unsigned long convene_reverse(void) { return A_REVERSE; }
static inline unsigned long convene_italic(void) { return A_ITALIC; }
static inline unsigned long convene_mouse_mask(void) {
  return BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON1_DOUBLE_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED |
         REPORT_MOUSE_POSITION;
}
static inline int convene_is_press(unsigned long state) { return (state & (BUTTON1_PRESSED | BUTTON1_CLICKED)) != 0; }
static inline int convene_is_release(unsigned long state) { return (state & BUTTON1_RELEASED) != 0; }
static inline int convene_is_double(unsigned long state) { return (state & BUTTON1_DOUBLE_CLICKED) != 0; }
static inline int convene_is_wheel_up(unsigned long state) { return (state & BUTTON4_PRESSED) != 0; }
static inline int convene_is_wheel_down(unsigned long state) { return (state & BUTTON5_PRESSED) != 0; }
// One row of wide characters with one attribute and one pair, at a place.
static inline void convene_put(int y, int x, const wchar_t *_Nonnull text, int count, unsigned long attributes, int pair) {
  wattr_set(stdscr, (attr_t)attributes, 0, &pair);
  mvwaddnwstr(stdscr, y, x, text, count);
}

// What must be put right when the process is ended from outside or crashes. The handlers only use what POSIX
// allows within one: write, tcsetattr, signal, raise.
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Bytes and not the struct itself: Swift's importer emits no storage for a static of a system's struct type.
static char convene_saved_termios[sizeof(struct termios)] = {0};
static volatile sig_atomic_t convene_is_active = 0;
static int convene_wake_pipe[2] = {-1, -1};

static void convene_restore_raw(void) {
  // Mouse off, paste marks off, attributes off, cursor on, back to the first screen.
  static const char sequence[] = "\033[?1006l\033[?1002l\033[?1000l\033[?2004l\033[0m\033[?25h\033[?1049l\r";
  if (!convene_is_active) return;
  convene_is_active = 0;
  ssize_t written = write(STDOUT_FILENO, sequence, sizeof sequence - 1);
  (void)written;
  struct termios saved;
  memcpy(&saved, convene_saved_termios, sizeof saved);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
}

static void convene_on_crash(int number) {
  convene_restore_raw();
  signal(number, SIG_DFL);
  raise(number);
}

static void convene_on_end(int number) {
  char byte = 'q';
  ssize_t written = write(convene_wake_pipe[1], &byte, 1);
  (void)written;
  (void)number;
}

static inline int convene_prepare(void) {
  struct termios saved;
  if (tcgetattr(STDIN_FILENO, &saved) != 0) return -1;
  memcpy(convene_saved_termios, &saved, sizeof saved);
  if (pipe(convene_wake_pipe) != 0) return -1;
  struct sigaction crash, end;
  memset(&crash, 0, sizeof crash);
  memset(&end, 0, sizeof end);
  crash.sa_handler = convene_on_crash;
  end.sa_handler = convene_on_end;
  const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
  for (int i = 0; i < 6; i++) sigaction(crashes[i], &crash, 0);
  const int ends[] = {SIGTERM, SIGHUP, SIGINT};
  for (int i = 0; i < 3; i++) sigaction(ends[i], &end, 0);
  return 0;
}

static inline void convene_set_active(int active) { convene_is_active = active; }
static inline int convene_wake_reader(void) { return convene_wake_pipe[0]; }
static inline void convene_wake(void) {
  char byte = 'w';
  ssize_t written = write(convene_wake_pipe[1], &byte, 1);
  (void)written;
}
