import Atlas
import Dates
import ForumPlan

/// Records with every field filled, one of each kind, that refer to each other.
enum Samples {
  /// A value that the test wrote and so is there.
  private static func known<T>(_ value: T?) -> T {
    guard let value else { preconditionFailure("A sample is written wrong.") }
    return value
  }

  static let day = known(CivilDate("2027-05-11"))
  static let span = known(DateSpan("2027-05-11..2027-05-13"))
  static let tunis = Place(name: "Tunis", country: "TN", latitude: 36.8065, longitude: 10.25, timeZone: "Africa/Tunis")
  static let euros = Money(minorUnits: 123_456, currency: .euro)
  static let person = person(7, alias: "Cedar")

  static func person(_ number: UInt64, alias: String) -> Person {
    var person = Person(id: ID(rawValue: number), alias: alias, sector: .civilSociety)
    person.nationalities = ["ML", "FR"]
    person.residence = tunis
    person.gender = .female
    person.languages = ["fr", "bm"]
    person.accessNeeds = ["step-free"]
    person.diet = "halal"
    person.notes = "Arrives a day early. تحضر قبل يوم"
    return person
  }

  static var identity: Identity {
    var identity = Identity(of: person.id)
    identity.familyName = "Traorétest"
    identity.givenNames = "Aminatasample"
    identity.nativeName = "أميناتا"
    identity.birthDate = CivilDate("1984-02-29")
    var passport = Passport(nationality: "ML", number: "AA9988776")
    passport.expires = CivilDate("2029-01-31")
    passport.blankPages = 12
    identity.passports = [passport]
    identity.email = "amina@example.org"
    return identity
  }

  static var protection: ProtectionRecord {
    var record = ProtectionRecord(of: person.id)
    record.threats = [.init(source: "Thirdbattalion", isStateActor: true, likelihood: 4, impact: 5)]
    record.measures = [.init(name: "Escort", owner: "jd", due: day)]
    record.reviews = [.init(on: day, by: "jd", note: "No change")]
    record.incidents = [.init(on: day, what: "Followed", response: "Moved")]
    record.residualRisk = .high
    return record
  }

  static var all: [Entry] {
    let organisation = Organisation(id: ID(rawValue: 3), name: "Bridges", sector: .civilSociety)
    var programme = Programme(name: "Dialogue in the Sahel")
    programme.leadOrganisation = organisation.id
    programme.period = span
    programme.rates = [
      .init(currency: known(Currency("TND")), rate: known(FixedPoint("0.2951")), date: day, source: "ECB")
    ]
    var venue = Venue(id: ID(rawValue: 4), name: "Dar Nejma", place: tunis)
    venue.rooms = [.init(name: "Atrium", capacity: [.circle: 40, .theatre: 120, .cabaret: 60], booths: 2)]
    venue.dayRate = euros
    venue.availability = [.init(span: span, state: .held, optionUntil: day)]
    var forum = Forum(id: ID(rawValue: 5), name: "Tunis dialogue", days: 3)
    forum.targets = [.police: 12, .civilSociety: 20, .government: 4]
    forum.window = span
    forum.start = day
    forum.place = tunis
    forum.venue = venue.id
    forum.hosts = [organisation.id]
    var attendance = Attendance(person: person.id, forum: forum.id, role: .delegate)
    attendance.consents = [
      .init(purpose: .namedToVenue, isGiven: true, on: day, recordedBy: "mk", how: "by phone")
    ]
    attendance.travel.arrival = day
    attendance.travelsOn = "ML"
    var visaCase = VisaCase(of: attendance.id)
    visaCase.requirement = .free(days: 90)
    visaCase.steps = [.init(kind: .lodging, begun: day, done: day)]
    visaCase.overrides = [
      .processing: .init(minimum: 5, typical: 10, maximum: 20, unit: .working),
      .collection: .init(minimum: 1, typical: 1, maximum: 2, unit: .calendar),
    ]
    let funder = Funder(id: ID(rawValue: 8), name: "Fund for Dialogue")
    var grant = Grant(id: ID(rawValue: 9), funder: funder.id, reference: "FD-27", amount: euros)
    grant.categories = [.travel, .visas]
    grant.reportsDue = [day]
    grant.caps = [.init([.indirect], .percent(FixedPoint(7))), .init([.travel], .amount(euros))]
    grant.instalments = [.init(due: day, amount: euros, received: day)]
    var rate = CostRate(id: ID(rawValue: 95), item: .perDiem, amount: euros)
    (rate.country, rate.city, rate.sector, rate.validity) = ("TN", "Tunis", .police, DateSpan(day...day))
    var line = BudgetLine(id: ID(rawValue: 10), category: .travel, title: "Flights", unitRate: euros)
    line.grant = grant.id
    line.shares = [.init(grant.id, .percent(FixedPoint(40)))]
    line.orders = [.init(line.unitRate, on: day, reference: "PO-1")]
    line.payments = [.init(line.unitRate, on: day, reference: "V-1", grant: grant.id)]
    line.derivation = .init(rule: .travel, subject: "out KE nairobi", figures: line.figures, formula: "1 person")
    line.derivation?.typed = [.quantity]
    line.forum = forum.id
    line.paid = Money(minorUnits: -5, currency: .euro)
    let sheet = RequirementSheet(
      nationality: "ML",
      entries: ["TN": .free(days: 90), "FR": .visa, "KE": .eTA, "ML": .home, "SN": .free(days: nil)],
      source: "index", asOf: day)
    let holidays = HolidaySheet(
      country: "TN", holidays: [Holiday(date: day, name: "Aïd", subdivision: "11", certainty: .lunar)], source: "list")
    let concern = Concern(id: ID(rawValue: 11), text: "Night patrols", raisedBy: .civilSociety)
    var session = Session(
      id: ID(rawValue: 12), forum: forum.id, title: "Opening", format: .plenary, minutes: 45)
    session.concerns = [concern.id]
    session.speakers = [person.id]
    session.slot = .init(day: 1, start: 540, room: "Atrium")
    let commitment = Commitment(id: ID(rawValue: 13), forum: forum.id, text: "A hotline by June")
    let task = PlanTask(id: ID(rawValue: 14), title: "Book interpreters")
    var paper = IssuedPaper(
      id: ID(rawValue: 15), .participants, title: "List of participants, Tunis", for: .police, language: "ar",
      version: "2027-04-01 · 1a2b3c4d", medium: .printer, issuedOn: day)
    paper.named = [attendance.id]
    let process = ProcessFact(
      process: VisaProcess(
        id: "tn-visa", destination: .country("TN"), name: "Visa", requirement: .visa, channel: .consulate,
        passportRule: .init(from: .entry, months: 6), fee: euros,
        processing: .init(minimum: 5, typical: 10, maximum: 30, unit: .working), earliest: .months(3),
        documents: ["Invitation"], source: "embassy", checkedOn: day, confidence: .high))
    return [
      .programme(programme), .organisation(organisation), .venue(venue), .forum(forum), .person(person),
      .identity(identity), .protection(protection), .attendance(attendance), .visaCase(visaCase), .funder(funder),
      .grant(grant), .budgetLine(line), .costRate(rate), .requirementSheet(sheet), .holidaySheet(holidays),
      .concern(concern),
      .session(session),
      .commitment(commitment), .task(task), .paper(paper), .processFact(process),
    ]
  }
}
