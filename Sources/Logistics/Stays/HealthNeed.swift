import Dates
import ForumPlan

/// A vaccination that a journey takes, with the days on which its dose counts.
public struct HealthNeed: Hashable, Sendable {
  /// Against what.
  public var disease: Vaccination.Disease
  /// The first day on which a dose counts; `nil` for any earlier day.
  public var from: CivilDate?
  /// The last day for the dose.
  public var by: CivilDate
  /// Who asks for it, and by which rule.
  public var because: String
}
