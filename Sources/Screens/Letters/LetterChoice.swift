import ForumPlan
import Papers

/// Letters that are being asked for: what is known of them so far.
struct LetterChoice: Hashable, Sendable {
  let forum: ForumPlan.ID<Forum>
  var kind: LetterKind?
  var whom: Whom?
  /// The language; `nil` for each person's own.
  var language: PaperLanguage?

  /// Whom letters are about.
  enum Whom: Hashable, Sendable {
    /// Everybody whom such a letter concerns.
    case everybody
    case people([ForumPlan.ID<Person>])
  }

  init(_ forum: ForumPlan.ID<Forum>, whom: Whom? = nil) {
    self.forum = forum
    self.whom = whom
  }

  /// Whether it is one note about several people.
  var isOfSeveral: Bool {
    if kind != .noteVerbale { return false }
    guard case .people(let people) = whom else { return true }
    return people.count > 1
  }

  /// What can be ordered, once all is known.
  var order: LetterOrder? {
    guard let kind, let whom else { return nil }
    switch whom {
    case .everybody: return LetterOrder(kind, for: forum, in: language)
    case .people(let people): return LetterOrder(kind, for: forum, about: people, in: language)
    }
  }

  /// Takes the next language: each person's own, then those that letters are written in.
  mutating func turnLanguage() {
    let all: [PaperLanguage?] = [nil] + PaperLanguage.allCases
    let place = all.firstIndex(of: language) ?? 0
    language = all[(place + 1) % all.count]
  }
}

extension LetterKind {
  /// What it is for, beside its name in a list.
  var purpose: String {
    switch self {
    case .invitation: "to all who come"
    case .visa: "to the consulate, for those who need a visa"
    case .recognition: "for those who were there"
    case .noteVerbale: "to the host state, by consent"
    case .release: "to the police services, by consent"
    case .thanks: "for those who were there"
    }
  }
}
