import Dates

extension FieldCodec where Value == CivilDate {
  /// A day.
  static var date: Self {
    Self(
      kind: .date, hint: "a day as YYYY-MM-DD that exists, such as 2027-05-11",
      format: { value, _ in value.description },
      parse: { text, _, _ throws(Refusal) in
        guard let date = CivilDate(typed: text) else { throw .notOne }
        return date
      })
  }
}

extension FieldCodec where Value == DateSpan {
  /// Days in a row.
  static var span: Self {
    Self(
      kind: .span, hint: "first and last day, such as 2027-05-11..2027-05-13",
      format: { value, _ in value.description },
      parse: { text, _, _ throws(Refusal) in
        guard let span = DateSpan(typed: text) else { throw .notOne }
        return span
      })
  }
}

extension FieldCodec where Value == [CivilDate] {
  /// Days with commas between.
  static var dates: Self {
    Self.list(
      .line, hint: "days with commas between, such as 2027-06-30, 2027-12-31", item: { $0.description },
      value: { part, _ in CivilDate(typed: part) })
  }
}

extension CivilDate {
  /// Reads a day as people type it: `2027-05-11` or, with an English month, `11 May 2027`.
  public init?(typed text: String) {
    if let date = CivilDate(text) {
      self = date
      return
    }
    let words = text.split(separator: " ")
    guard words.count == 3, words[2].utf8.count == 4, words[0].utf8.count <= 2,
      let day = Int(words[0]), let year = Int(words[2]), let month = Self.month(String(words[1]))
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ]
    let wanted = word.lowercased()
    guard wanted.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(wanted) }.map { $0 + 1 }
  }
}

extension DateSpan {
  /// Reads `2027-05-11..2027-05-13`, either day as people type it, or one day.
  public init?(typed text: String) {
    if let day = CivilDate(typed: text) {
      self.init(day...day)
      return
    }
    guard let dots = text.range(of: "..") else { return nil }
    guard let first = CivilDate(typed: String(text[..<dots.lowerBound]).trimmed),
      let last = CivilDate(typed: String(text[dots.upperBound...]).trimmed)
    else { return nil }
    self.init(first: first, last: last)
  }
}

extension String {
  /// Where two characters first stand side by side.
  fileprivate func range(of pair: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(pair) { return start..<index(start, offsetBy: pair.count) }
      start = index(after: start)
    }
    return nil
  }
}
