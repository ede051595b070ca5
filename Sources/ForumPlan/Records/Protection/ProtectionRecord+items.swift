import Atlas
import Dates

extension ProtectionRecord {
  /// Somebody who may do harm.
  public struct Threat: Hashable, Codable, Sendable {
    /// Where it comes from.
    public var source: String
    /// Whether it comes from a state.
    public var isStateActor: Bool
    /// How likely, 1...5.
    public var likelihood: Int
    /// How bad, 1...5.
    public var impact: Int
    /// The organisation whose people are the source, where it is one that may come.
    public var organisation: ForumPlan.ID<Organisation>?

    /// A threat, weighed.
    public init(
      source: String, isStateActor: Bool, likelihood: Int, impact: Int,
      organisation: ForumPlan.ID<Organisation>? = nil
    ) {
      self.source = source
      self.isStateActor = isStateActor
      self.likelihood = likelihood
      self.impact = impact
      self.organisation = organisation
    }
  }

  /// A part of a journey for which risk is weighed by itself.
  public enum Phase: String, Codable, CaseIterable, Sendable {
    case dailyLife
    case beforeTravel
    case atForum
    case afterReturn

    /// The words for a form.
    public var label: String {
      switch self {
      case .dailyLife: "Daily life"
      case .beforeTravel: "Before travel"
      case .atForum: "At the forum"
      case .afterReturn: "After return"
      }
    }
  }

  /// How risk was weighed on a day.
  public struct Assessment: Hashable, Codable, Sendable {
    /// The day.
    public var on: CivilDate
    /// Which part of a journey.
    public var phase: Phase
    /// The forum; `nil` for daily life.
    public var forum: ForumPlan.ID<Forum>?
    /// How open the person is to the threats, 1 (hardly) to 5 (wholly).
    public var vulnerability: Int
    /// How well they and those around them can counter the threats, 1 (hardly) to 5 (very well).
    public var capacity: Int
    /// The level that remains, by the judgement of who weighed it.
    public var residual: Level
    /// Who weighed it.
    public var by: String

    /// An assessment of a day.
    public init(
      on: CivilDate, phase: Phase, forum: ForumPlan.ID<Forum>?, vulnerability: Int, capacity: Int, residual: Level,
      by: String
    ) {
      self.on = on
      self.phase = phase
      self.forum = forum
      self.vulnerability = vulnerability
      self.capacity = capacity
      self.residual = residual
      self.by = by
    }
  }

  /// Something agreed to lower the risk.
  public struct Measure: Hashable, Codable, Sendable {
    /// What it is.
    public var name: String
    /// Who sees to it.
    public var owner: String
    /// By when.
    public var due: CivilDate?
    /// When it was done.
    public var done: CivilDate?
    /// What it costs, where it costs anything.
    public var cost: Money?

    /// A measure somebody owns.
    public init(
      name: String, owner: String, due: CivilDate? = nil, done: CivilDate? = nil, cost: Money? = nil
    ) {
      self.name = name
      self.owner = owner
      self.due = due
      self.done = done
      self.cost = cost
    }
  }

  /// A look at whether the measures still fit.
  public struct Review: Hashable, Codable, Sendable {
    /// The day.
    public var on: CivilDate
    /// Who reviewed.
    public var by: String
    /// What was found.
    public var note: String
    /// What was so then, by which a change since is noticed; `nil` for a review written by hand.
    public var basis: Basis?

    /// A review of a day.
    public init(on: CivilDate, by: String, note: String, basis: Basis? = nil) {
      self.on = on
      self.by = by
      self.note = note
      self.basis = basis
    }
  }

  /// What a review looked at.
  public struct Basis: Hashable, Codable, Sendable {
    /// How many incidents there were.
    public var incidents: Int
    /// How many consents had been taken back.
    public var withdrawals: Int
    /// Where the person's forums were to meet, in order of forums.
    public var houses: [House]
    /// Whose people from a threat's source were to be at the person's forums, ordered.
    public var hostile: [ForumPlan.ID<Attendance>]

    /// What was so.
    public init(incidents: Int, withdrawals: Int, houses: [House], hostile: [ForumPlan.ID<Attendance>]) {
      self.incidents = incidents
      self.withdrawals = withdrawals
      self.houses = houses
      self.hostile = hostile
    }

    /// Where a forum was to meet.
    public struct House: Hashable, Codable, Sendable {
      public var forum: ForumPlan.ID<Forum>
      public var venue: ForumPlan.ID<Venue>?
      public var country: CountryCode?

      /// A forum's house and country.
      public init(forum: ForumPlan.ID<Forum>, venue: ForumPlan.ID<Venue>?, country: CountryCode?) {
        self.forum = forum
        self.venue = venue
        self.country = country
      }
    }
  }

  /// Something that happened.
  public struct Incident: Hashable, Codable, Sendable {
    /// The day.
    public var on: CivilDate
    /// What happened.
    public var what: String
    /// What was done.
    public var response: String
    /// Who knows of it.
    public var knownTo: String

    /// An incident of a day.
    public init(on: CivilDate, what: String, response: String, knownTo: String = "") {
      self.on = on
      self.what = what
      self.response = response
      self.knownTo = knownTo
    }
  }

  /// A moment at which the person says that all is well.
  public struct CheckIn: Hashable, Codable, Sendable {
    /// The day, by the clock of where they are then.
    public var on: CivilDate
    /// Minutes after midnight there, 0..<1440.
    public var minute: Int
    /// At which point of the journey: `Arriving`, `Evening`, `Back home`.
    public var what: String
    /// Whom to call when nothing is heard.
    public var call: String
    /// Whether they were heard of.
    public var isDone: Bool

    /// A check-in of a day.
    public init(on: CivilDate, minute: Int, what: String, call: String, isDone: Bool = false) {
      self.on = on
      self.minute = minute
      self.what = what
      self.call = call
      self.isDone = isDone
    }
  }
}
