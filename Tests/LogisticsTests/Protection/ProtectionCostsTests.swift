import Atlas
import ForumPlan
import Logistics
import Testing

@Suite("What protection costs")
struct ProtectionCostsTests {
  private var scene = Scene()
  private let (kite, heron): (Person, Person)

  init() {
    kite = scene.addPerson(1, "Kite", ["KE"])
    heron = scene.addPerson(2, "Heron", ["KE"])
  }

  private func record(of person: Person, _ costs: [(Int64, Currency)]) -> ProtectionRecord {
    var record = ProtectionRecord(of: person.id)
    record.measures = costs.map { .init(name: "Car", owner: "", cost: Money(minorUnits: $0.0, currency: $0.1)) }
    return record
  }

  private func applied(_ scene: Scene) throws -> Plan {
    var plan = scene.plan
    try plan.apply(ProtectionCosts(plan).lines.map { .put($0) })
    return plan
  }

  /// 120.00 + 80.50 = 200.50 euros, and 30.00 dinars that are a line of their own.
  @Test("A line a currency has the sum of all, and nobody's name")
  func sums() throws {
    var scene = scene
    let dinar = given(Currency("TND"))
    scene.add(record(of: kite, [(12_000, .euro), (30_000, dinar)]))
    scene.add(record(of: heron, [(8_050, .euro)]))
    let costs = ProtectionCosts(scene.plan)
    #expect(costs.sums == [Money(minorUnits: 20_050, currency: .euro), Money(minorUnits: 30_000, currency: dinar)])
    #expect(costs.count == 3 && !costs.isInBudget)
    let plan = try applied(scene)
    #expect(ProtectionCosts(plan).isInBudget)
    #expect(plan.budgetLines.map(\.planned).count == 2 && plan.budgetLines.allSatisfy { $0.category == .protection })
    #expect(!"\(Array(plan.budgetLines))".contains("Kite"))
  }

  @Test("Another sum changes the line and leaves what finance entered; a sum that is gone leaves it at nothing")
  func again() throws {
    var scene = scene
    scene.add(record(of: kite, [(12_000, .euro)]))
    var line = given(try applied(scene).budgetLines.first { _ in true })
    line.code = "7.1"
    line.title = "Safety of participants"
    scene.add(line)
    scene.add(record(of: heron, [(1_000, .euro)]))
    let changed = given(try applied(scene).budgetLines.first { _ in true })
    #expect(changed.code == "7.1" && changed.title == "Safety of participants")
    #expect(changed.planned == Money(minorUnits: 13_000, currency: .euro))
    scene.add(changed)
    scene.add(record(of: kite, []))
    scene.add(record(of: heron, []))
    #expect(try applied(scene).budgetLines.map(\.planned) == [Money(minorUnits: 0, currency: .euro)])
  }

  @Test(
    "The catalogue has the usual measures, the programme's own before them, and what records have behind, each once")
  func catalogue() {
    var scene = scene
    var programme = scene.plan.programme
    programme.measures = ["A dog", "remote seat instead of travel"]
    scene.add(programme)
    scene.add(record(of: kite, [(1, .euro), (2, .euro)]))
    let names = MeasureCatalogue.names(in: scene.plan, withUsed: true)
    #expect(MeasureCatalogue.names(in: scene.plan, withUsed: false) == names.dropLast())
    #expect(names.prefix(2) == ["A dog", "remote seat instead of travel"] && names.last == "Car")
    #expect(names.count == MeasureCatalogue.usual.count + 2)
  }
}
