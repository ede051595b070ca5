import ForumPlan
import Foundation

extension JournalBytes {
  /// Erases parts of identities wherever an edit puts one; whether there was anything to erase.
  ///
  /// Everything else stays byte by byte, and so does the digest.
  mutating func erase(_ parts: [RecordKey: Set<Identity.Part>]) throws -> Bool {
    let new = [try edits.map { try erased($0, parts) }, try inverse.map { try erased($0, parts) }]
    guard new.joined().contains(where: { $0 != nil }) else { return false }
    let sink = CBORSink()
    sink.array(items)
    sink.raw(plain[head])
    for (places, list) in zip([edits, inverse], new) {
      sink.array(places.count)
      for (place, bytes) in zip(places, list) {
        if let bytes { sink.raw(bytes) } else { copy(place, to: sink) }
      }
    }
    sink.raw(plain[tail])
    self = try JournalBytes(sink.bytes)
    return true
  }

  private func copy(_ place: Place, to sink: CBORSink) {
    sink.array(hasDigests ? 5 : 4)
    sink.raw(plain[place.content])
    if hasDigests { sink.byteString(plain[place.seal]) }
  }

  /// An edit without what is to go, with its digest; `nil` for one that stays as it is.
  private func erased(_ place: Place, _ parts: [RecordKey: Set<Identity.Part>]) throws -> [UInt8]? {
    guard let (number, entry) = try identity(at: place), let gone = parts[entry.key],
      case .identity(let identity) = entry
    else { return nil }
    let left = identity.erasing(gone)
    guard left != identity else { return nil }
    let sink = CBORSink()
    sink.array(hasDigests ? 5 : 4)
    sink.integer(number)
    sink.integer(entry.key.rawID)
    try EntryBytes.write(.identity(left), to: sink)
    if hasDigests { sink.byteString(digest(of: place)) }
    return sink.bytes
  }

  /// The identity that an edit puts, with the edit's place in its change.
  private func identity(at place: Place) throws -> (place: Int, entry: Entry)? {
    try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      var walk = CBORWalk(source, at: place.content.lowerBound)
      let number: Int = try walk.integer()
      try walk.skip()
      guard try walk.string() == RecordKind.identity.rawValue, try !walk.null() else { return nil }
      return (number, try EntryBytes.read(.identity, &walk))
    }
  }

  /// The identities that the part's edits remove.
  func removedIdentities() throws -> [RecordKey] {
    try plain.withUnsafeBytes { buffer in
      let source = CBORSource()
      source.turn(to: buffer)
      return try edits.compactMap { place in
        var walk = CBORWalk(source, at: place.content.lowerBound)
        try walk.skip()
        let rawID: UInt64 = try walk.integer()
        guard try walk.string() == RecordKind.identity.rawValue, try walk.null() else { return nil }
        return RecordKey(kind: .identity, rawID: rawID)
      }
    }
  }
}
