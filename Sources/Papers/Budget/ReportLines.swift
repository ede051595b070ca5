import Atlas
import Dates
import ForumPlan
import Logistics

/// What was planned, promised and paid of each row of a report, in the base currency; all of it, or one funder's part.
struct ReportLines {
  /// The rows with their amounts in the order of `Column`.
  let entries: [FormRows.Entry]
  /// What was paid in the period, by day and voucher.
  let payments: [Payment]
  /// What was paid without a day and is counted as before the period.
  let undated: Int64
  /// The titles of rows of which something has no rate.
  let unconverted: [String]
  /// The rates by which amounts were turned, each once.
  let rates: [ExchangeRate]

  /// The amounts of a row.
  enum Column: Int, CaseIterable {
    case planned, committed, inPeriod, before, inAll, left
  }

  /// A payment, or the part of it that the report is of.
  struct Payment {
    /// The place of its row among the entries.
    let row: Int
    let date: CivilDate?
    let reference: String
    let amount: Money
    let rate: ExchangeRate?
    var inBase: Int64
  }

  /// The rows of a plan for an audience; O(lines + payments² of a line).
  init(
    of plan: Plan, for audience: Audience, paidBy funder: Funder?, from first: CivilDate?, to last: CivilDate?,
    today: CivilDate, _ language: PaperLanguage
  ) {
    var rates = DayRates(plan.programme, today: today)
    let now = rates.converter(on: nil)
    let wanted = plan.budgetLines.filter { line in
      let part = line.part(of: funder, in: plan)
      return part.planned != 0 || part.committed != 0 || part.paid != 0 || (funder == nil && !line.isLeftOut)
    }
    let rows = CostRow.rows(of: wanted, for: audience, in: plan, language)
    var sums: [[ExactSum]] = Array(repeating: Array(repeating: ExactSum(), count: 3), count: rows.count)
    var paid: [(payment: Payment, exact: ExactSum)] = []
    var unconverted: [String] = []
    var undated = ExactSum()
    for (place, row) in rows.enumerated() {
      for line in row.lines {
        let part = line.part(of: funder, in: plan)
        let currency = line.unitRate.currency
        rates.note(currency, on: nil)
        guard let planned = now.exact(part.planned, currency),
          let committed = now.exact(part.committed, currency)
        else {
          unconverted.append(row.title)
          continue
        }
        sums[place][0] += planned
        sums[place][1] += committed
        for (date, reference, minorUnits) in line.paidParts(of: funder, in: plan) {
          if let date, let last, date > last { continue }
          let money = Money(minorUnits: minorUnits, currency: currency)
          let converter = rates.converter(on: date)
          guard minorUnits != 0, let exact = converter.exact(minorUnits, currency) else { continue }
          rates.note(currency, on: date)
          guard let first, date.map({ $0 < first }) ?? true else {
            let payment = Payment(
              row: place, date: date, reference: reference, amount: money, rate: converter.rate(of: currency), inBase: 0
            )
            paid.append((payment, exact))
            continue
          }
          sums[place][2] += exact
          if date == nil { undated += exact }
        }
      }
    }
    paid.sort { left, right in
      (left.payment.date?.dayNumber ?? .min, left.payment.reference, left.payment.row)
        < (right.payment.date?.dayNumber ?? .min, right.payment.reference, right.payment.row)
    }
    payments = zip(paid, ExactSum.rounded(parts: paid.map(\.exact))).map { paid, amount in
      var payment = paid.payment
      payment.inBase = amount
      return payment
    }
    var inPeriod: [Int: Int64] = [:]
    for payment in payments {
      let sum = inPeriod[payment.row, default: 0].addingReportingOverflow(payment.inBase)
      inPeriod[payment.row] = sum.partialValue
    }
    let columns = (0..<3).map { column in ExactSum.rounded(parts: sums.map { $0[column] }) }
    entries = rows.indices.map { place in
      let (now, before) = (inPeriod[place] ?? 0, columns[2][place])
      let inAll = now.addingReportingOverflow(before).partialValue
      let left = columns[0][place].subtractingReportingOverflow(inAll).partialValue
      return FormRows.Entry(
        row: rows[place], amounts: [columns[0][place], columns[1][place], now, before, inAll, left])
    }
    self.unconverted = unconverted
    self.undated = undated.rounded
    self.rates = rates.used
  }
}

/// The converters of days, each made once, and the rates that were taken from them.
struct DayRates {
  private let programme: Programme
  private let today: CivilDate
  private var converters: [CivilDate: Converter] = [:]
  private var taken: Set<ExchangeRate> = []

  init(_ programme: Programme, today: CivilDate) { (self.programme, self.today) = (programme, today) }

  /// The rates of a day; of today where there is none.
  mutating func converter(on day: CivilDate?) -> Converter {
    let day = day ?? today
    if let known = converters[day] { return known }
    let converter = Converter(programme: programme, on: day)
    converters[day] = converter
    return converter
  }

  /// Remembers that a currency was turned by the rate of a day.
  mutating func note(_ currency: Currency, on day: CivilDate?) {
    if let rate = converter(on: day).rate(of: currency) { taken.insert(rate) }
  }

  /// The rates that were taken, by currency and day.
  var used: [ExchangeRate] { taken.sorted { ($0.currency.code, $0.date) < ($1.currency.code, $1.date) } }
}
