import ForumPlan

/// Letters that somebody wants: of which kind, and about whom.
public struct LetterOrder: Hashable, Sendable {
  /// What the letters are for.
  public var kind: LetterKind
  /// The forum that they speak of.
  public var forum: ForumPlan.ID<Forum>
  /// Whom they are about; `nil` for everybody whom such a letter concerns.
  public var people: [ForumPlan.ID<Person>]?
  /// Their language; `nil` for each person's own.
  public var language: PaperLanguage?

  /// Letters of a kind.
  public init(
    _ kind: LetterKind, for forum: ForumPlan.ID<Forum>, about people: [ForumPlan.ID<Person>]? = nil,
    in language: PaperLanguage? = nil
  ) {
    self.kind = kind
    self.forum = forum
    self.people = people
    self.language = language
  }
}
