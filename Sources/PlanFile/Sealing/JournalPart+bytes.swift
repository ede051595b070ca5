import Crypto
import ForumPlan
import Foundation

extension JournalPart {
  /// Sealed bytes of the part.
  ///
  /// `encoded` gives the fields of records that were encoded for their rows already.
  func seal(under key: CompartmentKey, number: Int, encoded: [RecordKey: [UInt8]]) throws -> [UInt8] {
    let sink = CBORSink()
    let others: [Int]? = if case .takeBack(.only(let numbers)) = reversal { numbers } else { nil }
    sink.array(others == nil ? 8 : 9)
    sink.text(label)
    sink.text(author)
    sink.integer(time)
    // To a program that knows only undo and redo, what takes back several changes is one like any other.
    switch reversal {
    case nil, .takeBack: sink.integer(0)
    case .undo: sink.integer(1)
    case .redo: sink.integer(2)
    }
    switch reversal {
    case nil, .takeBack(.only): sink.integer(0)
    case .undo(let target), .redo(let target), .takeBack(.allAfter(let target)): sink.integer(target)
    }
    sink.integer(previous)
    try Self.write(edits, to: sink, encoded: encoded)
    try Self.write(inverse, to: sink, encoded: [:])
    if let others {
      sink.array(others.count)
      for number in others { sink.integer(number) }
    }
    return try Seal.seal(
      Seal.padded(sink.bytes), under: key.sealing, binding: Binding.journal(number, key.compartment))
  }

  /// Opens the part of an entry.
  init(sealed: [UInt8], under key: CompartmentKey, number: Int) throws {
    let plain = try Seal.open(sealed, under: key.sealing, binding: Binding.journal(number, key.compartment))
    self = try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source)
      return try JournalPart(&walk)
    }
  }

  private init(_ walk: inout CBORWalk) throws {
    var head = try JournalHead(&walk)
    edits = try Self.read(&walk)
    inverse = try Self.read(&walk)
    try head.readOthers(&walk)
    label = head.label
    author = head.author
    time = head.time
    reversal = head.reversal
    previous = head.previous
  }

  /// Each edit: place, identifier, kind, and the fields or, when the record goes, null.
  private static func write(_ list: [Placed], to sink: CBORSink, encoded: [RecordKey: [UInt8]]) throws {
    sink.array(list.count)
    for placed in list {
      sink.array(4)
      sink.integer(placed.place)
      sink.integer(placed.edit.key.rawID)
      switch placed.edit {
      case .put(let entry):
        if let known = encoded[entry.key] { sink.raw(known) } else { try EntryBytes.write(entry, to: sink) }
      case .remove(let key):
        sink.text(key.kind.rawValue)
        sink.null()
      }
    }
  }

  private static func read(_ walk: inout CBORWalk) throws -> [Placed] {
    try (0..<walk.array()).map { _ in
      guard try walk.array() == 4 else { throw CBORError.unsupported }
      let place: Int = try walk.integer()
      let rawID: UInt64 = try walk.integer()
      guard let kind = RecordKind(rawValue: try walk.string()) else { throw CBORError.unsupported }
      if try walk.null() { return Placed(place: place, edit: .remove(RecordKey(kind: kind, rawID: rawID))) }
      return Placed(place: place, edit: .put(try EntryBytes.read(kind, &walk)))
    }
  }
}
