import ForumPlan
import GRDB

extension PlanFile {
  /// Opens a plan.
  ///
  /// For reading, a plan may be open for writing elsewhere and may lie where nothing can be written. For writing,
  /// a second opener gets `heldByAnother` at once. A file that is refused is left as it was, byte by byte.
  ///
  /// What `keepGlance` kept of the plan as it stands goes to `glance` before the records are read; nothing does where
  /// the plan has changed since. `lock` is the right to write that `closeKeepingLock()` kept.
  public static func open(
    at path: String, access: Access, mode: OpenMode, lock: WriterLock? = nil, glance: (([UInt8]) -> Void)? = nil
  ) throws(PlanFileError) -> PlanFile {
    let storage = try Storage(at: path, mode: mode, keeping: lock)
    let ring = try ring(of: storage)
    let opened = try opened(ring, by: access, path: path)
    return try open(storage, mode: mode, ring: ring, opened, glance: glance)
  }

  /// Whether a plan needs a passphrase; costs no key derivation.
  public static func isSealed(at path: String) throws(PlanFileError) -> Bool {
    try ring(of: try Storage(at: path, mode: .read)).isSealed
  }

  static func open(
    _ storage: Storage, mode: OpenMode, ring: KeyRing, _ opened: KeyRing.Opened, glance: (([UInt8]) -> Void)? = nil
  ) throws(PlanFileError) -> PlanFile {
    let content = try storage.read { database in
      try PlanContent(database, ring: ring, keys: opened.keys, path: storage.path, glance: glance)
    }
    return PlanFile(storage: storage, mode: mode, ring: ring, opener: opened.opener, content: content)
  }

  static func ring(of storage: Storage) throws(PlanFileError) -> KeyRing {
    let path = storage.path
    return try storage.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard version <= Format.version else {
        throw PlanFileError.newerVersion(path: path, found: version, known: Format.version)
      }
      guard let bytes = try MetaTable.value("keys", in: database), let ring = try? KeyRing(bytes: bytes) else {
        throw PlanFileError.damaged(path: path, what: "its keys cannot be read")
      }
      return ring
    }
  }

  static func opened(
    _ ring: KeyRing, by access: Access, path: String
  ) throws(PlanFileError) -> KeyRing.Opened {
    switch access {
    case .unsealed where ring.isSealed: throw .passphraseNeeded(path: path)
    case .unsealed: break
    case _ where !ring.isSealed: throw .notSealed(path: path)
    case .passphrase(""): throw .passphraseNeeded(path: path)
    default: break
    }
    let opened: KeyRing.Opened?
    do { opened = try ring.open(access) } catch {
      throw .io(path: path, message: "there is not enough memory to derive its key")
    }
    guard let opened, !opened.keys.isEmpty else {
      switch access {
      case .passphrase, .unsealed: throw .wrongPassphrase(path: path, hasSheet: ring.hasSheet)
      case .keyFile: throw .wrongKeyFile(path: path)
      case .recovery: throw .wrongSheet(path: path, hasSheet: ring.hasSheet)
      }
    }
    return opened
  }
}
