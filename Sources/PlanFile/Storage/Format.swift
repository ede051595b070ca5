/// What tells a plan file from any other SQLite file, and its tables.
enum Format {
  /// `CnvP`, in the header field that SQLite keeps for applications.
  static let applicationID: UInt32 = 0x436E_7650

  /// The version of tables, seals and records; a file of a later one is not touched.
  static let version = 2

  /// That of plans without rosters: of before there were several officers, and of those that are not sealed.
  static let versionWithoutRosters = 1

  /// The tables, in words that SQLite and PostgreSQL both understand (there, `blob` is a domain over `bytea`).
  static let tables = """
    CREATE TABLE meta (name text PRIMARY KEY, value blob NOT NULL);
    CREATE TABLE records (
      rowkey blob PRIMARY KEY, compartment smallint NOT NULL, revision bigint NOT NULL, sealed blob NOT NULL);
    CREATE TABLE journal (
      number bigint NOT NULL, compartment smallint NOT NULL, sealed blob NOT NULL, PRIMARY KEY (number, compartment));
    """

  /// The files SQLite and the lock keep beside a plan while it is open.
  static let companions = ["-wal", "-shm", "-journal", "-lock"]
}
