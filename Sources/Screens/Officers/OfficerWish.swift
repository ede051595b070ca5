import ForumPlan
import PlanFile

/// A passphrase on its way; it is never told by description or mirror.
struct Secret: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  let words: String
  var description: String { "a passphrase" }
  var customMirror: Mirror { Mirror(self, children: [:]) }

  init(_ words: String) { self.words = words }
}

/// What is asked about the plan's officers.
enum OfficerWish: Hashable, Sendable {
  case list
  case add(name: String, Set<Compartment>, Secret)
  case remove(Officer)
  /// Change the passphrase of who opened the plan.
  case change(old: Secret, new: Secret)

  /// The keys of its passphrases, which takes a third of a second each.
  func keys(_ maker: KeyMaker) throws -> [OwnKey] {
    switch self {
    case .list, .remove: []
    case .add(_, _, let secret): try [secret].compactMap { try maker.key(of: .passphrase($0.words)) }
    case .change(let old, let new): try [old, new].compactMap { try maker.key(of: .passphrase($0.words)) }
    }
  }
}

/// What was answered so far on the way to an officer or a passphrase.
enum OfficerDraft: Hashable, Sendable {
  case name
  case passphrase(name: String, Set<Compartment>, short: Secret?)
  case again(name: String, Set<Compartment>, Secret)
  case oldPassphrase
  case newPassphrase(old: Secret, short: Secret?)
  case newAgain(old: Secret, Secret)

  /// Whether what is typed must not be seen.
  var isSecret: Bool { self != .name }
}
