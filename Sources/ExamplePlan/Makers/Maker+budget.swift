import Atlas
import ForumPlan

extension Maker {
  /// Lines of each forum in the currencies they are paid in, and of the programme as a whole.
  mutating func addBudget(of forums: Forums) {
    for (number, forum) in forums.all.enumerated() {
      let costs = Self.costs[number]
      let code = "\(number + 1)."
      // A forum's small things fall to the first grant, its large ones to the second, care to the third.
      let isHeld = forum.stage == .followUp
      let isBooked = isHeld || forum.stage == .inviting
      for (order, cost) in costs.enumerated() {
        var line = BudgetLine(
          id: newID(), category: cost.category, title: cost.title, unitRate: money(cost.rate, cost.currency))
        line.code = code + "\(order + 1)"
        line.unit = cost.unit
        line.quantity = FixedPoint(cost.quantity)
        line.frequency = FixedPoint(cost.frequency)
        line.forum = forum.id
        line.grant = grant(for: cost.category, isLate: number >= 2)
        let whole = money(cost.rate * cost.quantity * cost.frequency, cost.currency)
        if isBooked { line.committed = whole }
        if isHeld { line.paid = whole } else if isBooked, order == 0 { line.paid = part(3, of: whole) }
        put(line)
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
      Cost(.venue, "Rooms of Dar El Bahr", 2_400, "TND", 2, "day"),
      Cost(.lodging, "Single rooms, Tunis", 210, "TND", 24, "night", times: 3),
      Cost(.travel, "Flights to Tunis", 640, "EUR", 19, "flight"),
      Cost(.perDiem, "Per diem, Tunis", 90, "TND", 24, "day", times: 4),
      Cost(.interpretation, "Booths and four interpreters, Tunis", 950, "TND", 4, "day", times: 2),
      Cost(.visas, "Visa fees and insurance, Tunis", 95, "USD", 11, "person"),
      Cost(.protection, "Second hotel for three people", 260, "TND", 3, "night", times: 3),
    ],
    [
      Cost(.venue, "Rooms of Lotus Pond House", 310_000, "LKR", 3, "day"),
      Cost(.lodging, "Single rooms, Colombo", 27_000, "LKR", 23, "night", times: 4),
      Cost(.travel, "Flights to Colombo", 910, "EUR", 17, "flight"),
      Cost(.interpretation, "Booths and six interpreters, Colombo", 62_000, "LKR", 6, "day", times: 3),
      Cost(.visas, "Authorisations to travel, Colombo", 50, "USD", 20, "person"),
    ],
    [
      Cost(.venue, "Rooms of the Maison du Jardin", 2_900, "CHF", 2, "day"),
      Cost(.lodging, "Single rooms, Geneva", 175, "CHF", 21, "night", times: 3),
      Cost(.travel, "Flights to Geneva", 580, "EUR", 20, "flight"),
      Cost(.visas, "Visa fees and insurance, Geneva", 130, "EUR", 16, "person"),
      Cost(.followUp, "Report, in four languages", 3_800, "EUR", 1, "report"),
    ],
  ]
}
