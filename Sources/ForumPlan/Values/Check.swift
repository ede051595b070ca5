import Dates

/// The checks that records share; each gives no problem or one.
enum Check {
  /// A name that must be there and stay within 200 characters, on one line.
  static func name(_ text: String, _ field: String, of noun: String) -> [FieldProblem] {
    if text.allSatisfy(\.isWhitespace) {
      return [FieldProblem(field, "A \(noun) needs a \(field == "name" ? "name" : field).")]
    }
    return line(text, field)
  }

  /// A text on one line of at most 200 characters, without control characters.
  static func line(_ text: String, _ field: String) -> [FieldProblem] {
    if text.count > 200 { return [FieldProblem(field, "At most 200 characters; this has \(text.count).")] }
    return text.unicodeScalars.contains(where: \.isHostile)
      ? [FieldProblem(field, "One line of text without control characters.")] : []
  }

  /// A whole number within bounds.
  static func range(_ value: Int, _ allowed: ClosedRange<Int>, _ field: String, _ unit: String) -> [FieldProblem] {
    allowed.contains(value)
      ? []
      : [FieldProblem(field, "From \(allowed.lowerBound) to \(allowed.upperBound) \(unit); this is \(value).")]
  }

  /// Two days of which the first must not come after the second; either may be unknown.
  static func order(_ first: CivilDate?, _ last: CivilDate?, _ field: String, _ rule: String) -> [FieldProblem] {
    guard let first, let last, first > last else { return [] }
    return [FieldProblem(field, "\(rule); these are \(first) and \(last).")]
  }
}
