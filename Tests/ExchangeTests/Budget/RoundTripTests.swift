import Atlas
import ForumPlan
import Testing

@testable import Exchange

/// What goes out as CSV comes back as it was.
@Suite struct BudgetRoundTripTests {
  @Test(arguments: [CSVSeparator.comma, .semicolon])
  func `Lines come back the same, into a plan without them and into their own, and again change nothing`(
    _ separator: CSVSeparator
  ) throws {
    for seed in 0..<150 {
      let budget = try RandomBudget(UInt64(seed) * 2 + (separator == .comma ? 0 : 1))
      let text = BudgetExport(budget.plan, separator: separator).lines()
      let bare = try budget.without(.budgetLine)
      let first = try imported(text, as: .budget, into: bare)
      let whole = try bare.after(first)
      for line in budget.plan.budgetLines {
        #expect(whole.budgetLines[line.id] == line, "seed \(seed)")
      }
      #expect(whole.budgetLines.count == budget.plan.budgetLines.count)
      #expect(
        first.rowsRefused == 0 && first.warnings.isEmpty, "seed \(seed): \(lines(first.refused + first.warnings))")
      #expect(try imported(text, as: .budget, into: whole).edits.isEmpty, "seed \(seed)")
      #expect(try imported(text, as: .budget, into: budget.plan).edits.isEmpty, "seed \(seed)")
      #expect(BudgetExport(whole, separator: separator).lines() == text)
    }
  }

  @Test(arguments: [CSVSeparator.comma, .semicolon])
  func `Grants and prices come back the same`(_ separator: CSVSeparator) throws {
    for seed in 0..<100 {
      let budget = try RandomBudget(UInt64(seed) + 1000)
      let bare = try budget.without(.budgetLine, .grant, .costRate)
      let export = BudgetExport(budget.plan, separator: separator)
      let grants = try imported(export.grants(), as: .grants, into: bare)
      let rates = try imported(export.rates(), as: .costRates, into: bare)
      let whole = try bare.after(grants).after(rates)
      for grant in budget.plan.grants { #expect(whole.grants[grant.id] == grant, "seed \(seed)") }
      for rate in budget.plan.costRates { #expect(whole.costRates[rate.id] == rate, "seed \(seed)") }
      let notes = [grants, rates].flatMap { $0.refused + $0.warnings }
      #expect(notes.isEmpty, "seed \(seed): \(lines(notes))")
      #expect(try imported(export.grants(), as: .grants, into: whole).edits.isEmpty)
      #expect(try imported(export.rates(), as: .costRates, into: whole).edits.isEmpty)
    }
  }

  @Test func `Each sheet is known by its header`() throws {
    let export = BudgetExport(try RandomBudget(3).plan)
    #expect(try imported(export.lines()).kind == .budget)
    #expect(try imported(export.grants()).kind == .grants)
    #expect(try imported(export.rates()).kind == .costRates)
  }

  @Test func `No cell of words would be run by a spreadsheet`() throws {
    for seed in 0..<100 {
      let budget = try RandomBudget(UInt64(seed) + 5000)
      let export = BudgetExport(budget.plan)
      for text in [export.lines(), export.grants(), export.rates()] {
        #expect(text.hasPrefix("\u{FEFF}"))
        let table = try CSVTable(Array(text.dropFirst().utf8), file: "f")
        for row in 0..<table.rowCount {
          for column in table.header.indices {
            let cell = table.text(row: row, column: column)
            let isNumber = cell.allSatisfy { $0.isNumber || "-.,".contains($0) }
            #expect(isNumber || !"=+-@".contains(cell.first { !$0.isWhitespace } ?? "a"), "\(cell)")
          }
        }
      }
    }
  }

  @Test func `A figure that comes back changed counts as typed, and one that does not leaves the formula its line`()
    throws
  {
    var plan = Plan()
    var line = BudgetLine(
      id: ID(rawValue: 9), category: .lodging, title: "Beds", unitRate: try #require(Money("EUR 95")))
    line.quantity = FixedPoint(36)
    line.derivation = .init(
      rule: .lodging, subject: "Tunis, TN", figures: line.figures, formula: "12 people × 3 nights")
    try plan.apply([.put(line)])
    let text = BudgetExport(plan).lines()
    #expect(try imported(text, as: .budget, into: plan).edits.isEmpty)
    let changed = try plan.after(imported(text.replacing(",36,", with: ",40,"), as: .budget, into: plan))
    let typed = try #require(changed.budgetLines[line.id])
    #expect(typed.quantity == FixedPoint(40) && typed.derivation == line.derivation)
    #expect(typed.typedFigures == [.quantity])
  }
}
