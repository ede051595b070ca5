import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// What is left for Kite, who lives in Kenya and was refused for Tunis, 11 to 13 May 2027.
///
/// A Kenyan needs a visa, decided in 5–10–15 working days; three days of margin, two working days to collect, fourteen
/// for documents and for an appointment.
struct WhatIsLeftTests {
  private var scene: Scene
  private var attendance: Attendance

  init() {
    (scene, attendance) = Scene.withDelegate()
    attendance.travelsOn = "KE"
    scene.add(attendance)
    refuse()
  }

  private mutating func refuse(on decided: String = "2026-11-10") {
    scene.setCase(of: attendance) {
      $0.outcome = .refused
      $0.steps = [.init(kind: .documents, done: day("2026-10-01")), .init(kind: .processing, done: day(decided))]
    }
  }

  private func left(today: CivilDate = Scene.today) -> WhatIsLeft? {
    let outlook = Outlook(plan: scene.plan, today: today)
    return VisaDossier(of: given(outlook.visa(of: attendance.id)), outlook: outlook, plan: scene.plan).left
  }

  private func option(_ kind: WhatIsLeft.Kind, today: CivilDate = Scene.today) -> WhatIsLeft.Option? {
    left(today: today)?.options.first { $0.kind == kind }
  }

  private func visa(after option: WhatIsLeft.Option?, today: CivilDate = Scene.today) -> VisaOutlook {
    var copy = scene
    for edit in option?.edits ?? [] {
      if case .put(let entry) = edit { copy.plan.load(entry) }
    }
    return copy.visa(of: given(copy.plan.attendances[attendance.id]), today: today)
  }

  @Test func `A visa that may still be had leaves the question open`() {
    var open = scene
    open.setCase(of: attendance) { $0.outcome = .open }
    let outlook = Outlook(plan: open.plan, today: Scene.today)
    #expect(VisaDossier(of: given(outlook.visa(of: attendance.id)), outlook: outlook, plan: open.plan).left == nil)
    #expect(left(today: day("2027-05-12")) == nil)
  }

  // MARK: Applying again

  @Test func `Applying again counts all steps from today, and the refusal with them`() {
    // One decided and refused beside the assumed 1.2 of 8: 2.2 of 9 refused. There is time: 6.8 of 9.
    let again = option(.application)
    #expect(abs(given(again?.chance) - 6.8 / 9) < 1e-12)
    // Lodged by Friday 16 April, so papers together on the 15th and begun fourteen days before.
    #expect(again?.by == day("2027-04-01") && again?.isSafe == true)
    #expect(again?.title == "Apply again at once")
    let after = visa(after: again)
    #expect(after.state == .open && after.probability == again?.chance)
    #expect(after.refusal?.decided == 1 && after.refusal?.refused == 1)
  }

  @Test func `Late, it has the chance of what the days allow`() {
    // Begun on Saturday 10 April: documents on the 24th, together on Monday 26, lodged on Tuesday 27. In hand by 7
    // May and collected in two working days: decided by Wednesday 5 May, six working days after the 27th.
    let today = day("2027-04-10")
    let again = option(.application, today: today)
    let sixDays = given(DayDistribution(minimum: 5, typical: 10, maximum: 15)).chance(within: 6)
    #expect(abs(given(again?.chance) - sixDays * 6.8 / 9) < 1e-12)
    // Five days are the fewest: lodged on the 28th, papers together on the 27th, begun on the 13th.
    #expect(again?.by == day("2027-04-13") && again?.isSafe == false)
    #expect(option(.application, today: day("2027-04-14")) == nil)
  }

  @Test mutating func `A visa begun too late is applied for with what was done`() {
    scene.setCase(of: attendance) { $0.outcome = .open }
    scene.setCase(of: attendance) {
      $0.steps = [
        .init(kind: .documents, done: day("2027-04-01")), .init(kind: .appointment, done: day("2027-04-16")),
      ]
    }
    let today = day("2027-04-17")
    let visa = scene.visa(of: attendance, today: today)
    #expect(visa.state == .overdue)
    let late = option(.application, today: today)
    #expect(late?.title == "Apply at once, though late" && late?.edits.isEmpty == true)
    #expect(late?.chance == visa.probability)
    #expect(option(.appeal, today: today) == nil)
  }

  // MARK: Another nationality

  @Test mutating func `Another passport of the person, with what it takes`() {
    _ = scene.addPerson(1, "Kite", ["KE", "UG", "SD", "NP"], livesIn: "KE")
    scene.require(.free(days: 90), of: "UG")
    scene.require(.noAdmission, of: "SD")
    let ways = left()?.options.filter { $0.kind == .nationality } ?? []
    // Uganda first; of Nepal nobody knows; who is not admitted is no way.
    #expect(ways.map(\.title) == ["Travel on the UG passport", "Travel on the NP passport"])
    #expect(ways.map(\.chance) == [1, nil])
    #expect(ways.first?.why.hasPrefix("Visa free, 90 days. ") == true)
    #expect(visa(after: ways.first).state == .notNeeded)
    #expect(visa(after: ways.first).nationality == "UG")
  }

  @Test mutating func `A passport that must be renewed first sets the day, and one that is too late is no way`() {
    _ = scene.addPerson(1, "Kite", ["KE", "UG"], livesIn: "KE")
    scene.require(.free(days: 90), of: "UG")
    var identity = Identity(of: attendance.person)
    identity.passports = [Passport(nationality: "UG", number: "B2")]
    identity.passports[0].expires = day("2027-01-01")
    scene.add(identity)
    // In hand on 9 May, the day before entry, 65 days before: 5 March.
    #expect(option(.nationality)?.by == day("2027-03-05"))
    #expect(option(.nationality)?.why.contains("It must be renewed: begin by 2027-03-05.") == true)
    #expect(option(.nationality, today: day("2027-03-06")) == nil)
    identity.passports = []
    scene.add(identity)
    #expect(option(.nationality)?.why.contains("No such passport is on record.") == true)
  }

  // MARK: Appeals

  private mutating func moveForum(to country: CountryCode) {
    scene.addForum(Scene.tunis, "The forum", in: country, start: "2027-05-11")
    scene.setHolidays(of: country, [])
    scene.require(.visa, of: "KE", in: country)
    scene.add(VisaProcess.sample("\(country)/test", to: country))
  }

  @Test mutating func `An appeal is decided in time or not, by a stated assumption`() {
    moveForum(to: "DE")
    let appeal = option(.appeal)
    // From 20 November to 7 May, three days before entry, are 168 days.
    let inTime = given(DayDistribution(minimum: 14, typical: 75, maximum: 180)).chance(within: 168)
    #expect(abs(given(appeal?.chance) - 0.15 * inTime) < 1e-12)
    // A month from the refusal of 10 November.
    #expect(appeal?.by == day("2026-12-10") && appeal?.title == "Appeal to the Berlin Administrative Court")
    #expect(appeal?.why.contains("Assumed: decided in 14–75–180 days, 15% succeed [German Federal") == true)
    #expect(option(.appeal, today: day("2026-12-10")) != nil && option(.appeal, today: day("2026-12-11")) == nil)
  }

  @Test mutating func `Each state has its own law`() {
    moveForum(to: "FR")
    #expect(option(.appeal)?.by == day("2026-12-10"))
    refuse(on: "2026-11-19")
    #expect(option(.appeal)?.by == day("2026-12-19"))
    moveForum(to: "PL")
    #expect(option(.appeal)?.title == "Appeal to whom the refusal names" && option(.appeal)?.by == nil)
    #expect(option(.appeal)?.why.contains("article 32(3)") == true)
    moveForum(to: "GB")
    #expect(option(.appeal) == nil)
    moveForum(to: "TN")
    #expect(option(.appeal)?.chance == nil && option(.appeal)?.title == "Ask whether the refusal can be appealed")
  }

  // MARK: From afar, elsewhere, somebody else

  @Test func `A remote seat is open until the forum begins`() {
    let remote = option(.remote)
    #expect(remote?.chance == 1 && remote?.by == day("2027-05-11"))
    #expect(visa(after: remote).state == .notNeeded && visa(after: remote).seat == .remote)
  }

  @Test mutating func `Houses in which the person needs no visa are named, and move nobody`() {
    for (rawID, name, country) in [
      (UInt64(21), "Dar Salam", CountryCode("TN")), (22, "Jacaranda", "KE"), (23, "Nile", "EG"),
    ] {
      scene.add(
        Venue(
          id: ForumPlan.ID(rawValue: rawID), name: name, place: Place(name: "The city", country: given(country))))
    }
    scene.require(.visa, of: "KE", in: "EG")
    let venues = left()?.options.filter { $0.kind == .venue } ?? []
    #expect(venues.map { $0.words(date: \.description) } == ["Meet at Jacaranda, The city, KE: moves the forum"])
    #expect(venues.first?.edits.isEmpty == true && venues.first?.record?.rawID == 22)
  }

  @Test mutating func `The likeliest goes first, the same person before others, and what nobody knows last`() {
    _ = scene.addPerson(2, "Wren", ["TN"])
    _ = scene.addPerson(3, "Lark", ["KE"], livesIn: "KE")
    scene.add(
      Venue(id: ForumPlan.ID(rawValue: 22), name: "Jacaranda", place: Place(name: "Nairobi", country: "KE")))
    #expect(
      left()?.options.map(\.kind) == [.remote, .substitute, .application, .substitute, .appeal, .venue])
    #expect(
      left()?.options.map { $0.words(date: \.description) }.prefix(3) == [
        "Give a remote seat: 100%, safe until 2027-05-11", "Wren instead: 100%",
        "Apply again at once: 76%, safe until 2027-04-01",
      ])
  }

  @Test mutating func `Who is barred can neither apply nor appeal`() {
    scene.require(.noAdmission, of: "KE")
    scene.setCase(of: attendance) { $0.outcome = .open }
    #expect(left()?.options.map(\.kind) == [.remote])
  }

  // MARK: What it says is what happens

  @Test func `Whatever is chosen, the visa then has the chance that was told`() {
    var generator = SeededGenerator(seed: 44)
    var taken = 0
    for _ in 0..<150 {
      var (scene, attendance) = Scene.withDelegate(
        .sample(
          processing:
            "\(Int.random(in: 1...9, using: &generator))-10-\(Int.random(in: 11...40, using: &generator)) working",
          earliest: Bool.random(using: &generator) ? .months(3) : nil))
      let person = scene.addPerson(1, "Kite", ["KE", "UG", "ET"], livesIn: "KE")
      scene.require([.visa, .eVisa, .free(days: 30)].randomElement(using: &generator) ?? .visa, of: "UG")
      scene.add(VisaProcess.sample("TN/e", .eVisa, channel: .online, processing: "1-3-9 calendar"))
      attendance = scene.invite(person) { $0.travelsOn = "KE" }
      scene.setCase(of: attendance) {
        $0.outcome = .refused
        $0.steps = [.init(kind: .processing, done: day("2026-11-01"))]
      }
      let today = day("2027-05-09") - Int.random(in: 0...90, using: &generator)
      let outlook = Outlook(plan: scene.plan, today: today)
      let left = WhatIsLeft(
        after: given(outlook.visa(of: attendance.id)), plan: scene.plan, atlas: scene.plan.atlas, today: today)
      for option in left?.options ?? [] where !option.edits.isEmpty {
        var plan = scene.plan
        #expect(throws: Never.self) { try plan.apply(option.edits) }
        var planner = VisaPlanner(plan: plan, atlas: plan.atlas, today: today)
        #expect(planner.outlook(of: given(plan.attendances[attendance.id])).probability == option.chance)
        taken += 1
      }
    }
    #expect(taken > 300, "\(taken)")
  }
}
