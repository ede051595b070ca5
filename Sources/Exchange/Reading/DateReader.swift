import Dates

/// Reads dates as spreadsheets hold them, and says so when one cannot be told for certain.
enum DateReader {
  /// A date, or why there is none.
  enum Outcome: Hashable {
    case date(CivilDate)
    /// The text could mean either day.
    case ambiguous(CivilDate, CivilDate)
    /// The text names a day that does not exist.
    case impossible
    /// The text is no date.
    case unreadable
  }

  static func read(_ text: String) -> Outcome {
    if let date = CivilDate(text) { return .date(date) }
    let parts = text.split { " /.-,\u{A0}".contains($0) }.map(String.init)
    guard parts.count == 3 else { return .unreadable }
    let numbers = parts.map { Int($0) }
    // Month by name: 15 Jan 2029, January 15 2029, 15 janvier 2029.
    if let word = parts.firstIndex(where: { monthNumber($0) != nil && Int($0) == nil }), word < 2,
      let month = monthNumber(parts[word]), let day = numbers[1 - word], let year = numbers[2]
    {
      return outcome(year, month, day)
    }
    guard let first = numbers[0], let second = numbers[1], let third = numbers[2] else { return .unreadable }
    // Year first is never ambiguous: 1986/09/09.
    if parts[0].count == 4 { return outcome(first, second, third) }
    guard parts[2].count == 4 else { return .unreadable }
    if first > 12 { return outcome(third, second, first) }
    if second > 12 { return outcome(third, first, second) }
    guard let dayFirst = CivilDate(year: third, month: second, day: first),
      let monthFirst = CivilDate(year: third, month: first, day: second)
    else { return .impossible }
    return dayFirst == monthFirst ? .date(dayFirst) : .ambiguous(dayFirst, monthFirst)
  }

  private static func outcome(_ year: Int, _ month: Int, _ day: Int) -> Outcome {
    CivilDate(year: year, month: month, day: day).map(Outcome.date) ?? .impossible
  }

  private static let months: [[String]] = [
    ["jan", "january", "janvier", "janv"], ["feb", "february", "février", "fevrier", "févr", "fevr", "fév"],
    ["mar", "march", "mars"], ["apr", "april", "avril", "avr"], ["may", "mai"], ["jun", "june", "juin"],
    ["jul", "july", "juillet", "juil"], ["aug", "august", "août", "aout"], ["sep", "sept", "september", "septembre"],
    ["oct", "october", "octobre"], ["nov", "november", "novembre"], ["dec", "december", "décembre", "decembre", "déc"],
  ]

  private static func monthNumber(_ word: String) -> Int? {
    let lower = word.lowercased()
    return months.firstIndex { $0.contains(lower) }.map { $0 + 1 }
  }
}
