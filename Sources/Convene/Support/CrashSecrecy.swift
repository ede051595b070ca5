import CMemory

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Keeps what is in memory from being written down should the program crash: an open plan is plaintext there.
enum CrashSecrecy {
  /// Forbids core dumps, keeps other programs of the same user from reading this one's memory where the system can, and takes the runtime's crash reports back, which print memory that registers point at.
  static func begin() {
    #if canImport(Glibc)
    // One byte and not none: to a collector Linux pipes a core whatever the limit, unless it is 1 (core(5)).
    var limit = rlimit(rlim_cur: 1, rlim_max: 1)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    #else
    var limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(RLIMIT_CORE, &limit)
    #endif
    cm_keep_out()
    for crash in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] { signal(crash, SIG_DFL) }
  }
}
