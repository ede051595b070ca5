import Dates
import ForumPlan

/// What the register of papers knows of a letter whose code somebody reads out: whether it is ours.
public struct LetterVerification: Hashable, Sendable {
  /// The code that was asked for, ten hexadecimal digits in small letters.
  public let code: String
  /// Where letters of this code went out, the newest first: written twice, a letter stands in the register twice.
  public let found: [Found]
  /// How many papers with letters were entered before codes were kept.
  public let untold: Int

  /// A letter, and the paper that it went out on.
  public struct Found: Hashable, Sendable {
    public let mark: LetterMark
    public let paper: IssuedPaper
  }

  /// Looks a code up as somebody types it from a telephone: capitals, blanks and hyphens make no difference.
  ///
  /// `nil` for what is no code.
  public init?(code text: String, in plan: Plan) {
    let code = text.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    guard code.count == 10, code.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    self.code = code
    var found: [Found] = []
    for paper in plan.papers {
      for mark in paper.letters where mark.code == code { found.append(Found(mark: mark, paper: paper)) }
    }
    found.sort { left, right in
      if left.paper.issuedOn != right.paper.issuedOn { return left.paper.issuedOn > right.paper.issuedOn }
      return left.paper.id < right.paper.id
    }
    self.found = found
    untold = plan.papers.count { $0.paper.holdsLetters && $0.letters.isEmpty }
  }

  /// What is to be answered, a line each; people by alias.
  public func lines(_ plan: Plan) -> [String] {
    guard found.isEmpty else { return found.flatMap { lines(of: $0, plan) } }
    let none = "The register of papers has no letter with the code \(code)."
    guard untold > 0 else { return [none] }
    return [
      none,
      untold == 1
        ? "One paper with letters was entered before codes were kept: of it the register cannot tell."
        : "\(untold) papers with letters were entered before codes were kept: of them the register cannot tell.",
      "Write the letter again with --today as it was then: while the facts are as they were, the code is the same.",
    ]
  }

  private func lines(of found: Found, _ plan: Plan) -> [String] {
    let paper = found.paper
    let forum = paper.forum.flatMap { plan.forums[$0]?.name }
    let aliases = paper.named.map { id in
      plan.attendances[id].flatMap { plan.people[$0.person]?.alias } ?? "somebody no longer in the plan"
    }
    var lines = ["Ours: \(found.mark.kind.label) \(found.mark.reference), code \(code)"]
    if found.mark.kind != paper.paper { lines.append("  In        \(paper.title)") }
    if let forum { lines.append("  Forum     \(forum)") }
    if !aliases.isEmpty { lines.append("  About     \(aliases.sorted().joined(separator: ", "))") }
    let copies = paper.copies == 1 ? "1 copy" : "\(paper.copies) copies"
    lines.append("  Made on   \(paper.issuedOn), \(paper.medium.label.lowercased()), \(copies)")
    lines.append("  Version   \(paper.version)")
    if let day = paper.recalledOn {
      lines.append("  ! It was called back on \(day).")
    } else if !plan.withdrawn(from: paper).isEmpty {
      lines.append("  ! It is to be called back: somebody no longer agrees to be named to its readers.")
    }
    return lines
  }
}

extension PaperKind {
  /// Whether papers of this sort are letters, or have some among them.
  var holdsLetters: Bool { self == .visaPack || LetterKind.allCases.contains { $0.paper == self } }
}
