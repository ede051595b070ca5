import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Applications that are lodged in another country than the one the applicant lives in.
struct ErrandTests {
  /// Kenya sends its residents who go to Tunisia to Jordan, where a visa takes 5 calendar days.
  private func scene(_ requirement: Requirement?) -> (scene: Scene, attendance: Attendance) {
    var (scene, attendance) = Scene.withDelegate(.sample(processing: "10-10-10 calendar"))
    var programme = scene.plan.programme
    programme.consulates = [ConsulateRule(.country("TN"), residentsOf: "KE", lodgeIn: "JO")]
    scene.add(programme)
    if let requirement { scene.require(requirement, of: "KE", in: "JO") }
    scene.add(.sample("JO/test", to: "JO", processing: "5-5-5 calendar"))
    return (scene, attendance)
  }

  /// Counted back over two offices.
  ///
  /// In hand by Fri 7 May 2027; the consulate in Amman keeps Friday and Saturday: Thu 6 May, two working days to
  /// collect: Tue 4 May; ten days: Sat 24 April, closed: lodged on Thu 22 April. Two days on the way: Tue 20 April.
  /// Jordan's office in Nairobi keeps Saturday and Sunday: two working days to collect the passport: Fri 16 April;
  /// five days: Sun 11 April.
  @Test func `A visa for the journey to the consulate is a step of its own`() {
    let (scene, attendance) = scene(.visa)
    let visa = scene.visa(of: attendance)
    #expect(visa.lodgedIn == "JO")
    #expect(visa.applyBy == day("2027-04-22"))
    #expect(visa.tripVisaBy == day("2027-04-11"))
    let steps = visa.chain.filter { $0.kind == .trip || $0.kind == .tripVisa }.map { "\($0.kind.label) \($0.from)" }
    #expect(steps == ["journey to the consulate 2027-04-20", "visa for that journey 2027-04-11"])
    #expect(
      visa.findings.map(\.what) == [
        "The application is lodged in Jordan, which takes a journey there and for that a permission of its own (visa), "
          + "to be asked for by 2027-04-11."
      ])
  }

  /// Both can be refused: 85% of 85%.
  @Test func `Both visas can be refused, until the first is there`() throws {
    var (scene, attendance) = scene(.visa)
    #expect(abs(try #require(scene.visa(of: attendance).probability) - 0.85 * 0.85) < 1e-12)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .tripVisa, done: Scene.today)] }
    #expect(abs(try #require(scene.visa(of: attendance).probability) - 0.85) < 1e-12)
    #expect(scene.visa(of: attendance).findings.isEmpty)
  }

  @Test func `A journey without a visa costs days, one that nobody knows of is said, and one that is barred is over`() {
    let (free, attendance) = scene(.free(days: 30))
    #expect(free.visa(of: attendance).tripVisaBy == nil)
    #expect(free.visa(of: attendance).findings.map(\.severity) == [.note])
    #expect(scene(nil).scene.visa(of: attendance).findings.map(\.severity) == [.warning])
    let barred = scene(.noAdmission).scene.visa(of: attendance)
    #expect(barred.probability == 0)
    #expect(barred.findings.map(\.severity) == [.serious])
  }

  @Test func `The case goes before the plan's rule, and the rule before the residence`() {
    var (scene, attendance) = scene(.visa)
    scene.setCase(of: attendance) { $0.lodgedIn = "KE" }
    let visa = scene.visa(of: attendance)
    #expect(visa.lodgedIn == "KE")
    #expect(!visa.chain.contains { $0.kind == .trip })
  }
}
