import Atlas
import Dates
import ForumPlan

extension BudgetCheck {
  /// Payments and forums outside the windows of the grants that are to pay.
  mutating func checkPayments() {
    for line in lines {
      for payment in line.payments {
        guard let day = payment.on else { continue }
        for id in payment.grant.map({ [$0] }) ?? line.payers {
          guard let grant = plan.grants[id], let window = grant.window, !window.contains(day) else { continue }
          add(
            .outsideWindow, .serious,
            "“\(line.title)”: \(payment.amount) were paid on \(day.medium), and \(grant.reference) pays from \(window.first.medium) to \(window.last.medium).",
            advice: "Charge the payment to another grant, or ask the funder in writing.", at: line.key)
        }
      }
    }
    for forum in plan.forumsByDate {
      guard let span = forum.span, !forum.isOver(on: today) else { continue }
      let payers = Set((byForum[forum.id] ?? []).filter { $0.category != .followUp }.flatMap(\.payers)).sorted()
      for grant in payers.compactMap({ plan.grants[$0] }) {
        guard let window = grant.window, span.first < window.first || span.last > window.last else { continue }
        add(
          .outsideWindow, .warning,
          "\(forum.name) meets outside the window of \(grant.reference), which is to pay for it.",
          advice: "Move the forum, or its lines to another grant.", at: forum.key)
      }
    }
  }
}
