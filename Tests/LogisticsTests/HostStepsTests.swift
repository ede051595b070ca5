import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Steps of the host and the organisations, worked out on a wall calendar.
///
/// Without them the delegate lodges by Fri 16 April 2027, papers together by Thu 15 April, begun by Thu 1 April.
struct HostStepsTests {
  private static func certain(_ days: Int, _ unit: DayUnit = .calendar) -> VisaCase.StepLength {
    .init(minimum: days, typical: days, maximum: days, unit: unit)
  }

  private func scene(_ change: (inout Organisation) -> Void) -> (scene: Scene, attendance: Attendance) {
    var (scene, attendance) = Scene.withDelegate()
    var service = Organisation(id: ForumPlan.ID(rawValue: 41), name: "Coastal Police", sector: .police)
    change(&service)
    scene.add(service)
    var person = given(scene.plan.people[attendance.person])
    person.organisation = service.id
    scene.add(person)
    return (scene, attendance)
  }

  /// The service needs 21 days to let its people go, side by side with the 14 days of documents:
  /// Thu 15 April less 21 days is Thu 25 March, and there is nothing before it.
  @Test func `A service's own approval runs beside the documents and decides where it is longer`() {
    let (scene, attendance) = scene { $0.releaseDays = 21 }
    let visa = scene.visa(of: attendance)
    #expect(visa.documentsBy == day("2027-04-15"))
    #expect(visa.beginBy == day("2027-03-25"))
    #expect(
      visa.chain.suffix(2).map(\.summary) == [
        "documents 14 days from 2027-04-01 (as the programme plans)",
        "service's approval 21 days from 2027-03-25 (as Coastal Police takes)",
      ])
    // Days set on the case go before the organisation's.
    var known = scene
    known.setCase(of: attendance) { $0.overrides[.serviceApproval] = Self.certain(7) }
    #expect(known.visa(of: attendance).beginBy == day("2027-04-01"))
  }

  /// Nomination 10 days, the donor 5, the invitation 7, one after the other before the first paper on 25 March:
  /// 18 March, 13 March, 3 March.
  @Test func `Nomination, donor and invitation come one after the other before the papers`() {
    var (scene, attendance) = scene { organisation in
      organisation.releaseDays = 21
      organisation.stepLengths[.nomination] = Self.certain(10)
    }
    var programme = scene.plan.programme
    programme.stepRules = [
      StepRule(.country("TN"), .donorApproval, Self.certain(5)),
      StepRule(.country("TN"), .hostDocuments, Self.certain(7)),
      StepRule(.country("KE"), .hostDocuments, Self.certain(70)),
    ]
    scene.add(programme)
    let visa = scene.visa(of: attendance)
    #expect(
      visa.chain.suffix(3).map { "\($0.kind.label) \($0.from)" } == [
        "host's documents 2027-03-18", "donor's approval 2027-03-13", "nomination 2027-03-03",
      ])
    #expect(visa.beginBy == day("2027-03-03"))
    #expect(visa.chain.last?.note == "as Coastal Police takes")
    #expect(visa.chain.suffix(2).first?.note == "set for TN")
    // What is done leaves no step, and what stands before it none either.
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .donorApproval, done: day("2027-01-10"))] }
    #expect(scene.visa(of: attendance).beginBy == day("2027-03-18"))
  }

  /// With the documents begun, the service's approval is what presses next: by 25 March.
  @Test func `A paper that nobody has begun is a deadline of its own`() {
    var (scene, attendance) = scene { $0.releaseDays = 21 }
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, begun: Scene.today)] }
    let due = scene.deadlines().filter { $0.record == RecordKey(attendance.id) }
    #expect(due.map(\.kind) == [.visaPaper, .visaApply])
    #expect(due.first?.by == day("2027-03-25"))
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .serviceApproval, begun: Scene.today)) }
    #expect(scene.deadlines().first { $0.record == RecordKey(attendance.id) }?.kind == .visaDocuments)
  }

  /// Ten working days of processing, lodged Thu 1 April at a visa centre that takes 4 days to the consulate:
  /// Mon 5 April, ten working days: Mon 19 April, two to collect: Wed 21 April.
  @Test func `The authority's clock starts when the papers reach it`() throws {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) {
      $0.overrides[.processing] = Self.certain(10, .working)
      $0.overrides[.transfer] = Self.certain(4)
      $0.steps = [.init(kind: .lodging, done: day("2027-04-01"))]
    }
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: day("2027-04-06"))
    #expect(planner.inHand(of: attendance) == DaySpread(certain: day("2027-04-21")))
    // A planner who knows that they arrived on Tue 13 April counts from then: Tue 27 April, Thu 29 April.
    scene.setCase(of: attendance) { $0.steps.append(.init(kind: .transfer, done: day("2027-04-13"))) }
    planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: day("2027-04-14"))
    #expect(planner.inHand(of: attendance) == DaySpread(certain: day("2027-04-29")))
  }
}
