import Crypto
import Dates
import ForumPlan

/// A paper that is about to go out: what it says, and what the register of papers is to know of it.
public struct PaperIssue: Sendable {
  /// What sort of paper.
  public var kind: PaperKind
  /// The forum it is of; `nil` for papers of the whole programme.
  public var forum: ForumPlan.ID<Forum>?
  /// What the register calls it: never with a person's name.
  public var title: String
  /// What it says.
  public var document: Document
  /// What the letters on it can be verified by.
  public var letters: [LetterMark] = []

  /// A paper of a forum, called by its sort and the forum's name.
  public init(_ kind: PaperKind, of forum: Forum, _ document: Document) {
    self.init(kind, title: "\(kind.label), \(forum.name)", document)
    self.forum = forum.id
  }

  /// A letter of a forum, called by its sort and reference.
  public init(_ kind: PaperKind, of forum: Forum, _ letter: Letter) {
    self.init(kind, title: "\(kind.label) \(letter.reference)", letter.document)
    self.forum = forum.id
    letters = [letter.mark(kind)]
  }

  /// A paper of the whole programme, or of a title of its own.
  public init(_ kind: PaperKind, title: String? = nil, _ document: Document) {
    self.kind = kind
    self.title = title ?? kind.label
    self.document = document
  }

  /// The entry of the register for these bytes, which went out on a day; organisers alone see what is for nobody in
  /// particular.
  public func entry(
    id: ForumPlan.ID<IssuedPaper>, bytes: [UInt8], medium: IssuedPaper.Medium, copies: Int = 1, on day: CivilDate
  ) -> IssuedPaper {
    var entry = IssuedPaper(
      id: id, kind, title: title, for: document.audience ?? .organisers, language: document.language,
      version: "\(day) · \(Self.digest(of: bytes))", medium: medium, issuedOn: day)
    entry.forum = forum
    entry.witnesses = document.witnesses
    entry.copies = copies
    entry.named = document.named
    entry.letters = letters
    return entry
  }

  /// The first eight hexadecimal digits of the SHA-256 of a file, by which a copy can be told from another version.
  public static func digest(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
