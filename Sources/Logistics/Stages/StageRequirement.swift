import ForumPlan

/// Something that a stage of a forum asks for and the plan does not have.
public struct StageRequirement: Hashable, Sendable {
  /// The stage that asks for it.
  public let stage: Forum.Stage
  /// What is missing, as a sentence; people are counted, not named.
  public let missing: String
  /// Where to mend it.
  public let remedy: Remedy

  /// Where something missing is put in.
  public enum Remedy: Hashable, Sendable {
    /// In a field of the forum.
    case field(String)
    /// In another record.
    case record(RecordKey)
    /// By adding a record to the forum.
    case add(RecordKind)
  }
}

extension Forum.Stage {
  /// The stage after this one; `nil` after the last.
  public var next: Self? {
    Self.allCases.firstIndex(of: self).flatMap { $0 + 1 < Self.allCases.count ? Self.allCases[$0 + 1] : nil }
  }
}
