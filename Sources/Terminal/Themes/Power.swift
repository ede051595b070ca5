#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The C library's power function under a name that no member hides.
enum Power {
  static func raise(_ base: Double, to exponent: Double) -> Double { pow(base, exponent) }
}
