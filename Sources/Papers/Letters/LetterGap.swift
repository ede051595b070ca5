import ForumPlan

/// A fact that a letter needs and nobody entered, or one to look at again before the letter goes out.
public struct LetterGap: Hashable, Sendable, CustomStringConvertible {
  /// What is missing, and whose: `The passport number of Cedar 14`.
  public let what: String
  /// What to do: `edit the identity of Cedar 14 (Passports)`.
  public let remedy: String
  /// The record to edit.
  public let record: RecordKey
  /// The field to fill in, as a form calls it.
  public let label: String
  /// The field of letters that it concerns, where letters that do not name it can be written all the same.
  var field: LetterField?

  /// A fact to be entered in a field of a record, called as `the identity of Cedar 14`; `first` is to be done before.
  init(_ what: String, in record: RecordKey, of name: String, _ label: String, first: String = "") {
    self.what = what
    self.record = record
    self.label = label
    remedy = "\(first)edit \(name) (\(label))"
  }

  /// Whether the fact is there and looks wrong, which stops no letter.
  public var isDoubt = false

  public var description: String { isDoubt ? "\(what): \(remedy)." : "\(what) is missing: \(remedy)." }
}
