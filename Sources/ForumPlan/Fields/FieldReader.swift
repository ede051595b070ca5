import Atlas
import Dates

/// Reads the values of fields, or says what is allowed.
enum FieldReader {
  static func date(_ text: String, _ key: String) throws(FieldProblem) -> CivilDate {
    if let date = CivilDate(text) { return date }
    // Also as people write it: 11 May 2027.
    let words = text.split(separator: " ")
    if words.count == 3, let day = Int(words[0]), let year = Int(words[2]),
      let month = months.firstIndex(of: words[1].prefix(3).lowercased()),
      let date = CivilDate(year: year, month: month + 1, day: day)
    {
      return date
    }
    throw FieldProblem(key, "A day that exists, as YYYY-MM-DD, such as 2027-05-11; “\(text.prefix(40))” is not one.")
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  static func span(_ text: String, _ key: String) throws(FieldProblem) -> DateSpan {
    if let span = DateSpan(text) { return span }
    throw FieldProblem(
      key, "From a first to a last day, such as 2027-05-11..2027-05-13; “\(text.prefix(40))” is not that.")
  }

  static func optionalDate(_ text: String, _ key: String) throws(FieldProblem) -> CivilDate? {
    text.isEmpty ? nil : try date(text, key)
  }

  static func flag(_ text: String, _ key: String) throws(FieldProblem) -> Bool {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "oui": return true
    case "no", "n", "false", "0", "non", "": return false
    default: throw FieldProblem(key, "Yes or no; “\(text.prefix(40))” is neither.")
    }
  }

  static func choice<Value>(_ text: String, _ key: String) throws(FieldProblem) -> Value
  where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    let folded = text.filter { $0.isLetter || $0.isNumber }.lowercased()
    if let value = Value.allCases.first(where: { $0.rawValue.lowercased() == folded }) { return value }
    let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw FieldProblem(key, "One of \(allowed); “\(text.prefix(40))” is none of them.")
  }

  static func country(_ text: String, _ key: String, _ context: FieldContext) throws(FieldProblem) -> CountryCode {
    if let country = context.atlas.country(named: text) { return country.code }
    throw FieldProblem(key, "A country by name or code, such as Nigeria or NG; “\(text.prefix(40))” is not known.")
  }

  static func place(_ text: String, _ key: String, _ context: FieldContext) throws(FieldProblem) -> Place {
    if let place = context.atlas.anyPlace(named: text) { return place }
    throw FieldProblem(key, "A city and its country, such as Tunis, TN; “\(text.prefix(40))” is not understood.")
  }

  static func money(_ text: String, _ key: String, _ context: FieldContext) throws(FieldProblem) -> Money {
    if let money = Money(text, default: context.plan.programme.baseCurrency) { return money }
    throw FieldProblem(
      key, "An amount and its currency, such as EUR 1,200.00; “\(text.prefix(40))” is not understood.")
  }

  static func number(_ text: String, _ key: String) throws(FieldProblem) -> Int {
    if let number = Int(text) { return number }
    throw FieldProblem(key, "A whole number; “\(text.prefix(40))” is not one.")
  }

  /// The parts of a line between upright bars; missing ones at the end are empty.
  static func parts(
    _ line: String, _ count: Int, _ key: String, _ grammar: String
  ) throws(FieldProblem) -> [String] {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count <= count, parts.first?.isEmpty == false else {
      throw FieldProblem(key, "One a line, as: \(grammar)")
    }
    return parts + Array(repeating: "", count: count - parts.count)
  }

  /// Joins parts with bars, without empty ones at the end; a bar within a part becomes a slash.
  static func joined(_ parts: [String]) -> String {
    var parts = parts.map { $0.replacing("|", with: "/").split(whereSeparator: \.isNewline).joined(separator: " ") }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts.joined(separator: " | ")
  }
}
