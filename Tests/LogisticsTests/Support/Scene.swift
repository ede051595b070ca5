import Atlas
import Dates
import ForumPlan
import Logistics

/// A day written as `2027-05-11`; tests name only days that exist.
func day(_ text: String) -> CivilDate { given(CivilDate(text)) }

/// A value that a test takes for granted, as text it spelled itself; stops the run where the test is wrong.
func given<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("The test's own data cannot be read.") }
  return value
}

/// A small programme made by hand: a forum of three days in Tunis, seen from 20 November 2026.
///
/// Requirements, holidays and processes are the scene's own, so that no test hangs on a shipped fact but weekends.
struct Scene {
  static let today = day("2026-11-20")
  static let tunis = ForumPlan.ID<Forum>(rawValue: 11)

  var plan = Plan()

  init() {
    add(Programme(name: "Trust in uniform"))
    addForum(Self.tunis, "Tunis forum", in: "TN", start: "2027-05-11")
    for country: CountryCode in ["TN", "EG", "JO", "KE"] { setHolidays(of: country, []) }
  }

  mutating func add(_ record: some Record) { plan.load(Entry(record)) }

  mutating func addForum(
    _ id: ForumPlan.ID<Forum>, _ name: String, in country: CountryCode?, start: String?, days: Int = 3
  ) {
    var forum = Forum(id: id, name: name, days: days)
    forum.start = start.map(day)
    // Confirmed, so that its confirmation is no deadline of its own.
    forum.stage = .inviting
    forum.place = country.map { Place(name: "The city", country: $0) }
    add(forum)
  }

  /// Holidays in place of the shipped ones of 2026 and 2027; New Year's Day always among them.
  mutating func setHolidays(of country: CountryCode, _ days: [(String, String)]) {
    let all = [("2026-01-01", "New Year"), ("2027-01-01", "New Year")] + days
    let holidays = all.map { Holiday(date: day($0.0), name: $0.1) }
    add(HolidaySheet(country: country, holidays: holidays, source: "test"))
  }

  mutating func require(_ requirement: Requirement, of nationality: CountryCode, in country: CountryCode = "TN") {
    let known = plan.requirementSheets.first { $0.nationality == nationality }
    var sheet =
      known
      ?? ForumPlan.RequirementSheet(
        nationality: nationality, entries: [:], source: "test sheet", asOf: day("2026-11-01"))
    sheet.entries[country] = requirement
    add(sheet)
  }

  mutating func addPerson(
    _ rawID: UInt64, _ alias: String, _ nationalities: [CountryCode], livesIn residence: CountryCode? = nil
  ) -> Person {
    var person = Person(id: ForumPlan.ID(rawValue: rawID), alias: alias, sector: .civilSociety)
    person.nationalities = nationalities
    person.residence = residence.map { Place(name: "Home", country: $0) }
    add(person)
    return person
  }

  /// Puts a person on a forum's list.
  mutating func invite(
    _ person: Person, to forum: ForumPlan.ID<Forum> = Scene.tunis, _ change: (inout Attendance) -> Void = { _ in }
  ) -> Attendance {
    var attendance = Attendance(person: person.id, forum: forum, role: .delegate)
    change(&attendance)
    add(attendance)
    return attendance
  }

  /// Changes an attendance that is on a list.
  mutating func change(_ attendance: inout Attendance, _ change: (inout Attendance) -> Void) {
    change(&attendance)
    add(attendance)
  }

  /// Gives a person one passport of the first nationality.
  mutating func setPassport(of attendance: Attendance, expires: String) {
    let nationality = given(plan.people[attendance.person]?.nationalities.first)
    var identity = Identity(of: attendance.person)
    var passport = Passport(nationality: nationality, number: "X1")
    passport.expires = day(expires)
    identity.passports = [passport]
    add(identity)
  }

  /// Adds a visa case of an attendance.
  mutating func setCase(of attendance: Attendance, _ change: (inout VisaCase) -> Void) {
    var visaCase = plan.visaCase(of: attendance.id) ?? VisaCase(of: attendance.id)
    change(&visaCase)
    add(visaCase)
  }

  func visa(of attendance: Attendance, today: CivilDate = Scene.today) -> VisaOutlook {
    var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: today)
    return planner.outlook(of: attendance)
  }

  /// Puts a person on a forum's list and works out the visa.
  mutating func visa(
    inviting person: Person, to forum: ForumPlan.ID<Forum> = Scene.tunis,
    _ change: (inout Attendance) -> Void = { _ in }
  ) -> VisaOutlook {
    let attendance = invite(person, to: forum, change)
    return visa(of: attendance)
  }

  func deadlines(today: CivilDate = Scene.today) -> [Deadline] { Outlook(plan: plan, today: today).deadlines }
}

extension VisaProcess {
  /// A process of the tests: lodged at a consulate, by 5–10–15 working days, checked lately.
  static func sample(
    _ id: String = "TN/test", to country: CountryCode = "TN", _ requirement: Requirement.Kind = .visa,
    channel: Channel = .consulate, processing: String = "5-10-15 working", earliest: Lead? = nil,
    useWithin: Lead? = nil, latest: Int? = nil, passport: String = "entry+6m", blankPages: Int = 1,
    checkedOn: String = "2026-11-01",
    confidence: Confidence = .high
  ) -> VisaProcess {
    VisaProcess(
      id: id, destination: .country(country), name: "Test visa", requirement: requirement, channel: channel,
      passportRule: given(PassportRule(passport)), blankPages: blankPages, processing: given(Processing(processing)),
      earliest: earliest, useWithin: useWithin, latestDaysBefore: latest, source: "test", checkedOn: day(checkedOn),
      confidence: confidence)
  }
}

extension Scene {
  mutating func add(_ process: VisaProcess) { add(ProcessFact(process: process)) }

  /// A scene with one delegate who needs a consulate's visa, living in Kenya: Saturday and Sunday off.
  static func withDelegate(_ process: VisaProcess = .sample()) -> (scene: Scene, attendance: Attendance) {
    var scene = Scene()
    scene.require(.visa, of: "KE")
    scene.add(process)
    let person = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    let attendance = scene.invite(person)
    return (scene, attendance)
  }
}
