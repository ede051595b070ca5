import Atlas
import Dates
import ForumPlan

@testable import Exchange

/// Plans with budgets of all that a form takes, and with texts that spreadsheets stumble over.
struct RandomBudget {
  private var random: Seeded
  private(set) var plan = Plan()

  private static let texts = [
    "Flights", "=1+1", "'=1+1", "-5", "+x", "@SUM(A1)", "a; b", "a, b", "a | b", "say \"yes\"", "\"quoted\"", "a  b",
    "Total",
    "Subtotal of all", "تذاكر الطيران", "சென்னை", "👩‍🏫", "50%", "LF/22: 40%", "O’Brien", "'", "1.500", "1,5", "#REF!",
    "no 5; for Heron", "back\\slash", "e\u{301}\u{301}", ":", "x:\u{301}y", "EUR 5", "2027-01-01", "released", "\u{A0}",
    "#",
  ]
  private static let currencies = ["EUR", "USD", "JPY", "TND", "XOF", "INR", "KWD"].compactMap { Currency($0) }

  init(_ seed: UInt64) throws {
    random = Seeded(seed)
    var edits: [Edit] = []
    let funders = (0..<2).map { Funder(id: ID(rawValue: UInt64($0 + 1)), name: "Fund \($0) \(text())") }
    edits += funders.map { .put($0) }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      edits.append(.put(grant(UInt64(number + 1), of: funders[number % 2].id)))
    }
    for number in 0..<2 {
      let forum = Forum(id: ID(rawValue: UInt64(number + 1)), name: "Forum \(number) \(text())", days: 2)
      edits.append(.put(forum))
      edits.append(
        .put(
          Session(
            id: ID(rawValue: UInt64(number + 1)), forum: forum.id, title: "Session \(text())", format: .plenary,
            minutes: 60)))
    }
    for (number, alias) in ["Heron", "Otter; Lake", "Ibis \"2\""].enumerated() {
      edits.append(.put(Person(id: ID(rawValue: UInt64(number + 1)), alias: alias, sector: .civilSociety)))
    }
    for number in 0..<2 {
      var house = Organisation(id: ID(rawValue: UInt64(number + 1)), name: "House \(number) \(text())", sector: .police)
      house.shortName = "H\(number)"
      edits.append(.put(house))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) { edits.append(.put(price())) }
    try plan.apply(edits)
    var lines: [Edit] = []
    for _ in 0..<Int.random(in: 1...6, using: &random) { lines.append(.put(line())) }
    try plan.apply(lines)
  }

  /// The same plan without its budget lines, or without grants and prices too.
  func without(_ kinds: RecordKind...) throws -> Plan {
    var rest = plan
    let edits = kinds.flatMap { kind in plan.entries(of: kind).map { Edit.remove($0.key) } }
    try rest.apply(edits)
    return rest
  }

  private mutating func chance() -> Bool { Bool.random(using: &random) }

  private mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...2, using: &random) { text += Self.texts.randomElement(using: &random) ?? "" }
    text.removeAll { $0 == "\u{A0}" }
    return text.isEmpty ? "x" : text
  }

  private mutating func day() -> CivilDate { CivilDate(dayNumber: Int.random(in: 20_000...22_000, using: &random)) }

  private mutating func money(_ currency: Currency, atLeast least: Int64 = 0) -> Money {
    let digits = Int64.random(in: 1...44, using: &random)
    return Money(minorUnits: Int64.random(in: least...(1 << digits), using: &random), currency: currency)
  }

  private mutating func number() -> FixedPoint {
    let step = [1_000_000, 500_000, 1000, 1].randomElement(using: &random) ?? 1
    return FixedPoint(millionths: Int64.random(in: 0...2000, using: &random) * Int64(step))
  }

  private mutating func some<Value>(_ values: some Collection<Value>) -> Value? {
    chance() ? values.randomElement(using: &random) : nil
  }

  private mutating func line() -> BudgetLine {
    let currency = Self.currencies.randomElement(using: &random) ?? .euro
    var line = BudgetLine(
      id: .random(using: &random), category: BudgetCategory.allCases.randomElement(using: &random) ?? .other,
      title: text(), unitRate: money(currency, atLeast: -500))
    if chance() { line.code = text() }
    if chance() { line.unit = chance() ? "" : text() }
    (line.quantity, line.frequency) = (number(), number())
    line.forum = some(plan.forums.map(\.id))
    line.person = some(plan.people.map(\.id))
    line.session = some(plan.sessions.map(\.id))
    line.payee = some(plan.organisations.map(\.id))
    line.grant = some(plan.grants.map(\.id))
    for grant in plan.grants.map(\.id).shuffled(using: &random).prefix(2) where chance() {
      let percent = FixedPoint(millionths: Int64.random(in: 1...50_000_000, using: &random))
      line.shares.append(.init(grant, chance() ? .percent(percent) : .amount(money(currency))))
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      var order = BudgetLine.Order(
        money(currency), on: chance() ? day() : nil, reference: chance() ? text() : "",
        person: some(plan.people.map(\.id)))
      if chance() { order.released = day() }
      line.orders.append(order)
      line.payments.append(
        .init(
          money(currency, atLeast: -9), on: chance() ? day() : nil, reference: chance() ? text() : "",
          grant: some(plan.grants.map(\.id)), person: some(plan.people.map(\.id))))
    }
    if chance() { line.committed = money(currency, atLeast: 1) }
    if chance() { line.paid = money(currency, atLeast: 1) }
    line.isLeftOut = chance()
    if chance() { line.notes = text() + "\n" + text() }
    return line
  }

  private mutating func grant(_ number: UInt64, of funder: ID<Funder>) -> Grant {
    let currency = Self.currencies.randomElement(using: &random) ?? .euro
    var grant = Grant(
      id: ID(rawValue: number), funder: funder, reference: "LF/\(number) \(text())", amount: money(currency))
    if chance() { grant.window = DateSpan(first: day(), last: CivilDate(dayNumber: 23_000)) }
    grant.categories = BudgetCategory.allCases.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    if chance() { grant.caps = [.init([.indirect, .visas], .percent(FixedPoint(millionths: 7_125_000)))] }
    if chance() { grant.caps.append(.init([.equipment], .amount(money(currency)))) }
    if chance() { grant.coFunding = FixedPoint(millionths: 12_125_000) }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      grant.instalments.append(.init(due: day(), amount: money(currency), received: chance() ? day() : nil))
    }
    grant.reportsDue = (0..<Int.random(in: 0...2, using: &random)).map { _ in day() }
    if chance() { grant.notes = text() + "\n" + text() }
    return grant
  }

  private mutating func price() -> CostRate {
    let currency = Self.currencies.randomElement(using: &random) ?? .euro
    var rate = CostRate(
      id: .random(using: &random), item: CostItem.allCases.randomElement(using: &random) ?? .perDiem,
      amount: money(currency))
    if chance() { rate.country = "TN" }
    if rate.country != nil, chance() { rate.city = text() }
    rate.sector = some(Sector.allCases)
    if chance() { rate.validity = DateSpan(first: day(), last: CivilDate(dayNumber: 23_000)) }
    if chance() { (rate.firstDay, rate.lastDay, rate.lessForMeals, rate.lessForLodging) = (75, 0, 100, nil) }
    if chance() { rate.source = text() }
    if chance() { rate.notes = text() }
    return rate
  }
}
