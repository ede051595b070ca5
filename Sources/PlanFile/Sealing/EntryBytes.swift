import ForumPlan

/// A record's kind as text, and its fields as a map, two items.
enum EntryBytes {
  /// Writes both items.
  static func write(_ entry: Entry, to sink: CBORSink) throws {
    sink.text(entry.key.kind.rawValue)
    try sink.encode(Fields(record: entry.record))
  }

  /// Reads both items.
  static func read(_ walk: inout CBORWalk) throws -> Entry {
    guard let kind = RecordKind(rawValue: try walk.string()) else { throw CBORError.unsupported }
    return try read(kind, &walk)
  }

  /// Reads the fields of a kind.
  static func read(_ kind: RecordKind, _ walk: inout CBORWalk) throws -> Entry {
    let entry = try Entry(kind: kind, from: CBORDecoding(source: walk.source, offset: walk.offset, depth: 0))
    try walk.skip()
    return entry
  }

  /// A record without its static type.
  private struct Fields: Encodable {
    let record: any Record

    func encode(to encoder: any Encoder) throws { try record.encode(to: encoder) }
  }
}
