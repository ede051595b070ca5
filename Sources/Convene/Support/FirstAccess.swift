import PlanFile
import Synchronization

/// The way in which a plan is opened first, given out once: a passphrase is not kept for longer than it is of use.
final class FirstAccess: Sendable {
  /// Whether it needs a key at all.
  let isSealed: Bool
  /// Whether that is a key file.
  let isKeyFile: Bool
  private let access: Mutex<Access?>

  init(_ access: Access) {
    isSealed = access != .unsealed
    isKeyFile = if case .keyFile = access { true } else { false }
    self.access = Mutex(access)
  }

  /// Gives it out and forgets it.
  func take(_ path: String) throws -> Access {
    let taken = access.withLock { access in
      defer { access = nil }
      return access
    }
    guard let taken else { throw PlanFileError.passphraseNeeded(path: path) }
    return taken
  }
}
