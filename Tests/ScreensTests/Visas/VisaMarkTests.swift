import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("Marks on the board of visas")
struct VisaMarkTests {
  private static let day = Stage.today

  private static func visaCase(_ steps: VisaCase.Step...) -> VisaCase {
    var visaCase = VisaCase(of: ForumPlan.ID(rawValue: 1))
    visaCase.steps = steps
    return visaCase
  }

  /// The board with the cursor on a person.
  private func stage(on alias: String) -> Stage {
    var stage = Stage()
    stage.type("4/\(alias)")
    stage.press(.enter)
    return stage
  }

  private func visa(_ stage: Stage) throws -> VisaOutlook { try #require(stage.workspace.visaSteps?.visa) }

  private func visaCase(_ stage: Stage) throws -> VisaCase {
    try #require(stage.plan.visaCase(of: try visa(stage).id))
  }

  /// Somebody whose visa stands so in the example, and who needs no other.
  private func alias(of state: VisaState) throws -> String {
    let outlook = Outlook(plan: Stage.example, today: Stage.today)
    let visas = Dictionary(grouping: outlook.visas, by: \.person)
    let visa = try #require(outlook.visas.first { $0.state == state && visas[$0.person]?.count == 1 })
    return try #require(Stage.example.people[visa.person]?.alias)
  }

  @Test("A step's two days never contradict each other")
  func notes() {
    let lodged = Self.visaCase(.init(kind: .lodging, begun: Self.day - 5, done: Self.day - 3))
    #expect(VisaMark.begun(.lodging).noted(on: Self.day, in: lodged).step(.lodging)?.done == nil)
    #expect(VisaMark.begun(.lodging).noted(on: Self.day - 4, in: lodged).step(.lodging)?.done == Self.day - 3)
    let early = VisaMark.done(.lodging).noted(on: Self.day - 9, in: lodged)
    #expect(early.step(.lodging)?.begun == Self.day - 9 && early.step(.lodging)?.done == Self.day - 9)
    for mark in VisaMark.all { #expect(mark.noted(on: Self.day - 4, in: lodged).problems.isEmpty, "\(mark)") }
  }

  @Test("A decision is noted with how it went, and can be noted otherwise")
  func decisions() {
    let refused = VisaMark.refused.noted(on: Self.day, in: Self.visaCase())
    #expect(refused.outcome == .refused && refused.step(.processing)?.done == Self.day)
    #expect(VisaMark.granted.noted(on: Self.day, in: refused).outcome == .granted)
  }

  @Test("v b marks the next step begun, once")
  func begun() throws {
    let outlook = Outlook(plan: Stage.example, today: Stage.today)
    let fresh = try #require(
      outlook.visas.first { $0.state == .tooEarly && Stage.example.visaCase(of: $0.id) == nil })
    var stage = stage(on: try #require(Stage.example.people[fresh.person]?.alias))
    for _ in 0..<stage.workspace.list.rows.count where try visa(stage).id != fresh.id { stage.press(.down) }
    let next = try #require(stage.workspace.visaSteps?.next)
    stage.type("vb")
    #expect(try visaCase(stage).step(next)?.begun == Self.day)
    stage.type("vb")
    #expect(stage.status.contains("It was begun already."))
    #expect(stage.labels.count == 1)
  }

  @Test("v m marks any step on a day found by typing it")
  func anyStep() throws {
    var stage = stage(on: try alias(of: .tooEarly))
    stage.type("vm")
    #expect(stage.text.contains("What happened?"))
    stage.type("lodging done")
    stage.press(.enter)
    #expect(stage.text.contains("Lodging done on which day?"))
    stage.type("12 nov")
    stage.press(.enter)
    #expect(try visaCase(stage).step(.lodging)?.done == Self.day - 8)
    #expect(try #require(stage.labels.last).hasSuffix("application lodged on 12 Nov 2026"))
    #expect(try visa(stage).state == .lodged)
    stage.type("vm")
    stage.type("refused")
    stage.press(.enter, .enter)
    #expect(try visaCase(stage).outcome == .refused && (try visa(stage).state) == .refused)
  }

  @Test("v x asks before it marks a visa refused, and what is left can be taken")
  func refusal() throws {
    var stage = stage(on: try alias(of: .lodged))
    let person = try visa(stage).person
    stage.type("vo")
    #expect(stage.status.contains("This visa may still be had as planned."))
    stage.type("vx")
    #expect(stage.text.contains("refused today?"))
    stage.press(.character("n"))
    #expect(try visa(stage).state == .lodged)
    stage.type("vx")
    stage.press(.character("Y"))
    #expect(try visa(stage).state == .refused)
    stage.type("vx")
    #expect(stage.status.contains("It is marked refused already."))
    stage.type("vo")
    #expect(stage.text.contains("What is left for"))
    stage.type("remote seat")
    stage.press(.enter)
    let attendance = try #require(stage.plan.attendances[try visa(stage).id])
    #expect(attendance.person == person && attendance.seat == .remote)
    #expect(try visa(stage).state == .notNeeded)
  }

  @Test("v r gives a remote seat and takes it back; the board says so")
  func remote() throws {
    var stage = stage(on: try alias(of: .tooEarly))
    stage.type("vr")
    #expect(try visa(stage).seat == .remote)
    #expect(stage.text.contains("none needed"))
    stage.type("vm")
    #expect(stage.status.contains("Whoever takes part from afar needs no visa."))
    stage.type("vr")
    #expect(try visa(stage).seat == .inPerson)
  }

  @Test("What is left stands in the detail, with the key to choose it")
  func detail() throws {
    var stage = Stage(width: 140, height: 60)
    stage.type("4/\(try alias(of: .refused))")
    stage.press(.enter)
    #expect(stage.text.contains("What is left (v o to choose)"))
    #expect(stage.text.contains("Give a remote seat: 100%"))
  }

  @Test("The passport's renewal is a stop of its own in the detail")
  func renewal() throws {
    var stage = Stage(width: 140, height: 120)
    let outlook = Outlook(plan: stage.plan, today: Stage.today)
    let visa = try #require(
      outlook.visas.first {
        VisaDossier(of: $0, outlook: outlook, plan: stage.plan).schedule?.renewals.isEmpty == false
      })
    let forum = try #require(stage.plan.forums[visa.forum])
    stage.type("4/\(try #require(stage.plan.people[visa.person]).alias)")
    stage.press(.enter)
    let rows = stage.workspace.list.rows.count
    for _ in 0..<rows where try self.visa(stage).id != visa.id { stage.press(.down) }
    #expect(stage.text.contains("One passport, in this order"), "\(forum.name)")
    #expect(stage.text.contains("renew the"))
  }
}
