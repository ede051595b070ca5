import GRDB

extension Storage {
  /// An error in our words; SQLite's texts stay out, since they may quote statements.
  static func translated(_ error: any Error, path: String) -> PlanFileError {
    switch error {
    case let error as PlanFileError: error
    case let error as DatabaseError: translated(error, path: path)
    default: .damaged(path: path, what: "a part of it cannot be read")
    }
  }

  private static func translated(_ error: DatabaseError, path: String) -> PlanFileError {
    switch error.resultCode {
    case .SQLITE_NOTADB: .notAPlan(path: path)
    case .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT:
      .damaged(path: path, what: "its tables are not in order")
    case .SQLITE_BUSY, .SQLITE_LOCKED: .heldByAnother(path: path, process: nil)
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
    case .SQLITE_FULL: .io(path: path, message: "the disk is full")
    case .SQLITE_CANTOPEN: .io(path: path, message: "the system would not open it")
    default: .io(path: path, message: "the disk or file system failed (SQLite \(error.extendedResultCode.rawValue))")
    }
  }
}

extension PlanFileError {
  /// The same about the path the user knows.
  func moved(to path: String) -> PlanFileError {
    switch self {
    case .noSuchFile: .noSuchFile(path: path)
    case .alreadyExists: .alreadyExists(path: path)
    case .notAPlan: .notAPlan(path: path)
    case .damaged(_, let what): .damaged(path: path, what: what)
    case .newerVersion(_, let found, let known): .newerVersion(path: path, found: found, known: known)
    case .heldByAnother(_, let process): .heldByAnother(path: path, process: process)
    case .wrongPassphrase(_, let hasSheet): .wrongPassphrase(path: path, hasSheet: hasSheet)
    case .wrongKeyFile: .wrongKeyFile(path: path)
    case .wrongSheet(_, let hasSheet): .wrongSheet(path: path, hasSheet: hasSheet)
    case .passphraseNeeded: .passphraseNeeded(path: path)
    case .notSealed: .notSealed(path: path)
    case .readOnly: .readOnly(path: path)
    case .closed: .closed(path: path)
    case .keysChanged: .keysChanged(path: path)
    case .io(_, let message): .io(path: path, message: message)
    case .refused, .notTakenBack, .officers: self
    }
  }
}
