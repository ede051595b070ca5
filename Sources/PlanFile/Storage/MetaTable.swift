import ForumPlan
import Foundation
import GRDB

/// The table `meta`: the key ring, each compartment's state and roster, and what is shown first.
enum MetaTable {
  static func value(_ name: String, in database: Database) throws -> [UInt8]? {
    try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name]).map { Array($0) }
  }

  static func put(_ value: [UInt8], as name: String, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    try statement.execute(arguments: [name, Data(value)])
  }

  static func remove(_ name: String, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "DELETE FROM meta WHERE name = ?")
    try statement.execute(arguments: [name])
  }

  /// Whether a key that was held opens its compartment's state no more: whoever removed an officer has renewed it.
  static func haveChanged(_ keys: [Compartment: CompartmentKey], in database: Database) -> Bool {
    keys.contains { compartment, key in
      guard let sealed = try? value(stateName(compartment), in: database) else { return false }
      return (try? CompartmentState(sealed: sealed, under: key)) == nil
    }
  }

  /// The name of what a front end shows first.
  static let glance = "glance"

  /// The name of a compartment's state.
  static func stateName(_ compartment: Compartment) -> String { "state.\(compartment.number)" }

  /// The name of a compartment's roster.
  static func rosterName(_ compartment: Compartment) -> String { "roster.\(compartment.number)" }
}
