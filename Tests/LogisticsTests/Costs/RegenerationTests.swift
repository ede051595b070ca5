import Atlas
import Dates
import ForumPlan
import Testing

@testable import Logistics

/// Lines follow the plan, a person's figures stay, and undo brings back every figure.
struct RegenerationTests {
  private func line(_ plan: Plan, _ rule: CostRule, _ subject: String) -> BudgetLine {
    given(plan.budgetLines.first { $0.derivation?.rule == rule && $0.derivation?.subject == subject })
  }

  private func moved(_ plan: Plan, to city: String, _ country: CountryCode, rate: String) -> Plan {
    var plan = plan
    var venue = Venue(
      id: ForumPlan.ID(rawValue: 62), name: "House of \(city)", place: Place(name: city, country: country))
    venue.dayRate = given(Money(rate))
    plan.load(.venue(venue))
    var forum = given(plan.forums[Scene.tunis])
    forum.venue = venue.id
    plan.load(.forum(forum))
    var bed = CostRate(id: ForumPlan.ID(rawValue: 76), item: .lodging, amount: given(Money("USD 80")))
    bed.country = country
    plan.load(.costRate(bed))
    return plan
  }

  @Test func `Doing it twice is doing it once`() {
    var plan = BudgetScene().plan
    #expect(plan.follow().edits.isEmpty)
    #expect(plan.follow([Scene.tunis]).items.count == HandWorkedBudgetTests.worked.count)
    #expect(plan.follow([Scene.tunis]).edits.isEmpty)
    #expect(plan.follow().edits.isEmpty)
  }

  @Test func `What a person typed stays, marked, beside what the formula says`() throws {
    var plan = BudgetScene().generated
    var form = RecordForm(editing: .budgetLine(line(plan, .perDiem, "police")))
    let context = FieldContext(plan: plan, atlas: plan.atlas, today: Scene.today)
    try form.set("unitRate", to: "USD 110", context: context)
    plan.load(form.entry)
    let moved = moved(plan, to: "Sfax", "TN", rate: "TND 900")
    plan = moved
    plan.follow()
    let police = line(plan, .perDiem, "police")
    #expect(police.unitRate.description == "USD 110.00")
    #expect(police.typedFigures == [.unitRate])
    #expect(police.title == "Per diem, police practitioners, Sfax")
    #expect(police.derivation?.figures.unitRate.description == "USD 95.00")
    #expect(police.asReckoned?.unitRate.description == "USD 95.00")
    #expect(line(plan, .venue, "rooms").unitRate.description == "TND 900.000")
    #expect(line(plan, .venue, "rooms").derivation?.before?.unitRate.description == "TND 2,400.000")
  }

  @Test func `A figure stays typed although the formula says the same for a while`() throws {
    var plan = BudgetScene().generated
    var form = RecordForm(editing: .budgetLine(line(plan, .venue, "rooms")))
    let context = FieldContext(plan: plan, atlas: plan.atlas, today: Scene.today)
    try form.set("unitRate", to: "TND 900", context: context)
    plan.load(form.entry)
    for rate in ["TND 900", "TND 1,000"] {
      plan = moved(plan, to: "Sfax", "TN", rate: rate)
      plan.follow()
      #expect(line(plan, .venue, "rooms").unitRate.description == "TND 900.000")
      #expect(line(plan, .venue, "rooms").derivation?.figures.unitRate == Money(rate))
    }
  }

  @Test func `What was paid in one currency stays when the formula has another`() {
    var plan = BudgetScene().generated
    var rooms = line(plan, .venue, "rooms")
    rooms.payments = [.init(given(Money("TND 1200")), on: Scene.today)]
    rooms.grant = BudgetScene.first
    plan.load(.budgetLine(rooms))
    plan = moved(plan, to: "Nairobi", "KE", rate: "KES 90000")
    plan.follow()
    let all = plan.budgetLines.filter { $0.derivation?.rule == .venue }
    #expect(all.count == 2)
    let kept = given(plan.budgetLines[rooms.id])
    #expect(kept.planned?.minorUnits == 0)
    #expect(kept.paid?.description == "TND 1,200.000")
    let fresh = given(all.first { $0.id != rooms.id })
    #expect(fresh.planned?.description == "KES 270,000.00")
    #expect(fresh.grant == BudgetScene.first)
    #expect(plan.follow().edits.isEmpty)
  }

  @Test func `A refused visa releases what was ordered for that person, and nothing else`() {
    var plan = BudgetScene().generated
    var journey = line(plan, .travel, "out KE nairobi")
    let people = (0..<3).map { ForumPlan.ID<Person>(rawValue: 100 + $0) }
    journey.orders = people.map { .init(given(Money("EUR 360")), on: Scene.today, reference: "T", person: $0) }
    plan.load(.budgetLine(journey))
    var visaCase = VisaCase(of: Attendance.id(of: people[1], at: Scene.tunis))
    visaCase.outcome = .refused
    plan.load(.visaCase(visaCase))
    let regeneration = plan.follow()
    #expect(regeneration.released.map(\.person) == [people[1]])
    let after = given(plan.budgetLines[journey.id])
    #expect(after.committed?.description == "EUR 720.00")
    #expect(after.orders.map { $0.released != nil } == [false, true, false])
    #expect(after.quantity == FixedPoint(7))
    #expect(line(plan, .lodging, "police").quantity == FixedPoint(7))
    #expect(line(plan, .lodging, "civilSociety").quantity == FixedPoint(6))
    #expect(plan.follow().edits.isEmpty)
  }

  @Test func `A forum that was held is left as it was`() {
    var plan = BudgetScene().generated
    var forum = given(plan.forums[Scene.tunis])
    forum.stage = .held
    plan.load(.forum(forum))
    plan = moved(plan, to: "Sfax", "TN", rate: "TND 1")
    var held = given(plan.forums[Scene.tunis])
    held.stage = .held
    plan.load(.forum(held))
    #expect(plan.follow([Scene.tunis]).edits.isEmpty)
  }

  @Test func `Nothing follows without the key to the finance part`() {
    var plan = BudgetScene().generated
    plan.openCompartments.remove(.finance)
    #expect(BudgetRegeneration(plan: plan, atlas: plan.atlas, today: Scene.today, forums: [Scene.tunis]).edits.isEmpty)
  }

  // MARK: With a change

  @Test func `A change and what follows are one: undo brings back every figure`() throws {
    let plan = BudgetScene().generated
    var venue = given(plan.venues.first { $0.name == "Dar El Bahr" })
    venue.dayRate = given(Money("TND 3000"))
    let following = BudgetFollowing([.put(venue)], in: plan, today: Scene.today)
    #expect(following.items.map(\.after?.title) == ["Rooms of Dar El Bahr"])
    #expect(following.words == "Budget: 1 line follows, EUR 34,194.02 → EUR 34,722.32.")
    var after = plan
    let inverse = try after.apply([.put(venue)] + following.edits)
    #expect(line(after, .venue, "rooms").planned?.description == "TND 9,000.000")
    #expect(after.forums[Scene.tunis]?.budgetStanding == .uncovered)
    try after.apply(inverse)
    #expect(after == plan)
  }

  @Test func `A line that follows is left out instead of removed, and does not come back`() throws {
    var plan = BudgetScene().generated
    let rooms = line(plan, .venue, "rooms")
    let following = BudgetFollowing([.remove(rooms.id)], in: plan, today: Scene.today)
    try plan.apply([.remove(rooms.id)] + following.edits)
    #expect(plan.budgetLines[rooms.id]?.isLeftOut == true)
    #expect(plan.budgetLines[rooms.id]?.planned?.minorUnits == 0)
    #expect(plan.follow().edits.isEmpty)
  }

  @Test func `Edits of many kinds survive, and the budget is what a fresh one with them would be`() throws {
    var generator = SeededGenerator(seed: 814)
    for _ in 0..<60 {
      let begun = BudgetScene().generated
      var plan = begun
      var typed: [ForumPlan.ID<BudgetLine>: (BudgetLine.Figure, BudgetLine.Figures)] = [:]
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        guard var line = plan.budgetLines.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) else {
          continue
        }
        let figure = [BudgetLine.Figure.quantity, .frequency, .unitRate].randomElement(using: &generator) ?? .quantity
        switch figure {
        case .quantity: line.quantity = FixedPoint(millionths: .random(in: 1...90_000_000, using: &generator))
        case .frequency: line.frequency = FixedPoint(millionths: .random(in: 1...9_000_000, using: &generator))
        default: line.unitRate.minorUnits = .random(in: 1...90_000, using: &generator)
        }
        plan.load(.budgetLine(line))
        plan.follow()
        typed[line.id] = (figure, line.figures)
        // Now and then people come and go, or the house is another.
        if Bool.random(using: &generator), var forum = plan.forums[Scene.tunis] {
          forum.interpretation = Bool.random(using: &generator) ? ["fr"] : ["fr", "en", "ar"]
          plan.load(.forum(forum))
        }
        if var guest = plan.attendances.sorted(by: { $0.id < $1.id }).randomElement(using: &generator) {
          guest.status = Bool.random(using: &generator) ? .declined : .invited
          plan.load(.attendance(guest))
        }
        plan.follow()
      }
      for (id, (figure, figures)) in typed {
        let line = given(plan.budgetLines[id])
        #expect(line.typedFigures.contains(figure))
        switch figure {
        case .quantity: #expect(line.quantity == figures.quantity)
        case .frequency: #expect(line.frequency == figures.frequency)
        default: #expect(line.unitRate == figures.unitRate)
        }
      }
      // What nobody typed is what a budget made anew would have.
      var fresh = plan
      for line in fresh.budgetLines { try fresh.apply([.remove(line.id)]) }
      fresh.follow([Scene.tunis])
      for line in plan.budgetLines where typed[line.id] == nil {
        #expect(fresh.budgetLines[line.id]?.figures == line.figures)
      }
    }
  }
}
