import Dates
import ForumPlan
import Logistics
import Testing

@testable import Screens

@Suite("Purging on the screen")
struct PurgeTests {
  /// The example, with the first forum over long ago and nobody asked to another.
  private func over() throws -> Plan {
    var plan = Stage.example
    for var programme in plan.entries(of: .programme).compactMap({ $0.record as? Programme }) {
      programme.period = DateSpan("2020-01-01..2021-12-31")
      try plan.apply([.put(programme)])
    }
    try plan.apply(plan.visaCases.map { .remove($0.id) } + plan.papers.map { .remove($0.id) })
    try plan.apply(plan.attendances.map { .remove($0.id) })
    return plan
  }

  @Test("Where nothing is due it says so, and what would show what comes")
  func nothing() throws {
    var plan = Stage.example
    try plan.apply(plan.identities.map { .remove($0.id) })
    var stage = Stage(plan)
    stage.type("X")
    #expect(stage.status.contains("Nothing is due to be purged"))
  }

  @Test("It asks first, tells how much it is and names nobody; no slip answers it")
  func asks() throws {
    let plan = try over()
    let count = plan.identities.count { !$0.passports.isEmpty }
    var stage = Stage(plan, width: 120, height: 40)
    stage.type("X")
    #expect(stage.text.contains("Purge what is needed no more") && stage.text.contains("passports of \(count)"))
    stage.press(.enter)
    #expect(stage.plan.identities.count { !$0.passports.isEmpty } == count)
    stage.type("X")
    stage.type("Y")
    #expect(stage.plan.identities.allSatisfy { $0.parts.isEmpty })
    #expect(stage.status.contains("Purged: passports of \(count)"))
  }

  @Test("Without the key to identities it says who can")
  func shut() throws {
    var plan = Stage.example
    plan.openCompartments.remove(.identity)
    var stage = Stage(plan)
    stage.type("X")
    #expect(stage.status.contains("Identities are shut"))
  }
}
