import ForumPlan

extension Compartment {
  /// The number that stands for a compartment in tables and associated data; part of the file format.
  var number: UInt8 {
    switch self {
    case .logistics: 0
    case .identity: 1
    case .protection: 2
    case .finance: 3
    }
  }

  /// The compartment of a number; `nil` for any other.
  init?(number: Int64) {
    guard let found = Self.allCases.first(where: { Int64($0.number) == number }) else { return nil }
    self = found
  }
}

extension Compartment {
  /// The bit that stands for it in a set of compartments.
  var bit: UInt64 { 1 << UInt64(number) }
}
