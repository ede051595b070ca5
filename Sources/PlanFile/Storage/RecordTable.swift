import ForumPlan
import Foundation
import GRDB

/// The table `records`.
enum RecordTable {
  /// A row of a record that is to be replaced or removed.
  struct Row {
    var revision: Int64
    var sealed: Data
  }

  static func row(_ rowKey: [UInt8], in database: Database) throws -> Row? {
    let statement = try database.cachedStatement(sql: "SELECT revision, sealed FROM records WHERE rowkey = ?")
    return try GRDB.Row.fetchOne(statement, arguments: [Data(rowKey)]).map {
      Row(revision: try $0.integer(0), sealed: try $0.blob(1))
    }
  }

  static func insert(
    _ sealed: [UInt8], rowKey: [UInt8], _ compartment: Compartment, revision: Int64, in database: Database
  ) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO records (rowkey, compartment, revision, sealed) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: [Data(rowKey), Int64(compartment.number), revision, Data(sealed)])
  }

  static func update(_ sealed: [UInt8], rowKey: [UInt8], revision: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(sql: "UPDATE records SET revision = ?, sealed = ? WHERE rowkey = ?")
    try statement.execute(arguments: [revision, Data(sealed), Data(rowKey)])
  }

  static func delete(_ rowKey: [UInt8], in database: Database) throws {
    let statement = try database.cachedStatement(sql: "DELETE FROM records WHERE rowkey = ?")
    try statement.execute(arguments: [Data(rowKey)])
  }
}
