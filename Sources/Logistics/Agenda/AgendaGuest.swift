import Dates
import ForumPlan

/// A person as an agenda sees them: what they need to be at a session and to follow it.
public struct AgendaGuest: Hashable, Sendable, Identifiable {
  public var id: ForumPlan.ID<Person>
  public var alias: String
  public var sector: Sector
  public var gender = Gender.unstated
  /// The languages they speak, BCP 47; empty when nobody asked.
  public var languages: [String] = []
  /// Whether they can only be where no steps lead to.
  public var needsStepFree = false
  /// Whether they take part from afar, and need no chair.
  public var isRemote = false
  /// Whether they come to the forum.
  public var standing = Standing.notListed
  /// How their visa stands; `nil` while it is not known.
  public var visa: VisaState?
  /// Where they work.
  public var organisation: ForumPlan.ID<Organisation>?
  /// Whom they must not be near.
  public var separations: [Separation] = []
  /// What they and their organisation said about whom they meet.
  public var encounters: [Encounter] = []
  /// The days of arrival and departure, as booked.
  public var arrival: CivilDate?
  public var departure: CivilDate?

  /// Whether somebody comes to a forum.
  public enum Standing: Hashable, Sendable {
    case coming
    case declined
    /// Nobody put them on the forum's list.
    case notListed
  }

  /// Somebody of whom no more is known.
  public init(id: ForumPlan.ID<Person>, alias: String, sector: Sector) {
    self.id = id
    self.alias = alias
    self.sector = sector
  }

  init(_ person: Person, _ attendance: Attendance?, in plan: Plan, visa: VisaState?) {
    self.init(id: person.id, alias: person.alias, sector: person.sector)
    (organisation, separations) = (person.organisation, person.separations)
    encounters = person.encounters(in: plan)
    gender = person.gender
    languages = person.languages
    needsStepFree = person.needsStepFree
    guard let attendance else { return }
    isRemote = attendance.seat == .remote
    standing = attendance.status.isComing ? .coming : .declined
    guard !isRemote else { return }
    self.visa = visa
    arrival = attendance.travel.arrival
    departure = attendance.travel.departure
  }
}

extension Person {
  /// Whether they asked for ways without steps.
  public var needsStepFree: Bool {
    accessNeeds.contains { need in
      let words = need.folded
      return words.contains("step") || words.contains("wheelchair")
    }
  }
}
