import Atlas
import Dates
import ForumPlan
import Papers

/// A forum in Tunis with five people, made by hand: who consents to what differs from one to the next.
struct Gathering {
  static let today = given(CivilDate("2026-11-20"))
  static let forumID = ForumPlan.ID<Forum>(rawValue: 11)
  static let everyPurpose = ConsentPurpose.allCases

  var plan = Plan()

  /// A director who consents to everything, with a name in her own script.
  let amina = ForumPlan.ID<Person>(rawValue: 1)
  /// A chief inspector who consents to all but the public.
  let karim = ForumPlan.ID<Person>(rawValue: 2)
  /// A defender who consents to nothing, alias Heron.
  let heron = ForumPlan.ID<Person>(rawValue: 3)
  /// A scholar who consents to be named to participants alone.
  let mei = ForumPlan.ID<Person>(rawValue: 4)
  /// A journalist who consented to everything and took it back, alias Kestrel.
  let kestrel = ForumPlan.ID<Person>(rawValue: 5)

  var forum: Forum { given(plan.forums[Self.forumID]) }

  init() {
    addHouse()
    add(amina, "Ibis", .civilSociety, "Dr", "Amina", "Ben Salah", "Director", 21, "TN", consents: Self.everyPurpose)
    set(amina) { $0.nativeName = "أمينة بن صالح" }
    add(
      karim, "Crane", .police, "Chief Inspector", "Karim", "Haddad", "Head of training", 22, "TN",
      consents: Self.everyPurpose.filter { $0 != .namedInPublic })
    add(heron, "Heron", .civilSociety, "Ms", "Zaynab", "Quistrebeck", "Secret keeper", 23, "YE", consents: [])
    add(mei, "Wren", .academia, "Prof.", "Mei", "Li", "Professor", nil, "CN", consents: [.namedToParticipants])
    set(mei) { $0.nativeName = "李梅" }
    add(kestrel, "Kestrel", .media, "Mr", "Ottokar", "Vandervelde", "Reporter", 23, "BE", consents: Self.everyPurpose)
    withdrawConsents(of: kestrel)
    addAgenda()
  }

  mutating func add(_ record: some Record) { plan.load(Entry(record)) }

  mutating func set(_ person: ForumPlan.ID<Person>, _ change: (inout Identity) -> Void) {
    var identity = plan.identity(of: person) ?? Identity(of: person)
    change(&identity)
    add(identity)
  }

  func attendance(of person: ForumPlan.ID<Person>) -> Attendance {
    given(plan.attendances[Attendance.id(of: person, at: Self.forumID)])
  }

  /// Records consents in place of those there are.
  mutating func setConsents(of person: ForumPlan.ID<Person>, _ purposes: [ConsentPurpose]) {
    var attendance = attendance(of: person)
    attendance.consents = purposes.map {
      .init(purpose: $0, isGiven: true, on: Self.today, recordedBy: "Officer", how: "signed form")
    }
    add(attendance)
  }

  private mutating func withdrawConsents(of person: ForumPlan.ID<Person>) {
    var attendance = attendance(of: person)
    attendance.consents += Self.everyPurpose.map {
      .init(purpose: $0, isGiven: false, on: Self.today, recordedBy: "Officer", how: "by phone")
    }
    add(attendance)
  }

  private mutating func add(
    _ id: ForumPlan.ID<Person>, _ alias: String, _ sector: Sector, _ honorific: String, _ given: String,
    _ family: String, _ function: String, _ organisation: UInt64?, _ country: CountryCode, consents: [ConsentPurpose]
  ) {
    var person = Person(id: id, alias: alias, sector: sector)
    person.organisation = organisation.map { ForumPlan.ID(rawValue: $0) }
    person.nationalities = [country]
    person.residence = Place(name: "Home", country: country)
    person.accessNeeds = alias == "Crane" ? ["step-free"] : []
    person.diet = alias == "Heron" ? "vegan" : ""
    add(person)
    add(Attendance(person: id, forum: Self.forumID, role: alias == "Ibis" ? .facilitator : .delegate))
    setConsents(of: id, consents)
    set(id) {
      $0.honorific = honorific
      $0.givenNames = given
      $0.familyName = family
      $0.function = function
      $0.email = "\(given.lowercased())@example.org"
    }
  }

  private mutating func addHouse() {
    var programme = Programme(name: "Trust in uniform")
    programme.leadOrganisation = ForumPlan.ID(rawValue: 24)
    add(programme)
    for (rawID, name, sector) in [
      (21, "Open Streets", Sector.civilSociety), (22, "National Police Academy", .police),
      (23, "Night Watch Collective", .civilSociety), (24, "Bridges Institute", .international),
    ] {
      add(Organisation(id: ForumPlan.ID(rawValue: UInt64(rawID)), name: name, sector: sector))
    }
    var venue = Venue(
      id: ForumPlan.ID(rawValue: 31), name: "Dar Salam",
      place: Place(name: "Tunis", country: "TN", timeZone: "Africa/Tunis"))
    venue.address = "12 Rue des Oliviers"
    add(venue)
    var forum = Forum(id: Self.forumID, name: "Tunis forum", days: 2)
    forum.start = CivilDate("2027-05-11")
    forum.venue = venue.id
    forum.languages = ["ar", "fr"]
    forum.hosts = [ForumPlan.ID(rawValue: 24)]
    forum.classification = "Chatham House Rule"
    forum.groundRules = ["One speaks at a time.", "No photos without asking."]
    add(forum)
  }

  private mutating func addAgenda() {
    var rawID: UInt64 = 50
    func session(_ title: String, _ format: Session.Format, _ minutes: Int, day: Int?, at start: Int) -> Session {
      rawID += 1
      var session = Session(
        id: ForumPlan.ID(rawValue: rawID), forum: Self.forumID, title: title, format: format, minutes: minutes)
      session.slot = day.map { Session.Slot(day: $0, start: start, room: "Blue hall") }
      return session
    }
    var opening = session("Opening", .plenary, 45, day: 1, at: 9 * 60)
    opening.facilitators = [amina]
    opening.speakers = [karim, heron]
    opening.interpretation = ["en"]
    opening.notes = "Heron enters by the side door"
    var caucus = session("What we need", .caucus, 60, day: 1, at: 10 * 60)
    caucus.caucus = "community only"
    caucus.facilitators = [heron]
    var panel = session("Stops and searches", .panel, 90, day: 2, at: 9 * 60 + 5)
    panel.objective = "Agree on what is counted"
    panel.speakers = [mei, karim]
    panel.rapporteur = kestrel
    let spare = session("Film evening", .ceremony, 120, day: nil, at: 0)
    for session in [opening, caucus, panel, spare] { add(session) }
  }
}

/// A value that a test takes for granted; stops the run where the test is wrong.
func given<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("The test's own data cannot be read.") }
  return value
}

extension Gathering {
  func agenda(for audience: Audience) -> Document {
    AgendaPaper(plan: plan, atlas: .shipped, today: Self.today).document(of: forum, for: audience)
  }

  /// An agenda in a style that its audience may have.
  func agenda(
    _ style: AgendaStyle, for audience: Audience = .organisers, _ language: PaperLanguage = .english
  ) -> Document {
    given(
      AgendaPaper(plan: plan, atlas: .shipped, today: Self.today, language: language)
        .document(style, of: forum, for: audience))
  }

  func list(
    for audience: Audience, grouping: ParticipantList.Grouping = .country, _ language: PaperLanguage = .english
  ) -> Document {
    ParticipantList(plan: plan, atlas: .shipped, today: Self.today, language: language).document(
      of: forum, for: audience, grouping: grouping)
  }

  /// Every paper that names people, for an audience.
  func papers(for audience: Audience) -> [Document] {
    AgendaStyle.allCases.compactMap { style in
      AgendaPaper(plan: plan, atlas: .shipped, today: Self.today, language: .arabic)
        .document(style, of: forum, for: audience)
    } + [agenda(for: audience)] + ParticipantList.Grouping.allCases.map { list(for: audience, grouping: $0) }
      + HandOut.allCases.compactMap { maker().document($0, of: forum, for: audience) }
  }
}

/// The bytes of a paper in each of the five formats.
func formats(of document: Document) throws -> [String: [UInt8]] {
  [
    "text": Array(TextRenderer(width: 80).render(document).utf8),
    "Markdown": Array(MarkdownRenderer().render(document).utf8),
    "HTML": Array(HTMLRenderer().render(document).utf8),
    "CSV": Array(CSVRenderer().render(document).utf8),
    "PDF": try PDFRenderer(date: Gathering.today).render(document),
  ]
}
