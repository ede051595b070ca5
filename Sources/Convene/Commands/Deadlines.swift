import ArgumentParser
import Dates
import ForumPlan
import Logistics
import Papers
import PlanFile

struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is due, from visas to grant reports, the earliest first.",
    discussion: """
      With -o or --print it is a sheet for the office wall, by alias. Neither it nor a calendar has anything of protection,
      for both lie about.

      EXAMPLES
        convene due --within 14 --check || echo "something is overdue"
        convene due --format ics > deadlines.ics
        convene due --within 60 -o wall.pdf
      """)

  @OptionGroup var options: PlanOptions
  @Option(help: "Only what is due within so many days, overdue things with it.") var within: Int?
  @Flag(help: "End with exit code 1 when something is overdue.") var check = false
  @Option(help: "table, json, csv, or ics for a calendar with alarms.") var format = DeadlineFormat.table
  @OptionGroup var destination: PaperDestination

  func validate() throws {
    if destination.goesOut, format.rows != .table, format != .ics {
      throw ValidationError("With -o the file’s name says how it is set: .pdf, .html, .md, .txt, .csv or .ics.")
    }
  }

  func run() throws {
    let file = try destination.open(options)
    let plan = file.plan
    let outlook = Outlook(plan: plan, today: options.day)
    defer { UnknownVisas.say(outlook.visas, hint: "“convene visas” names them.") }
    var deadlines = outlook.deadlines
    if let within { deadlines = deadlines.filter { $0.daysLeft <= within } }
    if destination.goesOut {
      try give(deadlines, of: file)
    } else if let rows = format.rows {
      Output.print(Reports.deadlines(deadlines, plan: plan), rows, empty: "Nothing is due.")
    } else {
      Output.write(CalendarRenderer(name: plan.programme.name, today: options.day).render(deadlines, plan: plan))
    }
    file.close()
    if check, deadlines.contains(where: { $0.state == .overdue }) { throw ExitCode(1) }
  }
}

extension Due {
  /// Gives the sheet out, or the calendar where the file is to be one.
  private func give(_ deadlines: [Deadline], of file: PlanFile) throws {
    let plan = file.plan
    let issue = PaperIssue(.deadlines, DeadlineSheet(plan: plan, today: options.day).document(of: deadlines))
    guard format == .ics || destination.output?.hasSuffix(".ics") == true else {
      return try destination.give(issue, as: nil, of: file, options)
    }
    let calendar = CalendarRenderer(name: plan.programme.name, today: options.day).render(deadlines, plan: plan)
    try destination.give(Array(calendar.utf8), issue, of: file, options)
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
