import Atlas
import Dates
import ForumPlan
import Logistics
import Terminal

/// What rows are sorted by in a column: a number, a day or words, never their texts on the screen.
enum SortValue: Hashable, Comparable, Sendable {
  /// A number, or a day by its number.
  case number(Double)
  /// An amount in minor units of the base currency, or another exact number.
  case amount(Int64)
  /// Words as `words(_:)` folds them.
  case words(String)
  /// No value, which stands last whichever way a list is sorted.
  case nothing

  static func number(_ number: Int) -> SortValue { .number(Double(number)) }

  /// A day, or nothing.
  static func day(_ day: CivilDate?) -> SortValue { day.map { .number($0.dayNumber) } ?? .nothing }

  /// An amount in the plan's base currency; amounts without a rate stand behind, by currency.
  static func money(_ money: Money?, _ sight: Sight) -> SortValue {
    guard let money else { return .nothing }
    guard let base = sight.converter.convert(money) else { return .words(money.currency.code) }
    return .amount(base.minorUnits)
  }

  /// Words as people put them in order: without regard to case and marks, and numbers in them by what they count, so
  /// that Cedar 2 stands before Cedar 14; O(length).
  static func words(of text: String) -> SortValue {
    guard !text.isEmpty, text != "–" else { return .nothing }
    var key: [UInt8] = []
    var digits: [UInt8] = []
    func endNumber() {
      guard !digits.isEmpty else { return }
      // A longer number is a greater one; the mark of its length sorts among the digits.
      key.append(UInt8(ascii: "0") + UInt8(min(digits.count, 64)))
      key += digits
      digits = []
    }
    for byte in text.folded.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if digits == [UInt8(ascii: "0")] { digits = [] }
        digits.append(byte)
      } else {
        endNumber()
        key.append(byte)
      }
    }
    endNumber()
    return .words(String(decoding: key, as: UTF8.self))
  }
}

extension ListCell {
  /// What the row is sorted by in this cell's column.
  var sortValue: SortValue { value ?? .words(of: text) }
}

/// By which column rows are sorted, and which way.
struct SortOrder: Hashable, Sendable {
  var column: String
  var isDescending = false

  /// The mark behind a column's title.
  var sign: Sign { isDescending ? .sortDown : .sortUp }

  /// The order for a status line: `by Sector, descending`.
  func words(_ columns: [ListColumn]) -> String {
    let title = columns.first { $0.id == column }?.title ?? column
    return "by \(title), \(isDescending ? "descending" : "ascending")"
  }
}
