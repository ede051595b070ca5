import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// Vaccinations that a journey takes for certain stand among the deadlines until a dose that counts is on record.
struct VaccinationTests {
  /// A resident of Pakistan on the way to Togo, there on 2027-05-10: Togo asks for yellow fever, Pakistan for polio.
  private func scene(_ doses: [Vaccination] = []) -> Scene {
    var scene = Scene()
    scene.addForum(Scene.tunis, "The forum", in: "TG", start: "2027-05-11")
    let person = scene.addPerson(1, "Kite", ["PK"], livesIn: "PK")
    var identity = Identity(of: person.id)
    identity.vaccinations = doses
    scene.add(identity)
    _ = scene.invite(person)
    return scene
  }

  private func due(_ scene: Scene, today: CivilDate = Scene.today) -> [Deadline] {
    scene.deadlines(today: today).filter { $0.kind == .vaccination }
  }

  @Test func `Each has a last day and says who asks for it`() {
    let due = due(scene())
    // Four weeks before 10 May, and ten days.
    #expect(due.map(\.by) == [day("2027-04-12"), day("2027-04-30")])
    #expect(due.allSatisfy { $0.subject == "Kite, The forum" && $0.because.contains("under Vaccinations") })
    #expect(due.last?.because.hasPrefix("Togo asks every traveller") == true)
  }

  @Test func `A dose that counts ends it, one too late or too old does not`() {
    let counts = [
      Vaccination(against: .yellowFever, on: day("2011-02-03")), .init(against: .polio, on: day("2026-06-01")),
    ]
    #expect(due(scene(counts)).isEmpty)
    let late = [
      Vaccination(against: .yellowFever, on: day("2027-05-01")), .init(against: .polio, on: day("2026-05-09")),
    ]
    #expect(due(scene(late)).count == 2)
    let edges = [
      Vaccination(against: .yellowFever, on: day("2027-04-30")), .init(against: .polio, on: day("2026-05-10")),
    ]
    #expect(due(scene(edges)).isEmpty)
  }

  @Test func `It ends with the journey and is asked of nobody who does not travel`() {
    #expect(due(scene(), today: day("2027-05-11")).isEmpty)
    #expect(due(scene(), today: day("2027-05-10")).allSatisfy { $0.state == .overdue })
    var remote = scene()
    var attendance = given(remote.plan.attendances.first { _ in true })
    remote.change(&attendance) { $0.seat = .remote }
    #expect(due(remote).isEmpty)
  }

  @Test func `Doses are written as they are read`() throws {
    let scene = scene([
      .init(against: .yellowFever, on: day("2011-02-03")), .init(against: .polio, on: day("2026-06-01")),
    ])
    let identity = given(scene.plan.identities.first { _ in true })
    let field = try #require(Identity.fields.first { $0.key == "vaccinations" })
    let text = field.text(of: identity, in: scene.plan)
    #expect(text == "yellow fever 2011-02-03\npolio 2026-06-01")
    var again = Identity(of: identity.person)
    let context = FieldContext(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    try field.set(text, on: &again, context: context)
    #expect(again.vaccinations == identity.vaccinations)
    #expect(throws: FieldProblem.self) { try field.set("measles 2011-02-03", on: &again, context: context) }
  }
}
