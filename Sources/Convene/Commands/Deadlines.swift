import ArgumentParser
import Dates
import ForumPlan
import Logistics
import Papers

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is due, from visas to grant reports, the earliest first.",
    discussion: """
      EXAMPLES
        convene due --within 14 --check || echo "something is overdue"
        convene due --format ics > deadlines.ics
      """)

  @OptionGroup var options: PlanOptions
  @Option(help: "Only what is due within so many days, overdue things with it.") var within: Int?
  @Flag(help: "End with exit code 1 when something is overdue.") var check = false
  @Option(help: "table, json, csv, or ics for a calendar with alarms.") var format = DeadlineFormat.table

  func run() throws {
    let plan = try options.open(.read).plan
    let outlook = Outlook(plan: plan, today: options.day)
    defer { UnknownVisas.say(outlook.visas, hint: "“convene visas” names them.") }
    var deadlines = outlook.deadlines
    if let within { deadlines = deadlines.filter { $0.daysLeft <= within } }
    if let rows = format.rows {
      Output.print(Reports.deadlines(deadlines, plan: plan), rows, empty: "Nothing is due.")
    } else {
      Output.write(CalendarRenderer(name: plan.programme.name, today: options.day).render(deadlines, plan: plan))
    }
    if check, deadlines.contains(where: { $0.state == .overdue }) { throw ExitCode(1) }
  }
}

/// The warning that silence on a visa is not the same as nothing to do.
enum UnknownVisas {
  /// Says on standard error how many visas no deadline could be worked out for.
  static func say(_ visas: [VisaOutlook], hint: String) {
    let unknown = visas.count { $0.state == .unknown }
    guard unknown > 0 else { return }
    Output.say(
      "\(unknown == 1 ? "1 visa has" : "\(unknown) visas have") no deadline here, for something is not known. \(hint)")
  }
}

/// How deadlines are printed.
enum DeadlineFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
  case csv
  case ics

  /// The same as rows; `nil` for a calendar.
  var rows: RowFormat? { RowFormat(rawValue: rawValue) }
}
