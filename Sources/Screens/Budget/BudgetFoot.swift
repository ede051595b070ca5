import Atlas
import ForumPlan
import Logistics
import Terminal

/// The totals under the list of budget lines, for those that are shown or marked.
struct BudgetFoot {
  private let sight: Sight
  private let budget: BudgetSummary

  init(_ sight: Sight, _ budget: BudgetSummary) {
    self.sight = sight
    self.budget = budget
  }

  /// The totals of some lines, and below them how the grants stand; what no total holds is named.
  func lines(_ totals: BudgetSummary.Totals, count: Int) -> [ListBalance] {
    // Before any grant is entered, nothing is over one.
    let granted = budget.byGrant.isEmpty ? nil : budget.granted
    let over = totals.overruns(granted: granted)
    func sum(_ label: String, _ money: Money, over kinds: Overrun.Kind...) -> ListBalance.Share {
      let worst = over.first { kinds.contains($0.kind) }
      var share = ListBalance.Share(
        label: label, value: (worst == nil ? "" : sign) + money.amountText,
        style: worst == nil ? .text : Style(.overdue))
      share.note = worst.map { " \($0.kind.limit)" } ?? ""
      return share
    }
    let code = budget.currency.code
    let shares: [ListBalance.Share] = [
      sum("\(code) planned", totals.planned, over: .plannedOverGrant),
      .init(label: "granted in all", value: budget.granted.amountText),
    ]
    let spent = [
      sum("committed", totals.committed, over: .committedOverPlan),
      sum("paid", totals.paid, over: .paidOverPlan, .paidOverCommitted),
    ]
    return [
      ListBalance(title: count == 1 ? "1 line" : "\(count) lines", shares: shares),
      ListBalance(title: "Spent", shares: spent + warning(totals, over)),
      ListBalance(title: "Grants", shares: missing + grants + overdrawn + unfunded),
    ]
  }

  private var grants: [ListBalance.Share] {
    let left = budget.left
    let isShort = left.minorUnits < 0
    return [
      .init(
        label: "\(budget.currency.code) " + (isShort ? "\(sign) overdrawn by" : "left"),
        value: isShort ? left.magnitudeText : left.amountText, style: isShort ? Style(.overdue) : .text)
    ]
  }

  private var overdrawn: [ListBalance.Share] {
    let count = budget.byGrant.count { $0.left.minorUnits < 0 }
    return count == 0 ? [] : [.init(label: "\(sign) grants overdrawn", value: "\(count)", style: Style(.overdue))]
  }

  private var unfunded: [ListBalance.Share] {
    budget.unfunded.minorUnits > 0 ? [.init(label: "nobody pays", value: budget.unfunded.amountText)] : []
  }

  /// What no total holds stands first, since it makes them too small.
  private var missing: [ListBalance.Share] {
    let count = budget.unconverted.count
    return count == 0 ? [] : [.init(label: "\(sign) no rate, in no total", value: "\(count)", style: Style(.overdue))]
  }

  /// Lines that run over where the sums do not show it.
  private func warning(_ totals: BudgetSummary.Totals, _ over: [Overrun]) -> [ListBalance.Share] {
    guard over.isEmpty, totals.linesOver > 0 else { return [] }
    return [.init(label: "\(sign) lines over", value: "\(totals.linesOver)", style: Style(.overdue))]
  }

  private var sign: String { String(sight.glyphs[.overdue]) }
}

extension Money {
  /// The amount without its sign.
  var magnitudeText: String { minorUnits < 0 ? String(amountText.dropFirst()) : amountText }
}
