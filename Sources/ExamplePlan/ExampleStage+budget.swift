import Atlas
import Dates
import ForumPlan

extension ExampleStage {
  /// Two funders, three grants, and the lines of each forum in the currencies they will be paid in.
  mutating func writeBudget() {
    let north = funder("Northern Lights Foundation")
    let fund = funder("Civic Peace Fund")
    let first = grant(north, "NLF-2026-014", "EUR 240,000.00", from: -200, to: 200, reports: [40, 220])
    let second = grant(fund, "CPF/PEACE/77", "USD 150,000.00", from: -60, to: 150, reports: [-3, 165])
    let third = grant(north, "NLF-2027-002", "EUR 90,000.00", from: 140, to: 600, reports: [620])
    let sides:
      [(forum: Int, grant: ForumPlan.ID<Grant>, currency: String, flight: String, night: String, day: String)] = [
        (0, first, "KES", "USD 780.00", "KES 14,500.00", "KES 160,000.00"),
        (1, second, "TND", "EUR 640.00", "TND 210.000", "TND 2,400.000"),
        (2, first, "CHF", "EUR 720.00", "CHF 185.00", "CHF 2,900.00"),
        (3, third, "IDR", "USD 1,050.00", "IDR 1,450,000.00", "IDR 42,000,000.00"),
      ]
    for side in sides {
      let forum = forums[side.forum]
      let heads = attendees[forum.id]?.count ?? 20
      let isHeld = forum.stage == .followUp
      line(.travel, "Flights", "flight", heads, 1, side.flight, forum, side.grant, isPaid: isHeld)
      line(.lodging, "Rooms", "night", heads, forum.days + 2, side.night, forum, side.grant, isPaid: isHeld)
      line(.venue, "Venue", "day", 1, forum.days, side.day, forum, side.grant, isPaid: isHeld)
      line(.interpretation, "Interpreters", "day", 4, forum.days, "EUR 480.00", forum, side.grant, isPaid: isHeld)
      line(.visas, "Visa fees", "visa", heads / 2, 1, "EUR 65.00", forum, side.grant, isPaid: isHeld)
      line(
        .protection, "Safe transport and accompaniment", "day", 2, forum.days + 2, "EUR 220.00", forum, side.grant,
        isPaid: isHeld)
    }
    line(.followUp, "Independent follow-up visits", "visit", 4, 1, "EUR 2,300.00", nil, first, isPaid: false)
    line(.staff, "Coordinator", "month", 12, 1, "EUR 3,900.00", nil, nil, isPaid: false)
  }

  private mutating func funder(_ name: String) -> ForumPlan.ID<Funder> {
    let funder = Funder(id: id(), name: name)
    add(funder)
    return funder.id
  }

  private mutating func grant(
    _ funder: ForumPlan.ID<Funder>, _ reference: String, _ amount: String, from: Int, to: Int, reports: [Int]
  ) -> ForumPlan.ID<Grant> {
    let none = Money(minorUnits: 0, currency: .euro)
    var grant = Grant(id: id(), funder: funder, reference: reference, amount: Money(amount) ?? none)
    grant.window = DateSpan((today + from)...(today + to))
    grant.reportsDue = reports.map { today + $0 }
    add(grant)
    return grant.id
  }

  private mutating func line(
    _ category: BudgetCategory, _ title: String, _ unit: String, _ quantity: Int, _ frequency: Int, _ rate: String,
    _ forum: Forum?, _ grant: ForumPlan.ID<Grant>?, isPaid: Bool
  ) {
    let none = Money(minorUnits: 0, currency: .euro)
    var line = BudgetLine(id: id(), category: category, title: title, unitRate: Money(rate) ?? none)
    line.unit = unit
    line.quantity = FixedPoint(quantity)
    line.frequency = FixedPoint(frequency)
    line.forum = forum?.id
    line.grant = grant
    if isPaid {
      line.committed = line.planned
      line.paid = line.planned
    } else if forum?.stage == .inviting, category == .venue {
      line.committed = line.planned
    }
    add(line)
  }
}
