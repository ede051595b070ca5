/// A change as a list of the history tells it, without what it did.
public struct ChangeSummary: Hashable, Sendable, Identifiable {
  /// The number, from 1, without gaps.
  public var number: Int
  /// What the user did.
  public var label: String
  /// Who did it.
  public var author: String
  /// When, in seconds since 1970-01-01T00:00:00Z.
  public var time: Int64
  /// What it takes back or does again, when it does.
  public var reversal: Change.Reversal?
  /// How many edits of records it has, as far as the keys open them.
  public var records: Int
  /// Whether it also touched compartments whose keys are not held: half of it must not be taken back.
  public var isPartlyShut: Bool

  public var id: Int { number }

  /// A summary of its parts.
  public init(
    number: Int, label: String, author: String, time: Int64, reversal: Change.Reversal?, records: Int,
    isPartlyShut: Bool = false
  ) {
    self.number = number
    self.label = label
    self.author = author
    self.time = time
    self.reversal = reversal
    self.records = records
    self.isPartlyShut = isPartlyShut
  }

  /// The summary of a change at hand.
  public init(_ entry: JournalEntry, isPartlyShut: Bool = false) {
    self.init(
      number: entry.number, label: entry.change.label, author: entry.change.author, time: entry.change.time,
      reversal: entry.change.reversal, records: entry.change.edits.count, isPartlyShut: isPartlyShut)
  }

  /// The number and the label, as messages name a change: `change 9 (Edit forum Tunis dialogue)`.
  public var name: String { "change \(number) (\(label.count > 50 ? label.prefix(49) + "…" : label))" }
}
