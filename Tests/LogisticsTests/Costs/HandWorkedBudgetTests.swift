import Atlas
import Dates
import ForumPlan
import Logistics
import Testing

/// A forum of 24 people and three days in Tunis, with two funders and three currencies, worked out by hand to the cent.
struct HandWorkedBudgetTests {
  private let scene = BudgetScene()

  /// Each line as the working has it: rule, subject, quantity, frequency, unit rate.
  ///
  /// The forum is on 11, 12 and 13 May. Who travels comes on the 10th and leaves on the 14th: four nights, five days.
  /// - Journeys: Nairobi 720 return, so 360 a leg. Cairo 415.01, so 207.51 out and 207.50 back. Amman 505, so 252.50 a leg.
  /// - Per diem: 75% on the day of arrival and of departure, 30% less on three days with meals: 0.75 + 3 × 0.70 + 0.75 = 3.6 days;
  ///   of the four who live in Tunis 3 × 0.70 = 2.1. Civil society: 6 × 3.6 + 4 × 2.1 = 30 days.
  /// - Interpretation: two languages, two interpreters each.
  static let worked = [
    "travel back EG cairo: 6 × 1 × USD 207.50", "travel back JO amman: 6 × 1 × EUR 252.50",
    "travel back KE nairobi: 8 × 1 × EUR 360.00", "travel out EG cairo: 6 × 1 × USD 207.51",
    "travel out JO amman: 6 × 1 × EUR 252.50", "travel out KE nairobi: 8 × 1 × EUR 360.00",
    "transfers all: 20 × 2 × TND 45.000", "visas TN/test: 8 × 1 × USD 50.00",
    "lodging civilSociety: 6 × 4 × TND 210.000", "lodging others: 6 × 4 × TND 210.000",
    "lodging police: 8 × 4 × TND 210.000", "perDiem civilSociety: 30 × 1 × USD 95.00",
    "perDiem others: 6 × 3.6 × USD 95.00", "perDiem police: 8 × 3.6 × USD 95.00",
    "venue rooms: 3 × 1 × TND 2,400.000", "interpreters all: 4 × 3 × TND 950.000", "followUp all: 12 × 1 × EUR 400.00",
  ]

  @Test func `Every line is what the working says`() {
    var reckoner = CostReckoner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let result = reckoner.lines(of: scene.forum)
    let lines = result.lines.map { line in
      "\(line.rule) \(line.subject): \(line.figures.quantity) × \(line.figures.frequency) × \(line.figures.unitRate)"
    }
    #expect(lines.sorted() == Self.worked.sorted())
    #expect(result.missing.isEmpty)
  }

  @Test func `Formulas say what was put in`() {
    var reckoner = CostReckoner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let formulas = Dictionary(
      uniqueKeysWithValues: reckoner.lines(of: scene.forum).lines.map { ("\($0.rule) \($0.subject)", $0.formula) })
    #expect(formulas["lodging police"] == "8 people × 4 nights × TND 210.000")
    #expect(
      formulas["perDiem civilSociety"]
        == "30 days × USD 95.00 (people × days: 4 × 2.1, 6 × 3.6; arrival 75%, departure 75%, meals −30%)")
    #expect(formulas["travel out EG cairo"] == "6 people × USD 207.51 (half of USD 415.01 return, as entered)")
    #expect(formulas["interpreters all"] == "2 languages × 2 interpreters × 3 days × TND 950.000")
  }

  /// - TND: lodging 20 × 4 × 210 = 16,800; transfers 20 × 2 × 45 = 1,800; rooms 7,200; interpreters 12 × 950 = 11,400.
  ///   Together 37,200 at 0.2935 are EUR 10,918.20.
  /// - USD: per diem (8 × 3.6 + 30 + 6 × 3.6) × 95 = 80.4 × 95 = 7,638; Cairo 6 × 415.01 = 2,490.06; visas 8 × 50 = 400.
  ///   Together 10,528.06 at 0.92 are EUR 9,685.8152.
  /// - EUR: Nairobi 8 × 720 = 5,760; Amman 6 × 505 = 3,030; follow-up 12 × 400 = 4,800. Together 13,590.
  /// - In all 34,194.0152, rounded once: 34,194.02.
  /// - The second funder pays 40% of beds and subsistence and TND 3,000 of the rooms: 6,720 + 3,000 = TND 9,720, which are EUR
  ///   2,852.82, and 40% of 7,638 = USD 3,055.20, which are EUR 2,810.784. Together 5,663.604.
  /// - The first pays the rest, 28,530.4112. Rounded down they are 28,530.41 and 5,663.60; of the second more was cut off (0.4
  ///   cent against 0.12), so it has the cent that is missing: 5,663.61.
  @Test func `Totals and the funders' parts agree to the cent`() {
    let plan = scene.funded
    let summary = BudgetSummary(plan: plan, today: Scene.today)
    #expect(summary.total.planned.description == "EUR 34,194.02")
    let funders = summary.byFunder.map { "\(plan.funders[$0.key]?.name ?? "–") \($0.totals.planned)" }
    #expect(funders == ["First fund EUR 28,530.41", "Second fund EUR 5,663.61"])
    #expect(summary.unfunded.minorUnits == 0)
    // Beds 16,800 × 0.2935 = 4,930.80; journeys 5,760 + 3,030 + 2,490.06 × 0.92 + 1,800 × 0.2935 = 11,609.1552; subsistence
    // 7,026.96; rooms 2,113.20; interpretation 3,345.90; visas 368; follow-up 4,800. Journeys alone end in a part of a cent,
    // 0.52, and have it.
    let categories = summary.byCategory.map { "\($0.key.rawValue) \($0.totals.planned.amountText)" }
    #expect(
      categories == [
        "perDiem 7,026.96", "travel 11,609.16", "venue 2,113.20", "lodging 4,930.80", "interpretation 3,345.90",
        "visas 368.00", "followUp 4,800.00",
      ])
  }

  /// Four of the eight Kenyans are confirmed: half of their visas, beds and journeys; nobody else is.
  @Test func `Confirmed people alone are counted for the least`() {
    var reckoner = CostReckoner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let lines = reckoner.lines(of: scene.forum, counting: .confirmed).lines
    let police = lines.filter { $0.subject == "police" }.map { "\($0.rule) \($0.figures.quantity)" }
    #expect(police == ["lodging 4", "perDiem 4"])
    #expect(!lines.contains { $0.subject == "civilSociety" })
    #expect(lines.first { $0.rule == .venue }?.figures.planned?.description == "TND 7,200.000")
  }

  /// 8 people at 0.5, 6 at 0.25 and the rest whole: 8 × 0.5 × 4 nights × 210 = 3,360, and 0.25 × 6 × 4 × 210 = 1,260.
  @Test func `Expected people count by their chances`() {
    var chances: [ForumPlan.ID<Attendance>: FixedPoint] = [:]
    for attendance in scene.plan.attendances {
      let sector = scene.plan.people[attendance.person]?.sector
      if sector == .police { chances[attendance.id] = FixedPoint(millionths: 500_000) }
      if sector == .academia { chances[attendance.id] = FixedPoint(millionths: 250_000) }
    }
    var reckoner = CostReckoner(plan: scene.plan, atlas: scene.plan.atlas, today: Scene.today)
    let lines = reckoner.lines(of: scene.forum, counting: .expected(chances)).lines
    let beds = lines.filter { $0.rule == .lodging }.map { "\($0.subject) \($0.figures.planned?.description ?? "")" }
    #expect(beds == ["police TND 3,360.000", "civilSociety TND 5,040.000", "others TND 1,260.000"])
  }
}
