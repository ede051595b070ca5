import ForumPlan
import GRDB

extension PlanFile {
  /// Opens a plan.
  ///
  /// For reading, a plan may be open for writing elsewhere and may lie where nothing can be written. For writing,
  /// a second opener gets `heldByAnother` at once. A file that is refused is left as it was, byte by byte.
  ///
  /// What `keepGlance` kept of the plan as it stands goes to `glance` before the records are read; nothing does where
  /// the plan has changed since.
  public static func open(
    at path: String, access: Access, mode: OpenMode, glance: (([UInt8]) -> Void)? = nil
  ) throws(PlanFileError) -> PlanFile {
    let storage = try Storage(at: path, mode: mode)
    let ring = try ring(of: storage)
    return try open(storage, mode: mode, ring: ring, keys: keys(of: ring, for: access, path: path), glance: glance)
  }

  /// Whether a plan needs a passphrase; costs no key derivation.
  public static func isSealed(at path: String) throws(PlanFileError) -> Bool {
    try ring(of: try Storage(at: path, mode: .read)).isSealed
  }

  static func open(
    _ storage: Storage, mode: OpenMode, ring: KeyRing, keys: [CompartmentKey], glance: (([UInt8]) -> Void)? = nil
  ) throws(PlanFileError) -> PlanFile {
    let content = try storage.read { database in
      try PlanContent(database, keys: keys, path: storage.path, glance: glance)
    }
    return PlanFile(storage: storage, mode: mode, isSealed: ring.isSealed, content: content)
  }

  private static func ring(of storage: Storage) throws(PlanFileError) -> KeyRing {
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

  private static func keys(
    of ring: KeyRing, for access: Access, path: String
  ) throws(PlanFileError) -> [CompartmentKey] {
    switch access {
    case .passphrase where !ring.isSealed: throw .notSealed(path: path)
    case .unsealed where ring.isSealed: throw .passphraseNeeded(path: path)
    case .passphrase(""): throw .passphraseNeeded(path: path)
    default: break
    }
    let keys: [CompartmentKey]?
    do { keys = try ring.keys(for: access) } catch {
      throw .io(path: path, message: "there is not enough memory to derive its key")
    }
    guard let keys, !keys.isEmpty else { throw .wrongPassphrase(path: path) }
    return keys
  }
}
