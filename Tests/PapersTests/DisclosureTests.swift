import Atlas
import Dates
import ForumPlan
import Papers
import Testing

struct DisclosureTests {
  private let gathering = Gathering()

  private func entry(of person: ForumPlan.ID<Person>, for audience: Audience) -> DisclosedPerson? {
    Disclosure(to: audience, plan: gathering.plan).entry(for: gathering.attendance(of: person))
  }

  @Test(arguments: [
    (Audience.organisers, "name function organisation country role email needs stay journey"),
    (.participants, "name function organisation country role"),
    (.police, "name function organisation country role"), (.venue, "name role needs stay journey"),
    (.donor, "name function organisation country role"), (.hostState, "name function organisation country"),
    (.public, "name function organisation"),
  ])
  func `Each audience sees these fields and no others`(audience: Audience, fields: String) {
    let disclosure = Disclosure(to: audience, plan: gathering.plan)
    let shown = Disclosure.Field.allCases.filter(disclosure.shows).map { "\($0)" }.joined(separator: " ")
    #expect(shown == fields)
    // And what it does not see is empty in the entry itself, not merely left out of a table.
    let entry = entry(of: gathering.amina, for: audience)
    #expect(entry?.display == "Dr Amina BEN SALAH")
    #expect(entry?.email.isEmpty == !disclosure.shows(.email))
    #expect(entry?.function.isEmpty == !disclosure.shows(.function))
    #expect(entry?.organisation.isEmpty == !disclosure.shows(.organisation))
    #expect((entry?.country == nil) == !disclosure.shows(.country))
    #expect((entry?.role == nil) == !disclosure.shows(.role))
  }

  @Test func `Needs reach those who cook and carry, and nobody else`() {
    let withNeeds = Audience.allCases.filter { entry(of: gathering.karim, for: $0)?.needs == ["step-free"] }
    #expect(withNeeds == [.organisers, .venue])
  }

  @Test(
    arguments: [
      (.organisers, "Ms Zaynab QUISTREBECK"), (.participants, "Heron"), (.venue, "Heron"), (.donor, "Heron"),
      (.police, nil), (.hostState, nil), (.public, nil),
    ] as [(Audience, String?)])
  func `Without consent an audience sees an alias, or nothing`(audience: Audience, display: String?) {
    let entry = entry(of: gathering.heron, for: audience)
    #expect(entry?.display == display)
    guard audience != .organisers, let entry else { return }
    // An alias stands alone: what stood beside it could tell who it is.
    #expect(!entry.isNamed)
    #expect(entry.nativeName.isEmpty && entry.function.isEmpty && entry.organisation.isEmpty && entry.email.isEmpty)
    #expect(entry.country == nil && entry.role == nil && entry.needs.isEmpty)
  }

  @Test func `Consent to one audience is consent to no other`() {
    let doors: [(ConsentPurpose, Audience)] = [
      (.namedToParticipants, .participants), (.namedToPolice, .police), (.namedToVenue, .venue),
      (.namedToDonor, .donor), (.namedToHostState, .hostState), (.namedInPublic, .public),
    ]
    for purpose in ConsentPurpose.allCases {
      var gathering = gathering
      gathering.setConsents(of: gathering.heron, [purpose])
      let attendance = gathering.attendance(of: gathering.heron)
      let knowing = Audience.allCases.filter {
        Disclosure(to: $0, plan: gathering.plan).entry(for: attendance)?.isNamed == true
      }
      let opened = doors.filter { $0.0 == purpose }.map(\.1)
      #expect(knowing == [.organisers] + opened)
    }
  }

  @Test func `The last word on a purpose counts, given or taken back`() {
    #expect(entry(of: gathering.kestrel, for: .participants)?.display == "Kestrel")
    var again = gathering
    var attendance = gathering.attendance(of: gathering.kestrel)
    attendance.consents.append(
      .init(purpose: .namedToPolice, isGiven: true, on: Gathering.today, recordedBy: "Officer", how: "by phone"))
    again.add(attendance)
    #expect(Disclosure(to: .police, plan: again.plan).entry(for: attendance)?.isNamed == true)
    #expect(Disclosure(to: .hostState, plan: again.plan).entry(for: attendance) == nil)
  }

  @Test func `Without an identity, or a name in it, even consent shows the alias`() {
    var nameless = gathering
    nameless.set(nameless.amina) {
      $0.givenNames = ""
      $0.familyName = ""
    }
    var closed = Gathering()
    var wader = Person(id: ForumPlan.ID(rawValue: 6), alias: "Wader", sector: .other)
    wader.nationalities = ["TN"]
    closed.add(wader)
    closed.add(Attendance(person: wader.id, forum: Gathering.forumID, role: .observer))
    closed.setConsents(of: wader.id, Gathering.everyPurpose)
    for audience in Audience.allCases {
      let disclosure = Disclosure(to: audience, plan: nameless.plan)
      let hidden = disclosure.withheld == .nothing
      let entry = disclosure.entry(for: nameless.attendance(of: nameless.amina))
      #expect(entry?.display == (hidden ? nil : "Ibis"))
      #expect(entry?.nativeName.isEmpty != false)
      let other = Disclosure(to: audience, plan: closed.plan).entry(for: closed.attendance(of: wader.id))
      #expect(other?.display == (hidden ? nil : "Wader"))
    }
  }

  @Test func `An agenda names a person as their list does, and nobody who does not attend`() {
    let disclosure = Disclosure(to: .participants, plan: gathering.plan)
    #expect(disclosure.name(of: gathering.mei, at: Gathering.forumID) == "Prof. Mei LI")
    #expect(disclosure.name(of: gathering.heron, at: Gathering.forumID) == "Heron")
    #expect(disclosure.name(of: gathering.mei, at: ForumPlan.ID(rawValue: 12)) == nil)
  }
}
