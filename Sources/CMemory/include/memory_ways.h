#pragma once

#if defined(__linux__)
#include <features.h>
#endif
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Has all threads ask one pool for memory, and pieces of 128 KiB and more given back to the system when they are
/// freed (mallopt(3)); does nothing where the C library is not glibc.
static inline void cm_keep_small(void) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 128 << 10);
#endif
}

/// Lets go of the program's own pages in memory that cannot be written, and of freed memory at hand (madvise(2),
/// malloc_trim(3)); does nothing elsewhere than on Linux with glibc.
///
/// What of them runs again comes back from the system's file cache, some sixteen pages at a time.
void cm_let_go(void);

/// Makes the process one of which no core is written, and whose memory no debugger of the same user may read
/// (PR_SET_DUMPABLE, prctl(2)); does nothing elsewhere than on Linux.
void cm_keep_out(void);

/// Whether that is so: 1, or 0 where it is not or the system has no such thing.
int cm_is_kept_out(void);
