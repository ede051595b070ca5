import Dates
import ForumPlan
import Logistics
import Testing

@Suite("What identities keep, and until when")
struct RetentionScheduleTests {
  private var scene = Scene()
  private let kite: Person

  init() {
    kite = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    var identity = Identity(of: kite.id)
    identity.passports = [Passport(nationality: "KE", number: "X1")]
    identity.email = "kite@example.org"
    identity.givenNames = "Wanjiru"
    identity.stays = [Stay(in: "FR", first: day("2026-05-01"), last: day("2026-05-14"))]
    scene.add(identity)
  }

  private func dues(_ scene: Scene, on today: CivilDate) -> [String] {
    RetentionSchedule(scene.plan, today: today).dues(of: given(scene.plan.identities.first { _ in true })).map {
      "\($0.on) \($0.part) \($0.because)"
    }
  }

  /// The forum is 11 to 13 May 2027, so she is back on the 14th: the passport goes on the 15th, stays 180 days after the
  /// 14th, on 10 November (17 + 30 + 31 + 31 + 30 + 31 + 10), contact a year after, and the name on 13 May 2029, since
  /// 2028 has a day more.
  @Test("Days count from the return, each part has its own")
  func byPart() {
    var scene = scene
    _ = scene.invite(kite) { $0.status = .attended }
    let dues = dues(scene, on: day("2027-05-20"))
    #expect(
      dues == [
        "2027-05-15 passports The day after the return from Tunis forum, 14 May 2027.",
        "2027-11-10 stays 180 days after the return from Tunis forum, 14 May 2027.",
        "2028-05-13 contact 365 days after the return from Tunis forum, 14 May 2027.",
        "2029-05-13 name 730 days after the return from Tunis forum, 14 May 2027.",
      ])
    let due = RetentionSchedule(scene.plan, today: day("2027-11-10")).due
    #expect(
      due.map(\.part) == [.passports, .stays] && RetentionSchedule.words(due) == "passports of 1, stays abroad of 1")
    #expect(RetentionSchedule.parts(due).values.map(\.count) == [2])
    #expect(RetentionSchedule(scene.plan, today: day("2027-05-14")).due == [])
  }

  @Test("The day they travel back goes before the day after the forum, and the last forum counts")
  func lastReturn() {
    var scene = scene
    _ = scene.invite(kite) {
      $0.status = .attended
      $0.travel.departure = day("2027-05-20")
    }
    #expect(dues(scene, on: day("2027-06-01"))[0].hasPrefix("2027-05-21 passports"))
    let second = ForumPlan.ID<Forum>(rawValue: 12)
    scene.addForum(second, "Nairobi forum", in: "KE", start: "2027-09-01")
    _ = scene.invite(kite, to: second) { $0.status = .declined }
    // Who declined did not travel: the forum's last day, 3 September, counts.
    #expect(
      dues(scene, on: day("2027-06-01"))[0]
        == "2027-09-04 passports The day after the end of Nairobi forum, 3 Sep 2027.")
  }

  @Test("All is kept while they may still travel, also to a forum that has no day yet")
  func whileComing() {
    var scene = scene
    _ = scene.invite(kite) { $0.status = .attended }
    let next = ForumPlan.ID<Forum>(rawValue: 12)
    scene.addForum(next, "Nairobi forum", in: "KE", start: nil)
    var attendance = scene.invite(kite, to: next)
    #expect(dues(scene, on: day("2027-12-01")) == [])
    scene.change(&attendance) { $0.status = .declined }
    #expect(dues(scene, on: day("2027-12-01")).count == 4)
  }

  @Test("Of who is in the plan for no forum, the end of the programme counts; without one nothing has a day")
  func withoutForum() {
    var scene = scene
    #expect(dues(scene, on: day("2030-01-01")) == [])
    var programme = scene.plan.programme
    programme.period = DateSpan("2026-01-01..2027-12-31")
    scene.add(programme)
    #expect(
      dues(scene, on: day("2028-01-01"))[0]
        == "2028-01-01 passports The day after the end of the programme, 31 Dec 2027.")
  }

  @Test("The identity of a person whom somebody without its key removed is due at once")
  func orphan() {
    var other = Plan()
    for entry in scene.plan.entries where entry.key != RecordKey(kite.id) { other.load(entry) }
    let due = RetentionSchedule(other, today: Scene.today).due
    #expect(Set(due.map(\.part)) == [.passports, .stays, .contact, .name])
    #expect(due.allSatisfy { $0.on == Scene.today && $0.because == "The person is no longer in the plan." })
  }

  @Test("The programme's days go before the usual ones")
  func settings() throws {
    var scene = scene
    _ = scene.invite(kite) { $0.status = .attended }
    var programme = scene.plan.programme
    programme.retention = [.passports: 0, .name: 30]
    scene.add(programme)
    let dues = dues(scene, on: day("2027-05-20"))
    #expect(dues[0] == "2027-05-14 passports At once after the return from Tunis forum, 14 May 2027.")
    #expect(dues[1].hasPrefix("2027-06-13 name"))
    programme.retention = [.name: 3651]
    #expect(programme.problems.map(\.field) == ["retention"])
  }

  @Test("What is due stands on the Radar as one line, by the first day, and names nobody")
  func radar() throws {
    var scene = scene
    _ = scene.invite(kite) { $0.status = .attended }
    #expect(!scene.deadlines(today: day("2027-05-14")).contains { $0.kind == .purge })
    let deadline = try #require(scene.deadlines(today: day("2027-05-20")).first { $0.kind == .purge })
    #expect(deadline.by == day("2027-05-15") && deadline.subject == "1 person" && deadline.state == .overdue)
    #expect(deadline.because.contains("passports of 1") && !deadline.because.contains("Kite"))
    // Without the key to identities nothing is known to be due.
    var shut = scene
    shut.plan = Plan()
    for entry in scene.plan.entries where entry.key.kind != .identity { shut.plan.load(entry) }
    #expect(!shut.deadlines(today: day("2027-05-20")).contains { $0.kind == .purge })
  }

  @Test("Erasing a part takes what it says, and nothing else", arguments: Identity.Part.allCases)
  func parts(_ part: Identity.Part) {
    var identity = Identity(of: kite.id)
    identity.familyName = "A"
    identity.birthPlace = "B"
    identity.passports = [Passport(nationality: "KE", number: "X1")]
    identity.stays = [Stay(in: "FR", first: day("2026-05-01"), last: day("2026-05-14"))]
    identity.vaccinations = [Vaccination(against: .polio, on: day("2026-10-02"))]
    identity.email = "C"
    identity.address = "D"
    identity.emergencyContact = "E"
    #expect(identity.parts == Set(Identity.Part.allCases))
    let left = identity.erasing([part])
    #expect(left != identity && left.parts == Set(Identity.Part.allCases).subtracting([part]))
    #expect(Identity(of: kite.id) == identity.erasing(Set(Identity.Part.allCases)))
  }
}
