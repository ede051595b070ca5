import Crypto
import ForumPlan
import Foundation

/// What a compartment's records and journal should add up to, and what can be undone; sealed, rewritten with each change.
struct CompartmentState: Equatable {
  /// Undo reaches back this many changes once the file was closed.
  static let undoLimit = 128

  /// The last change of the plan when this was written.
  var number = 0
  /// The last change with a part in this compartment.
  var lastPart = 0
  /// How many records the compartment has.
  var count = 0
  /// The sum of their tokens, modulo 2¹²⁸.
  var sum: UInt128 = 0
  /// The changes that can be taken back, the last one last.
  var undoable: [Int] = []
  /// The changes that can be done again, the next one last.
  var redoable: [Int] = []
  /// What tells the compartment's roster from any earlier one; nothing in a plan that has none.
  var roster: [UInt8] = []
  /// The digest of the compartment's last part of the history; nothing before the first that has one.
  var digest: [UInt8] = []

  func seal(under key: CompartmentKey) throws -> [UInt8] {
    let sink = CBORSink()
    sink.array(8)
    for number in [number, lastPart, count] { sink.integer(number) }
    withUnsafeBytes(of: sum.bigEndian) { sink.byteString(Array($0)) }
    for list in [undoable, redoable] {
      sink.array(list.count)
      for number in list { sink.integer(number) }
    }
    sink.byteString(roster)
    sink.byteString(digest)
    return try Seal.seal(Seal.padded(sink.bytes), under: key.sealing, binding: Binding.state(key.compartment))
  }

  init() {}

  init(sealed: [UInt8], under key: CompartmentKey) throws {
    let plain = try Seal.open(sealed, under: key.sealing, binding: Binding.state(key.compartment))
    try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source)
      let items = try walk.array()
      guard items >= 6 else { throw CBORError.truncated }
      number = try walk.integer()
      lastPart = try walk.integer()
      count = try walk.integer()
      sum = try walk.byteString().reduce(0) { $0 << 8 | UInt128($1) }
      undoable = try (0..<walk.array()).map { _ in try walk.integer() }
      redoable = try (0..<walk.array()).map { _ in try walk.integer() }
      if items > 6 { roster = try walk.byteString() }
      if items > 7 { digest = try walk.byteString() }
    }
  }

  /// The stack of what can be undone and redone.
  var undoStack: UndoStack {
    var stack = UndoStack()
    for number in undoable + redoable { stack.follow(number: number, reversal: nil) }
    for number in redoable { stack.follow(number: 0, reversal: .undo(of: number)) }
    return stack
  }
}
