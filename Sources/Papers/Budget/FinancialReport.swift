import Atlas
import Dates
import ForumPlan
import Logistics

/// What was planned, promised and paid, by the headings of a donor's form, with every payment of a period.
public struct FinancialReport {
  let plan: Plan
  let today: CivilDate
  let language: PaperLanguage
  let layout: BudgetLayout
  let audience: Audience
  let first: CivilDate?
  let last: CivilDate?

  /// A report on the payments from a day to a day, by default all of them.
  ///
  /// What was paid is turned by the rate of its day; what is planned and promised by today's. Whoever does not organise
  /// reads what single people cost as one sum.
  public init(
    plan: Plan, today: CivilDate, layout: BudgetLayout, language: PaperLanguage = .english,
    audience: Audience = .donor, from first: CivilDate? = nil, to last: CivilDate? = nil
  ) {
    (self.plan, self.today, self.language) = (plan, today, language)
    (self.layout, self.audience, self.first, self.last) = (layout, audience, first, last)
  }

  /// The report, of everything or of one funder's part.
  public func document(for funder: Funder? = nil) -> Document {
    let lines = ReportLines(
      of: plan, for: audience, paidBy: funder, from: first, to: last, today: today, language)
    var document = Document(title: language.word(ofReport: .report))
    document.subtitle = plan.programme.name
    document.language = language.rawValue
    document.isRightToLeft = language.isRightToLeft
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = language.text(today)
    document.isLandscape = true
    document.blocks.append(.facts(facts(funder)))
    if lines.entries.isEmpty {
      document.blocks.append(.paragraph(language.word(.noLines)))
    } else {
      document.blocks += table(lines) + overspent(lines) + payments(lines)
    }
    document.blocks += instalments(of: funder) + rates(lines.rates)
    if !lines.unconverted.isEmpty {
      document.blocks.append(
        .note(language.labelled(language.word(.noRate), language.items(lines.unconverted) + ".")))
    }
    document.issue(by: Disclosure(to: audience, plan: plan))
    return document
  }

  /// The same with what the register of papers is to know of it.
  public func issue(for funder: Funder? = nil) -> PaperIssue {
    PaperIssue(.financialReport, title: "Financial report, \(layout.name.english)", document(for: funder))
  }

  private func facts(_ funder: Funder?) -> [Document.Fact] {
    let period = language.period(from: first.map(language.text), to: last.map(language.text))
    var facts = [
      Document.Fact(language.word(.form), layout.name.text(in: language)),
      Document.Fact(language.word(.period), language.line(period)),
      Document.Fact(language.word(.currency), plan.programme.baseCurrency.code),
    ]
    if let funder { facts.append(Document.Fact(language.word(.funder), language.directed(funder.name))) }
    return facts
  }

  private func table(_ lines: ReportLines) -> [Document.Block] {
    let names: [FinanceWord] = [.planned, .committed, .paidInPeriod, .paidBefore, .paidInAll, .left, .variance]
    var table = Table(
      caption: language.word(ofReport: .report),
      columns: [
        Table.Column(language.word(.code), weight: 0.6), Table.Column(language.word(.costs), weight: 2.6),
      ]
        + names.map { name in
          Table.Column(
            language.word(ofReport: name), weight: 1.1, isNumeric: true,
            isSpare: [.committed, .paidBefore].contains(name))
        })
    let form = rows(lines)
    table.rows = form.rows { entry, code in
      [code, entry.row.title] + cells(entry.amounts.map { Int128($0) }, form)
    } total: { code, name, sums, _ in
      [code, name] + cells(sums, form)
    }
    var notes = form.excesses + [language.word(ofReport: .roundedOnce), language.word(ofReport: .paidAtTheirRate)]
    if lines.entries.contains(where: { $0.row.line == nil }) { notes.append(language.word(ofReport: .together)) }
    if lines.undated != 0 {
      notes.append(language.labelled(language.word(ofReport: .withoutDay), form.amount(Int128(lines.undated)) + "."))
    }
    return [.table(table)] + notes.map { .note($0) }
  }

  private func rows(_ lines: ReportLines) -> FormRows {
    FormRows(
      layout, language, plan.programme.baseCurrency, lines.entries, count: ReportLines.Column.allCases.count)
  }

  private func cells(_ amounts: [Int128], _ form: FormRows) -> [String] {
    let (planned, paid) = (amounts[0], amounts[ReportLines.Column.inAll.rawValue])
    let variance = planned > 0 ? signed(Share.tenths(of: paid - planned, in: planned)) : "–"
    return amounts.map(form.amount) + [variance]
  }

  /// A share in tenths of a percent, with its sign.
  private func signed(_ tenths: Int64) -> String {
    // Ten thousand times the budget says nothing any more.
    guard tenths.magnitude < 10_000_000 else { return "–" }
    let number = language.number(FixedPoint(millionths: abs(tenths) * 100_000))
    return tenths == 0 ? "0" : language.directed(tenths > 0 ? "+\(number)" : "−\(number)")
  }

  /// Rows more than a tenth over what is planned, by what is paid or promised, each with a line for the reason.
  private func overspent(_ lines: ReportLines) -> [Document.Block] {
    let form = rows(lines)
    let over = form.codes.compactMap { place, code -> String? in
      let entry = lines.entries[place]
      let planned = Int128(entry.amounts[ReportLines.Column.planned.rawValue])
      let spent = Int128(
        max(entry.amounts[ReportLines.Column.inAll.rawValue], entry.amounts[ReportLines.Column.committed.rawValue]))
      guard spent * 10 > planned * 11 else { return nil }
      let excess = planned > 0 ? " (\(signed(Share.tenths(of: spent - planned, in: planned)))\u{A0}%)" : ""
      return language.line("\(code) \(language.directed(entry.row.title))\(excess)")
    }
    guard !over.isEmpty else { return [] }
    return [.heading(level: 2, language.word(ofReport: .reasons)), .blanks(over)]
  }

  private func payments(_ lines: ReportLines) -> [Document.Block] {
    let heading = Document.Block.heading(level: 2, language.word(ofReport: .payments))
    guard !lines.payments.isEmpty else { return [heading, .paragraph(language.word(ofReport: .noPayments))] }
    let form = rows(lines)
    let vouchers = VoucherText(for: audience, in: plan)
    let codes = Dictionary(uniqueKeysWithValues: form.codes.map { ($0.place, $0.code) })
    var table = Table(
      caption: language.word(ofReport: .payments),
      columns: [
        Table.Column(language.word(ofReport: .date), weight: 1.1),
        Table.Column(language.word(ofReport: .voucher), weight: 1),
        Table.Column(language.word(ofReport: .line), weight: 2.4),
        Table.Column(language.word(ofReport: .amount), weight: 1.2, isNumeric: true),
        Table.Column(language.word(ofReport: .rate), weight: 2, isSpare: true),
        Table.Column(
          "\(language.word(ofReport: .inBase)) \(plan.programme.baseCurrency.code)", weight: 1.1, isNumeric: true),
      ])
    table.rows = lines.payments.map { payment in
      .cells([
        payment.date.map(language.text) ?? language.word(ofReport: .undated), vouchers.text(payment.reference),
        language.line("\(codes[payment.row] ?? "") \(language.directed(lines.entries[payment.row].row.title))"),
        "\(payment.amount.currency.code)\u{A0}\(language.amount(payment.amount))",
        payment.rate.map(rate) ?? "", form.amount(Int128(payment.inBase)),
      ])
    }
    let sum = lines.payments.reduce(Int128(0)) { $0 + Int128($1.inBase) }
    table.rows.append(.total(["", "", language.word(ofReport: .paidInPeriod), "", "", form.amount(sum)]))
    return [heading, .table(table)]
  }

  /// A rate with its day and source, each on a line.
  private func rate(_ rate: ExchangeRate) -> String {
    let equation = language.directed(language.equation(rate, base: plan.programme.baseCurrency))
    return [equation, language.text(rate.date), language.directed(rate.source)].filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}
