import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Who could take the seat of Kite of the Peace Desk, who was refused for Tunis, 11 to 13 May 2027.
///
/// A Kenyan needs a visa, lodged by 16 April; a Tunisian nothing; a Sudanese is not admitted; of Nepal nobody knows.
struct SubstitutesTests {
  private static let desk = ForumPlan.ID<Organisation>(rawValue: 21)
  private static let union = ForumPlan.ID<Organisation>(rawValue: 22)

  private var scene: Scene
  private let seat: Attendance

  init() {
    (scene, seat) = Scene.withDelegate()
    scene.require(.noAdmission, of: "SD")
    scene.add(Organisation(id: Self.desk, name: "Peace Desk", sector: .civilSociety))
    scene.add(Organisation(id: Self.union, name: "Traders' Union", sector: .civilSociety))
    var kite = given(scene.plan.people[seat.person])
    kite.organisation = Self.desk
    scene.add(kite)
    scene.setCase(of: seat) { $0.outcome = .refused }
  }

  @discardableResult
  private mutating func add(
    _ rawID: UInt64, _ alias: String, _ nationality: CountryCode = "KE", of organisation: ForumPlan.ID<Organisation>?,
    _ gender: Gender = .unstated
  ) -> Person {
    var person = scene.addPerson(rawID, alias, [nationality], livesIn: "KE")
    person.organisation = organisation
    person.gender = gender
    scene.add(person)
    return person
  }

  private func ranked(today: CivilDate = Scene.today) -> [Substitute] {
    Substitutes.ranked(for: seat, plan: scene.plan, atlas: scene.plan.atlas, today: today)
  }

  private func aliases(today: CivilDate = Scene.today) -> [String] {
    ranked(today: today).compactMap { scene.plan.people[$0.person]?.alias }
  }

  @Test mutating func `The same delegation goes first, then the lighter way, then who is on the list`() {
    add(5, "Wren", "TN", of: Self.union)
    add(4, "Lark", of: Self.union)
    let ibis = add(3, "Ibis", of: Self.union)
    _ = scene.invite(ibis)
    add(2, "Crane", of: Self.desk)
    #expect(aliases() == ["Crane", "Wren", "Ibis", "Lark"])
    let crane = ranked().first
    #expect(crane?.prospect == .inTime && crane?.isSameDelegation == true)
    #expect(
      crane?.reasons == [
        "Of the same delegation, Peace Desk.", "On a KE passport: visa, to be lodged by 2027-04-16, in 147 days.",
      ])
    #expect(crane?.attendance.role == .delegate && crane?.attendance.forum == seat.forum)
  }

  @Test mutating func `Whoever is too late, not admitted, of another sector, or on the list already is left out`() {
    add(2, "Crane", of: Self.desk)
    add(3, "Stork", "SD", of: Self.desk)
    var officer = add(4, "Heron", "TN", of: Self.desk)
    officer.sector = .police
    scene.add(officer)
    let invited = add(5, "Ibis", of: Self.desk)
    _ = scene.invite(invited) { $0.status = .invited }
    let declined = add(6, "Swift", of: Self.desk)
    _ = scene.invite(declined) { $0.status = .declined }
    add(7, "Wren", "TN", of: Self.union)
    #expect(aliases() == ["Crane", "Wren"])
    #expect(aliases(today: day("2027-04-17")) == ["Wren"])
    #expect(aliases(today: day("2027-05-20")).isEmpty)
  }

  @Test mutating func `Of one delegation, whoever keeps the balance aimed at`() {
    var forum = given(scene.plan.forums[Scene.tunis])
    forum.womenShare = 40
    scene.add(forum)
    // Three others come, one of them a woman: of four seats 40% are two, so one woman is missing.
    for (number, gender) in [(31, Gender.female), (32, .male), (33, .other)] {
      _ = scene.invite(add(UInt64(number), "Guest \(number)", of: nil, gender)) { $0.status = .confirmed }
    }
    add(2, "Crane", "TN", of: Self.desk, .male)
    add(3, "Lark", of: Self.desk, .female)
    #expect(aliases() == ["Lark", "Crane"])
    #expect(ranked().map(\.womenShort) == [0, 1])
    #expect(
      ranked().map { $0.reasons[1] } == [
        "Women would be 50% of the list, with 40% aimed at.",
        "Women would be 25% of the list, with 40% aimed at: 1 too few.",
      ])
  }

  @Test mutating func `What is not known is doubtful, not left out`() {
    add(2, "Yak", "NP", of: Self.desk)
    add(3, "Wren", "TN", of: Self.union)
    #expect(aliases() == ["Wren", "Yak"])
    #expect(ranked().map(\.prospect) == [.inTime, .doubtful])
  }

  @Test mutating func `Nobody is in two places, or away before their service lets them go`() {
    scene.addForum(ForumPlan.ID(rawValue: 12), "Nairobi forum", in: "KE", start: "2027-05-13")
    let crane = add(2, "Crane", of: Self.desk)
    _ = scene.invite(crane, to: ForumPlan.ID(rawValue: 12)) { $0.status = .confirmed }
    #expect(aliases().isEmpty)
    _ = scene.invite(crane, to: ForumPlan.ID(rawValue: 12)) { $0.status = .proposed }
    #expect(ranked().map(\.prospect) == [.doubtful])
    #expect(ranked().first?.reasons.last == "Also proposed for Nairobi forum, on overlapping days.")

    var slow = Organisation(id: ForumPlan.ID(rawValue: 23), name: "Slow Office", sector: .civilSociety)
    slow.releaseDays = 30
    scene.add(slow)
    add(3, "Wren", "TN", of: slow.id)
    // Entry on 10 May: asked on 9 April they are free on the 9th of May, a day later no more.
    #expect(aliases(today: day("2027-04-09")).contains("Wren"))
    #expect(!aliases(today: day("2027-04-10")).contains("Wren"))
  }

  @Test mutating func `A passport that lies with another consulate raises a doubt`() {
    scene.addForum(ForumPlan.ID(rawValue: 12), "Cairo forum", in: "EG", start: "2027-05-04")
    scene.require(.visa, of: "KE", in: "EG")
    scene.add(VisaProcess.sample("EG/test", to: "EG", processing: "120-120-120 calendar"))
    let crane = add(2, "Crane", of: Self.desk)
    _ = scene.invite(crane, to: ForumPlan.ID(rawValue: 12)) { $0.status = .confirmed }
    #expect(ranked().map(\.prospect) == [.inTime])
    scene.setCase(of: given(scene.plan.attendances(of: crane.id).first)) {
      $0.steps = [.init(kind: .lodging, done: day("2027-01-04"))]
    }
    let doubtful = ranked(today: day("2027-01-05")).first
    #expect(doubtful?.prospect == .doubtful)
    #expect(doubtful?.reasons.last?.hasPrefix("One passport cannot serve") == true)
  }

  @Test mutating func `Threats, names and contacts change nothing`() {
    add(2, "Crane", of: Self.desk)
    add(3, "Lark", of: Self.desk)
    let before = ranked()
    for id: UInt64 in [2, 3] {
      var identity = Identity(of: ForumPlan.ID(rawValue: id))
      identity.familyName = "Family \(10 - id)"
      identity.birthDate = day("1990-01-0\(id)")
      var passport = Passport(nationality: "KE", number: "X")
      passport.expires = day("2035-01-01")
      identity.passports = [passport]
      scene.add(identity)
    }
    scene.add(ProtectionRecord(of: ForumPlan.ID(rawValue: 2)))
    #expect(ranked() == before)
  }

  @Test mutating func `The same people loaded in another order rank the same`() {
    let numbers = [UInt64](2...9)
    for number in numbers { add(number, "Guest \(number)", of: number.isMultiple(of: 2) ? Self.desk : Self.union) }
    let first = ranked()
    #expect(first.map(\.person.rawValue) == [2, 4, 6, 8, 3, 5, 7, 9])
  }
}
