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

  static let person = {
    var record = Person(id: ID(rawValue: 14), alias: "Cedar 14", sector: .civilSociety)
    record.organisation = organisation.id
    record.nationalities = ["TN", "FR"]
    record.residence = Place(name: "Sfax", country: "TN", latitude: 34.7, longitude: 10.7, timeZone: "Africa/Tunis")
    record.gender = .female
    record.languages = ["ar", "fr"]
    record.accessNeeds = ["step-free", "a seat near the door, left"]
    record.diet = "vegetarian"
    record.notes = "Prefers trains."
    record.separations = [
      Separation(from: organisation.id, in: [.table, .flight]),
      Separation(from: ID<Person>(rawValue: 14), in: Separation.Scope.allCases),
    ]
    record.encounter.accepts = [organisation.id]
    record.encounter.refuses = [organisation.id]
    (record.encounter.speaksFirst, record.encounter.terms) = (true, "An interpreter of their own")
    return record
  }()

  static let identity = {
    var record = Identity(of: person.id)
    record.familyName = "Ben Amor"
    record.givenNames = "Leïla"
    record.honorific = "Dr"
    record.nativeName = "ليلى بن عمر"
    record.function = "Lawyer"
    record.birthDate = CivilDate("1984-02-29")
    record.birthPlace = "Sfax"
    var passport = Passport(nationality: "TN", number: "X 123 456")
    passport.issued = CivilDate("2017-03-15")
    passport.expires = CivilDate("2027-03-14")
    passport.blankPages = 5
    passport.authority = "Police, \"Tunis\" 2"
    var second = Passport(nationality: "FR", number: "")
    second.type = .service
    second.expires = CivilDate("2030-01-01")
    record.passports = [passport, second, Passport(nationality: "TN", number: "\"7;8\\")]
    record.vaccinations = [Vaccination(against: .yellowFever, on: day - 5800)]
    record.stays = [
      Stay(in: "FR", first: day - 200, last: day - 190), Stay(in: nil, first: day - 100, last: day - 100),
      Stay(in: "DE", first: day - 80, last: day - 20, isExcluded: true),
    ]
    record.email = "cedar@example.org"
    record.phone = "+216 00 000 014"
    record.address = "12 rue des Figues\nSfax"
    record.emergencyContact = "A sister, +216 00 000 015"
    return record
  }()

  static let protection = {
    var record = ProtectionRecord(of: person.id)
    record.threats = [
      .init(source: "Group: north, armed", isStateActor: true, likelihood: 3, impact: 5, organisation: organisation.id),
      .init(source: "Strangers", isStateActor: false, likelihood: 1, impact: 2),
    ]
    record.assessments = [
      .init(
        on: today - 9, phase: .beforeTravel, forum: forum.id, vulnerability: 4, capacity: 2, residual: .high,
        by: "Officer, second"),
      .init(on: today - 8, phase: .dailyLife, forum: nil, vulnerability: 1, capacity: 5, residual: .low, by: ""),
    ]
    record.checkIns = [
      .init(on: day, minute: 18 * 60 + 30, what: "Arriving: hotel", call: "Amina, +216 00 000 000", isDone: true),
      .init(on: day + 1, minute: 21 * 60, what: "Evening", call: ""),
    ]
    record.vulnerabilities = ["Known address"]
    record.capacities = ["Family abroad"]
    record.avoids = ["LB"]
    record.measures = [
      .init(name: "Book under the alias", owner: "Officer", due: day - 60, done: day - 61),
      .init(name: "due diligence: hotel", owner: "", cost: Money(minorUnits: 12_000, currency: .euro)),
      .init(name: "Escort", owner: "due to be named, soon", due: day),
    ]
    record.avoids = ["TD", "NG"]
    record.residualRisk = .high
    record.reviewDays = 60
    record.reviews = [
      .init(on: today - 70, by: "Officer: second", note: "Measures hold: so far"), .init(on: today, by: "O", note: ""),
    ]
    record.incidents = [
      .init(on: today - 5, what: "Stopped twice; searched", response: "Route changed"),
      .init(on: today - 4, what: "Called at night", response: "", knownTo: "Amina; the lawyer"),
    ]
    record.notes = "Ask before every trip."
    return record
  }()

  static let attendance = {
    var record = Attendance(person: person.id, forum: forum.id, role: .speaker)
    record.status = .accepted
    record.isRequired = true
    record.consents = [
      .init(purpose: .namedToParticipants, isGiven: true, on: today, recordedBy: "Officer", how: "by phone, twice"),
      .init(purpose: .photo, isGiven: false, on: today, recordedBy: "", how: "recorded by hand"),
      .init(purpose: .quoted, isGiven: true, on: today, recordedBy: "", how: ""),
    ]
    record.travelsOn = "TN"
    (record.rank, record.table) = (.deputy, "3")
    record.travel.arrival = day - 1
    record.travel.departure = day + 3
    record.travel.from = person.residence
    record.travel.arrivalBy = "TU 725 at 14:05"
    record.travel.departureBy = "Train at 9:10"
    record.travel.bedroom = .twin
    record.travel.transits = ["TR", "DE"]
    record.travel.vehicle = "Van 2"
    record.travel.itinerary = "Train to Tunis"
    record.travel.lodging = "Dar El Bahr"
    record.notes = "Speaks on day 1."
    return record
  }()

  static let visaCase = {
    var record = VisaCase(of: attendance.id)
    record.refusals = [.init(nationality: "ML", on: CivilDate("2026-10-02")), .init(nationality: "FR")]
    record.process = "GB/standard-visitor"
    record.requirement = .free(days: 90)
    record.lodgedIn = "TN"
    record.steps = [
      .init(kind: .documents, begun: today - 20, done: today - 10), .init(kind: .lodging, begun: today),
      .init(kind: .processing),
    ]
    record.outcome = .granted
    record.reference = "A/77"
    record.validity = DateSpan(day...(day + 30))
    record.overrides = [.processing: .init(minimum: 10, typical: 15, maximum: 45, unit: .working)]
    record.notes = "Asked for two entries."
    return record
  }()

  static let concern = {
    var record = Concern(id: ID(rawValue: 15), text: "Searches at night; nobody says why", raisedBy: .civilSociety)
    record.forum = forum.id
    record.organisation = organisation.id
    record.raisedOn = today - 30
    record.weight = 5
    return record
  }()

  static let session = {
    var record = Session(
      id: ID(rawValue: 16), forum: forum.id, title: "Night patrols", format: .breakout, minutes: 90)
    record.caucus = "women only"
    record.objective = "Agree on what is said at a door."
    record.concerns = [concern.id]
    record.facilitators = [person.id]
    record.speakers = [person.id]
    record.rapporteur = person.id
    record.interpretation = ["fr"]
    record.documents = ["Draft form"]
    record.notes = "Seats in a circle."
    record.slot = .init(day: 1, start: 9 * 60 + 5, room: "Salle Carthage")
    return record
  }()

  static let commitment = {
    var record = Commitment(id: ID(rawValue: 17), forum: forum.id, text: "Publish the complaint form")
    record.organisation = organisation.id
    record.person = person.id
    record.due = day + 60
    record.done = day + 50
    record.notes = "Online since June."
    return record
  }()

  static let task = {
    var record = PlanTask(id: ID(rawValue: 21), title: "Order booths")
    record.forum = forum.id
    record.owner = "Planner"
    record.due = day - 40
    record.done = day - 41
    record.notes = "Two of them."
    return record
  }()

  static let paper = {
    var record = IssuedPaper(
      id: ID(rawValue: 22), .participants, title: "List of participants, Tunis", for: .police, language: "en",
      version: "2027-04-01 · 1a2b3c4d", medium: .printer, issuedOn: day - 40)
    record.forum = forum.id
    record.copies = 3
    record.named = [attendance.id]
    record.recalledOn = day - 2
    record.notes = "Handed to the liaison."
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
