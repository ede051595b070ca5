import Crypto
import ForumPlan
import Foundation

extension JournalPart {
  /// Sealed bytes of the part, and their digest.
  ///
  /// `encoded` gives the fields of records that were encoded for their rows already.
  func seal(
    under key: CompartmentKey, number: Int, encoded: [RecordKey: [UInt8]]
  ) throws -> (sealed: [UInt8], digest: [UInt8]) {
    let sink = CBORSink()
    let others: [Int]? = if case .takeBack(.only(let numbers)) = reversal { numbers } else { nil }
    sink.array(11)
    sink.text(label)
    sink.text(author)
    sink.integer(time)
    switch reversal {
    case nil, .takeBack(.allAfter): sink.integer(0)
    case .takeBack(.only): sink.integer(3)
    case .undo: sink.integer(1)
    case .redo: sink.integer(2)
    }
    switch reversal {
    case nil, .takeBack(.only): sink.integer(0)
    case .undo(let target), .redo(let target), .takeBack(.allAfter(let target)): sink.integer(target)
    }
    sink.integer(previous)
    var salts = Seal.randomBytes((edits.count + inverse.count) * JournalBytes.saltLength)[...]
    try Self.write(edits, to: sink, encoded: encoded, &salts)
    try Self.write(inverse, to: sink, encoded: [:], &salts)
    if let others {
      sink.array(others.count)
      for number in others { sink.integer(number) }
    } else {
      sink.null()
    }
    sink.byteString(link)
    sink.integer(compartments)
    let bytes = try JournalBytes(sink.bytes)
    return (
      try bytes.seal(under: key, number: number), bytes.digest(of: number, key.compartment)
    )
  }

  /// Opens the part of an entry.
  init(sealed: [UInt8], under key: CompartmentKey, number: Int) throws {
    try self.init(plain: JournalBytes.open(sealed, under: key, number: number))
  }

  /// Reads the opened part of an entry.
  init(plain: some ContiguousBytes) throws {
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
    link = try head.readLink(&walk) ?? []
    compartments = try head.readCompartments(&walk) ?? 0
    label = head.label
    author = head.author
    time = head.time
    reversal = head.reversal
    previous = head.previous
  }

  /// Each edit: place, identifier, kind, the fields or, when the record goes, null, and the salt of its digest.
  private static func write(
    _ list: [Placed], to sink: CBORSink, encoded: [RecordKey: [UInt8]], _ salts: inout ArraySlice<UInt8>
  ) throws {
    sink.array(list.count)
    for placed in list {
      sink.array(5)
      sink.integer(placed.place)
      sink.integer(placed.edit.key.rawID)
      switch placed.edit {
      case .put(let entry):
        if let known = encoded[entry.key] { sink.raw(known) } else { try EntryBytes.write(entry, to: sink) }
      case .remove(let key):
        sink.text(key.kind.rawValue)
        sink.null()
      }
      sink.byteString(salts.prefix(JournalBytes.saltLength))
      salts = salts.dropFirst(JournalBytes.saltLength)
    }
  }

  private static func read(_ walk: inout CBORWalk) throws -> [Placed] {
    try (0..<walk.array()).map { _ in
      let items = try walk.array()
      guard items == 4 || items == 5 else { throw CBORError.unsupported }
      let placed = try readPlaced(&walk)
      // What its digest is made with is of use to `JournalBytes` alone.
      if items == 5 { try walk.skip() }
      return placed
    }
  }

  private static func readPlaced(_ walk: inout CBORWalk) throws -> Placed {
    let place: Int = try walk.integer()
    let rawID: UInt64 = try walk.integer()
    guard let kind = RecordKind(rawValue: try walk.string()) else { throw CBORError.unsupported }
    if try walk.null() { return Placed(place: place, edit: .remove(RecordKey(kind: kind, rawID: rawID))) }
    return Placed(place: place, edit: .put(try EntryBytes.read(kind, &walk)))
  }
}
