/// What a planner expects of a working day: conventions that findings are measured by, not law.
public struct AgendaRules: Hashable, Sendable {
  /// When work may begin, minutes after midnight.
  public var opens = 8 * 60
  /// When work should be over, minutes after midnight.
  public var closes = 19 * 60
  /// The shortest break in which a room empties and fills again, minutes.
  public var leastBreak = 15
  /// The shortest meal, minutes.
  public var leastMeal = 45
  /// The longest time people work without a pause, minutes.
  public var longestStretch = 150
  /// The shortest time between two sessions that counts as a pause, minutes.
  public var leastPause = 10

  /// The conventions that screens and commands use.
  public static let usual = AgendaRules()
}
