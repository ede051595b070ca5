import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The best few for a seat, found without judging everybody, against the first of all who were judged.
struct ReserveTests {
  private static let elsewhere = ForumPlan.ID<Forum>(rawValue: 12)

  /// Forty people of two sectors and four organisations at two forums a day apart; of some nobody knows what they need.
  private static func scene(_ generator: inout SeededGenerator) -> Scene {
    var scene = Scene()
    for (country, requirement) in [("KE", .visa), ("UG", .visa), ("SD", .noAdmission), ("MA", .eVisa)]
      as [(CountryCode, Requirement)]
    {
      scene.require(requirement, of: country)
    }
    scene.require(.free(days: 90), of: "SN")
    scene.add(VisaProcess.sample())
    scene.add(VisaProcess.sample("TN/e", .eVisa, channel: .online, processing: "2-3-5 working"))
    var tunis = given(scene.plan.forums[Scene.tunis])
    tunis.womenShare = [nil, 40, 80].randomElement(using: &generator) ?? nil
    scene.add(tunis)
    scene.addForum(elsewhere, "Nairobi forum", in: "KE", start: "2027-05-1\(generator.below(8))")
    for number in 1...4 {
      var organisation = Organisation(
        id: ForumPlan.ID(rawValue: UInt64(20 + number)), name: "Organisation \(number)", sector: .civilSociety)
      organisation.releaseDays = number == 4 ? 200 : nil
      scene.add(organisation)
    }
    for number in 0..<40 { add(UInt64(100 + (number * 17) % 40), to: &scene, &generator) }
    return scene
  }

  private static func add(_ rawID: UInt64, to scene: inout Scene, _ generator: inout SeededGenerator) {
    let passports: [[CountryCode]] = [
      ["KE"], ["UG"], ["SD"], ["MA"], ["SN"], ["TN"], ["NP"], ["KE", "SN"], ["NP", "MA"], ["SD", "KE"], [],
    ]
    var person = scene.addPerson(
      rawID, "Guest \(rawID)", passports[generator.below(passports.count)],
      livesIn: (["KE", "UG", "TN", nil] as [CountryCode?])[generator.below(4)])
    person.sector = generator.below(3) == 0 ? .police : .civilSociety
    person.gender = Gender.allCases[generator.below(4)]
    person.organisation = ([nil, 21, 22, 23, 24] as [UInt64?])[generator.below(5)].map { ForumPlan.ID(rawValue: $0) }
    scene.add(person)
    if generator.below(5) == 0 {
      let attendance = scene.invite(person) {
        $0.status = AttendanceStatus.allCases[generator.below(AttendanceStatus.allCases.count)]
        $0.travelsOn = generator.below(4) == 0 ? "KE" : nil
      }
      if generator.below(2) == 0 { scene.setCase(of: attendance) { $0.requirement = .free(days: nil) } }
    }
    if generator.below(3) == 0 {
      _ = scene.invite(person, to: elsewhere) { $0.status = generator.below(2) == 0 ? .proposed : .confirmed }
    }
  }

  @Test func `The best few are the first of all, for every seat and number`() {
    for seed in UInt64(1)...40 {
      var generator = SeededGenerator(seed: seed)
      let plan = Self.scene(&generator).plan
      let today = Scene.today + generator.below(160)
      let planner = Outlook(plan: plan, today: today).planner
      let reserve = Reserve(plan, index: PlanIndex(plan))
      for seat in plan.attendances {
        let all = Substitutes.ranked(for: seat, plan: plan, atlas: plan.atlas, today: today)
        for count in [0, 1, 3, 8, 60] {
          let best = Substitutes.best(count, for: seat, reserve: reserve, planner: planner)
          #expect(best == Array(all.prefix(count)), "seed \(seed), seat of \(seat.person), \(count)")
        }
      }
    }
  }

  @Test func `Nobody can come in the place of somebody who is not in the plan`() {
    let (scene, seat) = Scene.withDelegate()
    let reserve = Reserve(Plan(), index: PlanIndex(Plan()))
    let planner = VisaPlanner(plan: Plan(), atlas: scene.plan.atlas, today: Scene.today)
    #expect(Substitutes.best(3, for: seat, reserve: reserve, planner: planner).isEmpty)
  }
}
