import Foundation
import Synchronization

/// Ctrl-C that ends a search with the best that it has, and not the program; a second one ends that, too.
enum Interruption {
  private static let isAsked = Atomic(false)

  /// Whether it was asked for.
  static var isThere: Bool { isAsked.load(ordering: .relaxed) }

  /// Listens from now on.
  static func listen() {
    // Made before a signal can come: a handler must make nothing.
    isAsked.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      Interruption.isAsked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}
