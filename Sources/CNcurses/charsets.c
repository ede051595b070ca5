#include "shim.h"
#include "guard.h"

#include <string.h>

/// Takes each occurrence of a part out of a capability, where ncurses itself has it: the variables of term.h are a copy.
static int take_out(const char *capability, const char *part) {
  char *text = tigetstr((char *)capability);
  if (text == (char *)-1) return 0;
  int taken = 0;
  size_t length = strlen(part);
  for (char *found = text; text && (found = strstr(found, part)); taken++) {
    memmove(found, found + length, strlen(found + length) + 1);
  }
  return taken;
}

void cn_spare_charsets(void) {
  // As terminfo has them for xterm, and for all that call themselves so: the choice between ASCII and line drawing.
  static const char ascii[] = "\033(B", choice[] = "%?%p9%t\033(0%e\033(B%;";
  if (take_out("sgr", choice) + take_out("sgr0", ascii) > 0) cn_write(ascii, sizeof ascii - 1);
}
