import Atlas
import Dates
import ForumPlan
import Logistics

/// Sets a plan's budget in a donor's form, in the base currency and in one language.
public struct DonorBudget {
  let plan: Plan
  let today: CivilDate
  let language: PaperLanguage
  let layout: BudgetLayout
  let audience: Audience
  let converter: Converter

  /// A budget by the rates of a day; whoever does not organise reads what single people cost as one sum.
  public init(
    plan: Plan, today: CivilDate, layout: BudgetLayout, language: PaperLanguage = .english, audience: Audience = .donor
  ) {
    (self.plan, self.today, self.layout) = (plan, today, layout)
    (self.language, self.audience) = (language, audience)
    converter = Converter(programme: plan.programme, on: today)
  }

  /// The form, of all lines or of one funder's part of each; then who pays, and how lines follow from the plan.
  ///
  /// Each line is quantity × frequency × rate, exact, turned into the base currency and rounded so that the lines add up to
  /// their exact sum, which is rounded once.
  /// Rows for indirect costs and a reserve stand there only where the plan has such lines.
  public func document(paidBy funder: Funder? = nil) -> Document {
    var document = Document(title: language.word(.budget))
    document.subtitle = plan.programme.name
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = language.text(today)
    document.blocks.append(.facts(facts(funder)))
    let costs = BudgetCosts(of: plan, for: audience, paidBy: funder, converter, language)
    if costs.entries.isEmpty {
      document.blocks.append(.paragraph(language.word(.noLines)))
    } else {
      let sheet = BudgetSheet(layout: layout, language: language, currency: converter.base, entries: costs.entries)
      let table = sheet.table()
      // More columns are too narrow for amounts on a page that stands.
      document.isLandscape = table.columns.count > 6
      document.blocks.append(.table(table))
      var notes = sheet.excesses + [language.word(ofReport: .roundedOnce)]
      if costs.entries.contains(where: { $0.row.line == nil }) { notes.append(language.word(ofReport: .together)) }
      document.blocks += notes.map { .note($0) }
    }
    let rates = costs.rates.map { language.rate($0, base: converter.base) }
    if !rates.isEmpty {
      document.blocks.append(
        .note(language.labelled(language.word(.rates), rates.joined(separator: "; ") + ".")))
    }
    if !costs.unconverted.isEmpty {
      document.blocks.append(
        .note(language.labelled(language.word(.noRate), language.items(costs.unconverted) + ".")))
    }
    if !costs.entries.isEmpty { document.blocks += sources(for: funder) + justification(costs.entries) }
    document.issue(by: Disclosure(to: audience, plan: plan))
    return document
  }

  /// The same with what the register of papers is to know of it.
  public func issue(paidBy funder: Funder? = nil) -> PaperIssue {
    PaperIssue(.budget, title: "Budget, \(layout.name.english)", document(paidBy: funder))
  }

  private func facts(_ funder: Funder?) -> [Document.Fact] {
    var facts = [
      Document.Fact(language.word(.form), layout.name.text(in: language)),
      Document.Fact(language.word(.currency), converter.base.code),
    ]
    if let period = plan.programme.period { facts.append(Document.Fact(language.word(.period), language.span(period))) }
    if let funder { facts.append(Document.Fact(language.word(.funder), funder.name)) }
    return facts
  }
}
