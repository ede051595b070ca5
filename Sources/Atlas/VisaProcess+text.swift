import Dates

// The short forms in which tables of processes write rules; user files may use them too.
extension VisaProcess.PassportRule: CustomStringConvertible, LosslessStringConvertible {
  /// `entry+6m`, `exit+60d`, `exit+3m;issued<=10y`, or `stay` when the stay itself is enough.
  public var description: String {
    var text = from.rawValue
    if months > 0 { text += "+\(months)m" }
    if days > 0 { text += "+\(days)d" }
    if text == "exit" { text = "stay" }
    return text + (issuedWithinYears.map { ";issued<=\($0)y" } ?? "")
  }

  /// Reads what `description` writes; `nil` for other text.
  public init?(_ text: String) {
    let clauses = text.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = clauses.first, clauses.count <= 2 else { return nil }
    let terms = first.split(separator: "+", omittingEmptySubsequences: false)
    guard let start = terms[0] == "stay" ? Start.exit : Start(rawValue: String(terms[0])) else { return nil }
    self.init(from: start)
    for term in terms.dropFirst() {
      guard let number = Int(term.dropLast()), number > 0 else { return nil }
      switch term.last {
      case "m": months = number
      case "d": days = number
      default: return nil
      }
    }
    guard clauses.count == 2 else { return }
    guard clauses[1].hasPrefix("issued<="), clauses[1].last == "y", let years = Int(clauses[1].dropFirst(8).dropLast())
    else { return nil }
    issuedWithinYears = years
  }
}

extension VisaProcess.Processing: CustomStringConvertible, LosslessStringConvertible {
  /// `5-15-45 calendar`: fewest, typical and most days, and what they count.
  public var description: String { "\(minimum)-\(typical)-\(maximum) \(unit.rawValue)" }

  /// Reads what `description` writes; `nil` for other text.
  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let unit = DayUnit(rawValue: String(words[1])) else { return nil }
    let numbers = words[0].split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(minimum: numbers[0], typical: numbers[1], maximum: numbers[2], unit: unit)
  }
}

extension VisaProcess.Lead: CustomStringConvertible, LosslessStringConvertible {
  /// `6m` or `90d`.
  public var description: String {
    switch self {
    case .days(let days): "\(days)d"
    case .months(let months): "\(months)m"
    }
  }

  /// Reads what `description` writes; `nil` for other text.
  public init?(_ text: String) {
    guard let number = Int(text.dropLast()), number >= 0 else { return nil }
    switch text.last {
    case "d": self = .days(number)
    case "m": self = .months(number)
    default: return nil
    }
  }
}

extension VisaProcess.Destination: CustomStringConvertible {
  /// The country's code, or `SCHENGEN`.
  public var description: String {
    switch self {
    case .country(let code): code.description
    case .schengen: "SCHENGEN"
    }
  }
}
