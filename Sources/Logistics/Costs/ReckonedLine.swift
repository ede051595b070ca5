import Atlas
import ForumPlan

/// A budget line as it follows from the plan.
public struct ReckonedLine: Hashable, Sendable {
  /// The rule it follows from.
  public var rule: CostRule
  /// The forum it is for; `nil` for the programme as a whole.
  public var forum: ForumPlan.ID<Forum>?
  /// What tells the rule's lines of a forum apart.
  public var subject: String
  /// What the formula says.
  public var figures: BudgetLine.Figures
  /// The formula with the values put in.
  public var formula: String

  /// The identifier of the line, the same in every copy of the plan; one in another currency stands beside it where what was
  /// ordered in the first stays.
  func id(besides currency: Currency? = nil) -> ForumPlan.ID<BudgetLine> {
    let beside = currency.map { " \($0.code)" } ?? ""
    return ForumPlan.ID(rawValue: Self.hash("\(rule.rawValue) \(forum?.description ?? "") \(subject)\(beside)"))
  }

  /// FNV-1a (Fowler, Noll and Vo) over the text, behind a word that no other record's identifier is made of.
  private static func hash(_ text: String) -> UInt64 {
    "line that follows \(text)".utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// Something that a forum needs and nobody gave a price for.
public struct MissingRate: Hashable, Sendable {
  /// What has no price; `nil` for a journey.
  public var item: CostItem?
  /// The forum that needs it.
  public var forum: ForumPlan.ID<Forum>
  /// Where it is needed, `Tunis, TN`, or where a journey begins; empty where it does not matter.
  public var place: String

  /// What is missing, as a sentence.
  public var words: String {
    guard let item else { return "No fare is known from \(place)." }
    return "No rate for “\(item.label)”" + (place.isEmpty ? "." : " in \(place).")
  }
}
