import Atlas
import Dates

@testable import ForumPlan

extension Sample {
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
}
