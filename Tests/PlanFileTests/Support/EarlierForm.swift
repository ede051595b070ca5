import ForumPlan
import Foundation
import GRDB

@testable import PlanFile

/// Plans as they were written before there were several officers.
enum EarlierForm {
  static let cost = ScryptCost(rounds: 2, blockSize: 4, parallelism: 1)

  /// An officer whose keys stand directly under their passphrase.
  static func officer(_ words: String, holding keys: [CompartmentKey], plan: [UInt8]) throws -> KeyHolder {
    let salt = Seal.randomBytes(16)
    let own = try cost.key(of: words, salt: salt)
    var holder = KeyHolder(id: Seal.randomBytes(16), derivation: .scrypt(salt: salt, cost: cost), wraps: [])
    for key in keys {
      let clear = key.sealing.withUnsafeBytes { Array($0) }
      let sealed = try Seal.seal(
        clear, under: own, binding: holder.earlierBinding(of: key.compartment, plan: plan))
      holder.wraps.append(.init(compartment: key.compartment, bytes: sealed))
    }
    return holder
  }

  /// Turns a closed plan into one of that form, with these officers, each with the compartments they hold.
  static func write(
    _ scratch: Scratch, keys: [Compartment: CompartmentKey], _ officers: [(words: String, holds: [Compartment])]
  ) throws {
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { database in
      var ring = try KeyRing(bytes: MetaTable.value("keys", in: database) ?? [])
      ring.officers = try officers.map { words, holds in
        try officer(words, holding: holds.compactMap { keys[$0] }, plan: ring.plan)
      }
      try MetaTable.put(ring.bytes, as: "keys", in: database)
      for (compartment, key) in keys {
        let name = MetaTable.stateName(compartment)
        var state = try CompartmentState(sealed: MetaTable.value(name, in: database) ?? [], under: key)
        state.roster = []
        try MetaTable.put(try state.seal(under: key), as: name, in: database)
        try MetaTable.remove(MetaTable.rosterName(compartment), in: database)
      }
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    try queue.close()
  }

  /// Turns the history of a closed plan into one of before there were digests in it; no change takes back others.
  static func stripDigests(_ scratch: Scratch, keys: [Compartment: CompartmentKey]) throws {
    let queue = try DatabaseQueue(path: scratch.path())
    try queue.write { database in
      for (compartment, key) in keys {
        try Erasure.parts(of: key, in: database) { number, opened in
          let bytes = try JournalBytes(opened)
          let sink = CBORSink()
          sink.array(8)
          sink.raw(bytes.plain[bytes.head])
          for list in [bytes.edits, bytes.inverse] {
            sink.array(list.count)
            for place in list {
              sink.array(4)
              sink.raw(bytes.plain[place.content])
            }
          }
          let sealed = try JournalBytes(sink.bytes).seal(under: key, number: number)
          try database.execute(
            sql: "UPDATE journal SET sealed = ? WHERE number = ? AND compartment = ?",
            arguments: [Data(sealed), number, Int64(compartment.number)])
        }
        let name = MetaTable.stateName(compartment)
        var state = try CompartmentState(sealed: MetaTable.value(name, in: database) ?? [], under: key)
        state.digest = []
        try MetaTable.put(try state.seal(under: key), as: name, in: database)
      }
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    try queue.close()
  }
}
