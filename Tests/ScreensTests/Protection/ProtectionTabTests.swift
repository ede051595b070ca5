import Atlas
import Dates
import ForumPlan
import Logistics
import Terminal
import Testing

@testable import Screens

@Suite("The Protection tab")
struct ProtectionTabTests {
  private func record(under stage: Stage) throws -> ProtectionRecord {
    let key = try #require(stage.workspace.list.current?.record)
    return try #require(stage.plan.protectionRecords[ForumPlan.ID(rawValue: key.rawID)])
  }

  @Test("The most pressing review stands first, with why; threats only where names are shown")
  func list() throws {
    var stage = Stage(width: 120, height: 40)
    stage.type("7")
    let first = try record(under: stage)
    let due = try #require(stage.workspace.sight.derived?.reviews[first.id])
    #expect(stage.text.contains("Because") && due.by <= Stage.today)
    let threat = try #require(first.threats.first)
    #expect(!stage.text.contains(threat.source) && !stage.text.contains("How the risk is reckoned"))
    stage.type("n")
    #expect(stage.text.contains("How the risk is reckoned"))
  }

  @Test("A review noted today asks for the next one at its time, and tells what it looked at; undo takes it back")
  func review() throws {
    var stage = Stage(width: 120, height: 40)
    stage.workspace.author = "Amina"
    stage.type("7")
    let before = try record(under: stage)
    stage.type("r")
    let after = try #require(stage.plan.protectionRecords[before.id])
    #expect(after.reviews.count == before.reviews.count + 1)
    let last = try #require(after.lastReview)
    #expect(last.on == Stage.today && last.by == "Amina" && last.basis?.incidents == after.incidents.count)
    let due = try #require(stage.workspace.sight.derived?.reviews[before.id])
    #expect(due.by > Stage.today)
    stage.type("u")
    #expect(stage.plan.protectionRecords[before.id] == before)
  }

  @Test("Somebody heard of is noted at the next check-in; without one the key says what to do")
  func heard() throws {
    var plan = Stage.example
    var first = try #require(plan.protectionRecords.min { $0.id < $1.id })
    let missed = CivilDate(dayNumber: Stage.today.dayNumber - 1)
    first.checkIns = [
      .init(on: missed, minute: 1260, what: "Evening", call: "Amina"),
      .init(on: Stage.today, minute: 1260, what: "Evening", call: "Amina"),
    ]
    try plan.apply([.put(first)])
    var stage = Stage(plan, width: 120, height: 40)
    #expect(stage.text.contains("Check-in"))
    stage.type("7")
    #expect(stage.text.contains("1 check-in missed"))
    let alias = try #require(plan.people[first.person]?.alias)
    stage.type("/\(alias)")
    stage.press(.enter)
    stage.type("H")
    #expect(stage.plan.protectionRecords[first.id]?.checkIns.map(\.isDone) == [true, false])
    #expect(stage.labels.last == "\(alias) was heard of")
    stage.type("HH")
    #expect(stage.text.contains("No check-in is open"))
  }

  @Test("Whoever is brought together though kept apart is told of at the forum")
  func company() throws {
    var plan = Stage.example
    let forum = try #require(plan.forums.first { $0.name == "Tunis dialogue" })
    let seated = plan.attendances(at: forum.id).filter { $0.travels && $0.table == "1" }
    let ids = seated.prefix(2).map(\.person)
    var person = try #require(ids.first.flatMap { plan.people[$0] })
    person.separations = [Separation(from: try #require(ids.last), in: [.table])]
    try plan.apply([.put(person)])
    let outlook = Outlook(plan: plan, today: Stage.today)
    let found = try #require(outlook.forums.first { $0.id == forum.id }).company
    #expect(found.count == 1)
    var stage = Stage(plan, width: 160, height: 60)
    stage.type("2")
    #expect(stage.text.contains("Kept apart, and whom they meet") && stage.text.contains("and share table 1."))
  }

  @Test("A measure of the catalogue is chosen by a few letters, owned by who chose it and due before the next travel")
  func measure() throws {
    var stage = Stage(width: 120, height: 40)
    stage.workspace.author = "Amina"
    stage.type("7")
    let before = try record(under: stage)
    stage.type("M")
    #expect(stage.text.contains("Separate lodging, known to few") && stage.text.contains("Remote seat"))
    // What was agreed on with anybody stays covered while names are.
    let agreed = Set(stage.plan.protectionRecords.flatMap { $0.measures.map(\.name) })
    #expect(agreed.allSatisfy { !stage.text.contains($0) } && !stage.text.contains("agreed already"))
    stage.type("legal")
    stage.press(.enter)
    let measure = try #require(stage.plan.protectionRecords[before.id]?.measures.last)
    #expect(measure.name == "Legal observer on call" && measure.owner == "Amina")
    let travel = ReviewSchedule(stage.plan, today: Stage.today).nextTravel(of: before.person)
    #expect(measure.due == travel.map { CivilDate(dayNumber: $0.dayNumber - 1) })
    stage.type("u")
    #expect(stage.plan.protectionRecords[before.id] == before)
  }

  @Test("What measures cost is brought into the budget by a key, once; the summary tells when it is not there")
  func costs() throws {
    var plan = Stage.example
    for var record in plan.protectionRecords {
      for place in record.measures.indices { record.measures[place].cost = nil }
      try plan.apply([.put(record)])
    }
    var first = try #require(plan.protectionRecords.min { $0.id < $1.id })
    first.measures = [.init(name: "Car", owner: "", cost: Money(minorUnits: 12_000, currency: .euro))]
    try plan.apply([.put(first)])
    var stage = Stage(plan, width: 120, height: 40)
    stage.type("7")
    #expect(stage.text.contains("costs not in the budget (B)"))
    stage.type("B")
    let lines = stage.plan.budgetLines.filter { $0.title == "Protection measures" }
    #expect(lines.map(\.planned) == [Money(minorUnits: 12_000, currency: .euro)])
    #expect(!stage.text.contains("costs not in the budget"))
    stage.type("B")
    #expect(stage.status.contains("The budget has it already"))
  }

  @Test("The check-ins of the next journey are planned by a key, once, each on its day")
  func checkIns() throws {
    var plan = Stage.example
    for var record in plan.protectionRecords where !record.checkIns.isEmpty {
      record.checkIns = []
      try plan.apply([.put(record)])
    }
    var stage = Stage(plan, width: 120, height: 40)
    stage.workspace.author = "Amina"
    stage.type("7")
    let traveller = try #require(
      plan.protectionRecords.first { ReviewSchedule(plan, today: Stage.today).nextTravel(of: $0.person) != nil })
    stage.type("/\(try #require(plan.people[traveller.person]?.alias))")
    stage.press(.enter)
    stage.type("C")
    let planned = try #require(stage.plan.protectionRecords[traveller.id]?.checkIns)
    let travel = try #require(ReviewSchedule(plan, today: Stage.today).nextTravel(of: traveller.person))
    #expect(planned.first.map { "\($0.on) \($0.what) \($0.call)" } == "\(travel) Leaving Amina")
    #expect(planned.dropFirst(2).dropLast(2).allSatisfy { $0.what == "Evening" } && planned.last?.what == "Back home")
    stage.type("C")
    #expect(stage.status.contains("no journey ahead whose check-ins are not planned"))
    #expect(stage.plan.protectionRecords[traveller.id]?.checkIns == planned)
  }
}
