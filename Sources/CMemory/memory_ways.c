#define _GNU_SOURCE
#include "memory_ways.h"

#ifdef __GLIBC__
#include <link.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/// Lets go of the first object that is told of, which is the program itself.
static int let_go(struct dl_phdr_info *object, size_t size, void *context) {
  (void)size;
  (void)context;
  uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    // What can be written holds what was written; only the file's own pages can be had again.
    if (part->p_type != PT_LOAD || (part->p_flags & PF_W) != 0) continue;
    uintptr_t start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
    uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
    madvise((void *)start, end - start, MADV_DONTNEED);
  }
  return 1;
}

void cm_let_go(void) {
  malloc_trim(0);
  dl_iterate_phdr(let_go, 0);
}
#else
void cm_let_go(void) {}
#endif

#ifdef __linux__
#include <sys/prctl.h>

void cm_keep_out(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int cm_is_kept_out(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }
#else
void cm_keep_out(void) {}

int cm_is_kept_out(void) { return 0; }
#endif
