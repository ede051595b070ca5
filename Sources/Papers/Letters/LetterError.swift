import ForumPlan

/// Why a letter cannot be written.
public enum LetterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key of identities is not held.
  case identitiesShut
  /// The person is not on the list of the forum.
  case notInvited(person: String, forum: String)
  /// Facts that the letter needs are missing.
  case missing([LetterGap])
  /// A template cannot be used: its file, the line, and what is wrong with it.
  case template(file: String, line: Int, String)
  /// A template's file cannot be read as text.
  case unreadable(file: String)

  public var description: String {
    switch self {
    case .identitiesShut:
      "Letters hold names and passports, and your key does not open identities. Ask whoever holds that key."
    case .notInvited(let person, let forum):
      "\(person) does not come to \(forum). Add them there first, or name another forum with --forum."
    case .missing(let gaps): gaps.map(\.description).joined(separator: "\n")
    case .template(let file, let line, let what): "\(file), line \(line): \(what)"
    case .unreadable(let file):
      "\(file) is no text of at most 200 kB in UTF-8. Mend it, or remove it to use the shipped one."
    }
  }
}
