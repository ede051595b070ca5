import Dates
import ForumPlan
import Logistics
import Testing

@Suite("When protection is reviewed")
struct ReviewScheduleTests {
  private var scene = Scene()
  private let kite: Person
  private var record: ProtectionRecord

  init() {
    kite = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    record = ProtectionRecord(of: kite.id)
    record.reviews = [.init(on: day("2026-11-10"), by: "Officer", note: "")]
    record.residualRisk = .low
  }

  private func next(_ scene: Scene, _ record: ProtectionRecord, on today: CivilDate = Scene.today) -> String {
    var scene = scene
    scene.add(record)
    let due = ReviewSchedule(scene.plan, today: today).next(of: record)
    return "\(due.by) \(due.because)"
  }

  /// A review with what it looked at, held on a day.
  private func reviewed(_ record: ProtectionRecord, in scene: Scene, on day: CivilDate) -> ProtectionRecord {
    var (record, scene) = (record, scene)
    scene.add(record)
    let basis = ReviewSchedule(scene.plan, today: day).basis(of: record)
    record.reviews.append(.init(on: day, by: "Officer", note: "", basis: basis))
    return record
  }

  @Test(
    "By level: critical 7 days, high 14, medium 30, low 90, and what nobody assessed as critical",
    arguments: [
      (ProtectionRecord.Level.critical, "2026-11-17"), (.high, "2026-11-24"), (.medium, "2026-12-10"),
      (.low, "2027-02-08"), (.unknown, "2026-11-17"),
    ])
  func level(level: ProtectionRecord.Level, by: String) {
    var record = record
    record.residualRisk = level
    #expect(next(scene, record).hasPrefix("\(by) A review every"))
  }

  @Test("The programme's days go before the usual ones, the record's own before both; the last assessment is the level")
  func settings() {
    var (scene, record) = (scene, record)
    var programme = scene.plan.programme
    programme.reviewDays = [.low: 60]
    scene.add(programme)
    #expect(next(scene, record).hasPrefix("2027-01-09"))
    record.reviewDays = 20
    #expect(next(scene, record).hasPrefix("2026-11-30 A review every 20 days as this record asks"))
    record.reviewDays = nil
    record.assessments = [
      .init(
        on: day("2026-11-12"), phase: .dailyLife, forum: nil, vulnerability: 4, capacity: 2, residual: .high, by: ""),
      .init(
        on: day("2026-11-01"), phase: .dailyLife, forum: nil, vulnerability: 1, capacity: 5, residual: .low, by: ""),
    ]
    #expect(next(scene, record).hasPrefix("2026-11-24"))
  }

  /// They arrive on 10 May: a review counts from 26 April on, and is due on 9 May.
  @Test("Always before travel, within the two weeks before it")
  func travel() {
    var (scene, record) = (scene, record)
    _ = scene.invite(kite) { $0.status = .accepted }
    record.reviews = [.init(on: day("2027-04-20"), by: "Officer", note: "")]
    #expect(next(scene, record, on: day("2027-04-21")) == "2027-05-09 Before travel to Tunis forum on 10 May 2027.")
    record.reviews.append(.init(on: day("2027-04-26"), by: "Officer", note: ""))
    #expect(next(scene, record, on: day("2027-04-27")).hasPrefix("2027-07-25 A review every 90 days"))
  }

  /// The forum ends on 13 May, they are back on 14 May: due by 28 May.
  @Test("Always within two weeks after return, for whoever went")
  func back() {
    var (scene, record) = (scene, record)
    let attendance = scene.invite(kite) { $0.status = .attended }
    record.reviews = [.init(on: day("2027-05-05"), by: "Officer", note: "")]
    #expect(
      next(scene, record, on: day("2027-05-20")) == "2027-05-28 Within two weeks after the return from Tunis forum.")
    record.reviews.append(.init(on: day("2027-05-14"), by: "Officer", note: ""))
    #expect(next(scene, record, on: day("2027-05-20")).hasPrefix("2027-08-12"))
    record.reviews.removeLast()
    var declined = attendance
    declined.status = .invited
    scene.add(declined)
    #expect(next(scene, record, on: day("2027-05-20")).hasPrefix("2027-08-03"))
  }

  @Test("At once after an incident, whether or not the review said what it looked at")
  func incident() {
    var record = record
    record.incidents = [.init(on: day("2026-11-18"), what: "Followed", response: "")]
    #expect(next(scene, record) == "2026-11-18 An incident on 18 Nov 2026, after the last review.")
    record = reviewed(record, in: scene, on: day("2026-11-18"))
    #expect(next(scene, record).hasPrefix("2027-02-16 A review every"))
    // On the day of the review, after it.
    record.incidents.append(.init(on: day("2026-11-18"), what: "Called", response: ""))
    #expect(next(scene, record).hasPrefix("2026-11-18 An incident"))
  }

  @Test("At once when a consent is taken back; a first no takes nothing back")
  func withdrawal() {
    var (scene, record) = (scene, record)
    var attendance = scene.invite(kite)
    record = reviewed(record, in: scene, on: day("2026-11-12"))
    func consent(_ isGiven: Bool, _ on: String) -> Attendance.Consent {
      .init(purpose: .photo, isGiven: isGiven, on: day(on), recordedBy: "", how: "")
    }
    attendance.consents = [consent(false, "2026-11-15")]
    scene.add(attendance)
    #expect(next(scene, record).hasPrefix("2027-02-10"))
    attendance.consents += [consent(true, "2026-11-16"), consent(false, "2026-11-19")]
    scene.add(attendance)
    #expect(next(scene, record) == "2026-11-19 A consent was taken back on 19 Nov 2026.")
  }

  @Test("At once when the forum moves to another venue or country")
  func move() {
    var (scene, record) = (scene, record)
    _ = scene.invite(kite)
    record = reviewed(record, in: scene, on: day("2026-11-12"))
    #expect(next(scene, record).hasPrefix("2027-02-10"))
    var forum = given(scene.plan.forums[Scene.tunis])
    let venue = Venue(id: ForumPlan.ID(rawValue: 41), name: "Dar Salam", place: .init(name: "Tunis", country: "TN"))
    scene.add(venue)
    forum.venue = venue.id
    scene.add(forum)
    #expect(next(scene, record) == "2026-11-20 Tunis forum has another venue than at the last review.")
    forum.venue = nil
    forum.place = .init(name: "Amman", country: "JO")
    scene.add(forum)
    #expect(next(scene, record) == "2026-11-20 Tunis forum has another country than at the last review.")
    #expect(next(scene, reviewed(record, in: scene, on: Scene.today)).hasPrefix("2027-02-18"))
  }

  @Test("At once when somebody from a threat's source is put on the list, by organisation or by state")
  func delegation() {
    var (scene, record) = (scene, record)
    _ = scene.invite(kite)
    let service = Organisation(id: ForumPlan.ID(rawValue: 51), name: "River Police", sector: .police)
    scene.add(service)
    record.threats = [
      .init(source: "Officers", isStateActor: false, likelihood: 3, impact: 4, organisation: service.id)
    ]
    record = reviewed(record, in: scene, on: day("2026-11-12"))
    var officer = scene.addPerson(2, "Otter", ["TZ"])
    officer.sector = .police
    officer.organisation = service.id
    scene.add(officer)
    #expect(next(scene, record).hasPrefix("2027-02-10"))
    _ = scene.invite(officer)
    let words = "Somebody from the source of a threat is on the list of Tunis forum now."
    #expect(next(scene, record) == "2026-11-20 \(words)")
    // A state without an organisation: officials of the country she lives in.
    record.threats = [.init(source: "The state", isStateActor: true, likelihood: 3, impact: 4)]
    #expect(next(scene, record).hasPrefix("2027-02-10"))
    officer.nationalities = ["KE"]
    scene.add(officer)
    #expect(next(scene, record) == "2026-11-20 \(words)")
    #expect(next(scene, reviewed(record, in: scene, on: Scene.today)).hasPrefix("2027-02-18"))
  }

  @Test("A check-in at which nothing was heard is a deadline that says whom to call")
  func checkIns() {
    var (scene, record) = (scene, record)
    record.checkIns = [
      .init(on: day("2026-11-19"), minute: 21 * 60, what: "Evening", call: "Amina, +216 1"),
      .init(on: day("2026-11-21"), minute: 8 * 60 + 5, what: "Leaving", call: ""),
      .init(on: day("2026-11-18"), minute: 60, what: "Arriving", call: "", isDone: true),
    ]
    scene.add(record)
    let found = Deadlines.all(plan: scene.plan, visas: [], today: Scene.today).filter { $0.kind == .checkIn }
    #expect(
      found.map { "\($0.by) \($0.subject): \($0.because)" } == [
        "2026-11-19 Kite, 21:00 Evening: Nothing was heard. Call Amina, +216 1.",
        "2026-11-21 Kite, 08:05 Leaving: When nothing is heard by then: Nobody is named to call.",
      ])
    #expect(found.map(\.state) == [.overdue, .urgent])
  }
}
