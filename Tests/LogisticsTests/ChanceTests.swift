import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

struct ChanceTests {
  @Test func `The chance is the one a clerk finds by playing through every combination of days`() {
    var generator = SeededGenerator(seed: 3)
    let widths: [VisaCase.StepKind: Int] = [
      .hostDocuments: 1, .documents: 2, .appointment: 2, .processing: 8, .collection: 2,
    ]
    var between = 0
    for index in 0..<200 {
      let random = RandomRoute(widths: widths, isBegun: index % 4 > 0, using: &generator)
      guard let exact = random.slow.exactChance(), let onTime = random.visa.onTime else {
        Issue.record("Case \(index) has no chance.")
        continue
      }
      #expect(abs(onTime - exact) < 1e-9, "case \(index): \(onTime), by playing through \(exact)")
      if exact > 0.001, exact < 0.999 { between += 1 }
    }
    // The test is worth something only where chances are neither 0 nor 1.
    #expect(between > 40)
  }

  @Test func `With the host's steps, an office abroad and a visa that runs out it is still the clerk's`() {
    var generator = SeededGenerator(seed: 4)
    let widths: [VisaCase.StepKind: Int] = [
      .nomination: 1, .hostDocuments: 1, .documents: 1, .serviceApproval: 2, .noteVerbale: 1, .tripVisa: 1,
      .appointment: 1, .transfer: 1, .processing: 5, .collection: 1, .transitVisa: 1,
      .passportRenewal: 2,
    ]
    var between = 0
    for index in 0..<120 {
      // Steps with an allowance always have days of their own; of the others two, so that all can be played through.
      let others: [VisaCase.StepKind] = [.nomination, .hostDocuments, .serviceApproval, .noteVerbale, .transfer]
      let left = Set(others.shuffled(using: &generator).dropFirst(2))
      let some = widths.filter { !left.contains($0.key) }
      let random = RandomRoute(widths: some, isBegun: index % 3 > 0, isRich: true, using: &generator)
      guard let exact = random.slow.exactChance(), let onTime = random.visa.onTime else {
        Issue.record("Case \(index) has no chance.")
        continue
      }
      #expect(abs(onTime - exact) < 1e-9, "case \(index): \(onTime), by playing through \(exact)")
      if exact > 0.001, exact < 0.999 { between += 1 }
    }
    #expect(between > 15)
  }

  /// Of 520 honest cases one or two lie beyond three standard errors; all together must not.
  @Test func `The chance agrees with a seeded simulation within three standard errors`() {
    var generator = SeededGenerator(seed: 600)
    let widths: [VisaCase.StepKind: Int] = [
      .nomination: 5, .hostDocuments: 6, .documents: 20, .serviceApproval: 20, .noteVerbale: 6, .tripVisa: 9,
      .appointment: 20, .transfer: 10, .processing: 40, .collection: 5, .transitVisa: 12,
      .passportRenewal: 30,
    ]
    let tries = 50
    var (beyond, between) = (0, 0)
    var (difference, variance) = (0.0, 0.0)
    for index in 0..<520 {
      let random = RandomRoute(widths: widths, isBegun: index % 2 > 0, isRich: index % 4 > 1, using: &generator)
      guard let chance = random.visa.onTime else {
        Issue.record("Case \(index) has no chance.")
        continue
      }
      let good = Double(random.slow.simulate(tries, using: &generator))
      let spread = Double(tries) * chance * (1 - chance)
      let gap = good - Double(tries) * chance
      // Nine of ten cases with a chance below a thousandth give no hit at all: one hit there is no contradiction.
      if gap * gap > 9 * spread, abs(gap) > 1.000001 { beyond += 1 }
      if chance > 0.01, chance < 0.99 { between += 1 }
      difference += gap
      variance += spread
    }
    #expect(between > 200)
    #expect(beyond <= 5)
    #expect(difference * difference <= 9 * variance)
  }

  @Test func `Beginning earlier never lowers a chance`() {
    var generator = SeededGenerator(seed: 17)
    let widths: [VisaCase.StepKind: Int] = [
      .documents: 20, .appointment: 20, .processing: 40, .collection: 5, .transitVisa: 9, .passportRenewal: 20,
    ]
    for _ in 0..<8 {
      let random = RandomRoute(widths: widths, isBegun: false, isRich: true, using: &generator)
      var last = 1.0
      for day in (random.slow.travelOn - 70)...random.slow.travelOn {
        let chance = random.scene.visa(of: random.attendance, today: day).onTime ?? -1
        #expect(chance <= last + 1e-12, "on \(day)")
        last = chance
      }
      #expect(last == 0 || random.slow.margin == 0)
    }
  }

  @Test func `Lodging earlier never lowers a chance, as long as nobody knows the answer`() {
    var generator = SeededGenerator(seed: 18)
    for _ in 0..<15 {
      var random = RandomRoute(widths: [.processing: 40, .collection: 5], isBegun: false, using: &generator)
      let today = random.slow.today
      let longest = random.slow.steps[.processing]?.maximum ?? 0
      var last = 0.0
      for days in 0..<max(longest, 1) where longest > 0 {
        random.scene.setCase(of: random.attendance) { $0.steps = [.init(kind: .lodging, done: today - days)] }
        let chance = random.visa.onTime ?? -1
        #expect(chance >= last - 1e-9, "lodged \(days) days ago")
        last = chance
      }
    }
  }

  /// Decisions take 5–10–15 working days with the weights of the hand-worked tests, together 85899.
  ///
  /// Lodged on Fri 16 April, the consulate has until Wed 5 May: 13 working days, as the last day to lodge asks for.
  ///     up to 13 days 82209 of 85899                                            0.95704
  /// On Mon 26 April, six working days later, neither 5 nor 6 days came true: 441 + 3249 are gone.
  ///     (82209 − 3690) of (85899 − 3690)                                        0.95511
  /// It can be refused still: 15% is assumed, so of 0.95511 there are 85% left.
  @Test func `A case that was lodged is not a fresh one`() throws {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: day("2027-04-16"))] }
    let fresh = scene.visa(of: attendance, today: day("2027-04-16"))
    #expect(fresh.applyBy == day("2027-04-16"))
    #expect(abs(try #require(fresh.onTime) - 82209.0 / 85899) < 1e-12)
    let waiting = scene.visa(of: attendance, today: day("2027-04-26"))
    #expect(abs(try #require(waiting.onTime) - 78519.0 / 82209) < 1e-12)
    #expect(abs(try #require(waiting.probability) - 0.85 * 78519 / 82209) < 1e-12)
    #expect(waiting.state == .lodged)
  }

  @Test func `A case that waits for longer than is known to happen has no chance that anybody knows`() {
    var (scene, attendance) = Scene.withDelegate(.sample(checkedOn: "2027-01-01"))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: day("2027-03-01"))] }
    let visa = scene.visa(of: attendance, today: day("2027-04-01"))
    #expect(visa.state == .lodged)
    #expect(visa.probability == nil)
    #expect(
      visa.findings.map(\.what) == [
        "The application has been waiting for 31 days, longer than the 15 working days known to happen: "
          + "no chance can be given."
      ])
  }

  @Test func `Papers that outlast what was planned are counted on for tomorrow, and that is said`() {
    var (scene, attendance) = Scene.withDelegate(.sample(checkedOn: "2027-01-01"))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, begun: day("2027-01-04"))] }
    let visa = scene.visa(of: attendance, today: day("2027-02-01"))
    #expect(visa.onTime == 1)
    #expect(visa.findings.map(\.severity) == [.note])
    #expect(visa.findings.first?.what.hasPrefix("The documents have taken 28 days, longer than planned") == true)
  }

  @Test func `What is settled is certain, and what nobody knows has no number`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) { $0.outcome = .granted }
    #expect(scene.visa(of: attendance).probability == 1)
    scene.setCase(of: attendance) { $0.validity = DateSpan("2027-05-11..2027-05-20") }
    #expect(scene.visa(of: attendance).probability == 0)
    scene.setCase(of: attendance) { $0.outcome = .refused }
    #expect(scene.visa(of: attendance).probability == 0)
    scene.require(.free(days: 90), of: "DZ")
    scene.require(.noAdmission, of: "YE")
    #expect(scene.visa(inviting: scene.addPerson(2, "Lark", ["DZ"])).probability == 1)
    #expect(scene.visa(inviting: scene.addPerson(3, "Wren", ["YE"])).probability == 0)
    #expect(scene.visa(inviting: scene.addPerson(4, "Ibis", [])).probability == nil)
    #expect(scene.visa(inviting: scene.addPerson(5, "Crane", ["DZ"])) { $0.status = .declined }.probability == nil)
    scene.require(.onArrival, of: "UG")
    #expect(scene.visa(inviting: scene.addPerson(6, "Rail", ["UG"])).probability == 0.97)
  }

  @Test func `A passport that came back counts, and a withdrawn application does not`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) {
      $0.steps = [
        .init(kind: .lodging, done: day("2027-04-16")), .init(kind: .processing, done: day("2027-05-06")),
        .init(kind: .collection, done: day("2027-05-09")),
      ]
    }
    // In hand after the margin but before travel: the margin was kept free for this.
    #expect(scene.visa(of: attendance, today: day("2027-05-09")).onTime == 1)
    scene.setCase(of: attendance) { $0.outcome = .withdrawn }
    let visa = scene.visa(of: attendance, today: day("2027-05-09"))
    #expect(visa.state == .overdue)
    #expect(visa.onTime == 0)
  }
}
