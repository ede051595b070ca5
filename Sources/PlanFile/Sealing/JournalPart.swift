import Crypto
import ForumPlan
import Foundation

/// What a journal entry says to the holders of one compartment's key: the whole label, and the edits of that
/// compartment with their places among all.
struct JournalPart: Equatable {
  /// An edit and its place in the change or its inverse.
  struct Placed: Equatable {
    var place: Int
    var edit: Edit
  }

  var label: String
  var author: String
  /// Seconds since 1970-01-01T00:00:00Z.
  var time: Int64
  var reversal: Change.Reversal?
  /// The entry before this one that has a part in the compartment, 0 for none: a chain that shows what is missing.
  var previous: Int
  /// The digest of that entry's part; nothing where it has none.
  var link: [UInt8] = []
  /// The compartments in which the change has a part, a bit each; 0 in an entry of an older version.
  var compartments: UInt64 = 0
  var edits: [Placed]
  var inverse: [Placed]

  /// The part of a change that belongs to a compartment, of all in which it has one.
  init(
    of change: Change, inverse: [Edit], in compartment: Compartment, among all: Set<Compartment>,
    after state: CompartmentState
  ) {
    label = change.label
    author = change.author
    time = change.time
    reversal = change.reversal
    previous = state.lastPart
    link = state.digest
    compartments = all.reduce(0) { $0 | $1.bit }
    edits = Self.placed(change.edits, in: compartment)
    self.inverse = Self.placed(inverse, in: compartment)
  }

  private static func placed(_ edits: [Edit], in compartment: Compartment) -> [Placed] {
    edits.enumerated().compactMap { place, edit in
      edit.key.kind.compartment == compartment ? Placed(place: place, edit: edit) : nil
    }
  }

  /// An entry from the parts that could be opened, at least one.
  static func joined(_ parts: [JournalPart], number: Int) -> JournalEntry? {
    guard let first = parts.first else { return nil }
    func edits(_ list: KeyPath<JournalPart, [Placed]>) -> [Edit] {
      parts.flatMap { $0[keyPath: list] }.sorted { $0.place < $1.place }.map(\.edit)
    }
    return JournalEntry(
      number: number,
      change: Change(
        label: first.label, author: first.author, time: first.time, edits: edits(\.edits), reversal: first.reversal),
      inverse: edits(\.inverse))
  }
}
