import ForumPlan
import Foundation

/// What a list of the history tells of a journal entry: its part without the records, which need not be decoded for it.
struct JournalHead {
  private let count: Int
  let label: String
  let author: String
  /// Seconds since 1970-01-01T00:00:00Z.
  let time: Int64
  private(set) var reversal: Change.Reversal?
  /// The entry before this one that has a part in the compartment, 0 for none.
  let previous: Int
  /// How many edits the part has.
  private(set) var records = 0
  /// Which of some records they are about.
  private(set) var touched: Set<RecordKey> = []

  /// Reads what stands before the edits; what stands behind them is read by `readOthers`.
  init(_ walk: inout CBORWalk) throws {
    count = try walk.array()
    guard count >= 8 else { throw CBORError.truncated }
    label = try walk.string()
    author = try walk.string()
    time = try walk.integer()
    let direction: Int = try walk.integer()
    let target: Int = try walk.integer()
    switch direction {
    case 0: reversal = target == 0 ? nil : .takeBack(.allAfter(target))
    case 1: reversal = .undo(of: target)
    case 2: reversal = .redo(of: target)
    case 3: reversal = .takeBack(.only([]))
    default: throw CBORError.unsupported
    }
    previous = try walk.integer()
  }

  /// Whether the numbers of changes taken back stand behind the edits; entries of version 2 say so by their count alone.
  private var hasOthers: Bool { count == 9 || reversal == .takeBack(.only([])) }

  /// Reads the numbers of the changes taken back, where the entry has such.
  mutating func readOthers(_ walk: inout CBORWalk) throws {
    guard count >= 9, try !walk.null() else { return }
    reversal = .takeBack(.only(try (0..<walk.array()).map { _ in try walk.integer() }))
  }

  /// Reads in which compartments the change has parts, which comes last; `nil` in an entry of an older version.
  func readCompartments(_ walk: inout CBORWalk) throws -> UInt64? { count >= 11 ? try walk.integer() : nil }

  /// Reads the digest of the part before, which comes behind those; `nil` in an entry of an older version.
  func readLink(_ walk: inout CBORWalk) throws -> [UInt8]? { count >= 10 ? try walk.byteString() : nil }

  /// Opens a part of an entry, and looks which of some records it touches.
  init(sealed: [UInt8], under key: CompartmentKey, number: Int, touching wanted: Set<RecordKey> = []) throws {
    self = try JournalBytes.open(sealed, under: key, number: number).withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source)
      var head = try JournalHead(&walk)
      // Where nothing behind the edits is asked for, their number is enough.
      if wanted.isEmpty, !head.hasOthers {
        head.records = try walk.array()
      } else {
        try head.readRecords(&walk, wanted)
        try walk.skip()
        try head.readOthers(&walk)
      }
      return head
    }
  }

  private mutating func readRecords(_ walk: inout CBORWalk, _ wanted: Set<RecordKey>) throws {
    records = try walk.array()
    for _ in 0..<records {
      let items = try walk.array()
      guard items == 4 || items == 5 else { throw CBORError.unsupported }
      try walk.skip()
      let rawID: UInt64 = try walk.integer()
      guard let kind = RecordKind(rawValue: try walk.string()) else { throw CBORError.unsupported }
      for _ in 3..<items { try walk.skip() }
      let key = RecordKey(kind: kind, rawID: rawID)
      if wanted.contains(key) { touched.insert(key) }
    }
  }
}
