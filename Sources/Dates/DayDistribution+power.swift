#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

extension DayDistribution {
  /// `base` to the power `exponent`, as the C library has it.
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
}
