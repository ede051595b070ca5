import Atlas
import Dates
import ForumPlan

/// A forum with people at random, every field of whom holds a word of its own that can be found on any page.
///
/// The word for a field of the seventh person is `zq07` with the field's letter and `q`.
struct CanaryPlan {
  static let forumID = ForumPlan.ID<Forum>(rawValue: 11)
  var plan = Plan()
  let seed: UInt64
  /// Everybody with what they agreed to.
  private(set) var people: [(id: ForumPlan.ID<Person>, consents: Set<ConsentPurpose>)] = []
  /// Whether police are on the list.
  private(set) var hasPolice = false

  /// What of a person a word stands in.
  enum Part: Character, CaseIterable {
    case alias = "a"
    case family = "f"
    case given = "g"
    case honorific = "h"
    case native = "n"
    case function = "u"
    case email = "e"
    case organisation = "r"
    case diet = "i"
    case flight = "l"
    // What no paper but a letter, and no audience, ever sees.
    case phone = "p"
    case address = "d"
    case passport = "o"
    case birthPlace = "b"
    case emergency = "c"
    case personNotes = "w"
    case attendanceNotes = "t"
    case threat = "s"
    case measure = "m"
    case incident = "k"
    case terms = "j"
  }

  static func word(_ part: Part, _ index: Int) -> String {
    "zq\(index / 10)\(index % 10)\(part.rawValue)q"
  }

  var forum: Forum { given(plan.forums[Self.forumID]) }

  init(seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    var forum = Forum(id: Self.forumID, name: "Tunis forum", days: 2)
    forum.start = CivilDate("2027-05-11")
    forum.place = Place(name: "Tunis", country: "TN", timeZone: "Africa/Tunis")
    forum.stage = Forum.Stage.allCases.randomElement(using: &generator) ?? .inviting
    plan.load(Entry(forum))
    plan.load(Entry(Programme(name: "Trust in uniform")))
    for index in 0..<Int.random(in: 3...8, using: &generator) { addPerson(index, &generator) }
    addSessions(&generator)
  }

  private mutating func addPerson(_ index: Int, _ generator: inout SeededGenerator) {
    func word(_ part: Part) -> String { Self.word(part, index) }
    let service = Organisation(
      id: .init(rawValue: UInt64(300 + index)), name: "Group \(word(.organisation))",
      sector: Sector.allCases.randomElement(using: &generator) ?? .other)
    plan.load(Entry(service))
    let id = ForumPlan.ID<Person>(rawValue: UInt64(100 + index))
    var person = Person(id: id, alias: word(.alias), sector: service.sector)
    (person.organisation, person.diet, person.notes) = (service.id, word(.diet), word(.personNotes))
    person.encounter.terms = word(.terms)
    person.nationalities = [["TN", "FR", "KE", "LK"].randomElement(using: &generator) ?? "TN"]
    person.residence = Place(name: "Home", country: person.nationalities[0])
    plan.load(Entry(person))
    if Int.random(in: 0..<10, using: &generator) > 0 { addIdentity(of: id, index) }
    addProtection(of: id, index)
    var attendance = Attendance(
      person: id, forum: Self.forumID, role: Role.allCases.randomElement(using: &generator) ?? .delegate)
    attendance.status = AttendanceStatus.allCases.randomElement(using: &generator) ?? .accepted
    attendance.seat = Int.random(in: 0..<5, using: &generator) == 0 ? .remote : .inPerson
    attendance.rank = Attendance.Rank.allCases.randomElement(using: &generator)
    attendance.notes = word(.attendanceNotes)
    attendance.table = "\(index % 3)"
    attendance.travel.arrival = CivilDate("2027-05-10")
    attendance.travel.departure = CivilDate("2027-05-13")
    (attendance.travel.arrivalBy, attendance.travel.lodging) = ("TU \(word(.flight))", "Dar Salam")
    let consents = Set(ConsentPurpose.allCases.filter { _ in Bool.random(using: &generator) })
    attendance.consents = ConsentPurpose.allCases.flatMap { purpose -> [Attendance.Consent] in
      // Some said yes before no, some no before yes: the last word counts.
      let last = consents.contains(purpose)
      let words = Bool.random(using: &generator) ? [!last, last] : last ? [true] : []
      return words.map { .init(purpose: purpose, isGiven: $0, on: Gathering.today, recordedBy: "Officer", how: "") }
    }
    plan.load(Entry(attendance))
    people.append((id, consents))
    hasPolice = hasPolice || (person.sector == .police && attendance.status.isComing)
  }

  private mutating func addIdentity(of id: ForumPlan.ID<Person>, _ index: Int) {
    func word(_ part: Part) -> String { Self.word(part, index) }
    var identity = Identity(of: id)
    (identity.familyName, identity.givenNames) = (word(.family), word(.given))
    (identity.honorific, identity.nativeName, identity.function) = (word(.honorific), word(.native), word(.function))
    (identity.email, identity.phone) = ("\(word(.email))@example.org", word(.phone))
    (identity.address, identity.birthPlace) = (word(.address), word(.birthPlace))
    identity.emergencyContact = word(.emergency)
    identity.passports = [Passport(nationality: "TN", number: word(.passport))]
    plan.load(Entry(identity))
  }

  private mutating func addProtection(of id: ForumPlan.ID<Person>, _ index: Int) {
    func word(_ part: Part) -> String { Self.word(part, index) }
    var record = ProtectionRecord(of: id)
    record.threats = [.init(source: word(.threat), isStateActor: true, likelihood: 3, impact: 3)]
    record.measures = [.init(name: word(.measure), owner: word(.measure), due: Gathering.today)]
    record.incidents = [.init(on: Gathering.today, what: word(.incident), response: word(.incident))]
    record.checkIns = [.init(on: Gathering.today, minute: 60, what: word(.measure), call: word(.emergency))]
    plan.load(Entry(record))
  }

  private mutating func addSessions(_ generator: inout SeededGenerator) {
    for index in 0..<4 {
      var session = Session(
        id: .init(rawValue: UInt64(500 + index)), forum: Self.forumID, title: "Session \(index)",
        format: Session.Format.allCases.randomElement(using: &generator) ?? .plenary, minutes: 60)
      session.slot = .init(day: 1 + index % 2, start: 540 + 90 * index, room: "Blue hall")
      session.speakers = people.map(\.id).filter { _ in Bool.random(using: &generator) }
      session.facilitators = people.map(\.id).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
      session.rapporteur = people.map(\.id).randomElement(using: &generator)
      plan.load(Entry(session))
    }
  }

  /// The same plan, or another of the same people, in which some people are not at all.
  func without(_ gone: Set<ForumPlan.ID<Person>>, of other: Plan? = nil) -> Plan {
    var plan = other ?? plan
    var edits: [Edit] = []
    for var session in plan.sessions {
      session.speakers.removeAll(where: gone.contains)
      session.facilitators.removeAll(where: gone.contains)
      if let rapporteur = session.rapporteur, gone.contains(rapporteur) { session.rapporteur = nil }
      edits.append(.put(session))
    }
    _ = try? plan.apply(edits + plan.removal(of: gone.sorted().map { RecordKey($0) }))
    return plan
  }
}
