import Atlas
import ForumPlan
import Logistics

extension Maker {
  /// Lines of each forum in the currencies they are paid in, and of the programme as a whole.
  ///
  /// Those of the first forum were written by hand; of the others, which are ahead, most follow from the plan.
  mutating func addBudget(of forums: Forums) {
    addRates()
    for (number, forum) in forums.all.enumerated() {
      for (order, cost) in Self.costs[number].enumerated() {
        var line = BudgetLine(
          id: newID(), category: cost.category, title: cost.title, unitRate: money(cost.rate, cost.currency))
        line.code = "\(number + 1).\(number == 0 ? "" : "9")\(order + 1)"
        line.unit = cost.unit
        line.quantity = FixedPoint(cost.quantity)
        line.frequency = FixedPoint(cost.frequency)
        line.forum = forum.id
        put(dealt(line, forum, number, isFirst: order == 0))
      }
    }
    var staff = BudgetLine(
      id: newID(), category: .staff, title: "Planner and protection officer", unitRate: money(4_200, "EUR"))
    staff.code = "5.1"
    staff.unit = "month"
    staff.quantity = FixedPoint(2)
    staff.frequency = FixedPoint(14)
    staff.grant = grants.first
    staff.paid = money(42_000, "EUR")
    put(staff)
    var office = BudgetLine(
      id: newID(), category: .indirect, title: "Office, telephone, audit", unitRate: money(9_500, "EUR"))
    office.code = "5.2"
    office.notes = "Nobody pays for it yet."
    put(office)
    addFollowingLines(of: forums)
  }

  /// Who pays a line, and how far it has come: all of it where the forum was held, promised where it is booked.
  private func dealt(_ line: BudgetLine, _ forum: Forum, _ number: Int, isFirst: Bool) -> BudgetLine {
    var line = line
    // A forum's small things fall to the first grant, its large ones to the second, care to the third.
    line.grant = grant(for: line.category, isLate: number >= 2)
    let isHeld = forum.stage == .followUp
    guard isHeld || forum.stage == .inviting, let whole = line.planned else { return line }
    line.committed = whole
    if isHeld { line.paid = whole } else if isFirst { line.paid = part(3, of: whole) }
    return line
  }

  /// The lines that follow from the forums ahead; one figure of them is typed, by an offer that was better.
  private mutating func addFollowingLines(of forums: Forums) {
    var plan = Plan()
    for case .put(let entry) in edits { plan.load(entry) }
    let regeneration = BudgetRegeneration(
      plan: plan, atlas: plan.atlas, today: today, forums: Set(forums.all.dropFirst().map(\.id)))
    for case .put(.budgetLine(var line)) in regeneration.edits {
      guard let number = forums.all.firstIndex(where: { $0.id == line.forum }) else { continue }
      if line.derivation?.rule == .interpreters, number == 2 {
        line.unitRate = money(58_000, "LKR")
        line.derivation?.typed = [.unitRate]
        line.notes = "The offer of the Colombo interpreters' circle."
      }
      line = dealt(line, forums.all[number], number, isFirst: line.category == .venue)
      if line.category == .lodging, number == 1, let core = grants.first {
        line.shares = [.init(core, .percent(FixedPoint(40)))]
      }
      put(line)
    }
    addStandings()
  }

  /// What those may know of the money who may see no amounts.
  private mutating func addStandings() {
    var plan = Plan()
    for case .put(let entry) in edits { plan.load(entry) }
    let standings = BudgetStandings(BudgetSummary(plan: plan, today: today), plan: plan).edits
    let byKey = Dictionary(standings.map { ($0.key, $0) }) { first, _ in first }
    edits = edits.map { byKey[$0.key] ?? $0 }
  }

  /// What things cost in the places of the forums ahead.
  private mutating func addRates() {
    func rate(_ item: CostItem, _ amount: Int, _ currency: String, _ place: Place? = nil, _ source: String) {
      var rate = CostRate(id: newID(), item: item, amount: money(amount, currency))
      (rate.country, rate.city, rate.source) = (place?.country, place?.name ?? "", source)
      put(rate)
    }
    let (tunis, colombo, geneva) = (place("Tunis, TN"), place("Colombo, LK"), place("Geneva, CH"))
    rate(.lodging, 210, "TND", tunis, "Offer of Dar El Bahr")
    rate(.lodging, 27_000, "LKR", colombo, "Offer of Lotus Pond House")
    rate(.lodging, 175, "CHF", geneva, "Offer of the Maison du Jardin")
    rate(.interpreter, 950, "TND", tunis, "Offer of an agency in Tunis")
    rate(.interpreter, 62_000, "LKR", colombo, "Price list of an agency in Colombo")
    rate(.interpreter, 1_150, "CHF", geneva, "Price list of an agency in Geneva")
    rate(.visa, 60, "USD", nil, "Mean of the consulates' fees")
    rate(.insurance, 35, "USD", nil, "Group policy of the secretariat")
    rate(.access, 120, "EUR", nil, "Experience of the first forum")
    rate(.dissemination, 380, "EUR", nil, "Price list of the printer")
    rate(.followUp, 650, "EUR", nil, "Agreement with the monitor")
  }

  private func grant(for category: BudgetCategory, isLate: Bool) -> ID<Grant>? {
    switch category {
    case .visas, .protection: grants.last
    case .venue, .lodging, .interpretation: grants[1]
    default: isLate ? nil : grants.first
    }
  }

  private func part(_ share: Int64, of money: Money) -> Money {
    Money(minorUnits: money.minorUnits / share, currency: money.currency)
  }

  /// What a forum pays for.
  struct Cost: Sendable {
    let category: BudgetCategory
    let title: String
    let rate: Int
    let currency: String
    let unit: String
    let quantity: Int
    var frequency = 1

    init(
      _ category: BudgetCategory, _ title: String, _ rate: Int, _ currency: String, _ quantity: Int, _ unit: String,
      times frequency: Int = 1
    ) {
      self.category = category
      self.title = title
      self.rate = rate
      self.currency = currency
      self.unit = unit
      self.quantity = quantity
      self.frequency = frequency
    }
  }

  private static let costs: [[Cost]] = [
    [
      Cost(.venue, "Rooms of the Jacaranda Centre", 185_000, "KES", 2, "day"),
      Cost(.lodging, "Single rooms, Nairobi", 9_800, "KES", 22, "night", times: 3),
      Cost(.travel, "Flights to Nairobi", 720, "EUR", 14, "flight"),
      Cost(.interpretation, "Two interpreters, Nairobi", 45_000, "KES", 2, "day", times: 2),
      Cost(.protection, "Cars from and to the airport", 6_500, "KES", 9, "ride", times: 2),
    ],
    [
      Cost(.perDiem, "Per diem, Tunis", 90, "TND", 24, "day", times: 4),
      Cost(.protection, "Second hotel for three people", 260, "TND", 3, "night", times: 3),
    ],
    [],
    [
      Cost(.followUp, "Report, in four languages", 3_800, "EUR", 1, "report")
    ],
  ]
}
