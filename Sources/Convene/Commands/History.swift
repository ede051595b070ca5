import ArgumentParser
import Dates
import ForumPlan
import Foundation
import Papers
import PlanFile

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What was changed, by whom and when, newest first; or what one change did.",
    discussion: """
      EXAMPLES
        convene history --limit 20
        convene history 12            each record that change 12 touched, and its fields before and after
        convene history 12 --names    legal names, passports and threats among them
      """)
  @OptionGroup var options: PlanOptions
  @Argument(help: ArgumentHelp("A change, by its number.", valueName: "number")) var number: Int?
  @Option(help: "How many changes.") var limit = 50
  @Option(help: "table, json or csv.") var format = RowFormat.table
  @Flag(help: "Tell times in UTC, as two offices read the same; JSON and CSV always do.") var utc = false
  @Flag(help: "Show what an identity or a protection record said.") var names = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let file = try options.open(.read)
    guard let number else { return try list(file.journal) }
    guard let change = try file.journal.change(number) else {
      throw PlanFileError.notTakenBack(.noSuchChange(number, last: try file.journal.lastNumber))
    }
    show(try file.journal.differences(of: change.entry, in: file.plan), of: change.summary)
  }

  private var clock: WallClock { utc ? .utc : Clock.onTheWall }

  private func moment(_ time: Int64) -> String {
    format == .table ? Moment.text(time, by: clock) : Moment.code(time)
  }

  private func list(_ journal: Journal) throws {
    let changes = try journal.page(limit: limit).changes
    var standing = Standing()
    var report = Report(
      title: "History",
      columns: [
        .init("number", "No.", weight: 0.4, isNumeric: true), .init("time", "When (\(clock.name))", weight: 1.4),
        .init("author", "Who", weight: 0.8), .init("label", "What", weight: 3),
        .init("records", "Records", weight: 0.6, isNumeric: true), .init("state", "State", weight: 0.9),
      ])
    report.rows = changes.map { change in
      standing.follow(number: change.number, reversal: change.reversal)
      return [
        .number(change.number), .text(moment(change.time)), .text(change.author), .text(change.label),
        .number(change.records), .text(standing.words(of: change)),
      ]
    }
    Output.print(report, format, empty: "Nothing was changed yet.")
  }

  /// A row for each field of each record; what somebody may not see over a shoulder is hidden unless asked for.
  private func show(_ differences: [RecordDifference], of summary: ChangeSummary) {
    var report = Report(
      title: "Change \(summary.number)",
      columns: [
        .init("record", "Record", weight: 1.4), .init("kind"), .init("change", "Done", weight: 0.7),
        .init("field", "Field", weight: 1), .init("old", "Before", weight: 1.5), .init("new", "After", weight: 1.5),
      ])
    for difference in differences {
      let name = "\(difference.key.kind.noun) \(difference.name)"
      func row(_ field: String, _ old: String, _ new: String) {
        report.rows.append(
          [name, difference.key.kind.rawValue, difference.kind.rawValue, field, old, new].map { .text($0) })
      }
      if difference.compartment.isSecret, !names {
        row("hidden", "", "")
      } else if difference.fields.isEmpty {
        row("", "", "")
      }
      guard names || !difference.compartment.isSecret else { continue }
      for field in difference.fields { row(field.label, field.old, field.new) }
    }
    if format == .table {
      Output.write(
        "\(summary.number)  \(moment(summary.time)) (\(clock.name))  \(summary.author)\n\(summary.label)\n\n")
    }
    Output.print(report, format, empty: "It changed nothing that is told here.")
    if format == .table, summary.isPartlyShut {
      Output.write("It also touched a part of the plan that is shut: the passphrase does not hold its key.\n")
    }
  }
}
