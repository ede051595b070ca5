import Dates
import ForumPlan
import Logistics
import Testing

/// The renewal of a passport as a step: its days, its marks, and what the chance makes of it.
struct RenewalStepTests {
  /// Kite lodges by Fri 16 April 2027; the passport runs out on 1 June, and Tunisia asks for six months.
  private func scene(_ days: Int? = nil) -> (scene: Scene, attendance: Attendance) {
    var (scene, attendance) = Scene.withDelegate()
    scene.setPassport(of: attendance, expires: "2027-06-01")
    if let days {
      scene.setCase(of: attendance) {
        $0.overrides[.passportRenewal] = .init(minimum: days, typical: days, maximum: days, unit: .calendar)
      }
    }
    return (scene, attendance)
  }

  private func renewals(_ scene: Scene) -> [CivilDate] {
    scene.deadlines().filter { $0.kind == .passportRenewal }.map(\.by)
  }

  @Test func `Its days are those set on the case, and it ends the day before lodging`() throws {
    let (scene, attendance) = scene(30)
    let visa = scene.visa(of: attendance)
    // Thirty days before Thu 15 April.
    #expect(visa.applyBy == day("2027-04-16") && visa.renewBy == day("2027-03-16"))
    let step = try #require(visa.chain.first { $0.kind == .passportRenewal })
    #expect(
      step.summary == "passport renewal 30 days from 2027-03-16 (set on the case)" && step.until == day("2027-04-15"))
    #expect(renewals(scene) == [day("2027-03-16")])
    let choice = try #require(
      PassportChoice.best(for: attendance, plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today))
    #expect(choice.renewal?.beginBy == day("2027-03-16"))
    // One day later it is lodged on Mon 19 April, and the chance falls below that of 16 April.
    let (last, late) = (
      scene.visa(of: attendance, today: day("2027-03-16")), scene.visa(of: attendance, today: day("2027-03-18"))
    )
    #expect(try #require(last.onTime) >= 0.9)
    #expect(try #require(late.onTime) < 0.9)
  }

  @Test func `Begun it is no deadline any more, and the chance waits for its end`() throws {
    var (scene, attendance) = scene(30)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .passportRenewal, begun: day("2026-11-10"))] }
    #expect(renewals(scene).isEmpty)
    #expect(scene.visa(of: attendance).renewBy != nil)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .passportRenewal, begun: day("2027-04-10"))] }
    #expect(try #require(scene.visa(of: attendance, today: day("2027-04-12")).onTime) < 0.01)
  }

  @Test func `Done it stands in nobody's way, and the new passport is asked for`() throws {
    var (scene, attendance) = scene(30)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .passportRenewal, done: day("2026-11-18"))] }
    let visa = scene.visa(of: attendance)
    #expect(renewals(scene).isEmpty && visa.renewBy == nil)
    let (good, other) = Scene.withDelegate()
    #expect(visa.onTime == good.visa(of: other).onTime && visa.beginBy == good.visa(of: other).beginBy)
    #expect(visa.findings.filter { $0.topic == .passport }.map(\.severity) == [.warning])
    #expect(visa.findings.contains { $0.what == "The passport was renewed, and the new one is not on record." })
  }

  @Test func `Without anybody's word it is assumed, and said to be`() throws {
    let (scene, attendance) = scene()
    let step = try #require(scene.visa(of: attendance).chain.first { $0.kind == .passportRenewal })
    #expect(step.note == "90% of the whole way, assumed")
    // Between two and thirteen weeks before lodging.
    #expect((14...90).contains(day("2027-04-15") - step.from))
  }
}
