import Atlas

/// A police service, civil society organisation, ministry, mission or donor.
public struct Organisation: Record {
  public static let kind = RecordKind.organisation

  public internal(set) var id: ForumPlan.ID<Organisation>
  /// The full name.
  public var name: String
  /// What everybody calls it.
  public var shortName = ""
  /// The sector its people speak for.
  public var sector: Sector
  /// Where it is registered.
  public var country: CountryCode?
  /// Its registration with that state, as consulates ask for.
  public var registration = ""
  /// The city it writes its letters in.
  public var city = ""
  /// The postal address, in lines, as it stands on its letterhead.
  public var address = ""
  /// The telephone number on its letterhead.
  public var phone = ""
  /// The e-mail address on its letterhead.
  public var email = ""
  /// Whom to ask.
  public var contact = ""
  /// Days the organisation needs to release its people to travel, 0...365.
  ///
  /// It stands for the service's approval of their travel, where no other days are set for that step.
  public var releaseDays: Int?
  /// Days that steps of a visa take for its people, when not as usual.
  public var stepLengths: [VisaCase.StepKind: VisaCase.StepLength] = [:]
  /// What it said about whom its people meet.
  public var encounter = Encounter()
  /// Anything else.
  public var notes = ""

  /// An organisation of a sector.
  public init(id: ForumPlan.ID<Organisation>, name: String, sector: Sector) {
    self.id = id
    self.name = name
    self.sector = sector
  }

  public var problems: [FieldProblem] {
    Check.name(name, "name", of: "organisation")
      + (releaseDays.map { Check.range($0, 0...365, "releaseDays", "days") } ?? [])
      + Check.lengths(stepLengths, "stepLengths")
  }
}
