import Foundation
import GRDB

/// The SQLite file behind a plan: its connection, its lock, and its errors in our words.
final class Storage {
  /// The path the user knows.
  let path: String
  private let queue: DatabaseQueue
  private let file: FileIdentity?
  /// The right to write; none for one that reads.
  let lock: WriterLock?
  private let copy: TemporaryCopy?

  /// Opens a plan that is there; to write it, with the right to do so that was kept, else with one of its own.
  init(at path: String, mode: OpenMode, keeping kept: WriterLock? = nil) throws(PlanFileError) {
    self.path = path
    let real = Self.resolved(path)
    do {
      try FileCheck.check(real)
    } catch {
      throw error.moved(to: path)
    }
    let folder = (real as NSString).deletingLastPathComponent
    let isWritable = access(real, W_OK) == 0 && access(folder, W_OK) == 0
    var opened = real
    var isReadOnly = false
    switch mode {
    case .write:
      guard isWritable else { throw .readOnly(path: path) }
      if let kept, kept.isOf(real) {
        lock = kept
      } else {
        do { lock = try WriterLock(of: real) } catch { throw error.moved(to: path) }
      }
      copy = nil
    case .read:
      lock = nil
      isReadOnly = !isWritable
      // Without the files beside it SQLite cannot read a plan where it cannot write; a copy, sealed as the plan is, can.
      let isAlone = access(real + "-wal", F_OK) != 0 || access(real + "-shm", F_OK) != 0
      copy = isReadOnly && isAlone ? try TemporaryCopy(of: real, named: path) : nil
      if let copy {
        opened = copy.path
        isReadOnly = false
      }
    }
    do {
      queue = try DatabaseQueue(
        path: opened, configuration: Self.configuration(queryOnly: mode == .read, readOnly: isReadOnly))
    } catch {
      throw Self.translated(error, path: path)
    }
    file = FileIdentity(path: opened)
    if let file { OpenFiles.add(file) }
  }

  /// Makes the tables in a file that is there and empty.
  init(new path: String) throws(PlanFileError) {
    self.path = path
    lock = nil
    copy = nil
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(queryOnly: false, readOnly: false))
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA application_id = \(Format.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Format.version)")
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: Format.tables)
      }
    } catch {
      throw Self.translated(error, path: path)
    }
    file = FileIdentity(path: path)
    if let file { OpenFiles.add(file) }
  }

  deinit {
    // As the last connection, SQLite moves the log into the file and takes its companions away.
    try? queue.close()
    if let file { OpenFiles.remove(file) }
  }

  /// Reads a consistent state of the file.
  func read<T>(_ body: (Database) throws -> T) throws(PlanFileError) -> T {
    do { return try queue.read(body) } catch { throw Self.translated(error, path: path) }
  }

  /// Writes in one transaction; when it returns, the change is on the disk.
  func write<T>(_ body: (Database) throws -> T) throws(PlanFileError) -> T {
    do { return try queue.write(body) } catch { throw Self.translated(error, path: path) }
  }

  /// Leaves nothing in the file and its log that is not part of the plan as it stands.
  ///
  /// It gives `false` where that did not succeed, as while another process reads it: then closing it everywhere does.
  func forgetOldPages() -> Bool {
    do {
      return try queue.writeWithoutTransaction { database in
        // Deleted rows are overwritten as it is, but moved ones may leave bytes on pages that are half full.
        try database.execute(sql: "VACUUM")
        let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return try row?.integer(0) == 0
      }
    } catch {
      return false
    }
  }

  /// Copies a consistent state of the file, also while it is written elsewhere; every seal goes over as it is.
  func copy(to path: String) throws(PlanFileError) {
    do {
      let target = try DatabaseQueue(path: path)
      try queue.backup(to: target)
      try target.close()
    } catch {
      throw Self.translated(error, path: self.path)
    }
  }

  private static func configuration(queryOnly: Bool, readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      // A plan is read once from end to end; pages kept after that would serve nobody.
      try database.execute(sql: "PRAGMA cache_size = -256")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      if queryOnly { try database.execute(sql: "PRAGMA query_only = ON") }
    }
    return configuration
  }

  /// A path without links, so that a plan has one lock whatever it is called.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
