import Dates
import ForumPlan

extension PassportSchedule {
  /// One thing to do with the passport.
  public enum Step: Hashable, Sendable {
    case renewal(Renewal)
    case lodging(Lodging)

    /// The day to do it.
    public var day: CivilDate {
      switch self {
      case .renewal(let renewal): renewal.beginOn
      case .lodging(let lodging): lodging.lodgeOn
      }
    }

    /// The step in words, with its dates as a caller writes them: `2027-03-26 lodge for Tunis, back 2027-04-07, 28
    /// days to spare`.
    public func words(in plan: Plan, date: (CivilDate) -> String) -> String {
      switch self {
      case .renewal(let renewal):
        "\(date(renewal.beginOn)) renew the \(renewal.passport) passport, the new one in hand "
          + "\(date(renewal.backOn)), \(Self.spare(renewal.slack))"
      case .lodging(let lodging):
        "\(date(lodging.lodgeOn)) lodge for \(plan.forums[lodging.forum]?.name ?? "?"), back "
          + "\(date(lodging.backOn)), \(Self.spare(lodging.slack))"
      }
    }

    private static func spare(_ days: Int) -> String { "\(days) \(days == 1 ? "day" : "days") to spare" }
  }

  /// Renewals and lodgings in the order in which they are to be done.
  public var steps: [Step] {
    // Of two passports' steps on a day, either order does; renewals go first, since others wait for them.
    (renewals.map(Step.renewal) + lodgings.map(Step.lodging)).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
