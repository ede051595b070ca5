import GRDB

/// What tells a plan file from any other SQLite file, and its tables.
enum Format {
  /// `CnvP`, in the header field that SQLite keeps for applications.
  static let applicationID: UInt32 = 0x436E_7650

  /// The version of tables, seals and records; a file of a later one is not touched.
  ///
  /// 1 had one officer, 2 has rosters, 3 digests in the history; what is written to an older file makes it one of 3.
  static let version = 3

  /// The tables, in words that SQLite and PostgreSQL both understand (there, `blob` is a domain over `bytea`).
  static let tables = """
    CREATE TABLE meta (name text PRIMARY KEY, value blob NOT NULL);
    CREATE TABLE records (
      rowkey blob PRIMARY KEY, compartment smallint NOT NULL, revision bigint NOT NULL, sealed blob NOT NULL);
    CREATE TABLE journal (
      number bigint NOT NULL, compartment smallint NOT NULL, sealed blob NOT NULL, PRIMARY KEY (number, compartment));
    """

  /// Makes a file of an older version one of this, which it is once something of this was written to it.
  static func raise(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 < version else { return }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The files SQLite and the lock keep beside a plan while it is open.
  static let companions = ["-wal", "-shm", "-journal", "-lock"]
}
