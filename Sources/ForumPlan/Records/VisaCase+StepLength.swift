import Atlas
import Dates

extension VisaCase {
  /// How long a step takes.
  public struct StepLength: Hashable, Codable, Sendable {
    /// Fewest, typical and most days.
    public var minimum: Int
    public var typical: Int
    public var maximum: Int
    /// Which days count.
    public var unit: DayUnit

    /// A step's days.
    public init(minimum: Int, typical: Int, maximum: Int, unit: DayUnit) {
      self.minimum = minimum
      self.typical = typical
      self.maximum = maximum
      self.unit = unit
    }
  }
}

extension VisaCase.StepLength {
  /// Whether the days rise from fewest to most and none is negative.
  var isInOrder: Bool { 0 <= minimum && minimum <= typical && typical <= maximum }
}

extension Check {
  /// The lengths whose days do not rise, by step.
  static func lengths(_ lengths: [VisaCase.StepKind: VisaCase.StepLength], _ field: String) -> [FieldProblem] {
    VisaCase.StepKind.allCases.compactMap { kind in
      guard let length = lengths[kind], !length.isInOrder else { return nil }
      return FieldProblem(field, "\(kind.label): fewest, typical and most days must rise and not be negative.")
    }
  }
}
