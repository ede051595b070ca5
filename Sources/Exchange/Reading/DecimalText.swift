import Atlas

/// Numbers as English and French spreadsheets write them, brought to digits with a point.
enum DecimalText: Equatable {
  case empty
  /// Digits, and a point before decimals: what `FixedPoint` and `Money` read.
  case plain(String)
  /// The mark parts either thousands or decimals: `1,500` in a file cut by semicolons.
  case ambiguous
  case unreadable

  /// Reads a number; in a file whose delimiter is the comma, a single mark is read as English has it.
  init(_ text: String, delimiter: UInt8) {
    let body = text.filter { !$0.isWhitespace && $0 != "'" && $0 != "’" && $0 != "\u{202F}" }
    let digits = body.drop { $0 == "-" || $0 == "+" }
    let sign = body.hasPrefix("-") ? "-" : ""
    if body.isEmpty {
      self = .empty
      return
    }
    guard body.count - digits.count <= 1, digits.allSatisfy({ ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }),
      digits.first?.isNumber == true
    else {
      self = .unreadable
      return
    }
    let marks = digits.filter { $0 == "," || $0 == "." }
    let isEnglish = delimiter == UInt8(ascii: ",")
    switch (Set(marks).count, marks.count) {
    case (0, _): self = .plain(sign + digits)
    case (2, _):
      // The last mark is the decimal one, and must be alone of its kind.
      let decimal = marks[marks.index(before: marks.endIndex)]
      let isSound = marks.count(where: { $0 == decimal }) == 1
      self = isSound ? .plain(sign + Self.plain(digits, decimal: decimal)) : .unreadable
    case (_, 2...): self = Self.isGrouped(digits) ? .plain(sign + digits.filter(\.isNumber)) : .unreadable
    default:
      if Self.isGrouped(digits), digits.first != "0" {
        if !isEnglish {
          self = .ambiguous
        } else if marks == "," {
          self = .plain(sign + digits.filter(\.isNumber))
        } else {
          self = .plain(sign + digits)
        }
      } else {
        self = .plain(sign + Self.plain(digits, decimal: marks[marks.startIndex]))
      }
    }
  }

  private static func plain(_ digits: Substring, decimal: Character) -> String {
    String(digits.compactMap { $0 == decimal ? "." : $0.isNumber ? $0 : nil })
  }

  /// Whether every mark has three digits behind it, and at most three stand before the first.
  private static func isGrouped(_ digits: Substring) -> Bool {
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    return groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups.first?.count ?? 0)
  }
}
