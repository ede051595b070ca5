import Atlas

/// What parts whole units from their fractions.
enum DecimalMark: Character, Sendable {
  case point = "."
  case comma = ","

  /// The other one, which parts thousands where this one parts decimals.
  var other: Self { self == .point ? .comma : .point }
}

/// A number as spreadsheets of many countries write it, before it is known which mark parts what.
///
/// Thousands are parted by points, commas, blanks of any width or apostrophes, in groups of three, or of two above the
/// first three as in India; a minus stands before, behind, or is a pair of brackets. Whatever is not grouped so is no number.
struct Numeral: Equatable {
  /// Whether it is below nothing.
  var isNegative = false
  /// What it tells by itself.
  let reading: Reading

  /// What a numeral tells by itself.
  enum Reading: Equatable {
    /// Digits without decimals, and the mark that surely parts thousands in them: `1.500.000`.
    case whole(String, groupedBy: DecimalMark?)
    /// Digits and decimals, parted by a mark that cannot part thousands.
    case parted(String, decimals: String, by: DecimalMark)
    /// One mark with three digits behind it, which parts either: `1.500`.
    case doubtful(String, String, by: DecimalMark)
  }

  /// Reads a text; `nil` for what is no number.
  init?(_ text: String) {
    guard let (body, isNegative) = Self.unsigned(text), let reading = Self.reading(of: body) else { return nil }
    self.isNegative = isNegative
    self.reading = reading
  }

  /// The mark that parts decimals where it was written, as far as it tells that by itself.
  var decimalMark: DecimalMark? {
    switch reading {
    case .whole(_, let groups): groups?.other
    case .parted(_, _, let mark): mark
    case .doubtful: nil
    }
  }

  /// The digits with a point before decimals; `nil` where it hangs on a mark that is not known.
  func plain(decimal mark: DecimalMark?) -> String? {
    let sign = isNegative ? "-" : ""
    switch reading {
    case .whole(let digits, _): return sign + digits
    case .parted(let whole, let decimals, _): return sign + whole + "." + decimals
    case .doubtful(let whole, let rest, let own):
      guard let mark else { return nil }
      return sign + whole + (own == mark ? "." : "") + rest
    }
  }

  /// What stands without its sign, and whether that was a minus; `nil` for more than one sign.
  private static func unsigned(_ text: String) -> ([Character], Bool)? {
    var body = text.filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .format } }[...]
    func trim() {
      while body.first?.isWhitespace == true { body.removeFirst() }
      while body.last?.isWhitespace == true { body.removeLast() }
    }
    trim()
    // Swiss price lists have a dash for no centimes: 1'500.–
    if let dash = body.last, "-–—".contains(dash), body.dropLast().last == "." { body = body.dropLast(2) }
    var signs = 0
    var isNegative = false
    if body.first == "(", body.last == ")", body.count > 2 {
      body = body.dropFirst().dropLast()
      (isNegative, signs) = (true, 1)
      trim()
    }
    if let first = body.first, first == "+" || isMinus(first) {
      isNegative = isNegative || isMinus(first)
      signs += 1
      body.removeFirst()
    }
    if let last = body.last, isMinus(last) {
      isNegative = true
      signs += 1
      body.removeLast()
    }
    trim()
    return signs > 1 || body.isEmpty ? nil : (Array(body), isNegative)
  }

  /// The hyphen that keyboards have, and the true minus.
  private static func isMinus(_ character: Character) -> Bool { character == "-" || character == "\u{2212}" }

  private static func reading(of body: [Character]) -> Reading? {
    guard isDigit(body.first), isDigit(body.last) else { return nil }
    var groups = [""]
    var marks: [Character] = []
    for character in body {
      if isDigit(character) {
        groups[groups.count - 1].append(character)
      } else {
        let mark: Character = character.isWhitespace ? " " : character == "’" ? "'" : character
        guard " '.,".contains(mark), groups.last?.isEmpty == false else { return nil }
        marks.append(mark)
        groups.append("")
      }
    }
    guard let last = marks.last, let tail = groups.last else { return .whole(groups[0], groupedBy: nil) }
    let whole = groups.dropLast().joined()
    if let decimal = DecimalMark(rawValue: last), marks.count(where: { $0 == last }) == 1 {
      let areGrouped = Set(marks.dropLast()).count <= 1 && isGrouped(groups.dropLast())
      if marks.count > 1 { return areGrouped ? .parted(whole, decimals: tail, by: decimal) : nil }
      guard tail.count == 3, groups[0].count <= 3, groups[0] != "0" else {
        return .parted(whole, decimals: tail, by: decimal)
      }
      return .doubtful(whole, tail, by: decimal)
    }
    guard Set(marks).count == 1, isGrouped(groups[...]) else { return nil }
    return .whole(whole + tail, groupedBy: DecimalMark(rawValue: last))
  }

  private static func isDigit(_ character: Character?) -> Bool {
    character.map { $0.isASCII && $0.isNumber } ?? false
  }

  /// Whether groups are of three digits, or of two with three in the last, behind a shorter or equal first.
  private static func isGrouped(_ groups: ArraySlice<String>) -> Bool {
    guard let first = groups.first, let last = groups.last, groups.count > 1 else { return true }
    let middle = groups.dropFirst().dropLast()
    guard last.count == 3 else { return false }
    return middle.allSatisfy { $0.count == 3 } && (1...3).contains(first.count)
      || middle.allSatisfy { $0.count == 2 } && (1...2).contains(first.count)
  }
}

extension DecimalMark {
  /// The mark that parts decimals in a column, by those of its cells that tell; where none tells, that of a file whose
  /// fields are parted by commas is the point, as English spreadsheets write them.
  ///
  /// `nil` where cells contradict each other, and where nothing tells.
  static func ofColumn(_ cells: some Sequence<String>, delimiter: UInt8) -> DecimalMark? {
    let told = Set(cells.lazy.compactMap { Numeral($0)?.decimalMark })
    return told.count == 1 ? told.first : told.isEmpty ? usual(delimiter: delimiter) : nil
  }

  /// The mark of a file whose cells do not tell.
  static func usual(delimiter: UInt8) -> DecimalMark? { delimiter == UInt8(ascii: ",") ? .point : nil }
}
