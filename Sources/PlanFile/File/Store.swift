import ForumPlan
import Foundation
import GRDB

/// The SQLite file behind a plan: two tables of sealed rows and one of clear facts about the file.
///
/// The SQL is such that PostgreSQL would understand it too, but for the pragmas.
final class Store {
  /// “CNVN”, SQLite's mark of whose file it is.
  static let applicationID: Int32 = 0x434E_564E
  /// The version of the format that this program reads and writes.
  static let formatVersion = 1

  let path: String
  let isWritable: Bool
  private let queue: DatabaseQueue
  private let lock: WriterLock?

  /// A new file with empty tables; there must be none at the path.
  static func create(at path: String, meta: [String: Data]) throws -> Store {
    guard !FileManager.default.fileExists(atPath: path) else { throw PlanFileError.alreadyExists(path) }
    // Made by ourselves first, so that no moment passes in which others could read it.
    let descriptor = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR, 0o600)
    guard descriptor >= 0 else { throw PlanFileError.io(path, String(cString: strerror(errno))) }
    Foundation.close(descriptor)
    do {
      let store = try Store(path: path, isWritable: true)
      try store.queue.writeWithoutTransaction { db in
        try db.execute(
          sql: """
            PRAGMA application_id = \(applicationID);
            PRAGMA user_version = \(formatVersion);
            CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL);
            CREATE TABLE records (rowkey BLOB PRIMARY KEY, compartment TEXT NOT NULL, revision BIGINT NOT NULL, sealed BLOB NOT NULL);
            CREATE TABLE journal (number BIGINT NOT NULL, compartment TEXT NOT NULL, reverses BIGINT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (number, compartment));
            """)
        for (name, value) in meta { try db.execute(sql: "INSERT INTO meta VALUES (?, ?)", arguments: [name, value]) }
        // The header must be in the file itself, not in the write-ahead log, to be known by `probe`.
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      return store
    } catch {
      for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
      throw Self.told(error, path)
    }
  }

  /// Opens the file of a plan after looking at its first bytes; a file that is no plan is not touched.
  init(path: String, isWritable: Bool) throws {
    self.path = path
    self.isWritable = isWritable
    lock = isWritable ? try WriterLock(path: path) : nil
    var configuration = Configuration()
    configuration.readonly = !isWritable
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in
      if isWritable { try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL") }
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw Self.told(error, path)
    }
  }

  /// Throws unless the first bytes are those of a plan that this program can read.
  static func probe(_ path: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PlanFileError.noSuchFile(path)
    }
    guard !isFolder.boolValue else { throw PlanFileError.notAPlan(path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw PlanFileError.io(path, String(cString: strerror(errno)))
    }
    defer { try? file.close() }
    let head = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)),
      number(head[68..<72]) == Int(applicationID)
    else { throw PlanFileError.notAPlan(path) }
    let version = number(head[60..<64])
    guard version <= formatVersion else { throw PlanFileError.newerVersion(path, version) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do { return try queue.read(body) } catch { throw Self.told(error, path) }
  }

  /// One transaction; when this returns, its rows are on the disk.
  func write(_ body: (Database) throws -> Void) throws {
    guard isWritable else { throw PlanFileError.readOnly(path) }
    do { try queue.write(body) } catch { throw Self.told(error, path) }
  }

  func close() { try? queue.close() }

  /// SQLite's reasons in our words; its messages quote no row.
  private static func told(_ error: any Error, _ path: String) -> any Error {
    guard let error = error as? DatabaseError else { return error }
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return PlanFileError.damaged(path, "its structure")
    case .SQLITE_ERROR: return PlanFileError.damaged(path, "one of its tables")
    case .SQLITE_BUSY, .SQLITE_LOCKED: return PlanFileError.heldByAnother(path)
    default: return PlanFileError.io(path, error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}

/// Holds a plan for one writer at a time; readers are not kept away.
///
/// The lock is the system's own on the open file, so it goes when its holder does, however that ends.
final class WriterLock {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = Foundation.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw PlanFileError.io(path, String(cString: strerror(errno))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(descriptor)
      throw PlanFileError.heldByAnother(path)
    }
  }

  deinit { Foundation.close(descriptor) }
}
