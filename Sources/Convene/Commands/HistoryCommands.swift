import ArgumentParser
import Dates
import ForumPlan
import Foundation
import Papers
import PlanFile

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What was changed, by whom and when, newest first.", discussion: "EXAMPLE\n  convene history --limit 20")
  @OptionGroup var options: PlanOptions
  @Option(help: "How many changes.") var limit = 50
  @Option(help: "table, json or csv.") var format = RowFormat.table

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number above 0.") }
  }

  func run() throws {
    let entries = try options.open(.read).history(limit: limit)
    var report = Report(
      title: "History",
      columns: [
        .init("number", "No.", weight: 0.4, isNumeric: true), .init("time", "When", weight: 1.4),
        .init("author", "Who", weight: 0.8), .init("label", "What", weight: 3),
        .init("records", "Records", weight: 0.6, isNumeric: true),
      ])
    report.rows = entries.map { entry in
      [
        .number(entry.number), .text(Self.time(entry.change.time)), .text(entry.change.author),
        .text(entry.change.label),
        .number(entry.change.edits.count),
      ]
    }
    Output.print(report, format, empty: "Nothing was changed yet.")
  }

  /// A moment in UTC, so that two offices read the same: `2026-11-21 08:15Z`.
  private static func time(_ seconds: Int64) -> String {
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let minutes = (Int(seconds) - day * 86_400) / 60
    return "\(CivilDate(dayNumber: day)) \(Session.Slot.clock(minutes))Z"
  }
}

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back.", discussion: "EXAMPLE\n  convene undo --plan north.convene")
  @OptionGroup var options: PlanOptions

  func run() throws {
    let file = try options.open(.write)
    let watch = VisaWatch(file.plan, today: options.day)
    let entry = try file.undo(author: Clock.author, time: Clock.now)
    Output.say(entry.map { "\($0.change.label)." } ?? "There is nothing to undo.")
    watch.say(file.plan)
  }
}

struct Redo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do the last change that was taken back again.", discussion: "EXAMPLE\n  convene redo")
  @OptionGroup var options: PlanOptions

  func run() throws {
    let file = try options.open(.write)
    let watch = VisaWatch(file.plan, today: options.day)
    let entry = try file.redo(author: Clock.author, time: Clock.now)
    Output.say(entry.map { "\($0.change.label)." } ?? "There is nothing to redo.")
    watch.say(file.plan)
  }
}

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write everything that your keys open as JSON, names included.",
    discussion: "EXAMPLE\n  convene export -o backup.json")
  @OptionGroup var options: PlanOptions
  @Option(
    name: [.customShort("o"), .long], help: ArgumentHelp("Write to a file, readable by you alone.", valueName: "file"))
  var output: String?

  func run() throws {
    let plan = try options.open(.read).plan
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var objects: [String: [Entry]] = [:]
    for kind in RecordKind.allCases {
      objects[kind.rawValue] = plan.entries(of: kind).sorted { $0.key.rawID < $1.key.rawID }
    }
    let bytes = [UInt8](try encoder.encode(objects.mapValues { $0.map(ExportedRecord.init) })) + [0x0A]
    if let output { try Output.save(bytes, to: output) } else { FileHandle.standardOutput.write(Data(bytes)) }
  }

  /// A record without the word for its kind, which the array around it says.
  private struct ExportedRecord: Encodable {
    let entry: Entry
    func encode(to encoder: any Encoder) throws { try entry.record.encode(to: encoder) }
  }
}

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that the plan and the program are sound.",
    discussion: "EXAMPLE\n  convene doctor --plan north.convene")
  @OptionGroup var options: PlanOptions

  func run() throws {
    var lines: [String] = []
    let missing = DoctorChecks.program(today: options.day)
    lines += missing
    // A newcomer has no plan yet; a plan that was asked for by name has to be there.
    if options.plan != nil || FileManager.default.fileExists(atPath: options.path) {
      let file = try options.open(.read)
      lines += try DoctorChecks.plan(file)
    } else {
      lines.append("note  no plan at \(options.path)")
    }
    Output.write(lines.joined(separator: "\n") + "\n")
    if lines.contains(where: { $0.hasPrefix("BAD") }) { throw ExitCode(1) }
  }
}
