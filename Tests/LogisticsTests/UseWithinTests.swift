import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Visas that run out some time after their issue, whenever they are used.
struct UseWithinTests {
  /// Travel on Mon 10 May 2027; a visa good for 30 days from its issue must not be issued before Sat 10 April.
  ///
  /// The fastest decision takes 5 working days: lodged on Fri 2 April it comes on Fri 9 April, too early; lodged on
  /// Mon 5 April it comes on Mon 12 April. So Mon 5 April is the first day that makes sense, and Fri 16 April the last.
  @Test func `The earliest useful day is the first on which even the fastest decision is not too early`() {
    let (scene, attendance) = Scene.withDelegate(.sample(earliest: .months(3), useWithin: .days(30)))
    let visa = scene.visa(of: attendance)
    #expect(visa.applyFrom == day("2027-02-10"))
    #expect(visa.usefulFrom == day("2027-04-05"))
    #expect(visa.applyBy == day("2027-04-16"))
    #expect(visa.findings.isEmpty)
    // Waiting costs nothing: the chance in the year before is that of lodging on the useful day.
    #expect(visa.onTime == scene.visa(of: attendance, today: day("2027-03-01")).onTime)
    #expect(scene.visa(of: attendance, today: day("2027-02-12")).state == .tooEarly)
  }

  /// Ten days from issue: not before Fri 30 April; lodged on Fri 23 April the fastest decision comes on Fri 30 April.
  @Test func `A window that closes before it is useful is a serious finding`() {
    let (scene, attendance) = Scene.withDelegate(.sample(useWithin: .days(10)))
    let visa = scene.visa(of: attendance)
    #expect(visa.usefulFrom == day("2027-04-23"))
    #expect(
      visa.findings.map(\.what) == [
        "The window is too short: a visa issued before 2027-04-30 has run out by the journey, so lodging before "
          + "2027-04-23 may be in vain, and the last safe day is 2027-04-16."
      ])
  }

  /// Lodged on Thu 1 April and not decided on Fri 9 April, six working days later.
  ///
  /// Of the weights 441 3249 7225 … 441 for 5, 6, 7 … 15 days, together 85899, 5 and 6 days are gone: 82209 left.
  /// A decision on 7 days (Mon 12 April) or later is in time for both ends: issued from 10 April, in hand by 7 May.
  @Test func `An application lodged too early may be decided too early, and the chance says so`() throws {
    var (scene, attendance) = Scene.withDelegate(.sample(useWithin: .days(26)))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: day("2027-04-01"))] }
    let visa = scene.visa(of: attendance, today: day("2027-04-09"))
    // Not before Wed 14 April, 9 days: 7 and 8 days, 7225 + 11025 of 82209, come too early.
    #expect(abs(try #require(visa.onTime) - (82209.0 - 18250) / 82209) < 1e-12)
    #expect(visa.findings.map(\.what).contains { $0.contains("A visa issued before 2027-04-14 has run out") })
    // Decided on a day that is too early: it cannot be used.
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .processing, done: day("2027-04-12"))) }
    #expect(scene.visa(of: attendance, today: day("2027-04-13")).onTime == 0)
  }

  @Test func `Visas that run from their issue are among the shipped facts`() {
    let all = Atlas.shipped.processes
    #expect(all.first { $0.id == "ID/visitor-e-visa" }?.useWithin == .days(90))
    #expect(all.first { $0.id == "IN/conference-visa" }?.useWithin == .months(3))
    #expect(all.contains { $0.useWithin == nil })
  }
}
