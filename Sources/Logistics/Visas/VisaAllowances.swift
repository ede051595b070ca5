import Atlas

/// The days this program plans for steps that no authority puts a number on; a case can override each.
///
/// In the sums of chances they are certain: an allowance is what a planner keeps free, and nobody measured how it
/// spreads. Fewest, typical and most days set on a case make a step uncertain.
public struct VisaAllowances: Hashable, Sendable {
  /// Calendar days from asking for an appointment to having it.
  ///
  /// The Visa Code, article 9(2), gives two weeks as a rule; practice is often slower, and the case can say so.
  public var appointment = 14
  /// Working days of the consulate from decision to the passport in hand.
  public var collection = 2

  /// The allowances for a way of applying; online and at the border nobody waits in line or collects.
  public init(channel: VisaProcess.Channel) {
    switch channel {
    case .consulate, .visaCentre: break
    case .online, .border, .none:
      appointment = 0
      collection = 0
    }
  }
}
