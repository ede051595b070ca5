import ForumPlan

/// Numbers of vouchers as an audience may read them: whoever writes them down puts names beside them.
struct VoucherText {
  /// Names and aliases, folded; `nil` for organisers, who may read all.
  private let names: Set<String>?

  /// What an audience may read; O(people).
  init(for audience: Audience, in plan: Plan) {
    guard audience != .organisers else {
      names = nil
      return
    }
    var names: Set<String> = []
    for person in plan.people {
      let identity = plan.identity(of: person.id)
      for text in [person.alias, identity?.givenNames ?? "", identity?.familyName ?? "", identity?.nativeName ?? ""] {
        names.formUnion(Self.words(text))
      }
    }
    self.names = names
  }

  /// The parts of a reference that look like a number, `V-17/2027` in `V-17/2027 flight of somebody`, and are nobody's name.
  func text(_ reference: String) -> String {
    guard let names else { return reference }
    return reference.split(whereSeparator: \.isWhitespace).filter { part in
      guard part.contains(where: \.isNumber) else { return false }
      let letters = part.split { !$0.isLetter }
      return letters.allSatisfy { $0.count <= 3 } && Self.words(String(part)).isDisjoint(with: names)
    }.joined(separator: " ")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.folded.split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
