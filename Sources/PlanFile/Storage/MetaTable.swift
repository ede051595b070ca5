import ForumPlan
import Foundation
import GRDB

/// The table `meta`: the key ring, and each compartment's state.
enum MetaTable {
  static func value(_ name: String, in database: Database) throws -> [UInt8]? {
    try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name]).map { Array($0) }
  }

  static func put(_ value: [UInt8], as name: String, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    try statement.execute(arguments: [name, Data(value)])
  }

  /// The name of a compartment's state.
  static func stateName(_ compartment: Compartment) -> String { "state.\(compartment.number)" }
}
