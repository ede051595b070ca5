import Dates
import ForumPlan
import Logistics

/// Sets a plan's budget in a donor's form, in the base currency and in one language.
public struct DonorBudget {
  private let plan: Plan
  private let today: CivilDate
  private let language: PaperLanguage
  private let layout: BudgetLayout
  private let converter: Converter

  /// A budget by the rates of a day.
  public init(plan: Plan, today: CivilDate, layout: BudgetLayout, language: PaperLanguage = .english) {
    self.plan = plan
    self.today = today
    self.layout = layout
    self.language = language
    converter = Converter(programme: plan.programme, on: today)
  }

  /// The form, of all lines or of those that one funder pays.
  ///
  /// Each line is quantity × frequency × rate, exact, turned into the base currency once; sums are of what stands there.
  /// Rows for indirect costs and a reserve stand there only where the plan has such lines.
  public func document(paidBy funder: Funder? = nil) -> Document {
    var document = Document(title: language.word(.budget))
    document.subtitle = plan.programme.name
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = language.text(today)
    var facts = [
      Document.Fact(language.word(.form), layout.name.text(in: language)),
      Document.Fact(language.word(.currency), converter.base.code),
    ]
    if let period = plan.programme.period { facts.append(Document.Fact(language.word(.period), language.span(period))) }
    if let funder { facts.append(Document.Fact(language.word(.funder), funder.name)) }
    document.blocks.append(.facts(facts))
    let costs = costs(paidBy: funder)
    if costs.lines.isEmpty {
      document.blocks.append(.paragraph(language.word(.noLines)))
    } else {
      var sheet = BudgetSheet(layout: layout, language: language, currency: converter.base, lines: costs.lines)
      document.blocks.append(.table(sheet.table()))
      document.blocks += sheet.excesses.map { .note($0) }
    }
    let rates = rates(of: costs.lines.map(\.line))
    if !rates.isEmpty {
      document.blocks.append(
        .note(language.labelled(language.word(.rates), rates.joined(separator: "; ") + ".")))
    }
    if !costs.unconverted.isEmpty {
      document.blocks.append(
        .note(language.labelled(language.word(.noRate), language.items(costs.unconverted) + ".")))
    }
    return document
  }

  /// The same with what the register of papers is to know of it.
  public func issue(paidBy funder: Funder? = nil) -> PaperIssue {
    PaperIssue(.budget, title: "Budget, \(layout.name.english)", document(paidBy: funder))
  }

  private func costs(paidBy funder: Funder?) -> (lines: [BudgetSheet.Line], unconverted: [String]) {
    var (lines, unconverted): ([BudgetSheet.Line], [String]) = ([], [])
    let wanted = plan.budgetLines.filter { line in
      guard let funder else { return true }
      return line.grant.flatMap { plan.grants[$0]?.funder } == funder.id
    }
    for line in wanted.sorted(by: { ($0.code, $0.title, $0.id) < ($1.code, $1.title, $1.id) }) {
      if let total = line.planned.flatMap(converter.convert) {
        lines.append(BudgetSheet.Line(line: line, total: total.minorUnits))
      } else {
        unconverted.append(line.title)
      }
    }
    return (lines, unconverted)
  }

  /// By which rates the amounts were turned, with their day and source.
  private func rates(of lines: [BudgetLine]) -> [String] {
    Set(lines.map(\.unitRate.currency)).sorted { $0.code < $1.code }.compactMap { currency in
      converter.rate(of: currency).map { rate in
        let source = rate.source.isEmpty ? "" : language.comma + rate.source
        return
          "1 \(currency.code) = \(language.number(rate.rate)) \(converter.base.code) (\(language.text(rate.date))\(source))"
      }
    }
  }
}
