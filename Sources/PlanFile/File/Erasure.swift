import ForumPlan
import Foundation
import GRDB

/// The history of the compartment `identity` written anew without what is to go.
struct Erasure {
  let key: CompartmentKey
  /// What goes of which identity.
  let parts: [RecordKey: Set<Identity.Part>]

  /// Entries looked at between two steps.
  private static let width = 256

  /// Goes through the opened parts of a compartment's history from the first to the last.
  static func parts(
    of key: CompartmentKey, in database: Database, _ body: (_ number: Int, _ opened: Data) throws -> Void
  ) throws {
    let compartment = Int64(key.compartment.number)
    let numbers = try Int64.fetchAll(
      database, sql: "SELECT number FROM journal WHERE compartment = ? ORDER BY number", arguments: [compartment])
    let read = try database.makeStatement(sql: "SELECT sealed FROM journal WHERE number = ? AND compartment = ?")
    for number in numbers {
      guard let row = try Row.fetchOne(read, arguments: [number, compartment]) else { throw CBORError.truncated }
      try body(Int(number), try JournalBytes.open(Array(try row.blob(0)), under: key, number: Int(number)))
    }
  }

  /// Seals the entries anew of which something goes; digests stay what they are.
  func write(to database: Database, step: () -> Void) throws {
    let write = try database.makeStatement(sql: "UPDATE journal SET sealed = ? WHERE number = ? AND compartment = ?")
    var seen = 0
    try Self.parts(of: key, in: database) { number, opened in
      var bytes = try JournalBytes(opened)
      if try bytes.erase(parts) {
        let sealed = Data(try bytes.seal(under: key, number: number))
        try write.execute(arguments: [sealed, number, Int64(key.compartment.number)])
      }
      seen += 1
      if seen % Self.width == 0 { step() }
    }
  }
}
