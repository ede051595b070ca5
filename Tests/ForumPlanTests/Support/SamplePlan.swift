import Atlas
import Dates
import Testing

@testable import ForumPlan

/// A small plan with one record of every kind, every field of which has a value.
enum Sample {
  static let day = known(CivilDate("2027-05-11"))
  static let today = known(CivilDate("2026-11-20"))

  static let organisation = {
    var record = Organisation(id: ID(rawValue: 11), name: "Cité ouverte, Tunis", sector: .civilSociety)
    record.shortName = "CO"
    record.country = "TN"
    record.registration = "1234/2011"
    record.city = "Tunis"
    record.address = "1 Street\n1000 Tunis"
    record.phone = "+216 00 000 000"
    record.email = "house@example.org"
    record.contact = "Front desk\nweekdays"
    record.releaseDays = 7
    record.encounter.accepts = [ID(rawValue: 11)]
    record.encounter.refuses = [ID(rawValue: 11)]
    (record.encounter.speaksFirst, record.encounter.terms) = (true, "No cameras")
    record.stepLengths = [
      .nomination: .init(minimum: 3, typical: 5, maximum: 10, unit: .working),
      .serviceApproval: .init(minimum: 7, typical: 14, maximum: 40, unit: .calendar),
    ]
    record.notes = "Writes in French; answers fast."
    return record
  }()

  static let venue = {
    var record = Venue(
      id: ID(rawValue: 12), name: "Dar El Bahr",
      place: Place(name: "Tunis", country: "TN", latitude: 36.8, longitude: 10.18, timeZone: "Africa/Tunis"))
    record.address = "1 rue du Port\nTunis"
    record.rooms = [
      Venue.Room(name: "Salle Carthage", capacity: [.theatre: 80, .boardroom: 30], isStepFree: true, booths: 2),
      Venue.Room(name: "Room: “A”, upper; \"left\"", capacity: [:]),
    ]
    record.bedrooms = 60
    record.dayRate = Money(minorUnits: 1_200_500, currency: known(Currency("TND")))
    record.rateValidUntil = day - 100
    record.hasLodging = true
    record.deposit = Money(minorUnits: 500_000, currency: known(Currency("TND")))
    record.depositDue = day - 90
    record.depositPaid = day - 95
    record.cancellation = [.init(until: day - 60, percent: 0), .init(until: day - 30, percent: 50)]
    record.restrictions = [
      .init(nationality: "LK", isBar: true, note: "No visas: \"none\"; ask"),
      .init(organisation: ID(rawValue: 11), isBar: false),
    ]
    record.isStepFree = false
    record.airportDistance = 9
    record.availability = [
      .init(span: DateSpan(day...(day + 4)), state: .held, optionUntil: day - 110),
      .init(span: DateSpan((day + 10)...(day + 10)), state: .free),
    ]
    record.safe = [.exits, .firstAid]
    record.unsafe = [.surveillanceAbsent]
    record.contact = "The night porter"
    record.notes = "Two exits."
    return record
  }()

  static let forum = {
    var record = Forum(id: ID(rawValue: 13), name: "Tunis dialogue", days: 3)
    record.number = 2
    record.purpose = "Trust at night patrols.\nOne shared complaint form."
    record.stage = .inviting
    record.window = DateSpan((day - 30)...(day + 30))
    record.start = day
    record.place = venue.place
    record.venue = venue.id
    record.languages = ["ar", "fr"]
    record.interpretation = ["en", "zgh-Latn"]
    record.hosts = [organisation.id]
    record.covers = [.travel, .localTransport]
    record.replyBy = CivilDate("2027-03-01")
    record.monitor = organisation.id
    record.targets = [.police: 10, .civilSociety: 12]
    record.womenShare = 50
    record.followUpMonths = 18
    record.groundRules = ["What is said here stays here.", "\"No phones\" in caucuses"]
    record.classification = "Chatham House Rule"
    record.confirmedOn = today - 40
    record.notes = "Second of four."
    return record
  }()

  static let programme = {
    var record = Programme(name: "Open doors")
    record.yearsKept = 5
    record.budgetDay = today - 100
    record.aims = ["Fewer complaints", "More answers"]
    record.leadOrganisation = organisation.id
    record.signatory = "Ada Example"
    record.signatoryTitle = "Director"
    record.period = DateSpan(today...(today + 700))
    record.baseCurrency = known(Currency("USD"))
    record.rates = [
      ExchangeRate(currency: .euro, rate: known(FixedPoint("1.0825")), date: today, source: "European Central Bank"),
      ExchangeRate(currency: known(Currency("TND")), rate: known(FixedPoint("0.32")), date: today, source: ""),
      ExchangeRate(
        currency: known(Currency("JPY")), rate: known(FixedPoint("150.25")), date: today, source: "The bank",
        isPerBase: true),
    ]
    record.confidence = 95
    record.safetyMargin = 5
    record.documentDays = 21
    record.stepRules = [
      StepRule(.country("TN"), .processing, .init(minimum: 10, typical: 15, maximum: 45, unit: .working)),
      StepRule(.schengen, .transfer, .init(minimum: 1, typical: 3, maximum: 14, unit: .calendar)),
    ]
    record.consulates = [ConsulateRule(.schengen, residentsOf: "GM", lodgeIn: "SN")]
    record.routes = [
      TravelRoute(
        from: .init("KE", city: "Nairobi"), to: .init("TN"), hours: 9,
        fare: Money(minorUnits: 72_050, currency: .euro), hub: "Cairo; T2", note: "Not on Fridays: \"never\""),
      TravelRoute(from: .init("TN"), to: .init("FR", city: "Pas > là, TN"), hours: 3),
      TravelRoute(from: .init("TN"), to: .init("CH")),
    ]
    record.blackouts = [
      NamedDays("Elections: second round", DateSpan(day...(day + 2)), country: "TN"),
      NamedDays("\"Peace\"", DateSpan(day...day)),
    ]
    record.savedSearches = [
      SavedSearch(name: "Police of Kenya", list: "people", text: "police kenya"),
      SavedSearch(name: "Late: all", list: "visas", text: "overdue \"Tunis\""),
    ]
    record.notes = "Two years."
    record.reviewDays = [.critical: 5, .low: 120]
    record.venueWeights = [.safety: 4, .turn: 0]
    record.retention = [.passports: 3, .emergencyContact: 20, .name: 400]
    record.measures = ["Two phones, one at home", "A driver: known to the family"]
    return record
  }()

  /// Every record, each after those it speaks of.
  static let entries: [Entry] = [
    .organisation(organisation), .programme(programme), .venue(venue), .forum(forum), .person(person),
    .identity(identity), .protection(protection), .attendance(attendance), .visaCase(visaCase), .concern(concern),
    .session(session), .commitment(commitment), .funder(funder), .grant(grant), .budgetLine(budgetLine),
    .costRate(costRate), .task(task),
    .paper(paper),
  ]

  static let plan = plan(of: entries)

  static let context = FieldContext(plan: plan, atlas: .shipped, today: today)

  /// A plan of some records, each of which is sound and finds what it needs among them.
  static func plan(of entries: [Entry]) -> Plan {
    var plan = Plan()
    do { try plan.apply(entries.map(Edit.put)) } catch { preconditionFailure("\(error)") }
    return plan
  }

  /// An empty record of the same kind under the same parents.
  static func blank(like entry: Entry) -> RecordForm? {
    var parents = [person.key, forum.key, funder.key, attendance.key]
    if case .attendance = entry { parents = [person.key, forum.key] }
    return RecordForm.blank(entry.key.kind, id: entry.key.rawID, under: parents)
  }
}

/// A value of a test's own text, which is known to be well formed.
func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("A test's own text cannot be read.") }
  return value
}

extension String {
  /// Whether nothing in it can steer a terminal.
  var isHarmless: Bool { !unicodeScalars.contains { $0.isHostile } }
}
