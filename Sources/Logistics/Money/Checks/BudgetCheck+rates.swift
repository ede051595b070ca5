import Atlas
import Dates
import ForumPlan

extension BudgetCheck {
  /// Currencies without a rate, rates that are old, and what exchange has cost since the budget was agreed.
  mutating func checkRates() {
    for key in summary.unconverted {
      add(
        .noRate, .serious, "“\(plan.displayName(of: key))” is in a currency without a rate, and in no total.",
        advice: "Import rates with “convene rates import”, or enter one in the programme.", at: key)
    }
    let used = Set(lines.map(\.unitRate.currency) + plan.grants.map(\.amount.currency))
    for currency in used.sorted(by: { $0.code < $1.code }) {
      guard let rate = converter.rate(of: currency), today - rate.date > 30 else { continue }
      add(
        .rateAge, .note, "The rate of \(currency) is of \(rate.date.medium), \(today - rate.date) days ago.",
        advice: "Import the rates of these days.", at: nil)
    }
    checkExchange()
    checkShortage()
  }

  /// Compares what was paid by the rates of those days, and the rest by today's, with the rates of the budget's day.
  private mutating func checkExchange() {
    let agreed = Converter(agreed: plan.programme)
    var byDay: [CivilDate: Converter] = [:]
    var (then, now) = (ExactSum(), ExactSum())
    for line in lines {
      let currency = line.unitRate.currency
      guard currency != converter.base, let planned = line.planned?.minorUnits,
        let whole = agreed.exact(planned, currency), converter.exact(0, currency) != nil
      else { continue }
      then += whole
      var left = planned
      for payment in line.payments {
        guard let day = payment.on else { continue }
        let own = byDay[day] ?? Converter(programme: plan.programme, on: day)
        byDay[day] = own
        now += own.exact(payment.amount.minorUnits, currency) ?? ExactSum()
        left -= payment.amount.minorUnits
      }
      now += converter.exact(left, currency) ?? ExactSum()
    }
    let loss = now - then
    guard then > ExactSum(), loss.billionths * 100 > then.billionths * 3 else { return }
    add(
      .exchange, .warning,
      "By rates of exchange the same costs \(money(loss)) more than when the budget was agreed, \(percent(money(loss), of: money(then))) of what is in other currencies.",
      advice: "Tell the funder before it is spent; most want to know of more than 3%.", at: nil)
  }

  private mutating func checkShortage() {
    guard plan.grants.contains(where: { !$0.instalments.isEmpty }) else { return }
    let flow = CashFlow(plan: plan, today: today)
    guard let month = flow.months.first(where: { $0.balance.minorUnits < 0 && $0.first + 31 > today }) else { return }
    add(
      .shortage, .warning,
      "By the end of \(month.first.monthAndYear) \(Money(minorUnits: 0, currency: converter.base).minus(month.balance)) are missing, with all that comes until then.",
      advice: "Ask for an instalment earlier, or pay later.", at: nil)
  }

  /// Lines that do not say what their formulas say now, and what has no price.
  mutating func checkFollowing() {
    let regeneration = BudgetRegeneration(plan: plan, atlas: atlas, today: today)
    let seen = regeneration.items.count(where: \.isSeen)
    if seen > 0 {
      add(
        .pending, .warning, "The plan changed: \(seen == 1 ? "1 line would follow" : "\(seen) lines would follow").",
        advice: "Bring the budget up to date with “convene budget regenerate”, or on its tab.", at: nil)
    }
    for lack in regeneration.missing {
      add(
        .noPrice, .warning, "\(plan.forums[lack.forum]?.name ?? "A forum"): \(lack.words)",
        advice: lack.item == nil
          ? "Enter the journey in the programme, under Journeys known." : "Add a cost rate, with its source.",
        at: RecordKey(lack.forum))
    }
  }
}
