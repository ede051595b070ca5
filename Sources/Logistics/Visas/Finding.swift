/// What a check says: how bad it is, what it is about, what it is, and what to do.
public struct Finding: Hashable, Sendable, Codable {
  /// How bad it is.
  public var severity: Severity
  /// What it is about.
  public var topic: Topic
  /// What is the matter, in a sentence.
  public var what: String
  /// What to do, in a sentence.
  public var advice: String

  /// How bad a finding is.
  public enum Severity: Int, Codable, Comparable, Sendable {
    case note
    case warning
    case serious

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a finding is about, so that nobody has to tell by its words.
  public enum Topic: String, Codable, CaseIterable, Sendable {
    case general
    /// A passport that will not do, or of which too little is known.
    case passport
    /// The window in which an application is accepted.
    case window
    /// An office in another country, and the journey there.
    case consulate
    /// Days that make no sense, or steps that take longer than planned.
    case days
    /// A rule that nobody checked lately, or that is not to be trusted.
    case ruleAge
    /// The dates for which a visa was given.
    case validity
    /// The order in which one passport serves several applications.
    case order
    /// The days spent in the Schengen area.
    case stay
    /// A change of planes on the way.
    case transit
    /// Vaccinations.
    case health
  }

  /// A finding with its advice.
  public init(_ severity: Severity, _ what: String, about topic: Topic = .general, advice: String) {
    self.severity = severity
    self.topic = topic
    self.what = what
    self.advice = advice
  }
}
