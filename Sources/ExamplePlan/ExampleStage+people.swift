import Atlas
import Dates
import ForumPlan

extension ExampleStage {
  /// Makes the people with their identities, and sends each to one or two forums.
  mutating func castPeople(_ count: Int) {
    var aliases = AliasMaker(avoiding: Plan(), generator: SeededGenerator(seed: 7))
    for index in 0..<count {
      let country = Cast.countries[index % Cast.countries.count]
      let part = Self.part(index, of: count)
      var person = Person(id: id(), alias: aliases.next(), sector: part.sector)
      let isWoman = number(0...99) < 54
      person.gender = isWoman ? .female : .male
      person.nationalities = [country.code]
      // A few hold a second passport, which often settles the visa.
      let second: CountryCode = index % 2 == 0 ? "GB" : "NO"
      if index % 17 == 5, country.code != second { person.nationalities.append(second) }
      person.residence = place(country.city)
      person.languages = country.languages
      person.organisation =
        switch part.sector {
        case .police: organisation(country.police, .police, country.code)
        case .civilSociety:
          organisation(country.civilSociety[index % country.civilSociety.count], .civilSociety, country.code)
        default: organisation("Open Table Secretariat", .civilSociety, "NO")
        }
      if index % 9 == 4 { person.accessNeeds = ["step-free"] }
      if index % 23 == 8 { person.accessNeeds = ["hearing loop"] }
      person.diet = ["", "", "halal", "vegetarian", ""][index % 5]
      people.append(person)
      add(person)
      addIdentity(of: person, country: country, index: index, isWoman: isWoman)
      addProtection(of: person, index: index)
      attend(person, role: part.role, index: index)
    }
  }

  private static func part(_ index: Int, of count: Int) -> (sector: Sector, role: Role) {
    // The first 55 of 70, and as much of any number, are delegates: two police for three from civil society.
    if index % 14 < 11 { return (index % 5 < 2 ? .police : .civilSociety, .delegate) }
    switch index % 14 {
    case 11: return (.civilSociety, .facilitator)
    case 12: return (.other, .interpreter)
    default: return (.academia, .monitor)
    }
  }

  private mutating func addIdentity(of person: Person, country: Cast.Country, index: Int, isWoman: Bool) {
    var identity = Identity(of: person.id)
    let given = isWoman ? country.women : country.men
    let family = number(0...(country.families.count - 1))
    identity.givenNames = given[number(0...(given.count - 1))]
    identity.familyName = country.families[family]
    if !country.nativeFamilies.isEmpty { identity.nativeName = country.nativeFamilies[family] }
    identity.honorific = person.sector == .police ? ["Inspector", "Superintendent", "Sergeant"][index % 3] : ""
    identity.function = person.sector == .police ? "Community liaison" : "Coordinator"
    identity.birthDate = today - number(9_500...21_000)
    identity.email = "person\(index + 1)@example.org"
    identity.phone = "+000 555 \(1000 + index)"
    for (order, nationality) in person.nationalities.enumerated() {
      var passport = Passport(nationality: nationality, number: "X\(1_000_000 + index * 7 + order)")
      // Most are good for years; some run out just when they are needed.
      let expires = index % 11 == 3 ? today + number(90...240) : today + number(700...2900)
      passport.expires = expires
      passport.issued = expires.adding(months: -120) + 1
      passport.blankPages = index % 19 == 6 ? 1 : number(4...20)
      identity.passports.append(passport)
    }
    add(identity)
  }

  private mutating func addProtection(of person: Person, index: Int) {
    guard person.sector == .civilSociety, index % 4 == 1 else { return }
    var record = ProtectionRecord(of: person.id)
    record.threats = [
      ProtectionRecord.Threat(
        source: index % 8 == 1 ? "an armed group at home" : "a police unit at home", isStateActor: index % 8 != 1,
        likelihood: number(2...4), impact: number(3...5))
    ]
    record.vulnerabilities = ["travels alone"]
    record.capacities = ["a network that checks in daily"]
    record.residualRisk = [.low, .medium, .high][index % 3]
    record.reviewEveryMonths = 3
    record.reviews = [
      ProtectionRecord.Review(on: today - number(20...130), by: "Protection officer", note: "Measures still fit.")
    ]
    record.measures = [
      ProtectionRecord.Measure(
        name: "Met at the airport by someone known", owner: "Logistics", due: today + number(2...60)),
      ProtectionRecord.Measure(name: "Alias on every list", owner: "Secretariat", due: today - 30, done: today - 28),
    ]
    add(record)
  }

  private mutating func attend(_ person: Person, role: Role, index: Int) {
    let first = index % 4
    var places = [first]
    if index % 3 == 0 { places.append((first + 1) % 4) }
    for (order, place) in places.enumerated() {
      let forum = forums[place]
      var attendance = Attendance(person: person.id, forum: forum.id, role: role)
      attendance.status = Self.status(at: forum.stage, index: index)
      attendance.isRequired = order == 0 && index % 10 == 0
      attendance.consents = consents(index: index)
      if role == .monitor { attendance.isRequired = true }
      if attendance.status.isComing { attendees[forum.id, default: []].append(person) }
      add(attendance)
      addCase(of: attendance, forum: forum, index: index)
    }
  }

  private static func status(at stage: Forum.Stage, index: Int) -> AttendanceStatus {
    switch stage {
    case .followUp: index % 9 == 7 ? .declined : .attended
    case .inviting:
      [.invited, .accepted, .confirmed, .accepted, .confirmed, .invited, .declined, .confirmed][index % 8]
    case .confirmed: [.consulted, .invited, .proposed, .accepted][index / 4 % 4]
    default: [.proposed, .consulted][index / 4 % 2]
    }
  }

  private func consents(index: Int) -> [Attendance.Consent] {
    func given(_ purpose: ConsentPurpose, _ isGiven: Bool = true) -> Attendance.Consent {
      Attendance.Consent(
        purpose: purpose, isGiven: isGiven, on: today - 20 - index % 9, recordedBy: "Secretariat", how: "signed form")
    }
    switch index % 5 {
    case 0: return [.namedToParticipants, .namedToPolice, .namedToVenue, .namedToDonor].map { given($0) }
    case 1: return [given(.namedToParticipants), given(.namedToVenue)]
    case 2: return [given(.namedToParticipants), given(.namedToParticipants, false)]
    case 3: return [given(.namedToParticipants), given(.namedToPolice), given(.photo)]
    default: return []
    }
  }

  /// Some visas for Tunis are under way; those of the forum that was held are done.
  private mutating func addCase(of attendance: Attendance, forum: Forum, index: Int) {
    guard let person = people.last, let needs = Cast.requirements[person.nationalities[0]], attendance.status.isComing
    else { return }
    let destination = forum.number == 1 ? "KE" : forum.number == 2 ? "TN" : forum.number == 3 ? "CH" : "ID"
    let asksForVisa = needs.contains("\(destination)=visa") || needs.contains("\(destination)=eTA")
    guard asksForVisa, person.nationalities.count == 1, let start = forum.start else { return }
    var visaCase = VisaCase(of: attendance.id)
    switch (forum.number, index % 7) {
    case (1, _):
      visaCase.outcome = .granted
      visaCase.steps = [VisaCase.Step(kind: .lodging, begun: start - 40, done: start - 40)]
      visaCase.validity = DateSpan((start - 10)...(start + 20))
    case (2, 0):
      visaCase.steps = [
        VisaCase.Step(kind: .documents, begun: today - 20, done: today - 9),
        VisaCase.Step(kind: .lodging, begun: today - 6, done: today - 6),
      ]
      visaCase.reference = "EX-\(2000 + index)"
    case (2, 1):
      visaCase.outcome = .granted
      visaCase.steps = [VisaCase.Step(kind: .lodging, begun: today - 30, done: today - 30)]
      visaCase.validity = DateSpan((start - 5)...(start + 25))
    case (2, 2):
      visaCase.outcome = .refused
      visaCase.steps = [VisaCase.Step(kind: .lodging, begun: today - 28, done: today - 28)]
      visaCase.notes = "Refused without a reason; an appeal is possible within ten days."
    case (2, 3), (2, 4):
      visaCase.steps = [VisaCase.Step(kind: .documents, begun: today - 5)]
    case (2, 5):
      // This consulate said it takes longer than usual: the day to apply has passed.
      visaCase.steps = [VisaCase.Step(kind: .documents, begun: today - 12)]
      visaCase.overrides = [.processing: VisaCase.StepLength(minimum: 40, typical: 65, maximum: 90, unit: .calendar)]
    default: return
    }
    add(visaCase)
  }
}
