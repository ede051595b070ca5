import Atlas
import ForumPlan

/// What is asked for when forums are placed.
public struct PlacementBrief: Hashable, Sendable {
  /// The forums to be placed; all others that have a place and a date stay where they are.
  public var forums: Set<ForumPlan.ID<Forum>>
  /// What hours, absences and regions count beside the money.
  public var weights: PlacementWeights
  /// The most forums of the series in one region; `nil` for any number.
  public var regionCap: Int?
  /// What venues and journeys may cost together; `nil` for what the plan's budget has for them.
  public var budget: Money?

  /// A brief to place some forums.
  public init(
    forums: Set<ForumPlan.ID<Forum>>, weights: PlacementWeights, regionCap: Int? = nil, budget: Money? = nil
  ) {
    self.forums = forums
    self.weights = weights
    self.regionCap = regionCap
    self.budget = budget
  }
}

extension Forum {
  /// Whether people were told of the place and date, so that neither is moved unasked.
  public var isSettled: Bool { stage >= .confirmed && start != nil && (venue != nil || place != nil) }
}
