import Atlas
import Dates
import ForumPlan

extension BudgetCheck {
  /// Ceilings, categories, caps, what others have to pay, and money that will not be spent in time.
  mutating func checkGrants() {
    for use in summary.byGrant {
      guard let grant = plan.grants[use.grant] else { continue }
      let name = grant.reference
      if use.left.minorUnits < 0 {
        add(
          .ceiling, .serious, "\(name) grants \(use.granted); \(use.totals.planned) stand under it.",
          advice: "Move lines to another grant, or ask for more.", at: grant.key)
      }
      checkCategories(of: grant)
      checkCaps(of: grant)
      checkCoFunding(of: grant)
      checkSpending(of: grant, use)
    }
  }

  private mutating func checkCategories(of grant: Grant) {
    guard !grant.categories.isEmpty else { return }
    for line in lines where line.payers.contains(grant.id) && !grant.pays(for: line.category) {
      add(
        .category, .serious,
        "\(grant.reference) does not pay for \(line.category.label.lowercased()): “\(line.title)” stands under it.",
        advice: "Charge it to another grant, or ask the funder in writing.", at: line.key)
    }
  }

  /// What a grant pays by category, exact.
  private func paid(by grant: Grant, where isWanted: (BudgetCategory) -> Bool) -> ExactSum {
    var sum = ExactSum()
    for (place, cell) in ledger.cells where place.grant == grant.id && isWanted(place.category) { sum += cell.planned }
    return sum
  }

  private mutating func checkCaps(of grant: Grant) {
    for cap in grant.caps {
      let own = paid(by: grant) { cap.categories.contains($0) }
      let names = cap.categories.map { $0.label.lowercased() }.joined(separator: ", ")
      switch cap.limit {
      case .amount(let most):
        guard let limit = converter.exact(most.minorUnits, most.currency), own > limit else { continue }
        add(
          .cap, .serious, "\(grant.reference) pays at most \(most) for \(names); \(money(own)) stand under it.",
          advice: "Bring \(money(own - limit)) elsewhere, or lower these lines.", at: grant.key)
      case .percent(let most):
        // Donors reckon such shares of the other costs, without what is capped.
        let others = paid(by: grant) { !cap.categories.contains($0) }
        guard own.billionths * 100_000_000 > others.billionths * Int128(most.millionths) else { continue }
        add(
          .cap, .serious,
          "\(grant.reference) pays at most \(most)% of its other costs for \(names); it is \(percent(money(own), of: money(others))).",
          advice: "Lower these lines, or bring the rest elsewhere.", at: grant.key)
      }
    }
  }

  private mutating func checkCoFunding(of grant: Grant) {
    guard let share = grant.coFunding, share > .zero else { return }
    var (own, whole) = (ExactSum(), ExactSum())
    for line in lines {
      guard let split = LineSplit(line), split.parts.contains(where: { $0.grant == grant.id && $0.planned > 0 }) else {
        continue
      }
      for part in split.parts {
        guard let amount = converter.exact(part.planned, line.unitRate.currency) else { continue }
        whole += amount
        if part.grant == grant.id { own += amount }
      }
    }
    let others = whole - own
    guard whole > ExactSum(), others.billionths * 100_000_000 < whole.billionths * Int128(share.millionths) else {
      return
    }
    add(
      .coFunding, .warning,
      "\(grant.reference) wants \(share)% of its costs from others; they pay \(percent(money(others), of: money(whole))).",
      advice: "Give others a share in the lines that \(grant.reference) pays.", at: grant.key)
  }

  /// At four fifths of its window four fifths of a grant should be paid: what is left is often lost.
  private mutating func checkSpending(of grant: Grant, _ use: GrantUse) {
    guard let window = grant.window, window.contains(today), use.granted.minorUnits > 0 else { return }
    let gone = today - window.first
    guard gone * 5 >= window.count * 4 else { return }
    guard Int128(use.totals.paid.minorUnits) * 5 < Int128(use.granted.minorUnits) * 4 else { return }
    add(
      .unspent, .warning,
      "\(grant.reference) ends on \(window.last.medium) and \(percent(use.totals.paid, of: use.granted)) of it is paid.",
      advice: "Bring payments forward, or ask for a longer window now.", at: grant.key)
  }
}
