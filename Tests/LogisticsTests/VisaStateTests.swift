import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The delegate of these tests lives in Kenya: papers begun by 1 April 2027, together by 15 April, lodged by 16 April.
struct VisaStateTests {
  @Test func `The delegate's days are as the tests say`() {
    let (scene, attendance) = Scene.withDelegate()
    let visa = scene.visa(of: attendance)
    #expect(visa.beginBy == day("2027-04-01"))
    #expect(visa.documentsBy == day("2027-04-15"))
    #expect(visa.applyBy == day("2027-04-16"))
  }

  @Test(arguments: [
    ("2026-11-20", VisaState.open), ("2027-02-17", .open), ("2027-02-18", .soon), ("2027-03-17", .soon),
    ("2027-03-18", .urgent), ("2027-04-16", .urgent), ("2027-04-17", .overdue), ("2027-05-13", .overdue),
    ("2027-05-14", .past),
  ])
  func `The next thing to do decides: 42 days before it is soon, 14 days before urgent`(on: String, state: VisaState) {
    let (scene, attendance) = Scene.withDelegate()
    #expect(scene.visa(of: attendance, today: day(on)).state == state)
  }

  @Test(arguments: [
    ("2026-11-20", VisaState.tooEarly), ("2027-02-08", .tooEarly), ("2027-02-09", .open), ("2027-02-18", .soon),
  ])
  func `Before the window opens it is too early`(on: String, state: VisaState) {
    // Ninety days before 10 May is 9 February.
    let (scene, attendance) = Scene.withDelegate(.sample(earliest: .days(90)))
    #expect(scene.visa(of: attendance, today: day(on)).state == state)
  }

  @Test func `Papers that are begun or done move the next thing on`() {
    var (scene, attendance) = Scene.withDelegate()
    let today = day("2027-03-18")
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, begun: day("2027-03-01"))] }
    // Papers together by 15 April is 28 days away.
    #expect(scene.visa(of: attendance, today: today).state == .soon)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, done: day("2027-03-01"))] }
    // The appointment should be asked for by 2 April, 15 days away.
    #expect(scene.visa(of: attendance, today: today).state == .soon)
    #expect(scene.visa(of: attendance, today: today + 1).state == .urgent)
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .appointment, begun: day("2027-03-02"))) }
    // Only the lodging is left, by 16 April.
    #expect(scene.visa(of: attendance, today: today + 1).state == .soon)
  }

  @Test func `What was done outranks the calendar`() {
    var (scene, attendance) = Scene.withDelegate()
    let late = day("2027-05-01")
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, begun: late)] }
    #expect(scene.visa(of: attendance, today: late).state == .overdue)
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: late)] }
    #expect(scene.visa(of: attendance, today: late).state == .lodged)
    scene.setCase(of: attendance) { $0.outcome = .refused }
    #expect(scene.visa(of: attendance, today: late).state == .refused)
    scene.setCase(of: attendance) { $0.outcome = .granted }
    #expect(scene.visa(of: attendance, today: late).state == .granted)
    scene.setCase(of: attendance) {
      $0.outcome = .withdrawn
      $0.steps = []
    }
    #expect(scene.visa(of: attendance, today: late).state == .overdue)
  }

  @Test func `A visa that does not take in the travel day is a serious finding`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) {
      $0.outcome = .granted
      $0.validity = DateSpan("2027-05-10..2027-05-20")
    }
    #expect(scene.visa(of: attendance).findings.isEmpty)
    scene.setCase(of: attendance) { $0.validity = DateSpan("2027-05-11..2027-05-20") }
    #expect(
      scene.visa(of: attendance).findings.map(\.what) == [
        "The visa is valid 2027-05-11..2027-05-20, which does not take in the travel day 2027-05-10."
      ])
  }

  @Test func `Who declined, has no place or no date, or is barred, has no chain`() {
    var scene = Scene()
    scene.addForum(ForumPlan.ID(rawValue: 12), "No place", in: nil, start: "2027-05-11")
    scene.addForum(ForumPlan.ID(rawValue: 13), "No date", in: "TN", start: nil)
    scene.require(.visa, of: "KE")
    scene.require(.noAdmission, of: "YE")
    scene.add(.sample())
    let kite = scene.addPerson(1, "Kite", ["KE"], livesIn: "KE")
    let visas = [
      scene.visa(inviting: kite) { $0.status = .declined },
      scene.visa(inviting: kite, to: ForumPlan.ID(rawValue: 12)),
      scene.visa(inviting: kite, to: ForumPlan.ID(rawValue: 13)),
      scene.visa(inviting: scene.addPerson(2, "Lark", ["YE"])),
    ]
    #expect(visas.map(\.state) == [.notComing, .unplaced, .unplaced, .barred])
    #expect(visas.allSatisfy { $0.chain.isEmpty && $0.applyBy == nil && !$0.because.isEmpty })
  }

  @Test func `A visa at the border is no deadline, and a resident needs none`() {
    var scene = Scene()
    scene.require(.onArrival, of: "UG")
    scene.require(.visa, of: "KE")
    scene.add(.sample("TN/border", .onArrival, channel: .border, processing: "0-0-0 calendar"))
    scene.add(.sample())
    let border = scene.invite(scene.addPerson(1, "Kite", ["UG"], livesIn: "UG"))
    let resident = scene.invite(scene.addPerson(2, "Lark", ["KE"], livesIn: "TN"))
    #expect(scene.visa(of: border).state == .atBorder)
    #expect(scene.visa(of: resident).state == .notNeeded)
    #expect(scene.deadlines().isEmpty)
    #expect(Outlook(plan: scene.plan, today: Scene.today).forums.first?.nextApplyBy == nil)
  }

  @Test func `Every state has words of its own, and those that need someone come first`() {
    #expect(Set(VisaState.allCases.map(\.label)).count == VisaState.allCases.count)
    let needs = VisaState.allCases.map(\.needsSomeone)
    #expect(needs == needs.sorted { $0 && !$1 })
  }
}
