import ForumPlan

extension Plan {
  /// The forums of which budget lines follow from the plan; O(lines).
  public var followedForums: Set<ForumPlan.ID<Forum>> {
    Set(budgetLines.lazy.compactMap { $0.derivation == nil ? nil : $0.forum })
  }
}
