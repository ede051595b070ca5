import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// What finished cases teach; each of these took four weeks without a holiday, 20 working days.
struct CaseHistoryTests {
  private static let earlier = ForumPlan.ID<Forum>(rawValue: 12)

  /// The delegate, and finished cases of a forum before: the first so many refused, the others granted.
  private func scene(finished: Int, refused: Int, of nationality: CountryCode = "KE") -> (Scene, Attendance) {
    var (scene, attendance) = Scene.withDelegate()
    scene.addForum(Self.earlier, "Earlier forum", in: "TN", start: "2026-10-20")
    if nationality != "KE" { scene.require(.visa, of: nationality) }
    for number in 0..<finished {
      let person = scene.addPerson(UInt64(100 + number), "Bird \(number)", [nationality], livesIn: "KE")
      let other = scene.invite(person, to: Self.earlier)
      scene.setCase(of: other) {
        $0.steps = [
          .init(kind: .lodging, done: day("2026-09-07")), .init(kind: .processing, done: day("2026-10-05")),
        ]
        $0.outcome = number < refused ? .refused : .granted
      }
    }
    return (scene, attendance)
  }

  /// The stated range 5–10–15 has the mean 10 and weighs five cases, so five cases of 20 days move the typical
  /// time half the way of ten days: 5–15–20, the end as seen.
  @Test func `Finished cases of the same sort move the typical time, and are counted`() {
    let (scene, attendance) = scene(finished: 5, refused: 0)
    let visa = scene.visa(of: attendance)
    #expect(visa.learnedFrom == 5)
    let step = visa.chain.first { $0.kind == .processing }
    #expect(step?.days == Clerk.days(90, of: 5, 15, 20))
    #expect(step?.note == "90% of 5–10–15, moved to 5–15–20 by 5 finished cases")
    #expect(
      visa.applyBy == Clerk(weekend: [.saturday, .sunday], holidays: []).back(18, .working, from: day("2027-05-05")))
  }

  @Test func `Cases of another nationality teach nothing, and the case's own days go before all`() {
    let (others, attendance) = scene(finished: 5, refused: 5, of: "UG")
    let visa = others.visa(of: attendance)
    #expect(visa.learnedFrom == 0)
    #expect(visa.refusal == RefusalRate(of: .visa))
    var (scene, delegate) = scene(finished: 5, refused: 0)
    scene.setCase(of: delegate) {
      $0.overrides[.processing] = .init(minimum: 5, typical: 10, maximum: 15, unit: .working)
    }
    #expect(scene.visa(of: delegate).applyBy == day("2027-04-16"))
    #expect(scene.visa(of: delegate).learnedFrom == 0)
  }

  @Test func `A decision before the lodging, or of no known day, is no lesson`() {
    var (scene, attendance) = scene(finished: 1, refused: 0)
    let bird = given(scene.plan.attendances.first { $0.forum == Self.earlier })
    scene.setCase(of: bird) { $0.steps[1].done = day("2026-09-06") }
    #expect(scene.visa(of: attendance).learnedFrom == 0)
    scene.setCase(of: bird) { $0.steps[1].done = day("2099-09-06") }
    #expect(scene.visa(of: attendance).learnedFrom == 0)
  }

  /// 15% of eight assumed cases are 1.2; one refusal of five more makes 2.2 of 13.
  @Test func `Refusals of the plan stand over the assumption`() throws {
    let (scene, attendance) = scene(finished: 5, refused: 1)
    let visa = scene.visa(of: attendance)
    let refusal = try #require(visa.refusal)
    #expect(abs(refusal.chance - 2.2 / 13) < 1e-12)
    #expect(refusal.summary == "17% refused (assumed 15%; 1 of 5 decided in this plan)")
    #expect(RefusalRate(of: .eTA).summary == "3% refused (assumed 3%; no case of this plan yet)")
    #expect(visa.onTime == 1)
    #expect(abs(try #require(visa.probability) - 10.8 / 13) < 1e-12)
  }
}
