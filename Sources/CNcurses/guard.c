#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { FATAL_COUNT = sizeof fatal / sizeof fatal[0] };

static struct sigaction former[FATAL_COUNT];
static struct sigaction former_stop, former_continue, former_resize;
static struct termios saved_state;
static int saved_descriptor = -1;
static char restoring[1024];
static size_t restoring_length;
static volatile sig_atomic_t guarding;
static volatile sig_atomic_t installed;

static int wake_pipe[2] = {-1, -1};
static volatile sig_atomic_t resized, suspend, resumed;

void cn_write(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

int cn_wake_open(void) {
  if (wake_pipe[0] >= 0) return 0;
  if (pipe(wake_pipe) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(wake_pipe[end], F_SETFL, O_NONBLOCK);
    fcntl(wake_pipe[end], F_SETFD, FD_CLOEXEC);
  }
  return 0;
}

int cn_wake_descriptor(void) { return wake_pipe[0]; }

static void ring(char reason) {
  int kept = errno;
  // A full pipe already wakes the reader, so a byte that does not fit is not missed.
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], &reason, 1) < 0) errno = kept;
  errno = kept;
}

void cn_wake(void) { ring('w'); }

int cn_wake_take(int *woken) {
  char bytes[64];
  ssize_t count;
  *woken = 0;
  while ((count = read(wake_pipe[0], bytes, sizeof bytes)) > 0)
    if (memchr(bytes, 'w', (size_t)count)) *woken = 1;
  int wanted = (resized ? CN_RESIZED : 0) | (suspend ? CN_SUSPEND : 0) | (resumed ? CN_RESUMED : 0);
  if (resized) resized = 0;
  if (suspend) suspend = 0;
  if (resumed) resumed = 0;
  return wanted;
}

static void on_fatal(int number) {
  if (guarding) {
    guarding = 0;
    // A process in the background would be stopped for touching the terminal, and never end.
    signal(SIGTTOU, SIG_IGN);
    cn_write(restoring, restoring_length);
    tcsetattr(saved_descriptor, TCSANOW, &saved_state);
  }
  for (int i = 0; i < FATAL_COUNT; i++)
    if (fatal[i] == number) sigaction(number, &former[i], NULL);
  // Blocked until this handler returns; then the former handler, or death with this very signal.
  raise(number);
}

static void on_notice(int number) {
  if (number == SIGWINCH) resized = 1;
  if (number == SIGTSTP) suspend = 1;
  if (number == SIGCONT) resumed = 1;
  ring('s');
}

static void install(int number, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

void cn_guard_save(int descriptor) {
  saved_descriptor = descriptor;
  tcgetattr(descriptor, &saved_state);
}

void cn_guard_begin(const char *text, size_t length) {
  restoring_length = length < sizeof restoring ? length : sizeof restoring;
  memcpy(restoring, text, restoring_length);
  guarding = 1;
  if (installed) return;
  installed = 1;
  // A stack that overflowed cannot run the handler, so it gets one of its own.
  stack_t alternate = {.ss_size = 64 * 1024};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    alternate.ss_sp = malloc(alternate.ss_size);
    if (alternate.ss_sp) sigaltstack(&alternate, NULL);
  }
  for (int i = 0; i < FATAL_COUNT; i++) {
    install(fatal[i], on_fatal, SA_ONSTACK, &former[i]);
    // Under nohup a hang-up stays ignored.
    if (former[i].sa_handler == SIG_IGN) sigaction(fatal[i], &former[i], NULL);
  }
}

void cn_notices_begin(void) {
  install(SIGTSTP, on_notice, SA_RESTART, &former_stop);
  install(SIGCONT, on_notice, SA_RESTART, &former_continue);
  install(SIGWINCH, on_notice, SA_RESTART, &former_resize);
}

void cn_guard_resume(void) { guarding = 1; }

void cn_guard_end(void) { guarding = 0; }

void cn_guard_remove(void) {
  if (!installed) return;
  installed = 0;
  guarding = 0;
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal[i], &former[i], NULL);
}

void cn_notices_end(void) {
  sigaction(SIGTSTP, &former_stop, NULL);
  sigaction(SIGCONT, &former_continue, NULL);
  sigaction(SIGWINCH, &former_resize, NULL);
}

void cn_stop_group(void) {
  struct sigaction ours;
  install(SIGTSTP, SIG_DFL, 0, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

static volatile sig_atomic_t ending;

static void on_ending(int number) {
  ending = number;
  ring('s');
}

void cn_endings_begin(void) {
  static const int endings[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
    struct sigaction old;
    install(endings[i], on_ending, 0, &old);
    // Under nohup a hang-up stays ignored.
    if (old.sa_handler == SIG_IGN) sigaction(endings[i], &old, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
}

int cn_ending(void) { return ending; }

void cn_end_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

int cn_write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return -1;
    text += written;
    length -= (size_t)written;
  }
  return 0;
}
