import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// The delegate of these tests must begin by Thu 1 April 2027: papers together by 15 April, lodged on the 16th.
struct ConfirmByTests {
  private static let here = Place(name: "The city", country: "TN")

  private func confirm(
    _ scene: Scene, at place: Place = here, start: String = "2027-05-11", share: Double = 0.9,
    today: CivilDate = Scene.today
  ) -> ConfirmBy {
    var planner = VisaPlanner(plan: scene.plan, atlas: scene.plan.atlas, today: today)
    let candidate = ConfirmBy.Candidate(place: place, start: day(start))
    return given(planner.confirmBy(given(scene.plan.forums[Scene.tunis]), at: [candidate], share: share).first)
  }

  /// Nine delegates as above; a tenth has booked a flight a week earlier, and must begin a week earlier.
  private func tenPeople() -> Scene {
    var (scene, _) = Scene.withDelegate()
    for number in 2...9 { _ = scene.invite(scene.addPerson(UInt64(number), "Bird \(number)", ["KE"], livesIn: "KE")) }
    _ = scene.invite(scene.addPerson(10, "Lark", ["KE"], livesIn: "KE")) { $0.travel.arrival = day("2027-05-03") }
    return scene
  }

  @Test func `One of ten may lose the chance, so the second day in order counts`() {
    let scene = tenPeople()
    let most = confirm(scene)
    #expect(most.by == day("2027-04-01"))
    #expect(most.daysLeft == 132)
    #expect(most.standing == .open)
    #expect(most.counted == 10)
    #expect(most.lost(confirmingOn: day("2027-04-01")) == [ForumPlan.ID(rawValue: 10)])
    #expect(confirm(scene, share: 1).by == day("2027-03-25"))
    #expect(confirm(scene, today: day("2027-04-02")).standing == .passed)
    // Booked flights are for these days only: a week later nobody arrives early.
    #expect(confirm(scene, start: "2027-05-18", share: 1).by == day("2027-04-08"))
  }

  @Test func `In their own country people need no day, and in another the cases begun count for nothing`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.require(.visa, of: "KE", in: "JO")
    scene.add(.sample("JO/test", to: "JO"))
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .lodging, done: Scene.today)] }
    #expect(confirm(scene).standing == .free)
    #expect(confirm(scene, at: Place(name: "Nairobi", country: "KE")).standing == .free)
    #expect(confirm(scene, at: Place(name: "Amman", country: "JO")).by == day("2027-04-01"))
  }

  @Test func `Papers that are there leave the appointment as the thing to wait for`() {
    var (scene, attendance) = Scene.withDelegate()
    scene.setCase(of: attendance) { $0.steps = [.init(kind: .documents, done: Scene.today)] }
    #expect(confirm(scene).by == day("2027-04-02"))
  }

  @Test func `A window that is too short leaves no day, and people nobody can help are not counted`() {
    var (scene, _) = Scene.withDelegate(.sample(earliest: .days(20)))
    _ = scene.invite(scene.addPerson(2, "Ibis", []))
    scene.require(.noAdmission, of: "YE")
    _ = scene.invite(scene.addPerson(3, "Wren", ["YE"]))
    let never = confirm(scene)
    #expect(never.standing == .never)
    #expect(never.by == nil)
    #expect([never.counted, never.unknown, never.shutOut] == [1, 1, 1])
    #expect(confirm(Scene()).standing == .nobody)
  }

  @Test func `A person's day is the last on which all can begin with the programme's confidence`() {
    var generator = SeededGenerator(seed: 21)
    let widths: [VisaCase.StepKind: Int] = [
      .hostDocuments: 5, .documents: 20, .appointment: 20, .processing: 40, .collection: 5,
    ]
    var dated = 0
    for index in 0..<40 {
      let random = RandomRoute(widths: widths, isBegun: false, using: &generator)
      let wanted = Double(random.scene.plan.programme.confidence) / 100
      func chance(_ day: CivilDate) -> Double { random.scene.visa(of: random.attendance, today: day).onTime ?? -1 }
      guard let by = confirm(random.scene, share: 1, today: random.slow.today).by else {
        // The window opens too late, however early one begins.
        #expect(chance(random.slow.travelOn - 300) < wanted, "case \(index)")
        continue
      }
      dated += 1
      #expect(chance(by) >= wanted - 1e-9, "case \(index)")
      #expect(chance(by + 1) < wanted + 1e-9, "case \(index)")
    }
    #expect(dated > 25)
  }

  @Test func `The day is the one found by asking every person on every day`() {
    var generator = SeededGenerator(seed: 8)
    let candidate = ConfirmBy.Candidate(place: Self.here, start: day("2027-05-11"))
    for _ in 0..<500 {
      let share = Double(Int.random(in: 0...20, using: &generator)) / 20
      let free = Int.random(in: 0...5, using: &generator)
      let limits = (0..<Int.random(in: 0...15, using: &generator)).map { number in
        ConfirmBy.Limit(
          person: ForumPlan.ID(rawValue: UInt64(number)),
          by: Int.random(in: 0..<6, using: &generator) == 0
            ? nil : Scene.today + Int.random(in: -5...5, using: &generator))
      }
      let answer = ConfirmBy(candidate, limits: limits, free: free, share: share, today: Scene.today)
      func isEnough(_ day: CivilDate) -> Bool {
        let kept = free + limits.count { $0.by.map { $0 >= day } ?? false }
        return Double(kept) >= share * Double(free + limits.count) - 1e-9
      }
      let days = (Scene.today - 6)...(Scene.today + 6)
      let last = days.last(where: isEnough)
      switch answer.standing {
      case .nobody: #expect(limits.isEmpty && free == 0)
      case .free: #expect(last == days.upperBound && answer.by == nil)
      case .never: #expect(last == nil && answer.by == nil)
      case .open, .passed:
        #expect(answer.by == last)
        #expect((answer.standing == .passed) == (last.map { $0 < Scene.today } ?? false))
      }
    }
  }

  @Test func `The candidates are the plan's own place and every house that is not taken`() {
    var (scene, _) = Scene.withDelegate()
    let span = given(DateSpan("2027-05-12..2027-05-20"))
    for (number, name, state) in [(21, "Villa", Venue.Availability.State.taken), (22, "Dar Salam", .free)] {
      var venue = Venue(
        id: ForumPlan.ID(rawValue: UInt64(number)), name: name, place: Place(name: "Amman", country: "JO"))
      venue.availability = [.init(span: span, state: state)]
      scene.add(venue)
    }
    let candidates = scene.plan.candidates(for: given(scene.plan.forums[Scene.tunis]))
    #expect(candidates.map(\.venue) == [nil, ForumPlan.ID(rawValue: 22)])
    #expect(candidates.map(\.place.country) == ["TN", "JO"])
    #expect(scene.plan.candidates(for: Forum(id: ForumPlan.ID(rawValue: 99), name: "New", days: 2)).isEmpty)
  }
}
