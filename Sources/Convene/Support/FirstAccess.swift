import PlanFile
import Synchronization

/// The way in which a plan is opened first, given out once: a passphrase is not kept for longer than it is of use.
final class FirstAccess: Sendable {
  /// Whether it is a passphrase.
  let isSealed: Bool
  private let access: Mutex<Access?>

  init(_ access: Access) {
    isSealed = access != .unsealed
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
