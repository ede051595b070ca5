// Gives the terminal back whatever ends the process, and carries signals to the event loop.
// In C because a signal handler may only do what is async-signal-safe, which Swift does not promise.
#pragma once
#include <stddef.h>

/// What signals asked the event loop to do, as bits.
enum { CN_RESIZED = 1, CN_SUSPEND = 2, CN_RESUMED = 4 };

/// Opens the pipe that wakes the event loop, once in a process; 0, or -1 with errno.
int cn_wake_open(void);
/// The end of the pipe to wait on.
int cn_wake_descriptor(void);
/// Wakes the event loop; safe from any thread and from a signal handler.
void cn_wake(void);
/// Empties the pipe and returns what signals asked for since the last call; `*woken` says whether cn_wake was called.
int cn_wake_take(int *woken);

/// Remembers the state of the terminal on `descriptor`, to be called before anything changes it.
void cn_guard_save(int descriptor);
/// From now on the bytes of `text` and the remembered state are given back when a signal ends the process.
/// Call it before ncurses starts, which else sets handlers of its own that end the process as if it had failed.
void cn_guard_begin(const char *text, size_t length);
/// The same again after cn_guard_end, with the text given before.
void cn_guard_resume(void);
/// The terminal is as it was; nothing is given back any more. The signals keep their handlers.
void cn_guard_end(void);
/// Gives the signals their former handlers back.
void cn_guard_remove(void);
/// Lets a resize, a stop and a continuation wake the event loop; call it after ncurses started, which sets its own.
void cn_notices_begin(void);
/// Gives those signals their former handlers back.
void cn_notices_end(void);
/// Stops the process group as Ctrl-Z does; returns when it is continued.
void cn_stop_group(void);
/// From now on an interrupt, a termination and a hang-up are noted and wake the event loop, and writing to a closed pipe
/// is an error rather than the end; a hang-up that is ignored stays so.
void cn_endings_begin(void);
/// The signal that was noted last; 0 for none.
int cn_ending(void);
/// Ends the process as the signal does of itself.
void cn_end_by(int number);
/// Writes all of `text` to standard output; -1 when nobody reads it any more.
int cn_write_all(const char *text, size_t length);
/// Writes all of `text` to standard output.
void cn_write(const char *text, size_t length);
