/// What a letter that went out can be verified by, as it stands at its foot.
public struct LetterMark: Codable, Hashable, Sendable {
  /// What sort of letter.
  public var kind: PaperKind
  /// Its reference, which does not tell whom it is about.
  public var reference: String
  /// The first ten hexadecimal digits of the SHA-256 of its facts, in small letters.
  public var code: String

  /// The mark of a letter.
  public init(_ kind: PaperKind, reference: String, code: String) {
    self.kind = kind
    self.reference = reference
    self.code = code
  }
}
