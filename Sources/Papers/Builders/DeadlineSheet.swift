import Dates
import ForumPlan
import Logistics

extension Deadline {
  /// Whether others than organisers may come to see it: that somebody's protection is reviewed says that they need some.
  var mayLieAbout: Bool { record.kind.compartment != .protection }
}

/// Builds the sheet of deadlines for the office wall: what is due, the most pressing first, with a box to tick.
///
/// Whoever passes the wall reads it: people stand on it by alias, and nothing of anybody's protection does.
public struct DeadlineSheet {
  private let plan: Plan
  private let today: CivilDate

  /// A builder as of a day.
  public init(plan: Plan, today: CivilDate) {
    self.plan = plan
    self.today = today
  }

  /// The sheet of some deadlines.
  public func document(of deadlines: [Deadline]) -> Document {
    var document = Document(title: "Deadlines")
    document.subtitle = plan.programme.name
    document.issuer = plan.organisations[plan.programme.leadOrganisation]?.name ?? plan.programme.name
    document.version = today.long
    let shown = deadlines.filter(\.mayLieAbout)
    document.blocks =
      shown.isEmpty ? [.paragraph("Nothing is due.")] : [.table(table(of: shown))]
    document.issue(by: Disclosure(to: .organisers, plan: plan))
    return document
  }

  private func table(of deadlines: [Deadline]) -> Table {
    var table = Table(
      caption: "Deadlines",
      columns: [
        Table.Column("By", weight: 0.8), Table.Column("Days", weight: 0.45, isNumeric: true),
        Table.Column("What", weight: 1), Table.Column("Whom or what", weight: 2.3), Table.Column("Done", weight: 0.4),
      ])
    let groups: [(Deadline.State, String)] = [
      (.overdue, "Overdue"), (.urgent, "Within a week"), (.soon, "Within a month"), (.later, "Later"),
    ]
    for (state, title) in groups {
      let members = deadlines.filter { $0.state == state }
      guard !members.isEmpty else { continue }
      table.rows.append(.group("\(title) (\(members.count))"))
      table.rows += members.map {
        .cells([$0.by.medium, "\($0.daysLeft)", $0.kind.label, $0.subject, "☐"])
      }
    }
    return table
  }
}
